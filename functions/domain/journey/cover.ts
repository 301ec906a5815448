import { type Absence, isOf } from '../absence.ts';
import { approverAddress } from '../address-rights.ts';
import type { Change } from '../change.ts';
import { canBeCovered, isAway } from '../covered.ts';
import type { Parties } from '../party.ts';
import { hasDeciders } from '../standing.ts';
import { dueOf, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask } from './draft.ts';
import { readdress, tellTeam } from './mails.ts';

/** Somebody who is away, and everybody else who is. */
export interface Away {
  readonly absence: Absence;
  /** All absences that are known, this one among them. */
  readonly all: readonly Absence[];
}

/** The open questions of a case that somebody else can answer for a person who is away; sleeping ones wait for their day. */
export function toCover(
  { tasks }: OpenCase,
  { approver, jobCoach }: Pick<Parties, 'approver' | 'jobCoach'>,
  absence: Absence,
  ctx: Pick<Context, 'now'>,
): readonly Task[] {
  if (!isAway(absence, ctx.now)) return [];
  return tasks.filter(({ kind, owner, visibleFrom }) => {
    if (visibleFrom > ctx.now || !canBeCovered(kind, owner)) return false;
    return isOf(absence, owner === 'approver' ? approver?.email : jobCoach?.email);
  });
}

/**
 * Its owner is away, so somebody else is asked. A decision goes to the colleague whom the work coach chose, where that
 * colleague may decide on this very case (I7) and is not away too, otherwise to the team: two people who name each
 * other never send a case back and forth. A question about guidance goes to the provider's mailbox, while the job coach
 * stays who it is: a holiday hands nobody over. Nothing goes back when the absence ends.
 *
 * Nobody was silent, so nobody is told of a delay, and whoever is away may still answer where the team or the provider
 * is asked. Undefined where the task is not theirs (any more).
 *
 * @param known everyone in the case before this change
 */
export function coverAbsence(from: OpenCase, task: Task, away: Away, known: Parties, ctx: Context): Change | undefined {
  if (!toCover(from, known, away.absence, ctx).some(({ id }) => id === task.id)) return undefined;
  const draft = begin(from, 'cover-absence', ctx);
  const to = standIn(from, task, away, known, ctx);
  if (to.role === 'approver') askColleague(draft, task, to.address);
  else askAbove(draft, task, to.role);
  return finish(draft, to.role, task.id);
}

type StandIn =
  | { readonly role: 'approver'; readonly address: string }
  | { readonly role: 'team' | 'provider' | 'coordinator' };

function standIn({ referral }: OpenCase, task: Task, away: Away, known: Parties, ctx: Context): StandIn {
  if (task.owner === 'job-coach') return { role: task.provider === undefined ? 'coordinator' : 'provider' };
  const { door, municipality } = referral;
  const colleague = away.absence.to?.address;
  if (door === undefined || !hasDeciders(ctx.region, referral)) return { role: 'coordinator' };
  if (colleague === undefined || isOf(away.absence, colleague)) return { role: 'team' };
  const isAlsoAway = away.all.some((one) => isOf(one, colleague) && isAway(one, ctx.now));
  const may = approverAddress(ctx.region, { door, municipality }, colleague, known).ok;
  return may && !isAlsoAway ? { role: 'approver', address: colleague } : { role: 'team' };
}

/**
 * As when the work coach delegates it: the colleague is the approver from now on, and the team hears of it. The colleague
 * reads that somebody is away: nobody handed them this one.
 */
function askColleague(draft: Draft, task: Task, email: string): void {
  draft.parties.push({ role: 'approver', email });
  draft.after.approver = 'person';
  putTask(draft, { ...readdress(draft, { ...task, about: 'stands-in' }, 'approver'), moved: whyMoved(task) });
  tellTeam(draft, { decision: 'delegate' });
}

function askAbove(draft: Draft, task: Task, role: 'team' | 'provider' | 'coordinator'): void {
  const { owner, addressee } = task;
  const askedBefore = [...(task.askedBefore ?? []), { owner, addressee, away: true } as const];
  putTask(draft, { ...readdress(draft, task, role), moved: whyMoved(task), askedBefore });
}

function whyMoved(task: Task): NonNullable<Task['moved']> {
  return { from: dueOf(task), why: 'no-answer', away: true };
}
