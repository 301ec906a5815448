import type { Mail } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';

export interface Outbox {
  /** Mails of a referral that wait to be sent. */
  planned(referralId: string): Promise<readonly Mail[]>;
  mail(mailId: string): Promise<Mail | undefined>;
  /** Every mail of a referral that can be read, sent or not. */
  mailsOf(referralId: string): Promise<readonly Mail[]>;
  /**
   * Records that the addressee's mail server accepted a mail; the first such report counts. Reports of unknown mails
   * are ignored.
   */
  delivered(mailId: string, at: Instant): Promise<void>;
  /** Claims a mail in order to send it; false when another process has it or it has already gone. */
  claim(mail: Mail, until: Instant): Promise<boolean>;
  /**
   * Claims mails that go as one, all in one write: a sender that is cut off has claimed all or none. Answers those that
   * it now has; those that another process has, or that have already gone, are left out.
   */
  claimTogether(mails: readonly Mail[], until: Instant): Promise<readonly Mail[]>;
  /** Puts off a mail that nobody has claimed, even one that cannot be read. `from` is its present time. */
  postpone(mailId: string, from: Instant, to: Instant): Promise<void>;
  /**
   * Records what became of a mail. `nextAt` says when to try (again); without it the mail is finished. A mail that
   * another sender has since claimed is theirs to settle; only that it went is recorded all the same.
   */
  settle(mail: Mail, outcome: Exclude<Mail['status'], 'claimed'>, now: Instant, nextAt?: Instant): Promise<void>;
  /** Records that mails went, all in one write. */
  settleSent(mails: readonly Mail[], now: Instant): Promise<void>;
}
