import { domainsOfMunicipality } from './approver.ts';
import { type Door, doors, type Programme } from './codes.ts';
import type { DeskRow } from './desk-row.ts';
import type { PlainDate } from './referral.ts';
import { municipalityByCode, type Region, type RegionMunicipality } from './region.ts';
import { staffMappingOf } from './staff.ts';

/**
 * What the successor lacks that the municipality which ends had.
 * - `door`: it takes no part in a door: people who live there are turned away at it from that day on.
 * - `offer`: a provider worked for the first and not for the successor.
 * - `domains`: whoever mails from there decides no more, and the successor's team has their questions.
 * - `staff`: nobody of the successor may sign in at the desk.
 */
export type MergerLack =
  | { readonly about: 'door'; readonly door: Door }
  | { readonly about: 'offer'; readonly provider: string; readonly programme: Programme }
  | { readonly about: 'domains'; readonly domains: readonly string[] }
  | { readonly about: 'staff' };

/** A municipality of the region that becomes, or became, a part of another, and what goes along. */
export interface Merger {
  /** CBS codes. */
  readonly from: string;
  readonly into: string;
  readonly on: PlainDate;
  /** Whether that day is still to come. */
  readonly isAhead: boolean;
  /** Cases at the desk that go to the successor then, or that came from the first. */
  readonly cases: number;
  /** What is to be seen to before that day; empty afterwards. */
  readonly lacks: readonly MergerLack[];
}

function lacksOf(region: Region, { code: from, succeededBy }: RegionMunicipality): readonly MergerLack[] {
  const into = succeededBy?.code ?? '';
  const only = (codes: readonly string[]) => codes.includes(from) && !codes.includes(into);
  const known = domainsOfMunicipality(region, into);
  const domains = domainsOfMunicipality(region, from).filter((one) => !known.includes(one));
  const roles = staffMappingOf(region)?.roles ?? [];
  const signsIn = (code: string) =>
    roles.some((one) => one.role === 'municipality' && one.municipalities.includes(code));
  return [
    ...doors
      .filter((door) => only(region.doors[door].municipalities))
      .map((door) => ({ about: 'door' as const, door })),
    ...region.providers.flatMap(({ id: provider, offers }) =>
      offers
        .filter(({ municipalities }) => municipalities !== 'all' && only(municipalities))
        .map(({ programme }) => ({ about: 'offer' as const, provider, programme })),
    ),
    ...(domains.length === 0 ? [] : [{ about: 'domains' as const, domains }]),
    ...(signsIn(from) && !signsIn(into) ? [{ about: 'staff' as const }] : []),
  ];
}

/**
 * The municipalities of a region that become a part of another, in the order of their days: for how many cases, and what the
 * successor still lacks.
 *
 * @param rows every case at the desk, as stored
 * @param today in Europe/Amsterdam
 */
export function mergersOf(
  region: Region,
  rows: readonly Pick<DeskRow, 'municipality' | 'municipalityBefore'>[],
  today: PlainDate,
): readonly Merger[] {
  return region.municipalities
    .flatMap((one): Merger[] => {
      const { code: from, succeededBy } = one;
      if (succeededBy === undefined || municipalityByCode(region, succeededBy.code) === undefined) return [];
      const { code: into, on } = succeededBy;
      const isAhead = on > today;
      const cases = rows.filter(({ municipality, municipalityBefore }) =>
        [municipality, municipalityBefore].includes(from),
      );
      return [{ from, into, on, isAhead, cases: cases.length, lacks: isAhead ? lacksOf(region, one) : [] }];
    })
    .toSorted((one, other) => one.on.localeCompare(other.on));
}
