import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { inPages, memoryStore, type OrderedStore } from './ordered-store.ts';
import { type KeyRange, type SortedMemory, sortedMemory } from './sorted-memory.ts';
import { damaged, errorCode, folderProblem, isFull, StartError } from './start-error.ts';
import { endsInPieces } from './write-ahead-log.ts';
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
  /** The log, where its last writes were not complete when it was opened: they are gone. */
  readonly tornLog: string | undefined;
  /** Removes every store in it, at once. */
  clear(): void;
  /** Writes everything to the file itself, removes the log, and lets another process in. */
  close(): void;
}

/**
 * What the file says of itself while it is open (as SQLite's `user_version`, in its first page): the log belongs to it.
 * Whoever copies or keeps the file without its log would lose the last writes, and nobody would know.
 */
const closedMark = 0;
const openMark = 1;

/**
 * Milliseconds of real time after which what was written is forced to the disk: with the time that the disk takes, what a
 * power cut can lose.
 */
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
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 16777216;
  PRAGMA cache_size = -8000;
  PRAGMA mmap_size = 0;
  PRAGMA secure_delete = ON;
`;

/** What whoever runs this is told where `compact` finds no room. */
export const noRoom =
  'The disk has no room to free the files of what was removed: make room for twice the size of the data folder.';

/** How a store file is kept. */
export interface StoreFileOptions {
  /** Files that are forced to the disk each time before this one is, where they exist: those that it must not be ahead of. */
  readonly before?: readonly string[];
  /**
   * Gathers the writes of a second into one, and frees what was removed only when it is closed: for a run that begins anew
   * where it is cut off. A killed process loses its last second in all stores of the file alike.
   */
  readonly gathers?: boolean;
  /** Told in one line where closing could not free the file of what was removed. Everything that was stored is in it all the same. */
  readonly onNotice?: ((line: string) => void) | undefined;
}

/**
 * Opens the store file of a folder, making both where needed, and keeps other processes out of it.
 *
 * @param guard stands before every write
 * @throws StartError when the folder is in use by another process, damaged, or read-only
 */
export function openStoreFile(
  folder: string,
  guard: WriteGuard = unguarded,
  options: StoreFileOptions = {},
): StoreFile {
  try {
    mkdirSync(folder, { recursive: true });
    return storeFile(folder, guard, options);
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

/** Only who runs this may read what it stores: everybody in a referral is in it. SQLite gives its log the rights of the file. */
const ownersOnly = 0o600;

/** Makes the file of a store readable for its owner alone, before anything is in it; so too where an earlier version made it. */
function keepForOwner(path: string, log: string): void {
  closeSync(openSync(path, 'a', ownersOnly));
  for (const file of [path, log].filter((one) => existsSync(one))) {
    const { mode, uid } = statSync(file);
    // Who does not own the file cannot change its rights, and need not fail for that.
    if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(file, ownersOnly);
  }
}

function storeFile(
  folder: string,
  guard: WriteGuard,
  { before = [], gathers = false, onNotice }: StoreFileOptions,
): StoreFile {
  const path = join(folder, storeFileName);
  const log = `${path}-wal`;
  // Before it is opened: SQLite takes up the log in silence.
  const hadLog = existsSync(log);
  const isTorn = hadLog && endsInPieces(readFileSync(log));
  keepForOwner(path, log);
  const db = new DatabaseSync(path);
  try {
    db.exec(settings);
    // Takes the lock.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    check(db, folder, hadLog);
    // The mark must stand in the file itself, not in the log.
    db.exec(`PRAGMA user_version = ${openMark}; PRAGMA wal_checkpoint(TRUNCATE)`);
  } catch (error) {
    db.close();
    throw error;
  }
  const begin = db.prepare('BEGIN');
  const commit = db.prepare('COMMIT');
  let syncing: NodeJS.Timeout | undefined;
  let isCompactDue = false;

  /** Forces the log to the disk a moment later, beside the work of this thread; writes in between share it. */
  function syncSoon(): void {
    syncing ??= setTimeout(() => {
      syncing = undefined;
      const sync = async () => {
        commitGathered();
        await toDisk([...before, log]);
      };
      guard.write(sync).catch(() => {}); // The guard tells whoever must know.
    }, syncAfter).unref();
  }

  function commitGathered(): void {
    if (db.isTransaction) orRollback(() => commit.run());
  }

  /** What can be written no more is taken back, so that the file can be closed. */
  function endGathered(): void {
    try {
      guard.writeNow(commitGathered);
    } catch {
      // The guard tells whoever must know.
    }
    if (db.isTransaction) db.exec('ROLLBACK');
  }

  function orRollback(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function write(work: () => void): void {
    guard.writeNow(() => {
      if (!db.isTransaction) begin.run();
      orRollback(() => {
        work();
        if (!gathers) commit.run();
      });
    });
    syncSoon();
  }

  function compactNow(): boolean {
    isCompactDue = gathers;
    return gathers || compact(db, folder);
  }

  /** Apart from the mark of a closed file: whatever keeps the file from being freed, nothing that was stored is missing. */
  function compactLast(): void {
    try {
      if (!compact(db, folder)) onNotice?.(noRoom);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      onNotice?.(`${path} could not be freed of what was removed: ${why}.`);
    }
  }

  return {
    part(name) {
      commitGathered();
      return tableStore(db, name, { write, compact: compactNow });
    },
    tornLog: isTorn ? log : undefined,
    clear() {
      commitGathered();
      clear(db, folder);
    },
    close() {
      if (!db.isOpen) return;
      clearTimeout(syncing);
      endGathered();
      if (isCompactDue) compactLast();
      try {
        // Emptied first: on a full disk that makes room for the mark.
        db.exec(`PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = ${closedMark}`);
      } catch {
        // Then SQLite cannot move the log either: it stays, and the next run takes it up.
      }
      db.close();
    },
  };
}

/**
 * @throws StartError where part of what was stored is not there
 */
function check(db: DatabaseSync, folder: string, hadLog: boolean): void {
  const ask = (question: string) => Object.values(db.prepare(question).get() ?? {})[0];
  if (ask('PRAGMA quick_check(1)') !== 'ok') throw damaged(folder);
  for (const name of tablesOf(db)) {
    // The check does not compare the index of keys with the table.
    if (ask(`SELECT count(*) FROM ${name}`) !== ask(`SELECT count(*) FROM ${name} NOT INDEXED`)) throw damaged(folder);
  }
  if (hadLog || ask('PRAGMA user_version') !== openMark) return;
  throw new StartError(
    `The last writes to ${folder} are missing: put ${storeFileName}-wal back beside ${storeFileName}.`,
    { waysOut: ['begin-anew', 'another-folder'] },
  );
}

function tablesOf(db: DatabaseSync): readonly string[] {
  return db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
}

/** Overwriting what is removed would only write everything once more: the file is cut short instead. */
function clear(db: DatabaseSync, folder: string): void {
  db.exec('PRAGMA secure_delete = OFF');
  for (const name of tablesOf(db)) db.exec(`DROP TABLE ${name}`);
  compact(db, folder);
  db.exec('PRAGMA secure_delete = ON');
}

/**
 * Rewrites the file without what was removed and replaced, and empties the log, which may still hold it. Not under the guard: what
 * finds no room is taken back as a whole, so that writing may go on.
 */
function compact(db: DatabaseSync, folder: string): boolean {
  try {
    // SQLite makes the new file in a temporary one first: in this folder, so that nobody's data are anywhere else.
    db.exec(`PRAGMA temp_store_directory = '${folder.replaceAll("'", "''")}'`);
    db.exec('VACUUM');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

async function toDisk(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      const handle = await open(file, 'r+');
      await handle.datasync().finally(() => handle.close());
    } catch (error) {
      // The log is gone once the file has been closed, and what it held is on the disk.
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

interface FileWork {
  /** Runs the work as one transaction. */
  write(work: () => void): void;
  compact(): boolean;
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
    count: (range = {}) => (select('count(*)', range)[0] as [number])[0],
    compact,
    close() {},
  };
}

function inArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}
