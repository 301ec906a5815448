import { expect, test } from 'vitest';
import { accept, approve, bySelf, cast, start } from '../../support/cases.ts';
import { type Journey, openJourney } from '../../support/journey.ts';
import { isAt, rehearse, rehearsed } from '../../support/rehearsal.ts';
import { healedAfter, healingInWords } from './healed-after.ts';
import { sameEnd } from './same-end.ts';
import { unfinished } from './unfinished.ts';

const people = cast('end');

/** From the referral to a trajectory that is under way; in between the system may be left to itself. */
async function toGuidance(journey: Journey, between: (reference: string) => Promise<unknown>): Promise<void> {
  const reference = await journey.refer(bySelf(people));
  await between(reference);
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
}

test('a run that healed ends like the run without faults, and other ends are told apart', async () => {
  const plain = await openJourney();
  await toGuidance(plain, async () => {});
  const right = await plain.sight();
  expect(unfinished(right)).toEqual([]);

  const rehearsal = rehearse();
  const hurt = await openJourney(rehearsal.options);
  rehearsal.set((point) => {
    if (isAt(point, 'states', 'StartExecution', 'before')) throw rehearsed();
  });
  let minutes: number | undefined;
  await toGuidance(hurt, async () => {
    rehearsal.set(undefined);
    expect(unfinished(await hurt.sight())).not.toEqual([]);
    const healing = await healedAfter(hurt.app, () => hurt.sight());
    expect(healing.left).toEqual([]);
    minutes = healing.minutes;
  });
  expect(minutes).toBeGreaterThan(0);
  expect(minutes).toBeLessThanOrEqual(20);
  expect(sameEnd(right, await hurt.sight())).toEqual([]);

  const held = right.items.map((item) => (item['sk'] === 'T#TRAJECTORY' ? { ...item, hoursUsed: 8 } : item));
  expect(sameEnd(right, { ...right, items: held }).join()).toContain('guidance: 0 h; , and');
  const unsent = right.mails.filter(({ to }) => to !== people.jobCoach);
  expect(sameEnd(right, { ...right, mails: unsent }).join()).toContain('coach-assigned to job-coach');
  await plain.close();
  await hurt.close();
  expect(rehearsal.unexpected).toEqual([]);
});

test('how long healing took is said in one line', () => {
  const took = [5, 0, 20, 10].map((minutes) => ({ minutes }));
  expect(healingInWords([...took, {}])).toBe('healed 4 of 5, median 5 min, worst 20 min, never 1');
});
