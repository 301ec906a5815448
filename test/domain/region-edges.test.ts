import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../functions/domain/errors.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { regionJson } from './fixtures.ts';

type Json = ReturnType<typeof regionJson>;

function problems(change: (json: Json) => void, allowShortPeriods = false): string[] {
  const json = regionJson();
  change(json);
  try {
    readRegion(json, { source: 'x.json', allowShortPeriods });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.message.split('\n');
  }
}
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('an empty list');
  return one;
};

describe('what is still right', () => {
  test.each<[string, (json: Json) => void]>([
    [
      'a door that is open for one day',
      ({ doors }) => Object.assign(doors['sterk-met-werk'], { closesOn: '2025-02-06' }),
    ],
    ['a door for one age', ({ doors }) => Object.assign(doors['ips-uwv'], { maxAge: 16 })],
    ['a door with an end of ages only', ({ doors }) => Object.assign(doors['ips-municipality'], { maxAge: 99 })],
    ['a door that only closes', ({ doors }) => Object.assign(doors['ips-uwv'], { closesOn: '2030-01-01' })],
    [
      'an offer for one age',
      ({ providers }) => Object.assign(first(first(providers).offers), { minAge: 20, maxAge: 20 }),
    ],
    [
      'an offer with an end of ages only',
      ({ providers }) => Object.assign(first(first(providers).offers), { maxAge: 20 }),
    ],
    [
      'an offer that is full',
      ({ providers }) => Object.assign(first(first(providers).offers), { capacity: { status: 'full', places: 0 } }),
    ],
    [
      'a first check-in on the day of the end',
      ({ doors }) => Object.assign(doors['sterk-met-werk'], { length: { period: 'P6W' } }),
    ],
    [
      'a municipality that goes into one that goes on',
      ({ municipalities }) =>
        Object.assign(first(municipalities), { succeededBy: { code: 'GM0312', on: '2027-01-01' } }),
    ],
    [
      'a chain of municipalities, each ending later than the one before',
      ({ municipalities }) => {
        Object.assign(first(municipalities), { succeededBy: { code: 'GM0312', on: '2027-01-01' } });
        Object.assign(municipalities[1] ?? {}, { succeededBy: { code: 'GM0321', on: '2027-01-02' } });
      },
    ],
    ['an earlier privacy text', (json) => Object.assign(json, { privacyVersionsAlsoValid: ['2026-10', '2026-09'] })],
    [
      'a door that one provider serves in one of its municipalities',
      ({ providers }) => {
        for (const { offers } of providers) {
          for (const offer of offers) {
            if (offer.programme === 'ips') Object.assign(offer, { municipalities: ['GM0310'] });
          }
        }
      },
    ],
    [
      'a length in working days where no years are chosen',
      ({ doors }) => Object.assign(doors['sterk-met-werk'], { length: { workingDays: 200 } }),
    ],
    [
      'a door that asks first without consent',
      ({ doors }) => Object.assign(doors['sterk-met-werk'], { candidate: 'confirm' }),
    ],
  ])('%s', (_, change) => {
    expect(problems(change)).toEqual([]);
  });

  test('is given back as it was read', () => {
    expect(readRegion(regionJson(), { source: 'x.json', allowShortPeriods: false })).toMatchObject({
      ...regionJson(),
      statePensionAge: 67,
    });
  });
});

describe('what is just wrong', () => {
  test.each<[string, (json: Json) => void, string[]]>([
    [
      'a chain of municipalities that end on one day',
      ({ municipalities }) => {
        Object.assign(first(municipalities), { succeededBy: { code: 'GM0312', on: '2027-01-01' } });
        Object.assign(municipalities[1] ?? {}, { succeededBy: { code: 'GM0321', on: '2027-01-01' } });
      },
      [
        'municipalities[0].succeededBy.code is GM0312, which ends before or on that day itself; right would be its successor',
      ],
    ],
    [
      'hours that end as they begin',
      ({ officeHours }) => Object.assign(officeHours, { end: '09:00' }),
      ['officeHours run from 09:00 to 09:00; right would be times of one day, start before end'],
    ],
    [
      'hours of another clock',
      ({ officeHours }) => Object.assign(officeHours, { start: '09:60' }),
      ['officeHours run from 09:60 to 17:00; right would be times of one day, start before end'],
    ],
    [
      'hours of the next day',
      ({ officeHours }) => Object.assign(officeHours, { end: '24:00' }),
      ['officeHours run from 09:00 to 24:00; right would be times of one day, start before end'],
    ],
    [
      'two reminders at once',
      ({ tasks }) => Object.assign(tasks.approve, { reminders: [{ workingDays: 3 }, { workingDays: 3 }] }),
      ['tasks.approve.reminders are out of order; right would be rising terms, all before due'],
    ],
    [
      'a privacy text twice',
      (json) => Object.assign(json, { privacyVersionsAlsoValid: ['2026-10', '2026-10'] }),
      [
        'privacyVersionsAlsoValid[1] is "2026-10", which is listed before or is privacyVersion itself; list each earlier version once',
      ],
    ],
    [
      'the name of the canary',
      (json) => Object.assign(json, { clients: [{ id: 'canary', name: 'x', keyHashes: ['a'.repeat(64)] }] }),
      ['clients[0].id is "canary", which the system calls itself by; choose another'],
    ],
    [
      'a place with the name of a municipality',
      ({ municipalities }) => Object.assign(municipalities[1] ?? {}, { places: ['De Bilt'] }),
      ['municipalities[1].places[0] names a place that is listed before; a name must lead to one municipality'],
    ],
    [
      'an executing body by the name of another, in capitals',
      (json) =>
        Object.assign(json, {
          providers: json.providers.map((one, at) => (at === 1 ? { ...one, name: 'X' } : one)),
          executingBodies: [...json.executingBodies, { ...first(json.executingBodies), name: 'Y' }],
        }),
      ['executingBodies[1].id is used before; give each executing body an id of its own'],
    ],
    [
      'a door that nobody serves where it is',
      ({ providers, doors }) => {
        Object.assign(doors['ips-uwv'], { municipalities: ['GM0310'] });
        Object.assign(doors['ips-municipality'], { municipalities: ['GM0312'] });
        for (const { offers } of providers) {
          for (const offer of offers)
            if (offer.programme === 'ips') Object.assign(offer, { municipalities: ['GM0310'] });
        }
      },
      [
        'doors.ips-municipality.programme is "ips", which no provider offers in the municipalities of this door; add an offer to providers',
      ],
    ],
    [
      'a usual length in days where years are chosen',
      ({ doors }) => Object.assign(doors['ips-uwv'], { length: { workingDays: 400 } }),
      ['doors.ips-uwv.length is not among decidedYears; right would be one of "P2Y", "P3Y"'],
    ],
  ])('%s', (_, change, lines) => {
    expect(problems(change)).toEqual(lines.map((line) => `x.json: ${line}.`));
  });

  test('a length of seconds is no question of years on an emulator', () => {
    const change = ({ doors }: Json) =>
      Object.assign(doors['ips-uwv'], {
        length: { period: 'PT20S' },
        checkIns: { ...doors['ips-uwv'].checkIns, first: { period: 'PT5S' } },
      });
    expect(problems(change, true)).toEqual([]);
    expect(problems(change).map((line) => line.split(' is ')[0])).toEqual([
      'x.json: doors.ips-uwv.length.period',
      'x.json: doors.ips-uwv.checkIns.first.period',
    ]);
  });
});
