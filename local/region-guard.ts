import { StartError } from '../engines/support/start-error.ts';
import { openNeeds } from '../functions/cases/open-needs.ts';
import type { Region } from '../functions/domain/region.ts';

/**
 * Refuses to start on a region file that forgets something which cases in the data folder need: they would come to a halt one
 * by one, long after the edit.
 *
 * @throws StartError naming everything that is missing, and for how many cases
 */
export async function refuseForgetful(
  stores: Parameters<typeof openNeeds>[0],
  region: Region,
  now: string,
): Promise<void> {
  const lines = await openNeeds(stores, region, now);
  if (lines.length === 0) return;
  throw new StartError(
    `The region file forgets what open cases in the data need. ${lines.join(' ')} Mend the file, or start with --fresh or another --data folder.`,
  );
}
