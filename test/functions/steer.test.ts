import { describe, expect, test } from 'vitest';
import { steer, steeringProblems } from '../../functions/cases/steer.ts';
import type { CoordinatorAnswer } from '../../functions/domain/answers.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const now = '2026-11-21T09:00:00.000Z';
const parties = partiesOf('Aardbei');
const ctx = {
  region: worldRegion,
  now,
  origin: 'link',
  actor: 'coordinator',
  newId: () => 'N',
  mailboxMark: () => 'mark',
  findMarks: () => ['mark'],
} as unknown as Parameters<typeof steer>[4];

const to = (email: string, more: object = {}) => ({ choice: 'change-addressee', email, ...more }) as CoordinatorAnswer;

function problems(task: Task, answer: CoordinatorAnswer, state: Partial<Referral> = {}) {
  const { referral } = caseOf(id, [task], { door: 'sterk-met-werk', programme: 'sterk-met-werk', ...state });
  return steeringProblems(answer, task, { region: worldRegion, referral, parties }).map(
    ({ field, code }) => `${field} ${code}`,
  );
}
const does = (task: Task, answer: CoordinatorAnswer, state: Partial<Referral> = {}) =>
  steer(caseOf(id, [task], state), task, answer, parties, ctx, undefined);

describe('another address for', () => {
  test('a decision is one that may decide', () => {
    const approve = taskOf(id, 'approve', 'approver');
    expect(problems(approve, to('ander@zeist.example'))).toEqual([]);
    expect(problems(approve, to('ander@elders.example'))).toEqual(['email outside-domain']);
    expect(problems(approve, to(parties.candidate?.email ?? ''))).not.toEqual([]);
  });

  test('a candidate is not one of who decides or gives help; that of a professional may be', () => {
    const confirm = taskOf(id, 'confirm-interest', 'candidate');
    const give = taskOf(id, 'give-information', 'referrer');
    const coach = 'ander@zeist.example';
    expect(problems(confirm, to('noor@post.example'))).toEqual([]);
    expect(problems(confirm, to(coach))).not.toEqual([]);
    expect(problems(give, to(coach))).toEqual([]);
    expect(problems(give, to(coach), { origin: 'self' })).not.toEqual([]);
  });

  test.each(['confirm-start', 'check-in'] as const)('a job coach is inside their provider, with a name: %s', (kind) => {
    const task = taskOf(id, kind, 'job-coach');
    const state = { stage: 'checking-in' } as const;
    expect(problems(task, to('lou@kwintes.example', { name: 'Lou' }), state)).toEqual([]);
    expect(problems(task, to('lou@kwintes.example'), state)).toEqual(['name name']);
    expect(problems(task, to('lou@lister.example', { name: 'Lou' }), state)).toHaveLength(1);
    expect(problems(task, to('lou@lister.example', { name: 'Lou', provider: 'lister' }), state)).toEqual([]);
    expect(problems(task, to('lou@kwintes.example', { name: 'Lou', provider: 'kwintes' }), state)).toEqual([]);
    const both = problems(task, to('lou@altrecht.example', { provider: 'altrecht' }), state);
    expect(both).toEqual(['name name', 'provider unknown-provider']);
    // Its provider is gone from the region file: another one has to be named.
    const gone = { ...task, provider: 'gone' };
    expect(problems(gone, to('lou@kwintes.example', { name: 'Lou' }), state)).toEqual(['provider unknown-provider']);
  });

  test('a task that has none of its own cannot be', () => {
    expect(problems(taskOf(id, 'call', 'coordinator'), to('ander@zeist.example'))).toEqual(['email not-allowed']);
    expect(does(taskOf(id, 'call', 'coordinator'), to('ander@zeist.example'))).toBeUndefined();
  });

  test('is where the question goes from then on', () => {
    const change = does(taskOf(id, 'approve', 'team'), to('ander@zeist.example'));
    expect(change?.parties).toMatchObject([{ role: 'approver', email: 'ander@zeist.example' }]);
    expect(change?.tasks).toMatchObject([{ owner: 'approver', addressee: 1 }]);
    const give = does(taskOf(id, 'give-information', 'referrer'), to('nieuw@school.example'), { stage: 'information' });
    expect(give?.parties).toMatchObject([{ role: 'referrer', email: 'nieuw@school.example' }]);
    const own = { stage: 'information', origin: 'self' } as const;
    const self = does(taskOf(id, 'give-information', 'candidate'), to('nieuw@post.example'), own);
    expect(self?.parties).toMatchObject([{ role: 'candidate', email: 'nieuw@post.example' }]);
    const confirm = does(taskOf(id, 'confirm-interest', 'candidate'), to('nieuw@post.example'), {
      stage: 'confirming',
    });
    expect(confirm?.parties).toMatchObject([{ role: 'candidate', email: 'nieuw@post.example' }]);
  });
});

describe('the coordinator', () => {
  const task = taskOf(id, 'approve', 'approver', { dueAt: '2026-12-01T16:00:00.000Z' });
  const extend = (more: object = {}) => ({ choice: 'extend', workingDays: 5, ...more }) as CoordinatorAnswer;

  test('gives more time, once: not when the day has moved since the page was shown, nor after the end', () => {
    expect(does(task, extend({ dueOn: '2026-12-01' }))?.tasks[0]?.dueAt).toBe('2026-12-08T16:00:00.000Z');
    expect(does(task, extend())?.tasks[0]?.dueAt).toBe('2026-12-08T16:00:00.000Z');
    expect(does(task, extend({ dueOn: '2026-11-24' }))).toBeUndefined();
    expect(does(task, extend(), { stage: 'closed' })).toBeUndefined();
  });

  test('ends a case, in the way of its stage; what is over stays as it ended', () => {
    const withdraw = { choice: 'withdraw' } as CoordinatorAnswer;
    expect(does(task, withdraw)?.after).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(does(task, withdraw, { stage: 'closed' })).toBeUndefined();
    const sender = taskOf(id, 'confirm-sender', 'referrer');
    expect(does(sender, withdraw, { stage: 'unconfirmed' })?.after.stage).toBe('closed');
  });

  test('says that a number is wrong while that still matters', () => {
    const wrong = { choice: 'wrong-number' } as CoordinatorAnswer;
    const call = taskOf(id, 'call', 'coordinator');
    expect(does(call, wrong)).toBeDefined();
    for (const stage of ['closed', 'unconfirmed'] as const) expect(does(call, wrong, { stage })).toBeUndefined();
  });

  test('of a move or of "this is not me" is heard elsewhere', () => {
    expect(does(task, { choice: 'not-me' } as CoordinatorAnswer)).toBeUndefined();
    const moved = (municipality: string) => ({ choice: 'moved', municipality }) as CoordinatorAnswer;
    expect(does(task, moved('GM0310'))).toBeUndefined();
    expect(problems(task, moved('GM0310'))).toEqual([]);
    expect(problems(task, moved('GM9999'))).toEqual(['municipality not-allowed']);
    expect(problems(task, extend())).toEqual([]);
  });
});
