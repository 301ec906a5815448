import type { Change } from '../change.ts';
import { actsAsCoordinator, type ObjectionReason } from '../codes.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import type { Readdressed } from '../tasks/rule.ts';
import { taskRules } from '../tasks/rules.ts';
import {
  asksAboutTransfer,
  isGuidanceRunning,
  mayObject,
  objectUntil,
  tellsOfTransfer,
  transferCall,
} from '../transfer.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, decision, finish } from './draft.ts';
import { askPerson } from './mails.ts';

/** What a candidate says of who guides them now. */
export interface Objection {
  readonly reason: ObjectionReason;
  /** In their own words, for the coordinator alone. */
  readonly text?: string;
}

/**
 * Somebody else guides from now on: the candidate may object to that, until the day that is answered as a fact of the mail which
 * tells them. Where the coordinator hands them over, what they said of whoever guided before is settled with it. Where the provider
 * does, that call stays: it cannot know of it, and the candidate still waits to be phoned.
 */
export function beginTransfer(draft: Draft, from: OpenCase): Readonly<Record<string, string>> {
  if (!isGuidanceRunning(from.referral)) return {};
  const { after, ctx } = draft;
  const calls = from.tasks.filter(asksAboutTransfer);
  const isSettled = actsAsCoordinator(ctx.actor);
  if (isSettled) for (const call of calls) closeTask(draft, call, decision(draft, 'handed-on'));
  const kept = isSettled || calls.length === 0 ? undefined : from.referral.transfer?.objection;
  after.transfer = { at: ctx.now, ...(kept === undefined ? {} : { objection: kept }) };
  return kept === undefined ? { objectUntil: objectUntil(after.transfer) } : {};
}

/**
 * The candidate would rather not be guided by whoever took over: the coordinator phones them about it. Guidance goes on meanwhile, and
 * neither job coach nor provider hears of it. Undefined where there is nothing (any more) to object to.
 */
export function objectToTransfer(from: OpenCase, said: Objection, ctx: Context): Change | undefined {
  if (!mayObject(from.referral, ctx.now)) return undefined;
  const draft = begin(from, 'object-to-transfer', ctx);
  const call = openObjection(draft, from.referral.transfer, said);
  return finish(draft, said.reason, call.id);
}

/** The candidate says so while the coordinator tells them by phone who guides them now. */
export function objectByPhone(from: OpenCase, task: Task, said: Objection, ctx: Context): Change | undefined {
  if (!tellsOfTransfer(task) || !mayObject(from.referral, ctx.now)) return undefined;
  const draft = begin(from, 'object-to-transfer', ctx);
  closeTask(draft, task, decision(draft, 'objects', { reason: said.reason }));
  openObjection(draft, from.referral.transfer, said);
  return finish(draft, said.reason, task.id);
}

function openObjection(draft: Draft, transfer: NonNullable<Referral['transfer']>, { reason, text }: Objection): Task {
  const { ctx } = draft;
  const call = askPerson(draft, { kind: 'call', owner: 'coordinator', about: transferCall });
  const isExplained = text !== undefined && text !== '';
  draft.after.transfer = {
    at: transfer.at,
    objection: { reason, at: ctx.now, ...(isExplained ? { isExplained } : {}) },
  };
  if (isExplained) writeNote(draft, call, text);
  return call;
}

function writeNote({ parties, ctx }: Draft, { id }: Task, text: string): void {
  parties.push({ role: 'note', taskId: id, kind: 'explanation', forCoordinator: true, text, at: ctx.now });
}

/** The candidate takes it back before anybody phoned: it is as if they had not said it, and what they wrote is gone. */
export function takeBackObjection(from: OpenCase, ctx: Context): Change | undefined {
  const { transfer } = from.referral;
  const call = from.tasks.find(asksAboutTransfer);
  if (call === undefined || transfer === undefined) return undefined;
  const draft = begin(from, 'take-back-objection', ctx);
  closeTask(draft, call, decision(draft, 'taken-back'));
  if (transfer.objection?.isExplained) writeNote(draft, call, '');
  draft.after.transfer = { at: transfer.at };
  return finish(draft, 'ok', call.id);
}

/**
 * Whose address the coordinator may change in a task instead of answering it. A candidate who objects to a transfer can be handed on
 * from the very call in which they say why.
 */
export function readdressedIn(task: Pick<Task, 'kind' | 'about'>, origin: Referral['origin']): Readdressed | undefined {
  return asksAboutTransfer(task) ? 'job-coach' : taskRules[task.kind].readdress?.(origin);
}
