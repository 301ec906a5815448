import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectCleanEnd } from '../support/aftermath.ts';
import { about, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import {
  closeRehearsed,
  executionsOf,
  isAt,
  type Rehearsal,
  rehearse,
  rehearsed,
  stopAtStep,
} from '../support/rehearsal.ts';

let journey: Journey;
let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = rehearse();
  journey = await openJourney(rehearsal.options);
});
afterEach(() => closeRehearsed(journey, rehearsal));

test.each(['before', 'after'] as const)(
  'an execution that did not hear that its case has ended is told again within twenty minutes: cut off %s the word',
  async (phase) => {
    const people = cast('end');
    const reference = await journey.refer(bySelf(people));
    const own = journey.person(people.candidate);
    const link = (await own.newestLink(reference)).replace(/\?.*$/, '');
    await own.status(reference);
    rehearsal.set((point) => {
      if (isAt(point, 'states', 'SendTaskSuccess', phase)) throw rehearsed();
    });
    await own.post(`${link}/intrekken`, { sure: 'yes' });
    expect(await journey.stage(reference)).toBe('closed');
    // It still fails at the first sweep, which leaves it to a later one.
    await journey.app.clock.advanceBy('PT6M');
    rehearsal.set(undefined);
    await journey.app.clock.advanceBy('PT20M');
    expect((await executionsOf(journey, reference)).filter(({ status }) => status === 'RUNNING')).toEqual([]);
    await expectCleanEnd(journey, reference);
    expect((await journey.app.runtime('sweep-tasks').agenda.openWork()).pieces).toBe(0);
  },
);

test('a step that dies between the queue and a free place costs no week', async () => {
  const people = cast('queue');
  const reference = await journey.refer(bySelf(people));
  let cut = 0;
  // Somebody stops the execution when it has entered the queue, before it has looked who stands there.
  rehearsal.set(async (point) => {
    const looks = isAt(point, 'dynamodb', 'Query', 'before') && JSON.stringify(point.request?.input).includes('"W#');
    if (!looks || cut > 0) return;
    cut = await stopAtStep(journey, 'find-place');
    throw rehearsed();
  });
  await approve(journey, people, reference);
  expect(cut).toBe(1);
  await journey.app.clock.advanceBy('PT20M');
  expect(await journey.stage(reference)).toBe('offer');
  // Nobody heard of waiting who did not have to.
  expect((await journey.subjects(people.candidate)).filter((subject) => /wacht/i.test(subject))).toEqual([]);
  await journey.person(mailboxes.kwintes).newestLink(about(reference));
});
