import type { Change } from '../../domain/change.ts';
import type { CommitExtra } from '../../ports/commit.ts';
import { daysAfter, expiring, type Item, keys, openAt, toItem, tokenKeptDays } from './items.ts';

/** When the wake of a closed case is repeated: late enough for the first one, which nearly always arrives. */
const wakeAgainMs = 5 * 60_000;

/** How long that mark is kept, in case the sweeper stops for a while. */
const wakeKeptDays = 130;

/**
 * The sweeper finds cases by their tasks, and a closed case has none. Its execution was told; if that message was lost,
 * it would wait for 120 days, so it is told once more.
 */
export function wakeMark({ before, after }: Change): Item[] {
  if (before === null || before.stage === 'closed' || after.stage !== 'closed' || after.generation === 0) return [];
  const at = new Date(Date.parse(after.updatedAt) + wakeAgainMs).toISOString();
  const more = { ...openAt(after.id, at), ...expiring(daysAfter(after.updatedAt, wakeKeptDays)) };
  return [toItem(keys.wake(after.id), { referralId: after.id }, more)];
}

/** The token of the step that opens a task. It replaces the previous one, whose execution has moved on. */
export function tokenWrite({ after }: Change, { waiting }: CommitExtra): Item[] {
  if (waiting === undefined) return [];
  const until = expiring(daysAfter(after.updatedAt, tokenKeptDays));
  return [toItem(keys.ownToken(after.id, waiting.generation), waiting, until)];
}
