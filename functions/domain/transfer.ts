import { addDays, localDate } from './calendar.ts';
import { isInFollowUp, isTakenOn } from './guided.ts';
import type { Instant, PlainDate, Referral } from './referral.ts';
import { isAbout, type Task } from './task.ts';

/** Subject of the coordinator's call to a candidate who would rather not be guided by whoever took over. */
export const transferCall = 'transfer-objection';

/**
 * So many days after a transfer the candidate may object to it (ours): long enough for a first and a second talk with whoever took
 * over, short enough that it is still about the change.
 */
const objectionDays = 28;

/** The last day on which a candidate may object to a transfer. */
export function objectUntil({ at }: NonNullable<Referral['transfer']>): PlainDate {
  return addDays(localDate(at), objectionDays);
}

/** Whether somebody guides the candidate now, so that it matters to them who that is. */
export function isGuidanceRunning(referral: Pick<Referral, 'stage' | 'holdsPlace'>): boolean {
  return isTakenOn(referral.stage) && !isInFollowUp(referral);
}

/** Whether the candidate may object now to who guides them: once for each transfer, while it is new and guidance runs. */
export function mayObject(
  referral: Pick<Referral, 'stage' | 'holdsPlace' | 'transfer'>,
  now: Instant,
): referral is typeof referral & Required<Pick<Referral, 'transfer'>> {
  const { transfer } = referral;
  if (transfer === undefined || transfer.objection !== undefined || !isGuidanceRunning(referral)) return false;
  return localDate(now) <= objectUntil(transfer);
}

/** Whether the coordinator phones a candidate who objected to a transfer. */
export function asksAboutTransfer(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'call', [transferCall]);
}

/** Whether a call tells a candidate who guides them from now on: they may object in it. */
export function tellsOfTransfer(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'call', ['coach-changed-candidate', 'matched-candidate']);
}
