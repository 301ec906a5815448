import { describe, expect, test } from 'vitest';
import { ownTextsPath, regionPartPath, regionPath, regionUndoPath } from '../../functions/domain/desk-paths.ts';
import type { StaffRole } from '../../functions/domain/staff.ts';
import { originalMark, ownTextLines } from '../../functions/web/desk/region/own-text.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { fixedSubjectTexts } from '../../functions/web/texts/fixed-subject.ts';
import type { ActWorld } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { worldRegion } from '../support/link-world.ts';
import { type Fields, openedRegion, usual } from '../support/region-forms.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const subject = 'mails--approved-referrer--subject';
const choice = 'mails--confirmed-candidate--paragraphs--1';

async function opened(role: StaffRole = 'coordinator') {
  const { send, ...region } = await openedRegion(role);
  return { ...region, send: (key: string, fields: Fields, step?: string) => send(`texts.${key}`, fields, step) };
}

const last = ({ regionChanges }: ActWorld) => regionChanges.at(-1)?.value;

const right = {
  'value.nl.0': 'Dit beslissen wij nu over {reference}',
  'value.en.0': 'There is a decision on {reference}',
};

describe('the sentences that may be changed', () => {
  test.each(['nl', 'en'] as const)(
    'in %s: all mails and pages by name, and those in which words stand',
    async (lang) => {
      const { get } = await opened();
      expect(await get(`${regionPath}?lang=${lang}`)).toContain(`href="${ownTextsPath}"`);
      const all = await get(`${ownTextsPath}?lang=${lang}`);
      expect(all).toContain('?waar=mails--approved-referrer"');
      expect(all).toMatch(says('desk-own-text.places.step', {}, lang));
      expect(all).not.toMatch(/>[^<]*--[^<]*</);
      const one = await get(`${ownTextsPath}?waar=mails--confirmed-candidate&lang=${lang}`);
      expect(one).toContain(`href="${regionPartPath(`texts.${choice}`)}"`);
      const hits = await get(`${ownTextsPath}?zoek=WACHTLIJST&lang=${lang}`);
      expect(hits).toContain('texts/mails--waiting-candidate--paragraphs--2"');
      expect(hits).not.toContain('texts/mails--approve--');
      const odd = await get(`${ownTextsPath}?zoek=${encodeURIComponent('"><script>alert(1)</script>')}&lang=${lang}`);
      expect(odd).not.toContain('<script>alert');
      for (const page of [all, one, hits, odd]) expect(await htmlProblems(page)).toEqual([]);
    },
  );

  test('nobody but the coordinator sees or changes them', async () => {
    for (const role of ['municipality', 'provider', 'reader'] as const) {
      const { world, cookie, send } = await opened(role);
      const path = regionPartPath(`texts.${subject}`);
      expect([403, 404], role).toContain((await world.get(path, cookie)).status);
      expect((await world.get(ownTextsPath, cookie)).status, role).toBe(403);
      expect((await send(subject, right)).status, role).toBe(403);
      expect(world.regionChanges).toEqual([]);
    }
  });

  test('what is about law or safety is none of them, nor are buttons', async () => {
    const { world, cookie } = await opened();
    const keys = [
      'mails--code--paragraphs--1',
      'mails--confirm-interest--paragraphs--1',
      'mails--told-about-referral--paragraphs--1',
      'mails--approve--button',
      'mail--crisis',
      'info--privacy--lead',
      'consent--lead',
      'status--birthDate--lead',
      'page--landing--self',
      'page--landing--fit',
      'page--failed--text',
      'form--questions--place--label',
      'form--questions--request--remarks--hint',
      'form--questions--candidate--email--hint',
      'form--check--consent',
      'form--dateError',
      'outcome--otherDoor--child--self',
      'outcome--sent--nextSteps--candidate-confirms',
      'outcome--expired--text',
      'topic--confirmSender',
      'topic--titles--notMine',
      'receipt--byChoice--check-in--died--2',
      'receipt--byChoice--approve--approve--1',
      'receipt--byChoice--confirm-interest--no--2',
      'guide--fit--button',
      'guide--fit--nothing',
      'guide--fit--ageError',
      'guide--ips--decide',
      'guide--folder--privacy',
      'task--confirm-interest--no--2',
      'task--confirm-sender--not-me--2',
      'task--accept-offer--died--2',
      'task--accept-offer--accept--2',
      'task--approve--approve--1',
      'task--approve--decline--2',
      'task--approve--decidedByHint',
      'task--check-in--pausedHint',
      'link--gone--lead--not-confirmed',
      'link--gone--title--expired',
      'link--consent--withdraw',
      'link--code--lead',
      'link--renew--sent',
      'link--forget--done',
      'status--locked--lead',
      'mails',
      'constructor',
    ];
    for (const key of keys) {
      expect((await world.get(regionPartPath(`texts.${key}`), cookie)).status, key).toBe(404);
      expect((await world.post(regionPartPath(`texts.${key}`), cookie, { ...usual, ...right })).status, key).toBe(404);
    }
    const said = Object.values(changeableTexts.nl).join('\n');
    expect(said).not.toMatch(/privacy|toestemming|\b11[23]\b|\{code\}/i);
  });
});

describe('putting one in other words', () => {
  test('the page says what stands there and what must stay; the next one how it reads, before it is done', async () => {
    const { world, get, send } = await opened();
    const page = await get(regionPartPath(`texts.${choice}`));
    expect(page).toMatch(says('desk-own-text.several'));
    expect(page.match(/<textarea/g)?.length).toBe(5);
    expect(await htmlProblems(page)).toEqual([]);
    const checked = await send(subject, right, 'check');
    const read = checked.page.replace(/<\/?span[^>]*>/g, '');
    expect(read).toContain('<li>Dit beslissen wij nu over HW-');
    expect(read).toContain('Hoofdzaak Werk: there is a decision on HW-');
    expect(checked.page).not.toMatch(says('desk-own-text.hard'));
    expect(await htmlProblems(checked.page)).toEqual([]);
    expect(world.regionChanges).toEqual([]);
    expect((await send(subject, right)).status).toBe(303);
    expect(last(world)).toEqual({
      nl: 'Dit beslissen wij nu over {reference}',
      en: 'There is a decision on {reference}',
      of: originalMark(subject),
    });
    expect(await get(`${ownTextsPath}?waar=mails--approved-referrer`)).toMatch(says('desk-own-text.own'));
  });

  test.each([
    ['a value is missing', 'Dit beslissen wij nu', 'textMissing', { names: '{reference}' }],
    ['a value that it cannot have', 'Besluit over {reference} van {naam}', 'textUnknown', { names: '{naam}' }],
    ['a brace alone', 'Besluit over {reference} }', 'textBrace', {}],
    ['markup', '<b>Besluit</b> over {reference}', 'textPlain', {}],
    ['a link', 'Kijk op https://kwaad.example {reference}', 'textPlain', {}],
    ['an address that a mail program makes a link of', 'Kijk op kwaad.nl {reference}', 'textPlain', {}],
    ['too long', `${'Heel veel woorden '.repeat(20)}{reference}`, 'textLong', {}],
    ['nothing', ' ', 'words', {}],
    ['a choice', '{shared, select, other {x}} {reference}', 'textBrace', {}],
    [
      'what another mail is called',
      (changeableTexts.nl['mails--declined-referrer--subject'] ?? '').toUpperCase().replace(/\{.*\}/, '{reference}'),
      'textSame',
      { names: changeableTexts.nl['mails--declined-referrer--subject'] ?? '' },
    ],
    [
      'what a mail is called that stays, but for a letter',
      (fixedSubjectTexts.nl['mail-people.new-link.subject'] ?? '').replace('link', 'Iink'),
      'textSame',
      { names: (fixedSubjectTexts.nl['mail-people.new-link.subject'] ?? '').replace('{reference}', '…') },
    ],
  ])('refused in words: %s', async (_, nl, code, values) => {
    const { world, send } = await opened();
    const answer = await send(subject, { ...right, 'value.nl.0': nl }, 'check');
    expect(answer.status).toBe(400);
    expect(answer.page).toMatch(says(`desk-region.problems.${code}`, values));
    expect(await htmlProblems(answer.page)).toEqual([]);
    expect(world.regionChanges).toEqual([]);
  });

  test('a line that was broken to make another header becomes one line', async () => {
    const { world, send } = await opened();
    await send(subject, { ...right, 'value.nl.0': 'Besluit over {reference}\r\nBcc: iedereen' });
    expect(last(world)).toMatchObject({ nl: 'Besluit over {reference} Bcc: iedereen' });
  });

  test('what is hard to read is said, and may stay', async () => {
    const { send } = await opened();
    const nl = 'Alvorens wij overgaan tot besluitvorming over {reference}';
    const answer = await send(subject, { ...right, 'value.nl.0': nl }, 'check');
    expect(answer.status).toBe(200);
    expect(answer.page).toMatch(says('desk-own-text.hard'));
    expect((await send(subject, { ...right, 'value.nl.0': nl })).status).toBe(303);
  });

  test('back to the usual text by one tick, or by typing it again', async () => {
    for (const back of [
      { gone: 'yes' },
      { 'value.nl.0': changeableTexts.nl[subject] ?? '', 'value.en.0': changeableTexts.en[subject] ?? '' },
    ]) {
      const { world, get, send } = await opened();
      await send(subject, right);
      expect(await get(regionPartPath(`texts.${subject}`))).toMatch(says('desk-own-text.backYes'));
      const seen = { seen: '1' };
      expect((await send(subject, { ...right, ...back, ...seen }, 'check')).page).toMatch(says('desk-own-text.usual'));
      expect((await send(subject, { ...right, ...back, ...seen })).status).toBe(303);
      expect(last(world)).toBeNull();
    }
  });
});

test('own words from a later day wait for it, and are taken back before', async () => {
  const { world, get, send } = await opened();
  const day = { when: 'day', 'from.day': '1', 'from.month': '2', 'from.year': '2030' };
  expect((await send(subject, { ...right, ...day })).status).toBe(303);
  expect(world.regionChanges.at(-1)).toMatchObject({ from: '2030-01-31T23:00:00.000Z', was: null });
  expect(await get(`${ownTextsPath}?waar=mails--approved-referrer`)).not.toMatch(says('desk-own-text.own'));
  const undo = await world.post(regionUndoPath('1'), await world.signedIn(staffOf.coordinator), { because: 'agreed' });
  expect(undo.status).toBe(303);
  expect(world.regionChanges.at(-1)).toMatchObject({ undoes: 1, value: null });
});

test('own words for an older original are said to be so, and are not used where they no longer fit', () => {
  const fits = { nl: 'Besluit over {reference}', en: 'Decision on {reference}' };
  const texts = {
    [subject]: { ...fits, of: originalMark(subject) },
    'mails--declined-referrer--subject': { ...fits, of: '00000000' },
    'mails--ended-referrer--subject': { ...fits, en: 'Decision' },
    'mails--code--subject': fits,
    'mails--started-referrer--subject': { nl: 'NIEUWE LlNK vοοr {reference}', en: 'Started: {reference}' },
  };
  expect(ownTextLines({ ...worldRegion, texts })).toEqual([
    expect.stringMatching(/^texts\.mails--declined-referrer--subject was written for another/),
    expect.stringMatching(/^texts\.mails--ended-referrer--subject does not fit/),
    expect.stringMatching(/^texts\.mails--code--subject is no text/),
    expect.stringMatching(/^texts\.mails--started-referrer--subject looks like "Nieuwe link/),
  ]);
  expect(ownTextLines(worldRegion)).toEqual([]);
});
