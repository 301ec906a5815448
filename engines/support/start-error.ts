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

/** The `code` of a Node.js or LevelDB error, looking through its causes; undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  let code: string | undefined;
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code;
}

/**
 * What the stores and the clock of a folder cannot be used for; undefined when the folder is not to blame.
 *
 * @param error as LevelDB or the operating system threw it
 */
export function folderProblem(error: unknown, folder: string): StartError | undefined {
  const problem = (message: string) => new StartError(message, { cause: error, waysOut: ['another-folder'] });
  switch (errorCode(error)) {
    case 'LEVEL_LOCKED':
      return problem(`The data in ${folder} is in use by another run: stop that one first.`);
    case 'LEVEL_IO_ERROR':
      return folderProblem(systemError(error), folder) ?? damaged(folder, error);
    case 'LEVEL_CORRUPTION':
      return damaged(folder, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem(`The data folder ${folder} cannot be written: change its rights.`);
    case 'ENOTDIR':
    case 'EEXIST':
      return problem(`The data folder ${folder} is a file, not a folder.`);
    case 'ENOSPC':
      return problem(`The disk that holds ${folder} is full: make room.`);
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

/**
 * The operating system's error behind LevelDB's "IO error", which only carries it as text; undefined when it is not one
 * we know.
 */
function systemError(error: unknown): Error | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { message } = at;
    const known = systemWords.find(([words]) => message.includes(words));
    if (known) return Object.assign(new Error(message), { code: known[1] });
  }
  return undefined;
}

const systemWords = [
  ['No space left on device', 'ENOSPC'],
  ['Read-only file system', 'EROFS'],
  ['Permission denied', 'EACCES'],
  ['File too large', 'EFBIG'],
] as const;
