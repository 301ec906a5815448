import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRehearsed } from '../../local/rehearsal/mark.ts';
import { readRehearsalOptions } from '../../local/rehearsal/options.ts';
import { rehearseTwice } from '../../local/rehearsal/rehearse.ts';
import { conclusion } from '../../local/rehearsal/report.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rehearsal-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// Starts five processes one after another, so it may take long on a busy machine.
test('a small rehearsal comes to the same table when the process is killed on the way', {
  timeout: 400_000,
}, async () => {
  const options = readRehearsalOptions(
    ['--referrals', '7', '--days', '40', '--seed', '3', '--kill', '3', '--data', dataDir],
    '/',
  );
  const seen: string[] = [];
  const outcome = await rehearseTwice(options, (what, { day }) => seen.push(`${what} ${day}`));
  expect(seen).toHaveLength(80);
  const { plain, killed } = outcome;
  expect([plain.kills, killed.kills]).toEqual([0, 3]);
  expect(killed.report).toBe(plain.report);
  expect([plain.repeats, plain.forgotten, killed.forgotten]).toEqual([0, 0, 0]);
  expect([...plain.complaints, ...killed.complaints]).toEqual([]);
  // A table of nothing would equal itself, too.
  expect(plain.report).toMatch(/^received +.* [4-7]$/m);
  expect(plain.report).toMatch(/^started +.* [1-7]$/m);
  expect(conclusion(outcome, options)).toMatchObject({ well: true });
  expect(await isRehearsed(dataDir)).toBe(true);
});
