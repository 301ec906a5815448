import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allMunicipalities,
  everydayNames,
  formerMunicipalities,
  moveTo,
  municipalitiesOf,
  municipalityOn,
  nameOfMunicipality,
  otherRegionOf,
  standingOf,
  withinBoundaries,
} from '../../functions/domain/municipality.ts';
import { labourMarketRegions } from '../../functions/domain/municipality-table.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { midden } from './fixtures.ts';

const region = midden();
const anyone = fc.constantFrom(...allMunicipalities);
const anyDate = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('the list of the country', () => {
  test('has the 342 municipalities and 35 regions of 2026, each code once', () => {
    expect(allMunicipalities).toHaveLength(342);
    expect(new Set(allMunicipalities.map(({ code }) => code)).size).toBe(342);
    expect(Object.keys(labourMarketRegions)).toHaveLength(35);
    for (const { code, name } of allMunicipalities)
      expect([code, name]).toEqual([expect.stringMatching(/^GM\d{4}$/), name.trim()]);
  });

  test('agrees with the region file on names and region', () => {
    const listed = allMunicipalities.filter(({ regionCode }) => regionCode === 'AM13');
    const own = region.municipalities.map(({ code, name }) => [code, name]);
    expect(listed.map(({ code, name }) => [code, name]).toSorted()).toEqual(own.toSorted());
  });

  test('knows no former municipality as one of today, and every merger leads to one of today', () => {
    const codes = new Set(allMunicipalities.map(({ code }) => code));
    for (const { code, into } of formerMunicipalities)
      expect([codes.has(code), codes.has(into)]).toEqual([false, true]);
  });
});

test('a municipality of today stands for itself on every date, and has a name', () => {
  fc.assert(
    fc.property(anyone, anyDate, ({ code, name }, date) => {
      expect(municipalityOn(region, code, date.toISOString().slice(0, 10))).toBe(code);
      expect(nameOfMunicipality(region, code)).toBe(everydayNames[code] ?? name);
    }),
  );
});

test.each([
  ['GM0333', '2010-12-31', 'GM0333'],
  ['GM0333', '2011-01-01', 'GM1904'],
  ['GM0756', '2026-01-05', 'GM1982'],
])('%s is, on %s, %s', (code, date, present) => {
  expect(municipalityOn(region, code, date)).toBe(present);
});

test.each([
  ['GM0599', { code: 'AM22', name: 'Rijnmond' }],
  ['GM0756', { code: 'AM27', name: 'Noordoost-Brabant' }],
  ['GM0355', undefined],
  ['GM9999', undefined],
])('the other region of %s is %o', (code, expected) => {
  expect(otherRegionOf(region, code)).toEqual(expected);
});

describe('a request', () => {
  const read = (municipality: string) =>
    readReferralRequest(
      {
        referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example' },
        candidate: {
          givenName: 'Noor',
          familyName: 'Voorbeeld',
          birthDate: '1990-04-02',
          municipality,
          preferredContact: 'email',
          language: 'nl',
        },
        request: { goal: 'Een baan.' },
        agreement: { informed: true, privacyVersion: region.privacyVersion },
      },
      { today: '2026-01-05', region },
    );

  test.each([
    ['GM9999', 'unknown', 'municipality-unknown'],
    ['GM0000', 'unknown', 'municipality-unknown'],
    ['GM0788', 'divided', 'municipality-divided'],
  ])('with %s, which is %s, is refused in words', (code, standing, error) => {
    expect(standingOf(region, code)).toBe(standing);
    const result = read(code);
    expect(result).toMatchObject({ ok: false, errors: [{ pointer: '/candidate/municipality', code: error }] });
  });

  test('with Maarssen is one from Stichtse Vecht', () => {
    expect(read('GM0333')).toMatchObject({ ok: true, request: { candidate: { municipality: 'GM1904' } } });
  });

  test('from anywhere in the country can be read', () => {
    for (const { code } of allMunicipalities) expect(read(code)).toMatchObject({ ok: true });
  });
});

describe('boundaries', () => {
  const merging = midden();
  const next = { GM0310: { code: 'GM0312', on: '2027-01-01' }, GM0312: { code: 'GM0355', on: '2028-01-01' } };
  for (const one of merging.municipalities) {
    const successor = next[one.code as keyof typeof next];
    if (successor !== undefined) one.succeededBy = successor;
  }

  test('a case is its successor’s, and keeps the first name through every reorganisation', () => {
    const placed = { municipality: 'GM0310' };
    expect(withinBoundaries(merging, placed, '2026-12-31')).toBe(placed);
    const once = withinBoundaries(merging, placed, '2027-01-01');
    expect(once).toEqual({ municipality: 'GM0312', municipalityBefore: 'GM0310' });
    expect(withinBoundaries(merging, once, '2028-01-01')).toEqual({
      municipality: 'GM0355',
      municipalityBefore: 'GM0310',
    });
    expect(municipalitiesOf(once)).toEqual(['GM0312', 'GM0310']);
  });

  test('who moves takes no former municipality along; who stays keeps it', () => {
    const placed = { municipality: 'GM0312', municipalityBefore: 'GM0310' };
    moveTo(placed, 'GM0312');
    expect(placed).toEqual({ municipality: 'GM0312', municipalityBefore: 'GM0310' });
    moveTo(placed, 'GM0355');
    expect(placed).toEqual({ municipality: 'GM0355' });
  });
});
