import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surviveKills } from './kill-rounds.ts';

test('killed in mid-write forty times, items, indexes and transactions stay whole', async () => {
  expect.hasAssertions();
  const path = await mkdtemp(join(tmpdir(), 'dynamodb-kill-'));
  await surviveKills(path, 40);
  await rm(path, { recursive: true });
});
