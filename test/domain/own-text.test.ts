import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import {
  fitsOriginal,
  isPlainWording,
  type OwnMessage,
  ownTextSchema,
  readOwnText,
  sourceOf,
  typedOf,
  withWordings,
  wordingsOf,
  wordingTyped,
} from '../../functions/domain/own-text.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { originalOf, saidBy } from '../../functions/web/words/own-words.ts';
import { readMessage } from '../../texts/message.ts';
import { messagesIn } from '../support/all-texts.ts';

const read = (source: string) => readOwnText(source) as OwnMessage;

/** What an interpreter of ICU makes of a message is what ours does: compared by what its own reader found. */
function plain(message: OwnMessage): readonly string[] {
  return message.wordings.reduce<readonly string[]>(
    (texts, words, index) => {
      const said = words.map((word) => (typeof word === 'string' ? word : 'x')).join('');
      const options = message.choices[index]?.options.flatMap(([, inner]) => plain(inner)) ?? [''];
      return texts.flatMap((text) => options.map((option) => text + said + option));
    },
    [''],
  );
}

describe('messages', () => {
  test.each(languages)('every shipped one (%s) is read as the build reads it', (language) => {
    const unread = messagesIn(language).filter(({ source, texts }) => {
      const message = readOwnText(source);
      return message === undefined || JSON.stringify(plain(message)) !== JSON.stringify(texts);
    });
    expect(unread.map(({ at }) => at)).toEqual([]);
  });

  test.each(languages)(
    'a changeable one (%s) written down again says the same, and could be a region’s own',
    (language) => {
      const sources = Object.entries(changeableTexts[language]);
      expect(sources.length).toBeGreaterThan(150);
      for (const [key, source] of sources) {
        const message = read(source);
        expect(read(sourceOf(message)), key).toEqual(message);
        const typed = wordingsOf(message).map((words) => wordingTyped(typedOf(words), words) ?? []);
        expect(withWordings(message, typed), key).toEqual(message);
        const own = Object.fromEntries(languages.map((one) => [one, sourceOf(message)]));
        expect(ownTextSchema.safeParse(own).success, key).toBe(true);
      }
    },
  );

  test('what is not well-formed is no message', () => {
    for (const source of ['{', '}', 'a {b', '{a, select, b {c}}', '{a, date}', '{a, plural, one {x}', '{}', '{a b}'])
      expect(readOwnText(source), source).toBeUndefined();
  });

  test('whatever people type is read again as they typed it, braces and quotes too', () => {
    const word = fc.stringMatching(/^[a-z' #.,]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.constantFrom('{date}', '{name}'))), fc.boolean(), (parts, isCounted) => {
        const words = wordingTyped(parts.join(''), read('{date} {name}').wordings[0] ?? []);
        expect(words).toBeDefined();
        const inside: OwnMessage = { wordings: [words ?? []], choices: [] };
        const message: OwnMessage = isCounted
          ? { wordings: [[], []], choices: [{ name: 'count', by: 'plural', options: [['other', inside]] }] }
          : inside;
        expect(read(sourceOf(message))).toEqual(message);
        // The library that the build reads with agrees.
        expect(() => readMessage(sourceOf(message))).not.toThrow();
      }),
    );
  });
});

describe('own words fit an original', () => {
  const original = read('Op {date} {count, plural, one {is er # plek} other {zijn er # plekken}}.');

  test.each([
    ['other words', 'Vanaf {date}: {count, plural, one {nog # plek} other {nog # plekken}}.', true],
    ['a value is missing', 'Vanaf vandaag: {count, plural, one {nog # plek} other {nog # plekken}}.', false],
    ['a count is missing', 'Vanaf {date}: {count, plural, one {nog een plek} other {nog # plekken}}.', false],
    ['another value', 'Vanaf {date} {name}: {count, plural, one {nog # plek} other {nog # plekken}}.', false],
    ['no choice', 'Vanaf {date} zijn er plekken.', false],
    ['a form less', 'Op {date} {count, plural, other {zijn er # plekken}}.', false],
    ['another choice', 'Op {date} {count, select, one {is er plek} other {zijn er plekken}}.', false],
    ['nothing where there were words', 'Op {date} {count, plural, one {is er # plek} other {#}}.', true],
    [
      'words where there were none',
      'Op {date} {count, plural, one {is er # plek} other {zijn er # plekken}} nu.',
      false,
    ],
  ])('%s', (_, own, fits) => expect(fitsOriginal(read(own), original)).toBe(fits));

  test('whatever value is left out or put in, they no longer do', () => {
    const keys = Object.keys(changeableTexts.nl);
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.nat(),
        fc.constantFrom('{naam}', '{reference} {geboortedatum}'),
        (key, at, more) => {
          const message = originalOf(key, 'nl') as OwnMessage;
          const words = wordingsOf(message);
          const index = at % words.length;
          const added = words.map((one, n) => (n === index ? [...one, ...(wordingTyped(more, []) ?? [])] : one));
          expect(fitsOriginal(withWordings(message, added), message)).toBe(false);
          const values = words.flatMap((one, n) => (one.some((word) => typeof word !== 'string') ? [n] : []));
          const [first] = values;
          if (first === undefined) return;
          const less = words.map((one, n) => (n === first ? ['woorden'] : one));
          expect(fitsOriginal(withWordings(message, less), message)).toBe(false);
        },
      ),
    );
  });
});

describe('plain words', () => {
  test.each([
    'Kijk op <b>de site</b>',
    'Kijk op https://voorbeeld.example',
    'Kijk op www.voorbeeld.nl',
    'Kijk op voorbeeld.nl',
    'Mail naar iemand@voorbeeld.nl',
    'Onderwerp\r\nBcc: iemand',
    'Onderwerp\nnog een',
    'Verborgen \u202Eomgekeerd',
    'Verborgen\u200Bteken',
    'Regel\u2028einde',
    // As an attacker wrote them: a stop of another script, a mark on a letter, digits, a machine's own address.
    'Kijk op kwaad\uFF0Enl',
    'Kijk op kwaad\u3002nl',
    'Kijk op kwaad\u2024nl',
    'Kijk op kwaad.n\u0308l',
    'Kijk op kwaad1.nl',
    'Kijk op www1.kwaad9.nl',
    'Kijk op kwaad-.nl of kwaad_.nl',
    'Kijk op 192.168.1.1/in',
    'Kijk op xn--80ak6aa92e7.com',
    'Kijk op https:/kwaad1',
    'Kijk op {reference}.kwaad',
    'Schrijf mailto:iemand',
    'Schrijf iemand\uFF20kwaad1.nl',
    'Log in met je DigiD',
    'Geef ons je wachtwoord',
    // Letters that nobody sees.
    '\u3164',
    '\u115F',
    'Leeg\u034F',
    'Leeg\uFE0F',
  ])('not: %j', (text) => {
    expect(isPlainWording(text)).toBe(false);
    expect(ownTextSchema.safeParse({ nl: text, en: 'Fine.' }).success).toBe(false);
  });

  test.each(['Bel om 9.00 uur.', 'Wij bellen o.a. op maandag. Ook dinsdag!', 'Één keer: 1.200 plekken (en/of meer)'])(
    'but %j is',
    (text) => {
      expect(isPlainWording(text)).toBe(true);
    },
  );

  test('a message says what its values are, in its language', () => {
    const message = read(
      "{count, plural, =0 {Geen} one {'{'#'}'} other {# foto''s}} {who, select, me {ik} other {{name}}}",
    );
    const say = (count: number, who: string) => saidBy(message, { count, who, name: 'Kim' }, 'nl');
    expect([say(0, 'me'), say(1, 'x'), say(1200, 'x')]).toEqual(['Geen ik', '{1} Kim', "1.200 foto's Kim"]);
  });
});
