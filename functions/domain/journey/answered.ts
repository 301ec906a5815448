import type { Change } from '../change.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import { type Listing, listingChanges } from '../worklist.ts';

/** Where an answer of a case can be looked up: on which list, given in which role, to which task. */
export interface AnsweredOf extends Listing {
  readonly taskId: Task['id'];
}

/**
 * Whether nobody keeps what they answer in a case: its people were erased at once because it was about none of them, or
 * may still be, as its sender is not known.
 */
export function isForgotten({ stage, closure }: Pick<Referral, 'stage' | 'closure'>): boolean {
  return stage === 'unconfirmed' || closure === 'not-me' || closure === 'not-confirmed';
}

/** Whether a change may take answers off lists, so that those of its case must be read. */
export function mayForget(change: Change): boolean {
  const { before, eraseNow, action } = change;
  return (
    before !== null && (eraseNow !== undefined || action === 'disown-address' || listsTakenAway(change).length > 0)
  );
}

/**
 * The answers that a change takes off the lists on which they stand. All of them where it erases people at once. Those
 * of a role where the reader of its address says that they are not that person, and those on the list that a case
 * leaves because somebody else gave that role another address. Who handed the question on themselves keeps what they
 * did.
 *
 * @param kept where the answers of this case stand
 */
export function answersToForget(change: Change, kept: readonly AnsweredOf[]): readonly AnsweredOf[] {
  const { action, parties, eraseNow } = change;
  if (eraseNow !== undefined) return kept;
  if (action === 'disown-address') return kept.filter(({ role }) => parties.some((party) => party.role === role));
  const taken = listsTakenAway(change);
  return kept.filter((one) => taken.some(({ role, of }) => role === one.role && of === one.of));
}

/** The lists of people that the case leaves because somebody else wrote another address for their role. */
function listsTakenAway({ before, after, events, parties }: Change): readonly Listing[] {
  const { removed } = listingChanges(before?.listed ?? [], after.listed ?? []);
  return removed.filter(({ role }) => role !== events[0]?.actor && parties.some((party) => party.role === role));
}
