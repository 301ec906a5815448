import * as z from 'zod';
import type { Region } from '../../../functions/domain/region.ts';
import { casesOf } from './records.ts';
import type { Invariant } from './violations.ts';

/** Stages in which somebody has a place, or had one until guidance was over. */
const withPlace: readonly string[] = ['offer', 'starting', 'confirming-start', 'checking-in', 'closing'];
/** Those in which nobody is without one. */
const neverWithout: readonly string[] = ['offer', 'starting', 'confirming-start'];

/**
 * Every place in use is held by exactly one person, and there are never more than the provider has: as the region file
 * says, or as it told itself. Who had a place before it told of fewer keeps it, but nobody gets one afterwards. Every
 * person who has one is counted once, at the provider that has them.
 */
export const placesCounted: Invariant = function* (sight) {
  const cases = casesOf(sight);
  const own = sight.items.filter(({ pk }) => String(pk).startsWith('P#'));
  const holders = new Map<string, string[]>();
  const newest = new Map<string, string>();
  for (const { pk, sk, since } of own) {
    const [kind, programme = '', id = ''] = String(sk).split('#');
    if (kind !== 'H') continue;
    const place = `${String(pk).slice(2)} ${programme}`;
    holders.set(place, [...(holders.get(place) ?? []), id]);
    if (String(since) > (newest.get(place) ?? '')) newest.set(place, String(since));
  }
  const counted = new Map<string, number>();
  const words = new Map<string, Word>();
  for (const { pk, sk, held, told, fullSince } of own) {
    if (!String(sk).startsWith('C#')) continue;
    const place = `${String(pk).slice(2)} ${String(sk).slice(2)}`;
    counted.set(place, Number(held ?? 0));
    const word = wordSchema.safeParse(told).data;
    if (word !== undefined && word.replaces === wordIn(sight.region, place)) words.set(place, word);
    const isOver = word?.status === 'full' && fullSince !== undefined && (newest.get(place) ?? '') > String(fullSince);
    if (isOver && words.has(place)) yield { about: place, what: 'was given to somebody after it told that it is full' };
  }
  for (const place of new Set([...holders.keys(), ...counted.keys()])) {
    const ids = holders.get(place) ?? [];
    const count = counted.get(place) ?? 0;
    if (count !== ids.length) yield { about: place, what: `counts ${count} places, held by ${ids.length}` };
    const inFiles = Math.max(...[...sight.formerRegions, sight.region].map((region) => placesIn(region, place)));
    const word = words.get(place);
    const most = word?.places ?? inFiles;
    const isFromBefore = word !== undefined && (newest.get(place) ?? '') <= word.at;
    if (ids.length > most && !isFromBefore) yield { about: place, what: `${ids.length} people hold ${most} places` };
    for (const id of ids) {
      const referral = cases.get(id)?.referral;
      const isTheirs = referral?.holdsPlace === true && `${referral.provider} ${referral.programme}` === place;
      if (!isTheirs) yield { about: id, what: `is counted at ${place} without having that place` };
    }
  }
  for (const [id, { referral }] of cases) {
    const { stage, holdsPlace, provider, programme } = referral;
    if (holdsPlace && !withPlace.includes(stage)) yield { about: id, what: `has a place while ${stage}` };
    if (!holdsPlace && neverWithout.includes(stage)) yield { about: id, what: `has no place while ${stage}` };
    const held = holders.get(`${provider} ${programme}`) ?? [];
    if (holdsPlace && !held.includes(id)) yield { about: id, what: `has a place at ${provider} that nobody counts` };
  }
};

/** What a provider told of its places: when, how many, and what the region file said then. */
const wordSchema = z.object({ at: z.string(), status: z.string(), places: z.number(), replaces: z.string() });
type Word = z.infer<typeof wordSchema>;

/** How many places a region file gives a provider for a programme. */
function placesIn(region: Region, place: string): number {
  return capacityIn(region, place)?.places ?? 0;
}

/** What a region file says of a provider's places, as a told word names what it replaces. */
function wordIn(region: Region, place: string): string | undefined {
  const capacity = capacityIn(region, place);
  return capacity && `${capacity.status} ${capacity.places}`;
}

function capacityIn({ providers }: Region, place: string) {
  const [id, programme] = place.split(' ');
  const offers = providers.find((provider) => provider.id === id)?.offers ?? [];
  return offers.find((offer) => offer.programme === programme)?.capacity;
}
