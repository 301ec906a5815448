import { doors, type Programme, programmes } from './codes.ts';
import type { Mail } from './mail.ts';
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

/** That a budget runs out, told with the start by which it does. */
export interface StartWarning {
  /** With how many starts it is told. It is written into the count, so that it is told once a year for each such number. */
  readonly from: number;
  /** Other counts that are a part of this budget. */
  readonly elsewhere: readonly StartKey[];
  /** Who is told. They are written with the start that reaches the number, and with no other. */
  readonly mails: readonly Mail[];
}

/** What a change does to the counts of starts. */
export interface StartChange {
  readonly take?: StartKey & {
    /** The count, with those of its warning that are elsewhere, must be below it; without one it is counted all the same. */
    readonly limit?: number;
    readonly warning?: StartWarning;
    /** This start tells the warning: its mails are among those of the change. */
    readonly tells?: true;
  };
  readonly give?: StartKey;
}

/** A budget ceiling as it stands: how many starts were granted for a year, and where those that were taken are counted. */
export interface Budget {
  readonly granted: number;
  /** The municipality's own count first; then those of the municipalities that became a part of it. */
  readonly counts: readonly [StartKey, ...StartKey[]];
}

/** Once this share of a grant is used, the municipality and the coordinator are told that it is running out (ours): eight in ten. */
const tellFromTenths = 8;

/** How many starts of a budget must be taken before it is told that it runs out. */
export function tellFrom(granted: number): number {
  return Math.ceil((granted * tellFromTenths) / 10);
}

/** The change with the warning that its start brings. */
export function telling<C extends { readonly mails: readonly Mail[]; readonly starts?: StartChange }>(change: C): C {
  const { take } = change.starts ?? {};
  if (take?.warning === undefined) return change;
  const mails = [...change.mails, ...take.warning.mails];
  return { ...change, mails, starts: { ...change.starts, take: { ...take, tells: true } } };
}

/** The programmes whose starts are at a municipality's expense: those of every door for its people, but UWV's own. */
export function paidProgrammes(region: Region, municipality: string): readonly Programme[] {
  const open = doors
    .map((door) => region.doors[door])
    .filter(({ approver, municipalities }) => approver !== 'uwv' && municipalities.includes(municipality));
  return programmes.filter((one) => open.some(({ programme }) => programme === one));
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
  return granted === undefined ? undefined : { granted, counts: countedAt(region, { programme, municipality }, on) };
}

/**
 * Where the starts of a municipality in a programme are counted, in the year of a day: its own count first, then those of the
 * municipalities that became a part of it.
 */
export function countedAt(
  region: Region,
  { programme, municipality }: Omit<StartKey, 'year'>,
  on: PlainDate,
): readonly [StartKey, ...StartKey[]] {
  const keyOf = (code: string): StartKey => ({ municipality: code, programme, year: yearOf(on) });
  const joined = region.municipalities.filter(
    ({ code }) => code !== municipality && municipalityOn(region, code, on) === municipality,
  );
  return [keyOf(municipality), ...joined.map(({ code }) => keyOf(code))];
}
