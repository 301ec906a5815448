import { readFileSync } from 'node:fs';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { personWords } from '../../demo/rehearsal/person-words.ts';
import { placesIn, searchPeople } from '../../demo/rehearsal/search-people.ts';
import { keyPrefixes } from '../../functions/ports/table.ts';
import { marked, markedReferral } from '../support/markers.ts';

const words = personWords([markedReferral], '{"mailbox":"team@zeist.example"}');
const frozen: Record<string, { pk: string; sk: string }> = JSON.parse(
  readFileSync(new URL('../fixtures/items/2026-11-22.json', import.meta.url), 'utf8'),
);

/** An item of each kind: those of before, and one under each prefix of a key. */
const items = [
  ...Object.values(frozen),
  ...Object.values(keyPrefixes).map((prefix) => ({ pk: `${prefix}x`, sk: 'ITEM', at: '2026-11-22T10:00:00.000Z' })),
];
const { candidate, request } = markedReferral;

/** Ways in which a word of somebody may come to stand in an item. */
const ways: readonly (readonly [name: string, plant: (word: string) => Readonly<Record<string, unknown>>])[] = [
  ['as it is', (word) => ({ any: word })],
  ['in capitals, in a sentence', (word) => ({ any: `aan ${word.toUpperCase()}, vandaag` })],
  ['deep inside', (word) => ({ any: [{ list: [{ deep: word }] }] })],
  ['as the name of an attribute', (word) => ({ any: { [word]: 1 } })],
  ['in a set', (word) => ({ any: new Set(['x', word]) })],
  ['in JSON in JSON', (word) => ({ any: JSON.stringify({ in: JSON.stringify([word]) }) })],
  ['in an address', (word) => ({ any: `https://site.example/?q=${encodeURIComponent(`é ${word}`)}` })],
  ['in base64', (word) => ({ any: Buffer.from(`iets met ${word} erin`).toString('base64') })],
  ['compressed, as text', (word) => ({ any: deflateRawSync(JSON.stringify({ word })).toString('base64url') })],
  ['compressed, as bytes', (word) => ({ any: gzipSync(word) })],
];

describe('the search for people', () => {
  test('finds nobody in what holds nobody', () => {
    expect(words.length).toBeGreaterThan(25);
    const places = items.flatMap((item) => [...placesIn(item.pk, item)]);
    expect(places.length).toBeGreaterThan(200);
    expect(searchPeople(places, words)).toEqual([]);
  });

  test.each(ways)('finds what is put into an item of each kind, %s', (_, plant) => {
    const planted = [candidate.familyName, candidate.email, candidate.birthDate, request.remarks];
    for (const [at, item] of items.entries()) {
      const word = planted[at % planted.length] ?? '';
      const found = searchPeople(placesIn(item.pk, { ...item, ...plant(word) }), words);
      expect(found).toContainEqual(expect.objectContaining({ word, where: item.pk }));
    }
  });

  test.each([
    'De Wolkenwachter',
    '17-03-1991',
    'geboren op 17 maart 1991',
    '17 March 1991',
    '19910317',
    'bel 0687654321',
    '+31687654321',
  ])('finds %s', (text) => {
    expect(searchPeople(placesIn('x', text), words)).not.toEqual([]);
  });

  test('a short name is found as a word, and not inside another or among random letters', () => {
    const short = personWords([{ givenName: 'Bos', familyName: 'Kok' }], '');
    expect(searchPeople(placesIn('x', 'aan bos.kok'), short)).toHaveLength(2);
    expect(searchPeople(placesIn('x', 'de bosrand, een kokosnoot'), short)).toEqual([]);
    expect(searchPeople(placesIn('x', 'taak/1-bos-hIqCiQB7JhwOOWvaPMYwSTRX9'), short)).toEqual([]);
  });

  test('what everybody knows is no secret of anybody', () => {
    const [one] = personWords([{ email: 'team@zeist.example' }], '{"mailbox":"Team@zeist.example"}');
    expect(one).toBeUndefined();
    expect(marked.email.every((address) => words.some(({ word }) => word === address))).toBe(true);
  });
});
