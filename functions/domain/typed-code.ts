import { asciiDigits } from './digits.ts';
import { withoutUnseen } from './plain-text.ts';

/** Length of every one-time code. */
export const codeLength = 6;

/**
 * The one-time code in what somebody typed or pasted, as six plain digits. People copy it with the sentence around it
 * or write it in two halves, and some keyboards produce digits of another width or script. Undefined when it holds no
 * code, or more than one: a guess would cost a try.
 */
export function readCode(typed: string): string | undefined {
  const text = asciiDigits(withoutUnseen(typed.normalize('NFKC')));
  return only(text.match(/(?<!\d)\d{6}(?!\d)/g)) ?? only(inParts(text));
}

/** Numbers of six digits written in parts: `271 669`, `271-669`, `27 16 69`. */
function inParts(text: string): string[] {
  const numbers = text.match(/\d+(?:[\s\p{Pd}.]{1,3}\d+)*/gu) ?? [];
  return numbers.map((number) => number.replace(/\D/g, '')).filter((digits) => digits.length === codeLength);
}

function only(found: readonly string[] | null): string | undefined {
  const different = [...new Set(found)];
  return different.length === 1 ? different[0] : undefined;
}
