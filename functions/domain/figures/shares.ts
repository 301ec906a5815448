import { daysBetween } from '../calendar.ts';
import type { EarlyStopReason, SpellKind } from '../codes.ts';
import type { Fact, FactSpell } from '../fact.ts';
import { paidWorkKinds, type Quarter } from '../outcome.ts';
import { died, guidanceIn, hasStarted, lastDay, type Month, quarterMonths, spellsOf } from './population.ts';

/** A share with everything that must stand beside it: of how many, and what silence leaves open. */
export interface Share {
  /** The base: of how many (n). */
  readonly n: number;
  readonly yes: number;
  /** Nobody answered late enough to know. */
  readonly unknown: number;
  /** The share when every unknown counts as no, and when each counts as yes; undefined where nobody is in the base. */
  readonly worst: number | undefined;
  readonly best: number | undefined;
}

/**
 * A share of facts.
 *
 * @param answer whether it is so of one; undefined: not known; `left-out`: not of the base
 */
export function shareOf<One>(of: readonly One[], answer: (one: One) => boolean | undefined | 'left-out'): Share {
  const answers = of.map(answer).filter((one) => one !== 'left-out');
  const n = answers.length;
  const yes = answers.filter((one) => one === true).length;
  const unknown = answers.filter((one) => one === undefined).length;
  const share = (count: number) => (n === 0 ? undefined : count / n);
  return { n, yes, unknown, worst: share(yes), best: share(yes + unknown) };
}

function isSo(fact: Fact, is: boolean, by: Month): boolean | undefined | 'left-out' {
  if (!hasStarted(fact, by)) return 'left-out';
  if (is) return true;
  if (died(fact)) return 'left-out';
  return (guidanceIn(fact).through ?? '') < by ? undefined : false;
}

/** Worked on any day of a quarter, of all who had started by its end (employed in a quarter). */
export function workedInQuarter(
  facts: readonly Fact[],
  quarter: Quarter,
  kinds: readonly SpellKind[] = paidWorkKinds,
): Share {
  const { first, last } = quarterMonths(quarter);
  return shareOf(facts, (fact) =>
    isSo(
      fact,
      spellsOf(fact, kinds).some(({ month, seen }) => month <= last && seen >= first),
      last,
    ),
  );
}

/** Worked at all up to the end of a month, of all who had started by then (ever during follow-up). */
export function everWorked(facts: readonly Fact[], until: Month, kinds: readonly SpellKind[] = paidWorkKinds): Share {
  return shareOf(facts, (fact) =>
    isSo(
      fact,
      spellsOf(fact, kinds).some(({ month }) => month <= until),
      until,
    ),
  );
}

/** Learn-work (BBL) and education: one or both may be asked for. */
export const schoolKinds = ['learn-work', 'education'] as const satisfies readonly SpellKind[];

/** Learn-work or education that began with the first talk or after it. */
export function schoolStarted(
  facts: readonly Fact[],
  until: Month,
  kinds: readonly (typeof schoolKinds)[number][] = schoolKinds,
): Share {
  return shareOf(facts, (fact) => {
    const { talk = 0 } = guidanceIn(fact);
    const began = spellsOf(fact, kinds).some(({ day, month }) => day >= talk && month <= until);
    return isSo(fact, began, until);
  });
}

/**
 * Work, learn-work or education from before the first talk that goes on: of all who came with any, those of whom it is not
 * known to have ended.
 */
export function keptFromBefore(facts: readonly Fact[], until: Month): Share {
  return shareOf(facts, (fact) => {
    const { talk, through = '' } = guidanceIn(fact);
    const had = spellsOf(fact, [...paidWorkKinds, ...schoolKinds]).filter(
      ({ day }) => talk !== undefined && day < talk,
    );
    if (had.length === 0 || !hasStarted(fact, until)) return 'left-out';
    const goesOn = had.some(({ isOver, seen }) => isOver === undefined || seen > until);
    if (goesOn && through >= until) return true;
    if (died(fact)) return 'left-out';
    return goesOn ? undefined : false;
  });
}

/** Kept for so many weeks: the weeks after which kept work is asked about (ours, `checkIns.followUpWeeks` of the region file, decision 71). */
export const keptWeeks = [13, 26, 52] as const;

/** Jobs for which so many weeks have passed for certain: since the last day of the month in which they began. */
function dueAfter(weeks: number, today: string): (job: FactSpell) => boolean {
  const due = new Map<Month, boolean>();
  return ({ month }) => {
    const known = due.get(month) ?? daysBetween(lastDay(month), today) >= weeks * 7;
    due.set(month, known);
    return known;
  };
}

/** Jobs that were kept for so many weeks, of the first job of each person for which they have passed. */
export function keptFor(
  facts: readonly Fact[],
  weeks: number,
  today: string,
  kinds: readonly SpellKind[] = paidWorkKinds,
): Share {
  const isDue = dueAfter(weeks, today);
  return shareOf(facts, (fact) => {
    const [job] = spellsOf(fact, kinds);
    if (job === undefined || !isDue(job)) return 'left-out';
    if (job.lasted >= weeks * 7) return true;
    if (died(fact)) return 'left-out';
    return job.isOver ? false : undefined;
  });
}

/** How often guidance stopped early, by reason; of how many that started. */
export function earlyStops(facts: readonly Fact[]): {
  readonly n: number;
  readonly reasons: ReadonlyMap<EarlyStopReason, number>;
} {
  const started = facts.filter((fact) => guidanceIn(fact).talk !== undefined);
  const reasons = new Map<EarlyStopReason, number>();
  for (const fact of started) {
    const { stop } = guidanceIn(fact);
    if (stop !== undefined) reasons.set(stop, (reasons.get(stop) ?? 0) + 1);
  }
  return { n: started.length, reasons };
}

/** Decisions within the term that began when the first question was asked, and after it; and questions that are open or were not decided. */
export function decisionsByTerm(facts: readonly Fact[]): Readonly<Record<'within' | 'over' | 'none', number>> {
  const asked = facts.flatMap(({ head: { due, decided } }) => (due === undefined ? [] : [{ due, decided }]));
  return {
    within: asked.filter(({ due, decided }) => decided !== undefined && decided <= due).length,
    over: asked.filter(({ due, decided }) => decided !== undefined && decided > due).length,
    none: asked.filter(({ decided }) => decided === undefined).length,
  };
}
