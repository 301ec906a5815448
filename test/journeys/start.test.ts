import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateInWords } from '../../functions/web/words/dates.ts';
import { about, accept, approve, byProfessional, bySelf, cast, mailboxes, talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

/** A case whose provider said yes; the first talk is planned in a week. */
async function accepted(mark: string) {
  const people = cast(mark);
  const reference = await journey.refer(byProfessional(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference);
  return { people, reference, jobCoach: journey.person(people.jobCoach) };
}

const trajectory = (reference: string) => journey.trajectory(reference);
const bare = (link: string) => link.replace(/\?.*$/, '');
const open = async (reference: string) =>
  (await journey.look(reference)).tasks.map(({ kind, owner, n }) => `${kind} ${n} ${owner}`);

test('the job coach gets the contact data at once, and confirms the first talk', async () => {
  const { people, reference, jobCoach } = await accepted('held');
  const page = await jobCoach.open(await jobCoach.newestLink(about(reference)));
  expect(page.text).toContain('Noor Voorbeeld');
  expect(page.text).toContain(people.candidate);

  const future = await jobCoach.answer({ choice: 'held', heldOn: journey.day(1) }, about(reference));
  expect([future.status, await journey.stage(reference)]).toEqual([400, 'confirming-start']);
  await journey.app.clock.advanceBy('P7D');
  await jobCoach.answer({ choice: 'held', heldOn: journey.day(-1) }, about(reference));
  expect(await journey.stage(reference)).toBe('checking-in');
  expect((await trajectory(reference))?.firstTalkOn).toBe(journey.day(-1));
  for (const address of [people.candidate, people.referrer, people.workCoach]) {
    expect(await journey.newestMail(address, reference)).toMatch(
      /(Je begeleiding|[Tt]raject) .*(begonnen|gestart|startte)/,
    );
  }
  expect(await journey.newestMail(people.referrer, reference)).not.toContain('Kwintes');
});

test('the talk is moved: the end of the trajectory moves along, and the question comes back after the new date', async () => {
  const { people, reference, jobCoach } = await accepted('moved');
  const newDate = talkDay(journey, 30);
  await jobCoach.answer({ choice: 'moved', newDate }, about(reference));
  expect(await open(reference)).toEqual(['confirm-start 2 job-coach']);
  expect(await trajectory(reference)).toMatchObject({
    startsOn: newDate,
    plannedEnd: `${Number(newDate.slice(0, 4)) + 1}${newDate.slice(4)}`,
  });
  const mails = (await journey.subjects(people.jobCoach)).length;
  await journey.app.clock.advanceBy('P29D');
  expect(await journey.subjects(people.jobCoach)).toHaveLength(mails);
  await journey.app.clock.advanceBy('P8D');
  expect((await journey.subjects(people.jobCoach)).length).toBeGreaterThan(mails);
  await jobCoach.answer({ choice: 'held', heldOn: newDate }, about(reference));
  expect(await journey.stage(reference)).toBe('checking-in');
});

test('it stops before the start: the place is free and everyone hears', async () => {
  const { people, reference, jobCoach } = await accepted('stops');
  const without = await jobCoach.answer({ choice: 'stopped' }, about(reference));
  expect([without.status, await journey.stage(reference)]).toEqual([400, 'confirming-start']);
  await jobCoach.answer({ choice: 'stopped', reason: 'no-wish-now' }, about(reference));
  const { referral, tasks } = await journey.look(reference);
  expect([referral.closure, referral.holdsPlace, tasks]).toEqual(['early-stop', false, []]);
  expect((await trajectory(reference))?.earlyStop).toBe('no-wish-now');
  for (const address of [people.candidate, people.referrer, people.workCoach]) {
    expect(await journey.newestMail(address, reference)).toContain('afgesloten');
  }
});

test('the candidate says that nobody called: the coordinator has it at once', async () => {
  const { people, reference, jobCoach } = await accepted('not-called');
  const old = await jobCoach.newestLink(about(reference));
  const own = journey.person(people.candidate);
  const status = await own.status(reference);
  expect(status.text).toMatch(says('status.nobody.title'));
  const done = await own.post(`${status.url}/niet-gebeld`, { report: 'nobody-called' });
  expect(done.text).toMatch(says('status.nobody.done'));
  expect(await open(reference)).toEqual(['confirm-start 1 coordinator']);
  expect((await journey.subjects(mailboxes.coordinator)).join(' | ')).toContain(`nog geen contact bij ${reference}`);
  const told = await journey
    .person(mailboxes.coordinator)
    .open(await journey.person(mailboxes.coordinator).newestLink(about(reference)));
  expect(told.text).toMatch(says('topic.nobodyCalled'));
  // One mail, with the number, and no word of a silence that was not there.
  const mails = (await journey.app.mails()).filter(
    ({ to, subject }) => to === mailboxes.coordinator && subject.includes(reference) && !/code|dubbel/.test(subject),
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(/Bel 030 000 01 \d\d of mail naar/);
  for (const known of [{}, { hasDeskName: 'yes' }, { hasDeskName: 'yes', hasDeskPhone: 'yes' }]) {
    const silent = says('task.mail.confirm-start.paragraphs.1', { level: 'coordinator', ...known });
    expect(mails[0]?.text).not.toMatch(silent);
  }
  // The job coach may still say that they did.
  expect((await jobCoach.open(old)).html).toContain('value="held"');

  const coordinator = journey.person(mailboxes.coordinator);
  const again = (await journey.subjects(mailboxes.coordinator)).length;
  await own.post(`${status.url}/niet-gebeld`, { report: 'nobody-called' });
  expect(await journey.subjects(mailboxes.coordinator)).toHaveLength(again);

  await coordinator.steer(
    { choice: 'change-addressee', name: 'Ina Valler', email: 'invaller@aanbieder.example' },
    about(reference),
  );
  expect(await open(reference)).toEqual(['confirm-start 1 job-coach']);
  // Anyone who was replaced by name decides nothing any more.
  expect((await jobCoach.get(old)).text).toMatch(says('link.gone.title.superseded'));
  await jobCoach.post(bare(old), { choice: 'held', heldOn: journey.day() });
  expect(await journey.stage(reference)).toBe('confirming-start');
  await journey.person('invaller@aanbieder.example').answer({ choice: 'held', heldOn: journey.day() });
  expect(await journey.stage(reference)).toBe('checking-in');
});

test('a silent job coach: reminders after the planned day, then the provider, then the coordinator', async () => {
  const { people, reference } = await accepted('silent');
  await journey.app.clock.advanceBy('P22D');
  expect(await open(reference)).toEqual(['confirm-start 1 provider']);
  await journey.app.clock.advanceBy('P15D');
  expect(await open(reference)).toEqual(['confirm-start 1 coordinator']);
  expect((await journey.subjects(people.jobCoach)).filter((subject) => /erinnering/i.test(subject))).toHaveLength(2);
  expect(await journey.stage(reference)).toBe('confirming-start');
  await journey.person(mailboxes.coordinator).answer({ choice: 'held', heldOn: journey.day(-25) }, about(reference));
  expect(await journey.stage(reference)).toBe('checking-in');
  const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#confirm-start#1`);
  expect(task?.decision).toMatchObject({ code: 'held', phonedIn: true });
});

test('once the first talk was held, nobody can say any more that nobody called', async () => {
  const people = cast('too-late');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day());
  const own = journey.person(people.candidate);
  const status = await own.status(reference);
  await journey.person(people.jobCoach).answer({ choice: 'held-as-planned' }, about(reference));
  expect((await trajectory(reference))?.firstTalkOn).toBe(journey.day());
  const before = (await journey.subjects(mailboxes.coordinator)).length;
  const page = await own.post(`${status.url}/niet-gebeld`, { report: 'nobody-called' });
  expect(page.text).not.toMatch(says('status.nobody.done'));
  expect([await journey.stage(reference), (await journey.subjects(mailboxes.coordinator)).length]).toEqual([
    'checking-in',
    before,
  ]);
});

test('who reads that it began reads the day on which it did, not the day that was planned', async () => {
  const { people, reference, jobCoach } = await accepted('later');
  await journey.app.clock.advanceBy('P14D');
  await jobCoach.answer({ choice: 'held', heldOn: journey.day() }, about(reference));
  expect((await trajectory(reference))?.startsOn).not.toBe(journey.day());
  for (const address of [people.candidate, people.referrer, people.workCoach]) {
    expect(await journey.newestMail(address, /begonnen op|startte op|gestart op/)).toContain(
      `op ${dateInWords(journey.day(), 'nl')}`,
    );
  }
});
