import { InvariantError } from './errors.ts';

/** Crockford base32: digits and capitals without I, L, O and U. Each character stands for five bits. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bodyLength = 6;

/** Times the generator `x` in the field of 32 elements, modulo the primitive polynomial x^5 + x^2 + 1. */
function timesX(element: number): number {
  const shifted = element << 1;
  return shifted < 32 ? shifted : shifted ^ 0b100101;
}

/**
 * Check character of a body. The characters are elements of the field of 32; each is weighted with another power of its
 * generator, and the check character brings the sum to zero. One wrong character changes the sum by a product of two
 * non-zero elements; two swapped ones change it by their difference times that of two different weights. Neither is
 * ever zero, so every single substitution and every swap, adjacent or not, is caught, without a symbol from outside the
 * alphabet.
 */
function checkCharacter(body: string): string {
  let sum = 0;
  for (const character of body) sum = timesX(sum) ^ crockford.indexOf(character);
  return crockford.charAt(timesX(sum));
}

/**
 * A new reference: `HW-` with six random characters and a check character. About a billion exist; the store refuses one
 * that is taken.
 *
 * @param newId source of random Crockford base32 characters
 * @throws InvariantError when the source gives anything else
 */
export function makeReference(newId: (size: number) => string): string {
  const body = newId(bodyLength);
  const reference = `HW-${body}${checkCharacter(body)}`;
  if (!isReference(reference)) throw new InvariantError('The id source must give Crockford base32 characters.');
  return reference;
}

/** Whether a text is a reference exactly as we write it, check character included. */
export function isReference(text: string): boolean {
  return /^HW-[0-9A-HJKMNP-TV-Z]{7}$/.test(text) && checkCharacter(text.slice(3, 9)) === text.slice(9);
}

/**
 * Reads a reference as people type it: accepts any case, spaces, any kind of dash, a missing prefix, the letter O for
 * zero and I or L for one. Answers the reference as we write it, or undefined when it cannot be one of ours.
 */
export function readReference(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  const body = bare.length === 9 && bare.startsWith('HW') ? bare.slice(2) : bare;
  const reference = `HW-${body.replace(/O/g, '0').replace(/[IL]/g, '1')}`;
  return isReference(reference) ? reference : undefined;
}
