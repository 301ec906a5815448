import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClockOptions, openClock, type RealTime, type TestClock } from '../../engines/support/clock.ts';
import { StartError } from '../../engines/support/start-error.ts';

const start = '2026-11-21T08:00:00.000Z';
const clocks: TestClock[] = [];
let folder: string;
let errors: [string, unknown][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  errors = [];
});
afterEach(() => {
  for (const clock of clocks.splice(0)) clock.close();
  rmSync(folder, { recursive: true });
});

function open(options: Partial<ClockOptions> = {}): TestClock {
  const onError = (error: unknown, label: string) => errors.push([label, error]);
  const clock = openClock({ mode: 'frozen', start, onError, ...options });
  clocks.push(clock);
  return clock;
}

/** A real clock that moves by hand; `longest` is the longest single timer that was asked for. */
function handMoved(from: string) {
  let now = Date.parse(from);
  let waiting: { at: number; fn: () => void }[] = [];
  let longest = 0;
  const real: RealTime = {
    now: () => now,
    after(ms, fn) {
      const timer = { at: now + ms, fn };
      longest = Math.max(longest, ms);
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
  };
  return {
    real,
    longest: () => longest,
    moveTo(moment: string) {
      for (;;) {
        const next = waiting.filter((timer) => timer.at <= Date.parse(moment)).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.fn();
      }
      now = Date.parse(moment);
    },
  };
}

describe('a frozen clock', () => {
  test('stands still, and an advance lands exactly where it was asked to', async () => {
    const clock = open();
    expect(clock.now()).toBe(start);
    await clock.advanceBy('P7D');
    expect(clock.now()).toBe('2026-11-28T08:00:00.000Z');
    await clock.advanceTo('2027-03-28T03:00:00+02:00');
    expect(clock.now()).toBe('2027-03-28T01:00:00.000Z');
  });

  test('never goes back', async () => {
    const clock = open();
    await clock.advanceTo('2020-01-01T00:00:00Z');
    expect(clock.now()).toBe(start);
  });

  test('refuses what is not a moment or a duration, and stays usable', async () => {
    const clock = open();
    expect(() => clock.at('soon', () => {}, 'x')).toThrow(RangeError);
    await expect(clock.advanceTo('tomorrow')).rejects.toThrow(RangeError);
    for (const text of ['P', 'PT', '7D', 'P-1D', 'P1.5D', 'P1DT', '']) {
      await expect(clock.advanceBy(text)).rejects.toThrow('Not a duration');
    }
    await clock.advanceBy('PT1S');
    expect(clock.now()).toBe('2026-11-21T08:00:01.000Z');
  });

  test('runs each timer at its own moment, those due together in the order they were set', async () => {
    const clock = open();
    const seen: string[] = [];
    const note = (name: string) => () => {
      seen.push(`${clock.now()} ${name}`);
    };
    clock.at('2026-11-23T00:00:00.000Z', note('b'), 'b');
    clock.at('2026-11-22T00:00:00.000Z', note('a'), 'a');
    clock.at('2026-11-23T00:00:00.000Z', note('c'), 'c');
    clock.at('2026-11-24T00:00:00.001Z', note('too late'), 'd');
    await clock.advanceTo('2026-11-24T00:00:00.000Z');
    expect(seen).toEqual(['2026-11-22T00:00:00.000Z a', '2026-11-23T00:00:00.000Z b', '2026-11-23T00:00:00.000Z c']);
    expect(clock.next()).toEqual({ dueAt: '2026-11-24T00:00:00.001Z', label: 'd' });
  });

  test('runs a timer that a timer set, also one that is due at once', async () => {
    const clock = open();
    const seen: string[] = [];
    clock.at(
      '2026-11-22T00:00:00.000Z',
      () => {
        clock.at('2026-11-21T00:00:00.000Z', () => void seen.push(clock.now()), 'overdue');
        clock.at('2026-11-23T00:00:00.000Z', () => void seen.push(clock.now()), 'later');
      },
      'first',
    );
    await clock.advanceBy('P3D');
    expect(seen).toEqual(['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z']);
  });

  test('an overdue timer runs without an advance, others do not', async () => {
    const clock = open();
    const seen: string[] = [];
    clock.at('2026-11-21T08:00:00.001Z', () => void seen.push('future'), 'future');
    await new Promise<void>((resolve) => clock.at(start, resolve, 'now'));
    expect(seen).toEqual([]);
  });

  test('a cancelled timer does not run, and cancelling twice or too late does nothing', async () => {
    const clock = open();
    let runs = 0;
    const cancel = clock.at('2026-11-22T00:00:00Z', () => void runs++, 'cancelled');
    const late = clock.at('2026-11-22T00:00:00Z', () => void runs++, 'ran');
    cancel();
    cancel();
    await clock.advanceBy('P2D');
    late();
    expect(runs).toBe(1);
    expect(clock.next()).toBeUndefined();
  });

  test('toNext stops at the next timer and runs all that is due then', async () => {
    const clock = open();
    const seen: string[] = [];
    for (const name of ['a', 'b']) clock.at('2027-01-01T00:00:00.000Z', () => void seen.push(name), name);
    expect(await clock.toNext()).toBe('2027-01-01T00:00:00.000Z');
    expect(seen).toEqual(['a', 'b']);
    expect(await clock.toNext()).toBeUndefined();
    expect(clock.now()).toBe('2027-01-01T00:00:00.000Z');
  });

  test('never jumps over work in flight', async () => {
    const clock = open();
    const seen: string[] = [];
    clock.at(
      '2026-11-22T00:00:00.000Z',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.push(`slow ended ${clock.now()}`);
      },
      'slow',
    );
    clock.at('2026-11-23T00:00:00.000Z', () => void seen.push(`next ${clock.now()}`), 'next');
    void clock.track(
      new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => void seen.push(`handler ${clock.now()}`)),
    );
    await clock.advanceBy('P3D');
    expect(seen).toEqual([`handler ${start}`, 'slow ended 2026-11-22T00:00:00.000Z', 'next 2026-11-23T00:00:00.000Z']);
  });

  test('waits for work that follows from finished work', async () => {
    const clock = open();
    const seen: string[] = [];
    const first = clock.track(new Promise<void>((resolve) => setTimeout(resolve, 5)));
    void first.then(() => clock.start('second', async () => void seen.push(clock.now())));
    await clock.advanceBy('P1D');
    expect(seen).toEqual([start]);
  });

  test('advances asked at the same time run one after another', async () => {
    const clock = open();
    await Promise.all([clock.advanceBy('P1D'), clock.advanceBy('P1D'), clock.advanceTo('2026-11-22T00:00:00Z')]);
    expect(clock.now()).toBe('2026-11-23T08:00:00.000Z');
  });

  test('tells of a timer that threw, and goes on', async () => {
    const clock = open();
    const fault = new Error('broken');
    let ran = false;
    clock.at('2026-11-22T00:00:00Z', () => Promise.reject(fault), 'bad');
    clock.at(
      '2026-11-22T00:00:00Z',
      () => {
        ran = true;
      },
      'good',
    );
    await clock.advanceBy('P2D');
    expect(errors).toEqual([['bad', fault]]);
    expect(ran).toBe(true);
  });

  test('reports each jump', async () => {
    const clock = open();
    const seen: string[] = [];
    clock.at('2026-11-22T00:00:00Z', () => {}, 'HW-1 AskApproval');
    await clock.advanceBy('P2D', ({ now, label }) => seen.push(`${now} ${label}`));
    expect(seen).toEqual(['2026-11-22T00:00:00.000Z HW-1 AskApproval']);
  });

  test('closing ends an advance and stops timers', async () => {
    const clock = open();
    let runs = 0;
    clock.at('2026-11-22T00:00:00Z', () => clock.close(), 'close');
    clock.at('2026-11-23T00:00:00Z', () => void runs++, 'after');
    await clock.advanceBy('P5D');
    expect([runs, clock.now()]).toEqual([0, '2026-11-22T00:00:00.000Z']);
  });

  test('fires any set of timers in order of due time, then of setting', async () => {
    const offsets = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(offsets, async (timers) => {
        const clock = open();
        const seen: number[] = [];
        const cancels = timers.map(([seconds], i) =>
          clock.at(new Date(Date.parse(start) + 1000 + seconds * 1000).toISOString(), () => void seen.push(i), `${i}`),
        );
        timers.forEach(([, kept], i) => {
          if (!kept) cancels[i]?.();
        });
        await clock.advanceBy('PT1M');
        const expected = timers
          .map(([seconds, kept], i) => ({ seconds, kept, i }))
          .filter(({ kept }) => kept)
          .sort((a, b) => a.seconds - b.seconds || a.i - b.i)
          .map(({ i }) => i);
        expect(seen).toEqual(expected);
        clock.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('durations', () => {
  test.each([
    ['2026-01-31T10:00:00.000Z', 'P1M', '2026-02-28T10:00:00.000Z'],
    ['2027-12-31T10:00:00.000Z', 'P2M', '2028-02-29T10:00:00.000Z'],
    ['2028-02-29T00:00:00.000Z', 'P1Y', '2029-02-28T00:00:00.000Z'],
    ['2026-11-21T08:00:00.000Z', 'P18M', '2028-05-21T08:00:00.000Z'],
    // A day is 24 hours, also in the nights of 28 March and 31 October 2027 when Dutch clocks change.
    ['2027-03-27T12:00:00.000Z', 'P1D', '2027-03-28T12:00:00.000Z'],
    ['2027-10-30T12:00:00.000Z', 'P1W', '2027-11-06T12:00:00.000Z'],
    ['2026-11-21T08:00:00.000Z', 'P1Y2M3W4DT5H6M7S', '2028-02-15T13:06:07.000Z'],
    ['2026-11-21T08:00:00.000Z', 'PT90M', '2026-11-21T09:30:00.000Z'],
  ])('%s plus %s is %s', async (from, duration, to) => {
    const clock = open({ start: from });
    await clock.advanceBy(duration);
    expect(clock.now()).toBe(to);
  });
});

describe('a ticking clock', () => {
  test('moves with real time and fires what comes due', async () => {
    const hand = handMoved('2026-05-01T00:00:00Z');
    const clock = open({ mode: 'ticking', real: hand.real });
    const seen: string[] = [];
    clock.at('2026-11-21T08:10:00.000Z', () => void seen.push(clock.now()), 'x');
    hand.moveTo('2026-05-01T00:09:59.999Z');
    expect([clock.now(), ...seen]).toEqual(['2026-11-21T08:09:59.999Z']);
    hand.moveTo('2026-05-01T00:10:00Z');
    expect(seen).toEqual(['2026-11-21T08:10:00.000Z']);
  });

  test('waits for months without one timer longer than 24.8 days', () => {
    const hand = handMoved('2026-11-21T08:00:00Z');
    const clock = open({ mode: 'ticking', real: hand.real });
    const seen: string[] = [];
    clock.at('2028-05-21T08:00:00.000Z', () => void seen.push(clock.now()), '18 months');
    hand.moveTo('2028-05-21T07:59:59Z');
    expect(seen).toEqual([]);
    hand.moveTo('2028-05-21T08:00:00Z');
    expect(seen).toEqual(['2028-05-21T08:00:00.000Z']);
    expect(hand.longest()).toBeLessThan(2 ** 31);
  });

  test('goes on ticking after an advance', async () => {
    const hand = handMoved('2026-11-21T08:00:00Z');
    const clock = open({ mode: 'ticking', real: hand.real });
    const seen: string[] = [];
    clock.at('2026-12-01T00:00:00.000Z', () => void seen.push('a'), 'a');
    clock.at('2026-12-21T09:00:00.000Z', () => void seen.push('b'), 'b');
    await clock.advanceBy('P1M');
    expect([clock.now(), ...seen]).toEqual(['2026-12-21T08:00:00.000Z', 'a']);
    hand.moveTo('2026-11-21T09:00:00Z');
    expect([clock.now(), ...seen]).toEqual(['2026-12-21T09:00:00.000Z', 'a', 'b']);
  });

  test('stands rather than go back when the real clock is set back', () => {
    const hand = handMoved('2026-11-21T08:00:00Z');
    const clock = open({ mode: 'ticking', real: hand.real });
    hand.moveTo('2026-11-21T09:00:00Z');
    expect(clock.now()).toBe('2026-11-21T09:00:00.000Z');
    hand.moveTo('2026-11-21T08:30:00Z');
    expect(clock.now()).toBe('2026-11-21T09:00:00.000Z');
  });

  test('fires a real timer', async () => {
    const clock = open({ mode: 'ticking' });
    await new Promise<void>((resolve) => clock.at(new Date(Date.parse(start) + 15).toISOString(), resolve, 'soon'));
    expect(Date.parse(clock.now())).toBeGreaterThanOrEqual(Date.parse(start) + 15);
  });
});

describe('memory', () => {
  const file = () => join(folder, 'sub', 'clock.json');

  test('a frozen clock opens where it stopped', async () => {
    await open({ file: file() }).advanceBy('P30D');
    expect(open({ file: file() }).now()).toBe('2026-12-21T08:00:00.000Z');
  });

  test('the new time is stored before anything runs at it', async () => {
    const clock = open({ file: file() });
    let stored: unknown;
    clock.at(
      '2026-11-22T00:00:00.000Z',
      () => {
        stored = JSON.parse(readFileSync(file(), 'utf8'));
      },
      'look',
    );
    await clock.advanceBy('P2D');
    expect(stored).toMatchObject({ now: Date.parse('2026-11-22T00:00:00.000Z') });
  });

  test('a ticking clock ticked on while nobody ran, whichever way it opens', async () => {
    const hand = handMoved('2026-11-21T08:00:00Z');
    await open({ mode: 'ticking', real: hand.real, file: file() }).advanceBy('P10D');
    hand.moveTo('2026-11-23T08:00:00Z');
    expect(open({ mode: 'ticking', real: hand.real, file: file() }).now()).toBe('2026-12-03T08:00:00.000Z');
    const frozen = open({ real: hand.real, file: file() });
    expect(frozen.now()).toBe('2026-12-03T08:00:00.000Z');
    hand.moveTo('2027-11-23T08:00:00Z');
    expect(frozen.now()).toBe('2026-12-03T08:00:00.000Z');
    expect(open({ mode: 'ticking', real: hand.real, file: file() }).now()).toBe('2026-12-03T08:00:00.000Z');
  });

  test('a damaged memory is told in one line, with what helps', () => {
    const damaged = join(folder, 'clock.json');
    for (const text of ['', '{', '{"mode":"frozen"}']) {
      writeFileSync(damaged, text);
      const begun = () => open({ file: damaged });
      expect(begun).toThrow(StartError);
      expect(begun).toThrow(expect.objectContaining({ waysOut: ['begin-anew'] }));
    }
  });
});
