import * as z from 'zod';
import { inEveryLanguage } from './codes.ts';

// A region's own words for a sentence of a page or a mail are an ICU message, as those in texts/ are. This reads the part of ICU
// that stands in those, without the library that reads them when they are built: values, numbers, choices and counts.

/** Something that is filled in. `#` is the count of the choice around it. */
export interface Filled {
  readonly name: string;
  readonly as: 'shown' | 'number' | 'count';
}

/** Words with what is filled in between them: what one reader sees at one place of a message. */
export type Wording = readonly (string | Filled)[];

/** Words that depend on a code (`select`) or on a number (`plural`). */
export interface Choice {
  readonly name: string;
  readonly by: 'select' | 'plural';
  readonly options: readonly (readonly [key: string, message: OwnMessage])[];
}

/** A message: words, and between every two of them a choice. */
export interface OwnMessage {
  /** One more than there are choices; words may be empty. */
  readonly wordings: readonly Wording[];
  readonly choices: readonly Choice[];
}

/** Reads a message from a place in it to its end, or to the brace that closes it. */
function readFrom(source: string, start: number, counted: boolean): { message: OwnMessage; end: number } | undefined {
  const wordings: Wording[] = [];
  const choices: Choice[] = [];
  let words: (string | Filled)[] = [];
  let text = '';
  let at = start;
  const endText = () => {
    if (text !== '') words.push(text);
    text = '';
  };
  while (at < source.length && source[at] !== '}') {
    const sign = source[at] ?? '';
    const next = source[at + 1] ?? '';
    if (sign === "'" && next === "'") {
      text += "'";
      at += 2;
    } else if (sign === "'" && (next === '{' || next === '}' || (counted && next === '#'))) {
      const [quoted = '', inner = ''] = /^'((?:[^']|'')*)(?:'|$)/.exec(source.slice(at)) ?? [];
      text += inner.replaceAll("''", "'");
      at += quoted.length;
    } else if (sign === '#' && counted) {
      endText();
      words.push({ name: '#', as: 'count' });
      at += 1;
    } else if (sign === '{') {
      const simple = /^\{\s*(\w+)\s*(,\s*number\s*)?\}/.exec(source.slice(at));
      if (simple !== null) {
        endText();
        words.push({ name: simple[1] ?? '', as: simple[2] === undefined ? 'shown' : 'number' });
        at += simple[0].length;
        continue;
      }
      const read = readChoice(source, at, counted);
      if (read === undefined) return undefined;
      endText();
      wordings.push(words);
      words = [];
      choices.push(read.choice);
      at = read.end;
    } else {
      text += sign;
      at += 1;
    }
  }
  endText();
  return { message: { wordings: [...wordings, words], choices }, end: at };
}

function readChoice(source: string, start: number, counted: boolean): { choice: Choice; end: number } | undefined {
  const head = /^\{\s*(\w+)\s*,\s*(select|plural)\s*,\s*/.exec(source.slice(start));
  if (head === null) return undefined;
  const by = head[2] === 'plural' ? 'plural' : 'select';
  const options: (readonly [string, OwnMessage])[] = [];
  let at = start + head[0].length;
  while (source[at] !== '}') {
    const key = /^(=\d+|\w+)\s*\{/.exec(source.slice(at));
    if (key === null) return undefined;
    const inner = readFrom(source, at + key[0].length, counted || by === 'plural');
    if (inner === undefined || source[inner.end] !== '}') return undefined;
    options.push([key[1] ?? '', inner.message]);
    at = inner.end + 1;
    while (/\s/.test(source[at] ?? '')) at += 1;
  }
  return options.some(([key]) => key === 'other')
    ? { choice: { name: head[1] ?? '', by, options }, end: at + 1 }
    : undefined;
}

/** Reads a message as it stands in a file; undefined where it is not well-formed. */
export function readOwnText(source: string): OwnMessage | undefined {
  const read = readFrom(source, 0, false);
  return read?.end === source.length ? read.message : undefined;
}

/** All words of a message in the order in which they stand, whichever are read. */
export function wordingsOf({ wordings, choices }: OwnMessage): readonly Wording[] {
  return wordings.flatMap((words, index) => [
    words,
    ...(choices[index]?.options.flatMap(([, message]) => wordingsOf(message)) ?? []),
  ]);
}

/** The message with other words, in the same order; its choices stay. */
export function withWordings(message: OwnMessage, words: readonly Wording[]): OwnMessage {
  const rest = [...words];
  const placed = ({ wordings, choices }: OwnMessage): OwnMessage => {
    const own: Wording[] = [];
    const kept: Choice[] = [];
    for (const [index] of wordings.entries()) {
      own.push(rest.shift() ?? []);
      const choice = choices[index];
      if (choice === undefined) continue;
      kept.push({ ...choice, options: choice.options.map(([key, inner]) => [key, placed(inner)] as const) });
    }
    return { wordings: own, choices: kept };
  };
  return placed(message);
}

/** What people type: words, and what is filled in between braces. */
export function typedOf(words: Wording): string {
  return words
    .map((word) =>
      typeof word === 'string'
        ? word
        : word.as === 'count'
          ? '#'
          : word.as === 'number'
            ? `{${word.name}, number}`
            : `{${word.name}}`,
    )
    .join('');
}

/**
 * Reads what people typed. Where they write a value that the original has as a number, it is one here too, so that nobody has to
 * know how numbers are written.
 *
 * @param original the words that stood there
 * @returns undefined where a brace is not that of a value
 */
export function wordingTyped(typed: string, original: Wording): Wording | undefined {
  const known = original.filter((word) => typeof word !== 'string');
  const isCounted = known.some(({ as }) => as === 'count');
  const words: (string | Filled)[] = [];
  for (const part of typed.split(isCounted ? /(\{[^{}]*\}|#)/ : /(\{[^{}]*\})/)) {
    const [, name] = /^\{\s*(\w+)\s*(?:,\s*number\s*)?\}$/.exec(part) ?? [];
    if (name !== undefined) words.push(known.find((one) => one.name === name) ?? { name, as: 'shown' });
    else if (part === '#' && isCounted) words.push({ name: '#', as: 'count' });
    else if (/[{}]/.test(part)) return undefined;
    else if (part !== '') words.push(part);
  }
  return words;
}

/** A message as it stands in a file. */
export function sourceOf({ wordings, choices }: OwnMessage, counted = false): string {
  const sign = counted ? /[{}#]/ : /[{}]/;
  // Quotes that stand side by side would be read as one, so all signs beside each other are quoted together.
  const plain = (text: string) =>
    text.replace(/[{}#']+/g, (signs) => {
      const doubled = signs.replaceAll("'", "''");
      return sign.test(signs) ? `'${doubled}'` : doubled;
    });
  return wordings
    .map((words, index) => {
      const said = words.map((word) => (typeof word === 'string' ? plain(word) : typedOf([word]))).join('');
      const choice = choices[index];
      if (choice === undefined) return said;
      const { name, by, options } = choice;
      const inside = counted || by === 'plural';
      const all = options.map(([key, message]) => `${key} {${sourceOf(message, inside)}}`);
      return `${said}{${name}, ${by}, ${all.join(' ')}}`;
    })
    .join('');
}

/** Whether words say something: a full stop or a space between two choices does not. */
export function speaks(words: Wording): boolean {
  return words.some((word) => typeof word !== 'string' || /[\p{L}\p{N}]/u.test(word));
}

/** What is filled in between words, each once, as people type it. */
export function namesIn(words: Wording): readonly string[] {
  return [...new Set(words.flatMap((word) => (typeof word === 'string' ? [] : [typedOf([word])])))].sort();
}

/** What must be the same in a region's own words: choices, what is filled in where, and which words say something. */
function shapeOf({ wordings, choices }: OwnMessage): unknown {
  return [
    wordings.map((words) => [speaks(words), namesIn(words)]),
    choices.map(({ name, by, options }) => [name, by, options.map(([key, message]) => [key, shapeOf(message)])]),
  ];
}

/** Whether own words can stand in the place of others: the same choices, and at each place the same values. */
export function fitsOriginal(own: OwnMessage, original: OwnMessage): boolean {
  return JSON.stringify(shapeOf(own)) === JSON.stringify(shapeOf(original));
}

/** Most characters of words: twice those of the original, and some more where that is short. */
export function mostCharacters(original: Wording): number {
  return Math.max(200, 2 * typedOf(original).length);
}

/** Own words as a message; undefined where they are none, or cannot stand in the place of the original. */
export function fitting(source: string, original: OwnMessage): OwnMessage | undefined {
  const message = readOwnText(source);
  return message !== undefined && fitsOriginal(message, original) ? message : undefined;
}

/** What a mail program makes a link of, or a reader a web address: a full stop with letters behind it, digits of a machine, a scheme. */
const linkLike = /[^\s.]\.\p{L}{2}|(?<!\d)\d{1,3}(?:\.\d{1,3}){3}|:\/|\bwww\.|\b(?:mailto|tel|sms):/iu;

/** What people are asked for in false mails, and never in ours: no region's own words may speak of it. */
const secrets =
  /\bcodes?\b|digid|wachtwoord|password|pincode|\bpin\b|\biban\b|rekeningnummer|\bbank(?:rekening|pas|account|\s?card)?\b|credit\s?card|\bbsn\b|burgerservicenummer/iu;

/** Letters of other alphabets, each before the one that it looks like. Ours: those that a reader takes for it in a mail. */
const lookAlikes = 'аaеeоoрpсcхxуyіiјjѕsһhԁdӏlкkмmтtвbнhпnαaοoρpνvτtιiκkεeυuχxηnγyβbıiłløođdɑaɡg';
const looksLike: ReadonlyMap<string, string> = new Map(
  [...lookAlikes].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [])),
);

/** Words as they are read: without marks on letters, wide or styled forms, or letters of another alphabet. */
export function asLooked(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/[^\0-~]/gu, (letter) => looksLike.get(letter.toLowerCase()) ?? letter);
}

/**
 * Whether words are words alone: one line, no markup, nothing that can be read as a link, and nothing that only a false mail
 * speaks of. Unseen characters are refused too: they can turn a line around, begin another header or leave a sentence empty.
 * Letters that look like others are read as those.
 */
export function isPlainWording(text: string): boolean {
  const read = asLooked(text).replaceAll(/[。․]/gu, '.');
  return !(
    /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text) ||
    /[<>@]/.test(read) ||
    linkLike.test(read) ||
    secrets.test(read)
  );
}

const ownMessage = z
  .string()
  .min(1)
  .max(8000)
  .refine((text) => isPlainWording(text) && readOwnText(text) !== undefined);

/** A region's own words for one sentence of a page or a mail, in every language, as ICU messages. */
export const ownTextSchema = z.strictObject({
  ...inEveryLanguage(() => ownMessage),
  /** Which original they were written for (`originalMark`): where that is another one by now, the desk says so. */
  of: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .exactOptional(),
});
export type OwnText = z.infer<typeof ownTextSchema>;
