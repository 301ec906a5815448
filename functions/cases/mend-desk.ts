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
 * an earlier version that was put back. Each case itself says so. Once a day the rows are read too: those that a case lacks
 * although it says otherwise are written, and those of cases in which nothing is open removed. A row that is right is left
 * alone, and a case that moves meanwhile writes its own. Never throws: what fails is tried again in an hour.
 *
 * @param open every case that seems to be open, as it was just read
 * @param readsRows whether the rows are read
 * @returns how many rows were written or removed
 */
export async function mendDesk(
  { referrals, desk, log }: DeskMending,
  open: readonly Referral[],
  { readsRows, hasTime }: { readonly readsRows: boolean; readonly hasTime: () => boolean },
): Promise<number> {
  let mended = 0;
  try {
    const rows = readsRows ? new Set((await desk.rows()).map(({ referralId }) => referralId)) : undefined;
    const known = new Set(open.map(({ id }) => id));
    const lies = ({ id, openTasks }: Referral) => rows !== undefined && rows.has(id) !== openTasks.length > 0;
    const wrong = open.filter((one) => !isProbe(one.id) && (!isRowCurrent(one) || lies(one)));
    const suspects = [...wrong.map(({ id }) => id), ...[...(rows ?? [])].filter((id) => !known.has(id))];
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
