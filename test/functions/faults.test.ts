import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { isDisowned, rememberDisowned } from '../../functions/cases/disowned.ts';
import { endProbe } from '../../functions/cases/end-probe.ts';
import { revokeTask } from '../../functions/cases/revoke-task.ts';
import { isLasting, tellCoordinator, tellFault, tellLacks } from '../../functions/cases/tell-fault.ts';
import { tellUnsure } from '../../functions/cases/unsure-mail.ts';
import { errorName, TryAgainError } from '../../functions/domain/errors.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Task } from '../../functions/domain/task.ts';
import { mail } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const approve = taskOf(id, 'approve', 'approver');
const people = partiesOf('Aardbei');

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  world.add(caseOf(id, [approve], { door: 'sterk-met-werk' }), people);
});
/** Open tasks of the case beside the decision: who, what, and why. */
const open = () =>
  (world.referral(id)?.openTasks ?? [])
    .map((one) => world.task(one) as Task)
    .filter(({ kind }) => kind !== 'approve')
    .map(({ owner, kind, about }) => `${owner} ${kind} ${about}`);

const answer = { $metadata: { httpStatusCode: 400 } };
const refused = (name: string) => new DynamoDBServiceException({ ...answer, name, $fault: 'client' });
const cancelled = (Code: string) =>
  new TransactionCanceledException({
    ...answer,
    message: 'cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code }],
  });

describe('a fault', () => {
  const passing = [
    new ProvisionedThroughputExceededException({ ...answer, message: 'slow down' }),
    new InternalServerError({ message: 'broken', $metadata: { httpStatusCode: 500 } }),
    cancelled('TransactionConflict'),
    Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
    new TryAgainError('busy'),
    'a text',
  ];

  test('in the data or the program lasts; a busy table or a lost connection passes by itself', () => {
    expect(passing.map(isLasting)).toEqual(passing.map(() => false));
    expect([isLasting(new TypeError('x')), errorName(new TypeError('x')), errorName('x')]).toEqual([
      true,
      'TypeError',
      'unknown',
    ]);
  });

  test('of a service that refuses what it is asked lasts, and goes to the coordinator', async () => {
    const lasting = [
      refused('ValidationException'),
      refused('AccessDeniedException'),
      refused('ResourceNotFoundException'),
      cancelled('ValidationError'),
      Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }),
    ];
    expect(lasting.map(isLasting)).toEqual(lasting.map(() => true));
    await tellFault(world.runtime, id, 'sweep-fault', refused('ValidationException'));
    expect(open()).toEqual(['coordinator resolve fault']);
  });

  test('is in the log each time, and becomes one task of the coordinator where it lasts', async () => {
    for (const error of passing) expect(await tellFault(world.runtime, id, 'sweep-fault', error)).toBe(true);
    expect(world.logged).toEqual(passing.map(() => 'sweep-fault'));
    expect(open()).toEqual([]);
    // What was told is not left to a later look.
    for (let n = 0; n < 2; n += 1)
      expect(await tellFault(world.runtime, id, 'sweep-fault', new TypeError('x'))).toBe(false);
    expect(open()).toEqual(['coordinator resolve fault']);
  });

  test('that cannot even be told throws nothing, and is left to a later look where that passes', async () => {
    world.commits.push(new Error('the table is away'));
    expect(await tellCoordinator(world.runtime, id, 'fault')).toBe(true);
    const busy = passing.find((one) => one instanceof Error);
    if (busy === undefined) expect.unreachable('something passes');
    world.commits.push(busy);
    expect(await tellFault(world.runtime, id, 'sweep-fault', new TypeError('x'))).toBe(true);
    expect(world.logged).toEqual(['fault-not-told', 'sweep-fault', 'fault-not-told']);
  });
});

describe('what the region file forgets', () => {
  const now = async () => {
    const found = await world.runtime.referrals.load(id);
    if (found === undefined) throw new Error('no case');
    return found;
  };
  const forgetful = () => ({ ...world.runtime, region: { ...world.runtime.region, municipalities: [] } });

  test('is told once, and taken back once it is there again', async () => {
    for (let n = 0; n < 2; n += 1) await tellLacks(forgetful(), await now());
    expect(open()).toEqual(['coordinator resolve missing-municipality']);
    expect(world.logged).toEqual(['region-lacks']);
    await tellLacks(world.runtime, await now());
    expect(open()).toEqual([]);
  });

  test('leaves other faults of the case where they are', async () => {
    await tellCoordinator(world.runtime, id, 'fault');
    await tellLacks(world.runtime, await now());
    expect(open()).toEqual(['coordinator resolve fault']);
  });

  test('that cannot be taken back is in the log, and is tried again another time', async () => {
    await tellLacks(forgetful(), await now());
    world.commits.push(new Error('the table is away'));
    await tellLacks(world.runtime, await now());
    expect(world.logged).toContain('fault-not-taken-back');
    expect(open()).toEqual(['coordinator resolve missing-municipality']);
  });
});

describe('a mail of which nobody knows whether it went', () => {
  const unsure = (parts: Partial<Mail> = {}) => tellUnsure(world.runtime, mail(id, 'a', parts));

  test('becomes a task of the coordinator, who asks its reader', async () => {
    await unsure();
    expect(open()).toEqual(['coordinator resolve mail-unsure']);
    expect([world.logged, world.counted]).toEqual([['mail-given-up'], []]);
  });

  test('to the coordinator about their own task goes to the deputy; to the deputy it is the alarm’s', async () => {
    const call = taskOf(id, 'call', 'coordinator');
    world.add(caseOf(id, [call]), people);
    await unsure({ to: 'coordinator', taskId: call.id });
    expect(world.changes.flatMap(({ mails }) => mails.map(({ to }) => to))).toEqual(['deputy']);
    await unsure({ to: 'deputy', taskId: call.id });
    expect(world.changes).toHaveLength(1);
    expect(world.counted).toEqual(['coordinatorUnreachable', 'coordinatorUnreachable']);
    await unsure({ to: 'coordinator' });
    expect(open()).toContain('coordinator resolve mail-unsure');
  });

  test('to a sender whom nobody knows yet, or of the canary, is nobody’s task', async () => {
    world.add(caseOf(id, [taskOf(id, 'confirm-sender', 'referrer')], { stage: 'unconfirmed' }), people);
    await unsure({ to: 'referrer' });
    const probe = 'HW-U000000';
    world.add(caseOf(probe, [taskOf(probe, 'approve', 'team')]), people);
    await tellUnsure(world.runtime, mail(probe, 'a', { to: 'coordinator' }));
    expect([world.changes, world.counted]).toEqual([[], []]);
    expect(world.logged).toEqual(['mail-given-up', 'mail-given-up']);
  });
});

describe('a task of who may not act any more', () => {
  test('goes on to somebody else, as the case is at that moment', async () => {
    expect((await revokeTask(world.runtime, approve, 'mail')).changed).toBe(false);
    world.add(caseOf(id, [approve], { door: 'sterk-met-werk' }), {
      ...people,
      approver: { role: 'approver', email: 'sam@elders.example' },
    });
    expect((await revokeTask(world.runtime, { id: `${id}#approve#9`, referralId: id }, 'mail')).changed).toBe(false);
    expect((await revokeTask(world.runtime, approve, 'mail')).changed).toBe(true);
    expect(world.task(approve.id)).toMatchObject({ owner: 'team', revokedAddressee: 0 });
    expect(world.events.at(-1)).toMatchObject({ action: 'revoke', origin: 'mail', actor: 'system' });
  });
});

describe('a canary that did not end by itself', () => {
  const probe = 'HW-U000000';
  const task = taskOf(probe, 'approve', 'team');

  test('is ended, whatever it waits for, and its machine is woken', async () => {
    world.add(caseOf(probe, [task], { door: 'sterk-met-werk' }), people);
    await endProbe(world.runtime, task);
    expect(world.referral(probe)).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect([world.logged, world.woken]).toEqual([['probe-ended'], [probe]]);
    await endProbe(world.runtime, task);
    expect(world.changes).toHaveLength(1);
  });

  test('leaves no call behind either', async () => {
    const call = taskOf(probe, 'call', 'coordinator');
    world.add(caseOf(probe, [call], { stage: 'closed' }), people);
    await endProbe(world.runtime, call);
    expect(world.task(call.id)?.status).toBe('closed');
    expect(world.actions()).toEqual(['call-done']);
  });
});

test('an address that is not the candidate’s is remembered for that case, in any spelling of the mailbox', async () => {
  const { runtime } = world;
  await rememberDisowned(runtime, id, 'Noor+werk@post.example');
  expect(await isDisowned(runtime, id, 'noor+WERK@post.example')).toBe(true);
  expect(await isDisowned(runtime, 'HW-BBBBBBB', 'noor+werk@post.example')).toBe(false);
  expect(await isDisowned(runtime, id, 'ander@post.example')).toBe(false);
});
