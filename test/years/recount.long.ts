import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRehearsalOptions } from '../../demo/rehearsal/options.ts';
import { rehearse } from '../../demo/rehearsal/rehearse.ts';
import { recountFolder } from './recount-folder.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'recount-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// Ten whole ones: `npm run recount`.
test.each([21, 22])('every figure of a small rehearsed year is what its trails say: seed %i', async (seed) => {
  const folder = join(dataDir, String(seed));
  const args = ['--referrals', '8', '--days', '250', '--seed', String(seed), '--data', folder];
  const { complaints } = await rehearse(readRehearsalOptions(args, '/'), () => {});
  expect(complaints).toEqual([]);
  const { cases, started, boards, telling, differences } = await recountFolder(folder);
  expect(differences.slice(0, 10)).toEqual([]);
  expect([cases > 4, started > 1, boards > 30, telling > 500], `${cases} ${started} ${boards} ${telling}`).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
