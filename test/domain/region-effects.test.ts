import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { addressOf } from '../../functions/cases/address.ts';
import { pauseProblems } from '../../functions/cases/pause-problems.ts';
import { approverAddress, jobCoachAddress } from '../../functions/domain/address-rights.ts';
import { nextCheckIn, plannedEnd } from '../../functions/domain/check-in-plan.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { intakeScopes } from '../../functions/domain/intake-limits.ts';
import { endProgramme } from '../../functions/domain/journey/end-programme.ts';
import { linkEnd } from '../../functions/domain/journey/mails.ts';
import { marksOfNoCapacity } from '../../functions/domain/journey/place-marks.ts';
import { announceWaiting } from '../../functions/domain/journey/placing.ts';
import { answerStillWanted } from '../../functions/domain/journey/still-wanted.ts';
import { schedule } from '../../functions/domain/journey/timing.ts';
import { findLocality } from '../../functions/domain/locality.ts';
import { rankProviders } from '../../functions/domain/matching.ts';
import { municipalityOn } from '../../functions/domain/municipality.ts';
import { deskOf } from '../../functions/domain/organisation.ts';
import { pauseLimits, type Region } from '../../functions/domain/region.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import { checkRegionChange } from '../../functions/domain/region-check.ts';
import { type PartPattern, partOf, partPatterns, patternOf, withPart } from '../../functions/domain/region-parts.ts';
import { reopenableUntil } from '../../functions/domain/reopenable.ts';
import { mailerPort } from '../../functions/runtime/service-ports.ts';
import { doesInWords, partTitle, valueInWords } from '../../functions/web/desk/region/part-forms.ts';
import { placeOf } from '../../functions/web/desk/region/place.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { handoverTo } from '../../functions/web/public/handover.ts';
import { doorReasonInWords } from '../../functions/web/words/doors.ts';
import { now, referral } from '../adapters/sample.ts';
import { says } from '../support/says.ts';
import { midden, requestOf } from './fixtures.ts';
import { approved, offered, queued, type Walk } from './walk.ts';

/** A part as it is changed, and what the program works out by it: for a case that runs by the same function as for a new one. */
interface Effect {
  readonly part: string;
  readonly value: unknown;
  readonly of: (region: Region) => unknown;
  /** What stays as it is, for a case that runs or was settled. */
  readonly stays?: (region: Region) => unknown;
  /** A file that says what the usual one leaves out. */
  readonly in?: Region;
}

const file = midden();
const running = referral('HW-AAAAAA1', { stage: 'approval' });
const parties = { notes: [] };
const mailboxOf = (role: 'coordinator' | 'deputy' | 'team', door: 'sterk-met-werk' | 'ips-uwv' = 'sterk-met-werk') => {
  return (region: Region) => addressOf(role, { region, referral: { ...running, door }, parties });
};
const today = '2026-11-21';
const guided = {
  referralId: running.id,
  provider: 'kwintes',
  startsOn: '2026-11-01',
  plannedEnd: '2027-11-01',
  hoursUsed: 0,
  spells: [],
  checkIns: [],
} as unknown as Parameters<typeof nextCheckIn>[1];
const checkInOf = ({ doors }: Region, asked = guided) => nextCheckIn(doors['sterk-met-werk'].checkIns, asked);
const afterFirst = {
  ...guided,
  checkIns: [{ date: '2026-12-13', purpose: 'regular', answered: true, answeredOn: '2026-12-13' }],
} as unknown as typeof guided;
const atWork = {
  ...afterFirst,
  spells: [{ id: 's-1', kind: 'employee', startedOn: '2026-11-10' }],
} as unknown as typeof guided;
const restsInWinter = { reason: 'health', from: '2026-11-24', until: '2026-12-31' } as const;
const { programmes: _none, ...bare } = file;
const decides = (municipality: string, email: string, door: 'sterk-met-werk' | 'ips-uwv' = 'sterk-met-werk') => {
  return (region: Region) => approverAddress(region, { door, municipality }, email, {}).ok;
};
const doorOf = (region: Region) => chooseDoor(region, requestOf({ birthDate: '1990-03-27' }), today);
const words = { nl: 'Anders', en: 'Different' };

/** A mail of a case that runs, as it is written now. */
const mailOf = (walk: Walk, isIt: (mail: Walk['mails'][number]) => boolean) => (region: Region) => {
  const mail = walk.mails.find(isIt);
  if (mail === undefined) throw new Error('there is no such mail');
  return caseMails.one({ mail: mail, region, url: 'https://werk.example/taak/x' }).text;
};
const { mails: told } = offered();
const placeFound = told.find(({ facts }) => facts['provider'] === 'kwintes');
const silence = {
  ...(told[0] as (typeof told)[number]),
  kind: 'coordinator-silent',
  to: 'deputy',
  facts: { municipality: 'GM0355', dueOn: today },
} as const;
const pageOf = (region: Region) => placeOf({ lang: 'nl', base: '', region }, region);
const seeksWork = {
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  age: 36,
  passed: [],
  load: new Map(),
} as const;
/** Whom a person who waits, and whoever comes next, can go to. */
const providersOf = (more: Partial<Parameters<typeof rankProviders>[1]> = {}) => {
  return (region: Region) => rankProviders(region, { ...seeksWork, ...more }).eligible.map(({ provider }) => provider);
};
const clinician = { role: 'professional', name: 'Bo', profession: 'clinician', email: 'bo@arts.example' } as const;
const inCare = requestOf({ referrer: clinician, situation: { inCareAt: 'wij-3-0', ipsPossible: 'yes' } });
const systemKey = 'a-key-of-a-system';
const keyHashes = [createHash('sha256').update(systemKey).digest('hex')];
const withSystem: Region = { ...file, clients: [{ id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes }] };
const clientsIn = ({ clients = [] }: Region) =>
  createApiClients(clients, { keys: { isGood: async () => false }, clock: () => now });
const vouchedBy = (region: Region) => clientsIn(region).byKey(systemKey);
const systemOf = (field: 'name' | 'pages' | 'webhook') => (region: Region) =>
  clientsIn(region).byId('zaaksysteem')?.[field] ?? null;
const whenAsked = ({ tasks }: { readonly tasks: readonly { readonly kind: string; readonly visibleFrom: string }[] }) =>
  tasks.findLast(({ kind }) => kind === 'still-wanted')?.visibleFrom;
const answersTo = async (region: Region) => {
  let raw = '';
  const ses = {
    send: async ({ input }: { input: { RawMessage: { Data: Uint8Array } } }) => {
      raw = Buffer.from(input.RawMessage.Data).toString();
    },
  };
  const env = { STAGE: 'prod', MAIL_CONFIGURATION_SET: 'mail', TABLE_NAME: 't' };
  const ground = { env, region, clock: () => now, log: {} } as unknown as Parameters<typeof mailerPort>[0];
  const mail = {
    to: 'noor@post.example',
    sender: 'Werk',
    subject: 'Dag',
    text: 'Dag',
    html: '<p>Dag</p>',
    tag: 'HW-1',
  };
  const { mailer } = mailerPort(ground, ses as unknown as Parameters<typeof mailerPort>[1]);
  expect(await mailer.send(mail as Parameters<typeof mailer.send>[0])).toBe('sent');
  return /^Reply-To: (.*)$/m.exec(raw)?.[1];
};

const effects: readonly Effect[] = [
  { part: 'coordinator.mailbox', value: 'nieuw@regio.example', of: mailboxOf('coordinator') },
  {
    part: 'coordinator.deputy',
    value: { name: words, mailbox: 'ander@regio.example', afterReminders: 2 },
    of: mailboxOf('deputy'),
  },
  {
    part: 'coordinator.deputy',
    value: { ...file.coordinator.deputy, name: words },
    of: (region) => caseMails.one({ mail: silence, region, url: 'https://werk.example/taak/x' }).text,
    stays: mailboxOf('deputy'),
  },
  { part: 'municipalities.GM0355.teamMailbox', value: 'nieuw@zeist.example', of: mailboxOf('team') },
  { part: 'uwv.teamMailbox', value: 'nieuw@uwv.example', of: mailboxOf('team', 'ips-uwv') },
  {
    part: 'tasks.approve',
    value: { reminders: [], due: { workingDays: 30 }, repeat: { workingDays: 4 } },
    of: (region) => schedule(region, 'approve', 'approver', now),
  },
  { part: 'officeHours.end', value: '12:00', of: (region) => schedule(region, 'approve', 'approver', now).dueAt },
  {
    part: 'officeHours.closedDays',
    value: ['2026-11-24', '2026-11-25'],
    of: (region) => schedule(region, 'approve', 'approver', now).dueAt,
  },
  { part: 'links.taskValid', value: { period: 'P90D' }, of: (region) => linkEnd(region, 'task', now) },
  { part: 'links.statusValid', value: { period: 'P1Y' }, of: (region) => linkEnd(region, 'status', now) },
  {
    part: 'doors.sterk-met-werk.length',
    value: { period: 'P18M' },
    of: ({ doors }) => plannedEnd(doors['sterk-met-werk'], '2026-12-01'),
  },
  { part: 'doors.sterk-met-werk.checkIns.first', value: { period: 'P30D' }, of: checkInOf },
  {
    part: 'doors.sterk-met-werk.checkIns.every',
    value: { period: 'P2M' },
    of: (region) => checkInOf(region, afterFirst),
  },
  {
    part: 'doors.sterk-met-werk.checkIns.keptWorkWeeks',
    value: [8, 26],
    of: (region) => checkInOf(region, atWork),
    stays: (region) => checkInOf(region, afterFirst),
  },
  {
    part: 'doors.sterk-met-werk.checkIns.followUpWeeks',
    value: [8, 26],
    of: (region) => checkInOf(region, { ...guided, goalReachedOn: today }),
    stays: (region) => checkInOf(region, afterFirst),
  },
  ...[file, bare].map((one) => ({
    part: 'programmes.sterk-met-werk.pause',
    value: { longestDays: 30, totalDays: 60 },
    of: (region: Region) =>
      pauseProblems(restsInWinter, {
        region,
        referral: running,
        trajectory: { ...guided, firstTalkOn: '2026-11-01' },
        today,
      }),
    stays: (region: Region) => checkInOf(region, { ...guided, pauses: [restsInWinter] }),
    in: one,
  })),
  { part: 'doors.sterk-met-werk.opensOn', value: '2027-01-01', of: doorOf },
  { part: 'doors.sterk-met-werk.closesOn', value: '2026-11-20', of: doorOf },
  { part: 'doors.sterk-met-werk.municipalities', value: ['GM0310', 'GM0321'], of: doorOf },
  { part: 'municipalities.GM0355.places', value: ['Nieuwdorp'], of: (region) => findLocality(region, 'Nieuwdorp') },
  {
    part: 'municipalities.GM0355.succeededBy',
    value: { code: 'GM0310', on: '2026-11-21' },
    of: (region) => municipalityOn(region, running.municipality, today),
  },
  {
    part: 'municipalities.GM0355.teamPhone',
    value: '030 111 22 33',
    of: (region) => deskOf(region, running.municipality),
  },
  { part: 'uwv.phone', value: '030 111 22 33', of: (region) => deskOf(region, 'uwv') },
  { part: 'providers.kwintes.phone', value: '030 111 22 33', of: (region) => deskOf(region, 'kwintes') },
  {
    part: 'municipalities.GM0355.approverDomains',
    value: ['ander.example'],
    of: decides('GM0355', 'sam@zeist.example'),
  },
  {
    part: 'municipalities.GM0355.executingBody',
    value: 'ferm-werk',
    of: decides('GM0355', 'sam@ferm-werk.example'),
  },
  {
    part: 'executingBodies.ferm-werk.approverDomains',
    value: ['ander.example'],
    of: decides('GM0632', 'sam@ferm-werk.example'),
  },
  { part: 'uwv.approverDomains', value: ['ander.example'], of: decides('GM0355', 'sam@uwv.example', 'ips-uwv') },
  {
    part: 'providers.kwintes.domains',
    value: ['ander.example'],
    of: (region) => jobCoachAddress(region, 'kwintes', 'robin@kwintes.example', {}).ok,
  },
  { part: 'officeHours.start', value: '10:30', of: (region) => schedule(region, 'approve', 'approver', now).reminders },
  {
    part: 'otherRegions.AM02',
    value: { code: 'AM02', phone: '058 111 22 33' },
    of: (region) => handoverTo(region, 'outside-region', { municipality: 'GM0080' }),
  },
  {
    part: 'handovers.under-16',
    value: { organisation: words, how: words },
    of: (region) => handoverTo(region, 'under-16', undefined),
  },
  {
    part: 'helpdesk',
    value: { phone: '030 111 22 33', hours: words, mailbox: 'hulp@regio.example' },
    of: mailOf(offered(), ({ to }) => to === 'candidate'),
  },
  { part: 'mail.replyTo', value: 'antwoord@regio.example', of: answersTo },
  {
    // Who decides for a municipality that names it. What such a body is taken away from: see below.
    part: 'executingBodies.nieuw-werk',
    value: { id: 'nieuw-werk', name: 'Nieuw Werk', approverDomains: ['nieuw-werk.example'] },
    of: (region) => {
      const named = withPart(region, 'municipalities.GM0355.executingBody', 'nieuw-werk') as Region;
      return decides('GM0355', 'sam@nieuw-werk.example')(named);
    },
  },
  {
    // Only the desk reads it: nobody else is told that a body decides for a municipality.
    part: 'executingBodies.ferm-werk.name',
    value: 'Ferm Werk en Inkomen',
    of: (region) => valueInWords('municipalities.GM0632.executingBody', 'ferm-werk', pageOf(region)),
    stays: decides('GM0632', 'sam@ferm-werk.example'),
  },
  {
    part: 'providers.nieuw',
    value: {
      id: 'nieuw',
      name: 'Nieuw',
      mailbox: 'team@nieuw.example',
      domains: ['nieuw.example'],
      phone: '030 111 22 33',
      ipsCare: false,
      offers: [{ programme: 'sterk-met-werk', municipalities: 'all', capacity: { status: 'has-places', places: 3 } }],
    },
    of: providersOf(),
  },
  {
    part: 'providers.kwintes.name',
    value: 'Kwintes Werk',
    of: mailOf(offered(), ({ id }) => id === placeFound?.id),
    stays: providersOf(),
  },
  {
    // Whom a clinician refers comes in by the door of IPS. A door that somebody has is theirs, whatever their clinic is called later.
    part: 'providers.wij-3-0.ipsCare',
    value: true,
    of: (region) => chooseDoor(region, inCare, today),
    stays: (region) => rankProviders(region, { ...seeksWork, programme: 'ips', treatingProvider: 'kwintes' }),
  },
  {
    part: 'providers.altrecht.offers.sterk-met-werk',
    value: { programme: 'sterk-met-werk', municipalities: 'all', capacity: { status: 'has-places', places: 3 } },
    of: providersOf(),
  },
  {
    part: 'providers.kwintes.offers.sterk-met-werk.municipalities',
    value: ['GM0310'],
    of: providersOf(),
    stays: providersOf({ municipality: 'GM0310' }),
  },
  {
    part: 'providers.kwintes.offers.sterk-met-werk.minAge',
    value: 40,
    of: providersOf(),
    stays: providersOf({ age: 40 }),
  },
  {
    part: 'providers.kwintes.offers.sterk-met-werk.maxAge',
    value: 35,
    of: providersOf(),
    stays: providersOf({ age: 35 }),
  },
  // What it sent before goes on: a case knows no system.
  { part: 'clients.zaaksysteem', value: null, of: vouchedBy, in: withSystem },
  {
    // Only the desk reads it: neither a case nor a mail names the system that sent it.
    part: 'clients.zaaksysteem.name',
    value: 'Suite van Zeist',
    of: (region) => partTitle('clients.zaaksysteem', pageOf(region)),
    stays: async (region) => (await vouchedBy(region))?.id,
    in: withSystem,
  },
  {
    part: 'clients.zaaksysteem.keyHashes',
    value: ['a'.repeat(64)],
    of: vouchedBy,
    stays: systemOf('name'),
    in: withSystem,
  },
  {
    part: 'clients.zaaksysteem.origins',
    value: ['https://zeist.example'],
    of: (region) => clientsIn(region).byOrigin('https://zeist.example')?.id,
    in: withSystem,
  },
  // What stands there is read when a referral comes in, or is told of one: by whoever has the client.
  {
    part: 'clients.zaaksysteem.pages.thanks',
    value: 'https://zeist.example/bedankt',
    of: systemOf('pages'),
    in: withSystem,
  },
  {
    part: 'clients.zaaksysteem.pages.error',
    value: 'https://zeist.example/later',
    of: systemOf('pages'),
    in: withSystem,
  },
  {
    part: 'clients.zaaksysteem.webhook',
    value: { url: 'https://zeist.example/hook' },
    of: systemOf('webhook'),
    in: withSystem,
  },
  {
    part: 'intake.senderPerDay',
    value: 3,
    of: ({ intake }) => intakeScopes(requestOf(), { sender: { proof: 'mailbox' }, network: '192.0.2.7' }, intake),
  },
  {
    part: 'noCapacityFor',
    value: { workingDays: 5 },
    of: (region) => marksOfNoCapacity('kwintes', 'sterk-met-werk', { ...approved().ctx('provider'), region }),
  },
  {
    part: 'doors.sterk-met-werk.closedText',
    value: words,
    of: (region) => doorOf(region).reasons.map((reason) => doorReasonInWords(reason, 'nl')),
    in: withPart(file, 'doors.sterk-met-werk.closesOn', '2026-11-20') as Region,
  },
  {
    part: 'waiting.askEvery',
    value: { period: 'P8W' },
    of: (region) => {
      const waits = queued(['kwintes']);
      const begins = (ctx: ReturnType<typeof waits.ctx>) =>
        announceWaiting(waits.world.from, waits.task('await-place#1'), ctx);
      const first = whenAsked(begins({ ...waits.ctx(), region }));
      waits.go(begins(waits.ctx()));
      const question = waits.task('still-wanted#1');
      waits.at(question.visibleFrom);
      const ctx = { ...waits.ctx('candidate'), region };
      const next = whenAsked(answerStillWanted(waits.world.from, question, { choice: 'yes' }, ctx));
      expect([first, next]).not.toContain(undefined);
      return { first, next };
    },
  },
  {
    part: 'windDown',
    value: {
      intakeClosesOn: '2026-11-20',
      handedOverOn: '2026-11-20',
      lastDay: '2027-06-30',
      endsOn: '2027-10-01',
      warnWeeks: 8,
      elsewhere: words,
    },
    of: (region) => {
      const waits = queued(['kwintes']);
      waits.at(now);
      return endProgramme(waits.world.from, { ...waits.ctx(), region })?.after.closure;
    },
  },
  {
    part: 'reopenDays',
    value: 7,
    of: (region) =>
      reopenableUntil(region, { stage: 'closed', closure: 'goal-reached', closedAt: now, machine: 'trajectory' }),
  },
];

/** Where else a change of a kind of part is seen to work for whoever is under way and whoever comes, by the name of the test. */
const seenElsewhere: Readonly<Partial<Record<PartPattern, string>>> = {
  'providers.*.offers.*.capacity': 'test/browser/desk-region.test.ts: a provider that is full',
  'providers.*.mailbox': 'test/browser/desk-region.test.ts: the next mail goes to the mailbox',
  'municipalities.*.approverDomains': 'test/browser/desk-region.test.ts: whoever has an address in a domain',
  intakeClosed: 'test/browser/desk-region.test.ts: while intake is closed',
  'municipalities.*.ceilings.*': 'test/journeys/budget.test.ts: a raise at the desk',
  'texts.*': 'test/journeys/own-text.test.ts: a changed sentence is in the next mail and page',
  'coordinator.name': 'test/functions/region-pages.test.ts: who may not change all of it reads whom to phone',
  'coordinator.phone': 'test/functions/region-pages.test.ts: who may not change all of it reads whom to phone',
  formOrigins: 'test/functions/serve-public-api.test.ts: may post where the region says so',
  'clients.*.vouches': 'test/functions/serve-public-api.test.ts: by a client is its own',
  'forms.*': 'test/browser/desk-forms.test.ts: on a %s',
  'clients.*.perDay': 'test/functions/intake-desk.test.ts: is refused above the limit of that client',
  'clients.*.organisation': 'test/functions/intake-desk.test.ts: that does not vouch waits for its sender',
};

describe('a change at the desk', () => {
  test.each(effects)(
    'of $part is sound, and what is worked out for a case that runs is another',
    async ({ part, value, of, stays, in: base = file }) => {
      const was = partOf(base, part) ?? null;
      const change = { n: 1, at: now, part, value, base: was, was, from: now };
      expect(checkRegionChange(base, [], change, { moment: now, open: [] })).toEqual([]);
      const { region } = regionAt(base, [change], now);
      expect(await of(region)).not.toEqual(await of(base));
      if (stays !== undefined) expect(await stays(region)).toEqual(await stays(base));
      expect(await of(regionAt(base, [change, { ...change, n: 2, undoes: 1 }], now).region)).toEqual(await of(base));
    },
  );

  test('that takes away a whole is refused while a municipality, or an open case, has need of it', () => {
    const without = (part: string, open: Parameters<typeof checkRegionChange>[3]['open'] = []) => {
      const was = partOf(file, part) ?? null;
      const change = { n: 1, at: now, part, value: null, base: was, was, from: now };
      return checkRegionChange(file, [], change, { moment: now, open }).map(({ about, path }) => `${about} ${path}`);
    };
    expect(without('executingBodies.ferm-werk').join()).toContain('.executingBody');
    const [whole, offer] = ['providers.astare-jobcoaching', 'providers.astare-jobcoaching.offers.sterk-met-werk'];
    const open = [{ ...running, stage: 'offer', provider: 'astare-jobcoaching' } as const];
    expect(without(whole)).not.toContain('need astare-jobcoaching');
    expect(without(whole, open)).toContain('need astare-jobcoaching');
    expect(without(offer)).toEqual([]);
    expect(without(offer, open)).toEqual(['need astare-jobcoaching sterk-met-werk']);
  });

  test('of how long guidance may rest says what counts where nothing is filled in', () => {
    const { longestDays, totalDays } = pauseLimits({}, 'ips');
    const said = doesInWords('programmes.ips.pause', pageOf(bare));
    const shown = valueInWords('programmes.ips.pause', null, pageOf(bare));
    for (const count of [longestDays, totalDays]) {
      expect(said).toContain(` ${count} `);
      expect(shown).toMatch(says('term.periods.days', { count }));
    }
  });

  test('has such a test for every kind of part', async () => {
    for (const [pattern, where = ''] of Object.entries(seenElsewhere)) {
      const [path = '', title = ''] = where.split(': ');
      const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
      expect(text.includes(`'${title}`), `${pattern}: ${where}`).toBe(true);
    }
    const seen = new Set<string>([...effects.map(({ part }) => patternOf(part) ?? ''), ...Object.keys(seenElsewhere)]);
    expect(partPatterns.filter((one) => !seen.has(one))).toEqual([]);
  });
});
