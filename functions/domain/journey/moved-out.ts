import type { Mail } from '../mail.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';

/** The subject of a call about a move is this, and why the door no longer fits. */
export const aboutMove = 'moved-';

/** Why the door may not fit, where nobody has said yet where the candidate moved to. */
export const unknownPlace = 'unknown';

type Call = Pick<Task, 'kind' | 'about'>;

/** Whether a task is a call about a subject that begins so. */
function isCallOn(task: Call, subject: string): boolean {
  return taskRules[task.kind].isCall === true && task.about?.startsWith(subject) === true;
}

/** Whether a call asks the coordinator what to do for somebody who moved to where their door does not reach. */
export function asksAboutMove(task: Call): boolean {
  return isCallOn(task, aboutMove);
}

/** The subject of a call about a door that corrected data no longer fit is this, and why. */
export const aboutDoor = 'door-';

/** Whether a call asks the coordinator what to do for somebody whose corrected data no longer fit their door. */
export function asksAboutDoor(task: Call): boolean {
  return isCallOn(task, aboutDoor);
}

/** Whether a call asks if somebody goes on here whose door no longer fits, by a move or by corrected data. */
export function asksWhetherHere(task: Call): boolean {
  return asksAboutMove(task) || asksAboutDoor(task);
}

/**
 * What a case remembers to be settled, should it go on: of several subjects of such calls a move to a place that is known, since nobody
 * is asked for help meanwhile, then the door, then a move to nobody knows where. The first of those that are equal.
 */
export function mostUnsettled(abouts: readonly (string | undefined)[]): string | undefined {
  const rank = (about: string) => (about === `${aboutMove}${unknownPlace}` ? 2 : about.startsWith(aboutDoor) ? 1 : 0);
  return abouts.filter((about) => about !== undefined).toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Remembers subjects that nobody has settled, beside what a case remembers already: one of them is kept (see `mostUnsettled`). */
export function leaveUnsettled(
  after: Pick<Referral, 'unsettledDoor'>,
  ...abouts: readonly (string | undefined)[]
): void {
  const most = mostUnsettled([...abouts, after.unsettledDoor]);
  if (most !== undefined) after.unsettledDoor = most;
}

/** Why the door no longer fits, taken from the call's subject. */
export function faultOfMove({ about = '' }: Pick<Task, 'about'>): string {
  return about.slice(aboutMove.length);
}

/**
 * Whether no provider may be asked for somebody now: they are known to live where their door does not reach, and the coordinator has
 * not settled with them yet whether they go on here. Their position in the queue stays.
 */
export function isHeldForMove({ tasks }: { readonly tasks: readonly Task[] }): boolean {
  return tasks.some((task) => asksAboutMove(task) && faultOfMove(task) !== unknownPlace);
}

/** Reasons of a delay that say how the search for a place goes. */
const delaysOfSearch: readonly string[] = ['no-budget', 'no-provider', 'still-looking'];

/** What a mail says, as far as it matters here. */
type News = Pick<Mail, 'kind' | 'facts'>;

/** Whether a mail says how the search for a place goes. */
function tellsOfSearch({ kind, facts }: News): boolean {
  return (
    kind === 'waiting-candidate' || (kind === 'delayed-candidate' && delaysOfSearch.includes(facts['about'] ?? ''))
  );
}

/**
 * Whether it would not be true to say now how the search for a place goes, because nobody is asked for one (see `isHeldForMove`) or the
 * case has ended. Whoever goes on here is told anew. News of a yes says so too: it waits (see `waitsForMove`), but not beyond the end.
 */
export function isUntrueOfSearch(
  from: { readonly referral: Pick<Referral, 'stage'>; readonly tasks: readonly Task[] },
  mail: News,
): boolean {
  const hasEnded = from.referral.stage === 'closed';
  if (mail.kind === 'approved-candidate') return hasEnded;
  return tellsOfSearch(mail) && (hasEnded || isHeldForMove(from));
}

/** Whether news of a yes waits until a move is settled: it says that a place is sought now. */
export function waitsForMove(from: { readonly tasks: readonly Task[] }, { kind }: Pick<Mail, 'kind'>): boolean {
  return kind === 'approved-candidate' && isHeldForMove(from);
}
