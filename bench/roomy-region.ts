import { readFile } from 'node:fs/promises';

/** The region of the demonstration with places for everybody, where one client may send in a day what a region gets in years. */
export async function roomyRegion(): Promise<unknown> {
  const region = JSON.parse(await readFile(new URL('../regions/midden-utrecht.json', import.meta.url), 'utf8'));
  for (const provider of region.providers) {
    for (const offer of provider.offers) offer.capacity = { status: 'has-places', places: 10_000 };
  }
  region.intake = { clientPerDay: 1_000_000 };
  return region;
}
