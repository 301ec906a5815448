import { deskRowOf, isRowCurrent } from '../domain/desk-row.ts';
import { isProbe } from '../domain/probe.ts';
import type { Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import { nameOf } from './tell-fault.ts';

/** What the desk is put right with. */
export type DeskMending = Pick<Runtime, 'referrals' | 'desk' | 'log'>;

/** Most cases of which one hour writes the row (ours): a region's cases of years, in a few seconds. */
export const mendedPerHour = 500;

/**
 * Writes the rows of the desk that no change wrote: of cases that were stored before there was a desk, or changed since by
 * an earlier version that was put back; and removes those of cases in which nothing is open. A row that is right is left
 * alone, and a case that moves meanwhile writes its own. Never throws: what fails is tried again in an hour.
 *
 * @param open every case that seems to be open, as it was just read
 * @returns how many rows were written or removed
 */
export async function mendDesk(
  { referrals, desk, log }: DeskMending,
  open: readonly Referral[],
  hasTime: () => boolean,
): Promise<number> {
  let mended = 0;
  try {
    const rows = new Set((await desk.rows()).map(({ referralId }) => referralId));
    const known = new Set(open.map(({ id }) => id));
    const wrong = open.filter(
      (one) => !isProbe(one.id) && (!isRowCurrent(one) || rows.has(one.id) !== one.openTasks.length > 0),
    );
    const suspects = [...wrong.map(({ id }) => id), ...[...rows].filter((id) => !known.has(id))];
    for (const id of suspects.slice(0, mendedPerHour)) {
      if (!hasTime()) break;
      const from = await referrals.load(id);
      if (from !== undefined && (await desk.mend(from.referral, deskRowOf(from.referral, from.tasks)))) mended += 1;
    }
    if (suspects.length > 0) log.info('desk-mended', { mended, left: suspects.length - mended });
  } catch (error) {
    log.error('desk-not-mended', { error: nameOf(error) });
    log.count('unhealable', 1);
  }
  return mended;
}
