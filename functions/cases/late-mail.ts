import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { tellFault } from './tell-fault.ts';
import { keepAlive } from './visit-task.ts';

/** A mail that is to go at once and has waited this long was left by who was to send it. */
const lateMs = 60_000;

/**
 * Where the sweeper finds a mail that nobody has tried to send, whoever was to send it was cut off, and what follows with it may be
 * lost as well: it looks whether the execution of that case lives. So a new case whose execution was never started goes on
 * minutes later, and not when somebody answers. Answers how many executions were started anew, and how many looks failed.
 *
 * @param mails that are due
 * @param hasTime asked before each look
 */
export async function lookAfterLate(
  runtime: Runtime,
  mails: readonly Mail[],
  hasTime: () => boolean,
): Promise<{ readonly healed: number; readonly faults: number }> {
  const before = later(runtime.clock(), -lateMs);
  const late = mails.filter((mail) => mail.attempts === 0 && mail.nextAt === mail.plannedAt && mail.plannedAt < before);
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
