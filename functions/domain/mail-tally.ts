import type { Mail } from './mail.ts';

/** How the mails of a referral fare, in numbers, without their addressees or contents. */
export interface MailTally {
  /** Not sent yet, or on their way. */
  readonly waiting: number;
  /** Accepted by the mail service. */
  readonly sent: number;
  /** Of those: accepted by the addressee's mail server. */
  readonly delivered: number;
  /** Refused, or of unknown fate. */
  readonly failed: number;
}

/**
 * Counts mails by what became of them. A mail that was dropped because it had nothing left to say is not counted, nor is
 * one to the programme's office: its number would tell a sender that the person was referred before, or that something
 * is being asked about them.
 */
export function tallyMails(all: readonly Mail[]): MailTally {
  const mails = all.filter(({ to }) => to !== 'coordinator' && to !== 'deputy');
  const count = (...statuses: readonly Mail['status'][]) =>
    mails.filter(({ status }) => statuses.includes(status)).length;
  return {
    waiting: count('planned', 'claimed'),
    sent: count('sent'),
    delivered: mails.filter(({ status, deliveredAt }) => status === 'sent' && deliveredAt !== undefined).length,
    failed: count('failed', 'ambiguous'),
  };
}
