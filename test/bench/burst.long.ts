import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('a small burst against the limits of AWS loses nobody and mails nobody twice', { timeout: 120_000 }, async () => {
  // In a process of its own: it takes the time of the whole process.
  const burst = ['bench/burst.ts', '--count', '60', '--only', 'lifted', '--results', 'none'];
  const { stdout } = await promisify(execFile)(process.execPath, burst);
  expect(stdout).toContain('| 0, 0, 0, 0, 0 |');
  expect(stdout).toMatch(/\| Messages that SES took, for two mails each \| \d+ for 120 \|/);
});
