import type { Absence, AwayRole } from '../domain/absence.ts';
import type { Stage } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { errorName, TryAgainError } from '../domain/errors.ts';
import type { Context } from '../domain/journey/context.ts';
import { coverAbsence, toCover } from '../domain/journey/cover.ts';
import type { Task } from '../domain/task.ts';
import { listOfMailbox } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type ChangeOutcome, changeCase, contextOf } from './change-case.ts';

/** What is needed to find what waits for somebody who is away, and to ask somebody else. */
export type CoverRuntime = Pick<
  Runtime,
  'referrals' | 'worklists' | 'absences' | 'region' | 'clock' | 'newId' | 'links' | 'pause' | 'log'
>;

/** An open question that somebody else can answer meanwhile. */
export interface Coverable {
  readonly referralId: string;
  readonly task: Task;
}

/** The stages in which a role may be asked something that can be covered. */
const stagesOf: Readonly<Record<AwayRole, readonly Stage[]>> = {
  approver: ['approval'],
  'job-coach': ['confirming-start', 'checking-in'],
};

/**
 * What waits for somebody who is away. Their list is read first, then the referrals alone, and people and tasks only
 * where the stage is one in which they may be asked: most of a job coach's cases sleep until the next check-in.
 */
export async function waitingFor(
  { worklists, referrals, clock }: Pick<CoverRuntime, 'worklists' | 'referrals' | 'clock'>,
  absence: Absence,
): Promise<readonly Coverable[]> {
  const roles = new Map<string, AwayRole[]>();
  for (const { referralId, role } of await worklists.cases(listOfMailbox(absence.of.mark))) {
    if (role !== 'approver' && role !== 'job-coach') continue;
    roles.set(referralId, [...(roles.get(referralId) ?? []), role]);
  }
  const heads = roles.size === 0 ? [] : await referrals.heads([...roles.keys()]);
  const asked = heads.filter(({ id, stage }) => roles.get(id)?.some((role) => stagesOf[role].includes(stage)));
  const cases = asked.length === 0 ? [] : await worklists.caseloads(asked.map(({ id }) => id));
  const ctx = { now: clock() };
  return cases.flatMap((one) =>
    toCover(one, one.parties, absence, ctx).map((task) => ({ referralId: one.referral.id, task })),
  );
}

/**
 * Asks somebody else, in one transaction, on the condition that the case is still as it was read: the people in it are
 * read again with it, so that an address that was replaced meanwhile counts (I7).
 */
export function cover(
  runtime: Pick<CoverRuntime, 'referrals' | 'pause'>,
  { referralId, task }: Coverable,
  away: { readonly absence: Absence; readonly all: readonly Absence[] },
  ctx: Context,
  change: typeof changeCase = changeCase,
): Promise<ChangeOutcome> {
  return change(runtime, referralId, async (from) => {
    const open = from.tasks.find(({ id }) => id === task.id);
    if (open === undefined) return undefined;
    return coverAbsence(from, open, away, await runtime.referrals.parties(referralId), ctx);
  });
}

/**
 * Looks at everybody who is away, and asks somebody else what has come to them since. Where nobody is, this is one
 * query. A case that fails is left to the next sweep, and counted; it keeps nothing else waiting.
 *
 * @returns how many cases could not be moved
 */
export async function coverAbsences(runtime: CoverRuntime, hasTime: () => boolean): Promise<number> {
  let faults = 0;
  const attempt = async <T>(
    work: () => Promise<T>,
    which: { readonly taskId?: string } = {},
  ): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      // Others were at the same case: the next sweep looks again, and nobody has to.
      if (error instanceof TryAgainError) return undefined;
      faults += 1;
      runtime.log.error('absence-not-covered', { ...which, error: errorName(error) });
      return undefined;
    }
  };
  const now = runtime.clock();
  const known = await attempt(async () => {
    const marks = await runtime.absences.marks();
    return marks.length === 0 ? [] : runtime.absences.of(marks);
  });
  const all = (known ?? []).filter((one) => isAway(one, now));
  for (const absence of all) {
    if (!hasTime()) return faults;
    for (const one of (await attempt(() => waitingFor(runtime, absence))) ?? []) {
      if (!hasTime()) return faults;
      const ctx = contextFor(runtime, absence, one.task);
      await attempt(() => cover(runtime, one, { absence, all }, ctx), { taskId: one.task.id });
    }
  }
  return faults;
}

/**
 * The sweeper carries out what somebody decided when they went away, so they are who did it. It cannot make marks: the
 * only address that it writes here is the colleague's, whose mark was kept with it.
 */
function contextFor(runtime: CoverRuntime, { to }: Absence, { owner }: Task): Context {
  const ctx = contextOf(runtime, { origin: 'sweeper', actor: owner });
  return to === undefined ? ctx : { ...ctx, mailboxMark: () => to.mark };
}
