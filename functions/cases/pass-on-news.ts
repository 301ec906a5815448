import { passOnNews } from '../domain/journey/untold.ts';
import type { Mail } from '../domain/mail.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';

export type PassOnRuntime = Pick<
  Runtime,
  'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'outbox' | 'log' | 'pause'
>;

/**
 * A mail was not sent because its reader has no part in the case any more (I7). The audit trail says so, and news that
 * somebody must hear goes on to the next by the rules. May be repeated: it then changes nothing more.
 */
export async function passOnWithheld(runtime: PassOnRuntime, mail: Mail): Promise<void> {
  await noteUnreached(runtime, mail, 'mail-withheld');
  const ctx = contextOf(runtime, { origin: 'mail', actor: 'system' });
  // The mails are read again with each try, so that what somebody else passed on meanwhile is seen.
  await changeCase(runtime, mail.referralId, async (from) =>
    passOnNews(from, mail, await runtime.outbox.mailsOf(mail.referralId), ctx),
  );
}

/** A line in the audit trail about a mail that did not reach its reader, once for each mail. */
export async function noteUnreached(
  runtime: Pick<PassOnRuntime, 'referrals' | 'clock'>,
  { id, referralId, to, plannedAt }: Mail,
  action: 'mail-failed' | 'mail-withheld',
): Promise<void> {
  await runtime.referrals.record(
    referralId,
    { action, object: id, result: to, origin: 'mail', actor: 'system', at: runtime.clock() },
    { since: plannedAt, hash: `${action} ${id}` },
  );
}
