import { describe, expect, test } from 'vitest';
import { regionHistoryPath, regionPartPath, regionPath, regionUndoPath } from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { checkRegionChange } from '../../functions/domain/region-check.ts';
import { deskPartPatterns } from '../../functions/domain/region-part-rules.ts';
import { patternOf } from '../../functions/domain/region-parts.ts';
import type { StaffRole } from '../../functions/domain/staff.ts';
import { now } from '../adapters/sample.ts';
import { type ActWorld, actWorld } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const usual = { when: 'now', till: 'good', because: 'agreed', seen: '0' };
type Fields = Readonly<Record<string, string>>;

async function opened(role: StaffRole = 'coordinator') {
  const world = actWorld();
  const cookie = await world.signedIn(staffOf[role]);
  const send = async (part: string, fields: Fields, step = 'do') => {
    const answer = await world.post(regionPartPath(part), cookie, { ...usual, ...fields, step });
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') };
  };
  const get = async (path: string) => (await world.get(path, cookie)).text();
  return { world, cookie, send, get };
}

/** What was said last, and of which part. */
const last = ({ regionChanges }: ActWorld) => {
  const { part, value } = regionChanges.at(-1) ?? {};
  return { part, value };
};

describe('what the region is', () => {
  test.each(['nl', 'en'] as const)('in %s: everything that may be changed, as sound HTML', async (lang) => {
    const { get } = await opened();
    const page = await get(`${regionPath}?lang=${lang}`);
    const sections = ['providers', 'opening', 'municipalities', 'uwv', 'days', 'people', 'systems'];
    for (const section of sections) expect(page).toMatch(says(`desk-region.sections.${section}`, {}, lang));
    expect(page).toContain('team-werk@zeist.example');
    expect(await htmlProblems(page)).toEqual([]);
  });

  test('every page that it leads to is there, and sound', async () => {
    const { get, world, cookie } = await opened();
    const paths = [...(await get(regionPath)).matchAll(/href="(\/werkplek\/regio[^"?]*)"/g)].map(
      ([, path = '']) => path,
    );
    expect(new Set(paths).size).toBeGreaterThan(100);
    const partIn = (path: string) => path.slice(regionPath.length + 1).replaceAll('/', '.');
    const once = new Map(paths.map((path) => [patternOf(partIn(path)) ?? path, path]));
    expect(deskPartPatterns.filter((pattern) => !pattern.startsWith('clients.') && !once.has(pattern))).toEqual([]);
    for (const path of once.values()) {
      const answer = await world.get(path, cookie);
      expect(answer.status, path).toBe(200);
      expect(await htmlProblems(await answer.text()), path).toEqual([]);
    }
  });

  test.each([
    ['municipality', 'municipalities/GM0355/teamMailbox', 'municipalities/GM0310/teamMailbox'],
    ['provider', 'providers/lister/offers/ips/capacity', 'providers/kwintes/offers/sterk-met-werk/capacity'],
  ] as const)('a %s sees and changes its own, and nothing else', async (role, own, other) => {
    const { get, world, cookie } = await opened(role);
    const page = await get(regionPath);
    expect(page).toContain(`${regionPath}/${own}"`);
    expect(page).not.toContain(other);
    expect(page).not.toContain('helpdesk"');
    expect((await world.get(`${regionPath}/${own}`, cookie)).status).toBe(200);
    expect((await world.get(`${regionPath}/${other}`, cookie)).status).toBe(403);
    expect((await world.post(`${regionPath}/${other}`, cookie, { ...usual, step: 'do' })).status).toBe(403);
    expect(world.regionChanges).toEqual([]);
  });

  test('what the region does not have is not there', async () => {
    const { world, cookie } = await opened();
    for (const part of ['providers.nobody.name', 'municipalities.GM9999.places', 'tasks.nothing', 'intake.nothing']) {
      expect((await world.get(regionPartPath(part), cookie)).status, part).toBe(404);
    }
    expect((await world.get(regionUndoPath(7), cookie)).status).toBe(404);
  });
});

const term = (name: string, count: string, unit: string): Fields => ({
  [`value${name}.count`]: count,
  [`value${name}.unit`]: unit,
});

/** Of each kind of value: what is typed, and what is said by it. */
const kinds: readonly (readonly [string, Fields, unknown])[] = [
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
  ['intake.callsPerDay', { value: '12' }, 12],
  [
    'executingBodies.nieuw',
    { 'value.name': 'Werk & Zo', 'value.approverDomains': 'werk-zo.example' },
    { id: 'werk-zo', name: 'Werk & Zo', approverDomains: ['werk-zo.example'] },
  ],
];

describe('a change', () => {
  test.each(kinds)('of %s is read, checked, made and told', async (part, fields, value) => {
    const { world, send, get } = await opened();
    const checked = await send(part, fields, 'check');
    expect([checked.status, checked.page]).toEqual([200, expect.stringMatching(says('desk-region.checkTitle'))]);
    expect(await htmlProblems(checked.page)).toEqual([]);
    expect(world.regionChanges).toEqual([]);
    expect(await send(part, fields)).toMatchObject({ status: 303, to: expect.stringContaining('bericht=veranderd') });
    expect(last(world).value).toEqual(value);
    expect(await get(`${regionPath}?bericht=veranderd`)).toMatch(says('desk-region.messages.veranderd'));
    const history = await get(regionHistoryPath);
    expect(history).toMatch(says('desk-region.history.standings.counts'));
    expect(history).toMatch(says('desk-region.reasons.agreed'));
    expect(history).toContain('c-1');
  });

  test('of places counts from the day on which it is said, and full needs no number', async () => {
    const { world, send } = await opened('provider');
    const part = 'providers.lister.offers.sterk-met-werk.capacity';
    expect((await send(part, { 'value.status': 'full', 'value.places': '3' })).status).toBe(303);
    expect(last(world).value).toMatchObject({ status: 'full', places: 0 });
  });

  test('adds a provider with its first offer under an id of its own, and takes it away again', async () => {
    const { world, send, get } = await opened();
    const fields = {
      'value.name': 'Stichting Móói Werk',
      'value.mailbox': 'team@mooiwerk.example',
      'value.phone': '030 123 45 67',
      'value.domains': 'mooiwerk.example',
      'value.ipsCare': 'no',
      'value.offer.programme': 'sterk-met-werk',
      'value.offer.municipalities': 'all',
      'value.offer.capacity.status': 'has-places',
      'value.offer.capacity.places': '4',
    };
    expect((await send('providers.nieuw', fields)).status).toBe(303);
    expect(last(world)).toMatchObject({
      part: 'providers.stichting-mooi-werk',
      value: { offers: [{ municipalities: 'all' }] },
    });
    expect(await get(regionPath)).toContain('Stichting Móói Werk');
    const offer = { 'value.programme': 'ips', 'value.municipalities': 'all', 'value.capacity.status': 'full' };
    expect((await send('providers.stichting-mooi-werk.offers.nieuw', { ...offer, seen: '1' })).status).toBe(303);
    expect(last(world).part).toBe('providers.stichting-mooi-werk.offers.ips');
    expect((await send('providers.stichting-mooi-werk', { seen: '2' })).status).toBe(303);
    expect(last(world)).toEqual({ part: 'providers.stichting-mooi-werk', value: null });
    expect(await get(regionPath)).not.toContain('Stichting Móói Werk');
  });

  test('closing intake tells people until when, and ends by itself', async () => {
    const { world, send, get } = await opened();
    const fields = {
      'value.text.nl': 'Even vol.',
      'value.text.en': 'Full for now.',
      till: 'day',
      'until.day': '31',
      'until.month': '12',
      'until.year': '2030',
    };
    expect((await send('intakeClosed', fields)).status).toBe(303);
    expect(world.regionChanges[0]).toMatchObject({
      value: { text: { nl: 'Even vol.' }, until: '2030-12-31' },
      until: '2030-12-31T23:00:00.000Z',
    });
    expect(await get(regionPath)).toContain('Even vol.');
    expect((await send('intakeClosed', { gone: 'yes', seen: '1' })).status).toBe(303);
    expect(last(world).value).toBeNull();
  });

  test('is planned for a day, shown as planned, and taken back', async () => {
    const { world, send, get, cookie } = await opened();
    const part = 'municipalities.GM0355.teamMailbox';
    const day = { value: 'straks@zeist.example', when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2030' };
    expect((await send(part, day)).status).toBe(303);
    const page = await get(regionPath);
    expect(page).toContain('straks@zeist.example');
    expect(page).toContain('team-werk@zeist.example');
    expect(await get(regionHistoryPath)).toMatch(says('desk-region.history.standings.not-yet'));
    const path = regionUndoPath(1);
    expect(await htmlProblems(await get(path))).toEqual([]);
    expect((await world.post(path, cookie, {})).status).toBe(400);
    expect((await world.post(path, cookie, { because: 'mistake' })).status).toBe(303);
    expect(await get(regionPath)).not.toContain('straks@zeist.example');
    expect(await get(regionHistoryPath)).toMatch(says('desk-region.history.standings.undone'));
    expect((await world.get(path, cookie)).status).toBe(409);
  });

  test.each([
    ['providers.lister.mailbox', { value: 'lister@gmail.com' }, 'problems.mailbox'],
    ['providers.lister.phone', { value: 'bel maar' }, 'problems.phone'],
    ['providers.lister.domains', { value: 'lister' }, 'problems.domains'],
    ['providers.lister.name', { value: '' }, 'problems.empty'],
    ['doors.ips-uwv.closesOn', { 'value.day': '31', 'value.month': '2', 'value.year': '2030' }, 'problems.date'],
    ['officeHours.closedDays', { value: '31-2-2030' }, 'problems.days'],
    ['officeHours.start', { value: 'vroeg' }, 'problems.time'],
    ['waiting.askEvery', term('', '0', 'M'), 'problems.number'],
    ['doors.ips-uwv.closedText', { 'value.nl': 'Dicht.' }, 'problems.words'],
    ['helpdesk', { because: '' }, 'problems.reason'],
    ['helpdesk', { because: 'other', becauseText: 'x' }, 'problems.reasonText'],
    ['helpdesk', { when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2020' }, 'problems.past'],
    ['helpdesk', { till: 'day', 'until.day': '1', 'until.month': '6', 'until.year': '2020' }, 'problems.until'],
    ['providers.lister.domains', { value: 'gmail.com' }, 'rules.providerDomains'],
    ['municipalities.GM0355.approverDomains', { value: 'lister.example' }, 'rules.approverDomains'],
    [
      'coordinator.deputy',
      {
        'value.name.nl': 'V',
        'value.name.en': 'D',
        'value.mailbox': worldRegion.coordinator.mailbox,
        'value.afterReminders': '2',
      },
      'rules.deputy',
    ],
    [
      'municipalities.GM0355.succeededBy',
      { 'value.code': 'GM0355', 'value.on.day': '1', 'value.on.month': '1', 'value.on.year': '2030' },
      'rules.successor',
    ],
    ['municipalities.GM0355.places', { value: 'Woerden' }, 'rules.places'],
    ['executingBodies.ferm-werk', {}, 'rules.unknownBody'],
    ['officeHours.start', { value: '23:00' }, 'rules.officeHours'],
    [
      'tasks.approve',
      {
        ...term('.reminders.0', '20', 'working-days'),
        ...term('.due', '3', 'working-days'),
        ...term('.repeat', '4', 'working-days'),
      },
      'rules.reminders',
    ],
  ] as const)('of %s that is not right is shown again with what to do: %j', async (part, fields: Fields, key) => {
    const { world, send } = await opened();
    const { status, page } = await send(part, fields, 'check');
    expect([status, world.regionChanges]).toEqual([400, []]);
    expect(page).toMatch(says(`desk-region.${key}`));
    expect(await htmlProblems(page)).toEqual([]);
    for (const typed of Object.values(fields)) expect(page).toContain(typed.split('\n')[0]);
  });

  test('that an open case stands in the way of is refused, with how many and what to do', async () => {
    const { world, send } = await opened();
    const id = makeReference(() => 'AAAAAA');
    const { referral, tasks } = caseOf(id, [taskOf(id, 'approve', 'approver')]);
    const provider = worldRegion.providers.find(({ id: one }) => one === 'lister');
    const held = { ...referral, stage: 'placing' as const, provider: 'lister', programme: 'sterk-met-werk' as const };
    world.add({ referral: held as never, tasks }, partiesOf('Aardbei'));
    const { status, page } = await send('providers.lister', {});
    expect([status, world.regionChanges]).toEqual([400, []]);
    expect(page).toMatch(says('desk-region.needs.missing-provider', { who: provider?.name ?? '', count: 1 }));
  });

  test('of what somebody else changed meanwhile shows both, and loses nothing that was typed', async () => {
    const { world, send } = await opened();
    const part = 'municipalities.GM0355.teamPhone';
    expect((await send(part, { value: '030 111 11 11' })).status).toBe(303);
    for (const step of ['check', 'do']) {
      const { status, page } = await send(part, { value: '030 222 22 22' }, step);
      expect(status).toBe(409);
      expect(page).toMatch(says('desk-region.moved', { value: '030 111 11 11' }));
      expect(page).toContain('value="030 222 22 22"');
      expect(page).toContain('name="seen" value="1"');
    }
    expect((await send(part, { value: '030 222 22 22', seen: '1' })).status).toBe(303);
    expect(world.regionChanges).toHaveLength(2);
  });

  test('of a system takes it away or names it anew, and gives no key', () => {
    const client = { id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes: ['a'.repeat(64)] };
    const region = { ...worldRegion, clients: [client] };
    const aboutOf = (part: string, value: unknown) => {
      const change = { n: 1, at: now, part, value, base: null, was: null, from: now };
      return checkRegionChange(region, [], change, { moment: now, open: [] }).map(({ about }) => about);
    };
    expect(aboutOf('clients.zaaksysteem', null)).toEqual([]);
    expect(aboutOf('clients.zaaksysteem.name', 'Zaken')).toEqual([]);
    expect(aboutOf('clients.ander', { ...client, id: 'ander' })).toContain('value');
    expect(patternOf('clients.zaaksysteem.keyHashes')).toBeUndefined();
  });
});
