import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addWorkingDays, instantAt, localDate, localTime } from '../../functions/domain/calendar.ts';
import { about, byProfessional, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
let jobCoach: Person;
beforeEach(async () => {
  journey = await openJourney();
  jobCoach = journey.person(people.jobCoach);
});
afterEach(() => journey.close());

const people = cast('case');
const trajectory = async (reference: string) => {
  const found = await journey.trajectory(reference);
  if (found === undefined) throw new Error('no trajectory');
  return found;
};

/** The check-in that is on the agenda. */
async function next(reference: string) {
  const { tasks } = await journey.look(reference);
  return tasks.find((task) => task.kind === 'check-in')?.checkIn;
}

/** An hour into the working day on which a check-in is asked: its date, or the first working day after it. */
function askedAt(date = ''): string {
  return instantAt(addWorkingDays(date, 0), '11:00');
}

/** Goes to the date of the next check-in and answers it. */
async function checkIn(reference: string, fields: Readonly<Record<string, string>>) {
  const planned = await next(reference);
  await journey.app.clock.advanceTo(askedAt(planned?.date));
  return jobCoach.answer(fields, about(reference));
}

/** The candidate says themselves how it is, as they are asked at the end and after it. */
async function ownWord(reference: string, works = 'no') {
  return journey.person(people.candidate).answer({ works, school: 'no', mood: 'good' }, about(reference));
}

/** Who is asked about the check-in now. */
async function asked(reference: string) {
  return (await journey.look(reference)).tasks.find((task) => task.kind === 'check-in')?.owner;
}

/** Lets the next check-in go by: job coach and provider are silent, and the coordinator phones in vain. */
async function letPass(reference: string) {
  const planned = await next(reference);
  await journey.app.clock.advanceTo(askedAt(planned?.date));
  await journey.app.clock.advanceBy('P35D');
  expect(await asked(reference)).toBe('coordinator');
  return journey.person(mailboxes.coordinator).answer({ choice: 'no-answer' }, about(reference));
}

test('a check-in that falls in a weekend is asked on the next working day, in office hours', async () => {
  const reference = await started(journey, people, byProfessional(people));
  await checkIn(reference, { choice: 'continues', hoursUsed: '6' });
  // 16 May 2026 is the Saturday after Ascension Day; Friday the 15th is equated with a holiday by decree.
  expect((await next(reference))?.date).toBe('2026-05-16');
  const mails = async () => (await journey.app.mails()).filter(({ to }) => to === people.jobCoach);
  const before = (await mails()).length;
  await journey.app.clock.advanceTo('2026-05-18T06:59:00.000Z');
  expect(await mails()).toHaveLength(before);
  await journey.app.clock.advanceTo('2026-05-18T10:00:00.000Z');
  const [mail] = (await mails()).slice(before);
  expect([localDate(mail?.at ?? ''), localTime(mail?.at ?? '') >= '09:00']).toEqual(['2026-05-18', true]);
});

describe('a year of guidance', () => {
  test('hours add up, and the final check-in closes it as completed', async () => {
    const reference = await started(journey, people, byProfessional(people));
    const dates: (string | undefined)[] = [];
    for (const hoursUsed of ['6', '7,5', '8', '0', '4']) {
      dates.push((await next(reference))?.date);
      const page = await checkIn(reference, { choice: 'continues', hoursUsed });
      expect(page.status).toBe(200);
    }
    expect(dates).toEqual(['2026-02-16', '2026-05-16', '2026-08-16', '2026-11-16', '2027-01-05']);
    expect((await trajectory(reference)).hoursUsed).toBe(25.5);
    expect((await journey.look(reference)).tasks).toMatchObject([{ kind: 'tell-outcome', owner: 'candidate' }]);
    expect((await ownWord(reference)).text).toMatch(says('receipt.byChoice.tell-outcome.told.1'));
    const { referral, tasks } = await journey.look(reference);
    expect([referral.closure, referral.holdsPlace, tasks]).toEqual(['completed', false, []]);
    for (const address of [people.candidate, people.referrer, people.workCoach, people.jobCoach]) {
      expect(await journey.newestMail(address, reference)).toContain('afgesloten');
    }
  });

  test('the job coach sees what was recorded before; wrong numbers are sent back', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'continues', hoursUsed: '6' });
    const planned = await next(reference);
    for (const fields of [
      {},
      { choice: 'continues', hoursUsed: '-1' },
      { choice: 'continues', hoursUsed: '1000' },
      { choice: 'stopped' },
      { choice: 'continues', 'spell1.kind': 'employee' },
      { choice: 'continues', 'spell1.kind': 'employee', 'spell1.startedOn': '2030-01-01' },
    ]) {
      expect((await checkIn(reference, fields)).status).toBe(400);
    }
    expect(await next(reference)).toEqual(planned);
    const page = await jobCoach.open(await jobCoach.newestLink(about(reference)));
    expect(page.text).toContain('6 van 40');
  });

  test('an early stop with its reason closes it', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'stopped', reason: 'health', hoursUsed: '2' });
    expect(await trajectory(reference)).toMatchObject({ earlyStop: 'health', hoursUsed: 2 });
    const { referral, tasks } = await journey.look(reference);
    expect([referral.closure, referral.holdsPlace, tasks]).toEqual(['early-stop', false, []]);
    expect(await journey.newestMail(people.candidate, reference)).toContain('afgesloten');
  });
});

describe('work', () => {
  const job = { 'spell1.kind': 'employee', 'spell1.startedOn': '2026-02-09', 'spell1.hoursPerWeek': '24' };

  test('is asked after at 13, 26 and 52 weeks, also after the planned end', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'continues', ...job });
    const [spell] = (await trajectory(reference)).spells;
    expect(spell).toMatchObject({ kind: 'employee', startedOn: '2026-02-09', hoursPerWeek: 24 });

    // Thirteen weeks are over on 11 May; the regular check-in of the 16th asks both.
    expect(await next(reference)).toEqual({ date: '2026-05-16', purpose: 'kept-work', spell: spell?.id });
    expect((await checkIn(reference, { choice: 'continues' })).status).toBe(400);
    await checkIn(reference, { choice: 'continues', keptWork: 'yes', hoursUsed: '1' });
    expect(await next(reference)).toMatchObject({ date: '2026-08-16', purpose: 'kept-work' });
    await checkIn(reference, { choice: 'continues', keptWork: 'yes' });
    await checkIn(reference, { choice: 'continues' });
    expect(await next(reference)).toMatchObject({ date: '2027-01-05', purpose: 'final' });
    await checkIn(reference, { choice: 'continues' });

    expect(await next(reference)).toMatchObject({ date: '2027-02-08', purpose: 'kept-work' });
    expect((await journey.look(reference)).referral.holdsPlace).toBe(false);
    await checkIn(reference, { keptWork: 'yes' });
    await ownWord(reference, 'yes');
    const kept = (await trajectory(reference)).checkIns.filter(({ keptWork }) => keptWork === true);
    expect(kept.map(({ date }) => date)).toEqual(['2026-05-16', '2026-08-16', '2027-02-08']);
    expect((await journey.look(reference)).referral.closure).toBe('completed');
  });

  test('that ended is dated, and not asked after any more', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'continues', ...job });
    const id = (await trajectory(reference)).spells[0]?.id ?? '';
    const undated = await checkIn(reference, { choice: 'continues', keptWork: 'no' });
    expect(undated.status).toBe(400);
    const early = await checkIn(reference, { choice: 'continues', keptWork: 'no', [`ended.${id}`]: '2026-02-01' });
    expect(early.status).toBe(400);
    await checkIn(reference, { choice: 'continues', keptWork: 'no', [`ended.${id}`]: '2026-04-30' });
    expect((await trajectory(reference)).spells).toEqual([
      { id, kind: 'employee', startedOn: '2026-02-09', hoursPerWeek: 24, endedOn: '2026-04-30' },
    ]);
    expect(await next(reference)).toEqual({ date: '2026-08-16', purpose: 'regular' });
  });

  test('and the goal reached: the place is free at once, the questions after kept work go on', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'goal-reached', hoursUsed: '5', ...job });
    const { referral } = await journey.look(reference);
    expect([referral.stage, referral.holdsPlace]).toEqual(['checking-in', false]);
    expect((await trajectory(reference)).goalReachedOn).toBe('2026-02-16');
    const dates: (string | undefined)[] = [];
    for (let week = 0; week < 3; week += 1) {
      dates.push((await next(reference))?.date);
      const page = await jobCoach.open(await jobCoach.newestLink(about(reference)));
      expect(page.html).not.toContain('name="choice"');
      // Which work is meant is said in the question itself.
      const asking = await checkIn(reference, {});
      expect(asking.text).toMatch(/Is dit er nog: betaald werk[^?]*9 februari 2026/i);
      await checkIn(reference, { keptWork: 'yes' });
    }
    await ownWord(reference, 'yes');
    expect(dates).toEqual(['2026-05-11', '2026-08-10', '2027-02-08']);
    expect((await journey.look(reference)).referral.closure).toBe('goal-reached');
  });

  test('the goal reached without work to ask after closes at once', async () => {
    const reference = await started(journey, people);
    const done = await checkIn(reference, {
      choice: 'goal-reached',
      'spell1.kind': 'education',
      'spell1.startedOn': '2026-02-09',
    });
    // School is not asked after, so nobody promises to.
    expect(done.text).toMatch(says('receipt.byChoice.check-in.goal-reached.2'));
    expect((await journey.look(reference)).referral.closure).toBe('goal-reached');
  });
});

describe('silence', () => {
  const reminders = async (address: string, reference: string) =>
    (await journey.app.mails()).filter((mail) => mail.to === address && mail.text.includes(reference)).length;

  test('goes from the job coach to the provider, and from there to a call by the coordinator; nothing is recorded before', async () => {
    const reference = await started(journey, people);
    const { date } = (await next(reference)) ?? {};
    const provider = (await journey.look(reference)).referral.provider;
    const mailbox = journey.app.region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
    await journey.app.clock.advanceTo(askedAt(date));
    expect(await asked(reference)).toBe('job-coach');
    await journey.app.clock.advanceBy('P15D');
    expect(await asked(reference)).toBe('provider');
    expect(await journey.newestMail(mailbox, reference)).toMatch(
      says('task.mail.check-in.paragraphs.1', { level: 'team' }),
    );
    const page = await journey.person(mailbox).open(await journey.person(mailbox).newestLink(about(reference)));
    expect(page.text).toContain('Noor');
    await journey.app.clock.advanceBy('P15D');
    expect(await asked(reference)).toBe('coordinator');
    expect((await trajectory(reference)).checkIns).toEqual([]);

    const coordinator = journey.person(mailboxes.coordinator);
    const call = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(call.text).toMatch(says('topic.silentCoach'));
    for (const whom of ['Robin Coach', 'Noor']) expect(call.text).toContain(whom);
    await coordinator.answer({ choice: 'continues', hoursUsed: '4' }, about(reference));
    expect((await trajectory(reference)).checkIns).toMatchObject([{ date, answered: true, hoursUsed: 4 }]);
    expect(await asked(reference)).toBe('job-coach');
  });

  test('is recorded only when the call brought nothing; all of it is an outcome', async () => {
    const reference = await started(journey, people);
    const receipt = await letPass(reference);
    expect(receipt.text).toMatch(says('receipt.byChoice.check-in.no-answer.1'));
    expect((await trajectory(reference)).checkIns).toEqual([
      { date: '2026-02-16', purpose: 'regular', answered: false },
    ]);
    for (let left = 0; left < 4; left += 1) await letPass(reference);
    const { referral, tasks } = await journey.look(reference);
    expect([referral.closure, tasks]).toEqual(['silent', []]);
  });

  test('is the coordinator\u2019s word alone: a job coach cannot say that nobody could tell', async () => {
    const reference = await started(journey, people);
    const page = await checkIn(reference, { choice: 'no-answer' });
    expect(page.text).not.toContain('Genoteerd');
    expect((await trajectory(reference)).checkIns).toEqual([]);
    expect(await asked(reference)).toBe('job-coach');
  });

  test('of the coordinator goes to the deputy, who can act; the mails thin out and never stop in three years', async () => {
    const reference = await started(journey, people);
    const { mailbox } = journey.app.region.coordinator.deputy;
    await journey.app.clock.advanceTo(askedAt((await next(reference))?.date));
    const before = await reminders(mailboxes.coordinator, reference);
    const counts: number[] = [];
    for (let year = 0; year < 3; year += 1) {
      await journey.app.clock.advanceBy('P1Y');
      counts.push((await reminders(mailboxes.coordinator, reference)) - before);
    }
    expect(counts.at(-1)).toBeLessThan(50);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts).size).toBe(3);
    const subjects = await journey.subjects(mailboxes.coordinator);
    expect(subjects.filter((subject) => /Herinnering ([4-9]|\d\d)/.test(subject))).toEqual([]);
    expect((await trajectory(reference)).checkIns).toEqual([]);

    expect(await journey.newestMail(mailbox, reference)).toMatch(says('mail-work.coordinator-silent.paragraphs.1'));
    const deputy = journey.person(mailbox);
    const page = await deputy.open(await deputy.newestLink(about(reference)));
    expect(page.text).toContain('Robin Coach');
    await deputy.answer({ choice: 'continues', hoursUsed: '2' }, about(reference));
    expect((await trajectory(reference)).checkIns).toMatchObject([{ answered: true }]);
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${reference}#check-in#1`);
    expect(task?.decision).toMatchObject({ actor: 'deputy', phonedIn: true });
  });

  test('broken by an answer of the job coach brings nobody else in', async () => {
    const reference = await started(journey, people, bySelf(people));
    await letPass(reference);
    await checkIn(reference, { choice: 'continues', hoursUsed: '3' });
    expect((await journey.look(reference)).tasks.map(({ kind, owner }) => [kind, owner])).toEqual([
      ['check-in', 'job-coach'],
    ]);
    await checkIn(reference, { choice: 'stopped', reason: 'no-match' });
    expect((await trajectory(reference)).checkIns.map(({ answered }) => answered)).toEqual([false, true, true]);
  });
});
