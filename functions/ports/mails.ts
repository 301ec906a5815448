import type { Language, OtherDoor } from '../domain/codes.ts';
import type { Mail, MailKind } from '../domain/mail.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { MailAttachment } from './mailer.ts';

/**
 * A mail in words, ready for the mailer. It says nothing about any person, except that the candidate is told about
 * their own job coach.
 */
export interface RenderedMail {
  /** Name that readers see as the sender. */
  readonly sender: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
}

/** What a mail's text is made from: the outbox item without its delivery state. */
export type MailContent = Pick<Mail, 'kind' | 'to' | 'language' | 'reminder' | 'shared' | 'facts' | 'referralId'>;

/** What a mail of the journey needs: the outbox item, its region, and the address that the button opens. */
export interface MailInput {
  /** `attempts` includes the present one: above 1 this may be a second copy of the same mail (I2). */
  readonly mail: MailContent & Pick<Mail, 'attempts'> & Partial<Pick<Mail, 'plannedAt' | 'wayOut' | 'taskId'>>;
  readonly region: Region;
  /** Full address with the link's token; absent for mails without a link. */
  readonly url?: string;
  /** Address of the other case that the mail is about, or of the status page beside an objection. */
  readonly otherUrl?: string;
  /** Who guides the candidate, for mails about the first talk; `phone` is empty where it is not known. */
  readonly coach?: { readonly name: string; readonly phone: string };
  /** The day on which it goes, in Dutch time. */
  readonly today?: PlainDate;
  /** Where its reader can go now that the programme ends, in their language. */
  readonly elsewhere?: string;
  /** What its task asks, in words; for mails of which the kind does not say it. */
  readonly asks?: string;
  /** What a call is about, as a mail's subject may say it. */
  readonly callTopic?: string;
  /** Full address of the page where its reader can say that they are not the person meant. */
  readonly wayOut?: string;
  /** Full address of the reader's worklist, by a link of their own (see `listLink`); absent where the reader has none. */
  readonly list?: string;
}

/** One task in a digest, with the address of its own page. */
export interface DigestItem {
  /** `attempts` includes the present one, as in `MailInput`. */
  readonly mail: MailContent & Pick<Mail, 'attempts'> & Partial<Pick<Mail, 'taskId'>>;
  readonly url: string;
}

/** Several tasks for one mailbox, in the order given (the most urgent first). */
export interface DigestInput {
  readonly items: readonly DigestItem[];
  /** Full address of the reader's worklist, which has every task; where they have none, each task has its own link. */
  readonly list?: string;
  readonly language: Language;
  readonly region: Region;
  /** The day on which it goes, in Dutch time. */
  readonly today?: PlainDate;
}

/** Writes the mails of the journey, each in its reader's language. */
export interface CaseMails {
  /** Whether this writer has the words of a kind of mail. A function carries those that it sends. */
  has(kind: MailKind): boolean;
  /** @throws InvariantError when a fact that the text needs is missing (see mail-facts.ts). */
  one(input: MailInput): RenderedMail;
  /** Absent where a function never has several tasks for one mailbox: each then goes by itself. */
  several?(input: DigestInput): RenderedMail;
}

/** The reader of a mail that a visitor of the public form asked for. */
export interface FormReader {
  readonly region: Region;
  readonly language: Language;
}

/** Writes the mails that visitors of the public form ask for. None says anything about the form's answers (I5). */
export interface FormMails {
  /** The link to continue a form, which works for this many days. */
  savedForm(reader: FormReader & { readonly url: string; readonly days: number }): RenderedMail;
  /** The code with which a sender proves that a mailbox is theirs. */
  senderCode(reader: FormReader & { readonly code: string; readonly minutes: number }): RenderedMail;
  /** The page about another door, as anybody can read it on the site at `url`. */
  advice(
    reader: FormReader & {
      readonly url: string;
      readonly otherDoor: OtherDoor;
      readonly municipality?: string;
      readonly kind?: 'self' | 'professional';
    },
  ): RenderedMail;
}

/** Writes the mails that the pages of the worklist (mijn lijst) send. None says whether there is a list (I5). */
export interface WorklistMails {
  /**
   * The code with which somebody proves a mailbox before they see its list. Mailed to whatever address was typed.
   *
   * @param reader `code` six digits; `minutes` for how long it works
   */
  listCode(reader: {
    readonly region: Region;
    readonly language: Language;
    readonly code: string;
    readonly minutes: number;
  }): RenderedMail;
  /**
   * Tells the reader of a mailbox that they are away from now on, with the page where they can end it.
   *
   * @param reader `backOn` their first day back; `url` the full address of that page
   */
  away(reader: {
    readonly region: Region;
    readonly language: Language;
    readonly backOn: PlainDate;
    readonly url: string;
  }): RenderedMail;
}

/** Writes the mail of a drill, whose button opens `url`. */
export interface CanaryMails {
  canary(input: FormReader & { readonly url: string }): RenderedMail;
}
