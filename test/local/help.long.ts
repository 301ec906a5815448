import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${cwd}/package.json`, 'utf8')) as { scripts: Record<string, string> };

/** Every npm script of `bin/` that reads arguments, with its file. What is built takes none. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /\bbin\/[a-z-]+\.ts\b/.exec(line)?.[0];
  const isRead = file !== undefined && /parseArgs\(|argv\.slice/.test(readFileSync(`${cwd}/${file}`, 'utf8'));
  return isRead ? [[name, file] as const] : [];
});

test('commands are found', () => {
  expect(commands.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'new-region', 'clients', 'smoke']));
});

test.each(commands)('npm run %s tells how to use it, and ends well', async (name, file) => {
  for (const flag of ['--help', '-h']) {
    // Fails where the command ends with anything but 0.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file, flag], { cwd });
    expect(stdout).toMatch(new RegExp(`^Use: npm (run )?${name} `));
    expect(stderr).toBe('');
  }
});
