import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../local/embedded.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'thread-closing-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('a run that is stopped during a sweep ends its thread before its stores, and complains of nothing', async () => {
  const told: string[] = [];
  let closing: Promise<void> | undefined;
  let begin: (() => Promise<void>) | undefined;
  const app = await openEmbedded({
    dataDir,
    frozenAt: '2026-01-05T08:00:00.000Z',
    functionsApart: true,
    onError: (where, error) => told.push(`${where}: ${error}`),
    onBroken: (line) => told.push(line),
    async faults({ service, invocation, phase }) {
      if (service !== 'dynamodb' || invocation?.folder !== 'sweep-tasks' || phase !== 'before') return;
      closing ??= begin?.();
      // Until everything would be closed.
      if (closing !== undefined) await pass(100);
    },
  });
  await app.whenApart;
  begin = app.close;
  await expect(app.invoke('sweep-tasks', {})).rejects.toThrow('The run has ended.');
  await closing;
  await pass(100);
  expect(closing).toBeDefined();
  expect(told).toEqual([]);
});
