import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { PersonWord } from './person-words.ts';

/** A text that is searched, and where it stands. */
export interface Place {
  readonly where: string;
  readonly text: string;
}

/** A word of somebody that was found. */
export interface Finding {
  readonly what: PersonWord['what'];
  /** What was found, as it was looked for. */
  readonly word: string;
  readonly where: string;
}

/** Texts in texts in texts: deeper than anybody packs them. */
const deepest = 5;

const strict = new TextDecoder('utf-8', { fatal: true });

function asText(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** What bytes say: as they are, and unpacked where they were packed. */
function readings(bytes: Uint8Array): readonly string[] {
  const unpacked = [inflateRawSync, inflateSync, gunzipSync].flatMap((unpack) => {
    try {
      return [unpack(bytes)];
    } catch {
      return [];
    }
  });
  return [bytes, ...unpacked].flatMap((one) => asText(one) ?? []);
}

/** A text, and every text that is packed in it: as JSON, as an address, as base64 of either alphabet, compressed or not. */
function* layersOf(text: string, depth = 0): Generator<string> {
  yield text;
  if (depth === deepest) return;
  if (/^\s*[[{"]/.test(text)) {
    try {
      yield* textsIn(JSON.parse(text), depth + 1);
    } catch {
      // Not JSON after all.
    }
  }
  if (/%[0-9a-f]{2}/i.test(text)) {
    try {
      yield* layersOf(decodeURIComponent(text), depth + 1);
    } catch {
      // Not an address after all.
    }
  }
  if (/^[\w+/-]{12,}={0,2}$/.test(text)) {
    for (const reading of readings(Buffer.from(text, 'base64url'))) yield* layersOf(reading, depth + 1);
  }
}

/** Every text in a value, with the names of its attributes, and whatever is packed in it. */
function* textsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string') yield* layersOf(value, depth);
  else if (typeof value === 'number' || typeof value === 'bigint') yield String(value);
  else if (value instanceof Uint8Array) for (const one of readings(value)) yield* layersOf(one, depth);
  else if (value instanceof Set || Array.isArray(value)) for (const one of value) yield* textsIn(one, depth);
  else if (value !== null && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) {
      yield* layersOf(key, depth);
      yield* textsIn(one, depth);
    }
  }
}

/** The places of a value, one for each text in it. */
export function* placesIn(where: string, value: unknown): Generator<Place> {
  for (const text of textsIn(value)) yield { where, text };
}

const fold = (text: string) => text.normalize('NFC').toLowerCase();
/** Random letters, as in tokens and hashes: a short name stands in some of them by chance. */
const long = /[\w-]{20,}/g;
const withoutRandom = (text: string) => text.replace(long, (piece) => (/\d/.test(piece) ? ' ' : piece));
const wordsOf = (text: string) => new Set(withoutRandom(text).split(/[^\p{L}\p{N}]+/u));
/** Shorter words than this stand inside others by chance ("voorbeeld" in "bijvoorbeeld"), so they count as whole words alone. */
const shortest = 10;

function finder(word: string): (text: string, words: ReadonlySet<string>) => boolean {
  const folded = fold(word);
  const isWhole = /^\p{L}+$/u.test(folded) ? folded.length < shortest : /^\p{N}+$/u.test(folded);
  return isWhole ? (_, words) => words.has(folded) : (text) => text.includes(folded);
}

/**
 * Searches texts for words of people, however they are written: in capitals or not, in a longer text, and packed in another text. Each
 * word is told once for each place in which it stands.
 */
export function searchPeople(places: Iterable<Place>, words: readonly PersonWord[]): readonly Finding[] {
  const all = [...places].map(({ where, text }) => ({ where, text: fold(text) }));
  const whole = all.map(({ text }) => text).join('\n');
  const wholeWords = wordsOf(whole);
  const present = words.filter(({ word }) => finder(word)(whole, wholeWords));
  if (present.length === 0) return [];
  const found = all.flatMap(({ where, text }) => {
    const own = wordsOf(text);
    return present.filter(({ word }) => finder(word)(text, own)).map(({ what, word }) => ({ what, word, where }));
  });
  return [...new Map(found.map((one) => [`${one.where} ${one.word}`, one])).values()];
}
