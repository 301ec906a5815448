import { describe, expect, test } from 'vitest';
import { folderProblem } from '../../engines/support/start-error.ts';
import { createWriteGuard } from '../../engines/support/write-guard.ts';
import { describeBroken } from '../../local/ways-out.ts';

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
  [13, 'is full: make room'],
  [8, 'cannot be written: change its rights'],
  [(3 << 8) + 8, 'cannot be written: change its rights'],
  [14, 'cannot be written: change its rights'],
  [(3 << 8) + 10, 'can be written no further'],
  [(1 << 8) + 10, 'is damaged.'],
  [11, 'is damaged.'],
  [26, 'is damaged.'],
  [5, 'in use by another run'],
])('SQLite’s result code %i is told as what it is, in one line', (errcode, words) => {
  const cause = Object.assign(new Error('as SQLite says it'), { code: 'ERR_SQLITE_ERROR', errcode });
  const error = new Error('The write failed', { cause });
  const problem = folderProblem(error, '/data');
  expect(problem?.message).toContain(words);
  expect(problem?.waysOut).toContain('another-folder');
  expect(describeBroken(error, '/data')).toContain(words);
  expect(describeBroken(error, '/data')).toContain('what was stored is kept');
  expect(describeBroken(error, '/data')).not.toContain('\n');
  // Nothing of a rehearsal is gone on with.
  expect(describeBroken(error, '/data', true)).toMatch(/begins anew\.$/);
  expect(describeBroken(error, '/data', true)).not.toContain('what was stored is kept');
});

test('an error that is nobody’s folder is told as it is', () => {
  const error = Object.assign(new Error('no such table'), { code: 'ERR_SQLITE_ERROR', errcode: 1 });
  expect(folderProblem(error, '/data')).toBeUndefined();
});
