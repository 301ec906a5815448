/**
 * Something that keeps the embedded run from starting and that the person at the keyboard can fix. The message is one
 * line and says what to do; `bin/local.ts` prints it without a stack trace and exits with code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The `code` of a Node.js or LevelDB error, looking through its causes; undefined where there is none. */
export function errorCode(error: unknown): string | undefined {
  let code: string | undefined;
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
  }
  return code;
}

/** The message for an error met while using the data folder; undefined when the folder is not to blame. */
export function dataFolderProblem(error: unknown, folder: string): string | undefined {
  switch (errorCode(error)) {
    case 'LEVEL_LOCKED':
      return `The data in ${folder} is in use by another run: stop that one first, or start this one with another --data folder.`;
    case 'LEVEL_IO_ERROR':
      return dataFolderProblem(systemError(error), folder) ?? damaged(folder);
    case 'LEVEL_CORRUPTION':
      return damaged(folder);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${folder} cannot be written: choose another one with --data, or change its rights.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${folder} is a file, not a folder: choose another one with --data.`;
    case 'ENOSPC':
      return `The disk that holds ${folder} is full: make room, or choose another folder with --data.`;
    case 'EFBIG':
      return `A file in ${folder} may not grow any further: raise the limit on file sizes (ulimit -f), or choose another folder with --data.`;
    default:
      return undefined;
  }
}

/** The message when the data folder has become unwritable. */
export function describeBroken(error: unknown, folder: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const problem = dataFolderProblem(error, folder) ?? `The data folder ${folder} cannot be written any more: ${said}.`;
  return `${problem} The run has stopped; what was stored is kept, and the next start goes on from there.`;
}

function damaged(folder: string): string {
  return `The data in ${folder} is damaged: start with --fresh to begin anew, or with another --data folder.`;
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
