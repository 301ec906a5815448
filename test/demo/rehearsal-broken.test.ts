import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isRehearsed } from '../../demo/rehearsal/mark.ts';
import { readRehearsalOptions } from '../../demo/rehearsal/options.ts';
import { rehearse } from '../../demo/rehearsal/rehearse.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rehearsal-broken-'));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(dataDir, { recursive: true, force: true });
});

test('a year that is whole is marked, and nothing is complained of, also in closing', async () => {
  const whole = join(dataDir, 'whole');
  const options = readRehearsalOptions(['--referrals', '2', '--days', '7', '--data', whole], '/');
  const { complaints } = await rehearse(options, () => {});
  expect(complaints).toEqual([]);
  expect(await isRehearsed(whole)).toBe(true);
});

test('a year whose last second finds no room is not marked as rehearsed', async () => {
  const run = StatementSync.prototype.run;
  const options = readRehearsalOptions(['--referrals', '2', '--days', '7', '--data', dataDir], '/');
  const played = rehearse(options, (_, { part }) => {
    if (part < 1) return;
    vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (this: StatementSync, ...values) {
      if (this.sourceSQL === 'COMMIT') throw new Error('no room');
      return run.apply(this, values);
    });
  });
  await expect(played).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining('no room') });
  expect(await isRehearsed(dataDir)).toBe(false);
});
