import type { Fields } from './region-forms.ts';

/** A term as it is typed: so many of a unit. */
export const term = (name: string, count: string, unit: string): Fields => ({
  [`value${name}.count`]: count,
  [`value${name}.unit`]: unit,
});

/** Of each kind of value: what is typed, and what is said by it. */
export const regionEdits: readonly (readonly [string, Fields, unknown])[] = [
  ['providers.lister.name', { value: ' Lister  Utrecht ' }, 'Lister Utrecht'],
  ['providers.lister.mailbox', { value: 'nieuw@lister.example' }, 'nieuw@lister.example'],
  [
    'providers.lister.domains',
    { value: '@Lister.example\r\nwerk.lister.example\n' },
    ['lister.example', 'werk.lister.example'],
  ],
  ['providers.lister.ipsCare', { value: 'no' }, false],
  ['providers.lister.offers.sterk-met-werk.municipalities', { value: 'GM0355' }, ['GM0355']],
  ['providers.lister.offers.sterk-met-werk.minAge', { value: '30' }, 30],
  [
    'municipalities.GM0355.approverDomains',
    { value: 'zeist.example\nwerk.zeist.example' },
    ['zeist.example', 'werk.zeist.example'],
  ],
  ['municipalities.GM0355.teamPhone', { value: '' }, null],
  ['municipalities.GM0355.executingBody', { value: 'ferm-werk' }, 'ferm-werk'],
  ['municipalities.GM0355.places', { value: 'Austerlitz\nDen Dolder' }, ['Austerlitz', 'Den Dolder']],
  [
    'municipalities.GM0355.succeededBy',
    { 'value.code': 'GM0310', 'value.on.day': '1', 'value.on.month': '1', 'value.on.year': '2030' },
    { code: 'GM0310', on: '2030-01-01' },
  ],
  ['doors.ips-uwv.closesOn', { 'value.day': '31', 'value.month': '12', 'value.year': '2030' }, '2030-12-31'],
  ['doors.ips-uwv.closedText', { 'value.nl': 'Dicht.', 'value.en': 'Closed.' }, { nl: 'Dicht.', en: 'Closed.' }],
  ['officeHours.closedDays', { value: '24-12-2030\n2-1-2030' }, ['2030-01-02', '2030-12-24']],
  ['officeHours.start', { value: '8.30' }, '08:30'],
  ['waiting.askEvery', term('', '2', 'M'), { period: 'P2M' }],
  [
    'tasks.approve',
    {
      ...term('.reminders.0', '2', 'working-days'),
      ...term('.due', '3', 'W'),
      ...term('.repeat', '4', 'working-days'),
    },
    { reminders: [{ workingDays: 2 }], due: { period: 'P3W' }, repeat: { workingDays: 4 } },
  ],
  [
    'coordinator.deputy',
    {
      'value.name.nl': 'Vervanger',
      'value.name.en': 'Deputy',
      'value.mailbox': 'ander@regio.example',
      'value.afterReminders': '2',
    },
    { name: { nl: 'Vervanger', en: 'Deputy' }, mailbox: 'ander@regio.example', afterReminders: 2 },
  ],
  ['municipalities.GM0355.ceilings.sterk-met-werk', { value: '40' }, 40],
  [
    'formOrigins',
    { value: 'https://Formulier.Zeist.example/\nhttps://www.houten.example:8443' },
    ['https://formulier.zeist.example', 'https://www.houten.example:8443'],
  ],
  [
    'otherRegions.nieuw',
    { 'value.code': 'AM02', 'value.phone': '058 111 22 33' },
    { code: 'AM02', phone: '058 111 22 33' },
  ],
  [
    'handovers.under-16',
    {
      'value.organisation.nl': 'het jeugdteam',
      'value.organisation.en': 'the youth team',
      'value.how.nl': 'Bel hen.',
      'value.how.en': 'Phone them.',
      'value.toSelf.organisation.nl': 'jouw jeugdteam',
      'value.toSelf.organisation.en': 'your youth team',
      'value.toSelf.how.nl': 'Bel zelf.',
      'value.toSelf.how.en': 'Phone yourself.',
      'value.url': 'https://jeugd.example/hulp',
    },
    {
      organisation: { nl: 'het jeugdteam', en: 'the youth team' },
      how: { nl: 'Bel hen.', en: 'Phone them.' },
      toSelf: {
        organisation: { nl: 'jouw jeugdteam', en: 'your youth team' },
        how: { nl: 'Bel zelf.', en: 'Phone yourself.' },
      },
      url: 'https://jeugd.example/hulp',
    },
  ],
  ['doors.sterk-met-werk.length', term('', '18', 'M'), { period: 'P18M' }],
  ['doors.sterk-met-werk.checkIns.first', term('', '30', 'D'), { period: 'P30D' }],
  ['doors.sterk-met-werk.checkIns.every', term('', '2', 'M'), { period: 'P2M' }],
  ['doors.sterk-met-werk.checkIns.keptWorkWeeks', { value: '52\n8, 26' }, [8, 26, 52]],
  ['doors.sterk-met-werk.checkIns.followUpWeeks', { value: '26\n13' }, [13, 26]],
  [
    'programmes.ips.pause',
    { 'value.longestDays': '60', 'value.totalDays': '120' },
    { longestDays: 60, totalDays: 120 },
  ],
  ['links.statusValid', term('', '1', 'Y'), { period: 'P1Y' }],
  ['links.taskValid', term('', '90', 'D'), { period: 'P90D' }],
  ['reopenDays', { value: '14' }, 14],
  ['noCapacityFor', term('', '10', 'working-days'), { workingDays: 10 }],
  ['intake.callsPerDay', { value: '12' }, 12],
  [
    'clients.nieuw',
    { 'value.name': 'Gemeente Zeist', 'value.origins': 'https://zeist.example', 'value.vouches': 'no' },
    {
      id: 'gemeente-zeist',
      keyHashes: [],
      name: 'Gemeente Zeist',
      origins: ['https://zeist.example'],
      vouches: false,
    },
  ],
  [
    'executingBodies.nieuw',
    { 'value.name': 'Werk & Zo', 'value.approverDomains': 'werk-zo.example' },
    { id: 'werk-zo', name: 'Werk & Zo', approverDomains: ['werk-zo.example'] },
  ],
];
