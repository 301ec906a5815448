import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundleProgram } from '../../lib/bundle.ts';
import { projectRoot } from '../../lib/synthesise.ts';

const folder = mkdtempSync(join(tmpdir(), 'referrals-stacks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bundled program prints of an error of ours, of one without a message and of one of Node's own. */
function tracesOf(first: string): readonly string[] {
  const program = `
    import { mapStacks } from './functions/runtime/mapped-stacks.ts';
    import { readEnvironment } from './functions/runtime/environment.ts';
    ${first}
    const stackOf = (work) => { try { work(); } catch (error) { return error.stack; } };
    const nothing = { safeParse: () => ({ success: false, error: { issues: [{ path: ['TABLE_NAME'] }] } }) };
    process.stdout.write(JSON.stringify([
      stackOf(() => readEnvironment(nothing, {})),
      stackOf(() => { throw new Error(); }),
      stackOf(() => new URL('no address')),
    ]));`;
  bundleProgram(projectRoot, program, folder);
  return JSON.parse(execFileSync(process.execPath, [join(folder, 'index.mjs')], { encoding: 'utf8' }));
}

test('a stack trace of a bundle names places in the sources, once they are mapped', () => {
  const [ours = '', bare = '', nodes = ''] = tracesOf('mapStacks();');
  const [title, thrown] = ours.split('\n');
  expect(title).toBe('SettingsError: These environment values are missing or wrong: TABLE_NAME.');
  expect(thrown).toMatch(/^ {4}at .*\(functions\/runtime\/environment\.ts:\d+:\d+\)$/);
  expect(bare.split('\n')[0]).toBe('Error');
  expect(nodes).toMatch(/^TypeError.*: Invalid URL\n {4}at new URL \(node:internal/);
  expect(tracesOf('').join()).not.toContain('environment.ts');
});
