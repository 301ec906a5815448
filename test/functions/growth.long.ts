import { describe, expect, test } from 'vitest';
import { citizenNumberIn } from '../../functions/domain/citizen-number.ts';
import { likelyDomain, readEmail, readTypedEmail } from '../../functions/domain/email-address.ts';
import { findLocality } from '../../functions/domain/locality.ts';
import { mentionsMedical } from '../../functions/domain/medical-hint.ts';
import { personMarks } from '../../functions/domain/person-marks.ts';
import { normalisePhone } from '../../functions/domain/phone-number.ts';
import { isName, isPlainText, tidyLine, tidyName, tidyText } from '../../functions/domain/plain-text.ts';
import { readReference } from '../../functions/domain/reference.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { readCode } from '../../functions/domain/typed-code.ts';
import { readDate, readDateParts } from '../../functions/domain/typed-date.ts';
import { formDocument, formToDocument } from '../../functions/serve-public/form-input.ts';
import { hintsOf } from '../../functions/serve-public/form-problems.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { amount, date, line, prose } from '../../functions/web/form-input.ts';
import { questionsOf } from '../../functions/web/public/questions.ts';
import { openSite, region, send } from './serve-public-site.ts';

/** What is repeated to make a text that is hard to read: each could send some pattern back and forth. */
const fillers = [
  'a',
  ' ',
  '1',
  '1 ',
  '1.',
  '12,',
  '08.30-',
  '2025/',
  'NL91 A1 ',
  'BSN 1 ',
  'BSN 123456783 ',
  '+31 ',
  '(0)',
  '0',
  'a.',
  'a@',
  '<a@',
  '-',
  '\u202e',
  '\u0661',
  'e\u0301',
  '\n',
  '\v',
  '~/',
  'de ',
  'ij',
];

const [small, large] = [8 * 1024, 32 * 1024];
/** Four times the text may take four times as long; with room for a busy machine, and well below the sixteen of a square. */
const mostGrowth = 9;

const fill = (filler: string, length: number) => filler.repeat(Math.ceil(length / filler.length)).slice(0, length);

/** Processor time of so many calls, in microseconds. */
function spent(work: () => unknown, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * How many times longer the large work takes: noise only adds, so the least of the tries of each is nearest the truth. What
 * grows as it may is seen at the first try; only what looks slow is tried again.
 */
function ratio(short: () => number, long: () => number): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 1; tries <= 8; tries += 1) {
    least = Math.min(least, Math.max(1, short()));
    most = Math.min(most, Math.max(1, long()));
    if (most / least <= mostGrowth) break;
  }
  return most / least;
}

/** How many times longer a reader takes for the large text than for the small one, each often enough to measure. */
function growth(read: (text: string) => unknown, filler: string): number {
  const [short, long] = [fill(filler, small), fill(filler, large)];
  read(short);
  let times = 1;
  while (spent(() => read(short), times) < 400 && times < 4096) times *= 2;
  return ratio(
    () => spent(() => read(short), times),
    () => spent(() => read(long), times),
  );
}

const field = (read: (values: ReadonlyMap<string, readonly string[]>, name: string) => unknown) => (text: string) =>
  read(new Map([['x', [text]]]), 'x');

const context = { today: '2026-11-21', region };
const example = exampleRequest(region);
const asked = { kind: 'self', region, lang: 'nl' } as const;

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  citizenNumberIn,
  mentionsMedical,
  normalisePhone,
  readEmail,
  isName,
  isPlainText,
  tidyText,
  tidyLine,
  tidyName,
  readReference,
  readCode,
  findPlace: (text) => findLocality(region, text),
  line: field(line),
  prose: field(prose),
  date: field(date),
  amount: field(amount),
  readDate: (text) => readDate(text, true),
  readDateParts: (text) => readDateParts({ day: text, month: text, year: text }, true),
  readTypedEmail,
  likelyDomain,
  personMarks: (text) => personMarks({ givenName: text, familyName: text, birthDate: '1990-04-02' }),
  formToDocument: (text) => formToDocument(new Map([[text, [text, text]]])),
  formDocument: (text) => formDocument('self', new Map([['candidate.birthDate.day', [text]]]), region.privacyVersion),
  hintsOf: (text) =>
    hintsOf(questionsOf('wishes', asked), new Map([['request.remarks', [text]]]), { region, lang: 'nl' }),
  'every field of a referral': (text) => {
    const sections = Object.entries(example).map(([name, section]) => [
      name,
      Object.fromEntries(Object.keys(section).map((key) => [key, text])),
    ]);
    return readReferralRequest(Object.fromEntries(sections), context);
  },
  'a list in a referral': (text) => readReferralRequest({ ...example, situation: { benefit: [...text] } }, context),
};

describe('the time to read a text grows with its length, and no faster', () => {
  test.each(Object.entries(parsers))('%s', (_, read) => {
    const grown = fillers.map((filler) => [filler, growth(read, filler)] as const);
    expect(grown.filter(([, times]) => times > mostGrowth)).toEqual([]);
  });

  test('unknown keys of a referral', () => {
    const keys = (text: string) => Object.fromEntries([...text].map((one, at) => [one + at, at]));
    expect(growth((text) => readReferralRequest({ ...example, ...keys(text) }, context), 'k')).toBeLessThan(mostGrowth);
  });

  const bodies: Readonly<Record<string, (length: number) => string>> = {
    'one name, many times': (length) => fill('a=1&', length),
    'many names': (length) => Array.from({ length: length / 8 }, (_, at) => `n${at}=1`).join('&'),
    'a deep name': (length) => `${fill('a.', length - 4)}=1`,
    escapes: (length) => `a=${fill('%41', length - 2)}`,
    'a long place': (length) => `place=${fill('nieuwegein', length - 6)}`,
  };

  test.each(Object.entries(bodies))('a posted form: %s', async (_, body) => {
    const site = openSite();
    const post = async (length: number) => {
      const start = process.cpuUsage();
      for (let time = 0; time < 5; time += 1) {
        await send(site, 'POST', '/v1/referrals', {
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: body(length),
        });
      }
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    await post(small);
    let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let tries = 1; tries <= 4; tries += 1) {
      short = Math.min(short, Math.max(1, await post(small)));
      long = Math.min(long, await post(large));
      if (long / short < mostGrowth) break;
    }
    expect(long / short).toBeLessThan(mostGrowth);
  });
});
