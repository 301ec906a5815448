import { asciiDigits } from './digits.ts';
import { withoutUnseen } from './plain-text.ts';

/** Dutch numbers that cannot reach a person: free, paid and adult lines, and numbers of machines. */
const notPersonal = /^(800|900|906|909|97|67)/;

/**
 * Looks like a mobile number of Belgium (047 to 049) and is not a Dutch area code: few of those start with 047, 048 or
 * 049 (numbering plan of the ACM).
 */
const perhapsBelgian = /^4(?:7[0-4679]|8[02-49]|9[0146-8])/;

/** Longest text that can be a phone number, with room for spaces and brackets. */
const longest = 60;

/** The result of reading a phone number. `country`: it is not Dutch, so the person must add the country. */
export type PhoneReading =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly why: 'wrong' | 'country' };

/**
 * Reads a phone number as people type it and writes it in international form (`+31612345678`). Dutch numbers have nine
 * digits after the 0 or +31; others need their country code and 7 to 15 digits in all (E.164). Spaces, dashes, dots,
 * slashes, brackets, digits of any script and invisible characters are accepted; letters and extensions are not.
 * Service numbers such as 0900 are refused: nobody can be reached there.
 */
export function readPhone(text: string): PhoneReading {
  if (text.length > longest) return { ok: false, why: 'wrong' };
  const bare = asciiDigits(withoutUnseen(text.normalize('NFKC')))
    .trim()
    .replace(/^tel:/i, '')
    .replace(/\(0\)/, '')
    .replace(/[\s./()\u2010-\u2015\u2212-]/g, '');
  const international = bare.replace(/^00/, '+');
  const dutch = /^(?:\+310?|0)([1-9]\d{8})$/.exec(international)?.[1];
  if (dutch !== undefined) {
    if (notPersonal.test(dutch)) return { ok: false, why: 'wrong' };
    return international.startsWith('0') && perhapsBelgian.test(dutch)
      ? { ok: false, why: 'country' }
      : { ok: true, number: `+31${dutch}` };
  }
  if (/^\+(?!31)[1-9]\d{6,14}$/.test(international)) return { ok: true, number: international };
  const foreign = /^0?([1-9]\d{7,12})$/.exec(international)?.[1];
  return { ok: false, why: foreign === undefined || notPersonal.test(foreign) ? 'wrong' : 'country' };
}

/** The number in international form, or undefined. */
export function normalisePhone(text: string): string | undefined {
  const reading = readPhone(text);
  return reading.ok ? reading.number : undefined;
}
