import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { countedFrom, countWaits, daysUntil, type WaitLength } from '../../functions/domain/count-waits.ts';
import { isSameWait, type Wait, waitOf } from '../../functions/domain/wait.ts';
import { groupToTell, isTold, leastTalks, percentKept, waitToTell } from '../../functions/domain/wait-figures.ts';
import { readWaitFigures, type WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import { referral } from '../adapters/sample.ts';

const spell = fc.record({ days: fc.integer({ min: 0, max: 400 }), talk: fc.boolean() });
const spells = fc.array(spell, { minLength: 1, maxLength: 60 });
const share = fc.constantFrom(0.5, 0.8);
/** What is not reached lies beyond everything. */
const reached = (some: readonly WaitLength[], part: number) => daysUntil(some, part) ?? Number.POSITIVE_INFINITY;
const never = ({ days, talk }: WaitLength): WaitLength => ({ days: talk ? days : Number.POSITIVE_INFINITY, talk });

describe('within how many days a share of people had their first talk', () => {
  test('where nobody waits any more it is the wait of the person at that place in the row', () => {
    fc.assert(
      fc.property(spells, share, (some, part) => {
        const days = some.map((one) => one.days).toSorted((a, b) => a - b);
        const held = some.map((one) => ({ ...one, talk: true }));
        expect(daysUntil(held, part)).toBe(days[Math.ceil(part * days.length - 1e-9) - 1]);
      }),
    );
  });

  test('waits that run make it no rosier than leaving them out, and no gloomier than waits without an end', () => {
    fc.assert(
      fc.property(spells, share, (some, part) => {
        const held = some.filter(({ talk }) => talk);
        expect(reached(some, part)).toBeGreaterThanOrEqual(held.length === 0 ? 0 : reached(held, part));
        expect(reached(some, part)).toBeLessThanOrEqual(reached(some.map(never), part));
      }),
    );
  });

  test('one more person who waits never shortens it, and one who waits longer never either', () => {
    fc.assert(
      fc.property(spells, share, fc.nat(400), fc.nat(400), (some, part, days, more) => {
        const now = reached([...some, { days, talk: false }], part);
        expect(now).toBeGreaterThanOrEqual(reached(some, part));
        expect(reached([...some, { days: days + more, talk: false }], part)).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  test('the order does not matter, and half of the people are never later than 8 of 10', () => {
    fc.assert(
      fc.property(spells, share, (some, part) => {
        expect(reached(some.toReversed(), part)).toBe(reached(some, part));
        expect(reached(some, 0.5)).toBeLessThanOrEqual(reached(some, 0.8));
      }),
    );
  });

  test('a worked example: one who left early and one who waits still', () => {
    const days = (...talks: readonly number[]) => talks.map((one) => ({ days: one, talk: true }));
    const some = [...days(10, 20, 30, 40), { days: 15, talk: false }, { days: 35, talk: false }];
    // At 10: 5/6; at 20: 5/6 x 3/4; at 30: 5/6 x 3/4 x 2/3, which is 5/12; at 40 nobody is left.
    expect([daysUntil(some, 0.5), daysUntil(some, 0.8)]).toEqual([30, 40]);
    expect(daysUntil([...some, { days: 90, talk: false }], 0.8)).toBeUndefined();
  });
});

const groupOf = ({ groups }: WaitFigures, programme: string, municipality: string | undefined) =>
  groups.find((one) => one.programme === programme && one.municipality === municipality);

const today = '2026-11-27';
const wait = (n: number, parts: Partial<Wait> = {}): Wait => ({
  referralId: `HW-${n}`,
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  since: '2026-03-02',
  ...parts,
});
const talk = (days: number): Partial<Wait> => ({ end: 'talk', until: addDays('2026-03-02', days) });
const many = (count: number, parts: (n: number) => Partial<Wait>) =>
  Array.from({ length: count }, (_, n) => wait(n, parts(n)));
const same = (code: string) => code;

describe('figures of waits', () => {
  test('are of a programme in the region and of each municipality, in weeks that are rounded up', () => {
    const here = many(10, (n) => talk(n * 7 + 1));
    const there = many(4, () => ({ ...talk(0), municipality: 'GM0321' }));
    const other = many(2, () => ({ programme: 'ips' }));
    const figures = countWaits([...here, ...there, ...other], today, same);
    expect(figures.groups.map(({ programme, municipality }) => [programme, municipality])).toEqual([
      ['ips', undefined],
      ['ips', 'GM0355'],
      ['sterk-met-werk', undefined],
      ['sterk-met-werk', 'GM0321'],
      ['sterk-met-werk', 'GM0355'],
    ]);
    // The fifth of ten after 29 days, the eighth after 50.
    const own = groupOf(figures, 'sterk-met-werk', 'GM0355');
    expect(own).toMatchObject({ people: 10, talks: 10, waiting: 0, half: 5, most: 8 });
    expect(groupOf(figures, 'sterk-met-werk', 'GM0321')).toMatchObject({ talks: 4, half: 1, most: 1 });
    expect(groupOf(figures, 'ips', undefined)).toEqual({ programme: 'ips', people: 2, talks: 0, waiting: 2 });
    expect(readWaitFigures(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  test('are told from ten first talks on, and never where 8 of 10 is not known', () => {
    const group = (talks: number, waiting = 0) => {
      const some = [...many(talks, () => talk(7)), ...many(waiting, () => ({}))];
      return groupOf(countWaits(some, today, same), 'sterk-met-werk', 'GM0355');
    };
    expect(leastTalks).toBe(10);
    const told = [group(9), group(10), group(10, 2), group(10, 3)].map((one) => one !== undefined && isTold(one));
    expect(told).toEqual([false, true, true, false]);
  });

  test('count whoever got no place as waiting without an end, and whoever left for as long as they waited', () => {
    const held = many(10, () => talk(7));
    const left = many(10, () => ({ end: 'left', until: addDays('2026-03-02', 3) }) as const);
    const vain = many(10, () => ({ end: 'no-place', until: addDays('2026-03-02', 3) }) as const);
    const most = (some: readonly Wait[]) => groupOf(countWaits(some, today, same), 'sterk-met-werk', undefined)?.most;
    expect([most(held), most([...held, ...left]), most([...held, ...vain])]).toEqual([1, 1, undefined]);
  });

  test('are of the past year, of people, and of the municipality of today', () => {
    const old = wait(1, { since: addDays(countedFrom(today), -1) });
    const first = wait(2, { since: countedFrom(today) });
    const repeated = wait(3, { end: 'not-counted' });
    const figures = countWaits([old, first, repeated, wait(4, { municipality: 'GM0000' })], today, () => 'GM0355');
    expect(figures.groups).toEqual([
      { programme: 'sterk-met-werk', people: 2, talks: 0, waiting: 2 },
      { programme: 'sterk-met-werk', municipality: 'GM0355', people: 2, talks: 0, waiting: 2 },
    ]);
  });

  const zeist = { programme: 'sterk-met-werk', municipality: 'GM0355' } as const;

  test('somebody is told those of their municipality, else of the region, and never a rosier one than their own', () => {
    const told = (waits: readonly Wait[], day = today) => waitToTell(countWaits(waits, today, same), zeist, day);
    const own = many(10, () => talk(7));
    const others = many(12, () => ({ ...talk(21), municipality: 'GM0321' }));
    expect(told([...own, ...others])).toEqual({ on: today, half: 1, most: 1, people: 10, municipality: 'GM0355' });
    expect(told([...own.slice(1), ...others])).toEqual({ on: today, half: 3, most: 3, people: 21 });
    expect(told(others.slice(0, 9))).toBeUndefined();
    const stuck = many(5, () => ({}));
    expect(told([...own, ...stuck, ...many(90, () => ({ ...talk(1), municipality: 'GM0321' }))])).toBeUndefined();
    expect(told(own, addDays(today, 7))).toMatchObject({ on: addDays(today, 7) });
    expect(told(own, addDays(today, 8))).toBeUndefined();
    expect(groupToTell(undefined, zeist, today)).toBeUndefined();
  });

  test('what people were told is judged once its time is over, and never by those alone who were quick', () => {
    const promise = (waits: readonly Wait[], on: string) =>
      groupOf(countWaits(waits, on, same), 'sterk-met-werk', 'GM0355')?.promise;
    const told = { toldMost: 4 } as const;
    const all = [
      wait(1, { ...told, ...talk(28) }),
      wait(2, { ...told, ...talk(29) }),
      wait(3, told),
      wait(4, { ...told, end: 'left', until: addDays('2026-03-02', 10) }),
      wait(5, { ...told, end: 'left', until: addDays('2026-03-02', 29) }),
      wait(6, { ...told, end: 'no-place', until: addDays('2026-03-02', 3) }),
      wait(7, talk(5)),
    ];
    expect(promise(all, addDays('2026-03-02', 28))).toBeUndefined();
    expect(promise(all, addDays('2026-03-02', 29))).toEqual({ judged: 5, kept: 1 });
    expect(promise([wait(7)], today)).toBeUndefined();
  });

  test('how often it came true is told in steps of five of a hundred, from ten on', () => {
    expect(percentKept({ promise: { judged: 9, kept: 9 } })).toBeUndefined();
    expect(percentKept({ promise: { judged: 40, kept: 33 } })).toBe(85);
    expect(percentKept({})).toBeUndefined();
  });

  test('that cannot be read count as none', () => {
    expect(readWaitFigures({ on: today })).toBeUndefined();
    expect(readWaitFigures(undefined)).toBeUndefined();
  });
});

describe('the wait of a case', () => {
  const at = (day: string) => `${day}T09:00:00.000Z`;
  const agreed = { waitingSince: at('2026-03-02'), approvedOn: '2026-03-02' };
  const closed = { ...agreed, stage: 'closed' as const, closedAt: at('2026-04-01') };
  const end = (parts: Parameters<typeof referral>[1], talkOn?: string) => {
    const { end: how, until } = waitOf(referral('HW-1', parts), talkOn) ?? {};
    return [how, until];
  };

  test('begins when nobody has to agree any more, and runs until the first talk or the end', () => {
    expect(waitOf(referral('HW-1'), undefined)).toBeUndefined();
    expect(waitOf(referral('HW-1', agreed), undefined)).toEqual(wait(1));
    expect(end(agreed, '2026-03-20')).toEqual(['talk', '2026-03-20']);
    expect(end(agreed, '2026-02-20')).toEqual(['talk', '2026-03-02']);
    expect(end({ ...closed, closure: 'withdrawn' })).toEqual(['left', '2026-04-01']);
    expect(end({ ...closed, closure: 'no-place' })).toEqual(['no-place', '2026-04-01']);
    expect(end({ ...closed, closure: 'completed' }, '2026-03-20')).toEqual(['talk', '2026-03-20']);
  });

  test('is none of a person where the referral repeats another, was never theirs, or is the canary’s', () => {
    expect(end({ ...closed, closure: 'not-me' })).toEqual(['not-counted', undefined]);
    expect(end({ ...closed, closure: 'withdrawn', goesOnIn: 'HW-2' }, '2026-03-20')).toEqual([
      'not-counted',
      undefined,
    ]);
    expect(waitOf(referral('HW-U000000', agreed), undefined)).toBeUndefined();
    const { programme: _none, ...handover } = referral('HW-1', agreed);
    expect(waitOf(handover, undefined)).toBeUndefined();
  });

  test('is kept again only where it changed', () => {
    expect(isSameWait(wait(1), { ...wait(1) })).toBe(true);
    expect(isSameWait(wait(1), wait(1, talk(3)))).toBe(false);
    expect(isSameWait(wait(1), wait(1, { municipality: 'GM0321' }))).toBe(false);
  });
});
