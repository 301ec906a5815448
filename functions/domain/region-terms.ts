import type { Term } from './region.ts';
import { type PartPattern, patternOf } from './region-parts.ts';

/** The shortest and the longest that a term may be made at the desk. */
export interface TermBounds {
  readonly least: Term;
  readonly most: Term;
}

const [day, week, year] = [{ period: 'P1D' }, { period: 'P1W' }, { period: 'P1Y' }];

/**
 * Every kind of part that is a term, or holds terms, with how short and how long the desk may make them (ours): what lies outside
 * would ask people every day, or nobody ever again. The file may say anything that the schema allows.
 */
export const termBounds = {
  noCapacityFor: { least: day, most: year },
  'doors.*.length': { least: { period: 'P4W' }, most: { period: 'P10Y' } },
  'doors.*.checkIns.first': { least: week, most: { period: 'P2Y' } },
  'doors.*.checkIns.every': { least: week, most: { period: 'P2Y' } },
  // Of three years and more nobody knows whom to ask.
  'doors.*.checkIns.keptWorkWeeks': { least: week, most: { period: 'P156W' } },
  'doors.*.checkIns.followUpWeeks': { least: week, most: { period: 'P156W' } },
  'tasks.*': { least: day, most: year },
  'waiting.askEvery': { least: week, most: year },
  'links.taskValid': { least: week, most: year },
  'links.statusValid': { least: { period: 'P30D' }, most: { period: 'P5Y' } },
} as const satisfies Partial<Record<PartPattern, TermBounds>>;

const daysIn = { Y: 365, M: 30, W: 7, D: 1 } as const;

/** About how many days a term is, to tell which of two is longer: five working days are a week, hours count for nothing. */
function aboutDays(term: Term): number {
  if ('workingDays' in term) return (term.workingDays * 7) / 5;
  const [days = ''] = term.period.split('T');
  const counts = [...days.matchAll(/(?<!\d)(\d+)([YMWD])/g)];
  return counts.reduce((sum, [, count, unit]) => sum + Number(count) * daysIn[unit as keyof typeof daysIn], 0);
}

/** Whether a term is neither too short nor too long. */
export function isWithin(term: Term, { least, most }: TermBounds): boolean {
  const days = aboutDays(term);
  return days >= aboutDays(least) && days <= aboutDays(most);
}

function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && ('workingDays' in value || 'period' in value);
}

/** A number of weeks as a term. */
export function weeksAsTerm(weeks: number): Term {
  return { period: `P${weeks}W` };
}

function termsIn(value: unknown): readonly Term[] {
  // The only numbers in a part that has bounds are weeks.
  if (typeof value === 'number') return [weeksAsTerm(value)];
  if (isTerm(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(termsIn) : [];
}

/** The bounds that a term in what is said of a part does not keep; undefined where all do. */
export function brokenBounds(part: string, value: unknown): TermBounds | undefined {
  const bounds: TermBounds | undefined = Reflect.get(termBounds, patternOf(part) ?? '');
  return bounds === undefined || termsIn(value).every((term) => isWithin(term, bounds)) ? undefined : bounds;
}
