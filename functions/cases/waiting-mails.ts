import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';

const shortestMs = 15 * 60_000;
const longestMs = 4 * 60 * 60_000;

/**
 * When to look again at a mail that waits until somebody has mended the region file: after a quarter of an hour, then
 * each time after twice as long, up to four hours. Nobody need wait for that moment: see `hastenMails`.
 */
export function nextLook({ plannedAt }: Pick<Mail, 'plannedAt'>, now: Instant): Instant {
  const waited = Date.parse(now) - Date.parse(plannedAt);
  return later(now, Math.min(Math.max(waited, shortestMs), longestMs));
}

/**
 * What a case lacked is there again, or the coordinator says that it can continue: its mails that wait for a later
 * moment are tried at once. One that still cannot go waits again.
 */
export async function hastenMails(
  { outbox, clock }: Pick<Runtime, 'outbox' | 'clock'>,
  referralId: string,
): Promise<void> {
  const now = clock();
  for (const { id, nextAt } of await outbox.planned(referralId)) {
    if (nextAt > now) await outbox.postpone(id, nextAt, now);
  }
}
