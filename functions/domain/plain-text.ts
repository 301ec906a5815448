/** Control characters, but for line breaks and tabs. */
const controls = /(?![\n\r\t])\p{Cc}/u;

/**
 * Half characters, line and paragraph separators, the byte order mark, and the invisible marks that turn the direction of a
 * line: none belongs in what people write, and the last can make a text read as another.
 */
const invisible = /[\p{Cs}\p{Zl}\p{Zp}\ufeff\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text of several lines holds nothing but what one can read. */
export function isPlainText(text: string): boolean {
  return !controls.test(text) && !invisible.test(text);
}

/** Whether a text is plain and on one line. */
export function isPlainLine(text: string): boolean {
  return isPlainText(text) && !/[\r\n\t]/.test(text);
}

/** Whether something can be a name: plain, on one line, with at least one letter. */
export function isName(text: string): boolean {
  return isPlainLine(text) && /\p{L}/u.test(text);
}

/** A text as we keep it: one form for accented letters (NFC), line breaks alike, nothing around it. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
