import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../functions/domain/codes.ts';
import { mailKinds } from '../../functions/domain/mail.ts';
import { readOwnText, sourceOf } from '../../functions/domain/own-text.ts';
import type { Region } from '../../functions/domain/region.ts';
import { exampleMail } from '../../functions/web/desk/region/own-text-example.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { statusTexts } from '../../functions/web/texts/status.ts';
import { stepTexts } from '../../functions/web/texts/step.ts';
import { inOwnWords } from '../../functions/web/words/own-words.ts';
import { midden } from '../domain/fixtures.ts';

type Own = NonNullable<Region['texts']>;
const url = 'https://hoofdzaakwerk.example/taak';

/** Every sentence that may be changed, in the words that are shipped. */
const shipped: Own = Object.fromEntries(
  Object.keys(changeableTexts.nl).map((key) => {
    const source = (lang: Language) => {
      const message = readOwnText(changeableTexts[lang][key] ?? '');
      return message === undefined ? '' : sourceOf(message);
    };
    return [key, { nl: source('nl'), en: source('en') }];
  }),
);

describe.each(languages)('in %s', (lang) => {
  test('a region without own words uses the very texts that are shipped', () => {
    expect(inOwnWords(statusTexts[lang], 'status', { lang, region: {} })).toBe(statusTexts[lang]);
    expect(inOwnWords(statusTexts[lang], 'status', { lang, region: { texts: {} } })).toBe(statusTexts[lang]);
  });

  test('the shipped words as a region’s own say the same in every mail, whoever reads it', () => {
    const region = midden();
    for (const kind of mailKinds) {
      for (const shared of [false, true]) {
        for (const about of ['usual', 'no-budget', 'taken-over', 'answered', 'duplicate', 'seeks']) {
          const { facts, ...rest } = exampleMail(kind, { lang, region });
          const mail = { ...rest, shared, facts: { ...facts, about }, reminder: shared ? 1 : 0 };
          const written = (own: Region) => caseMails.one({ mail, region: own, url, today: '2030-05-15' });
          expect(written({ ...region, texts: shipped }), kind).toEqual(written(region));
        }
      }
    }
  });

  test('and on the pages', () => {
    const region = { texts: shipped };
    const values = { reader: 'candidate', date: '1 mei', who: 'UWV', count: 2 };
    const spoken = (text: unknown): unknown => {
      if (typeof text === 'function') return text(values);
      if (typeof text !== 'object' || text === null) return text;
      return Object.entries(text).map(([name, part]) => [name, spoken(part)]);
    };
    expect(spoken(inOwnWords(statusTexts[lang], 'status', { lang, region }))).toEqual(spoken(statusTexts[lang]));
    expect(spoken(inOwnWords(stepTexts[lang], 'step', { lang, region }))).toEqual(spoken(stepTexts[lang]));
  });
});

test('words that do not fit, or stand nowhere, change nothing', () => {
  const own = { nl: 'Anders.', en: 'Different.' };
  const texts: Own = {
    'status--open--wasDue': own,
    'status--birthDate--lead': own,
    'status--nothing': own,
    'status--__proto__--x': own,
    'status--where--tips--9': own,
    status: own,
  };
  const text = inOwnWords(statusTexts.nl, 'status', { lang: 'nl', region: { texts } });
  expect(text).toBe(statusTexts.nl);
});

test('own words reach no other mail, are escaped in it, and the shipped texts stay as they are', () => {
  const region = midden();
  const texts = { 'mails--approved-referrer--paragraphs--2': { nl: 'Wij & "jullie" zoeken', en: 'We & "you" seek' } };
  const write = (kind: 'approved-referrer' | 'declined-referrer', one: Region) =>
    caseMails.one({ mail: exampleMail(kind, { lang: 'nl', region }), region: one, url });
  const own = { ...region, texts };
  expect(write('approved-referrer', own).text).toContain('Wij & "jullie" zoeken');
  expect(write('approved-referrer', own).html).toContain('Wij &amp; ');
  expect(write('approved-referrer', own).html).not.toContain('Wij & ');
  expect(write('declined-referrer', own)).toEqual(write('declined-referrer', region));
  expect(write('approved-referrer', region).text).not.toContain('jullie" zoeken');
});
