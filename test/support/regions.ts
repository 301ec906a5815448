import { readFile } from 'node:fs/promises';
import type { Door } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';

const file = new URL('../../regions/midden-utrecht.json', import.meta.url);

/** The region file of Midden-Utrecht, freshly read, for a test to change. */
async function regionFile(): Promise<Region> {
  return JSON.parse(await readFile(file, 'utf8')) as Region;
}

/** Midden-Utrecht with one provider of Sterk met Werk, which has so many places. */
export async function regionWithPlaces(places: number): Promise<unknown> {
  const region = await regionFile();
  return {
    ...region,
    providers: region.providers.map((provider) => ({
      ...provider,
      offers: provider.offers
        .filter((offer) => offer.programme !== 'sterk-met-werk' || provider.id === 'kwintes')
        .map((offer) =>
          offer.programme === 'sterk-met-werk' ? { ...offer, capacity: { status: 'has-places', places } } : offer,
        ),
    })),
  };
}

/** Midden-Utrecht where a door asks the candidate of a professional's referral for a yes first. */
export async function regionThatConfirms(door: Door): Promise<unknown> {
  const region = await regionFile();
  return { ...region, doors: { ...region.doors, [door]: { ...region.doors[door], candidate: 'confirm' } } };
}
