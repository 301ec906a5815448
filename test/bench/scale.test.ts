import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readScaleFacts } from '../../bench/scale/facts.ts';
import { indexShards, limits, openAt } from '../../bench/scale/limits.ts';
import { limitTable, loadTable, metAt, sourceTable } from '../../bench/scale/tables.ts';
import { openShards } from '../../functions/adapters/dynamodb/items.ts';

const { referral, cost } = await readScaleFacts();

test('docs/scale.md says what its script says of what was counted last', async () => {
  const document = await readFile(new URL('../../docs/scale.md', import.meta.url), 'utf8');
  for (const table of [loadTable(referral, cost), limitTable(referral), sourceTable()]) {
    expect(document, 'npm run scale prints the tables').toContain(table);
  }
});

describe('what ends', () => {
  test.each(limits)('$name is met where its demand is as much as there is', (limit) => {
    const perYear = metAt(limit, referral);
    expect(limit.demand(perYear, referral)).toBeCloseTo(limit.limit, 3);
    expect(limit.demand(perYear / 2, referral)).toBeCloseTo(limit.limit / 2, 3);
    expect(limit.source).toMatch(/ours|2026|not re-read/);
  });

  test('the index has as many partitions as the tables say', () => {
    expect(indexShards).toBe(openShards.length);
  });

  test('somebody who comes in each day and stays a year: as many are open as came in', () => {
    expect(openAt(365, { ...referral, openDays: 365 })).toBe(365);
  });
});
