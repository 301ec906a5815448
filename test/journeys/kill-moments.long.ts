import { expect, test } from 'vitest';
import type { KillPoint } from './kill-life.ts';
import { surviveKills } from './kill-rounds.ts';

const points: readonly KillPoint[] = [
  // The referral is stored; no execution was asked for yet.
  { service: 'dynamodb', operation: 'TransactWriteItems', phase: 'after', nth: 1 },
  // SES has the mail; the outbox does not know.
  { service: 'mail', operation: 'SendRawEmail', phase: 'after', nth: 1 },
  // In the middle of a jump of the clock.
  { service: 'functions', operation: 'sweep-tasks', phase: 'before', nth: 3 },
];

test('killed at its worst moments and started again, a case loses nothing and doubles nothing', async () => {
  expect(await surviveKills(points)).toBe(points.length);
});
