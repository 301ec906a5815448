import type { Language } from '../../domain/codes.ts';
import { listTexts } from '../texts/list.ts';

/** Fills in the values of a text, if it takes any: in a list or record, some texts do and others do not. */
export function said<Values>(text: string | ((values: Values) => string), values: Values): string {
  return typeof text === 'string' ? text : text(values);
}

/** Several names as alternatives, as in "Zeist of Zeewolde". */
export function oneOf(names: readonly string[], lang: Language): string {
  return names.reduce((before, last) => listTexts[lang].or({ before, last }));
}

/** The words of a code, if there are any: codes come from stored items, and not every list has words for each. */
export function textOf<Words>(words: Readonly<Record<string, Words>>, code: string | undefined): Words | undefined {
  return code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
}

/** A text with a capital, for the beginning of a sentence: names of organisations and codes are written as within one. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A text without it, for the middle of a sentence; a word in capitals, such as an abbreviation, keeps them. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
