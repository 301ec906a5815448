import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RegionMunicipality } from '../../functions/domain/region.ts';
import { about, accept, approve, byProfessional, cast, mailboxes, start, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

/** A work coach who may not decide any more, by the region file of today, at each moment of a case. */

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('gone');
const question = { choice: 'ask-information', question: 'Welke dagen kan deze persoon werken?' };
const zeist = 'GM0355';

function municipalities(): RegionMunicipality[] {
  // The region file changes under the running system, as by a deploy.
  return journey.app.region.municipalities as RegionMunicipality[];
}

/** The people of Zeist decide at another domain from now on. */
function closeDomain(): void {
  const all = municipalities();
  const at = all.findIndex(({ code }) => code === zeist);
  const found = all[at];
  if (found === undefined) throw new Error('there is no Zeist');
  all[at] = { ...found, approverDomains: ['nieuw-zeist.example'] };
}

/** Zeist stands in the region file no more. */
function forgetZeist(): () => void {
  const all = municipalities();
  const at = all.findIndex(({ code }) => code === zeist);
  const gone = all.splice(at, 1);
  return () => all.splice(at, 0, ...gone);
}

const open = async (reference: string) =>
  (await journey.look(reference)).tasks.map(({ kind, owner }) => `${owner} ${kind}`);
const heard = async () => (await journey.subjects(people.workCoach)).length;

/** From the offer to the end, at the first check-in. */
async function toTheEnd(reference: string): Promise<void> {
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  await untilCheckIn(journey, reference);
  const said = { choice: 'stopped', reason: 'health', hoursUsed: '3' };
  await journey.person(people.jobCoach).answer(said, about(reference));
  expect((await journey.look(reference)).referral).toMatchObject({ stage: 'closed', closure: 'early-stop' });
  for (const address of [people.candidate, people.referrer, people.jobCoach]) {
    expect(await journey.newestMail(address, reference)).toContain('afgesloten');
  }
}

test('while they are asked: the team is, whose page says what it is about; everybody else reads on, and they hear nothing more', async () => {
  const reference = await journey.refer(byProfessional(people));
  const before = await heard();
  closeDomain();
  await journey.app.clock.advanceBy('P5D');
  expect(await open(reference)).toEqual(['team approve']);
  const team = journey.person(mailboxes.team);
  const page = await team.open(await team.newestLink(about(reference)));
  expect([page.status, page.text.includes('Noor')]).toEqual([200, true]);
  for (const address of [people.candidate, people.referrer]) {
    expect((await journey.person(address).status(about(reference))).status).toBe(200);
  }
  await team.answer({ choice: 'approve' }, about(reference));
  await toTheEnd(reference);
  expect(await heard()).toBe(before);
});

test('while the referrer answers their question: the team decides, with question and answer in view', async () => {
  const reference = await journey.refer(byProfessional(people));
  await journey.person(people.workCoach).answer(question, about(reference));
  const before = await heard();
  closeDomain();
  const given = { choice: 'answer', text: 'Op maandag en dinsdag.' };
  await journey.person(people.referrer).answer(given, about(reference));
  await journey.app.clock.advanceBy('PT20M');
  expect(await open(reference)).toEqual(['team approve']);
  const team = journey.person(mailboxes.team);
  const page = await team.open(await team.newestLink(about(reference)));
  expect(page.text).toContain(question.question);
  expect(page.text).toContain(given.text);
  await team.answer({ choice: 'approve' }, about(reference));
  await toTheEnd(reference);
  expect(await heard()).toBe(before);
});

test('after they agreed: the agreement stands and nobody is asked again', async () => {
  const reference = await journey.refer(byProfessional(people));
  await approve(journey, people, reference);
  const before = await heard();
  closeDomain();
  expect(await open(reference)).toEqual(['provider accept-offer']);
  await toTheEnd(reference);
  expect(await heard()).toBe(before);
  // The end is the municipality's business, so its team hears that in their place.
  await journey.app.clock.advanceBy('PT20M');
  const asked = (await journey.app.mails()).filter(({ to, text }) => to === mailboxes.team && text.includes(reference));
  expect(asked.filter(({ subject }) => subject.includes('is gesloten'))).toHaveLength(1);
  expect(asked.filter(({ subject }) => says('task.mail.approve.subject').test(subject))).toEqual([]);
});

test('with their whole municipality: the coordinator decides and reads what the region file forgets, and the case goes on', async () => {
  const reference = await journey.refer(byProfessional(people));
  const before = await heard();
  const putBack = forgetZeist();
  await journey.app.clock.advanceBy('P5D');
  expect((await open(reference)).toSorted()).toEqual(['coordinator approve', 'coordinator resolve']);
  const coordinator = journey.person(mailboxes.coordinator);
  expect(await journey.newestMail(mailboxes.coordinator, reference)).toBeDefined();
  for (const address of [people.candidate, people.referrer]) {
    expect((await journey.person(address).status(about(reference))).status).toBe(200);
  }
  const page = await coordinator.open(await coordinator.newestLink(says('task.title.resolve')));
  expect(page.text).toMatch(says('topic.resolves.missing-municipality'));
  await coordinator.answer({ choice: 'approve' }, says('task.title.approve'));
  expect(await journey.stage(reference)).toBe('offer');
  // What the municipality is told waits until somebody has mended the file.
  expect(await journey.newestMail(mailboxes.team, reference)).toBeUndefined();
  putBack();
  // Looked at again within four hours; sooner if the coordinator says that it was mended.
  await journey.app.clock.advanceBy('PT4H10M');
  expect(await journey.newestMail(mailboxes.team, reference)).toBeDefined();
  expect(await open(reference)).toEqual(['provider accept-offer']);
  await toTheEnd(reference);
  expect(await heard()).toBe(before);
});
