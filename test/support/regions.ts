import { readFile } from 'node:fs/promises';
import type { Door } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';

/** A copy of a shipped region file, which a test may change. */
export async function regionNamed(name = 'midden-utrecht'): Promise<Region> {
  return JSON.parse(await readFile(new URL(`../../regions/${name}.json`, import.meta.url), 'utf8')) as Region;
}

/** Mail domain of the agency that employs the job coaches of journeys, beside those of each provider itself. */
const agency = 'aanbieder.example';

/**
 * A region in which every provider also hires job coaches of one agency, so that a journey can name its job coach before it
 * is known which provider will be asked.
 */
export function withSharedCoaches(content: unknown): unknown {
  const { providers, ...rest } = content as Region;
  return { ...rest, providers: providers.map((provider) => ({ ...provider, domains: [...provider.domains, agency] })) };
}

/** Midden-Utrecht with one provider of Sterk met Werk, which has so many places. */
export async function regionWithPlaces(places: number): Promise<unknown> {
  const region = await regionNamed();
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

/** A region in which each provider has so many places in each of its programmes. */
export function withPlacesFor(places: number, region: Region): Region {
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.map((offer) => ({ ...offer, capacity: { status: 'has-places' as const, places } })),
  }));
  return { ...region, providers };
}

/** Midden-Utrecht with a door at which a candidate whom a professional referred must say yes first. */
export async function regionThatConfirms(door: Door): Promise<unknown> {
  const region = await regionNamed();
  return { ...region, doors: { ...region.doors, [door]: { ...region.doors[door], candidate: 'confirm' } } };
}

/**
 * A region with very high limits on intake, unless its file has its own: tests send in a minute what a region gets in years.
 */
export function withoutLimits(content: unknown): unknown {
  const far = 100_000;
  const intake: NonNullable<Region['intake']> = {
    senderPerDay: far,
    unknownSenderPerDay: far,
    candidatePerDay: far,
    networkPerHour: far,
    clientPerDay: far,
    callsPerDay: far,
    formMailsPerNetwork: far,
    formMailsPerHour: far,
  };
  return { intake, ...(content as Region) };
}

/** A region whose legal basis covers the names of employers and schools, at every door. */
export function withWorkplaceNames(region: Region): Region {
  const doors = Object.entries(region.doors).map(([door, policy]) => [
    door,
    { ...policy, legalBasis: { ...policy.legalBasis, workplaceNames: true } },
  ]);
  return { ...region, doors: Object.fromEntries(doors) };
}

/** A region in which nobody is asked how it goes once guidance has ended: a case without work closes with its guidance. */
export function withoutFollowUp<T extends Pick<Region, 'doors'>>(region: T): T {
  const doors = Object.entries(region.doors).map(([door, { checkIns, ...policy }]) => {
    const { followUpWeeks: _weeks, ...rest } = checkIns;
    return [door, { ...policy, checkIns: rest }];
  });
  return { ...region, doors: Object.fromEntries(doors) };
}

/** Midden-Utrecht in which one municipality becomes part of another on a given day. */
export async function regionThatMerges(code: string, into: string, on: string): Promise<Region> {
  const region = await regionNamed();
  return {
    ...region,
    municipalities: region.municipalities.map((one) =>
      one.code === code ? { ...one, succeededBy: { code: into, on } } : one,
    ),
  };
}

/** Midden-Utrecht without one municipality, as in a file whose editor forgot the open cases there. */
export async function regionWithoutMunicipality(code: string): Promise<Region> {
  return withoutMunicipality(await regionNamed(), code);
}

/** A region without one of its municipalities, as if it had never been there. */
export function withoutMunicipality(region: Region, code: string): Region {
  const without = (codes: readonly string[]) => codes.filter((one) => one !== code);
  return {
    ...region,
    municipalities: region.municipalities.filter((one) => one.code !== code),
    doors: Object.fromEntries(
      Object.entries(region.doors).map(([door, policy]) => [
        door,
        { ...policy, municipalities: without(policy.municipalities) },
      ]),
    ) as Region['doors'],
    providers: region.providers.map((provider) => ({
      ...provider,
      offers: provider.offers.map((offer) =>
        offer.municipalities === 'all' ? offer : { ...offer, municipalities: without(offer.municipalities) },
      ),
    })),
  };
}
