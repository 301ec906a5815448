import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { spellKinds } from '../../functions/domain/codes.ts';
import { employedInQuarter, everEmployed, outcomeBounds, quarterDates } from '../../functions/domain/outcome.ts';
import type { CheckInRecord, Spell } from '../../functions/domain/trajectory.ts';

const spring = { year: 2026, quarter: 2 } as const;
const inSpring = { kind: 'in-quarter', quarter: spring } as const;
const spell = (startedOn: string, endedOn?: string, kind: Spell['kind'] = 'employee'): Spell => ({
  id: 'S1',
  kind,
  startedOn,
  ...(endedOn === undefined ? {} : { endedOn }),
});
const answer = (date: string): CheckInRecord => ({ date, purpose: 'regular', answered: true });
const silence = (date: string): CheckInRecord => ({ date, purpose: 'regular', answered: false });
const one = (spells: Spell[], checkIns: CheckInRecord[], startsOn = '2026-01-05') => ({ startsOn, spells, checkIns });

test.each([
  [1, '2026-01-01', '2026-03-31'],
  [2, '2026-04-01', '2026-06-30'],
  [3, '2026-07-01', '2026-09-30'],
  [4, '2026-10-01', '2026-12-31'],
] as const)('quarter %i', (quarter, first, last) => {
  expect(quarterDates({ year: 2026, quarter })).toEqual({ first, last });
});

describe('employed in a quarter', () => {
  test.each([
    ['over before it', [spell('2026-01-01', '2026-03-31')], false],
    ['ends on its first day', [spell('2026-01-01', '2026-04-01')], true],
    ['starts on its last day', [spell('2026-06-30')], true],
    ['starts after it', [spell('2026-07-01')], false],
    ['goes on', [spell('2025-01-01')], true],
    ['learn-work', [spell('2026-05-01', undefined, 'learn-work')], false],
    ['self-employed', [spell('2026-05-01', undefined, 'self-employed')], true],
    ['second job', [spell('2026-01-01', '2026-02-01'), spell('2026-05-01')], true],
    ['nothing', [], false],
  ])('%s', (_, spells, employed) => {
    expect(employedInQuarter(spells, spring)).toBe(employed);
  });

  test('other kinds can be counted', () => {
    expect(employedInQuarter([spell('2026-05-01', undefined, 'learn-work')], spring, ['learn-work'])).toBe(true);
  });
});

test('ever employed counts work that is over, not work still to come', () => {
  expect(everEmployed([spell('2026-01-10', '2026-01-11')], '2026-06-30')).toBe(true);
  expect(everEmployed([spell('2026-06-30')], '2026-06-30')).toBe(true);
  expect(everEmployed([spell('2026-07-01')], '2026-06-30')).toBe(false);
  expect(everEmployed([spell('2026-01-10', undefined, 'voluntary')], '2026-06-30')).toBe(false);
});

describe('bounds', () => {
  test('tell work, no work and silence apart', () => {
    const followUps = [
      one([spell('2026-05-01')], [answer('2026-07-05')]),
      one([], [answer('2026-07-05')]),
      one([], [answer('2026-03-01'), silence('2026-07-05')]),
      one([], []),
    ];
    expect(outcomeBounds(followUps, inSpring)).toEqual({ total: 4, employed: 1, unknown: 2, worst: 0.25, best: 0.75 });
  });

  test('work without an end is known only until the last answer', () => {
    const followUp = one([spell('2026-02-01')], [answer('2026-03-15'), silence('2026-06-15')]);
    expect(outcomeBounds([followUp], inSpring)).toMatchObject({ employed: 0, unknown: 1 });
    expect(outcomeBounds([followUp], { kind: 'ever', until: '2026-06-30' })).toMatchObject({ employed: 1, unknown: 0 });
  });

  test('work told of after the last answer counts from its start', () => {
    expect(outcomeBounds([one([spell('2026-05-01')], [])], inSpring)).toMatchObject({ employed: 1 });
  });

  test('the day of the answer counts, not the day it was asked for', () => {
    const followUp = one([], [{ ...answer('2026-06-20'), answeredOn: '2026-07-02' }]);
    expect(outcomeBounds([followUp], inSpring)).toMatchObject({ unknown: 0 });
  });

  test('who says not to know tells nothing: it is silence, and no work that is known lasts because of it', () => {
    const unknown = { ...answer('2026-07-02'), worksNow: 'unknown' as const };
    expect(outcomeBounds([one([], [unknown])], inSpring)).toMatchObject({ employed: 0, unknown: 1 });
    const works = one([spell('2026-01-05')], [answer('2026-02-01'), unknown]);
    expect(outcomeBounds([works], inSpring)).toMatchObject({ employed: 0, unknown: 1 });
    expect(outcomeBounds([one([], [{ ...unknown, worksNow: 'no' }])], inSpring)).toMatchObject({ unknown: 0 });
  });

  test('who died without having worked is nobody’s failure, and who had worked counts', () => {
    const died = { earlyStop: 'died' } as const;
    const idle = { ...one([], [answer('2026-07-02')]), ...died };
    const worked = { ...one([spell('2026-05-01')], [answer('2026-07-02')]), ...died };
    expect(outcomeBounds([idle], inSpring)).toMatchObject({ total: 0, employed: 0, worst: undefined });
    expect(outcomeBounds([idle, worked], inSpring)).toMatchObject({ total: 1, employed: 1, worst: 1 });
  });

  test('who had not begun is left out; without anybody there is no share', () => {
    const later = one([spell('2026-05-01')], [], '2026-07-01');
    expect(outcomeBounds([later], inSpring)).toEqual({
      total: 0,
      employed: 0,
      unknown: 0,
      worst: undefined,
      best: undefined,
    });
  });

  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-11-01', days));
  const followUps = fc.array(
    fc.record({
      startsOn: day,
      spells: fc.array(
        fc.record({ kind: fc.constantFrom(...spellKinds), startedOn: day }).map((made) => ({ ...made, id: 'S1' })),
        { maxLength: 2 },
      ),
      checkIns: fc.array(fc.record({ date: day, purpose: fc.constant('regular' as const), answered: fc.boolean() })),
    }),
    { maxLength: 8 },
  );

  test('worst is at most best, and one more answer never widens the gap', () => {
    fc.assert(
      fc.property(followUps, (list) => {
        const before = outcomeBounds(list, inSpring);
        expect(before.employed + before.unknown).toBeLessThanOrEqual(before.total);
        expect((before.worst ?? 0) <= (before.best ?? 0)).toBe(true);
        const told = list.map((one) => ({ ...one, checkIns: [...one.checkIns, answer('2027-12-31')] }));
        const after = outcomeBounds(told, inSpring);
        expect(after.unknown).toBe(0);
        expect(after.employed).toBeGreaterThanOrEqual(before.employed);
      }),
    );
  });

  test('ever is never less than in a quarter', () => {
    fc.assert(
      fc.property(followUps, (list) => {
        const ever = outcomeBounds(list, { kind: 'ever', until: '2026-06-30' });
        expect(ever.employed).toBeGreaterThanOrEqual(outcomeBounds(list, inSpring).employed);
      }),
    );
  });
});
