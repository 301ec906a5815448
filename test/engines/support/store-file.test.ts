import { existsSync } from 'node:fs';
import promises, { chmod, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStoreFile, storeFileName } from '../../../engines/support/store-file.ts';
import { endsInPieces } from '../../../engines/support/write-ahead-log.ts';
import { createWriteGuard } from '../../../engines/support/write-guard.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'store-file-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(root, String(folders));
}
const logName = `${storeFileName}-wal`;

/** What a process that was killed after these writes leaves behind: a copy of the files of a store that is open. */
async function leftBehind(sizes: readonly number[]): Promise<{ readonly folder: string; readonly log: Buffer }> {
  const [alive, folder] = [newFolder(), newFolder()];
  const file = openStoreFile(alive);
  const part = file.part('records');
  for (const [n, size] of sizes.entries()) part.write([{ type: 'put', key: `key-${n}`, value: 'x'.repeat(size) }]);
  await cp(alive, folder, { recursive: true });
  file.close();
  return { folder, log: await readFile(join(folder, logName)) };
}

/** How many of the writes are there, and whether the log was said to be torn. */
function reopened(folder: string): { readonly count: number; readonly isTold: boolean } {
  const file = openStoreFile(folder);
  try {
    return { count: file.part('records').count(), isTold: file.tornLog !== undefined };
  } finally {
    file.close();
  }
}

describe('the log of a killed run', () => {
  const sizes = [10, 40_000, 1, 33_000, 500, 70_000, 3];

  test('is taken up, and gone once the file has been closed', async () => {
    const { folder, log } = await leftBehind(sizes);
    expect(endsInPieces(log)).toBe(false);
    expect(reopened(folder)).toEqual({ count: sizes.length, isTold: false });
    expect(await readdir(folder)).toEqual([storeFileName]);
    expect(reopened(folder)).toEqual({ count: sizes.length, isTold: false });
  });

  test('that was cut off at any byte opens with what is complete, and says so unless a whole write was cut', async () => {
    const { folder, log } = await leftBehind(sizes);
    const file = await readFile(join(folder, storeFileName));
    const frame = 24 + 4096;
    const frames = (log.length - 32) / frame;
    const commits = Array.from({ length: frames }, (_, n) => 32 + n * frame)
      .filter((at) => log.readUInt32BE(at + 4) !== 0)
      .map((at) => at + frame);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 0, max: log.length }), fc.constantFrom(...commits)),
        async (length) => {
          await writeFile(join(folder, storeFileName), file);
          await writeFile(join(folder, logName), log.subarray(0, length));
          const complete = commits.filter((end) => end <= length);
          // The first write makes the table itself.
          const count = Math.max(0, complete.length - 1);
          const over = length - (complete.at(-1) ?? 32);
          // Fewer bytes than tell whose they are say nothing.
          const isTold = length > 0 && (length < 32 || over >= 16);
          expect(reopened(folder)).toEqual({ count, isTold });
        },
      ),
      { numRuns: 15 },
    );
  });

  test('that is damaged in its midst says so', async () => {
    const { folder, log } = await leftBehind(sizes);
    log.fill(0x5a, log.length / 2, log.length / 2 + 10);
    await writeFile(join(folder, logName), log);
    const { count, isTold } = reopened(folder);
    expect(isTold).toBe(true);
    expect(count).toBeLessThan(sizes.length);
  });

  test('that begins anew on frames of before says nothing of them', async () => {
    const folder = newFolder();
    const file = openStoreFile(folder);
    const part = file.part('records');
    // More pages than SQLite keeps in the log before it begins it anew.
    for (let n = 0; n < 1500; n += 1) part.write([{ type: 'put', key: String(n % 300), value: 'x'.repeat(3000) }]);
    const copy = newFolder();
    await cp(folder, copy, { recursive: true });
    file.close();
    expect(reopened(copy)).toEqual({ count: 300, isTold: false });
  });

  test('that is not there is missed', async () => {
    const { folder } = await leftBehind(sizes);
    await rm(join(folder, logName));
    expect(() => openStoreFile(folder)).toThrow(/last writes to .* are missing: put store\.sqlite-wal back/);
  });
});

test('a file is kept from everybody else while it is open, and closing it twice does nothing', () => {
  const folder = newFolder();
  const file = openStoreFile(folder);
  expect(() => openStoreFile(folder)).toThrow(/in use by another run/);
  file.close();
  file.close();
  expect(reopened(folder).count).toBe(0);
});

test('a file and its log are its owner’s to read alone, those that an earlier version made too', async () => {
  const folder = newFolder();
  const modes = async () => {
    const names = (await readdir(folder)).toSorted();
    const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
    return names.map((name, at) => [name, (stats[at]?.mode ?? 0) & 0o777]);
  };
  const first = openStoreFile(folder);
  first.part('records').write([{ type: 'put', key: 'a', value: 'b' }]);
  expect(await modes()).toEqual([
    [storeFileName, 0o600],
    [logName, 0o600],
  ]);
  first.close();
  await chmod(join(folder, storeFileName), 0o644);
  openStoreFile(folder).close();
  expect(await modes()).toEqual([[storeFileName, 0o600]]);
});

test('what was removed or replaced is in no file after a compaction, and what is kept is', async () => {
  const folder = newFolder();
  const file = openStoreFile(folder);
  const [part, other] = [file.part('records'), file.part('executions')];
  const word = (n: number) => `word-${String(n).padStart(5, '0')}-`;
  for (let n = 0; n < 3000; n += 1) {
    // Other sizes each time, so that pages are split, joined and moved.
    part.write([{ type: 'put', key: String((n * 7919) % 500), value: word(n).repeat(1 + ((n * 31) % 90)) }]);
    if (n % 3 === 0) part.write([{ type: 'del', key: String((n * 104_729) % 500) }]);
  }
  other.write([{ type: 'put', key: 'a', value: 'kept elsewhere' }]);
  const live = new Set([...part.range({})].map(([, value]) => value.slice(0, 11)));
  const found = async () => {
    const bytes = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')));
    return new Set(bytes.flatMap((text) => text.match(/word-\d{5}-/g) ?? []));
  };
  // Without it they stand there still.
  expect((await found()).size).toBeGreaterThan(live.size);
  part.compact();
  expect(await found()).toEqual(live);
  expect(other.get('a')).toBe('kept elsewhere');
  file.close();
  expect(await found()).toEqual(live);
});

test('after a write that failed nothing more is written, and what was stored before opens again', async () => {
  const folder = newFolder();
  const told: unknown[] = [];
  const file = openStoreFile(
    folder,
    createWriteGuard((error) => told.push(error)),
  );
  const part = file.part('records');
  part.write([{ type: 'put', key: 'before', value: '1' }]);
  const wrong = [
    { type: 'put', key: 'half', value: '1' },
    { type: 'put', key: 'wrong' },
  ];
  expect(() => part.write(wrong as unknown as Parameters<typeof part.write>[0])).toThrow();
  expect(() => part.write([{ type: 'put', key: 'after', value: '1' }])).toThrow();
  expect(told).toHaveLength(1);
  expect([...part.keys({})]).toEqual(['before']);
  file.close();
  expect(reopened(folder)).toEqual({ count: 1, isTold: false });
});

test('clearing leaves nothing, not in the bytes either', async () => {
  const folder = newFolder();
  const file = openStoreFile(folder);
  file.part('records').write([{ type: 'put', key: 'a', value: 'Quirijntje' }]);
  file.clear();
  expect(file.part('records').count()).toBe(0);
  for (const name of await readdir(folder)) {
    expect(await readFile(join(folder, name), 'latin1')).not.toContain('Quirijntje');
  }
  file.close();
});

test('a page that is not there is missed', async () => {
  const { folder } = await leftBehind([5000, 5000, 5000]);
  reopened(folder);
  const file = join(folder, storeFileName);
  await truncate(file, (await readFile(file)).length - 4096);
  expect(() => openStoreFile(folder)).toThrow(/is damaged/);
});

test('what a store must not be ahead of is forced to the disk before it', async () => {
  const forced: string[] = [];
  const { open } = promises;
  const spy = vi.spyOn(promises, 'open').mockImplementation(async (file, ...rest) => {
    const handle = await open(file, ...rest);
    vi.spyOn(handle, 'datasync').mockImplementation(async () => void forced.push(basename(String(file))));
    return handle;
  });
  syncBuiltinESMExports();
  const folder = newFolder();
  const file = openStoreFile(folder, undefined, { before: [join(folder, 'clock'), join(folder, 'missing')] });
  await writeFile(join(folder, 'clock'), 'now');
  file.part('records').write([{ type: 'put', key: 'one', value: 'x' }]);
  await vi.waitFor(() => expect(forced).toEqual(['clock', logName]), { timeout: 5_000 });
  file.close();
  spy.mockRestore();
  syncBuiltinESMExports();
});

describe('a file that gathers the writes of a second', () => {
  const put = (key: string) => [{ type: 'put', key, value: key.repeat(2000) }] as const;

  test('has them all once it is closed, and a process that is killed before leaves whole seconds', async () => {
    const [folder, killed, later] = [newFolder(), newFolder(), newFolder()];
    const file = openStoreFile(folder, undefined, { gathers: true });
    const part = file.part('records');
    part.write(put('a'));
    part.write(put('b'));
    expect([...part.keys({})]).toEqual(['a', 'b']);
    await cp(folder, killed, { recursive: true });
    await vi.waitFor(async () => expect(await readFile(join(folder, logName), 'latin1')).toContain('bbb'), 5_000);
    part.write(put('c'));
    await cp(folder, later, { recursive: true });
    file.close();
    expect([killed, later, folder].map((one) => reopened(one).count)).toEqual([0, 2, 3]);
  });

  test('frees what was removed when it is closed', async () => {
    const folder = newFolder();
    const file = openStoreFile(folder, undefined, { gathers: true });
    const part = file.part('records');
    for (let n = 0; n < 300; n += 1) part.write([{ type: 'put', key: String(n), value: 'x'.repeat(3000) }]);
    for (let n = 0; n < 299; n += 1) part.write([{ type: 'del', key: String(n) }]);
    expect(part.compact()).toBe(true);
    file.close();
    expect((await readFile(join(folder, storeFileName))).length).toBeLessThan(100_000);
    expect(reopened(folder).count).toBe(1);
  });

  test.each([
    ['no room', { errcode: 13 }, 'The disk has no room to free the files'],
    ['another fault', { errcode: 10 }, 'could not be freed of what was removed: disk I/O error'],
  ])('is closed well where what was removed cannot be freed: %s', (_, fault, why) => {
    const folder = newFolder();
    const told: string[] = [];
    const file = openStoreFile(folder, undefined, { gathers: true, onNotice: (line) => told.push(line) });
    const part = file.part('records');
    part.write(put('a'));
    part.compact();
    const exec = DatabaseSync.prototype.exec;
    const spy = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, text) {
      if (text === 'VACUUM') throw Object.assign(new Error('disk I/O error'), fault);
      exec.call(this, text);
    });
    file.close();
    spy.mockRestore();
    expect(told).toEqual([expect.stringContaining(why)]);
    // Without its log: what must not be missed is in the file.
    expect(existsSync(join(folder, logName))).toBe(false);
    expect(reopened(folder)).toEqual({ count: 1, isTold: false });
  });

  test('writes nothing after a write that failed, takes its second back, and opens again', () => {
    const folder = newFolder();
    const told: unknown[] = [];
    const file = openStoreFile(
      folder,
      createWriteGuard((error) => told.push(error)),
      { gathers: true },
    );
    const part = file.part('records');
    const other = file.part('executions');
    part.write(put('a'));
    other.write(put('b'));
    expect(() => part.write([{ type: 'put', key: 'wrong' } as never])).toThrow();
    expect(() => part.write(put('c'))).toThrow();
    expect([told.length, part.count(), other.count()]).toEqual([1, 0, 0]);
    file.close();
    expect(reopened(folder)).toEqual({ count: 0, isTold: false });
  });

  test('is closed well where another file could not be written any more', () => {
    const folder = newFolder();
    const guard = createWriteGuard(() => {});
    const file = openStoreFile(folder, guard, { gathers: true });
    file.part('records').write(put('a'));
    const full = () => {
      throw new Error('full');
    };
    expect(() => guard.writeNow(full)).toThrow('full');
    file.close();
    expect(reopened(folder)).toEqual({ count: 0, isTold: false });
  });
});
