import { afterEach, expect, test } from 'vitest';
import { openClock, type TestClock } from '../../engines/support/clock.ts';
import { type Schedule, startSchedule } from '../../local/schedule.ts';

const errors: unknown[] = [];
const open: (Schedule | TestClock)[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  expect(errors.splice(0)).toEqual([]);
});

/** A schedule of five minutes over a list of due moments; a sweep takes away what is due, unless it is stuck. */
function sweeping(start: string, due: string[], stuck = false) {
  const clock = openClock({ mode: 'frozen', start, onError: (error) => errors.push(error) });
  const sweeps: string[] = [];
  const work = [...due];
  const schedule = startSchedule({
    clock,
    label: 'sweep-tasks',
    everyMinutes: 5,
    earliest: async () => work.sort()[0],
    run: async (at) => {
      sweeps.push(at);
      if (!stuck) work.splice(0, work.length, ...work.filter((one) => one > at));
    },
  });
  open.push(schedule, clock);
  const add = (moment: string) => {
    work.push(moment);
    schedule.changed();
  };
  return { clock, sweeps, add };
}

test('sweeps at the first tick at or after each due moment, and at no other', async () => {
  const { clock, sweeps } = sweeping('2026-11-21T08:00:00.000Z', [
    '2026-11-21T09:01:00.000Z',
    '2027-03-01T00:00:00.000Z',
  ]);
  await clock.advanceTo('2027-06-01T00:00:00.000Z');
  expect(sweeps).toEqual(['2026-11-21T09:05:00.000Z', '2027-03-01T00:00:00.000Z']);
});

test('work that was due before the start is swept at once', async () => {
  const { clock, sweeps } = sweeping('2026-11-21T08:01:30.000Z', ['2026-11-20T00:00:00.000Z']);
  await clock.idle();
  await clock.toNext();
  expect(sweeps).toEqual(['2026-11-21T08:01:30.000Z']);
});

test('work that a sweep leaves behind is swept again at every tick', async () => {
  const { clock, sweeps } = sweeping('2026-11-21T08:00:00.000Z', ['2026-11-21T08:10:00.000Z'], true);
  await clock.advanceTo('2026-11-21T08:22:00.000Z');
  expect(sweeps).toEqual(['2026-11-21T08:10:00.000Z', '2026-11-21T08:15:00.000Z', '2026-11-21T08:20:00.000Z']);
});

test('earlier work that is written later moves the next sweep forward, also in the middle of an advance', async () => {
  const { clock, sweeps, add } = sweeping('2026-11-21T08:00:00.000Z', ['2026-12-21T08:00:00.000Z']);
  await clock.idle();
  clock.at('2026-11-22T00:00:00.000Z', () => add('2026-11-22T00:12:00.000Z'), 'someone writes');
  await clock.advanceTo('2026-12-22T00:00:00.000Z');
  expect(sweeps).toEqual(['2026-11-22T00:15:00.000Z', '2026-12-21T08:00:00.000Z']);
});

test('nothing due: no timer waits, so the clock has no next event', async () => {
  const { clock } = sweeping('2026-11-21T08:00:00.000Z', []);
  await clock.idle();
  expect(clock.next()).toBeUndefined();
});
