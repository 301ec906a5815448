import { deskRowOf, isRowCurrent } from '../domain/desk-row.ts';
import { errorName } from '../domain/errors.ts';
import { isProbe } from '../domain/probe.ts';
import type { Referral } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type FaultRuntime, isLasting, tellFault } from './tell-fault.ts';

/** What the desk is put right with. */
export type DeskMending = FaultRuntime & Pick<Runtime, 'desk'>;

/** Most cases of which one hour writes the row (ours): a region's cases of years, in a few seconds. */
export const mendedPerHour = 500;

/**
 * Writes the rows of the desk that no change wrote: of cases that were stored before there was a desk, or changed since by
 * an earlier version that was put back. Each case itself says so. Once a day the rows are read too: those that a case lacks
 * although it says otherwise are written, and those of cases that are gone, or in which nothing is open, removed. A row that
 * is right is left alone, and a case that moves meanwhile writes its own. Never throws: a case that fails keeps no other
 * waiting, and is tried again in an hour or, where rows were read for it, a day.
 *
 * @param open every case that seems to be open, as it was just read
 * @param readsRows whether the rows are read
 * @param leave called for what is left to a later look, because what was in the way passes by itself
 * @returns how many rows were written or removed
 */
export async function mendDesk(
  runtime: DeskMending,
  open: readonly Referral[],
  {
    readsRows,
    hasTime,
    leave = () => {},
  }: { readonly readsRows: boolean; readonly hasTime: () => boolean; readonly leave?: () => void },
): Promise<number> {
  const { desk, log } = runtime;
  let rows: ReadonlySet<string> | undefined;
  try {
    if (readsRows) rows = new Set((await desk.rows()).map(({ referralId }) => referralId));
  } catch (error) {
    if (!isLasting(error)) leave();
    log.error('desk-not-mended', { error: errorName(error) });
    log.count('unhealable', 1);
  }
  const known = new Set(open.map(({ id }) => id));
  const lies = ({ id, openTasks }: Referral) => rows !== undefined && rows.has(id) !== openTasks.length > 0;
  const wrong = open.filter((one) => !isProbe(one.id) && (!isRowCurrent(one) || lies(one)));
  const suspects = [...wrong.map(({ id }) => id), ...[...(rows ?? [])].filter((id) => !known.has(id))];
  let mended = 0;
  for (const id of suspects.slice(0, mendedPerHour)) {
    if (!hasTime()) break;
    if (await mendedOne(runtime, id, leave)) mended += 1;
  }
  if (suspects.length > 0) log.info('desk-mended', { mended, left: suspects.length - mended });
  return mended;
}

/** The row of one case. A fault in it is told, and does not keep the others waiting. */
async function mendedOne(runtime: DeskMending, id: string, leave: () => void): Promise<boolean> {
  try {
    const from = await runtime.referrals.load(id);
    return await runtime.desk.mend(id, from?.referral.revision, from && deskRowOf(from.referral, from.tasks));
  } catch (error) {
    if (await tellFault(runtime, id, 'desk-row-not-mended', error)) leave();
    return false;
  }
}
