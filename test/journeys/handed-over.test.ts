import { afterAll, beforeAll, expect, test } from 'vitest';
import { about, byProfessional, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const at = (reference: string) => `${new URL(journey.app.url).origin}/mijn/traject/${reference}`;

test('the coordinator hands over a running trajectory, and hears of it where the new address takes no mail', async () => {
  const people = cast('gegeven');
  const parts = { ...byProfessional(people), candidate: { email: people.candidate, familyName: 'Overdracht' } };
  const reference = await started(journey, people, parts);
  const checkIn = async () => (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
  const sleeping = await checkIn();
  const old = journey.person(people.jobCoach);
  await old.list();
  const oldLink = await old.newestLink(about(reference));
  expect((await old.get(at(reference))).text).toContain(people.candidate);

  // A trajectory that goes well asks the coordinator nothing: the mail about a possible double has a link to the case.
  await journey.refer(parts);
  await journey.app.clock.advanceBy('PT10M');
  const desk = journey.person(mailboxes.coordinator);
  const toCase = await linkToCase(desk, reference);
  const email = 'ina-gegeven@aanbieder.example';
  const done = await desk.post(`${toCase}/sturen`, {
    'steer.choice': 'change-addressee',
    'steer.name': 'Ina Valler',
    'steer.email': email,
  });
  expect(done.text).toMatch(says('receipt.byChoice.steer.change-addressee.1'));

  // The old job coach reads nothing more, by mail or by list.
  const left = await old.get(at(reference));
  expect([left.status, (await old.get(oldLink)).status]).toEqual([410, 410]);
  expect(left.text).toMatch(says('report.former.title'));
  expect(left.text).not.toContain(people.candidate);
  expect((await old.list()).text).not.toContain(reference);
  // The new one is brought the candidate at once, and asked on the day that the check-in had.
  await journey.app.clock.idle();
  const brought = says('mail-work.coach-assigned.subject', { reference });
  expect(await journey.subjects(email)).toEqual([expect.stringMatching(brought)]);
  expect(await checkIn()).toMatchObject({
    owner: 'job-coach',
    checkIn: sleeping?.checkIn,
    visibleFrom: sleeping?.visibleFrom,
    announced: false,
  });
  const taker = journey.person(email);
  await taker.list();
  expect((await taker.get(at(reference))).text).toContain(people.candidate);

  const mail = (await journey.app.mails()).findLast(({ to, subject }) => to === email && brought.test(subject));
  const heard = (await journey.subjects(desk.address)).length;
  expect(await journey.app.reportMail(mail?.id ?? '', 'bounce')).toBe(true);
  await journey.app.clock.advanceBy('PT6M');
  expect(await checkIn()).toMatchObject({
    owner: 'coordinator',
    about: 'job-coach-unreached',
    checkIn: sleeping?.checkIn,
  });
  expect((await journey.subjects(desk.address)).slice(heard)).toEqual([
    expect.stringMatching(says('task.mail.check-in.subject', { reference, hasCheckInOn: 'yes' })),
  ]);
});

/** The coordinator's link to a case, from the mail about a possible double. */
async function linkToCase(desk: Person, reference: string): Promise<string> {
  const subject = says('mail-intake.duplicate.subject');
  const double = (await journey.app.mails()).findLast(
    ({ to, subject: text }) => to === desk.address && subject.test(text),
  );
  for (const link of double?.links ?? []) {
    if (!link.includes('/taak/')) continue;
    const bare = link.replace(/\?.*$/, '');
    if ((await desk.open(bare)).text.includes(reference)) return bare;
  }
  throw new Error('no link to that case was mailed');
}
