import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** This file in a data folder means that its year was rehearsed to the end; it contains the table. */
const markFile = 'rehearsed.txt';

/** Marks that the year in a data folder was rehearsed to its end. */
export async function mark(dataDir: string, report: string): Promise<void> {
  await writeFile(join(dataDir, markFile), `${report}\n`);
}

/** Removes the mark: another rehearsal begins. */
export async function unmark(dataDir: string): Promise<void> {
  await rm(join(dataDir, markFile), { force: true });
}

/** Whether the year in a data folder was rehearsed to its end. */
export async function isRehearsed(dataDir: string): Promise<boolean> {
  return access(join(dataDir, markFile)).then(
    () => true,
    () => false,
  );
}
