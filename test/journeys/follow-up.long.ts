import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, addWorkingDays, instantAt } from '../../functions/domain/calendar.ts';
import { about, bySelf, cast, mailboxes, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { says } from '../support/says.ts';

let journey: Journey;
let jobCoach: Person;
let reference: string;
beforeEach(async () => {
  journey = await openJourney({ asksAfterwards: true });
  jobCoach = journey.person(people.jobCoach);
  reference = await started(journey, people, bySelf(people));
});
afterEach(() => journey.close());

const people = cast('later');

/** Goes to an hour into the working day on which the next question is asked; returns its date. */
async function untilAsked(): Promise<string> {
  const { tasks } = await journey.look(reference);
  const date = tasks.find(({ kind }) => kind === 'check-in')?.checkIn?.date ?? '';
  await journey.app.clock.advanceTo(instantAt(addWorkingDays(date, 0), '11:00'));
  return date;
}

/** Answers the next question on its day; returns its date. */
async function answered(fields: Readonly<Record<string, string>>): Promise<string> {
  const date = await untilAsked();
  const page = await jobCoach.answer(fields, about(reference));
  expect(page.status).toBe(200);
  return date;
}

const places = async () => (await journey.look(reference)).referral.holdsPlace;
const records = async () => (await journey.trajectory(reference))?.checkIns ?? [];

describe('how it goes after guidance', () => {
  test('is asked 13, 26 and 52 weeks after the last check-in, whatever is known, and then the case closes', async () => {
    for (let n = 0; n < 4; n += 1) await answered({ choice: 'continues' });
    const last = await answered({ choice: 'continues' });
    expect(last).toBe('2027-01-05');
    expect(await places()).toBe(false);
    expect(await journey.newestMail(people.candidate, reference)).toMatch(
      says('mail-people.goal-reached-candidate.paragraphs.3'),
    );
    const own = await journey.person(people.candidate).status(about(reference));
    expect(own.text).toMatch(says('step.guidance.over.why', { reader: 'candidate' }));
    expect(own.text).toContain('13, 26 en 52');

    expect(await untilAsked()).toBe(addDays(last, 13 * 7));
    expect(await journey.newestMail(people.jobCoach, reference)).toMatch(
      says('task.mail.check-in.paragraphs.1', { purpose: 'follow_up' }),
    );
    const page = await jobCoach.open(await jobCoach.newestLink(about(reference)));
    expect(page.html).not.toContain('name="hoursUsed"');
    expect((await jobCoach.answer({ worksNow: 'yes', inSchool: 'no' }, about(reference))).status).toBe(400);
    const begun = { 'spell1.kind': 'voluntary', 'spell1.startedOn': '2027-03-01' };
    expect((await jobCoach.answer({ worksNow: 'yes', inSchool: 'no', ...begun }, about(reference))).status).toBe(400);
    await answered({ worksNow: 'unknown', inSchool: 'unknown' });

    expect(await answered({ worksNow: 'no', inSchool: 'no' })).toBe(addDays(last, 26 * 7));
    // The last one passes in silence: job coach and provider say nothing, and the coordinator reaches nobody.
    expect(await untilAsked()).toBe(addDays(last, 52 * 7));
    await journey.app.clock.advanceBy('P35D');
    await journey.person(mailboxes.coordinator).answer({ worksNow: 'no-answer' }, about(reference));

    const told = (await records()).slice(-3).map(({ answered: is, worksNow, followUp }) => [followUp, is, worksNow]);
    expect(told).toEqual([
      [true, true, 'unknown'],
      [true, true, 'no'],
      [true, false, undefined],
    ]);
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.closure, tasks]).toEqual(['closed', 'completed', []]);
  });

  test('is asked no more once the candidate says so; the outcome stays', async () => {
    await answered({ choice: 'goal-reached', 'spell1.kind': 'education', 'spell1.startedOn': '2026-02-09' });
    expect(await places()).toBe(false);
    await answered({ worksNow: 'no', inSchool: 'yes' });
    const own = journey.person(people.candidate);
    const status = await own.status(about(reference));
    await own.post(`${status.url}/intrekken`, { sure: 'yes' });
    const { referral, tasks } = await journey.look(reference);
    expect([referral.stage, referral.closure, tasks]).toEqual(['closed', 'goal-reached', []]);
    expect(await journey.newestMail(people.jobCoach, reference)).toBeDefined();
  });
});
