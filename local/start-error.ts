/**
 * Something that keeps the embedded run from starting and that the person at the keyboard can mend. The message is one line
 * and says what to do; `bin/local.ts` prints it without a stack trace and exits with code 1.
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

/** What to tell about an error met while using the data folder; undefined when the folder is not to blame. */
export function dataFolderProblem(error: unknown, folder: string): string | undefined {
  switch (errorCode(error)) {
    case 'LEVEL_LOCKED':
      return `The data in ${folder} is in use by another run: stop that one first, or start this one with another --data folder.`;
    case 'LEVEL_CORRUPTION':
    case 'LEVEL_IO_ERROR':
      return `The data in ${folder} is damaged: start with --fresh to begin anew, or with another --data folder.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${folder} cannot be written: choose another one with --data, or change its rights.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${folder} is a file, not a folder: choose another one with --data.`;
    case 'ENOSPC':
      return `The disk that holds ${folder} is full: make room, or choose another folder with --data.`;
    default:
      return undefined;
  }
}
