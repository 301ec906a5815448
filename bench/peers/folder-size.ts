import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes on disk below a folder. A file that goes meanwhile counts for nothing. */
export async function folderSize(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map((name) =>
      lstat(join(folder, name)).then(
        ({ blocks }) => blocks,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, blocks) => sum + blocks, 0) * 512;
}
