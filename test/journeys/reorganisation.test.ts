import { afterAll, beforeAll, expect, test } from 'vitest';
import { casePath, deskPath, regionPath } from '../../functions/domain/desk-paths.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { about, accept, bySelf, type Cast, cast, mailboxes, started, untilCheckIn } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { regionThatMerges } from '../support/regions.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

// The turn of a year in which De Bilt becomes a part of Zeist, with a case in every stage.
const lastMonday = '2026-12-21T08:00:00.000Z';
const newYear = '2027-01-01';
const oldTeam = 'team-werk@de-bilt.example';
const ofZeist: Staff = { subject: 'zeist-1', role: 'municipality', scope: ['GM0355'] };
const ofDeBilt: Staff = { subject: 'de-bilt-1', role: 'municipality', scope: ['GM0310'] };

const stages = ['coach', 'team', 'queue', 'offer', 'running', 'closed'] as const;
type Name = (typeof stages)[number];
const people = Object.fromEntries(
  stages.map((name) => [name, { ...cast(name), workCoach: `sam-${name}@de-bilt.example` }]),
) as Record<Name, Cast>;
const cases = new Map<Name, string>();
const idOf = (name: Name) => cases.get(name) ?? '';

const from = (name: Name): BodyParts => {
  const parts = bySelf(people[name]);
  const workCoachEmail = name === 'team' ? undefined : people[name].workCoach;
  return {
    ...parts,
    candidate: { ...parts.candidate, municipality: 'GM0310' },
    situation: { ...parts.situation, workCoachEmail },
  };
};
const approve = (name: Name) => journey.person(people[name].workCoach).answer({ choice: 'approve' }, about(idOf(name)));
const look = async (name: Name) => (await journey.look(idOf(name))).referral;
const teamsMails = async (address: string, name: Name) =>
  (await journey.app.mails()).filter((mail) => mail.to === address && mail.text.includes(idOf(name))).length;

let journey: Journey;
/** What the region's page said in the year before, to the coordinator and to the successor. */
let ahead = '';
let aheadAtZeist = '';
const regionPage = async (staff: Staff) =>
  (await (await journey.staff(staff)).get(`${journey.app.url}${regionPath}`)).text;
beforeAll(async () => {
  const region = await regionThatMerges('GM0310', 'GM0355', newYear);
  // The successor goes on trusting the addresses of the people who join it, for as long as its list names their domain.
  const zeist = region.municipalities.find(({ code }) => code === 'GM0355');
  zeist?.approverDomains.push('de-bilt.example');
  const mapping = staffMappingOf(region);
  const deBilt = { value: 'gemeente-de-bilt', role: 'municipality', municipalities: ['GM0310'] };
  const staff = { ...mapping, roles: [...(mapping?.roles ?? []), deBilt] };
  journey = await openJourney({ frozenAt: lastMonday, regionContent: { ...region, staff } });
  for (const name of stages) {
    if (name === 'running') cases.set(name, await started(journey, people[name], from(name)));
    else cases.set(name, await journey.refer(from(name)));
  }
  await approve('offer');
  const reason = { choice: 'decline', reason: 'other-provision' };
  await journey.person(people.closed.workCoach).answer(reason, about(idOf('closed')));
  // Nobody has room for the next one.
  const { providers } = journey.app.region;
  const capacities = providers.flatMap(({ offers }) => offers.map(({ capacity }) => capacity));
  const before = structuredClone(capacities);
  for (const capacity of capacities) Object.assign(capacity, { status: 'waiting-list', places: 0 });
  await approve('queue');
  expect((await look('queue')).stage).toBe('waiting');
  for (const [at, capacity] of capacities.entries()) Object.assign(capacity, before[at]);
  ahead = await regionPage(staffOf.coordinator);
  aheadAtZeist = await regionPage(ofZeist);
  await journey.app.clock.advanceTo('2027-01-04T09:00:00.000Z');
}, 60_000);
afterAll(() => journey.close());

test('in the year before, coordinator and successor read what will happen, to how many cases, and whether all is ready', async () => {
  const names = { name: 'De Bilt', into: 'Zeist' };
  const count = stages.length - 1;
  for (const page of [ahead, aheadAtZeist]) {
    expect(page).toMatch(says('desk-region.mergers.ahead', { ...names, date: 'vrijdag 1 januari 2027' }));
    expect(page).toMatch(says('desk-region.mergers.goesOn', { count, ...names, mailbox: mailboxes.team }));
    expect(page).toMatch(says('desk-region.mergers.see', names));
  }
  expect(ahead).toMatch(says('desk-region.mergers.ready'));
  const now = await regionPage(staffOf.coordinator);
  expect(now).toMatch(says('desk-region.mergers.since', { ...names, date: 'vrijdag 1 januari 2027' }));
  expect(now).not.toMatch(says('desk-region.mergers.ready'));
});

test('the successor has every question on its list from the first day, before anything changed in a case', async () => {
  const list = async (address: string) => (await journey.person(address).list()).text;
  const [now, before] = [await list(mailboxes.team), await list(oldTeam)];
  expect(now).toContain(idOf('team'));
  for (const name of stages) expect(before, name).not.toContain(idOf(name));
});

test('a link that was mailed before decides for the successor, whose team hears of it; the former team hears nothing more', async () => {
  const told = await teamsMails(oldTeam, 'coach');
  expect((await approve('coach')).status).toBe(200);
  expect(await look('coach')).toMatchObject({ stage: 'offer', municipality: 'GM0355', municipalityBefore: 'GM0310' });
  expect(await teamsMails(oldTeam, 'coach')).toBe(told);
  expect(await journey.newestMail(mailboxes.team, about(idOf('coach')))).toContain('Gemeente: Zeist');
});

test('at the desk people of either find the cases of the first, and of no others', async () => {
  const other = await journey.refer(bySelf(cast('zeist')));
  for (const [staff, sees] of [
    [ofZeist, true],
    [ofDeBilt, false],
  ] as const) {
    const desk = await journey.staff(staff);
    const get = (path: string) => desk.get(`${journey.app.url}${path}`);
    for (const name of ['offer', 'closed'] as const)
      expect((await get(casePath(idOf(name)))).status, `${staff.scope} ${name}`).toBe(200);
    expect((await get(casePath(other))).status, String(staff.scope)).toBe(sees ? 200 : 404);
    const list = await get(`${deskPath}?gemeente=GM0310`);
    expect(list.text).toContain(idOf('offer'));
    expect(list.text).not.toContain(other);
    expect(list.text).toMatch(says('desk-list.endedMunicipality', { name: 'De Bilt' }));
  }
});

test('a case that ended before is reopened at the successor', async () => {
  const reference = idOf('closed');
  await actAtDesk(journey, reference, 'reopen', { becauseText: 'Verkeerde knop.' });
  await journey.app.clock.idle();
  expect(await look('closed')).toMatchObject({
    stage: 'approval',
    municipality: 'GM0355',
    municipalityBefore: 'GM0310',
  });
});

test('who was waiting has a place, an offer is taken, guidance is asked about, and each is counted twice', async () => {
  expect((await look('queue')).stage).toBe('offer');
  await accept(journey, people.offer, idOf('offer'), journey.day(1));
  expect(await look('offer')).toMatchObject({ stage: 'confirming-start', municipalityBefore: 'GM0310' });
  await untilCheckIn(journey, idOf('running'));
  const asked = await journey
    .person(people.running.jobCoach)
    .open(await journey.person(people.running.jobCoach).newestLink(about(idOf('running'))));
  expect(asked.text).toContain('Zeist');
  expect(await look('running')).toMatchObject({ stage: 'checking-in', municipality: 'GM0355' });
});
