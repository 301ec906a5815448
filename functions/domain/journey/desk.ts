import type { Change } from '../change.ts';
import { deskLayout, deskRowOf, isRowCurrent } from '../desk-row.ts';
import { isProbe } from '../probe.ts';
import type { Referral } from '../referral.ts';
import type { Task } from '../task.ts';
import type { Draft } from './draft.ts';

/**
 * What a change makes of the case's row on the desk: what its referral remembers of that row, and the row itself where it
 * has to be written or removed. Nothing is written for a change that does not show in it, such as a reminder.
 *
 * @param open the open tasks after the change
 */
export function deskAfter(
  { before, tasksBefore }: Pick<Draft, 'before' | 'tasksBefore'>,
  after: Referral,
  open: readonly Task[],
): { readonly desk: Pick<Referral, 'desk'>; readonly deskRow: Pick<Change, 'deskRow'> } {
  if (isProbe(after.id)) return { desk: {}, deskRow: {} };
  const desk = { desk: { layout: deskLayout, revision: after.revision } };
  const row = deskRowOf(after, open);
  const isKnown = before !== null && isRowCurrent(before);
  const isSame = isKnown && JSON.stringify(deskRowOf(before, tasksBefore)) === JSON.stringify(row);
  const isNew = before === null && row === undefined;
  return { desk, deskRow: isSame || isNew ? {} : { deskRow: row ?? null } };
}
