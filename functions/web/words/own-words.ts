import type { Language } from '../../domain/codes.ts';
import { fitting, type OwnMessage, type OwnText, readOwnText, type Wording } from '../../domain/own-text.ts';
import type { Region } from '../../domain/region.ts';
import { changeableTexts } from '../texts/changeable.ts';
import { numberIn, pluralIn } from './numbers.ts';

/** What a text is filled in with. */
export type TextValues = Readonly<Record<string, unknown>>;

/** Words with their values. */
export function filledIn(words: Wording, values: TextValues, lang: Language, count?: unknown): string {
  return words
    .map((word) => {
      if (typeof word === 'string') return word;
      const value = word.as === 'count' ? count : values[word.name];
      return word.as === 'shown' ? String(value) : numberIn(lang, Number(value));
    })
    .join('');
}

/** What a message says for these values: what `texts/message.ts` makes code of, done when it is asked. */
export function saidBy(message: OwnMessage, values: TextValues, lang: Language, count?: unknown): string {
  return message.wordings
    .map((words, index) => {
      const said = filledIn(words, values, lang, count);
      const choice = message.choices[index];
      if (choice === undefined) return said;
      const { name, by, options } = choice;
      const value = values[name];
      const of = (key: string) => options.find(([one]) => one === key)?.[1];
      const chosen =
        by === 'select'
          ? of(String(value))
          : (of(`=${Number(value)}`) ?? of(pluralIn(lang, 'cardinal', Number(value))));
      const inner = chosen ?? of('other');
      return inner === undefined ? said : said + saidBy(inner, values, lang, by === 'plural' ? value : count);
    })
    .join('');
}

/** The original of a sentence in a language, as its file has it; undefined for one that no region may change. */
export function originalOf(key: string, lang: Language): OwnMessage | undefined {
  const texts = changeableTexts[lang];
  return Object.hasOwn(texts, key) ? readOwnText(texts[key] ?? '') : undefined;
}

/** A region's own words for a sentence, where they can stand in its place: written for another original, they may not. */
export function usable(key: string, own: OwnText, lang: Language): OwnMessage | undefined {
  const original = originalOf(key, lang);
  return original && fitting(own[lang], original);
}

/** The beginning of a place, and what remains of it. Some names have a dot, which no name of a part can have. */
function firstOf(names: readonly string[], place: string): readonly [name: string, rest: string] | undefined {
  for (const name of names) {
    const written = name.replaceAll('.', '--');
    if (place === written) return [name, ''];
    if (place.startsWith(`${written}--`)) return [name, place.slice(written.length + 2)];
  }
  return undefined;
}

/** A text with another one at a place in it; undefined where there is no such place. */
function placed(text: unknown, place: string, own: OwnMessage, lang: Language): unknown {
  if (place === '') {
    if (typeof text === 'function') return (values: TextValues) => saidBy(own, values, lang);
    return typeof text === 'string' ? saidBy(own, {}, lang) : undefined;
  }
  if (typeof text !== 'object' || text === null) return undefined;
  const isList = Array.isArray(text);
  const found = firstOf(isList ? text.map((_, index) => String(index + 1)) : Object.keys(text), place);
  if (found === undefined) return undefined;
  const [name, rest] = found;
  const at = isList ? Number(name) - 1 : name;
  const part = placed(Reflect.get(text, at), rest, own, lang);
  if (part === undefined) return undefined;
  return isList ? text.with(Number(at), part) : { ...text, [at]: part };
}

type Own = NonNullable<Region['texts']>;

// A region's own words stay the same as long as the region does, so what was made of them is kept with them.
const made = new WeakMap<Own, Map<string, { readonly of: unknown; readonly text: unknown }>>();

/**
 * Texts as a region says them: the shipped ones, with its own words where it has some that fit. Where it has none, this is the
 * very object that was given.
 *
 * @param name where the texts stand, as in the names of a region's own: `status`, or `mails--approve`
 */
export function inOwnWords<Texts>(
  texts: Texts,
  name: string,
  { lang, region }: { readonly lang: Language; readonly region: Pick<Region, 'texts'> },
): Texts {
  const own = region.texts;
  if (own === undefined) return texts;
  const known = made.get(own) ?? new Map();
  made.set(own, known);
  const before = known.get(`${lang} ${name}`);
  if (before?.of === texts) return before.text;
  const text = Object.entries(own).reduce<unknown>((now, [key, said]) => {
    if (!key.startsWith(`${name}--`)) return now;
    const message = usable(key, said, lang);
    const place = key.slice(name.length + 2);
    return message === undefined ? now : (placed(now, place, message, lang) ?? now);
  }, texts);
  known.set(`${lang} ${name}`, { of: texts, text });
  return text as Texts;
}
