import type { HoldReason } from '../domain/mail-hold.ts';

/**
 * The result of sending a mail through SES. `refused`: it will never be accepted, because of its recipient. A
 * `HoldReason`: SES accepts none of our mail at present. `unknown`: not accepted, for an unknown reason.
 */
export type SendResult = 'sent' | 'ambiguous' | 'throttled' | 'refused' | 'unknown' | HoldReason;

/** What an account may send, according to SES. */
export interface MailQuota {
  /** Mails in 24 hours; below 0 for no limit. */
  readonly perDay: number;
  /** Mails of the last 24 hours. */
  readonly sent: number;
  readonly perSecond: number;
}

/** A file attached to a mail. It holds no more about a person than the mail itself (I5). */
export interface MailAttachment {
  readonly name: string;
  /** Media type with its parameters, such as `text/calendar; charset=utf-8`. */
  readonly type: string;
  readonly text: string;
}

/** A mail ready to go. */
export interface OutgoingMail {
  readonly to: string;
  /** Name shown as the sender, in front of the region's address. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /** The outbox item, so that a bounce finds its task. */
  readonly tag: string;
  /** Further outbox items in a digest. */
  readonly moreTags?: readonly string[];
}

export interface Mailer {
  /** One attempt, no retries: an ambiguous answer must be recognised as such (I2). */
  send(mail: OutgoingMail): Promise<SendResult>;
}

/** The account that mails go out by. */
export interface MailAccount {
  /** How much it may send, and has sent. Throws when SES does not say. */
  quota(): Promise<MailQuota>;
}
