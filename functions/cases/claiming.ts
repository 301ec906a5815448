import type { Change } from '../domain/change.ts';
import { later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';

/** How long a claimed mail is its claimer's; after that its fate is unknown, which counts as ambiguous. */
const claimMs = 5 * 60_000;

/** When a claim that is made now lapses. */
export function claimEnd(now: Instant): Instant {
  return later(now, claimMs);
}

/**
 * The change with its mails claimed by whoever writes it, who sends them next: one write less, and no look for them. Should the
 * writer be cut off, the claims lapse, and each mail is sent once more and says so: nobody knows whether it went (I2).
 */
export function claiming(change: Change): Change {
  const now = change.after.updatedAt;
  const claim = { status: 'claimed', attempts: 1, nextAt: claimEnd(now) } as const;
  return { ...change, mails: change.mails.map((mail) => (mail.nextAt > now ? mail : { ...mail, ...claim })) };
}
