import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addWorkingDays, instantAt, localDate, localTime } from '../../functions/domain/calendar.ts';
import { about, byProfessional, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';

let journey: Journey;
let jobCoach: Person;
beforeEach(async () => {
  journey = await openJourney();
  jobCoach = journey.person(people.jobCoach);
});
afterEach(() => journey.close());

const people = cast('case');
const trajectory = async (reference: string) => {
  const found = await journey.app.runtime('sweep-tasks').referrals.trajectory(reference);
  if (found === undefined) throw new Error('no trajectory');
  return found;
};

/** The check-in that is on the agenda. */
async function next(reference: string) {
  const { tasks } = await journey.look(reference);
  return tasks.find((task) => task.kind === 'check-in')?.checkIn;
}

/** An hour into the working day on which a check-in is asked: its date, or the first working day after it. */
function asked(date = ''): string {
  return instantAt(addWorkingDays(date, 0), '11:00');
}

/** Goes to the date of the next check-in and answers it. */
async function checkIn(reference: string, fields: Readonly<Record<string, string>>) {
  const planned = await next(reference);
  await journey.app.clock.advanceTo(asked(planned?.date));
  return jobCoach.answer(fields, about(reference));
}

/** Lets the next check-in go by without an answer. */
async function letPass(reference: string) {
  const planned = await next(reference);
  await journey.app.clock.advanceTo(asked(planned?.date));
  await journey.app.clock.advanceBy('P20D');
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
      await checkIn(reference, { keptWork: 'yes' });
    }
    expect(dates).toEqual(['2026-05-11', '2026-08-10', '2027-02-08']);
    expect((await journey.look(reference)).referral.closure).toBe('goal-reached');
  });

  test('the goal reached without work to ask after closes at once', async () => {
    const reference = await started(journey, people);
    await checkIn(reference, { choice: 'goal-reached', 'spell1.kind': 'education', 'spell1.startedOn': '2026-02-09' });
    expect((await journey.look(reference)).referral.closure).toBe('goal-reached');
  });
});

describe('silence', () => {
  test('is recorded as such; after two in a row the coordinator calls; all of it is an outcome', async () => {
    const reference = await started(journey, people);
    await letPass(reference);
    expect((await trajectory(reference)).checkIns).toEqual([
      { date: '2026-02-16', purpose: 'regular', answered: false },
    ]);
    expect((await journey.subjects(people.jobCoach)).filter((subject) => /erinnering/i.test(subject))).toHaveLength(2);
    const calls = async () => (await journey.look(reference)).tasks.filter(({ kind }) => kind === 'call').length;
    expect(await calls()).toBe(0);
    await letPass(reference);
    expect(await calls()).toBe(1);
    const coordinator = journey.person(mailboxes.coordinator);
    const page = await coordinator.open(await coordinator.newestLink(about(reference)));
    expect(page.text).toContain('De jobcoach gaf twee keer geen antwoord.');
    expect(page.text).toContain('Robin Coach');
    for (let left = 0; left < 3; left += 1) await letPass(reference);
    const { referral, tasks } = await journey.look(reference);
    expect([referral.closure, tasks]).toEqual(['silent', []]);
  });

  test('broken by an answer does not bring the coordinator in', async () => {
    const reference = await started(journey, people, bySelf(people));
    await letPass(reference);
    await checkIn(reference, { choice: 'continues', hoursUsed: '3' });
    await letPass(reference);
    expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['check-in']);
    await checkIn(reference, { choice: 'stopped', reason: 'moved' });
    expect((await trajectory(reference)).checkIns.map(({ answered }) => answered)).toEqual([false, true, false, true]);
  });
});
