import { daysBetween } from '../calendar.ts';
import type { SpellKind } from '../codes.ts';
import type { Fact } from '../fact.ts';
import { paidWorkKinds } from '../outcome.ts';
import { guidanceIn, lastDay, spellsOf } from './population.ts';
import { curveOf, dayOf, type Waited } from './survival.ts';

/** The steps on the way, each from the one before (ours): asked to decide, decided, a provider asked, its yes, the first talk. */
export const waitSteps = ['asked', 'decided', 'offered', 'accepted', 'talk'] as const;
export type WaitStep = (typeof waitSteps)[number];

/** How long people waited for a step, in days: half of them, and 8 of 10; undefined where too few had it. */
export interface StepWait {
  readonly n: number;
  readonly happened: number;
  readonly half: number | undefined;
  readonly most: number | undefined;
}

/** For how many days a fact is known at least: up to the end of its case, or to today from the last day of its month. */
function knownUntil(today: string): (fact: Fact) => number {
  const since = new Map<string, number>();
  return ({ head: { ended, month } }) => {
    if (ended !== undefined) return ended;
    const known = since.get(month) ?? Math.max(0, daysBetween(lastDay(month), today));
    since.set(month, known);
    return known;
  };
}

function reached(fact: Fact): Readonly<Record<WaitStep, number | undefined>> {
  const { asked, decided, offered, accepted } = fact.head;
  return { asked, decided, offered, accepted, talk: guidanceIn(fact).talk };
}

/**
 * How long people waited for each step since the one before it that they had, or since receipt. Whoever waits still counts for as
 * long as is known, and whoever left until then.
 */
export function stepWaits(facts: readonly Fact[], today: string): ReadonlyMap<WaitStep, StepWait> {
  const known = knownUntil(today);
  const times: Record<WaitStep, Waited[]> = { asked: [], decided: [], offered: [], accepted: [], talk: [] };
  for (const fact of facts) {
    const days = reached(fact);
    const last = waitSteps.findLastIndex((step) => days[step] !== undefined);
    let from = 0;
    for (const [index, step] of waitSteps.entries()) {
      const at = days[step];
      // Nobody waits for a step but the one after their last. Who came further passed it over, as where nobody has to decide.
      if (at === undefined && index !== last + 1) continue;
      times[step].push({ days: Math.max(0, (at ?? known(fact)) - from), happened: at !== undefined });
      from = Math.max(from, at ?? 0);
    }
  }
  return new Map(
    waitSteps.map((step) => {
      const steps = curveOf(times[step]);
      const happened = times[step].filter((one) => one.happened).length;
      return [step, { n: times[step].length, happened, half: dayOf(steps, 0.5), most: dayOf(steps, 0.8) }] as const;
    }),
  );
}

/**
 * Days from the first talk to the first job, for `medianDays`: of all who started without one. Whoever has none counts up to
 * their last answer.
 */
export function daysToJob(facts: readonly Fact[], kinds: readonly SpellKind[] = paidWorkKinds): readonly Waited[] {
  return facts.flatMap((fact): Waited[] => {
    const { talk, known } = guidanceIn(fact);
    if (talk === undefined) return [];
    const [first] = spellsOf(fact, kinds);
    // Work from before is kept or lost; it was not found.
    if (first !== undefined && first.day < talk) return [];
    if (first !== undefined) return [{ days: first.day - talk, happened: true }];
    return [{ days: Math.max(0, (known ?? talk) - talk), happened: false }];
  });
}
