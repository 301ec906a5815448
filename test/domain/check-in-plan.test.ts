import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../functions/domain/calendar.ts';
import { guidanceEndedOn, nextCheckIn, plannedEnd } from '../../functions/domain/check-in-plan.ts';
import { spellKinds } from '../../functions/domain/codes.ts';
import { pauseOn } from '../../functions/domain/pause.ts';
import { type CheckInRecord, purposeOf, type Spell, type Trajectory } from '../../functions/domain/trajectory.ts';
import { midden } from './fixtures.ts';

const policy = midden().doors['sterk-met-werk'];
const { followUpWeeks: _later, ...plan } = policy.checkIns;
const withFollowUp = policy.checkIns;

function trajectoryOf(change: Partial<Trajectory> = {}): Trajectory {
  return {
    referralId: 'HW-0000000',
    provider: 'lister',
    startsOn: '2026-01-05',
    plannedEnd: '2027-01-05',
    hoursUsed: 0,
    spells: [],
    checkIns: [],
    ...change,
  };
}

const record = (date: string, change: Partial<CheckInRecord> = {}): CheckInRecord => ({
  date,
  purpose: 'regular',
  answered: true,
  ...change,
});
const job = (startedOn: string, change: Partial<Spell> = {}): Spell => ({
  id: 'S1',
  kind: 'employee',
  startedOn,
  ...change,
});

/** All check-ins to come, when each is answered on its day (or passes in silence). */
function whole(from: Trajectory, answered = true, by: typeof withFollowUp = plan, lateBy = 0): CheckInRecord[] {
  let trajectory = from;
  for (let left = 100; left > 0; left -= 1) {
    const next = nextCheckIn(by, trajectory);
    if (next === undefined) return trajectory.checkIns.slice(from.checkIns.length);
    const { date } = next;
    const added = { ...next, answered, ...(answered ? { answeredOn: addDays(date, lateBy) } : {}) };
    trajectory = { ...trajectory, checkIns: [...trajectory.checkIns, added] };
  }
  throw new Error('the plan never ends');
}
const short = (records: readonly CheckInRecord[]) =>
  records.map((one) => [one.date, purposeOf(one), ...(one.spell === undefined ? [] : [one.spell])].join(' '));

test('a year begins after six weeks, goes on by the quarter, and ends on the planned day', () => {
  const expected = [
    '2026-02-16 regular',
    '2026-05-16 regular',
    '2026-08-16 regular',
    '2026-11-16 regular',
    '2027-01-05 final',
  ];
  expect(short(whole(trajectoryOf()))).toEqual(expected);
  expect(short(whole(trajectoryOf(), false))).toEqual(expected);
});

test('the planned end follows the length of the door', () => {
  expect(plannedEnd(policy, '2026-01-05')).toBe('2027-01-05');
  expect(plannedEnd(midden().doors['ips-uwv'], '2028-02-29')).toBe('2031-02-28');
});

test('what is planned in working days passes over the days on which the region is closed', () => {
  const closedDays = ['2026-01-06', '2026-01-12'];
  const inDays = { ...plan, first: { workingDays: 3 }, every: { workingDays: 20 } };
  expect(nextCheckIn(inDays, trajectoryOf())?.date).toBe('2026-01-08');
  expect(nextCheckIn(inDays, trajectoryOf(), closedDays)?.date).toBe('2026-01-09');
  const asked = trajectoryOf({ checkIns: [record('2026-01-09', { answeredOn: '2026-01-09' })] });
  expect(nextCheckIn(inDays, asked)?.date).toBe('2026-02-05');
  expect(nextCheckIn(inDays, asked, closedDays)?.date).toBe('2026-02-09');
  const length = { ...policy, length: { workingDays: 5 } };
  expect(plannedEnd(length, '2026-01-05')).toBe('2026-01-12');
  expect(plannedEnd(length, '2026-01-05', {}, closedDays)).toBe('2026-01-14');
});

test('where the scheme starts with the decision, so does the length; before a decision is known, with the talk', () => {
  const uwv = midden().doors['ips-uwv'];
  expect(plannedEnd(uwv, '2028-03-20', { approvedOn: '2028-02-01' })).toBe('2031-02-01');
  expect(plannedEnd(uwv, '2028-03-20', { approvedOn: '2028-02-01', decidedYears: 2 })).toBe('2030-02-01');
  expect(plannedEnd(policy, '2028-03-20', { approvedOn: '2028-02-01' })).toBe('2029-03-20');
});

test('check-ins count from the first talk; those of a trajectory that was planned before that keep their dates', () => {
  const talk = { startsOn: '2026-01-05', firstTalkOn: '2026-01-12', plannedEnd: '2027-01-12' };
  expect(whole(trajectoryOf({ ...talk, checkInsFrom: '2026-01-12' }))[0]?.date).toBe('2026-02-23');
  expect(whole(trajectoryOf(talk))[0]?.date).toBe('2026-02-16');
});

describe('kept work', () => {
  test('is asked after 13, 26 and 52 weeks, also past the planned end', () => {
    const trajectory = trajectoryOf({ spells: [job('2026-03-20')], checkIns: [record('2026-02-16')] });
    expect(short(whole(trajectory))).toEqual([
      '2026-05-16 regular',
      '2026-06-19 kept-work S1',
      '2026-08-16 regular',
      '2026-09-18 kept-work S1',
      '2026-11-16 regular',
      '2027-01-05 final',
      '2027-03-19 kept-work S1',
    ]);
  });

  test('near a regular one becomes one, on the later day, about that work', () => {
    const trajectory = trajectoryOf({ spells: [job('2026-02-20')], checkIns: [record('2026-02-16')] });
    expect(short(whole(trajectory))).toEqual([
      '2026-05-22 kept-work S1',
      '2026-08-21 kept-work S1',
      '2026-11-16 regular',
      '2027-01-05 final',
      '2027-02-19 kept-work S1',
    ]);
  });

  test('near the final one is asked with it', () => {
    const trajectory = trajectoryOf({ spells: [job('2026-10-10')], checkIns: [record('2026-11-16')] });
    expect(short(whole(trajectory)).slice(0, 2)).toEqual(['2027-01-09 final S1', '2027-04-10 kept-work S1']);
  });

  test('two works of one start are asked about at once', () => {
    const spells = [job('2026-03-20'), job('2026-03-20', { id: 'S2', kind: 'self-employed' })];
    const asked = whole(trajectoryOf({ spells, checkIns: [record('2026-05-16')] }));
    expect(asked.filter(({ purpose }) => purpose === 'kept-work')).toHaveLength(3);
  });

  test.each([
    ['ended', job('2026-03-20', { endedOn: '2026-04-01' })],
    ['education', job('2026-03-20', { kind: 'education' })],
    ['voluntary', job('2026-03-20', { kind: 'voluntary' })],
  ])('is not asked of what is %s', (_, spell) => {
    expect(whole(trajectoryOf({ spells: [spell] })).every(({ purpose }) => purpose !== 'kept-work')).toBe(true);
  });

  test('is asked of learn-work', () => {
    const spells = [job('2026-03-20', { kind: 'learn-work' })];
    expect(whole(trajectoryOf({ spells })).some(({ purpose }) => purpose === 'kept-work')).toBe(true);
  });

  test('that was over before it was first told of is not asked back', () => {
    const trajectory = trajectoryOf({ spells: [job('2026-01-10')], checkIns: [record('2026-05-16')] });
    expect(short(whole(trajectory))).not.toContain('2026-04-11 kept-work S1');
  });
});

describe('the end', () => {
  test('after the goal is reached only kept work is asked', () => {
    const trajectory = trajectoryOf({
      spells: [job('2026-05-01')],
      checkIns: [record('2026-05-16')],
      goalReachedOn: '2026-05-16',
    });
    expect(short(whole(trajectory))).toEqual([
      '2026-07-31 kept-work S1',
      '2026-10-30 kept-work S1',
      '2027-04-30 kept-work S1',
    ]);
    expect(whole(trajectoryOf({ goalReachedOn: '2026-05-16' }))).toEqual([]);
  });

  test('after an early stop nothing is asked', () => {
    expect(nextCheckIn(plan, trajectoryOf({ spells: [job('2026-05-01')], earlyStop: 'moved' }))).toBeUndefined();
  });

  test('the final one is asked even right after a late answer', () => {
    const late = record('2026-11-16', { answeredOn: '2027-01-04' });
    expect(nextCheckIn(plan, trajectoryOf({ checkIns: [late] }))).toEqual({ date: '2027-01-05', purpose: 'final' });
  });

  test('a late answer covers what it was late for', () => {
    const late = record('2026-02-16', { answeredOn: '2026-05-10' });
    expect(nextCheckIn(plan, trajectoryOf({ checkIns: [late] }))?.date).toBe('2026-08-16');
  });

  test('a moved end moves the final one', () => {
    const trajectory = trajectoryOf({ checkIns: [record('2026-11-16')], plannedEnd: '2027-04-05' });
    expect(short(whole(trajectory))).toEqual(['2027-02-16 regular', '2027-04-05 final']);
  });

  test('an end brought forward leaves the final one only', () => {
    const trajectory = trajectoryOf({ checkIns: [record('2026-05-16')], plannedEnd: '2026-05-10' });
    expect(short(whole(trajectory))).toEqual(['2026-05-10 final']);
  });

  test('steps of seconds, for an emulator, make one final check-in', () => {
    const seconds = { first: { period: 'PT5S' }, every: { period: 'PT5S' }, keptWorkWeeks: [] };
    const trajectory = trajectoryOf({ plannedEnd: '2026-01-05' });
    expect(nextCheckIn(seconds, trajectory)).toEqual({ date: '2026-01-05', purpose: 'final' });
    expect(nextCheckIn(seconds, trajectoryOf())?.date).toBe('2026-01-05');
  });
});

describe('follow-up', () => {
  const later = (from: Trajectory, answered = true) => short(whole(from, answered, withFollowUp));

  test('is asked 13, 26 and 52 weeks after the final check-in, where no work is left to ask about', () => {
    const last = trajectoryOf({ checkIns: [record('2026-11-16')], plannedEnd: '2027-03-01' });
    const expected = ['2027-03-01 final', '2027-05-31 follow-up', '2027-08-30 follow-up', '2028-02-28 follow-up'];
    expect(later(last)).toEqual(expected);
    expect(later(last, false)).toEqual(expected);
  });

  test('counts from the day on which the goal was reached, and over a leap day', () => {
    const reached = trajectoryOf({ checkIns: [record('2027-12-01')], goalReachedOn: '2027-12-01' });
    expect(later(reached)).toEqual(['2028-03-01 follow-up', '2028-05-31 follow-up', '2028-11-29 follow-up']);
  });

  test('and a question about kept work in the same fortnight are one, about that work', () => {
    const reached = trajectoryOf({
      checkIns: [record('2026-05-16')],
      spells: [job('2026-05-10')],
      goalReachedOn: '2026-05-16',
    });
    expect(later(reached)).toEqual(['2026-08-15 kept-work S1', '2026-11-14 kept-work S1', '2027-05-15 kept-work S1']);
    expect(nextCheckIn(withFollowUp, reached)).toMatchObject({ purpose: 'kept-work', spell: 'S1', followUp: true });
  });

  test.each([
    ['while guidance goes on', { checkIns: [record('2026-11-16')] }],
    ['after an early stop', { checkIns: [record('2026-11-16')], earlyStop: 'health' as const }],
  ])('is not planned %s', (_, change) => {
    expect(nextCheckIn({ ...withFollowUp, followUpWeeks: [1, 52] }, trajectoryOf(change))?.followUp).toBeUndefined();
  });

  test('is asked nobody where the door has none', () => {
    const over = trajectoryOf({ checkIns: [record('2027-01-05', { purpose: 'final' })] });
    expect(nextCheckIn({ ...plan, followUpWeeks: [] }, over)).toBeUndefined();
    expect(nextCheckIn(plan, over)).toBeUndefined();
  });
});

test('a question of a pause that another one follows at once waits for the end of both', () => {
  const rest = (from: string, until: string, resumedOn: string) => ({
    reason: 'other' as const,
    from,
    until,
    resumedOn,
  });
  const pauses = [rest('2026-01-05', '2026-02-16', '2026-02-17'), rest('2026-02-17', '2026-02-17', '2026-02-18')];
  expect(nextCheckIn(plan, trajectoryOf({ pauses }))).toEqual({ date: '2026-02-18', purpose: 'regular' });
});

test('any plan with pauses and a follow-up asks nothing in a pause, nothing twice in a fortnight, and ends', () => {
  const day = fc.integer({ min: 0, max: 1500 });
  const spell = fc.record({ kind: fc.constantFrom(...spellKinds), day, lasts: fc.option(fc.nat(400)) });
  const any = fc.record({
    start: day,
    length: fc.integer({ min: 30, max: 1100 }),
    spells: fc.array(spell, { maxLength: 4 }),
    rests: fc.array(fc.record({ after: fc.nat(300), days: fc.integer({ min: 1, max: 120 }) }), { maxLength: 3 }),
    reached: fc.option(fc.nat(1100)),
    weeks: fc.uniqueArray(fc.integer({ min: 1, max: 156 }), { maxLength: 5 }),
    lateBy: fc.nat(40),
    answered: fc.boolean(),
  });
  const property = fc.property(any, ({ start, length, spells, rests, reached, weeks, lateBy, answered }) => {
    const startsOn = addDays('2026-01-05', start);
    let from = startsOn;
    const pauses = rests.map(({ after, days }) => {
      const first = addDays(from, after);
      from = addDays(first, days);
      return { reason: 'other' as const, from: first, until: addDays(from, -1), resumedOn: from };
    });
    const goalReachedOn = reached === null ? undefined : addDays(from, reached);
    const trajectory = trajectoryOf({
      startsOn,
      plannedEnd: addDays(from, length),
      pauses,
      spells: spells.map(({ kind, day: begins, lasts }, at) => {
        const startedOn = addDays('2026-01-05', begins);
        return { id: `S${at}`, kind, startedOn, ...(lasts === null ? {} : { endedOn: addDays(startedOn, lasts) }) };
      }),
      ...(goalReachedOn === undefined ? {} : { goalReachedOn, checkIns: [record(goalReachedOn)] }),
    });
    const asked = whole(trajectory, answered, { ...plan, followUpWeeks: weeks }, lateBy);
    const over = guidanceEndedOn({ ...trajectory, checkIns: [...trajectory.checkIns, ...asked] }) ?? '';
    for (const [at, { date, purpose, followUp, answeredOn }] of asked.entries()) {
      expect(pauseOn(trajectory, date)).toBeUndefined();
      const before = asked[at - 1];
      if (before !== undefined && purpose !== 'final') {
        expect(daysBetween(before.answeredOn ?? before.date, date)).toBeGreaterThan(14);
      }
      if (followUp === true) {
        expect(date > over).toBe(true);
        // On its day exactly, or with another question of the same fortnight.
        expect(weeks.some((n) => daysBetween(addDays(over, 7 * n), date) <= 14 && date >= addDays(over, 7 * n))).toBe(
          true,
        );
      }
      expect(answeredOn === undefined || answeredOn >= date).toBe(true);
    }
    const told = asked.filter((one) => purposeOf(one) === 'follow-up').map(({ date }) => date);
    const isPlain =
      spells.length === 0 &&
      lateBy === 0 &&
      weeks.every((n, i) => weeks.every((m, j) => i === j || Math.abs(n - m) > 2));
    if (isPlain) {
      const due = weeks.toSorted((one, other) => one - other).filter((n) => n > 2);
      expect(told).toEqual(due.map((n) => addDays(over, 7 * n)));
    }
  });
  fc.assert(property);
});

test('any plan ends, rises, keeps a fortnight between, and has one final check-in', () => {
  const spell = fc
    .record({ kind: fc.constantFrom(...spellKinds), day: fc.integer({ min: -30, max: 400 }), over: fc.boolean() })
    .map(({ kind, day, over }) => {
      const startedOn = addDays('2026-01-05', day);
      return { kind, startedOn, ...(over ? { endedOn: addDays(startedOn, 40) } : {}) };
    });
  const spells = fc.array(spell, { maxLength: 5 }).map((list) => list.map((one, at) => ({ ...one, id: `S${at}` })));
  fc.assert(
    fc.property(spells, fc.integer({ min: 30, max: 1100 }), fc.boolean(), (list, length, answered) => {
      const asked = whole(trajectoryOf({ spells: list, plannedEnd: addDays('2026-01-05', length) }), answered);
      expect(asked.filter(({ purpose }) => purpose === 'final')).toHaveLength(1);
      for (const [at, { date, purpose }] of asked.entries()) {
        const before = asked[at - 1];
        if (before !== undefined && purpose !== 'final') expect(daysBetween(before.date, date)).toBeGreaterThan(14);
        if (before !== undefined) expect(date >= before.date).toBe(true);
      }
    }),
  );
});
