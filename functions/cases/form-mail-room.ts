import { mailboxKey } from '../domain/email-address.ts';
import { formMailScopes } from '../domain/intake-limits.ts';
import type { Runtime } from '../ports/runtime.ts';
import { hourSeconds, isWithinLimit, type WindowLimit } from './counted-window.ts';

/**
 * Counts a mail that a visitor of the public form asks for against every limit on such mails, and answers whether it
 * may go. The limits are per mailbox and hour (however the address is spelt), per network, and for all together.
 * Addresses are kept as keyed hashes only.
 *
 * @param perMailbox most mails of this kind to one mailbox in an hour
 */
export async function hasRoomForFormMail(
  runtime: Pick<Runtime, 'region' | 'guards' | 'clock' | 'log'>,
  mail: { readonly kind: string; readonly to: string; readonly perMailbox: number; readonly network?: string },
): Promise<boolean> {
  const { guards, region } = runtime;
  const own = `form-mail:${mail.kind}:${guards.hash(`mailbox:${mailboxKey(mail.to)}`)}`;
  const scopes: readonly WindowLimit[] = [
    { scope: own, limit: mail.perMailbox, windowSeconds: hourSeconds },
    ...formMailScopes(mail.network, region.intake),
  ];
  for (const limit of scopes) {
    if (await isWithinLimit(runtime, limit)) continue;
    runtime.log.count('intakeRefused', 1);
    return false;
  }
  return true;
}
