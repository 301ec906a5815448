import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { errorCode, StartError } from '../engines/support/start-error.ts';
import { openNeeds } from '../functions/cases/open-needs.ts';
import type { Region } from '../functions/domain/region.ts';

/**
 * Refuses to start on a region file that forgets something which cases in the data folder need: they would come to a halt one
 * by one, long after the edit. Reads every open case, so only where the file differs from the one that was in order at the
 * last start.
 *
 * @param seen the file that keeps which region file that was; lost, the cases are read again. It is written once in a start, by whoever
 *   holds the lock of the data folder, so no two can undo each other
 * @throws StartError naming everything that is missing, and for how many cases
 */
export async function refuseForgetful(
  stores: Parameters<typeof openNeeds>[0],
  region: Region,
  now: string,
  seen: string,
): Promise<void> {
  const mark = createHash('sha256').update(JSON.stringify(region)).digest('hex');
  if (markIn(seen) === mark) return;
  const lines = await openNeeds(stores, region, now);
  if (lines.length > 0) {
    throw new StartError(
      `The region file forgets what open cases in the data need. ${lines.join(' ')} Mend the file, or start with --fresh or another --data folder.`,
    );
  }
  writeFileSync(seen, mark);
}

function markIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
