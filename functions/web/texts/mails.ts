import type { Role } from '../../domain/codes.ts';
import type { MailKind } from '../../domain/mail.ts';
import type { MailFact } from '../../domain/mail-facts.ts';

/** What a mail's text can be made of: codes already put into words, never anything about a person. */
export interface MailWords {
  readonly reference: string;
  /** Name of the service in this region. */
  readonly service: string;
  /** Phone number of the helpdesk. */
  readonly phone: string;
  /** Who reads it. */
  readonly to: Role;
  /** The level the mail is at: the person, the municipality's team, or the coordinator. */
  readonly level: 'person' | 'team' | 'coordinator';
  /** Candidate and referrer read this mailbox together. */
  readonly shared: boolean;
  /** 0 for the first mail, n for the nth reminder. */
  readonly reminder: number;
  /** The day by which to answer had passed when the mail went. */
  readonly isPastDue: boolean;
  /** How to object or complain, as the region says it. */
  readonly objection: string;
  /** The candidate's job coach, in mails to the candidate only. `phone` is empty where it is not known. */
  readonly coach?: { readonly name: string; readonly phone: string };
  /** How to reach the organisation whose answer is missing, for the coordinator; texts are empty where they are not known. */
  readonly desk: { readonly name: string; readonly phone: string; readonly mailbox: string };
  /** Every fact in words; empty where the mail does not carry it. */
  readonly facts: Readonly<Record<MailFact, string>>;
  /** Codes that decide which words are used; empty where the mail does not carry them. */
  readonly codes: Readonly<Record<MailFact, string>>;
}

/** The words of one kind of mail in one language. */
export interface MailText {
  /**
   * No two kinds share a subject, so that what one person gets about one case can be told apart. To a candidate it says
   * nothing from which somebody else could read what it is about.
   */
  readonly subject: (words: MailWords) => string;
  /** Why its reader gets this mail. */
  readonly why: (words: MailWords) => string;
  /** Paragraphs in order; empty ones are left out. */
  readonly paragraphs: (words: MailWords) => readonly string[];
  /** Label of the button; absent where the mail has no link. */
  readonly button?: string;
  /** The same for the coordinator, who asks somebody by phone what others are asked themselves. */
  readonly buttonByPhone?: string;
  /** Label of a second button; without it, it names the other case that it opens. */
  readonly otherButton?: string;
}

/** Mails to candidate and referrer. */
export type PeopleMail = Extract<MailKind, `${string}-candidate` | `${string}-referrer`> | PeopleTask;
type PeopleTask =
  | 'confirm-sender'
  | 'told-about-referral'
  | 'confirm-interest'
  | 'address-given'
  | 'give-information'
  | 'still-wanted'
  | 'code'
  | 'new-link';
/** Mails to people who do this for work: approver, team, provider, job coach, coordinator. */
export type WorkMail = Exclude<MailKind, PeopleMail>;
