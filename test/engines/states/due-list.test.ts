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
  const counting: Pick<TestClock, 'at' | 'start'> = {
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
      if (keyOf.get(arn) !== key) return;
      forget(arn);
      fired.push(`${arn} ${clock.now()}`);
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
