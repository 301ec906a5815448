import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { inPages, memoryStore, type OrderedStore } from './ordered-store.ts';
import { type KeyRange, type SortedMemory, sortedMemory } from './sorted-memory.ts';
import { errorCode, folderProblem } from './start-error.ts';
import { unguarded, type WriteGuard } from './write-guard.ts';

/** Name of the file in its folder; SQLite's write-ahead log stands beside it while the file is open. */
export const storeFileName = 'store.sqlite';

/**
 * A file with several ordered stores, each a table in it, which one process has open. One file and not one for each
 * store: after a power cut all of them stand at the same moment, so the table never lags behind an execution that its
 * change started.
 */
export interface StoreFile {
  /** The store of that name (small letters), made when it is new. Closing it closes nothing: the file does. */
  part(name: string): OrderedStore;
  /** Writes everything to the file itself, removes the log, and lets another process in. */
  close(): void;
}

/** Milliseconds of real time after which what was written is forced to the disk. */
const syncAfter = 1_000;

/**
 * `EXCLUSIVE` keeps every other process out until this one ends, however it ends, and spares SQLite the memory that
 * processes would share. With `NORMAL` a write reaches the operating system without being forced to the disk, and the
 * file stays sound through a power cut. The rest bounds memory and log, and overwrites what is removed.
 */
const settings = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA wal_autocheckpoint = 1000;
  PRAGMA journal_size_limit = 8388608;
  PRAGMA cache_size = -8000;
  PRAGMA mmap_size = 0;
  PRAGMA temp_store = MEMORY;
  PRAGMA secure_delete = ON;
`;

/**
 * Opens the store file of a folder, making both where needed, and keeps other processes out of it.
 *
 * @param guard stands before every write
 * @throws StartError when the folder is in use by another process, damaged, or read-only
 */
export function openStoreFile(folder: string, guard: WriteGuard = unguarded): StoreFile {
  try {
    mkdirSync(folder, { recursive: true });
    return storeFile(join(folder, storeFileName), guard);
  } catch (error) {
    throw folderProblem(error, folder) ?? error;
  }
}

/**
 * Opens a store that has its file to itself: in a folder, or in the given memory, or in a new one.
 *
 * @throws StartError when the folder is in use by another process, damaged, or read-only
 */
export function openOrderedStore(
  folder?: string,
  guard: WriteGuard = unguarded,
  memory: SortedMemory = sortedMemory(),
): OrderedStore {
  if (folder === undefined) return memoryStore(memory);
  const file = openStoreFile(folder, guard);
  return { ...file.part('records'), close: () => file.close() };
}

function storeFile(path: string, guard: WriteGuard): StoreFile {
  const db = new DatabaseSync(path);
  try {
    db.exec(settings);
    // Takes the lock, and finds what cannot be read.
    db.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    db.close();
    throw error;
  }
  const begin = db.prepare('BEGIN');
  const commit = db.prepare('COMMIT');
  let syncing: NodeJS.Timeout | undefined;

  /** Forces the log to the disk a moment later, beside the work of this thread; writes in between share it. */
  function syncSoon(): void {
    syncing ??= setTimeout(() => {
      syncing = undefined;
      guard.write(() => toDisk(`${path}-wal`)).catch(() => {}); // The guard tells whoever must know.
    }, syncAfter).unref();
  }

  function write(work: () => void): void {
    guard.writeNow(() => {
      begin.run();
      try {
        work();
        commit.run();
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
    syncSoon();
  }

  return {
    part: (name) => tableStore(db, name, { write, compact: () => guard.writeNow(() => compact(db)) }),
    close() {
      clearTimeout(syncing);
      if (db.isOpen) db.close();
    },
  };
}

/** Rewrites the file without what was removed and replaced, and empties the log, which may still hold it. */
function compact(db: DatabaseSync): void {
  db.exec('VACUUM');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

async function toDisk(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    await handle.datasync().finally(() => handle.close());
  } catch (error) {
    // The log is gone once the file has been closed, and what it held is on the disk.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

interface FileWork {
  /** Runs the work as one transaction. */
  write(work: () => void): void;
  compact(): void;
}

function tableStore(db: DatabaseSync, name: string, { write, compact }: FileWork): OrderedStore {
  if (!/^[a-z]+$/.test(name)) throw new Error(`A store cannot be called ${name}.`);
  // A table with a rowid beside the index of keys: long values in the index itself would make every search read more.
  db.exec(`CREATE TABLE IF NOT EXISTS ${name} (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`);
  const put = db.prepare(
    `INSERT INTO ${name} (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  const del = db.prepare(`DELETE FROM ${name} WHERE key = ?`);
  const get = inArrays(db.prepare(`SELECT value FROM ${name} WHERE key = ?`));
  const count = inArrays(db.prepare(`SELECT count(*) FROM ${name}`));
  const prepared = new Map<string, StatementSync>();

  function select(columns: string, { gt, gte, lt, lte, reverse, limit = -1 }: KeyRange): unknown[][] {
    const bounds: string[] = [];
    const values: string[] = [];
    for (const [sign, value] of [
      ['>', gt],
      ['>=', gte],
      ['<', lt],
      ['<=', lte],
    ] as const) {
      if (value === undefined) continue;
      bounds.push(`key ${sign} ?`);
      values.push(value);
    }
    const where = bounds.length === 0 ? '' : ` WHERE ${bounds.join(' AND ')}`;
    const text = `SELECT ${columns} FROM ${name}${where} ORDER BY key${reverse ? ' DESC' : ''} LIMIT ?`;
    let statement = prepared.get(text);
    if (statement === undefined) {
      statement = inArrays(db.prepare(text));
      prepared.set(text, statement);
    }
    return statement.all(...values, limit) as unknown as unknown[][];
  }

  return {
    get: (key) => (get.get(key) as unknown as [string] | undefined)?.[0],
    write: (operations) =>
      write(() => {
        for (const operation of operations) {
          if (operation.type === 'put') put.run(operation.key, operation.value);
          else del.run(operation.key);
        }
      }),
    range: (range) =>
      inPages(
        range,
        (page) => select('key, value', page) as [string, string][],
        ([key]) => key,
      ),
    *keys(range) {
      const pages = inPages(
        range,
        (page) => select('key', page) as [string][],
        ([key]) => key,
      );
      for (const [key] of pages) yield key;
    },
    count: () => (count.get() as unknown as [number])[0],
    compact,
    close() {},
  };
}

function inArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}
