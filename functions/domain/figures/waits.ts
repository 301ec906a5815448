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
function knownDays({ head }: Fact, today: string): number {
  return head.ended ?? Math.max(0, daysBetween(lastDay(head.month), today));
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
  return new Map(
    waitSteps.map((step, index) => {
      const times = facts.flatMap((fact): Waited[] => {
        const days = reached(fact);
        const before = waitSteps.slice(0, index).flatMap((one) => days[one] ?? []);
        const at = days[step];
        if (at === undefined && !waitsFor(step, days)) return [];
        const from = Math.max(0, ...before);
        const until = at ?? knownDays(fact, today);
        return [{ days: Math.max(0, until - from), happened: at !== undefined }];
      });
      const steps = curveOf(times);
      const happened = times.filter((one) => one.happened).length;
      return [step, { n: times.length, happened, half: dayOf(steps, 0.5), most: dayOf(steps, 0.8) }] as const;
    }),
  );
}

/**
 * Whether somebody without a step waits for it: the one before it was made, and none after. Who came further passed it over, as where
 * nobody has to decide.
 */
function waitsFor(step: WaitStep, days: Readonly<Record<WaitStep, number | undefined>>): boolean {
  const made = waitSteps.map((one) => days[one] !== undefined);
  const at = waitSteps.indexOf(step);
  return (at === 0 || made[at - 1] === true) && !made.includes(true, at);
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
