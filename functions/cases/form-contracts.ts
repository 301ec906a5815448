import type { Language, OtherDoor } from '../domain/codes.ts';

/** What became of a mail that a visitor of the public form asked for. */
type FormMailOutcome = 'mailed' | 'too-many' | 'not-mailed';

/** Keeps the answers of a form for somebody who wants to continue later. */
export interface SavedFormDesk {
  /**
   * Keeps answers for as long as `savedFormDaysOn` says and mails the link to continue; a saved form that this one replaces is wiped. If a birth
   * date was filled in (`birthDate`), the link asks for it. The token stays in the sender's own browser, to replace or
   * discard the saved form later.
   */
  keep(form: {
    readonly answers: unknown;
    readonly birthDate?: string;
    readonly email: string;
    readonly language: Language;
    readonly earlier?: string;
    /** Address that the request came from, to count by; kept as a keyed hash only. */
    readonly network?: string;
  }): Promise<
    { readonly result: 'mailed'; readonly token: string } | { readonly result: Exclude<FormMailOutcome, 'mailed'> }
  >;
  /** What a link leads to, without opening it (I4). */
  look(token: string): Promise<'open' | 'needs-birth-date' | 'locked' | 'gone'>;
  /** The answers behind a link. Each wrong birth date uses up a try. */
  open(
    token: string,
    birthDate: string | undefined,
  ): Promise<
    /** `mailbox`: where the link was mailed, so the person who opens it reads that mailbox. */
    | { readonly result: 'right'; readonly answers: unknown; readonly mailbox: string | undefined }
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'locked' | 'gone' }
  >;
  /** Deletes a saved form, because its answers were sent or wiped. */
  discard(token: string): Promise<void>;
}

/** The mailbox to prove, and the form it is proved in. */
export interface SenderMailbox {
  readonly mailbox: string;
  /** Key of the form: a code works only in the form that asked for it. */
  readonly formKey: string;
}

/** Proves the sender's mailbox by a one-time code, before a form is sent. */
export interface SenderDesk {
  /** `worn-out`: this mailbox has used its codes and tries for today. `not-sent`: the mail did not go, and none will follow. */
  sendCode(
    sender: SenderMailbox & {
      readonly language: Language;
      /** Address that the request came from, to count by; kept as a keyed hash only. */
      readonly network?: string;
    },
  ): Promise<'sent' | 'too-many' | 'worn-out' | 'not-sent'>;
  /** `code` is as `readCode` reads it. `gone`: there is no code for this form (any more). */
  enterCode(
    sender: SenderMailbox,
    code: string,
  ): Promise<
    | { readonly result: 'right' }
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'worn-out' }
  >;
}

/** Mails the page about another organisation's door to anyone who asks for it. */
export interface AdviceDesk {
  mail(advice: {
    readonly otherDoor: OtherDoor;
    /** CBS code, to name the organisation of a neighbouring municipality. */
    readonly municipality?: string;
    /** Whose form led to the page; absent when unknown. */
    readonly kind?: 'self' | 'professional';
    readonly email: string;
    readonly language: Language;
    /** Address that the request came from, to count by; kept as a keyed hash only. */
    readonly network?: string;
  }): Promise<FormMailOutcome>;
}
