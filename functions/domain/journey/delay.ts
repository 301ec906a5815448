import { addWorkingDays, localDate } from '../calendar.ts';
import { isAbout, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Draft } from './draft.ts';
import { tellCandidate } from './mails.ts';
import { isUntrueOfSearch } from './moved-out.ts';

/**
 * Why a candidate has to wait for somebody else: no provider is left, one provider after the other did not say yes, an
 * approver is silent, nobody says whether the talk was held, or another provider is sought than the one that took them on; or the municipality
 * has no start left this year.
 */
type Delay = 'no-budget' | 'no-provider' | 'still-looking' | 'no-answer' | 'talk-unknown' | 'other-provider';

/** So many working days nobody who waits for a place goes without a word (ours): two offers that lapse, as a rule. */
const quietWorkingDays = 10;

/**
 * Tells the candidate that it takes longer and that somebody is working on it, so that the silence of others does not
 * mean that they hear nothing. Nothing is said of a search that rests until a move is settled.
 */
export function tellDelay(draft: Draft, about: Delay): void {
  tellOfSearch(draft, 'delayed-candidate', { about });
}

/** Tells the candidate that they wait for a place, unless nobody looks for one until a move is settled. */
export function tellWaiting(draft: Draft): void {
  tellOfSearch(draft, 'waiting-candidate', {});
}

function tellOfSearch(
  draft: Draft,
  kind: 'delayed-candidate' | 'waiting-candidate',
  facts: Readonly<Record<string, string>>,
): void {
  const now = { referral: draft.after, tasks: [...draft.open.values()] };
  if (!isUntrueOfSearch(now, { kind, facts })) tellCandidate(draft, kind, facts);
}

/**
 * Another provider is asked after one that did not say yes, and the candidate has heard nothing for two weeks: they hear
 * that the search goes on, and whom to phone. Never more often than once in those two weeks, and not while the coordinator
 * still has to phone them about it. It is said here, and not when an offer lapses, because then nobody knows yet what comes
 * next: a search that has ended, or a waiting list, is told by a mail of its own. Nor is it said where the coordinator chose who is asked:
 * the search is over, and what comes of it is told with its answer.
 */
export function tellStillLooking(draft: Draft): void {
  const { after, ctx } = draft;
  const since = after.candidateHeardAt ?? after.waitingSince;
  if (after.assignedProvider !== undefined || after.passedProviders.length === 0 || since === undefined) return;
  const until = addWorkingDays(localDate(since), quietWorkingDays, ctx.region.officeHours.closedDays);
  const isToBePhoned = [...draft.open.values()].some((task) => isAbout(task, 'call', ['delayed-candidate']));
  if (localDate(ctx.now) < until || isToBePhoned) return;
  tellDelay(draft, 'still-looking');
}

/**
 * Tells the candidate, once in a task's life, that somebody let the time to act pass: for a decision as soon as
 * somebody else is asked, for a first talk when neither job coach nor provider could say whether it was held. Answers
 * what to record in the task.
 */
export function tellDelayOnce(draft: Draft, task: Task, to: Task['owner']): Pick<Task, 'delayTold'> {
  const delay = taskRules[task.kind].delay?.(to);
  if (task.delayTold === true || delay === undefined) return {};
  tellDelay(draft, delay);
  return { delayTold: true };
}
