import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderProblem } from '../../engines/support/start-error.ts';
import { createWriteGuard } from '../../engines/support/write-guard.ts';
import { completeLength, cutTornLogs } from '../../local/torn-log.ts';
import { describeBroken } from '../../local/ways-out.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'guard-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the write guard', () => {
  test('lets nothing be written once a write has failed, and says so once', async () => {
    const told: unknown[] = [];
    const written: string[] = [];
    const guard = createWriteGuard((error) => told.push(error));
    const write = (name: string) => guard.write(async () => void written.push(name));
    await write('first');
    const full = new Error('full');
    await expect(guard.write(() => Promise.reject(full))).rejects.toBe(full);
    await expect(write('second')).rejects.toBe(full);
    expect(() => guard.writeNow(() => written.push('third'))).toThrow(full);
    expect([written, told]).toEqual([['first'], [full]]);
  });

  test('stops for a write that happens at once, too', async () => {
    const told: unknown[] = [];
    const guard = createWriteGuard((error) => told.push(error));
    expect(guard.writeNow(() => 7)).toBe(7);
    const full = new Error('full');
    expect(() =>
      guard.writeNow(() => {
        throw full;
      }),
    ).toThrow(full);
    await expect(guard.write(async () => 1)).rejects.toBe(full);
    expect(told).toEqual([full]);
  });
});

test.each([
  ['IO error: /data/000003.log: No space left on device', 'is full: make room'],
  ['IO error: /data/000003.log: Read-only file system', 'cannot be written: change its rights'],
  ['IO error: /data/000003.log: File too large', 'may not grow any further'],
  ['IO error: /data/000003.log: Input/output error', 'is damaged.'],
])('%s is told as what it is, in one line', (message, words) => {
  const error = Object.assign(
    new Error('Batch failed', { cause: Object.assign(new Error(message), { code: 'LEVEL_IO_ERROR' }) }),
  );
  const problem = folderProblem(error, '/data');
  expect(problem?.message).toContain(words);
  expect(problem?.waysOut).toContain('another-folder');
  expect(describeBroken(error, '/data')).toContain(words);
  expect(describeBroken(error, '/data')).toContain('what was stored is kept');
  expect(describeBroken(error, '/data')).not.toContain('\n');
});

describe('a log that was cut off', () => {
  /** A log with records of these sizes, each a batch of its own, as LevelDB writes it. */
  async function log(name: string, sizes: readonly number[]): Promise<{ folder: string; file: string; bytes: Buffer }> {
    const folder = join(root, name);
    const level = new ClassicLevel(folder);
    await level.open();
    for (const [n, size] of sizes.entries()) await level.put(`key-${n}`, 'x'.repeat(size));
    await level.close();
    const file = join(folder, '000003.log');
    return { folder, file, bytes: await readFile(file) };
  }

  const sizes = [10, 40_000, 1, 33_000, 500, 70_000, 3];

  test('at any byte is cut back to its last complete record', async () => {
    const { bytes } = await log('any-byte', sizes);
    expect(completeLength(bytes)).toBe(bytes.length);
    const ends = new Set<number>([0]);
    for (let at = 0; at <= bytes.length; at += 1) ends.add(completeLength(bytes.subarray(0, at)));
    // One end for each record, and nothing for the parts of one.
    expect([...ends].filter((end) => end > 0)).toHaveLength(sizes.length);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (at) => {
        const complete = completeLength(bytes.subarray(0, at));
        expect(complete).toBe([...ends].filter((end) => end <= at).at(-1));
      }),
    );
  });

  test('says so once, and the store opens with everything before it', async () => {
    const { folder, file, bytes } = await log('store', sizes);
    expect(await cutTornLogs(folder)).toEqual([]);
    await truncate(file, bytes.length - 5);
    expect(await cutTornLogs(folder)).toEqual([file]);
    expect(await cutTornLogs(folder)).toEqual([]);
    const level = new ClassicLevel(folder);
    await level.open();
    expect(await level.keys().all()).toEqual(['key-0', 'key-1', 'key-2', 'key-3', 'key-4', 'key-5']);
    await level.close();
  });

  test('with empty space behind it is complete; a folder without a store is nothing to mend', async () => {
    const { folder, file, bytes } = await log('space', [10, 20]);
    await writeFile(file, Buffer.concat([bytes, Buffer.alloc(100)]));
    expect(await cutTornLogs(folder)).toEqual([]);
    expect(await cutTornLogs(join(root, 'nowhere'))).toEqual([]);
  });
});
