import { readFileSync } from 'node:fs';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { parse } from 'yaml';
import type { Language } from '../../functions/domain/codes.ts';
import { numberIn, pluralIn } from '../../functions/web/words/numbers.ts';
import { readMessage } from '../../texts/message.ts';

/** Values of a text by name: what it chooses and counts by, and what it shows. */
export type SaidValues = Readonly<Record<string, string | number>>;

interface Reading {
  readonly key: string;
  readonly language: Language;
  readonly values: SaidValues;
  /** The argument that `#` stands for. */
  readonly counted?: string;
}

/** What a value that is not given may look like: something, on one line, and not half a page. */
const anything = '[^\\n]{1,100}?';

/** Files of texts that were read, as they stand there. */
const read = new Map<string, unknown>();

/** What stands under a key, of which a part may have dots itself. In a list, items count from 1, as `npm run check:texts` does. */
function under(texts: unknown, path: string): unknown {
  if (typeof texts !== 'object' || texts === null) return undefined;
  for (const [name, part] of Object.entries(texts)) {
    const step = Array.isArray(texts) ? String(Number(name) + 1) : name;
    if (path === step) return part;
    if (path.startsWith(`${step}.`)) {
      const found = under(part, path.slice(step.length + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function sourceOf(key: string, language: string): string {
  const area = key.replace(/\..*$/, '');
  const file = `${language}/${area}.yaml`;
  const texts = read.get(file) ?? parse(readFileSync(new URL(`../../texts/${file}`, import.meta.url), 'utf8'));
  read.set(file, texts);
  const found = under(texts, key.slice(area.length + 1));
  if (typeof found !== 'string') throw new Error(`texts/${language} has no text ${key}`);
  return found;
}

const entities: Readonly<Record<string, string>> = {
  "'": '&#39;',
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A pattern for literal text on a page, in its HTML and in a mail: white space and escaped characters may differ. */
function literally(text: string): string {
  return text
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/['"&<>]/g, (character) => `(?:${character}|${entities[character]})`)
    .replaceAll(/\s+/g, '\\s+');
}

function patternOf(elements: readonly MessageFormatElement[], reading: Reading): string {
  return elements.map((element) => partOf(element, reading)).join('');
}

function partOf(element: MessageFormatElement, reading: Reading): string {
  const { key, language, values, counted = '' } = reading;
  switch (element.type) {
    case TYPE.literal:
      return literally(element.value);
    case TYPE.argument:
    case TYPE.number:
    case TYPE.pound: {
      const value = values[element.type === TYPE.pound ? counted : element.value];
      if (value === undefined) return anything;
      return literally(typeof value === 'number' ? numberIn(language, value) : value);
    }
    case TYPE.select: {
      const chosen = element.options[values[element.value] ?? 'other'] ?? element.options['other'];
      return patternOf(chosen?.value ?? [], reading);
    }
    case TYPE.plural: {
      const count = values[element.value];
      if (typeof count !== 'number') throw new Error(`${key} counts ${element.value}: give a number`);
      const rule = pluralIn(language, element.pluralType ?? 'cardinal', count);
      const chosen = element.options[`=${count}`] ?? element.options[rule] ?? element.options['other'];
      return patternOf(chosen?.value ?? [], { ...reading, counted: element.value });
    }
    default:
      throw new Error(`${key} has a part that texts cannot have`);
  }
}

/**
 * What people read on a page or in a mail, by the key of its text: `expect(page.text).toMatch(says('link.gone.title.expired'))`.
 * With it a test of behaviour asks for the right sentence, and still passes when a translator words it differently. The
 * whole text has to be there. A choice that is not made is `other`; a value that is not given may be anything. The first
 * letter may be small or capital, as a subject begins with the name of the programme. Items of a list count from 1.
 *
 * @throws Error when there is no such text, a count is missing, or the text says nothing with these values.
 */
export function says(key: string, values: SaidValues = {}, language: Language = 'nl'): RegExp {
  const { elements } = readMessage(sourceOf(key, language));
  const pattern = patternOf(elements, { key, language, values }).replace(/^(?:\\s\+)+|(?:\\s\+)+$/g, '');
  if (!/\p{L}{2}/u.test(pattern.replaceAll(anything, ''))) throw new Error(`${key} says nothing with these values`);
  return new RegExp(
    pattern.replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`),
    'u',
  );
}
