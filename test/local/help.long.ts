import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${cwd}/package.json`, 'utf8')) as { scripts: Record<string, string> };

/** Every npm script that reads arguments, with its file. What is built takes none. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /\b(?:bin\/|bench\/|test\/(?:strength|mutation|browser|simulation|years)\/)[a-z-]+\.ts\b/.exec(
    line,
  )?.[0];
  const isRead =
    file !== undefined &&
    /parseArgs\(|argv\.slice|readCommand\(|readOptions\(\)/.test(readFileSync(`${cwd}/${file}`, 'utf8'));
  return isRead ? [[name, file] as const] : [];
});

test('commands are found', () => {
  expect(commands.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'start',
      'new-region',
      'clients',
      'smoke',
      'bench',
      'bench:burst',
      'soak',
      'strength',
      'simulate',
      'recount',
    ]),
  );
});

test.each(commands)('npm run %s tells how to use it, and ends well', async (name, file) => {
  // What measures reads its options in one place (bench/command.ts), and takes seconds to load.
  for (const flag of file.startsWith('bin/') ? ['--help', '-h'] : ['--help']) {
    // Fails where the command ends with anything but 0.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file, flag], { cwd });
    expect(stdout).toMatch(new RegExp(`^Use: npm (run )?${name} `));
    expect(stderr).toBe('');
  }
});

/** What each cannot read or reach. Those of `runCommand` have their own tests in one process, as starting each takes a second. */
const mistakes: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['check-region', ['--bogus']],
  ['engine-front', ['--port', 'long']],
  ['mail-drill', ['--municipality', 'GM0355', '--local', 'http://127.0.0.1:9']],
  ['new-region', ['AM14', '--out', 'nowhere/at/all.json']],
  ['region', ['history', '--data', 'nowhere']],
  ['restore-table', ['word']],
  ['smoke', ['--url', 'http://127.0.0.1:9', '--wait', 'long']],
];

test.each(mistakes)('npm run %s %j ends with 1 and words, not with a stack', async (name, args) => {
  const file = Object.fromEntries(commands)[name] ?? '';
  const ended = promisify(execFile)(process.execPath, [file, ...args], { cwd });
  const { code, stderr } = await ended.then(
    () => ({ code: 0, stderr: '' }),
    (error: { readonly code: number; readonly stderr: string }) => error,
  );
  expect(code, stderr).toBe(1);
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/^\s+at |node:internal/m);
});

const measuring = commands.filter(([, file]) => !file.startsWith('bin/'));

test.each(measuring)('npm run %s does nothing with an option that it does not know', (name, file) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--nonsense'], { cwd, encoding: 'utf8' });
  expect([1, 2]).toContain(status);
  expect(stdout).toBe('');
  expect(stderr).toMatch(new RegExp(`^Unknown option '--nonsense'.*npm run ${name} -- --help.*\n$`));
});
