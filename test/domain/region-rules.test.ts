import { describe, expect, test } from 'vitest';
import { demoClient } from '../../functions/domain/api-client.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { regionJson } from './fixtures.ts';

const options: Parameters<typeof readRegion>[1] = { source: 'regions/x.json', allowShortPeriods: false };

/** Messages for a region file with some fields replaced, by path: `['doors', 'ips-uwv', 'minAge']`. */
function problems(changes: readonly (readonly [readonly (string | number)[], unknown])[], given = options): string[] {
  const json: unknown = regionJson();
  for (const [path, value] of changes) {
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), json);
    const key = path.at(-1) ?? '';
    if (value === undefined) Reflect.deleteProperty(Object(parent), key);
    else Reflect.set(Object(parent), key, value);
  }
  try {
    readRegion(json, given);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.message.split('\n');
  }
}

test('a capacity cannot stand since a day that is still to come, on the day of a deployment', () => {
  const since = ['providers', 0, 'offers', 0, 'capacity', 'since'] as const;
  const on = (today: string) => problems([[since, '2027-01-01']], { ...options, today });
  expect(on('2026-12-31')).toEqual([
    expect.stringContaining('providers[0].offers[0].capacity.since is 2027-01-01, which is still to come'),
  ]);
  expect(on('2027-01-01')).toEqual([]);
  expect(problems([[since, '2027-01-01']])).toEqual([]);
});

describe('a wrong field', () => {
  test.each<[string, readonly (string | number)[], unknown, string]>([
    ['missing text', ['name'], undefined, 'name is missing; right would be a text.'],
    ['missing section', ['uwv'], undefined, 'uwv is missing; right would be an object.'],
    ['missing door', ['doors', 'ips-uwv'], undefined, 'doors.ips-uwv is missing; right would be an object.'],
    ['missing term', ['retention', 'died'], undefined, 'retention.died is missing; right would be an object.'],
    ['wrong kind', ['doors', 'ips-uwv', 'minAge'], '16', 'doors.ips-uwv.minAge is "16"; right would be a number.'],
    ['too small', ['doors', 'ips-uwv', 'minAge'], 15, 'doors.ips-uwv.minAge is 15; right would be at least 16.'],
    ['too big', ['links', 'codeTries'], 99, 'links.codeTries is 99; right would be at most 10.'],
    ['empty list', ['doors', 'ips-uwv', 'municipalities'], [], 'is []; right would be at least 1 items.'],
    ['empty text', ['privacyVersion'], '', 'privacyVersion is ""; right would be at least 1 characters.'],
    [
      'transition to itself',
      ['privacyVersionsAlsoValid'],
      ['2026-11-28'],
      'privacyVersionsAlsoValid[0] is "2026-11-28", which is listed before or is privacyVersion itself',
    ],
    ['zero', ['doors', 'ips-uwv', 'hours'], 0, 'doors.ips-uwv.hours is 0; right would be more than 0.'],
    [
      'unknown code',
      ['doors', 'ips-uwv', 'approver'],
      'boss',
      'is "boss"; right would be "work-coach" or "municipality"',
    ],
    ['unknown field', ['municipality'], [], 'municipality is not a known field; remove it or correct its spelling.'],
    [
      'bad code',
      ['municipalities', 1, 'code'],
      'GM1',
      'municipalities[1].code is "GM1"; right would be a CBS municipality',
    ],
    ['bad mailbox', ['uwv', 'teamMailbox'], 'team', 'uwv.teamMailbox is "team"; right would be a mail address such as'],
    [
      'bad domain',
      ['uwv', 'approverDomains', 0],
      'UWV',
      'uwv.approverDomains[0] is "UWV"; right would be a mail domain',
    ],
    [
      'bad term',
      ['tasks', 'call', 'due'],
      { days: 3 },
      'right would be workingDays: a number and no "days", or period',
    ],
    [
      'bad period',
      ['tasks', 'call', 'due'],
      { period: '6 weeks' },
      'is "6 weeks"; right would be an ISO 8601 duration',
    ],
    ['long value', ['officeHours'], 'x'.repeat(80), `officeHours is "${'x'.repeat(56)}...; right would be an object.`],
  ])('%s', (_, path, value, message) => {
    expect(problems([[path, value]])).toEqual([expect.stringContaining(message)]);
  });

  test('a file that is no object at all', () => {
    expect(() => readRegion(null, options)).toThrow('regions/x.json: the file is null; right would be an object.');
  });

  test('all at once, each on a line with the name of the file', () => {
    const lines = problems([
      [['code'], 'X'],
      [['doors', 'ips-uwv', 'minAge'], 'y'],
      [['helpdesk', 'phone'], 3],
    ]);
    expect(lines).toHaveLength(3);
    expect(lines.every((line) => line.startsWith('regions/x.json: '))).toBe(true);
  });
});

describe('a rule across fields', () => {
  test.each<[string, [readonly (string | number)[], unknown][], string]>([
    [
      'municipality twice',
      [[['municipalities', 1, 'code'], 'GM0310']],
      'municipalities[1].code GM0310 is listed before',
    ],
    [
      'pauses together shorter than the longest one',
      [[['programmes', 'sterk-met-werk', 'pause'], { longestDays: 60, totalDays: 30 }]],
      'programmes.sterk-met-werk.pause.totalDays is 30; right would be 60',
    ],
    [
      'other region twice',
      [[['otherRegions'], [{ code: 'AM22' }, { code: 'AM22' }]]],
      'otherRegions[1].code AM22 is listed before',
    ],
    [
      'successor elsewhere',
      [[['municipalities', 0, 'succeededBy'], { code: 'GM0599', on: '2027-01-01' }]],
      'municipalities[0].succeededBy.code is GM0599; right would be another municipality of this file',
    ],
    [
      'municipality that succeeds itself',
      [[['municipalities', 0, 'succeededBy'], { code: 'GM0310', on: '2027-01-01' }]],
      'municipalities[0].succeededBy.code is GM0310; right would be another municipality of this file',
    ],
    [
      'municipalities that succeed each other',
      [
        [['municipalities', 0, 'succeededBy'], { code: 'GM0312', on: '2027-01-01' }],
        [['municipalities', 1, 'succeededBy'], { code: 'GM0310', on: '2027-01-01' }],
      ],
      'municipalities[0].succeededBy.code is GM0312, which ends before or on that day itself',
    ],
    [
      'usual length that cannot be chosen',
      [
        [
          ['doors', 'ips-uwv', 'decidedYears'],
          [1, 2],
        ],
      ],
      'doors.ips-uwv.length is not among decidedYears; right would be one of "P1Y", "P2Y"',
    ],
    ['place twice', [[['municipalities', 1, 'places'], ['bilthoven']]], 'municipalities[1].places[0] names a place'],
    [
      'door elsewhere',
      [[['doors', 'ips-uwv', 'municipalities', 2], 'GM0307']],
      'doors.ips-uwv.municipalities[2] is GM0307',
    ],
    [
      'offer elsewhere',
      [
        [
          ['providers', 0, 'offers', 0, 'municipalities'],
          ['GM0307', 'GM0310'],
        ],
      ],
      'providers[0].offers[0].municipalities[0] is GM0307, which is not in municipalities',
    ],
    [
      'unknown executing body',
      [[['municipalities', 0, 'executingBody'], 'wil']],
      'municipalities[0].executingBody is "wil"; right would be an id from executingBodies',
    ],
    [
      'executing body twice',
      [
        [
          ['executingBodies'],
          [
            { id: 'ferm-werk', name: 'A', approverDomains: ['a.example'] },
            { id: 'ferm-werk', name: 'B', approverDomains: ['b.example'] },
          ],
        ],
      ],
      'executingBodies[1].id is used before',
    ],
    ['provider twice', [[['providers', 1, 'id'], 'altrecht']], 'providers[1].id is used before'],
    [
      'programme twice',
      [[['providers', 1, 'offers', 1, 'programme'], 'ips']],
      'providers[1].offers[1].programme is offered before',
    ],
    [
      'full with places',
      [[['providers', 0, 'offers', 0, 'capacity', 'status'], 'full']],
      'providers[0].offers[0].capacity has 20 places and status "full"',
    ],
    [
      'no places and not full',
      [[['providers', 0, 'offers', 0, 'capacity', 'places'], 0]],
      'providers[0].offers[0].capacity has 0 places and status "has-places"',
    ],
    [
      'ages of an offer crossed',
      [[['providers', 2, 'offers', 0, 'maxAge'], 17]],
      'providers[2].offers[0].maxAge is 17; right would be 18 (minAge) or more',
    ],
    [
      'ages of a door crossed',
      [
        [['doors', 'ips-uwv', 'maxAge'], 16],
        [['doors', 'ips-uwv', 'minAge'], 18],
      ],
      'doors.ips-uwv.maxAge is 16',
    ],
    [
      'closed before it opens',
      [[['doors', 'sterk-met-werk', 'closesOn'], '2025-01-01']],
      'doors.sterk-met-werk.closesOn is 2025-01-01; right would be 2025-02-06 (opensOn) or later',
    ],
    [
      'intake closed until before it closes',
      [[['intakeClosed'], { from: '2027-01-02', until: '2027-01-01', text: { nl: 'Dicht.', en: 'Closed.' } }]],
      'intakeClosed.until is 2027-01-01; right would be 2027-01-02 (from) or later',
    ],
    [
      'age without a door',
      [[['doors', 'sterk-met-werk', 'minAge'], 28]],
      'maxAge leaves an age between the doors or in both; right would be 27',
    ],
    [
      'consent by silence',
      [[['doors', 'ips-municipality', 'candidate'], 'notify']],
      'doors.ips-municipality.candidate is "notify" while legalBasis.code is "explicit-consent"; right would be "confirm", because silence is no consent.',
    ],
    [
      'nobody above the coordinator',
      [[['coordinator', 'deputy', 'mailbox'], regionJson().coordinator.mailbox]],
      'coordinator.deputy.mailbox is the coordinator’s own mailbox; right would be one that somebody else reads.',
    ],
    ['age with two doors', [[['doors', 'sterk-met-werk-of-scholing', 'maxAge'], 30]], 'right would be 26'],
    ['youth door without end', [[['doors', 'sterk-met-werk-of-scholing', 'maxAge'], undefined]], 'right would be 26'],
    ['27+ door with an end', [[['doors', 'sterk-met-werk', 'maxAge'], 67]], 'would leave older people without a door'],
    [
      'door that nobody offers',
      [[['providers'], [regionJson().providers[4]]]],
      'doors.ips-uwv.programme is "ips", which no provider offers',
    ],
    [
      'public mail may approve',
      [[['municipalities', 0, 'approverDomains'], ['gmail.com']]],
      'municipalities[0].approverDomains[0] is gmail.com, where anyone',
    ],
    [
      'below public mail',
      [[['uwv', 'approverDomains'], ['uwv.outlook.com']]],
      'uwv.approverDomains[0] is uwv.outlook.com',
    ],
    [
      'provider may approve',
      [[['executingBodies', 0, 'approverDomains'], ['jobstap.example']]],
      'executingBodies[0].approverDomains[0] is jobstap.example, the mail domain of a provider',
    ],
    [
      'provider may approve from its other domain',
      [
        [
          ['providers', 5, 'domains'],
          ['jobstap.example', 'coaches.example'],
        ],
        [['uwv', 'approverDomains'], ['coaches.example']],
      ],
      'uwv.approverDomains[0] is coaches.example, the mail domain of a provider',
    ],
    [
      'job coaches at public mail',
      [
        [
          ['providers', 5, 'domains'],
          ['jobstap.example', 'ziggo.nl'],
        ],
      ],
      'providers[5].domains[1] is ziggo.nl, where anyone',
    ],
    [
      'team of a municipality at a provider',
      [[['municipalities', 3, 'teamMailbox'], 'team@lister.example']],
      'municipalities[3].teamMailbox is a mailbox at a provider',
    ],
    [
      'team of UWV at a provider',
      [[['uwv', 'teamMailbox'], 'aanmelden@lister.example']],
      'uwv.teamMailbox is a mailbox at a provider',
    ],
    [
      'public mailbox',
      [[['municipalities', 3, 'teamMailbox'], 'lopik@ziggo.nl']],
      'municipalities[3].teamMailbox is not an address of an organisation',
    ],
    ['impossible hours', [[['officeHours', 'end'], '25:00']], 'officeHours run from 09:00 to 25:00'],
    ['hours turned round', [[['officeHours', 'start'], '18:00']], 'officeHours run from 18:00 to 17:00'],
    [
      'reminder after due',
      [[['tasks', 'approve', 'reminders', 0], { workingDays: 30 }]],
      'tasks.approve.reminders are out of order',
    ],
    [
      'first check-in after the end',
      [[['doors', 'ips-uwv', 'length'], { period: 'P1M' }]],
      'doors.ips-uwv.checkIns.first comes after the end',
    ],
    [
      'period of seconds',
      [[['tasks', 'approve', 'repeat'], { period: 'PT30S' }]],
      'tasks.approve.repeat.period is PT30S; right would be a day or more',
    ],
  ])('%s', (_, changes, message) => {
    expect(problems(changes)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  test('seconds are let through for an emulator, at every place', () => {
    const changes = [
      [['tasks', 'approve', 'reminders'], [{ period: 'PT5S' }]],
      [['tasks', 'approve', 'due'], { period: 'PT10S' }],
      [['doors', 'ips-uwv', 'checkIns', 'first'], { period: 'PT5S' }],
      [['doors', 'ips-uwv', 'length'], { period: 'PT20S' }],
    ] as const;
    expect(problems(changes, { ...options, allowShortPeriods: true })).toEqual([]);
    expect(problems(changes)).toHaveLength(4);
    expect(problems(changes)[2]).toMatch(/(^|\s)tasks\.approve\.reminders\[0\]\.period is PT5S/);
  });
});

describe('clients of the API', () => {
  const client = (id: string, letter: string) => ({ id, name: id, keyHashes: [letter.repeat(64)] });

  test('keys of their own are fine', () => {
    expect(problems([[['clients'], [client('zaaksysteem', 'a'), client('school', 'b')]]])).toEqual([]);
  });

  test('a form in a browser has none', () => {
    const form = { id: 'formulier', name: 'Formulier', keyHashes: [], origins: ['https://zeist.example'] };
    const other = { ...form, id: 'ander', origins: ['https://bunnik.example', 'https://zeist.example:8443'] };
    expect(problems([[['clients'], [form, other]]])).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    [
      'a website of two clients',
      ['a', 'b'].map((id) => ({ ...client(id, id), origins: ['https://een.example', 'https://zeist.example'] })),
      'clients[1].origins[1] is listed before; a website belongs to one client only',
    ],
    ['an id twice', [client('school', 'a'), client('school', 'b')], 'clients[1].id is used before'],
    ['a key twice', [client('school', 'a'), client('ggz', 'a')], 'clients[1].keyHashes[0] is listed before'],
    [
      'the key that everybody knows',
      [{ ...demoClient, id: 'x' }],
      'clients[0].keyHashes[0] is the well-known demo key',
    ],
    ['the name of the embedded run', [client('demo', 'a')], 'clients[0].id is "demo"'],
    [
      'a key instead of its hash',
      [{ id: 'x', name: 'x', keyHashes: ['secret'] }],
      'right would be the SHA-256 of a key',
    ],
  ])('%s is refused', (_, clients, message) => {
    expect(problems([[['clients'], clients]]).join('\n')).toContain(message);
  });
});
