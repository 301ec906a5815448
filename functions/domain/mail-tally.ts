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

/** Counts mails by what became of them. A mail that was dropped because it had nothing left to say is not counted. */
export function tallyMails(mails: readonly Mail[]): MailTally {
  const count = (...statuses: readonly Mail['status'][]) =>
    mails.filter(({ status }) => statuses.includes(status)).length;
  return {
    waiting: count('planned', 'claimed'),
    sent: count('sent'),
    delivered: mails.filter(({ status, deliveredAt }) => status === 'sent' && deliveredAt !== undefined).length,
    failed: count('failed', 'ambiguous'),
  };
}
