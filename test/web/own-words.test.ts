import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../functions/domain/codes.ts';
import { mailKinds } from '../../functions/domain/mail.ts';
import {
  type OwnMessage,
  readOwnText,
  sourceOf,
  speaks,
  withWordings,
  wordingsOf,
} from '../../functions/domain/own-text.ts';
import type { Region } from '../../functions/domain/region.ts';
import { exampleMail } from '../../functions/web/desk/region/own-text-example.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { formTexts } from '../../functions/web/texts/form.ts';
import { guideTexts } from '../../functions/web/texts/guide.ts';
import { linkTexts } from '../../functions/web/texts/link.ts';
import { outcomeTexts } from '../../functions/web/texts/outcome.ts';
import { pageTexts } from '../../functions/web/texts/page.ts';
import { receiptTexts } from '../../functions/web/texts/receipt.ts';
import { statusTexts } from '../../functions/web/texts/status.ts';
import { stepTexts } from '../../functions/web/texts/step.ts';
import { taskFormTexts } from '../../functions/web/texts/task-form.ts';
import { topicTexts } from '../../functions/web/texts/topic.ts';
import { inOwnWords, saidBy } from '../../functions/web/words/own-words.ts';
import { midden } from '../domain/fixtures.ts';

type Own = NonNullable<Region['texts']>;
const url = 'https://hoofdzaakwerk.example/taak';

/** Texts of pages, by the beginning of the names of their sentences. */
const pages: Readonly<Record<string, Readonly<Record<Language, unknown>>>> = {
  status: statusTexts,
  step: stepTexts,
  page: pageTexts,
  form: formTexts,
  outcome: outcomeTexts,
  topic: topicTexts,
  receipt: receiptTexts,
  guide: guideTexts,
  task: taskFormTexts,
  link: linkTexts,
};

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
    for (const [name, { [lang]: texts }] of Object.entries(pages)) {
      expect(inOwnWords(texts, name, { lang, region: {} })).toBe(texts);
      expect(inOwnWords(texts, name, { lang, region: { texts: {} } })).toBe(texts);
    }
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

  const spoken = (text: unknown, values: object): unknown => {
    if (typeof text === 'function') return text(values);
    if (typeof text !== 'object' || text === null) return text;
    return Object.entries(text).map(([name, part]) => [name, spoken(part, values)]);
  };

  test.each(Object.keys(pages))('and on the pages: %s', (name) => {
    const texts = pages[name]?.[lang];
    for (const [reader, who] of [
      ['candidate', 'self'],
      ['coordinator', 'professional'],
    ]) {
      const values = { reader, who, profession: 'clinician', date: '1 mei', count: 2, left: 2, via: 'phone', free: 1 };
      const own = inOwnWords(texts, name, { lang, region: { texts: shipped } });
      expect(own).not.toBe(texts);
      expect(spoken(own, values)).toEqual(spoken(texts, values));
    }
  });

  test('each sentence of a page is found at its own place, and no other changes', () => {
    const values = { reader: 'other', who: 'other', profession: 'other', date: '1 mei', count: 2, left: 2, free: 1 };
    const leaves = (text: unknown): unknown[] => (Array.isArray(text) ? text.flatMap(leaves) : [text]);
    const keys = Object.keys(shipped).filter((key) => !key.startsWith('mails--'));
    const inert = keys.filter((key) => {
      const [name = ''] = key.split('--');
      const texts = pages[name]?.[lang];
      const message = readOwnText(changeableTexts[lang][key] ?? '') as OwnMessage;
      const words = wordingsOf(message).map((one) => (speaks(one) ? ['§ ', ...one] : one));
      const source = sourceOf(withWordings(message, words));
      const own = inOwnWords(texts, name, { lang, region: { texts: { [key]: { nl: source, en: source } } } });
      const before = leaves(spoken(texts, values));
      const changed = leaves(spoken(own, values)).filter((leaf, index) => leaf !== before[index]);
      // A choice of which nobody reads anything here says nothing.
      return changed.length !== (saidBy(message, values, lang).trim() === '' ? 0 : 1);
    });
    expect(inert).toEqual([]);
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
