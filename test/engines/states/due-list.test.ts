import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDueList, type Due, dueKey } from '../../../engines/states/due-list.ts';
import { openClock, type TestClock } from '../../../engines/support/clock.ts';

const start = '2026-01-05T08:00:00.000Z';
const startMs = Date.parse(start);
const minutesLater = (minutes: number) => new Date(startMs + minutes * 60_000).toISOString();

/** What happens to one of a few executions: it waits for another moment, or for nothing any more; or time passes. */
type Step = { readonly set: number; readonly minutes: number } | { readonly drop: number } | { readonly pass: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ set: fc.nat(11), minutes: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ drop: fc.nat(11) }) },
    { weight: 1, arbitrary: fc.record({ pass: fc.nat(12) }) },
  ),
  { maxLength: 40 },
);

function frozen(faults: unknown[]): TestClock {
  return openClock({ mode: 'frozen', start, onError: (error) => faults.push(error) });
}

/** Every execution has its timer in the clock: how it was before the journal kept them. */
async function allInMemory(todo: readonly Step[]): Promise<string[]> {
  const clock = frozen([]);
  const fired: string[] = [];
  const cancels = new Map<number, () => void>();
  for (const step of todo) {
    if ('pass' in step) await clock.advanceBy(`PT${step.pass}M`);
    else {
      const id = 'set' in step ? step.set : step.drop;
      cancels.get(id)?.();
      if ('set' in step) {
        const fire = () => void fired.push(`${id} ${clock.now()}`);
        cancels.set(id, clock.at(minutesLater(step.minutes), fire, 'one'));
      }
    }
  }
  await clock.advanceBy('PT1H');
  return fired;
}

/** The same with a list that holds only a few, over a journal that takes a while to answer. */
async function fewInMemory(todo: readonly Step[], size: number): Promise<{ fired: string[]; most: number }> {
  const faults: unknown[] = [];
  const clock = frozen(faults);
  const fired: string[] = [];
  const journal = new Map<string, Due>();
  const keyOf = new Map<string, string>();
  let held = 0;
  let most = 0;
  const counting: Pick<TestClock, 'now' | 'at' | 'start'> = {
    now: clock.now,
    start: clock.start,
    at(due, fn, label, order) {
      held += 1;
      most = Math.max(most, held);
      const once = () => {
        held -= 1;
      };
      const fire = () => {
        once();
        return fn();
      };
      const cancel = clock.at(due, fire, label, order);
      return () => {
        once();
        cancel();
      };
    },
  };
  const forget = (arn: string) => {
    journal.delete(keyOf.get(arn) ?? '');
    keyOf.delete(arn);
  };
  const list = createDueList({
    clock: counting,
    size,
    async *read() {
      for (const key of [...journal.keys()].toSorted()) {
        await new Promise((resolve) => setImmediate(resolve));
        const due = journal.get(key);
        if (due !== undefined) yield due;
      }
    },
    onDue({ arn, key }) {
      if (keyOf.get(arn) === key) {
        forget(arn);
        fired.push(`${arn} ${clock.now()}`);
      }
      return Promise.resolve(true);
    },
  });
  await list.open();
  for (const step of todo) {
    if ('pass' in step) await clock.advanceBy(`PT${step.pass}M`);
    else {
      const arn = String('set' in step ? step.set : step.drop);
      forget(arn);
      if ('drop' in step) list.drop(arn);
      else {
        const key = dueKey(minutesLater(step.minutes), clock.order());
        journal.set(key, { key, arn, label: 'one' });
        keyOf.set(arn, key);
        list.set({ key, arn, label: 'one' });
      }
    }
  }
  await clock.advanceBy('PT1H');
  expect(faults).toEqual([]);
  return { fired, most };
}

test('what is due comes in the order of timers that are all in memory, and only a few are', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (todo, size) => {
      const { fired, most } = await fewInMemory(todo, size);
      expect(fired).toEqual(await allInMemory(todo));
      expect(most).toBeLessThanOrEqual(size * 2 + 1);
    }),
    { numRuns: 60 },
  );
});

/** A list over a journal of so many that are all due at once, of which some cannot be carried out for a while. */
function failing(total: number, isBroken: (arn: string) => boolean, read: () => void = () => {}) {
  const clock = frozen([]);
  const all = Array.from(
    { length: total },
    (_, n): Due => ({ key: dueKey(minutesLater(1), n), arn: `${n}`, label: 'one' }),
  );
  const journal = new Map(all.map((due) => [due.key, due]));
  const tries: string[] = [];
  const list = createDueList({
    clock,
    size: 2,
    async *read() {
      read();
      yield* [...journal.values()];
    },
    async onDue({ arn, key }) {
      tries.push(arn);
      if (isBroken(arn)) return false;
      journal.delete(key);
      return true;
    },
  });
  return { clock, list, journal, tries };
}

test('more executions than are held at once that cannot be carried out wait a minute, and keep nobody else waiting', async () => {
  let broken = true;
  const { clock, list, journal, tries } = failing(5, (arn) => broken && arn !== '4');
  await list.open();
  await clock.advanceBy('PT1M');
  expect(tries).toEqual(['0', '1', '2', '3', '4']);
  await clock.advanceBy('PT30S');
  expect(tries).toHaveLength(5);
  broken = false;
  await clock.advanceBy('PT30S');
  expect(tries.slice(5)).toEqual(['0', '1', '2', '3']);
  expect([...journal]).toEqual([]);
});

test('one that cannot be carried out waits for its new moment, once it has another', async () => {
  const { clock, list, tries } = failing(1, () => true);
  await list.open();
  await clock.advanceBy('PT1M');
  list.set({ key: dueKey(minutesLater(60), 9), arn: '0', label: 'one' });
  await clock.advanceBy('PT58M');
  expect(tries).toEqual(['0']);
  await clock.advanceBy('PT1M');
  expect(tries).toEqual(['0', '0']);
});

test('a journal that cannot be read is read again after a minute, and what comes meanwhile is not forgotten', async () => {
  let reads = 0;
  const { clock, list, tries } = failing(
    4,
    () => false,
    () => {
      reads += 1;
      if (reads === 2) throw new Error('not now');
    },
  );
  await list.open();
  await clock.advanceBy('PT1M');
  expect([reads, tries]).toEqual([2, ['0', '1']]);
  await clock.advanceBy('PT1M');
  expect(tries).toEqual(['0', '1', '2', '3']);
});
