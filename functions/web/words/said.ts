import type { Language } from '../../domain/codes.ts';
import { listTexts } from '../texts/list.ts';

/** Gives a text its values, where it asks for any: in a list or record some texts do, and others do not. */
export function said<Values>(text: string | ((values: Values) => string), values: Values): string {
  return typeof text === 'string' ? text : text(values);
}

/** Several names of which one is meant, as in "Zeist of Zeewolde". */
export function oneOf(names: readonly string[], lang: Language): string {
  return names.reduce((before, last) => listTexts[lang].or({ before, last }));
}

/** The words of a code, where it has any: codes come from stored items, and not each has words of its own everywhere. */
export function textOf<Words>(words: Readonly<Record<string, Words>>, code: string | undefined): Words | undefined {
  return code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
}

/** A text that begins a sentence or stands alone: names of organisations and of codes are written as within a sentence. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
