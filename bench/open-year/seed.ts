import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dayNumber, playYear } from '../../demo/rehearsal/year.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { runSystem } from '../year/play.ts';

/** Referrals of the region in that time, and the days that are played: by then a third has ended, and the others stand at every kind of wait. */
const referrals = 120;
const days = 210;

/**
 * Fills a folder with the first seven months of the rehearsal: people refer by the API and answer by the links in their mails, so
 * that whatever is copied from here came about as in life.
 */
export async function playSeed(dataDir: string): Promise<void> {
  const file = fileURLToPath(new URL('../../regions/midden-utrecht.json', import.meta.url));
  const region = readRegion(JSON.parse(await readFile(file, 'utf8')), { source: file, allowShortPeriods: true });
  const running = await runSystem({ dataDir, crowd: 1, profile: undefined }, 'fresh');
  try {
    await playYear({
      region,
      seed: 1,
      referrals,
      lastDay: dayNumber(days - 1),
      lastPosting: dayNumber(days - 1),
      system: { url: running.url, reach: fetch },
    });
  } finally {
    await running.stop();
  }
}
