import type { Fact } from '../fact.ts';
import type { Quarter } from '../outcome.ts';
import type { PlainDate } from '../referral.ts';
import {
  type Dimension,
  dimensions,
  factsOf,
  groupOf,
  guidanceIn,
  hasStarted,
  lastDay,
  type Population,
  quarterBefore,
  quarterMonths,
} from './population.ts';
import {
  decisionsByTerm,
  earlyStops,
  everWorked,
  keptFor,
  keptFromBefore,
  keptWeeks,
  type Share,
  schoolStarted,
  workedInQuarter,
} from './shares.ts';
import { type CurveStep, curveOf, type MedianDays, medianDays } from './survival.ts';
import { daysToJob, type StepWait, stepWaits, type WaitStep } from './waits.ts';

/** For which period figures are made, and on which day. */
export interface Period {
  /**
   * The quarter that the figures are about. Whoever came in after it does not count, and shares cover work up to its last day.
   * Choose one that is over (`lastWholeQuarter`): nobody has answered for days to come, so everything would be unknown.
   */
  readonly quarter: Quarter;
  /** The day on which is counted: how stops, ends, waits and days to a job stand is what is known on it. */
  readonly today: PlainDate;
}

/** How many people are where; each number is of those who came in by the end of the period. */
export interface Numbers {
  readonly received: number;
  /** First talk held by the end of the period. */
  readonly started: number;
  /** Of those who started: guidance and its follow-up are over, as known today. */
  readonly ended: number;
  /** Of those who started: the goal was reached, as known today. */
  readonly goals: number;
  /** Check-ins of those who started: answered, and passed in silence. */
  readonly answered: number;
  readonly silent: number;
}

/** All figures of some people. `docs/figures.md` says of each who counts, and how. */
export interface Figures {
  readonly numbers: Numbers;
  readonly inQuarter: Share;
  readonly ever: Share;
  readonly learnWork: Share;
  readonly education: Share;
  /** Either of the two. */
  readonly school: Share;
  readonly keptFromBefore: Share;
  /** By the weeks of `keptWeeks`. */
  readonly kept: ReadonlyMap<(typeof keptWeeks)[number], Share>;
  readonly toJob: MedianDays & { readonly curve: readonly CurveStep[] };
  readonly stops: ReturnType<typeof earlyStops>;
  readonly waits: ReadonlyMap<WaitStep, StepWait>;
  readonly decisions: ReturnType<typeof decisionsByTerm>;
}

/** Figures of a part of the people. */
export interface FigureGroup {
  /** A code of the dimension, or a cohort such as `2026-Q1`. */
  readonly name: string;
  readonly figures: Figures;
}

/** Employed in a quarter, in each of some quarters. */
export interface TrendPoint {
  readonly quarter: Quarter;
  readonly share: Share;
}

/** Everything that a page of results tells of a population. */
export interface Board extends Period {
  readonly population: Population;
  readonly total: Figures;
  /** The same figures by part, sorted by name. Whoever stands under nothing (`groupOf`) is in the total alone. */
  readonly groups: Readonly<Record<Dimension, readonly FigureGroup[]>>;
  /** The two years up to the quarter, the oldest first. */
  readonly trend: readonly TrendPoint[];
}

/** How many quarters a trend has (ours): two years, so that each season stands beside itself. */
export const trendQuarters = 8;

/** What others published of paid work, to stand beside our own. */
export interface ReferenceLine {
  readonly of: 'midden-utrecht' | 'netherlands';
  /** The share that found paid work. */
  readonly share: number;
  /** They say "more than". */
  readonly isAtLeast: boolean;
  /**
   * Of whom, over which time, and with silence counted as what, is not published: so it is no comparison, and whoever shows it says that
   * beside it.
   */
  readonly base: 'not-published';
}

/** Published by the programme for its IPS candidates, in the region of Midden-Utrecht and as the national average (decision 81). */
export const referenceLines: readonly ReferenceLine[] = [
  { of: 'midden-utrecht', share: 0.51, isAtLeast: true, base: 'not-published' },
  { of: 'netherlands', share: 0.37, isAtLeast: false, base: 'not-published' },
];

/** Those who count and came in by the end of the quarter. */
function untilEnd(facts: readonly Fact[], { quarter }: Pick<Period, 'quarter'>): readonly Fact[] {
  const { last } = quarterMonths(quarter);
  return facts.filter(({ head }) => head.month <= last);
}

function numbersOf(received: readonly Fact[], started: readonly Fact[]): Numbers {
  const sum = (of: 'answered' | 'silent') => started.reduce((total, fact) => total + guidanceIn(fact)[of], 0);
  return {
    received: received.length,
    started: started.length,
    ended: started.filter(({ head }) => head.ended !== undefined).length,
    goals: started.filter((fact) => guidanceIn(fact).goal !== undefined).length,
    answered: sum('answered'),
    silent: sum('silent'),
  };
}

/** All figures of some people, each of whom counts and came in by the end of the period. */
function figuresOf(received: readonly Fact[], { quarter, today }: Period): Figures {
  const { last } = quarterMonths(quarter);
  const end = lastDay(last);
  const started = received.filter((fact) => hasStarted(fact, last));
  const times = daysToJob(started);
  const curve = curveOf(times);
  return {
    numbers: numbersOf(received, started),
    inQuarter: workedInQuarter(started, quarter),
    ever: everWorked(started, last),
    learnWork: schoolStarted(started, last, ['learn-work']),
    education: schoolStarted(started, last, ['education']),
    school: schoolStarted(started, last),
    keptFromBefore: keptFromBefore(started, last),
    kept: new Map(keptWeeks.map((weeks) => [weeks, keptFor(started, weeks, end)])),
    toJob: { ...medianDays(times, curve), curve },
    stops: earlyStops(started),
    waits: stepWaits(received, today),
    decisions: decisionsByTerm(received),
  };
}

function groupsOf(
  facts: readonly Fact[],
  period: Period,
  dimension: Dimension,
  successor: (municipality: string) => string,
): readonly FigureGroup[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = groupOf(fact, dimension, successor);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [fact]);
    else group.push(fact);
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, own]) => ({ name, figures: figuresOf(own, period) }));
}

/**
 * All figures of a population, and of its parts: everything that the desk, a provider, a publication and a report tell of results is taken
 * from here, so that they cannot differ. Who died, who counts twice and who knew nothing of it is left out as `docs/figures.md` says.
 *
 * @param facts of all months that may count; those of other people, and of later ones, do no harm
 * @param successor today's municipality of one that may have become part of another
 */
export function boardOf(
  facts: readonly Fact[],
  population: Population,
  period: Period,
  successor: (municipality: string) => string = (same) => same,
): Board {
  const own = untilEnd(factsOf(facts, population, successor), period);
  const by = (dimension: Dimension) => [dimension, groupsOf(own, period, dimension, successor)] as const;
  const quarters = Array.from({ length: trendQuarters }, (_, n) =>
    quarterBefore(period.quarter, trendQuarters - 1 - n),
  );
  return {
    ...period,
    population,
    total: figuresOf(own, period),
    groups: Object.fromEntries(dimensions.map(by)) as Board['groups'],
    trend: quarters.map((quarter) => ({ quarter, share: workedInQuarter(own, quarter) })),
  };
}
