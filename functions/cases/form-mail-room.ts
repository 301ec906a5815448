import { mailboxKey } from '../domain/email-address.ts';
import { formMailScopes } from '../domain/intake-limits.ts';
import type { Runtime } from '../ports/runtime.ts';
import { hourSeconds, type Room, takeRoom } from './counted-window.ts';

/**
 * Counts a mail that a visitor of the public form asks for against every limit on such mails, and answers whether it
 * may go. The limits are per network, per mailbox and hour (however the address is spelt), and for all together. Whoever sends it
 * gives back the room of one that did not go, so that no mailbox is closed to its reader by mails that never came. Addresses are kept
 * as keyed hashes only.
 *
 * @param perMailbox most mails of this kind to one mailbox in an hour
 */
export async function roomForFormMail(
  runtime: Pick<Runtime, 'region' | 'guards' | 'clock' | 'log'>,
  mail: { readonly kind: string; readonly to: string; readonly perMailbox: number; readonly network?: string },
): Promise<Room> {
  const { guards, region } = runtime;
  const own = `form-mail:${mail.kind}:${guards.hash(`mailbox:${mailboxKey(mail.to)}`)}`;
  const ofMailbox = { scope: own, limit: mail.perMailbox, windowSeconds: hourSeconds };
  const room = await takeRoom(runtime, formMailScopes(ofMailbox, mail.network, region.intake));
  if (room.full !== undefined) runtime.log.count('intakeRefused', 1);
  return room;
}
