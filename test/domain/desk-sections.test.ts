import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, stages, taskKinds } from '../../functions/domain/codes.ts';
import type { DeskRow, DeskTask } from '../../functions/domain/desk-row.ts';
import { deskMomentAt, deskSections, deskStanding } from '../../functions/domain/desk-sections.ts';
import { faultKinds, tellsOfFault } from '../../functions/domain/journey/faults.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import { dueOf } from '../../functions/domain/task.ts';
import { taskRules } from '../../functions/domain/tasks/rules.ts';
import { midden } from './fixtures.ts';

const region = midden();
/** A Tuesday, ten in the morning in Amsterdam. */
const now = '2026-01-13T09:00:00.000Z';
const days = (count: number) => later(now, count * 86_400_000);

const asked = (parts: Partial<DeskTask> = {}): DeskTask => ({
  kind: 'approve',
  n: 1,
  owner: 'approver',
  since: days(-3),
  dueAt: days(3),
  ...parts,
});

const row = (tasks: readonly DeskTask[], parts: Partial<DeskRow> = {}): DeskRow => ({
  referralId: 'HW-AAAAAAA',
  stage: 'approval',
  municipality: 'GM0355',
  createdAt: days(-20),
  tasks: [...tasks],
  ...parts,
});

/** Where a case stands: its section, its other signs, and what frees it. */
const stands = (tasks: readonly DeskTask[], parts: Partial<DeskRow> = {}, at = now) => {
  const { section, signs, move } = deskStanding(row(tasks, parts), deskMomentAt(at, region));
  return { section, signs: [...signs], move };
};

describe('where a case stands on the desk', () => {
  test.each<[string, Parameters<typeof stands>, ReturnType<typeof stands>]>([
    ['a question whose day is to come', [[asked()]], { section: 'in-order', signs: [], move: undefined }],
    [
      'a question that is due today',
      [[asked({ dueAt: '2026-01-13T16:00:00.000Z' })]],
      { section: 'today', signs: ['today'], move: 'remind' },
    ],
    [
      'a question whose day has passed',
      [[asked({ dueAt: days(-1) })]],
      { section: 'overdue', signs: ['overdue', 'today'], move: 'answer-by-phone' },
    ],
    [
      'a decision that the coordinator has missed, of which the next reminder is far off',
      [[asked({ owner: 'coordinator', overdueSince: days(-4), dueAt: days(9) })]],
      { section: 'overdue', signs: ['overdue', 'today', 'coordinator'], move: 'answer' },
    ],
    [
      'a check-in that sleeps until its day, however long ago that was planned to be due',
      [[asked({ kind: 'check-in', owner: 'job-coach', since: days(30), dueAt: days(40) })], { stage: 'checking-in' }],
      { section: 'in-order', signs: [], move: undefined },
    ],
    [
      'a mail that did not reach a work coach',
      [[asked({ owner: 'team', undelivered: 'approver' })]],
      { section: 'mail', signs: ['mail'], move: 'correct-address' },
    ],
    [
      'news that no mail could bring to a provider, whose mailbox is in the region file',
      [[asked({ kind: 'call', owner: 'coordinator', about: 'untold-provider', undelivered: 'provider' })]],
      { section: 'mail', signs: ['mail', 'coordinator'], move: 'record-call' },
    ],
    [
      'a mail of which nobody knows whether it went',
      [[asked({ kind: 'resolve', owner: 'coordinator', about: 'mail-unsure' })]],
      { section: 'stuck', signs: ['stuck', 'mail', 'today', 'coordinator'], move: 'try-again' },
    ],
    [
      'work of the machine that has not moved for more than an hour',
      [[asked({ kind: 'advance', owner: 'system', dueAt: later(now, -61 * 60_000) })]],
      { section: 'stuck', signs: ['stuck', 'today'], move: undefined },
    ],
    [
      'work of the machine that the sweeper still tries',
      [[asked({ kind: 'advance', owner: 'system', dueAt: later(now, -59 * 60_000) })]],
      { section: 'in-order', signs: [], move: undefined },
    ],
    [
      'a fault beside a question that goes on',
      [[asked(), asked({ kind: 'resolve', owner: 'coordinator', about: 'missing-provider' })]],
      { section: 'stuck', signs: ['stuck', 'today', 'coordinator'], move: 'try-again' },
    ],
    [
      'somebody who is probably here twice',
      [[asked()], { likelyDuplicateOf: 'HW-BBBBBBB' }],
      { section: 'double', signs: ['double'], move: 'compare' },
    ],
    [
      'somebody who was here twice, and of whom only a call is left',
      [[asked({ kind: 'call', owner: 'coordinator' })], { likelyDuplicateOf: 'HW-BBBBBBB', stage: 'closed' }],
      { section: 'coordinator', signs: ['coordinator'], move: 'record-call' },
    ],
    [
      'a sender whom nobody knows yet',
      [[asked({ kind: 'confirm-sender', owner: 'referrer' })], { stage: 'unconfirmed' }],
      { section: 'unconfirmed', signs: ['unconfirmed'], move: 'confirm-sender' },
    ],
    [
      'somebody who waits for a place, and is asked now and then whether they still want to',
      [
        [
          asked({ kind: 'await-place', owner: 'coordinator', dueAt: days(60) }),
          asked({ kind: 'still-wanted', owner: 'candidate', dueAt: days(-2) }),
        ],
        { stage: 'waiting', waitingSince: days(-50) },
      ],
      { section: 'waiting', signs: ['waiting'], move: 'choose-provider' },
    ],
    [
      'somebody who waits longer than the coordinator should have let them: not before what can be solved today',
      [
        [asked({ kind: 'await-place', owner: 'coordinator', overdueSince: days(-30), dueAt: days(9) })],
        { stage: 'waiting', waitingSince: days(-90) },
      ],
      { section: 'waiting', signs: ['overdue', 'today', 'coordinator', 'waiting'], move: 'choose-provider' },
    ],
    [
      'somebody who waits so long, and of whom something else is late',
      [
        [
          asked({ kind: 'await-place', owner: 'coordinator', overdueSince: days(-30), dueAt: days(9) }),
          asked({ kind: 'call', owner: 'coordinator', dueAt: days(-1) }),
        ],
        { stage: 'waiting', waitingSince: days(-90) },
      ],
      { section: 'overdue', signs: ['overdue', 'today', 'coordinator', 'waiting'], move: 'record-call' },
    ],
    [
      'somebody for whom one provider after the other has been asked for more than two weeks',
      [[asked({ kind: 'accept-offer', owner: 'provider' })], { stage: 'offer', waitingSince: days(-15) }],
      { section: 'waiting', signs: ['waiting'], move: 'remind' },
    ],
    [
      'somebody who waits for long and will be asked later, so that no link of theirs can be mailed yet',
      [
        [asked({ kind: 'accept-offer', owner: 'provider', since: days(3), dueAt: days(9) })],
        { stage: 'offer', waitingSince: days(-15) },
      ],
      { section: 'waiting', signs: ['waiting'], move: undefined },
    ],
    [
      'somebody for whom that is shorter',
      [[asked({ kind: 'accept-offer', owner: 'provider' })], { stage: 'offer', waitingSince: days(-13) }],
      { section: 'in-order', signs: [], move: undefined },
    ],
    [
      'somebody who once waited long, and has begun',
      [[asked({ kind: 'check-in', owner: 'job-coach' })], { stage: 'checking-in', waitingSince: days(-90) }],
      { section: 'in-order', signs: [], move: undefined },
    ],
  ])('%s', (_, given, expected) => {
    expect(stands(...given)).toEqual(expected);
  });

  test('on a Saturday the day is Monday: what is due then needs somebody, and what is due on Tuesday does not', () => {
    const saturday = '2026-01-17T10:00:00.000Z';
    expect(stands([asked({ dueAt: '2026-01-19T22:59:59.000Z' })], {}, saturday).section).toBe('today');
    expect(stands([asked({ dueAt: '2026-01-19T23:00:00.000Z' })], {}, saturday).section).toBe('in-order');
  });

  test('the day ends at midnight in Amsterdam, in summer an hour earlier by the clock of the world', () => {
    const july = '2026-07-14T09:00:00.000Z';
    const due = (dueAt: string) => stands([asked({ since: '2026-07-01T08:00:00.000Z', dueAt })], {}, july).section;
    expect(due('2026-07-14T21:59:59.000Z')).toBe('today');
    expect(due('2026-07-14T22:00:00.000Z')).toBe('in-order');
  });

  test('who waits for a place is sorted by how long, and everybody else by their day', () => {
    const order = (...given: Parameters<typeof row>) => deskStanding(row(...given), deskMomentAt(now, region)).order;
    expect(order([asked({ kind: 'await-place' })], { stage: 'waiting', waitingSince: days(-50) })).toBe(days(-50));
    expect(order([asked({ overdueSince: days(-4) })])).toBe(days(-4));
    expect(order([asked()], { likelyDuplicateOf: 'HW-BBBBBBB' })).toBe(days(-20));
  });
});

const anyMoment = fc.integer({ min: -90, max: 90 }).map((hours) => later(now, hours * 3 * 3_600_000));
const anyTask: fc.Arbitrary<DeskTask> = fc
  .record({
    kind: fc.constantFrom(...taskKinds),
    n: fc.constant(1),
    owner: fc.constantFrom(...roles),
    since: anyMoment,
    dueAt: anyMoment,
    overdueSince: fc.option(anyMoment, { nil: undefined }),
    about: fc.option(fc.constantFrom(...faultKinds, 'approved-candidate'), { nil: undefined }),
    undelivered: fc.option(fc.constantFrom(...roles), { nil: undefined }),
  })
  .map((task) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as DeskTask);
const anyRow = fc
  .record({
    stage: fc.constantFrom(...stages),
    tasks: fc.array(anyTask, { minLength: 1, maxLength: 4 }),
    double: fc.boolean(),
  })
  .map(({ stage, tasks, double }) => row(tasks, { stage, ...(double ? { likelyDuplicateOf: 'HW-BBBBBBB' } : {}) }));

test('every case is in one section, its most urgent; nobody who let a day pass is missing, and whatever is found today is in the list of the day', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (one, moment) => {
      const { section, signs, lead } = deskStanding(one, deskMomentAt(moment, region));
      const ranks = [...signs].map((sign) => deskSections.indexOf(sign));
      const isWait =
        section !== 'in-order' && signs.has('waiting') && one.tasks.some(({ kind }) => taskRules[kind].isQueued);
      if (!isWait) expect(deskSections.indexOf(section)).toBe(Math.min(...ranks, deskSections.indexOf('in-order')));
      expect(section === 'in-order' ? signs.size === 0 : signs.has(section)).toBe(true);
      expect(one.tasks).toContain(lead);
      const late = one.tasks.filter(
        (task) =>
          task.owner !== 'system' &&
          taskRules[task.kind].isOpenEnded !== true &&
          task.since <= moment &&
          dueOf(task) < moment,
      );
      expect(signs.has('overdue')).toBe(late.length > 0);
      if (signs.has('overdue') || signs.has('stuck')) expect(signs.has('today')).toBe(true);
      expect(one.tasks.some(tellsOfFault) && section !== 'stuck').toBe(false);
      // What stands first is what its section is about.
      if (section === 'overdue') expect(late).toContain(lead);
    }),
    { numRuns: 300 },
  );
});

test('time alone lets nothing that is overdue drop out', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, fc.integer({ min: 0, max: 400 }), (one, moment, hours) => {
      const at = (instant: string) => deskStanding(one, deskMomentAt(instant, region)).signs.has('overdue');
      if (at(moment)) expect(at(later(moment, hours * 3_600_000))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
