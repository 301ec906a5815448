import { type FileHandle, open, unlink } from 'node:fs/promises';
import { SettingsError } from '../functions/domain/errors.ts';

async function newFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new SettingsError(
      isThere ? `${file} is there already: name another file.` : `${file} cannot be made: name another file.`,
    );
  }
}

/**
 * Keeps what is about people where its owner alone can read it, never over something that is there. The file is made before anything
 * is read or recorded, and goes again where the work fails: there is no half of it.
 *
 * @param work gets what adds a text to the end of the file
 */
export async function inNewFile<Result>(
  file: string,
  work: (add: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const handle = await newFile(file);
  let isWhole = false;
  try {
    const result = await work((text) => handle.writeFile(text));
    await handle.sync();
    isWhole = true;
    return result;
  } finally {
    await handle.close();
    if (!isWhole) await unlink(file);
  }
}
