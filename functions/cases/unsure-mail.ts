import { reportFault } from '../domain/journey/faults.ts';
import { reroute } from '../domain/journey/readdressing.ts';
import type { Mail } from '../domain/mail.ts';
import { isProbe } from '../domain/probe.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { FaultRuntime } from './tell-fault.ts';

/**
 * A mail was tried twice and nobody knows whether it went: the mail service did not answer, or the sender was cut off.
 * It is not tried a third time (I2). Instead the coordinator gets a task in that case to ask the addressee; the deputy
 * gets it if the mail was to the coordinator. An unknown sender is not asked: their referral ends when they do not
 * confirm it.
 */
export async function tellUnsure(runtime: FaultRuntime, mail: Mail): Promise<void> {
  runtime.log.error('mail-given-up', { referralId: mail.referralId, kind: mail.kind, to: mail.to });
  if (isProbe(mail.referralId)) return;
  const toCoordinator = mail.to === 'coordinator' || mail.to === 'deputy';
  if (toCoordinator) runtime.log.count('coordinatorUnreachable', 1);
  const ctx = contextOf(runtime, { origin: 'mail', actor: 'system' });
  await changeCase(runtime, mail.referralId, (from) => {
    // Beyond the deputy there is only the alarm on that count.
    if (from.referral.stage === 'unconfirmed' || mail.to === 'deputy') return undefined;
    const own = from.tasks.find(({ id, owner }) => id === mail.taskId && owner === 'coordinator');
    return toCoordinator && own !== undefined ? reroute(from, own, ctx) : reportFault(from, 'mail-unsure', ctx);
  });
}
