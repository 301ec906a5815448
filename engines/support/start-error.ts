/** What gets a run going where mending the cause does not: to begin without the data of before, or elsewhere. */
export type WayOut = 'begin-anew' | 'another-folder';

/**
 * Something that keeps a run from starting and that the person at the keyboard can fix. The message is one line and says
 * what is wrong and what mends it. How the ways out are asked for is known only to whoever offers the run.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly waysOut: readonly WayOut[];

  constructor(message: string, { cause, waysOut = [] }: { cause?: unknown; waysOut?: readonly WayOut[] } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.waysOut = waysOut;
  }
}

/** The `code` of a Node.js error, looking through its causes; undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  let code: string | undefined;
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code;
}

/** SQLite's extended result code of an error (https://www.sqlite.org/rescode.html); undefined for any other error. */
function sqliteCode(error: unknown): number | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('errcode' in at && typeof at.errcode === 'number') return at.errcode;
  }
  return undefined;
}

/** SQLite's primary result codes that say something about a folder: the last byte of the extended ones. */
const sqlite = { busy: 5, readonly: 8, ioerr: 10, corrupt: 11, full: 13, cantopen: 14, notadb: 26 };

/** Extended codes of `ioerr`: writing, forcing to the disk, truncating. */
const writingFailed = [3, 4, 6].map((detail) => (detail << 8) + sqlite.ioerr);

/** Whether another process, or another part of this one, has the store file open. */
export function isInUse(error: unknown): boolean {
  return ((sqliteCode(error) ?? 0) & 0xff) === sqlite.busy;
}

/** Whether SQLite found no room on a disk. */
export function isFull(error: unknown): boolean {
  return ((sqliteCode(error) ?? 0) & 0xff) === sqlite.full;
}

/**
 * What the stores and the clock of a folder cannot be used for; undefined when the folder is not to blame.
 *
 * @param error as SQLite or the operating system threw it
 */
export function folderProblem(error: unknown, folder: string): StartError | undefined {
  const problem = (message: string) => new StartError(message, { cause: error, waysOut: ['another-folder'] });
  const unwritable = () => problem(`The data folder ${folder} cannot be written: change its rights.`);
  const full = () => problem(`The disk that holds ${folder} is full: make room.`);
  const code = sqliteCode(error);
  switch (code === undefined ? undefined : code & 0xff) {
    case sqlite.busy:
      return problem(`The data in ${folder} is in use by another run: stop that one first.`);
    case sqlite.readonly:
    case sqlite.cantopen:
      return unwritable();
    case sqlite.full:
      return full();
    case sqlite.corrupt:
    case sqlite.notadb:
      return damaged(folder, error);
    case sqlite.ioerr:
      // SQLite does not tell what the operating system said.
      if (!writingFailed.includes(code ?? 0)) return damaged(folder, error);
      return problem(
        `A file in ${folder} can be written no further: its disk fails, or files may not grow any more (ulimit -f).`,
      );
  }
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return unwritable();
    case 'ENOTDIR':
    case 'EEXIST':
      return problem(`The data folder ${folder} is a file, not a folder.`);
    case 'ENOSPC':
      return full();
    case 'EFBIG':
      return problem(`A file in ${folder} may not grow any further: raise the limit on file sizes (ulimit -f).`);
    default:
      return undefined;
  }
}

/** A part of what a folder held is lost. */
export function damaged(folder: string, cause?: unknown): StartError {
  return new StartError(`The data in ${folder} is damaged.`, { cause, waysOut: ['begin-anew', 'another-folder'] });
}
