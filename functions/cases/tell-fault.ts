import { localDate } from '../domain/calendar.ts';
import { errorName } from '../domain/errors.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { type FaultKind, reportFault, tellsOfFault, unstick } from '../domain/journey/faults.ts';
import type { Referral } from '../domain/referral.ts';
import { lacksOf } from '../domain/region-needs.ts';
import type { Task } from '../domain/task.ts';
import { isBusy } from '../ports/passing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';
import { hastenMails } from './waiting-mails.ts';

export type FaultRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'log' | 'pause'>;

/**
 * Whether the same work would fail again. Busy tables and services that do not answer pass by themselves; any other fault is in
 * the data, the settings or the program, also where it is a service that refuses what it was asked.
 */
export function isLasting(error: unknown): boolean {
  return error instanceof Error && !isBusy(error);
}

/**
 * Reports that work of one case failed where the others must go on: in the log and, when it would fail again, to the
 * coordinator as a task of that case. Never throws: if even that fails, the case is in the log and in the sweeper's
 * count.
 *
 * @param which the id of the mail that it is about, for the log
 * @returns whether it is left to a later look: it, or what kept the coordinator from being told, passes by itself
 */
export async function tellFault(
  runtime: FaultRuntime,
  referralId: string,
  what: string,
  error: unknown,
  which: { readonly mailId?: string } = {},
): Promise<boolean> {
  runtime.log.error(what, { referralId, ...which, error: errorName(error) });
  return isLasting(error) ? !(await tellCoordinator(runtime, referralId, 'fault')) : true;
}

/**
 * Opens the coordinator's task about a fault, unless it is open already. Never throws.
 *
 * @returns false where a later look may open it: what was in the way passes by itself
 */
export async function tellCoordinator(runtime: FaultRuntime, referralId: string, about: FaultKind): Promise<boolean> {
  try {
    const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
    await changeCase(runtime, referralId, (from) => reportFault(from, about, ctx));
    return true;
  } catch (error) {
    runtime.log.error('fault-not-told', { referralId, error: errorName(error) });
    // What lasts would be met by every look of the day again.
    return isLasting(error);
  }
}

/** Whether a task tells the coordinator of something that the region file lacks. */
export function tellsOfLack(task: Pick<Task, 'kind' | 'about'>): boolean {
  return tellsOfFault(task) && task.about?.startsWith('missing-') === true;
}

/**
 * Tells the coordinator what this case needs that the region file lacks, and withdraws that task once nothing is
 * missing: mails that waited for it then go. Never throws.
 *
 * @returns whether something of it is left to a later look, because what was in the way passes by itself
 */
export async function tellLacks(runtime: FaultRuntime & Pick<Runtime, 'outbox'>, from: OpenCase): Promise<boolean> {
  let isLeft = false;
  const lacks = lacksOf(runtime.region, from.referral, localDate(runtime.clock()));
  const told = from.tasks.filter(tellsOfLack);
  for (const { about } of lacks) {
    if (told.some((task) => task.about === about)) continue;
    runtime.log.error('region-lacks', { referralId: from.referral.id, about });
    if (!(await tellCoordinator(runtime, from.referral.id, about))) isLeft = true;
  }
  for (const task of told.filter(({ about }) => !lacks.some((lack) => lack.about === about))) {
    const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
    try {
      // First, so that a crash in between repeats it.
      await hastenMails(runtime, from.referral.id);
      await changeCase(runtime, from.referral.id, (now) => {
        const open = now.tasks.find(({ id }) => id === task.id);
        return open === undefined ? undefined : unstick(now, open, ctx);
      });
    } catch (error) {
      runtime.log.error('fault-not-taken-back', { error: errorName(error) });
      if (!isLasting(error)) isLeft = true;
    }
  }
  return isLeft;
}

/**
 * Does the same once a day for every open case that lacks something, because looks at a sleeping case are weeks apart. What was told
 * before is not told again. Never throws.
 *
 * @param open cases as they were just read; each that lacks something is read anew
 * @param hasTime whether there is time for one more case
 * @param leave called for what is left to a later look, because what was in the way passes by itself
 */
export async function tellAllLacks(
  runtime: FaultRuntime & Pick<Runtime, 'outbox'>,
  open: readonly Referral[],
  hasTime: () => boolean,
  leave: () => void = () => {},
): Promise<void> {
  const today = localDate(runtime.clock());
  for (const referral of open.filter((one) => lacksOf(runtime.region, one, today).length > 0)) {
    if (!hasTime()) return;
    try {
      const from = await runtime.referrals.load(referral.id);
      if (from !== undefined && (await tellLacks(runtime, from))) leave();
    } catch (error) {
      if (await tellFault(runtime, referral.id, 'lacks-not-told', error)) leave();
    }
  }
}
