import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import { tellFault } from './tell-fault.ts';
import { keepAlive, type VisitRuntime } from './visit-task.ts';

/** A mail that should have gone at once and is this old was abandoned by its sender. */
const lateMs = 60_000;

/**
 * A mail that nobody has tried to send, or whose claim has lapsed, means that its sender was cut off, so other things
 * that follow the change may be lost too. The sweeper therefore checks whether the execution of that case is alive. So
 * a new case whose execution was never started continues within minutes, not only when somebody answers. Answers how
 * many executions were restarted, and how many checks failed.
 *
 * @param mails that are due
 * @param hasTime asked before each check
 */
export async function lookAfterLate(
  runtime: VisitRuntime,
  mails: readonly Mail[],
  hasTime: () => boolean,
): Promise<{ readonly healed: number; readonly faults: number }> {
  const before = later(runtime.clock(), -lateMs);
  const isUntried = ({ attempts, nextAt, plannedAt }: Mail) =>
    attempts === 0 && nextAt === plannedAt && plannedAt < before;
  const late = mails.filter((mail) => mail.status === 'claimed' || isUntried(mail));
  let healed = 0;
  let faults = 0;
  for (const referralId of new Set(late.map((mail) => mail.referralId))) {
    if (!hasTime()) break;
    try {
      if ((await keepAlive(runtime, await runtime.referrals.load(referralId))) === 'healed') healed += 1;
    } catch (error) {
      faults += 1;
      await tellFault(runtime, referralId, 'sweep-fault', error);
    }
  }
  return { healed, faults };
}
