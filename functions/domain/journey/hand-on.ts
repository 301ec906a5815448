import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { sameMailbox } from '../email-address.ts';
import { coachReplaced, formerWith } from '../former-coach.ts';
import { isInFollowUp } from '../guided.ts';
import type { JobCoachParty } from '../party.ts';
import { providerById } from '../region.ts';
import type { RaisedPlaces } from '../room.ts';
import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, finish, holdPlace, releasePlace } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { planMail, readdress, replaceAddress, tellCandidate } from './mails.ts';
import { beginTransfer } from './objection.ts';
import { afterTalk } from './timing.ts';

/** Who takes over a running trajectory: another job coach, perhaps at another provider. */
export interface Successor {
  readonly email: string;
  readonly name?: string;
  readonly phone?: string;
  /** Whether this is another person; if not, only the address of the same job coach was wrong. */
  readonly isOther: boolean;
  /** Absent or unchanged: another job coach of the same provider. */
  readonly provider?: string;
  /** The number of places that is raised there for this person; absent where a place is free. */
  readonly raised?: RaisedPlaces;
  /** The trajectory as it was read with the case. */
  readonly trajectory?: Trajectory;
  /** The job coach until now; absent where they are not known. */
  readonly former?: JobCoachParty;
  /** They work there no more: nobody tells them. Whoever guided before them is kept. */
  readonly isGone?: true;
}

/**
 * The coordinator hands the person over to another job coach, at another provider if their own is gone or can no
 * longer help. All open questions to the job coach go along. A check-in keeps its date if that has not come yet: until then
 * the new job coach only hears of the new candidate; whoever gets an open question reads it together with that news. A provider
 * that no longer has the person is told so, and so is the previous job coach. The place moves with the person, within the other
 * provider's limit (I9). The candidate may object (see objection.ts). If guidance is over the candidate is told nothing: only
 * questions about how it went are still to come, and whoever gets those reads just that. The caller has checked the address (I7).
 */
export function handOn(from: OpenCase, to: Successor, ctx: Context): Change {
  const draft = begin(from, 'change-addressee', ctx);
  const { email, name = '', phone } = to;
  replaceAddress(draft, 'job-coach');
  const replaced = toBeTold(from, to, ctx);
  const former = replaced === undefined ? to.former?.former : formerWith(replaced, draft.after.revision);
  draft.parties.push({ role: 'job-coach', name, email, ...defined({ phone, former }) });
  const other = to.provider === from.referral.provider ? undefined : to.provider;
  const facts = other !== undefined || to.isOther ? beginTransfer(draft, from) : {};
  const isOver = isInFollowUp(from.referral);
  if (other !== undefined) moveTo(draft, other, to, isOver ? undefined : facts);
  else if (to.isOther && !isOver) tellCandidate(draft, 'coach-changed-candidate', facts);
  if (replaced !== undefined) tellFormerCoach(draft, from);
  const provider = draft.after.provider;
  const asked = from.tasks.filter(({ kind }) => taskRules[kind].guides);
  for (const task of from.tasks)
    if (isAboutProvider(task) && provider !== from.referral.provider) closeTask(draft, task);
  for (const { about: _, ...task } of asked) {
    const moved = { ...task, ...defined({ provider }) };
    readdress(draft, moved, 'job-coach', { isFirst: true, isNew: to.isOther, isOver });
  }
  return finish(draft, movedBetween(from, draft, to) ?? 'job-coach', asked[0]?.id);
}

/** What the trail says of another provider: which one it was, which one it is, and that a place was added there. */
function movedBetween({ referral }: OpenCase, { after }: Draft, { raised }: Successor): string | undefined {
  if (after.provider === referral.provider) return undefined;
  const [before, now] = [referral.provider ?? '', after.provider ?? ''];
  return `${before}>${now}${raised === undefined ? '' : '+'}`;
}

/**
 * Whether a task reports that the region file lacks the provider, or what it offers: it closes once somebody else has
 * the person.
 */
function isAboutProvider(task: Task): boolean {
  return tellsOfFault(task) && (task.about === 'missing-provider' || task.about === 'missing-offer');
}

/**
 * The job coach until now, where they have to hear that it is another one: not where only their address was wrong, where mail does not
 * reach them, where the region file has their provider no more, or where they read its mailbox, which is told or handed over itself.
 */
function toBeTold(
  { referral: { provider }, tasks }: OpenCase,
  { isOther, email, former, isGone }: Successor,
  { region }: Context,
): JobCoachParty | undefined {
  const own = provider === undefined ? undefined : providerById(region, provider);
  if (!isOther || isGone === true || own === undefined || former === undefined || former.disowned === true)
    return undefined;
  if (tasks.some(({ undelivered, about }) => undelivered === 'job-coach' || about === 'job-coach-unreached')) {
    return undefined;
  }
  return [email, own.mailbox].some((other) => sameMailbox(former.email, other)) ? undefined : former;
}

/** The job coach until now hears that another one guides, by the number of the case alone, as the one of their own provider. */
function tellFormerCoach(draft: Draft, { referral: { provider } }: OpenCase): void {
  const facts = { about: coachReplaced };
  planMail(draft, { kind: 'offer-withdrawn', to: 'job-coach', facts, ...defined({ provider }) });
}

/**
 * The provider that had the person hears that it has them no more, at its own mailbox: where that is in the region file. It is asked
 * to tell its job coach too, whom no mail may reach.
 */
function tellFormer(draft: Draft, isOver: boolean): void {
  const { provider } = draft.after;
  if (provider === undefined || providerById(draft.ctx.region, provider) === undefined) return;
  const about = isOver ? 'taken-over-after' : 'taken-over';
  planMail(draft, { kind: 'offer-withdrawn', to: 'provider', provider, facts: { about } });
}

/**
 * The person goes to another provider, with their place. Both providers hear it at their own mailboxes, and so does the candidate.
 *
 * @param facts of the candidate's mail; undefined where their guidance is over, and they are told nothing
 */
function moveTo(
  draft: Draft,
  provider: string,
  { trajectory, raised }: Successor,
  facts: Readonly<Record<string, string>> | undefined,
): void {
  const { programme, holdsPlace } = draft.after;
  releasePlace(draft);
  tellFormer(draft, facts === undefined);
  draft.after.provider = provider;
  if (trajectory !== undefined) draft.rest = { ...draft.rest, trajectory: { ...trajectory, provider } };
  if (holdsPlace && programme !== undefined) holdPlace(draft, provider, programme, raised);
  const takesOver = raised === undefined ? 'takes-over' : 'takes-over-added';
  const about = facts === undefined ? 'takes-over-after' : takesOver;
  planMail(draft, { kind: 'offer-withdrawn', to: 'provider', provider, facts: { about } });
  if (facts === undefined) return;
  // Somebody who is guided already goes on elsewhere; only a first talk that is still to come is announced.
  if (isTalkAhead(draft, trajectory)) tellCandidate(draft, 'matched-candidate', facts);
  else tellCandidate(draft, 'coach-changed-candidate', { ...facts, about: 'taken-over' });
}

function isTalkAhead({ ctx, after: { startedOn } }: Draft, trajectory: Trajectory | undefined): boolean {
  if (startedOn === undefined || trajectory?.firstTalkOn !== undefined) return false;
  return afterTalk(ctx.region, startedOn) > ctx.now;
}
