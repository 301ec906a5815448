import { expect, test } from 'vitest';
import { type Answer, jsonRefusal, rehearsal, withFaults } from '../../engines/support/sdk-handler.ts';
import { withExpiry, withWatch } from '../../local/table-watch.ts';

/** Asks an engine for an operation, as an SDK client would. */
function ask(answer: Answer, operation: string): Promise<unknown> {
  return answer({ operation, input: {} });
}

function table(log: string[], isRefused = false): Answer {
  return async ({ operation }) => {
    log.push(operation);
    return isRefused ? jsonRefusal(400, {}) : { output: {} };
  };
}

test('only writes that went well are told', async () => {
  const told: string[] = [];
  const good = withWatch(table([]), () => told.push('written'));
  for (const operation of ['GetItem', 'Query', 'Scan', 'TransactGetItems']) await ask(good, operation);
  expect(told).toEqual([]);
  for (const operation of ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']) await ask(good, operation);
  expect(told).toHaveLength(4);
  await ask(
    withWatch(table([], true), () => told.push('refused')),
    'PutItem',
  );
  expect(told).not.toContain('refused');
});

test('expired items go before the first look of a day, once, and before anyone sees them', async () => {
  const log: string[] = [];
  let now = '2026-11-21T08:00:00.000Z';
  const handler = withExpiry(
    table(log),
    () => now,
    async () => {
      await new Promise((resolve) => setImmediate(resolve));
      log.push('expire');
      return 0;
    },
  );
  await Promise.all([ask(handler, 'GetItem'), ask(handler, 'Query')]);
  await ask(handler, 'PutItem');
  now = '2036-11-21T08:00:00.000Z';
  await ask(handler, 'GetItem');
  expect(log).toEqual(['expire', 'GetItem', 'Query', 'PutItem', 'expire', 'GetItem']);
});

test('a clean-up that failed is tried again with the next request, and not a day later', async () => {
  let tried = 0;
  const handler = withExpiry(
    table([]),
    () => '2026-11-21T08:00:00.000Z',
    async () => {
      tried += 1;
      if (tried === 1) throw new Error('once');
      return 0;
    },
  );
  await expect(ask(handler, 'GetItem')).rejects.toThrow('once');
  for (let asked = 0; asked < 2; asked += 1) await ask(handler, 'GetItem');
  expect(tried).toBe(2);
});

test('a fault before a call prevents it; one after it leaves it done with its answer lost', async () => {
  const log: string[] = [];
  const lose = (lost: 'before' | 'after') =>
    withFaults('dynamodb', table(log), ({ phase, operation, call }) => {
      if (phase === lost) throw new Error(`${operation} ${call} was lost`);
    });
  await expect(ask(lose('before'), 'PutItem')).rejects.toThrow('PutItem 1 was lost');
  expect(log).toEqual([]);
  await expect(ask(lose('after'), 'PutItem')).rejects.toThrow('PutItem 1 was lost');
  expect(log).toEqual(['PutItem']);
});

test('without a hook nothing stands between caller and work', async () => {
  const handler = table([]);
  expect(withFaults('mail', handler, undefined)).toBe(handler);
  expect(await rehearsal('functions', undefined)('resume', async () => 7)).toBe(7);
});
