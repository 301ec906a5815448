import type { Language } from '../../domain/codes.ts';

/** One part of a mail. A mail is a list of blocks, from which both its HTML and its plain text are made. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print, under the button. */
  | { readonly kind: 'note'; readonly text: string }
  /** Small print below the mail itself: whom to call. */
  | { readonly kind: 'footer'; readonly text: string }
  /** Label and value, one row each. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'heading'; readonly text: string }
  /** A one-time code, large enough to copy easily. */
  | { readonly kind: 'code'; readonly label: string; readonly code: string }
  /** A second address, smaller than the button. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** The button, and its address in full for readers who cannot or do not want to press it. */
  | { readonly kind: 'button'; readonly label: string; readonly copy: string; readonly url: string };

/** The contents of a mail, in one language. */
export interface MailDocument {
  readonly language: Language;
  /** Neutral name of the sender, at the top. */
  readonly service: string;
  readonly title: string;
  /** Why the reader gets it, in a sentence or two: nobody should have to guess what a mail is about. */
  readonly why: string;
  readonly blocks: readonly MailBlock[];
}
