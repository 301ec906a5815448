import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from '../../functions/runtime/pace.ts';

/** A second's count as the table keeps it, and a clock that waiting moves. */
function world() {
  const counts = new Map<number, number>();
  const time = { ms: 1_767_600_000_250 };
  const gate = {
    countIn: async (second: number, limit: number, mails = 1) => {
      const sent = counts.get(second) ?? 0;
      if (sent + mails > limit) return false;
      counts.set(second, sent + mails);
      return true;
    },
  };
  const wait = async (ms: number) => {
    time.ms += ms;
  };
  return { counts, gate, time, wait };
}

/** The longest that there is. */
const jitterMs = () => 250;

test('however many mails there are, no second holds more than the rate leaves beside what is kept free for codes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 120 }), async (perSecond, mails) => {
      const { counts, gate, time, wait } = world();
      const pace = createPace(gate, { perSecond, nowMs: () => time.ms, jitterMs, wait });
      for (let sent = 0; sent < mails; sent += 1) expect(await pace.turn()).toBe(true);
      const most = Math.max(...counts.values());
      expect(most).toBeLessThanOrEqual(Math.max(1, perSecond - Math.ceil(perSecond / 4)));
    }),
  );
});

test('several mails take their places at once, or each waits for its own', async () => {
  const { counts, gate, time, wait } = world();
  const pace = createPace(gate, { perSecond: 8, nowMs: () => time.ms, jitterMs, wait });
  const began = time.ms;
  expect([await pace.turns(4), await pace.turns(3), await pace.turns(2), await pace.turns(7)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([[...counts.values()], time.ms]).toEqual([[6], began]);
  const free = createPace(gate, { perSecond: 0, nowMs: () => time.ms, jitterMs, wait });
  expect(await free.turns(1_000)).toBe(true);
});

test('functions that send at once share one rate', async () => {
  const { counts, gate, time, wait } = world();
  const paces = Array.from({ length: 5 }, () =>
    createPace(gate, { perSecond: 14, nowMs: () => time.ms, jitterMs, wait }),
  );
  for (let round = 0; round < 20; round += 1) for (const pace of paces) await pace.turn();
  expect(Math.max(...counts.values())).toBe(10);
});

test('who finds no place for long leaves the mail for later', async () => {
  const { time, wait } = world();
  const pace = createPace({ countIn: async () => false }, { perSecond: 14, nowMs: () => time.ms, jitterMs, wait });
  const from = time.ms;
  expect(await pace.turn()).toBe(false);
  // A page that brings three mails waits for three turns, and its function is cut off after 20 seconds.
  expect(time.ms - from).toBeLessThan(6000);
});

test('without a rate nothing is counted', async () => {
  const refuse = async () => {
    throw new Error('counted');
  };
  expect(await createPace({ countIn: refuse }, { perSecond: 0, nowMs: Date.now, jitterMs, wait: refuse }).turn()).toBe(
    true,
  );
});
