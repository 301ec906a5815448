import { languages } from '../../functions/domain/codes.ts';
import { birthDateInWords } from '../../functions/web/words/dates.ts';

/** A word by which somebody can be known, and what it is of them. */
export interface PersonWord {
  readonly what: 'name' | 'birth date' | 'address' | 'number' | 'text';
  readonly word: string;
}

/** Attributes in which people and what they wrote stand, in stored items and in what is posted. */
const telling: Readonly<Record<string, PersonWord['what']>> = {
  givenName: 'name',
  familyName: 'name',
  name: 'name',
  birthDate: 'birth date',
  email: 'address',
  workCoachEmail: 'address',
  phone: 'number',
  text: 'text',
  goal: 'text',
  availability: 'text',
  remarks: 'text',
  relation: 'text',
  organisation: 'text',
};

/** A date as machines and people write it. */
function datesOf(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    date,
    `${day}-${month}-${year}`,
    `${Number(day)}-${Number(month)}-${year}`,
    `${year}${month}${day}`,
    ...languages.map((language) => birthDateInWords(date, language)),
  ];
}

/** A number as it is stored, and as people in the Netherlands dial it. */
function numbersOf(number: string): readonly string[] {
  const digits = number.replace(/\D/g, '').replace(/^0/, '31');
  return [number, `+${digits}`, digits, `0${digits.replace(/^31/, '')}`];
}

function formsOf(what: PersonWord['what'], text: string): readonly string[] {
  switch (what) {
    case 'name':
      // Each word of it, and all of it: names of one case stand together, and names of others do not make up one.
      return [text, ...text.split(/[\s.]+/)];
    case 'birth date':
      return datesOf(text);
    case 'number':
      return numbersOf(text);
    default:
      return [text];
  }
}

function* wordsIn(value: unknown, key = ''): Generator<PersonWord> {
  if (Array.isArray(value)) for (const one of value) yield* wordsIn(one, key);
  else if (value !== null && typeof value === 'object') {
    for (const [name, one] of Object.entries(value)) yield* wordsIn(one, name);
  } else if (typeof value === 'string') {
    const what = telling[key];
    if (what !== undefined) for (const word of formsOf(what, value)) yield { what, word };
  }
}

/**
 * Every word by which people can be known who stand in these values: what was posted, or items of the store.
 *
 * @param known what everybody knows, such as the settings of the region: what stands there is no secret of anybody
 */
export function personWords(values: Iterable<unknown>, known: string): readonly PersonWord[] {
  const words = new Map<string, PersonWord>();
  for (const value of values) for (const one of wordsIn(value)) words.set(one.word, one);
  const open = known.toLowerCase();
  const openWords = new Set(open.split(/[^\p{L}\p{N}]+/u));
  const isOpen = (word: string) => (/^\p{L}+$/u.test(word) ? openWords.has(word) : open.includes(word));
  return [...words.values()].filter(({ word }) => word.length > 2 && !isOpen(word.toLowerCase()));
}
