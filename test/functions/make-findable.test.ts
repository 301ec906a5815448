import { beforeEach, expect, test } from 'vitest';
import { makeAllFindable } from '../../functions/cases/make-findable.ts';
import { findableSender, findMarks } from '../../functions/domain/find-terms.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { minutes } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const [first, second, known] = ['HW-AAAAAAA', 'HW-BBBBBBB', 'HW-CCCCCCC'] as const;
const always = () => true;
/** The second stands under the terms of an earlier version, which knew no senders. */
const knownAs = {
  [first]: {},
  [second]: { findable: true, foundBy: 2 },
  [known]: { findable: true, foundBy: 3 },
} as const;

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  for (const id of [first, second, known]) {
    const asked = taskOf(id, 'approve', 'approver', { announced: true, nextAt: minutes(600), dueAt: minutes(9999) });
    world.add(caseOf(id, [asked], knownAs[id]), partiesOf(id));
  }
});

const all = () => [first, second, known].flatMap((id) => world.referral(id) ?? []);
const done = () => world.changes.map(({ action, after }) => `${after.id} ${action}`);

test('cases of an earlier version can be found from then on, and nothing else about them changes', async () => {
  const before = world.referral(first);
  await makeAllFindable(world.runtime, all(), always);
  expect(done()).toEqual([`${first} make-findable`, `${second} make-findable`]);
  const [change] = world.changes;
  const { candidate, referrer } = partiesOf(first);
  if (candidate === undefined || referrer === undefined) throw new Error('nobody is there');
  expect(change?.terms).toEqual(findMarks(candidate, world.runtime.guards.hash));
  expect(change?.senderTerms).toEqual(findMarks(findableSender(referrer), world.runtime.guards.hash));
  expect(change?.parties).toEqual([candidate, referrer]);
  expect(world.referral(first)).toEqual({
    ...before,
    findable: true,
    foundBy: 3,
    revision: 2,
    updatedAt: world.time.now,
    listed: expect.anything(),
    desk: expect.anything(),
  });
  expect(world.sent).toEqual([]);
  await makeAllFindable(world.runtime, all(), always);
  expect(done()).toHaveLength(2);
});

test('the sweep of the hour does it', async () => {
  await createHandler({
    ...world.runtime,
    mailAccount: { quota: async () => ({ perDay: -1, sent: 0, perSecond: 9 }) },
  })({});
  expect(done()).toEqual([`${first} make-findable`, `${second} make-findable`]);
});

test('a closed case, one without a person, and the canary’s are left as they are', async () => {
  world.add(caseOf(first, [], { stage: 'closed' }), partiesOf(first));
  world.add(caseOf(second, [taskOf(second, 'approve', 'approver')]), { notes: [] });
  world.add(caseOf('HW-UAAAAAA', [taskOf('HW-UAAAAAA', 'approve', 'approver')]), partiesOf('Aardbei'));
  await makeAllFindable(
    world.runtime,
    [...all(), ...[world.referral('HW-UAAAAAA')].flatMap((one) => one ?? [])],
    always,
  );
  expect(done()).toEqual([]);
  expect(world.logged).toEqual([]);
});

test('one that fails is left for the next hour, and keeps no other', async () => {
  world.commits.push(new Error('something'));
  await makeAllFindable(world.runtime, all(), always);
  expect(done()).toEqual([`${second} make-findable`]);
  expect(world.logged).toEqual(['not-made-findable']);
});

test('none is begun when the time is over', async () => {
  let left = 1;
  await makeAllFindable(world.runtime, all(), () => left-- > 0);
  expect(done()).toEqual([`${first} make-findable`]);
});
