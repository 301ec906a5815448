/** Control characters, except line breaks and tabs. */
const controls = /(?![\n\r\t])\p{Cc}/u;

/** Unpaired surrogates: halves of characters, which belong in no text. */
const halves = /\p{Cs}/u;

/** What editors and phones use for a new line beside LF: CR, vertical tab, form feed, next line, line and paragraph separator. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Invisible characters, except the joiners that some scripts and emoji need and the selectors that choose how a sign
 * looks: byte order mark, soft hyphen, zero-width space, marks and overrides of direction. Phones and word processors
 * add the harmless ones unasked; the others can make a text read as another.
 */
const unseen =
  /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Every character that shows nothing by itself, including joiners and selectors. */
const allUnseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Whether a text of several lines contains only visible characters. */
export function isPlainText(text: string): boolean {
  return !controls.test(text) && !halves.test(text);
}

/** Whether something can be a name: plain, with at least one letter. */
export function isName(text: string): boolean {
  return isPlainText(text) && /\p{L}/u.test(text);
}

/** A text without invisible characters, for readers of numbers and addresses. */
export function withoutUnseen(text: string): string {
  return text.replace(allUnseen, '');
}

/** A text as we keep it: accented letters in one form (NFC), uniform line breaks, nothing invisible, trimmed. */
export function tidyText(text: string): string {
  return text.replace(lineBreaks, '\n').replace(unseen, '').normalize('NFC').trim();
}

/** A text of one line as we keep it: line breaks and tabs, which get copied along, become spaces. */
export function tidyLine(text: string): string {
  return tidyText(text)
    .replace(/[\n\t]+/g, ' ')
    .replace(/ {2,}/g, ' ');
}

/** A name as we keep it: without invisible characters, so that two names cannot look alike and yet differ. */
export function tidyName(text: string): string {
  return tidyLine(withoutUnseen(text.replace(lineBreaks, ' ')));
}
