import { beforeEach, describe, expect, test } from 'vitest';
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

describe('the first question, asked by intake before the step began', () => {
  const asked = () =>
    world.add(caseOf(id, [taskOf(id, 'approve', 'team')], { stage: 'approval' }), partiesOf('Aardbei'));
  const named = { ...input, task: `${id}#approve#1` };

  test('is waited for in one call', async () => {
    asked();
    Object.assign(world.runtime.referrals, { load: refuse, whole: refuse, head: refuse });
    Object.assign(world.runtime.outbox, { planned: refuse });
    await createHandler(world.runtime)(named);
    expect(world.awaited).toEqual([`${id} approval ${id}#approve#1`]);
    expect([world.changes, world.answered, world.attached]).toEqual([[], [], []]);
  });

  test('wakes its step at once where it was answered before the step could say that it waits', async () => {
    world.add(caseOf(id, [taskOf(id, 'advance', 'system')], { stage: 'placing' }), partiesOf('Aardbei'));
    await createHandler(world.runtime)(named);
    expect(world.answered).toEqual([`${id} placing`]);
  });

  test('gets a token beside the first where another try of the step waits for it', async () => {
    asked();
    world.said.waits = false;
    await createHandler(world.runtime)(named);
    expect(world.attached).toEqual([`${id}#approve#1`]);
  });
});
