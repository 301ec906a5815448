import { divided, mergers } from './former-municipalities.ts';
import { labourMarketRegions } from './municipality-table.ts';
import type { PlainDate } from './referral.ts';
import { municipalityByCode, type Region } from './region.ts';

/** A municipality by its CBS code. */
export interface NamedMunicipality {
  /** Such as GM0355. */
  readonly code: string;
  readonly name: string;
}

function parse(packed: string): NamedMunicipality[] {
  return packed.split(';').map((one) => ({ code: `GM${one.slice(0, 4)}`, name: one.slice(5) }));
}

/** Every municipality of the Netherlands today, with the code of its labour-market region. */
export const allMunicipalities: readonly (NamedMunicipality & { readonly regionCode: string })[] = Object.entries(
  labourMarketRegions,
).flatMap(([regionCode, { municipalities }]) => parse(municipalities).map((one) => ({ ...one, regionCode })));

/** Every municipality that was merged into another as a whole. */
export const formerMunicipalities: readonly (NamedMunicipality & { readonly into: string; readonly on: PlainDate })[] =
  mergers.flatMap(({ on, into, municipalities }) => parse(municipalities).map((one) => ({ ...one, into, on })));

/** Names in everyday use besides a municipality's own. */
export const everydayNames: Readonly<Record<string, string>> = {
  GM0518: 'Den Haag',
  GM0796: 'Den Bosch',
  GM0820: 'Nuenen',
};

const dividedMunicipalities = parse(divided);
const today = new Map(allMunicipalities.map((one) => [one.code, one]));
const former = new Map(formerMunicipalities.map((one) => [one.code, one]));

/** What a code stands for: a present municipality, one that another replaced, one that was split, or nothing. */
export type MunicipalityStanding = 'present' | 'former' | 'divided' | 'unknown';

/** What a CBS code stands for. Those in the region file are known whatever the national list says. */
export function standingOf(region: Region, code: string): MunicipalityStanding {
  if (municipalityByCode(region, code) !== undefined || today.has(code)) return 'present';
  if (former.has(code)) return 'former';
  return dividedMunicipalities.some((one) => one.code === code) ? 'divided' : 'unknown';
}

/** Longest chain of successors that is followed; a file that goes in circles ends here. */
const mostSteps = 5;

/**
 * The municipality that a code stands for on a date: itself, or the one that it was merged into. The region file comes
 * first, then the national list of mergers. An unknown code is answered as it is.
 */
export function municipalityOn(region: Region, code: string, on: PlainDate): string {
  let present = code;
  for (let step = 0; step < mostSteps; step += 1) {
    const own = municipalityByCode(region, present);
    const merged = former.get(present);
    const next = own?.succeededBy ?? (own === undefined && merged ? { code: merged.into, on: merged.on } : undefined);
    if (next === undefined || next.on > on) return present;
    present = next.code;
  }
  return present;
}

/** The same for many codes, each worked out once: thousands of facts are of a few municipalities. */
export function municipalitiesOn(region: Region, on: PlainDate): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const found = known.get(code) ?? municipalityOn(region, code, on);
    known.set(code, found);
    return found;
  };
}

/** Where a case is: see `Referral`. */
interface Placed {
  readonly municipality: string;
  readonly municipalityBefore?: string;
}

/**
 * The same within the boundaries of a day: where a municipality became a part of another, that one has the case, and the first
 * keeps its name in it.
 *
 * @param on in Europe/Amsterdam
 */
export function withinBoundaries<T extends Placed>(region: Region, placed: T, on: PlainDate): T {
  const municipality = municipalityOn(region, placed.municipality, on);
  if (municipality === placed.municipality) return placed;
  return { ...placed, municipality, municipalityBefore: placed.municipalityBefore ?? placed.municipality };
}

/** Every municipality in whose figures a case belongs: the present one, and in old boundaries the one that it was then. */
export function municipalitiesOf({ municipality, municipalityBefore }: Placed): readonly string[] {
  return municipalityBefore === undefined ? [municipality] : [municipality, municipalityBefore];
}

/** Puts a case where its candidate lives now. What its former place was before a reorganisation goes with that place. */
export function moveTo(placed: { municipality: string; municipalityBefore?: string }, municipality: string): void {
  if (placed.municipality !== municipality) delete placed.municipalityBefore;
  placed.municipality = municipality;
}

/**
 * Name of a municipality as people say it, present or former, inside or outside the region; undefined for a code that
 * does not exist.
 */
export function nameOfMunicipality(region: Region, code: string): string | undefined {
  const own = municipalityByCode(region, code);
  if (own === undefined && everydayNames[code] !== undefined) return everydayNames[code];
  const known = own ?? today.get(code) ?? former.get(code) ?? dividedMunicipalities.find((one) => one.code === code);
  return known?.name;
}

/** The other labour-market region that a municipality belongs to; undefined where it is unknown or belongs to this one. */
export function otherRegionOf(
  region: Region,
  code: string,
): { readonly code: string; readonly name: string } | undefined {
  const regionCode = today.get(former.get(code)?.into ?? code)?.regionCode;
  const name = regionCode === undefined ? undefined : labourMarketRegions[regionCode]?.name;
  return regionCode === undefined || name === undefined || regionCode === region.code
    ? undefined
    : { code: regionCode, name };
}
