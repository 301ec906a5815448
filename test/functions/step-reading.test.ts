import { beforeEach, expect, test } from 'vitest';
import { createHandler } from '../../functions/ask-approval/handler.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-8GY48K8';

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  world.add(caseOf(id, [taskOf(id, 'advance', 'system')], { stage: 'approval' }), partiesOf('Aardbei'));
});

const input = { referralId: id, generation: 1, taskToken: 'a token' };
const refuse = async () => {
  throw new Error('read once more');
};

test('a step that hears which task is open reads its case in one call, with everybody in it and whether mail may go', async () => {
  Object.assign(world.runtime.referrals, { load: refuse, parties: refuse });
  Object.assign(world.runtime.mailGate, { hold: refuse });
  await createHandler(world.runtime)({ ...input, task: `${id}#advance#1` });
  expect(world.actions()).toEqual(['ask-approval']);
  expect(world.sent).toHaveLength(1);
});

test('a hold that was read with the case holds back the mails of the step', async () => {
  world.said.hold = { why: 'account-paused', since: world.time.now, tryAt: '2027-01-01T00:00:00.000Z' };
  await createHandler(world.runtime)({ ...input, task: `${id}#advance#1` });
  expect(world.actions()).toEqual(['ask-approval']);
  expect(world.sent).toEqual([]);
  expect([...world.mails.values()].map(({ status, attempts }) => [status, attempts])).toEqual([['planned', 0]]);
});

test.each([
  ['that is over', `${id}#approve#9`],
  ['that an earlier definition does not name', null],
  ['that nobody names', undefined],
])('a task %s changes nothing but the number of reads', async (_, task) => {
  await createHandler(world.runtime)({ ...input, task });
  expect(world.actions()).toEqual(['ask-approval']);
  expect(world.sent).toHaveLength(1);
});
