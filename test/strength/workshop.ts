import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Removal } from './removal.ts';

/** How a named test ended; `missing`: no test of that name ran. */
export type Outcome = 'passed' | 'failed' | 'missing';

/** A copy of the project in which code may be removed. */
export interface Workshop {
  /** Removes something while `work` runs. Throws if its text does not occur exactly once. */
  without<T>(removal: Pick<Removal, 'file' | 'find' | 'replace'>, work: () => Promise<T>): Promise<T>;
  /** Runs these tests of `npm test` together; returns how each ended. */
  run(tests: readonly Removal['test'][]): Promise<(test: Removal['test']) => Outcome>;
  close(): Promise<void>;
}

/** Copies every file that git tracks or would add to a separate folder, and links the packages. */
export async function openWorkshop(root: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'strength-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  // A deleted file is still listed until that is committed.
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of files) await cp(join(root, file), join(folder, file));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const template = join('.local', 'template');
  // A copy, because a removal in the sources of the template makes a new one, which replaces it.
  if (existsSync(join(root, template))) await cp(join(root, template), join(folder, template), { recursive: true });

  return {
    async without({ file, find, replace }, work) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      const parts = text.split(find);
      if (parts.length !== 2) throw new Error(`its text stands ${parts.length - 1} times in ${file}: mend the table`);
      await writeFile(path, parts.join(replace));
      try {
        return await work();
      } finally {
        await writeFile(path, text);
      }
    },

    async run(tests) {
      const report = join(folder, '.local', `report-${process.hrtime.bigint()}.json`);
      const projects = [...new Set(tests.map(({ file }) => projectOf(file)))];
      const child = spawn(
        process.execPath,
        [
          join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
          'run',
          ...projects.flatMap((project) => ['--project', project]),
          '--maxWorkers=1',
          '--reporter=json',
          `--outputFile=${report}`,
          '-t',
          tests.map(({ name }) => escaped(name)).join('|'),
          ...new Set(tests.map(({ file }) => file)),
        ],
        { cwd: folder, stdio: 'ignore' },
      );
      await once(child, 'exit');
      const found = await readReport(report);
      return ({ file, name }) => found(join(folder, file), name);
    },

    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The vitest project of a test file. Throws if `npm test` does not run it: a failure there would be seen too late. */
function projectOf(file: string): string {
  if (!file.endsWith('.test.ts')) throw new Error(`${file} is not in npm test`);
  const folder = file.split('/')[1];
  if (folder === 'infra') return folder;
  if (folder === 'journeys' || folder === 'attack' || folder === 'simulation') return 'journeys';
  if (folder === 'browser' || folder === 'deploy') throw new Error(`${file} is not in npm test`);
  return 'unit';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The result of a test in vitest's report, by file and title. */
async function readReport(file: string): Promise<(path: string, name: string) => Outcome> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { testResults = [] } = JSON.parse(text) as {
    testResults?: { name: string; assertionResults: { title: string; status: string }[] }[];
  };
  return (path, name) => {
    const own = testResults.filter((one) => one.name === path);
    const ran = own.flatMap((one) => one.assertionResults).filter(({ title }) => title === name);
    if (ran.some(({ status }) => status === 'failed')) return 'failed';
    return ran.some(({ status }) => status === 'passed') ? 'passed' : 'missing';
  };
}
