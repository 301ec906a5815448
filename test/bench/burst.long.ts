import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('a small burst against the limits of AWS loses nobody and mails nobody twice', { timeout: 120_000 }, async () => {
  // In a process of its own: it takes the time of the whole process.
  const burst = ['bench/burst.ts', '--count', '60', '--only', 'lifted', '--results', 'none'];
  const { stdout } = await promisify(execFile)(process.execPath, burst);
  expect(stdout).toContain('| 0, 0, 0, 0, 0 |');
  expect(stdout).toMatch(/\| Messages that SES took, for two mails each \| \d+ for 120 \|/);
});

it.each([
  [['--only', 'lift'], /^--only takes deployed or lifted, not "lift"\. Use: npm run bench:burst -- --help/],
  [['--seconds', 'x'], /^--seconds takes a number above 0, not "x"\./],
  [['--count', '1.5'], /^--count takes a whole number from 1, not "1\.5"\./],
])('%s measures nothing, and says so', (args, words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/burst.ts', ...args], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(words);
});
