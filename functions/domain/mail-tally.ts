import type { Mail } from './mail.ts';

/** How the mails of a referral fare, in numbers: to whom they go and what they say is left out. */
export interface MailTally {
  /** Still to go, or on their way. */
  readonly waiting: number;
  /** Taken by the mail service. */
  readonly sent: number;
  /** Of those: taken by the mail server of the one who reads them. */
  readonly delivered: number;
  /** Refused, or of a fate that nobody knows. */
  readonly failed: number;
}

/** Counts mails by what became of them. One that was dropped, as it had nothing to say any more, counts nowhere. */
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
