import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, stages, taskKinds } from '../../functions/domain/codes.ts';
import type { DeskRow, DeskTask } from '../../functions/domain/desk-row.ts';
import {
  deskMomentAt,
  deskSections,
  deskStanding,
  isLate,
  stuckWhys,
  toldDueOf,
} from '../../functions/domain/desk-sections.ts';
import { faultKinds, tellsOfFault } from '../../functions/domain/journey/faults.ts';
import { later, waitIsLookedAt } from '../../functions/domain/journey/timing.ts';
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
  const { section, signs, move } = deskStanding(row(tasks, parts), deskMomentAt(at, region), { role: 'coordinator' });
  return { section, signs: [...signs], move };
};

describe('the coordinator’s own', () => {
  const at = deskMomentAt(now, region);
  const theirs = asked({ dueAt: days(-3) });
  const mine = asked({ kind: 'call', owner: 'coordinator', dueAt: days(-1) });
  const lead = (tasks: readonly DeskTask[], role = 'coordinator') => deskStanding(row(tasks), at, { role });

  test('late task leads a case before somebody else’s that is later still, to the coordinator alone', () => {
    expect(lead([theirs, mine])).toMatchObject({ section: 'overdue', lead: { kind: 'call' }, isOwnLate: true });
    expect(lead([theirs, mine], 'municipality')).toMatchObject({ lead: { kind: 'approve' }, isOwnLate: false });
    // What is not late yet does not hide what is.
    expect(lead([theirs, { ...mine, dueAt: days(1) }])).toMatchObject({ lead: { kind: 'approve' }, isOwnLate: false });
  });

  test('is not put first where rows are sorted by how long somebody waits', () => {
    const waits = asked({ kind: 'await-place', owner: 'coordinator', dueAt: days(-1) });
    const standing = deskStanding(row([waits], { stage: 'waiting', waitingSince: days(-90) }), at, {
      role: 'coordinator',
    });
    expect(standing).toMatchObject({ section: 'waiting', isOwnLate: false });
  });
});

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
      'a decision that the coordinator has missed, the last who could be asked: nobody but them can move it any more',
      [[asked({ owner: 'coordinator', overdueSince: days(-4), dueAt: days(9) })]],
      { section: 'stuck', signs: ['stuck', 'overdue', 'today', 'coordinator'], move: 'answer' },
    ],
    [
      'one that the deputy has missed too',
      [[asked({ owner: 'deputy', overdueSince: days(-4), dueAt: days(9) })]],
      { section: 'stuck', signs: ['stuck', 'overdue', 'today', 'coordinator'], move: 'answer-by-phone' },
    ],
    [
      'a call with news that the coordinator has missed, which holds up nothing',
      [[asked(), asked({ kind: 'call', owner: 'coordinator', dueAt: days(-1) })]],
      { section: 'overdue', signs: ['overdue', 'today', 'coordinator'], move: 'record-call' },
    ],
    [
      'somebody for whom nobody is left to ask, also before the coordinator’s day',
      [[asked({ kind: 'resolve', owner: 'coordinator' })], { stage: 'unplaced', waitingSince: days(-5) }],
      { section: 'stuck', signs: ['stuck', 'coordinator', 'waiting'], move: 'choose-provider' },
    ],
    [
      'a check-in that sleeps until its day, however long ago that was planned to be due',
      [[asked({ kind: 'check-in', owner: 'job-coach', since: days(30), dueAt: days(40) })], { stage: 'checking-in' }],
      { section: 'in-order', signs: [], move: undefined },
    ],
    [
      'a mail that did not reach a work coach',
      [[asked({ owner: 'team', undelivered: 'approver' })]],
      { section: 'mail', signs: ['mail', 'coordinator'], move: 'correct-address' },
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
      { section: 'double', signs: ['coordinator', 'double'], move: 'compare' },
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
      { section: 'waiting', signs: ['stuck', 'coordinator', 'waiting'], move: 'choose-provider' },
    ],
    [
      'somebody who waits, and of whom the coordinator is asked at once because all are full',
      [[asked({ kind: 'await-place', owner: 'coordinator' })], { stage: 'waiting', waitingSince: days(-6) }],
      { section: 'waiting', signs: ['coordinator', 'waiting'], move: 'choose-provider' },
    ],
    [
      'somebody who waits, and of whom nobody has to look yet',
      [[asked({ kind: 'await-place', owner: 'system' })], { stage: 'waiting', waitingSince: days(-6) }],
      { section: 'waiting', signs: ['waiting'], move: undefined },
    ],
    [
      'somebody who waits longer than the coordinator should have let them: not before what can be solved today',
      [
        [asked({ kind: 'await-place', owner: 'coordinator', overdueSince: days(-30), dueAt: days(9) })],
        { stage: 'waiting', waitingSince: days(-90) },
      ],
      { section: 'waiting', signs: ['stuck', 'overdue', 'today', 'coordinator', 'waiting'], move: 'choose-provider' },
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
      { section: 'overdue', signs: ['stuck', 'overdue', 'today', 'coordinator', 'waiting'], move: 'record-call' },
    ],
    [
      'somebody for whom one provider after the other has been asked for more than two weeks, and one is asked now',
      [[asked({ kind: 'accept-offer', owner: 'provider' })], { stage: 'offer', waitingSince: days(-15) }],
      { section: 'waiting', signs: ['waiting'], move: undefined },
    ],
    [
      'somebody who waited for months, for whom the coordinator has just chosen a provider: its answer is waited for',
      [[asked({ kind: 'accept-offer', owner: 'provider', since: now })], { stage: 'offer', waitingSince: days(-180) }],
      { section: 'waiting', signs: ['waiting'], move: undefined },
    ],
    [
      'the same person, once that provider has let its day pass',
      [
        [asked({ kind: 'accept-offer', owner: 'provider', since: days(-9), dueAt: days(-1) })],
        { stage: 'offer', waitingSince: days(-180) },
      ],
      { section: 'overdue', signs: ['stuck', 'overdue', 'today', 'waiting'], move: 'answer-by-phone' },
    ],
    [
      'a job coach who is asked how it goes, and a call of the coordinator beside it: their own task, and the button of that',
      [[asked({ kind: 'check-in', owner: 'job-coach' }), asked({ kind: 'call', owner: 'coordinator' })]],
      { section: 'coordinator', signs: ['coordinator'], move: 'record-call' },
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

  const why = (...given: Parameters<typeof row>) => deskStanding(row(...given), deskMomentAt(now, region)).stuck;

  test('who is stuck is told why, and waiting alone is no reason before the term of the region', () => {
    const wait = asked({ kind: 'await-place', owner: 'system' });
    const offer = asked({ kind: 'accept-offer', owner: 'provider' });
    // Twenty working days before Tuesday 13 January, of which Christmas, New Year's Day and 2 January are none.
    const [before, since] = ['2025-12-09T15:00:00.000Z', '2025-12-10T09:00:00.000Z'];
    expect(why([wait], { stage: 'waiting', waitingSince: before })).toBe('no-place');
    expect(why([wait], { stage: 'waiting', waitingSince: since })).toBeUndefined();
    const late = asked({ kind: 'accept-offer', owner: 'provider', dueAt: days(-1) });
    expect(why([late], { stage: 'offer', waitingSince: before })).toBe('no-yes');
    expect(why([late], { stage: 'offer', waitingSince: since })).toBeUndefined();
    // Somebody was asked anew, and their day is to come; a question that came back to the coordinator is nobody else's.
    expect(why([offer], { stage: 'offer', waitingSince: before })).toBeUndefined();
    const back = asked({ kind: 'accept-offer', owner: 'coordinator' });
    expect(why([back], { stage: 'offer', waitingSince: before })).toBe('no-yes');
    expect(why([asked({ kind: 'check-in' })], { stage: 'checking-in', waitingSince: before })).toBeUndefined();
    expect(why([asked({ kind: 'resolve', owner: 'coordinator', about: 'stuck' })], { stage: 'unplaced' })).toBe(
      'machine',
    );
    // A region that lets people wait for longer says so in its file.
    const calm = structuredClone(region);
    calm.tasks['await-place'].due = { workingDays: 60 };
    expect(deskStanding(row([wait], { stage: 'waiting', waitingSince: before }), deskMomentAt(now, calm)).stuck).toBe(
      undefined,
    );
  });

  test('nobody is stuck by waiting before the coordinator is asked to look at it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 24 }), fc.integer({ min: 0, max: 24 * 400 }), (hours, ago) => {
        const at = later(now, ago * 3_600_000);
        const waitingSince = later(at, -hours * 3_600_000);
        const { stuck } = deskStanding(
          row([asked({ kind: 'await-place', owner: 'system', dueAt: days(999) })], { stage: 'waiting', waitingSince }),
          deskMomentAt(at, region),
        );
        expect(stuck).toBe(waitIsLookedAt(region, waitingSince) <= at ? 'no-place' : undefined);
      }),
      { numRuns: 60 },
    );
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

  test('narrowed to what the coordinator has to do, each case leads with that, also where somebody else is late', () => {
    const both = row([
      asked({ kind: 'check-in', owner: 'job-coach', dueAt: days(-1) }),
      asked({ kind: 'call', owner: 'coordinator' }),
    ]);
    const at = deskMomentAt(now, region);
    const own = { role: 'coordinator', sign: 'coordinator' };
    expect(deskStanding(both, at, own)).toMatchObject({ lead: { kind: 'call' }, move: 'record-call' });
    expect(deskStanding(both, at, { role: 'coordinator' })).toMatchObject({ lead: { kind: 'check-in' } });
    // Whoever else reads the list has no use for it.
    expect(deskStanding(both, at, { ...own, role: 'provider' })).toMatchObject({ lead: { kind: 'check-in' } });
  });

  test('a day that was missed before its owner was asked is not told as theirs', () => {
    const wait = { kind: 'await-place', owner: 'coordinator', dueAt: days(9) } as const;
    const inherited = asked({ ...wait, since: days(-3), overdueSince: days(-20) });
    expect([toldDueOf(inherited), isLate(inherited, { now })]).toEqual([days(9), false]);
    const missed = asked({ ...wait, since: days(-20), overdueSince: days(-3) });
    expect([toldDueOf(missed), isLate(missed, { now })]).toEqual([days(-3), true]);
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
    since: fc.option(anyMoment, { nil: undefined }),
  })
  .map(({ stage, tasks, double, since }) =>
    row(tasks, {
      stage,
      ...(double ? { likelyDuplicateOf: 'HW-BBBBBBB' } : {}),
      ...(since === undefined ? {} : { waitingSince: since }),
    }),
  );

test('every case is in one section, its most urgent; nobody who let a day pass is missing, and whatever is found today is in the list of the day', () => {
  fc.assert(
    fc.property(anyRow, anyMoment, (one, moment) => {
      const { section, signs, lead, stuck } = deskStanding(one, deskMomentAt(moment, region));
      expect(signs.has('stuck')).toBe(stuck !== undefined);
      expect(stuck === undefined || stuckWhys.includes(stuck)).toBe(true);
      const isAsked = one.tasks.some(
        ({ kind, owner, since }) =>
          (owner === 'coordinator' || owner === 'deputy') && since <= moment && taskRules[kind].isOpenEnded !== true,
      );
      // What the coordinator is asked counts, whatever else is going on.
      if (isAsked) expect(signs.has('coordinator')).toBe(true);
      const ranks = [...signs]
        .filter((sign) => sign !== 'coordinator' || isAsked)
        .map((sign) => deskSections.indexOf(sign));
      const isWait = section !== 'in-order' && signs.has('waiting');
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
      if (signs.has('overdue') || stuck === 'machine') expect(signs.has('today')).toBe(true);
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
