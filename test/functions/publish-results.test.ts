import { expect, test } from 'vitest';
import type { Publication } from '../../functions/domain/figures/publication-schema.ts';
import { createHandler } from '../../functions/sweep-tasks/handler.ts';
import { openDeskWorld } from '../support/desk-world.ts';

test('results are published by the one sweep of the quiet hour, and once', async () => {
  const desk = openDeskWorld();
  const fact = { head: { month: '2025-08', municipality: 'GM0355', programme: 'ips' } } as const;
  const facts = { received: async (months: readonly string[]) => (months.includes('2025-08') ? [fact] : []) };
  const kept: [on: string, halfYear: string][] = [];
  const stored: Publication[] = [];
  const publications = {
    all: async () => stored,
    add: async (one: Publication) => {
      stored.push(one);
      kept.push([desk.time.now, one.halfYear]);
    },
  };
  const mailAccount = { quota: async () => ({ perDay: 0, sent: 0, perSecond: 1 }) };
  const sweeper = createHandler({ ...desk.runtime, mailAccount, facts, publications });
  for (const at of [
    '2026-08-31T02:03',
    '2026-09-01T01:03',
    '2026-09-01T02:03',
    '2026-09-01T02:08',
    '2026-09-02T02:03',
  ]) {
    desk.time.now = `${at}:00.000Z`;
    await sweeper({ source: 'aws.events' });
  }
  // The first half of 2025 had nobody; the second is due two whole months after the one that follows it.
  expect(kept).toEqual([['2026-09-01T02:03:00.000Z', '2025-H2']]);
});
