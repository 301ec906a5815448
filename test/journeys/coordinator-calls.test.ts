import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateInWords } from '../../functions/web/words/dates.ts';
import {
  about,
  accept,
  approve,
  asAgreed,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  cast,
  mailboxes,
  started,
  talkDay,
} from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

const people = cast('bellen');
const coordinator = () => journey.person(mailboxes.coordinator);
const tasks = async (reference: string) =>
  (await journey.look(reference)).tasks.map(({ kind, owner, about: why }) => [kind, owner, why]);

describe('a coordinator who phones and learns nothing can say so', () => {
  test('where a yes is asked: nothing happens without it, and the task comes back on another day', async () => {
    const youth: BodyParts = {
      ...byProfessional(people),
      candidate: { birthDate: '2007-03-01', email: undefined, phone: '06 12345678', preferredContact: 'phone' },
      situation: { inCareAt: 'none' },
      request: { goal: 'Terug naar school.', motivated: 'yes' },
    };
    const reference = await journey.refer(youth);
    const before = (await journey.look(reference)).tasks[0]?.dueAt ?? '';
    await journey.app.clock.advanceBy('P2D');
    const page = await coordinator().answer({ choice: 'not-reached' }, about(reference));
    expect(page.text).toMatch(says('receipt.byChoice.confirm-interest.not-reached.2'));
    expect(await tasks(reference)).toEqual([['confirm-interest', 'coordinator', undefined]]);
    const { referral, tasks: open } = await journey.look(reference);
    expect(referral.consent).toBeUndefined();
    expect(open[0]?.dueAt).not.toBe(before);
    const again = await coordinator().answer(
      { choice: 'yes', privacyVersion: journey.app.region.privacyVersion },
      about(reference),
    );
    expect(again.text).toMatch(says('receipt.byChoice.confirm-interest.yes.1', { reader: 'coordinator' }));
    expect(await journey.stage(reference)).toBe('offer');
  });

  test('nobody else can give that answer', async () => {
    const youth = { ...byProfessional(people), candidate: { birthDate: '2007-03-01', email: people.candidate } };
    const reference = await journey.refer({ ...youth, situation: {}, request: { goal: 'School.', motivated: 'yes' } });
    const own = journey.person(people.candidate);
    const page = await own.get(await own.newestLink(says('task.mail.confirm-interest.subject')));
    expect(page.html).not.toContain('value="not-reached"');
    await own.answer({ choice: 'not-reached' }, says('task.mail.confirm-interest.subject'));
    expect(await tasks(reference)).toEqual([['confirm-interest', 'candidate', undefined]]);
  });

  test('where a first talk is asked after: the job coach can still tell', async () => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await accept(journey, people, reference);
    const coach = journey.person(people.jobCoach);
    for (let day = 0; day < 60 && (await journey.look(reference)).tasks[0]?.owner !== 'coordinator'; day += 1) {
      await journey.app.clock.advanceBy('P1D');
    }
    const late = await coach.newestLink(says('task.mail.confirm-start.subject'));
    const { moved: _moved, dueAt } = (await journey.look(reference)).tasks[0] ?? {};
    const page = await coordinator().answer({ choice: 'no-answer' }, about(reference));
    expect(page.text).toMatch(says('receipt.byChoice.confirm-start.no-answer.1'));
    const [task] = (await journey.look(reference)).tasks;
    expect(task).toMatchObject({ kind: 'confirm-start', owner: 'coordinator', moved: { why: 'no-answer' } });
    expect(task?.dueAt).not.toBe(dueAt);
    expect((await coach.open(late.replace(/\?.*$/, ''))).html).not.toContain('value="no-answer"');
    await coach.answer({ choice: 'held', heldOn: journey.day(-10) }, says('task.mail.confirm-start.subject'));
    expect(await journey.stage(reference)).toBe('checking-in');
  });
});

test('a stop that a job coach reports is told to the candidate, with who said it and why, so that a mistake can be put right', async () => {
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day());
  const receipt = await journey
    .person(people.jobCoach)
    .answer({ choice: 'stopped', reason: 'no-wish-now' }, about(reference));
  expect(receipt.text).toMatch(says('receipt.byChoice.confirm-start.stopped.2'));
  const told = await journey.newestMail(people.candidate, reference);
  expect(told).toMatch(
    says('mail-people.ended-candidate.paragraphs.2', { closureCode: 'early_stop', shared: 'other' }),
  );
  const page = await journey.person(people.candidate).status(reference);
  expect(page.text).toMatch(says('status.open.stopped', { by: 'guide' }));
  expect(page.text).toMatch(says('status.open.stopReasons.no-wish-now'));
  expect(page.text).toMatch(says('status.open.stopWrong'));
  expect(page.text).toMatch(says('status.open.missed'));
  expect(page.text).not.toMatch(says('status.open.skipped'));
});

describe('a job coach who says that the candidate moved, and not where to', () => {
  test('ends nothing: the coordinator asks, and the door is looked at with the municipality', async () => {
    const reference = await started(journey, people);
    const planned = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    await journey.app.clock.advanceTo(planned?.visibleFrom ?? '');
    await journey.app.clock.advanceBy('PT1H');
    const page = await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'moved' });
    expect(page.text).toMatch(says('receipt.byChoice.check-in.relocated.2'));
    expect(await tasks(reference)).toEqual([
      ['check-in', 'job-coach', undefined],
      ['call', 'coordinator', 'moved-unknown'],
    ]);
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'moved' });
    expect(await tasks(reference)).toHaveLength(2);
    const asked = await coordinator().open(await coordinator().newestLink(says('task.mail.call.subject')));
    expect(asked.text).toMatch(says('topic.calls.moved-unknown'));
    await coordinator().steer({ choice: 'moved', municipality: 'GM0310' }, says('task.mail.call.subject'));
    expect((await journey.look(reference)).referral).toMatchObject({ municipality: 'GM0310', stage: 'checking-in' });
    expect(await tasks(reference)).toEqual([['check-in', 'job-coach', undefined]]);
  });

  test('before the first talk too, and who turns out to be helped elsewhere is handed over', async () => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    await accept(journey, people, reference, journey.day());
    await journey.person(people.jobCoach).answer({ choice: 'stopped', reason: 'moved' }, about(reference));
    expect(await journey.stage(reference)).toBe('confirming-start');
    await coordinator().answer({ choice: 'handed-over' }, says('task.mail.call.subject'));
    expect(await journey.stage(reference)).toBe('closed');
  });
});

test('a talk that moves twice before the coordinator phoned is one call, with the newest day; the older page settles nothing', async () => {
  const reference = await journey.refer(byProfessionalWithoutMail(people));
  await approve(journey, people, reference);
  await accept(journey, people, reference);
  await journey.app.clock.advanceBy('P8D');
  const moveTo = async (days: number) => {
    const on = talkDay(journey, days);
    const answer = { choice: 'moved', newDate: on, ...asAgreed(on) };
    await journey.person(people.jobCoach).answer(answer, about(reference));
    const moved = (await journey.look(reference)).tasks.filter((task) => task.about === 'talk-moved-candidate');
    expect(moved).toHaveLength(1);
    return { on, link: await coordinator().newestLink(about(reference)) };
  };
  const former = await moveTo(7);
  const page = await coordinator().open(former.link);
  expect(page.text).toContain(dateInWords(former.on, 'nl'));
  await journey.app.clock.advanceBy('P8D');
  const newest = await moveTo(9);
  expect((await coordinator().open(newest.link)).text).toContain(dateInWords(newest.on, 'nl'));
  expect((await coordinator().open(former.link)).text).toMatch(says('link.gone.title.superseded'));
  await coordinator().post(former.link, { choice: 'told' });
  expect((await tasks(reference)).filter(([, , why]) => why === 'talk-moved-candidate')).toHaveLength(1);
});
