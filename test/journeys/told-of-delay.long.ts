import { afterEach, expect, test } from 'vitest';
import { about, accept, approve, byProfessionalWithoutMail, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
afterEach(() => journey.close());

const people = cast('delay');
const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);
const delays = async () =>
  (await mailsTo(people.candidate)).filter(({ subject }) =>
    says('mail-people.delayed-candidate.subject').test(subject),
  );

/** The one provider there is says no, so that the case is the coordinator's. */
async function unplaced(): Promise<string> {
  journey = await openJourney({ regionContent: await regionWithPlaces(1) });
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
  expect(await journey.stage(reference)).toBe('unplaced');
  return reference;
}

test('no provider is left: the candidate hears it once, and every four weeks is asked whether they still want this', async () => {
  const reference = await unplaced();
  const [mail, ...more] = await delays();
  expect(more).toEqual([]);
  expect(mail?.text).toMatch(says('mail-people.delayed-candidate.paragraphs.1', { about: 'no_provider' }));
  await journey.app.clock.advanceBy('P29D');
  const asked = (await journey.newestMail(people.candidate, says('task.mail.still-wanted.button'))) ?? '';
  expect(asked).toMatch(says('task.mail.still-wanted.paragraphs.1', { about: 'unplaced' }));
  expect(asked).not.toContain('wachtlijst');
  await journey.app.clock.advanceBy('P20D');
  // Silence changes nothing, and the answer still counts.
  const page = await journey.person(people.candidate).answer({ choice: 'call' }, says('task.mail.still-wanted.button'));
  expect(page.text).toMatch(says('receipt.byChoice.still-wanted.call.1'));
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['resolve', 'call', 'still-wanted']),
  );
  expect(await delays()).toHaveLength(1);
});

test('the approver is silent: the candidate hears once that others are asked, however far it climbs', async () => {
  journey = await openJourney();
  const reference = await journey.refer(bySelf(people));
  await journey.app.clock.advanceBy('P15D');
  expect((await delays()).map(({ text }) => text)).toEqual([
    expect.stringMatching(says('mail-people.delayed-candidate.paragraphs.2', { about: 'no_answer' })),
  ]);
  await journey.app.clock.advanceBy('P45D');
  const task = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'approve');
  expect(task?.owner).toBe('coordinator');
  expect(await delays()).toHaveLength(1);
});

test('nobody says whether the first talk was held: the candidate hears once that it is asked after', async () => {
  journey = await openJourney();
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day(7));
  const owner = async () => (await journey.look(reference)).tasks.find(({ kind }) => kind === 'confirm-start')?.owner;
  for (let weeks = 0; weeks < 12 && (await owner()) !== 'coordinator'; weeks += 1) {
    expect(await delays()).toEqual([]);
    await journey.app.clock.advanceBy('P7D');
  }
  expect(await owner()).toBe('coordinator');
  await journey.app.clock.advanceBy('P60D');
  expect((await delays()).map(({ text }) => text)).toEqual([
    expect.stringMatching(says('mail-people.delayed-candidate.paragraphs.2', { about: 'talk_unknown' })),
  ]);
});

test('one provider after the other lets its time pass: after the second the candidate hears that the search goes on, once', async () => {
  journey = await openJourney();
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  const lapsed = async () => (await journey.look(reference)).referral.passedProviders.length;
  while ((await lapsed()) < 1) await journey.app.clock.advanceBy('P1D');
  await journey.app.clock.advanceBy('PT1H');
  expect(await delays()).toEqual([]);
  while ((await lapsed()) < 2) await journey.app.clock.advanceBy('P1D');
  await journey.app.clock.advanceBy('PT1H');
  const [mail, ...more] = await delays();
  expect(more).toEqual([]);
  expect(mail?.text).toMatch(says('mail-people.delayed-candidate.paragraphs.2', { about: 'still_looking' }));
  expect(mail?.text).toMatch(/Bel ons: 030 /);
  while ((await lapsed()) < 3) await journey.app.clock.advanceBy('P1D');
  await journey.app.clock.advanceBy('PT1H');
  expect(await journey.stage(reference)).toBe('offer');
  expect(await delays()).toHaveLength(1);
});

test('who has no e-mail is phoned about it', async () => {
  journey = await openJourney();
  const reference = await journey.refer(byProfessionalWithoutMail(people));
  await journey.app.clock.advanceBy('P15D');
  const calls = (await journey.look(reference)).tasks.filter(({ kind }) => kind === 'call').map((call) => call.about);
  expect(calls).toContain('delayed-candidate');
});
