import type { Change } from '../domain/change.ts';
import { later } from '../domain/journey/timing.ts';
import type { Mail, MailKind } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';

/** How long a claim on a mail lasts. After that nobody knows what became of the mail, which counts as an ambiguous answer. */
const claimMs = 5 * 60_000;

/** When a claim that is made now lapses. */
export function claimEnd(now: Instant): Instant {
  return later(now, claimMs);
}

/**
 * Mails that only the sweeper sends: how long a page takes must not tell its reader that the person is known already.
 */
export function isForSweeper({ kind }: Pick<Mail, 'kind'>): boolean {
  return kind === 'duplicate';
}

/**
 * The change with its mails claimed by the process that writes it and sends them next: that saves a write and a read
 * for each. If the process is cut off, the claims lapse, and each mail is sent once more and says so, because nobody
 * knows whether it went (I2).
 *
 * @param maySend the kinds that the process can write; the others stay planned
 */
export function claiming(change: Change, maySend: (kind: MailKind) => boolean = () => true): Change {
  const now = change.after.updatedAt;
  const claim = { status: 'claimed', attempts: 1, nextAt: claimEnd(now) } as const;
  const isMine = (mail: Mail) => mail.nextAt <= now && maySend(mail.kind) && !isForSweeper(mail);
  return { ...change, mails: change.mails.map((mail) => (isMine(mail) ? { ...mail, ...claim } : mail)) };
}
