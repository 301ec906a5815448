import type { Programme } from './codes.ts';
import { municipalityOn } from './municipality.ts';
import type { PlainDate, Referral } from './referral.ts';
import { municipalityByCode, type Region } from './region.ts';

/** Whose budget a start is counted in, and of which year (in Europe/Amsterdam). */
export interface StartKey {
  /** CBS code. */
  readonly municipality: string;
  readonly programme: Programme;
  readonly year: number;
}

/** What a change does to the counts of starts. `limit`: the count must be below it; without one it is counted all the same. */
export interface StartChange {
  readonly take?: StartKey & { readonly limit?: number };
  readonly give?: StartKey;
}

/** A budget ceiling as it stands: how many starts were granted for a year, and where those that were taken are counted. */
export interface Budget {
  readonly granted: number;
  /** The municipality's own count first; then those of the municipalities that became a part of it. */
  readonly counts: readonly [StartKey, ...StartKey[]];
}

/** The year of a date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/**
 * The budget from which somebody's trajectory is paid, in the year of a day: undefined where the region file grants no number, and at
 * UWV's door, which is no municipality's expense. What was counted at a municipality that became a part of this one in that year counts
 * here from then on.
 */
export function budgetOf(
  region: Region,
  { door, programme, municipality }: Pick<Referral, 'door' | 'programme' | 'municipality'>,
  on: PlainDate,
): Budget | undefined {
  if (door === undefined || programme === undefined || region.doors[door].approver === 'uwv') return undefined;
  const granted = municipalityByCode(region, municipality)?.ceilings?.[programme];
  if (granted === undefined) return undefined;
  const keyOf = (code: string): StartKey => ({ municipality: code, programme, year: yearOf(on) });
  const joined = region.municipalities.filter(
    ({ code }) => code !== municipality && municipalityOn(region, code, on) === municipality,
  );
  return { granted, counts: [keyOf(municipality), ...joined.map(({ code }) => keyOf(code))] };
}
