import { addDays } from './calendar.ts';
import type { Programme } from './codes.ts';
import { defined } from './defined.ts';
import type { PlainDate, Referral } from './referral.ts';
import type { ToldWait } from './told-wait.ts';
import type { WaitFigures, WaitGroup } from './wait-figures-schema.ts';

/** Fewer first talks than these say nothing of anybody's wait (ours, decision 57). */
export const leastTalks = 10;

/** A group of which enough is known to tell somebody. */
export type ToldGroup = WaitGroup & Required<Pick<WaitGroup, 'half' | 'most'>>;

/** Whether a group has enough first talks, and both its figures. */
export function isTold(group: WaitGroup): group is ToldGroup {
  return group.talks >= leastTalks && group.half !== undefined && group.most !== undefined;
}

/** A group by its name; the region's without a municipality. */
function groupOf(
  { groups }: WaitFigures,
  programme: Programme,
  municipality: string | undefined,
): WaitGroup | undefined {
  return groups.find((one) => one.programme === programme && one.municipality === municipality);
}

/** Figures are told for so many days after they were counted (ours): a count that fails a few nights running changes little. */
const freshDays = 7;

/**
 * The group whose figures somebody may be told: of their municipality or, where too few had their first talk there, of the
 * region. None where their own municipality has enough people and 8 of 10 is not known yet: the region's would be rosier.
 */
export function groupToTell(
  figures: WaitFigures | undefined,
  { programme, municipality }: Pick<Referral, 'programme' | 'municipality'>,
  today: PlainDate,
): ToldGroup | undefined {
  if (figures === undefined || programme === undefined || figures.on < addDays(today, -freshDays)) return undefined;
  const own = groupOf(figures, programme, municipality);
  const group = own !== undefined && own.talks >= leastTalks ? own : groupOf(figures, programme, undefined);
  return group !== undefined && isTold(group) ? group : undefined;
}

/** What somebody is told today; undefined where too little is known. */
export function waitToTell(
  figures: WaitFigures | undefined,
  referral: Pick<Referral, 'programme' | 'municipality'>,
  today: PlainDate,
): ToldWait | undefined {
  const group = groupToTell(figures, referral, today);
  if (group === undefined) return undefined;
  const { half, most, people, municipality } = group;
  return { on: today, half, most, people, ...defined({ municipality }) };
}

/** In how many of a hundred cases what was told came true, by steps of five; undefined where it is known of fewer than ten. */
export function percentKept({ promise }: Pick<WaitGroup, 'promise'>): number | undefined {
  if (promise === undefined || promise.judged < leastTalks) return undefined;
  return Math.round((promise.kept / promise.judged) * 20) * 5;
}

/** The last day of a time in weeks. */
export function lastDayOf(since: PlainDate, weeksTold: number): PlainDate {
  return addDays(since, weeksTold * 7);
}

/** Whether somebody has waited for longer than they read: the time that 8 of 10 needed is over. */
export function isWaitOver(since: PlainDate, mostWeeks: number, today: PlainDate): boolean {
  return lastDayOf(since, mostWeeks) < today;
}
