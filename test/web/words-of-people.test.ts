import { describe, expect, test } from 'vitest';
import { languages, taskKinds } from '../../functions/domain/codes.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { findLocality } from '../../functions/domain/locality.ts';
import { nameOfMunicipality } from '../../functions/domain/municipality.ts';
import { goneLinkPage } from '../../functions/web/links/state-pages.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { questionOf } from '../../functions/web/public/questions.ts';
import { doorReasonInWords } from '../../functions/web/words/doors.ts';
import { sampleBare } from '../browser/sample-case.ts';
import { midden, requestOf, today } from '../domain/fixtures.ts';

const { one: renderMail } = caseMails;

const region = midden();

describe('a municipality that people call otherwise', () => {
  test.each([
    ['GM0518', 'Den Haag', "'s-Gravenhage"],
    ['GM0796', 'Den Bosch', "'s-Hertogenbosch"],
  ])('%s is told by that name, and found under both', (code, everyday, official) => {
    expect(nameOfMunicipality(region, code)).toBe(everyday);
    for (const typed of [everyday, official]) expect(findLocality(region, typed).found?.code).toBe(code);
    const { options = [] } = questionOf('candidate.municipality', { kind: 'self', region, lang: 'nl' });
    expect(options.find(({ value }) => value === code)?.label).toBe(`${everyday} (${official})`);
  });
});

test.each([
  ['GM0307', 'Amersfoort'],
  ['GM0344', 'Utrecht'],
  ['GM0518', 'Den Haag'],
])('a reason about a municipality names it: %s', (municipality, name) => {
  const referrer = { role: 'professional', profession: 'school' } as const;
  const { reasons } = chooseDoor(region, requestOf({ municipality, referrer }), today);
  for (const language of languages) {
    const words = reasons.map((reason) => doorReasonInWords(reason, language));
    expect(words[0]).toMatch(new RegExp(`^${name} `));
    expect(words.join(' ')).not.toMatch(/Deze gemeente|This municipality|[{}]/);
  }
});

test('a municipality that nobody knows is not made up', () => {
  const referrer = { role: 'professional', profession: 'school' } as const;
  const { reasons } = chooseDoor(region, requestOf({ municipality: 'GM0000', referrer }), today);
  expect(reasons.map((reason) => doorReasonInWords(reason, 'nl')).join(' ')).toMatch(/^Deze gemeente /);
});

test.each(['nl', 'en'] as const)('a question in a sentence ends as one (%s)', (lang) => {
  for (const kind of taskKinds) {
    const view = { state: 'gone', why: 'closed', kind, bare: sampleBare, canRenew: false } as const;
    const page = goneLinkPage(view, { lang, region, base: '', action: '/taak/x' });
    expect(String(page.body)).not.toMatch(/[?.]\.</);
  }
});

test.each(['nl', 'en'] as const)('who waits longer than was said reads whom to call (%s)', (language) => {
  const facts = { municipality: 'GM0355', programme: 'sterk-met-werk', about: 'talk-unknown' };
  const mail = {
    kind: 'delayed-candidate',
    to: 'candidate',
    language,
    reminder: 0,
    shared: false,
    referralId: 'HW-4XYZ123',
    attempts: 1,
    facts,
  } as const;
  const { text } = renderMail({ region, today, mail, url: 'https://hoofdzaakwerk.example/status/a' });
  expect(text).toMatch(/(Bel|Phone) (ons|us): 030 000 00 01/);
});
