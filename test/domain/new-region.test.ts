import { describe, expect, test } from 'vitest';
import { newRegion, shortName } from '../../admin/new-region/new-region.ts';
import { regionJson } from '../../admin/new-region/region-json.ts';
import { adviceOn } from '../../admin/region-advice.ts';
import { type Door, doors } from '../../functions/domain/codes.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { findLocality } from '../../functions/domain/locality.ts';
import { allMunicipalities, nameOfMunicipality } from '../../functions/domain/municipality.ts';
import { labourMarketRegions } from '../../functions/domain/municipality-table.ts';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { describeDraft, findTodos, todoLines } from '../../functions/domain/region-todos.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { handoverTo } from '../../functions/web/public/handover.ts';
import { placesInWords } from '../../functions/web/public/questions.ts';
import { filledInRegion } from '../support/new-regions.ts';
import { midden, requestOf, today } from './fixtures.ts';

const base = midden();
const codes = Object.keys(labourMarketRegions);
const regions = new Map(codes.map((code) => [code, newRegion(code, base)]));
const regionOf = (code: string): Region => regions.get(code) ?? newRegion(code, base);
const each = codes.map((code) => [code, labourMarketRegions[code]?.name ?? '', regionOf(code)] as const);
const read = (content: unknown) => readRegion(content, { source: 'new', allowShortPeriods: false, today });

test('there are 35 regions to make a file of, and another code is answered with all of them', () => {
  expect(codes).toHaveLength(35);
  expect(() => newRegion('AM04', base)).toThrow(
    /no labour-market region AM04\. Possible: AM01 Groningen, .*AM38 FoodValley\./,
  );
});

describe.each(each)('%s %s', (code, name, region) => {
  const { municipalities } = region;
  const own = allMunicipalities.filter(({ regionCode }) => regionCode === code);

  test('is a file that every stage but production takes as it is, read as it was written', () => {
    expect(read(JSON.parse(regionJson(region)))).toEqual(region);
    expect(shortName(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(shortName(name).length).toBeLessThanOrEqual(33);
  });

  test('has the municipalities of the national list, at every door', () => {
    expect(municipalities.map(({ code, name }) => ({ code, name, regionCode: region.code }))).toEqual(own);
    for (const door of doors) expect(region.doors[door].municipalities).toEqual(own.map((one) => one.code));
  });

  test('gives places of its own as an example of where somebody lives', () => {
    const name = placesInWords(region, 'nl').split(' of ').at(-1) ?? '';
    expect(municipalities.map((one) => one.code)).toContain(findLocality(region, name).found?.code);
  });

  test('has rules and terms of its base, and nothing that is the base’s own', () => {
    for (const field of [
      'tasks',
      'retention',
      'links',
      'waiting',
      'officeHours',
      'noCapacityFor',
      'programmes',
    ] as const)
      expect(region[field]).toEqual(base[field]);
    const text = JSON.stringify({
      ...region,
      doors: region.doors,
      otherRegions: [],
      code: '',
      name: '',
      serviceName: '',
    });
    const strange = /utrecht|zeist|ferm-werk|lister|altrecht|\.example|"030 \d|2025-02-06/i;
    if (code !== 'AM13') expect(strange.exec(text)?.[0]).toBeUndefined();
  });

  test('marks every address, domain, number and id that it could not know', () => {
    const marked = new Set(findTodos(region).map((path) => path.join('.')));
    const unmarked: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) walk(part, path === '' ? key : `${path}.${key}`);
      } else if (/mailbox|domain|phone|\.from$|replyTo|providers\.\d+\.(id|name)|since|roles\.\d+\.value/i.test(path)) {
        if (!marked.has(path)) unmarked.push(path);
      }
    };
    walk(region, '');
    expect(unmarked).toEqual([]);
    for (const door of doors) expect(marked).toContain(`doors.${door}.legalBasis.text.nl`);
    expect(marked).toContain('privacyVersion');
  });

  test('is complete once its marks are filled in', () => {
    const filled = filledInRegion(region);
    expect(describeDraft(read(filled), 'x')).toBeUndefined();
    expect(JSON.stringify(filled)).not.toMatch(/todo/i);
  });

  test('knows its own municipalities as they are written, shouted, and typed without signs', () => {
    for (const { code: wanted, name: official, places } of municipalities) {
      const typed = [
        official,
        official.toUpperCase(),
        official
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .replace(/[^A-Za-z ]/g, ' '),
        ...places,
      ];
      for (const one of typed) expect([one, findLocality(region, one).found?.code]).toEqual([one, wanted]);
      expect(nameOfMunicipality(region, wanted)).toBe(official);
    }
  });

  test('lets people in at each door from each municipality, and tells everybody else which region is theirs', () => {
    for (const { code: municipality } of municipalities) {
      for (const door of doors) expect(choice(region, door, municipality)).toMatchObject({ kind: 'door', door });
    }
    for (const { code: elsewhere, regionCode } of allMunicipalities) {
      if (regionCode === code) continue;
      expect(choice(region, 'sterk-met-werk', elsewhere)).toMatchObject({ otherDoor: 'outside-region' });
      const { organisation } = handoverTo(region, 'outside-region', { municipality: elsewhere });
      expect(organisation.nl).toContain(labourMarketRegions[regionCode]?.name.replace(/^Regio /, ''));
    }
  });

  test('has neighbours that have it as theirs', () => {
    const neighbours = (region.otherRegions ?? []).map((other) => other.code);
    expect(neighbours.length).toBeGreaterThan(0);
    for (const other of neighbours) {
      expect(regionOf(other).otherRegions?.map((one) => one.code)).toContain(code);
    }
  });
});

/** Which door somebody gets who is made for one of them. */
function choice(region: Region, door: Door, municipality: string) {
  const clinician = { role: 'professional', profession: 'clinician' } as const;
  const care = { inCareAt: region.providers[0]?.id ?? '', ipsPossible: 'yes' } as const;
  const people = {
    'ips-uwv': { referrer: clinician, situation: { ...care, benefits: ['wajong'] } },
    'ips-municipality': { referrer: clinician, situation: care },
    'sterk-met-werk': {},
    'sterk-met-werk-of-scholing': { birthDate: '2007-03-01', request: { motivated: 'yes' } },
  } as const satisfies Record<Door, Parameters<typeof requestOf>[0]>;
  return chooseDoor(region, requestOf({ ...people[door], municipality }), today);
}

test.each([
  ['AM21', "'s-Gravenhage", 'GM0518'],
  ['AM21', 'Den Haag', 'GM0518'],
  ['AM27', 'den bosch', 'GM0796'],
  ['AM05', 'Hengelo', 'GM0164'],
  ['AM05', 'Hengelo (O.)', 'GM0164'],
  ['AM29', 'Bergen', 'GM0893'],
  ['AM15', 'Bergen', 'GM0373'],
  ['AM02', 'sudwest fryslan', 'GM1900'],
  ['AM02', 'Noardeast-Fryslân', 'GM1970'],
  ['AM02', 'Dongeradeel', 'GM1970'],
  ['AM28', 'Nuenen', 'GM0820'],
])('in %s, "%s" is %s', (code, typed, municipality) => {
  expect(findLocality(regionOf(code), typed).found?.code).toBe(municipality);
});

test('what is to be filled in is told by who knows it, with the path of each field', () => {
  const region = regionOf('AM30');
  const lines = todoLines(region);
  expect(lines).toContainEqual(
    expect.stringMatching(/^Municipalities: fill in .*approverDomains.* From: Work and Income/),
  );
  expect(lines).toContain(
    `  municipalities[0] (${region.municipalities[0]?.name}): approverDomains[0], teamMailbox, teamPhone`,
  );
  expect(lines).toContain('  uwv: approverDomains[0], teamMailbox, phone');
  expect(lines).toContain('  providers[0]: id, name, mailbox, domains[0], phone, offers[0].capacity.since');
  expect(lines).toContain('  doors.ips-uwv: legalBasis.text.nl, legalBasis.text.en');
  expect(lines).toContain('  otherRegions[0] (Midden-Limburg): phone');
  expect(lines).toContain('  privacyVersion');
  expect(describeDraft(region, 'regions/x.json')).toMatch(
    /^regions\/x\.json is a draft: \d+ values are still to be filled in\.\n/,
  );
});

test('one last mark is told as one', () => {
  const region = midden();
  region.privacyVersion = 'TODO-2027-01';
  expect(describeDraft(region, 'x')).toMatch(/^x is a draft: 1 value is still/);
});

test('a check says what is hardly meant: a capacity without a day, and that nobody signs in as coordinator', () => {
  const region = midden();
  const told = { status: 'full' as const, places: 0, since: '2026-11-20' };
  for (const one of region.providers) for (const offer of one.offers) offer.capacity = told;
  expect(adviceOn(region)).toEqual([]);
  const first = region.providers[0];
  if (first?.offers[0] !== undefined) first.offers[0].capacity = { status: 'full', places: 0 };
  const roles = (staffMappingOf(region)?.roles ?? []).filter(({ role }) => role !== 'coordinator');
  expect(adviceOn({ ...region, staff: { ...staffMappingOf(region), roles } })).toEqual([
    expect.stringContaining(`without one: ${first?.id} (${first?.offers[0]?.programme})`),
    expect.stringMatching(/nobody can sign in as coordinator/),
  ]);
  expect(adviceOn({ ...region, staff: undefined })).toHaveLength(2);
  const spaced = [{ value: 'team zeist', role: 'coordinator' }];
  expect(adviceOn({ ...region, staff: { claim: 'cognito:groups', roles: spaced } })[1]).toContain('"team zeist"');
  expect(adviceOn({ ...region, staff: { claim: 'groups', roles: spaced } })).toHaveLength(1);
});

test('a mark that somebody wrote anywhere is found, and words that only look like one are not', () => {
  const region = midden();
  expect(describeDraft(region, 'x')).toBeUndefined();
  region.name = 'Regio TODO';
  expect(todoLines(region)).toEqual([expect.stringMatching(/^Anything else: /), '  name']);
  region.name = 'Todorp, mastodon.example, bij todo';
  expect(findTodos(region)).toEqual([]);
});
