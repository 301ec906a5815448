import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands in a data folder whose year was rehearsed to its end, and holds its table. */
const markFile = 'rehearsed.txt';

/** Says that the year in a data folder was rehearsed to its end. */
export async function mark(dataDir: string, report: string): Promise<void> {
  await writeFile(join(dataDir, markFile), `${report}\n`);
}

/** Takes the mark away: another rehearsal begins. */
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
