import { addDays, daysBetween } from './calendar.ts';
import { programmes } from './codes.ts';
import { defined } from './defined.ts';
import type { PlainDate } from './referral.ts';
import type { Wait } from './wait.ts';
import { lastDayOf } from './wait-figures.ts';
import type { WaitFigures, WaitGroup } from './wait-figures-schema.ts';

/** Waits count that began in the last so many days (ours): a year has every season once. */
const countedDays = 365;

/** The first day on which a wait that counts may have begun. */
export function countedFrom(today: PlainDate): PlainDate {
  return addDays(today, -countedDays);
}

/** One wait as far as it is known: in days, and whether it ended with the first talk. */
export interface WaitLength {
  readonly days: number;
  readonly talk: boolean;
}

/** What a share is compared with: the product of many fractions is never exact. */
const tolerance = 1e-9;

/**
 * Within how many days this share of people had their first talk, by the estimate of Kaplan and Meier (1958): whoever waits
 * still, or left, counts among those who waited for as long as they did. So a wait that runs makes the figure no rosier, as
 * it would if only those counted who had their talk, nor gloomier, as if they never would have one.
 *
 * @param share between 0 and 1
 * @returns undefined where so many had no first talk in the time that is known
 */
export function daysUntil(spells: readonly WaitLength[], share: number): number | undefined {
  const days = [...new Set(spells.filter(({ talk }) => talk).map((one) => one.days))].toSorted((a, b) => a - b);
  let without = 1;
  for (const day of days) {
    const atRisk = spells.filter((one) => one.days >= day).length;
    const talks = spells.filter((one) => one.talk && one.days === day).length;
    without *= 1 - talks / atRisk;
    if (1 - without >= share - tolerance) return day;
  }
  return undefined;
}

/** A wait in vain never ends: it counts among those who wait, however many days one looks. */
function spellOf({ since, until, end }: Wait, today: PlainDate): WaitLength {
  if (end === 'no-place') return { days: Number.POSITIVE_INFINITY, talk: false };
  return { days: Math.max(0, daysBetween(since, until ?? today)), talk: end === 'talk' };
}

/** Days in weeks, rounded up: nobody is told less than it was. */
function inWeeks(days: number | undefined): number | undefined {
  return days === undefined ? undefined : Math.max(1, Math.ceil(days / 7));
}

/**
 * What became of what people were told. It is judged when its time is over, whatever came of it: whoever had their talk early would
 * else count before those who wait still. Whoever left in that time found no end of their wait, and is not judged; somebody for
 * whom there was no place waited in vain.
 */
function promiseFrom(waits: readonly Wait[], today: PlainDate): WaitGroup['promise'] {
  const judged = waits.filter(({ since, end, until = '', toldMost }) => {
    const last = toldMost === undefined ? undefined : lastDayOf(since, toldMost);
    return last !== undefined && last < today && !(end === 'left' && until <= last);
  });
  if (judged.length === 0) return undefined;
  const isKept = ({ since, end, until = '', toldMost = 0 }: Wait) =>
    end === 'talk' && until <= lastDayOf(since, toldMost);
  return { judged: judged.length, kept: judged.filter(isKept).length };
}

function groupFrom(waits: readonly Wait[], today: PlainDate): Omit<WaitGroup, 'programme' | 'municipality'> {
  const spells = waits.map((one) => spellOf(one, today));
  return {
    people: waits.length,
    talks: waits.filter(({ end }) => end === 'talk').length,
    waiting: waits.filter(({ end }) => end === undefined).length,
    ...defined({
      half: inWeeks(daysUntil(spells, 0.5)),
      most: inWeeks(daysUntil(spells, 0.8)),
      promise: promiseFrom(waits, today),
    }),
  };
}

/**
 * How long people waited for their first talk: for each programme, and for each municipality in it.
 *
 * @param successor today's municipality of one that may have become part of another
 */
export function countWaits(
  waits: readonly Wait[],
  today: PlainDate,
  successor: (municipality: string) => string,
): WaitFigures {
  const from = countedFrom(today);
  const counted = waits.filter(({ since, end }) => since >= from && since <= today && end !== 'not-counted');
  const groups = programmes.flatMap((programme) => {
    const all = counted.filter((one) => one.programme === programme);
    if (all.length === 0) return [];
    const own = [...grouped(all, (one) => successor(one.municipality))].toSorted(([one], [other]) =>
      one.localeCompare(other),
    );
    return [
      { programme, ...groupFrom(all, today) },
      ...own.map(([municipality, some]) => ({ programme, municipality, ...groupFrom(some, today) })),
    ];
  });
  return { on: today, groups };
}

/** Waits by whatever they have in common, in the order in which they came. */
export function grouped(waits: readonly Wait[], of: (wait: Wait) => string): ReadonlyMap<string, readonly Wait[]> {
  const groups = new Map<string, Wait[]>();
  for (const one of waits) {
    const name = of(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}
