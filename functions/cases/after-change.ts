import type { Change } from '../domain/change.ts';
import { errorName } from '../domain/errors.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { hasExecution } from '../domain/journey/executions.ts';
import type { Mail } from '../domain/mail.ts';
import { type Parties, toParties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { DaysBack } from '../ports/absence-store.ts';
import type { Case, Waiting } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type ChangeExtra, type ChangeOutcome, changeCase } from './change-case.ts';
import { isForSweeper } from './claiming.ts';
import { deliverFor, deliverOwn } from './deliver.ts';
import type { DeliverRuntime } from './delivery.ts';
import { hastenMails } from './waiting-mails.ts';

/** What follows a change needs these; see `forMany`. */
export type FollowRuntime = DeliverRuntime & Pick<Runtime, 'workflow'> & { readonly leavesMails?: true };

/**
 * Up to so many cases of one act have their mails sent at once (ours). Each has up to three, of a tenth of a second where the mail service
 * is slow: a hundred cases would take longer than the twenty seconds of a function that answers pages, and what came of them be lost.
 */
const mailedAtOnce = 10;

/** A runtime for an act that changes so many cases, one after another: of a great many, the sweeper sends the mails within minutes. */
export function forMany<R extends object>(runtime: R, cases: number): R {
  return cases > mailedAtOnce ? { ...runtime, leavesMails: true } : runtime;
}

/** A change that was written, and the case as it left it. */
interface Written {
  readonly change: Change;
  readonly now: OpenCase;
}

/** What was read together with the case that a change was made from. */
type Reading = Pick<Case, 'parties' | 'waiting' | 'mailHold'> & { readonly daysBack?: DaysBack };

/**
 * Does what follows a written change, wherever the change was made. A case whose sender is known for the first time, that is
 * reopened, or that another generation takes over, gets its execution; a step that waited for a task that is now over is woken;
 * and the mails go. The change stands whatever happens here: the sweeper repeats a nudge that is lost (I2), so a fault
 * is logged and never thrown.
 *
 * @param reading what else was read with the case that the change was made from
 */
export async function afterChange(
  runtime: FollowRuntime,
  { change, now }: Written,
  reading: Reading = {},
): Promise<void> {
  await nudgeMachine(runtime, change, reading.waiting);
  const known = { parties: partiesAfter(reading, change), mailHold: reading.mailHold?.(), daysBack: reading.daysBack };
  await nudge(runtime, change, () => deliverOwn(runtime, { change, now }, known));
  if (change.action === 'unstick') {
    await nudge(runtime, change, async () => {
      await hastenMails(runtime, change.after.id);
      await deliverFor(runtime, change.after.id, now);
    });
  }
  const isLeft = (mail: Mail) =>
    mail.status === 'planned' &&
    mail.nextAt <= change.after.updatedAt &&
    runtime.mails.has(mail.kind) &&
    !isForSweeper(mail);
  const planned = change.mails.filter(isLeft);
  if (planned.length > 0) await nudge(runtime, change, () => deliverFor(runtime, change.after.id, now));
}

/** Whether a change needs an execution that nobody else starts: a machine starts the one that follows it by itself. */
function isTakenOver({ action, before, after }: Change): boolean {
  if (action === 'revive') return true;
  const isRaised = before !== null && after.generation > before.generation;
  return (action === 'back-to-matching' || action === 'reopen') && isRaised;
}

/** Does the same for a change made during a sweep, except for the mails: the sweep sends those of many cases together. */
export async function nudgeMachine(
  runtime: Pick<Runtime, 'workflow' | 'log'>,
  change: Change,
  waiting?: () => Waiting | undefined,
): Promise<void> {
  const { after, tasks, action } = change;
  const isArrival = (change.before === null || action === 'confirm-sender') && hasExecution(after);
  if (isArrival || isTakenOver(change)) await nudge(runtime, change, () => runtime.workflow.start(after));
  // No step waits for the machine's own work.
  const over = tasks.filter(({ status, kind }) => status === 'closed' && taskRules[kind].work !== 'machine');
  if (over.length > 0) await nudge(runtime, change, () => wake(runtime, after, over, readable(waiting)));
}

/**
 * Wakes the steps that wait for tasks that are over. If the case only ever had one execution, and that one is known to
 * wait for one of these tasks, a single call is enough; otherwise every token of the case is looked at.
 */
async function wake(
  { workflow }: Pick<Runtime, 'workflow'>,
  after: Referral,
  over: readonly Task[],
  waiting: Waiting | undefined,
): Promise<void> {
  const isKnown = waiting?.generation === after.generation && over.some(({ id }) => id === waiting.taskId);
  if (waiting !== undefined && isKnown && (await workflow.answer(waiting, after))) return;
  await workflow.wake(after);
}

async function nudge({ log }: Pick<Runtime, 'log'>, { after }: Change, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error('nudge-left-to-sweeper', {
      referralId: after.id,
      error: errorName(error),
    });
  }
}

/**
 * Changes a case, as `changeCase` does, and does what follows. Its mails are claimed in the same write and sent at
 * once, but for an act on a great many cases (`forMany`).
 *
 * @param known see `changeCase`; when it was read as a whole, what follows needs no further read
 * @param extra see `changeCase`
 */
export async function changeAndFollow(
  runtime: FollowRuntime,
  referralId: string,
  work: Parameters<typeof changeCase>[2],
  known?: Case,
  extra: ChangeExtra = {},
): Promise<ChangeOutcome> {
  let read: Reading = {};
  const working = async (from: Case) => {
    read = from;
    return work(from);
  };
  const leavesMails = runtime.leavesMails === true;
  const outcome = await changeCase(runtime, referralId, working, known, { ...extra, claimsMails: !leavesMails });
  if (!outcome.changed) return outcome;
  if (leavesMails) await nudgeMachine(runtime, outcome.change, read.waiting);
  else await afterChange(runtime, outcome, read);
  return outcome;
}

/** Everyone in the case after a change; undefined where that is not known, or where the change erased them. */
function partiesAfter(reading: Reading, change: Change): Parties | undefined {
  const known = change.eraseNow === undefined ? readable(reading.parties) : undefined;
  if (known === undefined) return undefined;
  const { candidate, referrer, approver, jobCoach, notes } = known;
  const before = [candidate, referrer, approver, jobCoach].flatMap((party) => party ?? []);
  return toParties([...change.parties, ...before, ...notes]);
}

/** What was read with a case. What cannot be parsed is looked up again by whatever needs it, and told of there. */
function readable<T>(read: (() => T | undefined) | undefined): T | undefined {
  try {
    return read?.();
  } catch {
    return undefined;
  }
}
