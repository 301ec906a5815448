import { afterEach, beforeEach, expect, test } from 'vitest';
import { talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, marked, markedReferral, referMarked } from '../support/markers.ts';
import { allItems, type StoredItem } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const team = 'team-werk@zeist.example';
const day = 86_400;

async function parties(reference: string): Promise<StoredItem[]> {
  return (await allItems(journey.app)).filter((item) => item['pk'] === `N#${reference}`);
}

/** Days from now until each party item may go; the table's own clock is the journey's. */
async function daysLeft(reference: string): Promise<number[]> {
  const now = Date.parse(journey.app.clock.now()) / 1000;
  return (await parties(reference)).map((item) => Math.round((Number(item['expiresAt']) - now) / day));
}

async function strays(): Promise<string[]> {
  const text = JSON.stringify(await allItems(journey.app));
  return everyMarker.filter((word) => text.includes(word));
}

/** Everything personal that a case can gather: people, an approver, a question and its answer. */
async function gather(): Promise<string> {
  const reference = await referMarked(journey);
  const question = { choice: 'ask-information', question: `Woont ${marked.name[0]} hier?` };
  await journey.person(team).answer(question, reference);
  await journey.person(marked.referrer[1]).answer({ text: `${marked.name[0]} woont hier.` }, reference);
  return reference;
}

test('while a case is open nothing of it expires', async () => {
  const reference = await gather();
  const items = await parties(reference);
  expect(items.length).toBeGreaterThanOrEqual(4);
  expect(items.filter((item) => 'expiresAt' in item)).toEqual([]);
});

test('withdrawn: everyone in it goes after 42 days, and not before', async () => {
  const reference = await gather();
  const before = (await parties(reference)).length;
  const candidate = journey.person(marked.email[0]);
  const status = await candidate.status(reference, marked.birthDate[0]);
  await candidate.post(`${status.url}/intrekken`, { sure: 'yes' });
  expect(await journey.look(reference)).toMatchObject({ referral: { stage: 'closed', closure: 'withdrawn' } });
  const left = await daysLeft(reference);
  expect(left).toHaveLength(before);
  for (const days of left) expect(days).toBeGreaterThanOrEqual(42);
  for (const days of left) expect(days).toBeLessThanOrEqual(43);

  await journey.app.clock.advanceBy('P41D');
  expect(await parties(reference)).toHaveLength(before);
  await journey.app.clock.advanceBy('P3D');
  expect(await parties(reference)).toEqual([]);
  expect(await strays()).toEqual([]);
  // What is left can still be counted.
  expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'withdrawn' } });
});

test('declined: everyone in it goes after five years, with the explanation that was written', async () => {
  const reference = await gather();
  const declining = { choice: 'decline', reason: 'other', explanation: `Niet voor ${marked.name[1]}` };
  await journey.person(team).answer(declining, reference);
  for (const days of await daysLeft(reference)) expect(days / 365.25).toBeCloseTo(5, 1);
  await journey.app.clock.advanceBy('P4Y11M');
  expect(await strays()).not.toEqual([]);
  await journey.app.clock.advanceBy('P2M');
  expect(await parties(reference)).toEqual([]);
  expect(await strays()).toEqual([]);
});

test('a trajectory: the job coach goes with the rest, ten years after its end', async () => {
  const reference = await gather();
  await journey.person(team).answer({ choice: 'approve', decisionDate: journey.day() }, reference);
  const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: talkDay(journey) };
  await journey.person('aanmelden@inforsa.example').answer({ choice: 'accept', ...coach }, reference);
  await journey.person(coach.jobCoachEmail).answer({ choice: 'stopped', reason: 'no-wish-now' }, reference);
  expect(await journey.look(reference)).toMatchObject({ referral: { stage: 'closed', closure: 'early-stop' } });
  const roles = (await parties(reference)).map((item) => item['role']);
  expect(roles).toEqual(expect.arrayContaining(['candidate', 'referrer', 'job-coach', 'note', 'decider']));
  for (const days of await daysLeft(reference)) expect(days / 365.25).toBeCloseTo(10, 1);
  await journey.app.clock.advanceBy('P10Y1M');
  expect(await parties(reference)).toEqual([]);
  expect(JSON.stringify(await allItems(journey.app))).not.toContain('Robin');
});

test('a call that nobody made in that time lapses with the person: there is nobody left to phone', async () => {
  const reference = await journey.refer({
    ...markedReferral,
    candidate: { ...markedReferral.candidate, email: undefined, preferredContact: 'phone' },
  });
  const referrer = journey.person(marked.referrer[1]);
  // Before a decision the referrer may end it, once they have shown that the mailbox is theirs.
  const status = await referrer.status(reference);
  await referrer.post(`${status.url.replace(/\/code.*$/, '')}/intrekken`, { sure: 'yes' });
  expect((await journey.look(reference)).tasks.map((task) => task.kind)).toContain('call');
  const coordinator = journey.person(journey.app.region.coordinator.mailbox);
  expect((await coordinator.open(await coordinator.newestLink(reference))).text).toContain(marked.name[1]);
  await journey.app.clock.advanceBy('P50D');
  const page = await coordinator.open(await coordinator.newestLink(reference));
  expect(page.status).toBe(410);
  expect(everyMarker.filter((word) => page.html.includes(word))).toEqual([]);
  expect((await journey.look(reference)).tasks).toEqual([]);
});
