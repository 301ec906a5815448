/** Dutch numbers that nobody is called back on: free, paid and adult lines, and numbers of machines. */
const notPersonal = /^(800|900|906|909|97|67)/;

/**
 * Reads a phone number as people type it and writes it in international form (`+31612345678`), or answers undefined.
 * Dutch numbers have nine digits after the 0 or +31; others need their country code and 7 to 15 digits in all (E.164).
 * Spaces, dashes, dots, slashes and brackets are forgiven; letters and extensions are not. Service numbers such as 0900 are
 * refused: nobody can be reached there.
 */
export function normalisePhone(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/\(0\)/, '')
    .replace(/[\s./()\u2010-\u2014-]/g, '');
  const international = bare.replace(/^00/, '+');
  const dutch = /^(?:\+310?|0)([1-9]\d{8})$/.exec(international)?.[1];
  if (dutch !== undefined) return notPersonal.test(dutch) ? undefined : `+31${dutch}`;
  return /^\+(?!31)[1-9]\d{6,14}$/.test(international) ? international : undefined;
}
