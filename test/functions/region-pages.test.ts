import { describe, expect, test } from 'vitest';
import {
  budgetPath,
  casePath,
  regionHistoryPath,
  regionPartPath,
  regionPath,
  regionUndoPath,
  takeOverPath,
} from '../../functions/domain/desk-paths.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { reopenDaysOf } from '../../functions/domain/region.ts';
import { checkRegionChange } from '../../functions/domain/region-check.ts';
import { limitProblems } from '../../functions/domain/region-limits.ts';
import { partPatterns, patternOf } from '../../functions/domain/region-parts.ts';
import { regionWord } from '../../functions/domain/room.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { allOrSomeMunicipalities } from '../../functions/web/desk/region/kinds.ts';
import { kindOf, valueInWords } from '../../functions/web/desk/region/part-forms.ts';
import { placeOf } from '../../functions/web/desk/region/place.ts';
import { now } from '../adapters/sample.ts';
import type { ActWorld } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { hiddenFieldsOf } from '../support/form-filling.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { regionEdits, term } from '../support/region-edits.ts';
import { type Fields, openedRegion, usual } from '../support/region-forms.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

/** What was said last, and of which part. */
const last = ({ regionChanges }: ActWorld) => {
  const { part, value } = regionChanges.at(-1) ?? {};
  return { part, value };
};

describe('what the region is', () => {
  test.each(['nl', 'en'] as const)('in %s: everything that may be changed, as sound HTML', async (lang) => {
    const { get } = await openedRegion();
    const page = await get(`${regionPath}?lang=${lang}`);
    const sections = ['providers', 'opening', 'municipalities', 'uwv', 'days', 'people', 'elsewhere', 'systems'];
    for (const section of sections) expect(page).toMatch(says(`desk-region.sections.${section}`, {}, lang));
    expect(page).toContain('team-werk@zeist.example');
    expect(await htmlProblems(page)).toEqual([]);
  });

  test('every page that it leads to is there, and sound', async () => {
    const { get, world, cookie } = await openedRegion();
    const paths = [...(await get(regionPath)).matchAll(/href="(\/werkplek\/regio[^"?]*)"/g)].map(
      ([, path = '']) => path,
    );
    expect(new Set(paths).size).toBeGreaterThan(100);
    const partIn = (path: string) => path.slice(regionPath.length + 1).replaceAll('/', '.');
    const once = new Map(paths.map((path) => [patternOf(partIn(path)) ?? path, path]));
    // Sentences and the end of the programme have pages of their own.
    const isElsewhere = (pattern: string) =>
      ['texts.*', 'windDown'].includes(pattern) || pattern.startsWith('clients.*.');
    expect(partPatterns.filter((pattern) => !isElsewhere(pattern) && !once.has(pattern))).toEqual([]);
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
    const { get, world, cookie } = await openedRegion(role);
    const page = await get(regionPath);
    expect(page).toContain(`${regionPath}/${own}"`);
    expect(page).not.toContain(other);
    expect(page).not.toContain('helpdesk"');
    expect((await world.get(`${regionPath}/${own}`, cookie)).status).toBe(200);
    expect((await world.get(`${regionPath}/${other}`, cookie)).status).toBe(403);
    expect((await world.post(`${regionPath}/${other}`, cookie, { ...usual, step: 'do' })).status).toBe(403);
    expect(world.regionChanges).toEqual([]);
  });

  test.each(['municipality', 'provider'] as const)(
    'who may not change all of it reads whom to phone: %s',
    async (role) => {
      const { name, phone } = worldRegion.coordinator;
      expect(await (await openedRegion(role)).get(regionPath)).toMatch(
        says('desk-region.ask', { name: name.nl, phone }),
      );
      expect(await (await openedRegion()).get(regionPath)).not.toMatch(says('desk-region.ask'));
    },
  );

  test('before a municipality becomes a part of another, the page says what will happen, to which cases, and what to see to', async () => {
    const { get, world, send } = await openedRegion();
    expect(await get(regionPath)).not.toMatch(says('desk-region.mergers.title'));
    const id = 'HW-AAAAAAA';
    world.add(caseOf(id, [taskOf(id, 'approve', 'approver')], { municipality: 'GM0310' }), partiesOf('Aardbei'));
    const day = { 'value.on.day': '1', 'value.on.month': '1', 'value.on.year': '2027' };
    const sent = await send('municipalities.GM0310.succeededBy', { 'value.code': 'GM0355', ...day });
    expect(sent.page, sent.page).toBe('');
    const page = await get(regionPath);
    const names = { name: 'De Bilt', into: 'Zeist' };
    expect(page).toMatch(says('desk-region.mergers.ahead', { ...names, date: 'vrijdag 1 januari 2027' }));
    expect(page).toMatch(
      says('desk-region.mergers.goesOn', { count: 1, ...names, mailbox: 'team-werk@zeist.example' }),
    );
    expect(page).toContain('?gemeente=GM0310');
    expect(page).toMatch(says('desk-region.mergers.domains', { into: 'Zeist', domains: 'de-bilt.example' }));
    expect(await htmlProblems(page)).toEqual([]);
    const provider = await world.get(regionPath, await world.signedIn(staffOf.provider));
    expect(await provider.text()).not.toMatch(says('desk-region.mergers.title'));
  });

  test('the coordinator is told when a municipality changes who decides there, with the way to take it back', async () => {
    const { world, send, cookie } = await openedRegion('municipality');
    const part = 'municipalities.GM0355.approverDomains';
    expect((await send('municipalities.GM0355.teamPhone', { value: '030 111 11 11' })).status).toBe(303);
    expect(world.sent).toEqual([]);
    expect((await send(part, { value: 'zeist.example\nextern.example' })).status).toBe(303);
    expect(world.sent).toMatchObject([{ to: worldRegion.coordinator.mailbox }]);
    expect(world.sent[0]?.subject).toMatch(says('desk-region.mail.subject'));
    expect(world.sent[0]?.text).toContain('extern.example');
    expect(world.sent[0]?.text).toContain(regionUndoPath(2));
    // Whoever it was is nobody's business in a mail.
    expect(world.sent[0]?.text).not.toContain(staffOf.municipality.subject);
    expect((await world.post(regionUndoPath(2), cookie, { because: 'mistake' })).status).toBe(303);
    expect(world.sent[1]?.text).toMatch(says('desk-region.history.undid', { n: 2 }));
    const { send: asCoordinator } = await openedRegion();
    expect((await asCoordinator(part, { value: 'zeist.example\nextern.example' })).status).toBe(303);
  });

  test('the coordinator and whoever was asked before are told when a municipality moves the mailbox of its team', async () => {
    const { world, send } = await openedRegion('municipality');
    const part = 'municipalities.GM0355.teamMailbox';
    const day = { when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2030' };
    expect((await send(part, { value: 'nieuw@zeist.example', ...day })).status).toBe(303);
    expect(world.sent.map(({ to }) => to)).toEqual([worldRegion.coordinator.mailbox, 'team-werk@zeist.example']);
    const [coordinator, former] = world.sent;
    expect(coordinator?.text).toMatch(says('desk-region.mail.leadMailbox'));
    expect(coordinator?.text).toContain(regionUndoPath(1));
    for (const mail of [coordinator, former]) expect(mail?.text).toContain('1 juni 2030');
    expect(former?.text).toMatch(says('desk-region.former.lead', { municipality: 'Zeist' }));
    expect(former?.text).not.toContain('nieuw@zeist.example');
  });

  test('a municipality gives its team no address of another organisation; its executing body is its own', async () => {
    const part = 'municipalities.GM0355.teamMailbox';
    const { world, send } = await openedRegion('municipality');
    for (const value of ['team@evil.example', 'team@ferm-werk.example', 'team@sub.zeist.example']) {
      const { status, page } = await send(part, { value });
      expect([status, world.regionChanges, world.sent]).toEqual([400, [], []]);
      expect(page).toMatch(says('desk-region.notAllowed.outside'));
    }
    const { send: asCoordinator } = await openedRegion();
    expect((await asCoordinator(part, { value: 'team@ferm-werk.example' })).status).toBe(303);
  });

  test('what the region does not have is not there', async () => {
    const { world, cookie } = await openedRegion();
    for (const part of ['providers.nobody.name', 'municipalities.GM9999.places', 'tasks.nothing', 'intake.nothing']) {
      expect((await world.get(regionPartPath(part), cookie)).status, part).toBe(404);
    }
    expect((await world.get(regionUndoPath(7), cookie)).status).toBe(404);
  });
});

describe('the budgets of a year', () => {
  const zeist = { municipality: 'GM0355', other: 'GM0310' };
  const [own, other] = Object.values(zeist).map(
    (code) => `${regionPartPath(`municipalities.${code}.ceilings.sterk-met-werk`)}"`,
  );

  test('say for each municipality what was agreed, what is taken and what is left', async () => {
    const { world, send, get } = await openedRegion();
    world.said.starts = 32;
    await send('municipalities.GM0355.ceilings.sterk-met-werk', { value: '40' });
    await send('municipalities.GM0310.ceilings.sterk-met-werk', { value: '32' });
    const page = await get(budgetPath);
    expect(await htmlProblems(page)).toEqual([]);
    const row = (name: string) =>
      new RegExp(`${name}</th>(.*?)</tr>`, 's').exec(page.slice(page.indexOf('Sterk met Werk</h2>')))?.[1] ?? '';
    expect(row('Zeist')).toMatch(/>40<.*>32<.*>8</s);
    expect(row('Zeist')).toMatch(says('desk-budget.short'));
    expect(row('De Bilt')).toMatch(says('desk-budget.gone'));
    expect(row('Houten')).toMatch(says('desk-budget.none'));
    expect(page).toContain(own);
    expect(page).toContain(other);
    expect(await htmlProblems(await get(`${budgetPath}?lang=en`))).toEqual([]);
    expect(await get(regionPath)).toContain(`${budgetPath}"`);
  });

  test('are shown to a municipality of itself alone, which changes nothing, and to no provider', async () => {
    const team = await openedRegion('municipality');
    const page = await team.get(budgetPath);
    expect(page).toContain('Zeist');
    expect(page).not.toContain('De Bilt');
    expect(page).not.toContain(own);
    expect(page).toMatch(says('desk-budget.ask'));
    const { world, cookie, get } = await openedRegion('provider');
    expect((await world.get(budgetPath, cookie)).status).toBe(403);
    expect(await get(regionPath)).not.toContain(budgetPath);
  });
});

describe('a change', () => {
  test.each(regionEdits)('of %s is read, checked, made and told', async (part, fields, value) => {
    const { world, send, get } = await openedRegion();
    const checked = await send(part, fields, 'check');
    expect([checked.status, checked.page]).toEqual([200, expect.stringMatching(says('desk-region.checkTitle'))]);
    expect(await htmlProblems(checked.page)).toEqual([]);
    expect(world.regionChanges).toEqual([]);
    const done = [says('desk-region.messages.veranderd'), says('desk-region.messages.teruggedraaid')] as const;
    // Anybody can write such an address: before it is done, and of what was not, nothing is said.
    expect(await get(`${regionPath}?bericht=veranderd`)).not.toMatch(done[0]);
    expect(await send(part, fields)).toMatchObject({ status: 303, to: expect.stringContaining('bericht=veranderd') });
    expect(last(world).value).toEqual(value);
    expect(await get(`${regionPath}?bericht=veranderd`)).toMatch(done[0]);
    expect(await get(`${regionPath}?bericht=teruggedraaid`)).not.toMatch(done[1]);
    const history = await get(regionHistoryPath);
    expect(history).toMatch(says('desk-region.history.standings.counts'));
    expect(history).toMatch(says('desk-region.reasons.agreed'));
    // An account's number alone tells nobody who it was.
    expect(history).toMatch(says('desk-region.history.byAccount', { account: 'c-1' }));
  });

  test('of what the region leaves open shows the number that counts meanwhile', async () => {
    const { get } = await openedRegion();
    const page = await get(regionPartPath('reopenDays'));
    expect(page).toMatch(says('term.periods.days', { count: reopenDaysOf({}) }));
  });

  test.each(['nl', 'en'] as const)('so do the pages of full providers and of what may come in, in %s', (lang) => {
    const place = placeOf({ lang } as never, worldRegion);
    const said = ['noCapacityFor', 'intake.senderPerDay'].map((part) => valueInWords(part, null, place));
    expect(said).toEqual([lang === 'nl' ? '20 werkdagen' : '20 working days', '25']);
  });

  test('of where a provider works asks again where one municipality is ticked beside all of them', () => {
    const read = (...ticked: string[]) =>
      allOrSomeMunicipalities.read(
        new Map([['value', ticked]]),
        'value',
        placeOf({ lang: 'nl' } as never, worldRegion),
      );
    expect(read('all')).toEqual({ ok: true, value: 'all' });
    expect(read('GM0355')).toEqual({ ok: true, value: ['GM0355'] });
    expect(read('all', 'GM0355')).toEqual({ ok: false, issues: [{ field: 'value', code: 'allOrSome' }] });
  });

  test('of places counts from the day on which it is said, and full needs no number', async () => {
    const { world, send } = await openedRegion('provider');
    const part = 'providers.lister.offers.sterk-met-werk.capacity';
    expect((await send(part, { 'value.status': 'full', 'value.places': '3' })).status).toBe(303);
    expect(last(world).value).toMatchObject({ status: 'full', places: 0 });
  });

  test('adds a provider with its first offer under an id of its own, and takes it away again', async () => {
    const { world, send, get } = await openedRegion();
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
    // All that was typed is read once more, with what follows at once: a mailbox with a mistake in it would be asked.
    const { page } = await send('providers.nieuw', fields, 'check');
    for (const typed of ['team@mooiwerk.example', 'mooiwerk.example', '4 plekken', 'Stichting Móói Werk']) {
      expect(page.split('<form')[0]).toContain(typed);
    }
    expect(page).toMatch(says('desk-region.asksAtOnce', { mailbox: 'team@mooiwerk.example' }));
    expect([says('desk-region.undoableUntil').test(page), says('desk-region.undoable').test(page)]).toEqual([
      true,
      false,
    ]);
    expect((await send('providers.nieuw', fields)).status).toBe(303);
    expect(last(world)).toMatchObject({
      part: 'providers.stichting-mooi-werk',
      value: { offers: [{ municipalities: 'all' }] },
    });
    expect(await get(regionPath)).toContain('Stichting Móói Werk');
    const offer = { 'value.programme': 'ips', 'value.municipalities': 'all', 'value.capacity.status': 'full' };
    const full = await send('providers.stichting-mooi-werk.offers.nieuw', { ...offer, seen: '1' }, 'check');
    expect([says('desk-region.asksAtOnce').test(full.page), says('desk-region.undoable').test(full.page)]).toEqual([
      false,
      true,
    ]);
    expect((await send('providers.stichting-mooi-werk.offers.nieuw', { ...offer, seen: '1' })).status).toBe(303);
    expect(last(world).part).toBe('providers.stichting-mooi-werk.offers.ips');
    expect((await send('providers.stichting-mooi-werk', { seen: '2' })).status).toBe(303);
    expect(last(world)).toEqual({ part: 'providers.stichting-mooi-werk', value: null });
    expect(await get(regionPath)).not.toContain('Stichting Móói Werk');
  });

  test('the places that count now, and how many of them are taken, stand beside what the region says', async () => {
    const { get, world } = await openedRegion();
    const replaces = regionWord(worldRegion, 'lister', 'sterk-met-werk');
    const told = { status: 'has-places', places: 22, at: now, replaces } as const;
    world.said.places.set('lister', { held: 21, told });
    const room = says('desk-region.room', { places: 22, held: 21, isFull: 'other' });
    expect(await get(regionPath)).toMatch(room);
    expect(await get(regionPartPath('providers.lister.offers.sterk-met-werk.capacity'))).toMatch(room);
    world.said.places.set('lister', { held: 21, told: { ...told, status: 'full' }, fullSince: now });
    expect(await get(regionPath)).toMatch(says('desk-region.room', { places: 22, held: 21, isFull: 'yes' }));
  });

  test('places that the coordinator added stand beside what was changed: when, from what to what, and for whom', async () => {
    const { get, world } = await openedRegion();
    const replaces = regionWord(worldRegion, 'lister', 'sterk-met-werk');
    const [one, other] = [makeReference(() => 'AAAAAA'), makeReference(() => 'BBBBBB')];
    const word = { status: 'has-places', places: 12, at: now, replaces, by: 'coordinator' } as const;
    world.said.places.set('lister', { held: 12, told: { ...word, added: { from: 10, for: [one, other] } } });
    const page = await get(regionHistoryPath);
    expect(page).toMatch(says('desk-region.history.added.difference', { from: 10, to: 12 }));
    for (const id of [one, other]) expect(page).toContain(`href="${casePath(id)}"`);
    expect(await htmlProblems(page)).toEqual([]);
    // Once the provider says anew how many it has, none of them is an added one.
    world.said.places.set('lister', { held: 12, told: { ...word, places: 14 } });
    expect(await get(regionHistoryPath)).not.toMatch(says('desk-region.history.added.title'));
  });

  test.each([
    ['executingBodies.nieuw', { 'value.name': 'FERM  werk', 'value.approverDomains': 'ferm2.example' }, 'Ferm Werk'],
    ['providers.lister.name', { value: 'Kwintes.' }, 'Kwintes'],
  ] as const)(
    'of %s that gives an organisation a namesake says so first, with what to do',
    async (part, fields, name) => {
      const { world, send } = await openedRegion();
      const namesake = says('desk-region.namesake', { name });
      const { status, page } = await send(part, fields, 'check');
      expect([status, await htmlProblems(page)]).toEqual([200, []]);
      expect(page).toMatch(namesake);
      expect((await send(part, fields)).status).toBe(303);
      expect(world.regionChanges).toHaveLength(1);
      const itself = { value: 'LISTER', seen: part.startsWith('providers') ? '1' : '0' };
      expect((await send('providers.lister.name', itself, 'check')).page).not.toMatch(namesake);
    },
  );

  test('closing intake tells people until when, and ends by itself', async () => {
    const { world, send, get } = await openedRegion();
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

  test('of a closed intake opens it with one button, and leaving its texts empty does not', async () => {
    const { world, send, get } = await openedRegion();
    const text = { 'value.text.nl': 'Even vol.', 'value.text.en': 'Full for now.' };
    const path = regionPartPath('intakeClosed');
    expect(await get(path)).not.toContain('value="open"');
    expect((await send('intakeClosed', text)).status).toBe(303);
    const page = await get(path);
    expect(page).toMatch(says('desk-region.openAgain'));
    expect(page).toMatch(says('desk-region.does.intakeClosed'));
    const emptied = await send('intakeClosed', { 'value.text.nl': '', 'value.text.en': '', seen: '1' }, 'check');
    expect([emptied.status, emptied.page]).toEqual([400, expect.stringMatching(says('desk-region.problems.empty'))]);
    const unsaid = await send('intakeClosed', { ...text, seen: '1', because: '' }, 'open');
    expect([unsaid.status, unsaid.page]).toEqual([400, expect.stringMatching(says('desk-region.problems.reason'))]);
    // Whatever days were chosen for the text, opening is at once and for good.
    const later = { when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2030' };
    const asked = await send('intakeClosed', { ...text, ...later, seen: '1' }, 'open');
    expect([asked.status, asked.page]).toEqual([200, expect.stringMatching(says('desk-region.atOnce'))]);
    expect((await send('intakeClosed', Object.fromEntries(hiddenFieldsOf(asked.page)), 'do')).status).toBe(303);
    expect(last(world)).toEqual({ part: 'intakeClosed', value: null });
    expect(await get(path)).not.toContain('value="open"');
  });

  test('of a ceiling says what is taken, and of a lower one what that does; it is made all the same', async () => {
    const { world, send, get } = await openedRegion();
    world.said.starts = 12;
    const part = 'municipalities.GM0355.ceilings.sterk-met-werk';
    expect(await get(regionPartPath(part))).toMatch(says('desk-region.used'));
    const enough = await send(part, { value: '12' }, 'check');
    const lowered = says('desk-region.lowered', { used: 12, granted: 10, year: now.slice(0, 4) });
    expect(enough.page).not.toMatch(says('desk-region.lowered', { used: 12, granted: 12, year: now.slice(0, 4) }));
    const low = await send(part, { value: '10' }, 'check');
    expect([low.status, low.page]).toEqual([200, expect.stringMatching(lowered)]);
    expect(await htmlProblems(low.page)).toEqual([]);
    expect((await send(part, { value: '10' })).status).toBe(303);
    expect(last(world).value).toBe(10);
    expect((await send(part, { gone: 'yes', seen: '1' })).status).toBe(303);
    expect(last(world).value).toBeNull();
  });

  test('of places below what is taken says what that does, before it is made and before a higher one is taken back', async () => {
    const { world, send, get } = await openedRegion();
    const part = 'providers.lister.offers.sterk-met-werk.capacity';
    world.said.places.set('lister', { held: 3 });
    const of = (places: number) => says('desk-region.loweredPlaces', { held: 3, places });
    const to = (places: string, seen = '0') => ({ 'value.status': 'has-places', 'value.places': places, seen });
    expect((await send(part, to('3'), 'check')).page).not.toMatch(of(3));
    const low = await send(part, to('2'), 'check');
    expect([low.status, low.page]).toEqual([200, expect.stringMatching(of(2))]);
    expect((await send(part, to('2'))).status).toBe(303);
    expect((await send(part, to('4', '1'))).status).toBe(303);
    const undo = await get(regionUndoPath(2));
    expect(undo).toMatch(of(2));
    expect(await htmlProblems(undo)).toEqual([]);
  });

  test('of a domain for good lists what is planned; of the coordinator it takes that back, of others it does not', async () => {
    const { world, send, get } = await openedRegion();
    const part = 'municipalities.GM0355.approverDomains';
    const both = 'zeist.example\nextern.example';
    const day = { when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2030' };
    expect((await send(part, { value: both, ...day })).status).toBe(303);
    const own = { value: 'anders.example', seen: '1' };
    const check = (await send(part, own, 'check')).page;
    expect(check).toMatch(says('desk-region.plansEnd'));
    expect(check).toContain('1 juni 2030');
    expect(await htmlProblems(check)).toEqual([]);
    const municipality = await world.signedIn(staffOf.municipality);
    const theirs = await world.post(regionPartPath(part), municipality, { ...usual, ...own, step: 'check' });
    expect(await theirs.text()).toMatch(says('desk-region.plansStay'));
    expect((await send(part, own)).status).toBe(303);
    expect(world.regionChanges).toMatchObject([{ n: 1 }, { n: 2 }, { n: 3, undoes: 1 }]);
    expect(await get(regionPartPath(part))).not.toContain('1 juni 2030');
  });

  test('is planned so often and no more, and what counts now is said all the same', async () => {
    const { world, send } = await openedRegion('municipality');
    const plan = (part: string, at: number) =>
      send(part, {
        value: `030 111 11 ${at + 10}`,
        seen: String(world.regionChanges.filter((one) => one.part === part).at(-1)?.n ?? 0),
        ...{ when: 'day', 'from.day': String(at), 'from.month': '6', 'from.year': '2030' },
        ...{ till: 'day', 'until.day': String(at), 'until.month': '6', 'until.year': '2030' },
      });
    const part = 'municipalities.GM0355.teamPhone';
    for (const at of [1, 3, 5, 7, 9]) expect((await plan(part, at)).status).toBe(303);
    const { status, page } = await plan(part, 11);
    expect([status, page]).toEqual([400, expect.stringMatching(says('desk-region.notAllowed.plans'))]);
    expect((await send(part, { value: '030 222 22 22', seen: '5' })).status).toBe(303);
    expect(world.regionChanges).toHaveLength(6);
  });

  test('is planned by others than the coordinator in few parts at once', () => {
    const codes = ['GM0355', 'GM0310', 'GM0321', 'GM0353'];
    const staff: Staff = { subject: 'm-1', role: 'municipality', scope: codes };
    const change = (n: number, part: string) => ({
      ...{ n, at: now, part, value: '030', base: null, was: null, from: `2030-06-${10 + (n % 20)}T00:00:00.000Z` },
    });
    const parts = codes.flatMap((code) => Array.from({ length: 5 }, () => `municipalities.${code}.teamPhone`));
    const plans = parts.map((part, at) => change(at + 1, part));
    const next = change(21, 'municipalities.GM0355.approverDomains');
    const limits = (before: typeof plans, role: 'municipality' | 'coordinator') => {
      const by = role === 'coordinator' ? ({ subject: 'c-1', role, scope: 'region' } as const) : staff;
      return limitProblems(worldRegion, before, next, by).map(({ about }) => about);
    };
    expect(limits(plans, 'municipality')).toEqual(['plans']);
    expect(limits(plans, 'coordinator')).toEqual([]);
    expect(limits(plans.slice(1), 'municipality')).toEqual([]);
  });

  test('of a neighbour that was added changes it, and takes it away again', async () => {
    const { world, send, get } = await openedRegion();
    const wanted = { 'value.code': 'AM02', 'value.phone': '058 111 22 33' };
    expect((await send('otherRegions.nieuw', wanted)).status).toBe(303);
    expect(await get(regionPath)).toContain('/regio/otherRegions/AM02"');
    // It is there now, so it is changed and not added again.
    expect((await send('otherRegions.nieuw', wanted, 'check')).page).toMatch(says('desk-region.problems.choice'));
    const site = { 'value.url': 'https://friesland.example', 'value.phone': '', seen: '1' };
    expect((await send('otherRegions.AM02', site)).status).toBe(303);
    expect(last(world).value).toEqual({ code: 'AM02', url: 'https://friesland.example' });
    expect((await send('otherRegions.AM02', { gone: 'yes', seen: '2' })).status).toBe(303);
    expect(await get(regionPath)).not.toContain('/regio/otherRegions/AM02"');
  });

  test('of who may act says before it is made, and before it is taken back, where open questions are and stay', async () => {
    const { send, get } = await openedRegion();
    const part = 'municipalities.GM0355.approverDomains';
    const other = { value: 'anders.example' };
    const of = (way: 'gone' | 'back', domains: string) => says(`desk-region.follows.deciders.${way}`, { domains });
    const check = (await send(part, other, 'check')).page;
    expect(check).toMatch(of('gone', 'zeist.example'));
    expect(check).toMatch(of('back', 'anders.example'));
    expect(check).toContain('href="/werkplek?gemeente=GM0355"');
    await send(part, other);
    const undo = await get(regionUndoPath(1));
    expect(undo).toMatch(of('back', 'zeist.example'));
    expect(undo).toMatch(of('gone', 'anders.example'));
    expect(await htmlProblems(undo)).toEqual([]);
    await send('providers.lister.mailbox', { value: 'nieuw@lister.example' });
    const mailbox = await get(regionUndoPath(2));
    expect(mailbox).toMatch(says('desk-region.follows.mailbox'));
    expect(mailbox).toContain('href="/werkplek?aanbieder=lister"');
    // What nobody acts by says nothing of it.
    await send('providers.lister.phone', { value: '030 123 45 67' });
    expect(await get(regionUndoPath(3))).not.toMatch(says('desk-region.follows.title'));
  });

  test('is planned for a day, shown as planned, and taken back', async () => {
    const { world, send, get, cookie } = await openedRegion();
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
    ['waiting.askEvery', term('', '1', 'D'), 'problems.bounds'],
    ['links.statusValid', term('', '6', 'Y'), 'problems.bounds'],
    ['waiting.askEvery', { 'value.count': '2' }, 'problems.unit'],
    ['reopenDays', { value: '366' }, 'rules.reopenDays'],
    ['doors.ips-uwv.length', term('', '5', 'Y'), 'rules.decidedYears'],
    ['doors.sterk-met-werk.checkIns.first', term('', '2', 'Y'), 'rules.checkIns'],
    ['formOrigins', { value: 'https://zeist.example/formulier' }, 'problems.origins'],
    ['formOrigins', { value: 'http://zeist.example' }, 'problems.origins'],
    ['otherRegions.nieuw', { 'value.phone': '058 111 22 33' }, 'problems.choice'],
    ['formOrigins', { value: 'https://zeist.example:99999' }, 'problems.origins'],
    ['handovers.under-16', { 'value.url': 'javascript:alert(1)' }, 'problems.site'],
    ['handovers.under-16', { 'value.url': 'https://zeist.nl@kwaad.example/' }, 'problems.site'],
    ['handovers.under-16', { 'value.url': 'http://127.0.0.1/' }, 'problems.site'],
    ['handovers.under-16', { 'value.url': 'https://\u0430\u0440\u0440\u04CF\u0435.com/' }, 'problems.site'],
    ['doors.ips-uwv.closedText', { 'value.nl': 'Dicht.' }, 'problems.words'],
    ['helpdesk', { because: '' }, 'problems.reason'],
    ['helpdesk', { because: 'other', becauseText: 'x' }, 'problems.reasonText'],
    ['helpdesk', { when: 'day', 'from.day': '1', 'from.month': '6', 'from.year': '2020' }, 'problems.past'],
    ['helpdesk', { till: 'day', 'until.day': '1', 'until.month': '6', 'until.year': '2020' }, 'problems.until'],
    ['providers.lister.domains', { value: 'gmail.com' }, 'rules.providerDomains'],
    ['municipalities.GM0355.approverDomains', { value: 'lister.example' }, 'rules.approverDomains'],
    ['municipalities.GM0355.teamMailbox', { value: 'team@lister.example' }, 'rules.teamMailbox'],
    ['uwv.teamMailbox', { value: 'team@lister.example' }, 'rules.teamMailbox'],
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
    const { world, send } = await openedRegion();
    const { status, page } = await send(part, fields, 'check');
    expect([status, world.regionChanges]).toEqual([400, []]);
    expect(page).toMatch(says(`desk-region.${key}`));
    expect(await htmlProblems(page)).toEqual([]);
    for (const typed of Object.values(fields)) expect(page).toContain(typed.split('\n')[0]);
  });

  test('that an open case stands in the way of is refused, with how many and what to do', async () => {
    const { world, send } = await openedRegion();
    const id = makeReference(() => 'AAAAAA');
    const { referral, tasks } = caseOf(id, [taskOf(id, 'approve', 'approver')]);
    const provider = worldRegion.providers.find(({ id: one }) => one === 'lister');
    const held = { ...referral, stage: 'placing' as const, provider: 'lister', programme: 'sterk-met-werk' as const };
    world.add({ referral: held as never, tasks }, partiesOf('Aardbei'));
    const { status, page } = await send('providers.lister', {});
    expect([status, world.regionChanges]).toEqual([400, []]);
    expect(page).toMatch(says('desk-region.needs.missing-provider', { who: provider?.name ?? '', count: 1 }));
    // With the way to do so.
    expect(page).toContain(`href="${takeOverPath('lister')}"`);
    expect(await htmlProblems(page)).toEqual([]);
  });

  test('of what somebody else changed meanwhile shows both, and loses nothing that was typed', async () => {
    const { world, send } = await openedRegion();
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

  test.each([
    ['clients.zaaksysteem.webhook', 'value.url', 'webhook'],
    ['clients.zaaksysteem.pages.thanks', 'value', 'site'],
  ])('of an address of a system that is wrong says so in its own words (%s)', (part, field, code) => {
    const place = placeOf({ lang: 'nl' } as never, worldRegion);
    const read = (typed: string) => kindOf(part)?.read(new Map([[field, [typed]]]), 'value', place);
    expect(read('http://zaken.example/meldingen')).toEqual({ ok: false, issues: [{ field, code }] });
    expect(read('https://zaken.example/meldingen')).toMatchObject({ ok: true });
  });

  test('of a system adds one that has no key yet', () => {
    const client = { id: 'zaaksysteem', name: 'Zaaksysteem', keyHashes: ['a'.repeat(64)] };
    const region = { ...worldRegion, clients: [client] };
    const aboutOf = (part: string, value: unknown) => {
      const change = { n: 1, at: now, part, value, base: null, was: null, from: now };
      return checkRegionChange(region, [], change, { moment: now, open: [] }).map(({ about }) => about);
    };
    expect(aboutOf('clients.zaaksysteem', null)).toEqual([]);
    expect(aboutOf('clients.zaaksysteem.name', 'Zaken')).toEqual([]);
    expect(aboutOf('clients.ander', { ...client, id: 'ander' })).toContain('value');
    expect(aboutOf('clients.ander', { ...client, id: 'ander', keyHashes: [] })).toEqual([]);
  });
});
