/** A time that was waited: until something happened, or for as long as is known without it. */
export interface Waited {
  readonly days: number;
  readonly happened: boolean;
}

/** A day on which something happened, and how many are without it from then on, by the estimate of Kaplan and Meier. */
export interface CurveStep {
  readonly day: number;
  readonly atRisk: number;
  readonly happened: number;
  /** The share that is still without it. */
  readonly without: number;
  /** The standard error of that share, by Greenwood's formula; 0 once nobody is without it. */
  readonly error: number;
}

/**
 * The share of people for whom something has not happened yet, day by day (Kaplan and Meier 1958). Whoever is known for
 * a shorter time counts for as long as they are: leaving them out would be too rosy, counting them as never too gloomy.
 */
export function curveOf(times: readonly Waited[]): readonly CurveStep[] {
  const inOrder = times.toSorted((one, other) => one.days - other.days);
  const steps: CurveStep[] = [];
  let without = 1;
  let sum = 0;
  // Once through, because ten thousand people may wait for hundreds of different days.
  for (let at = 0; at < inOrder.length; ) {
    const day = inOrder[at]?.days ?? 0;
    const atRisk = inOrder.length - at;
    let happened = 0;
    for (; inOrder[at]?.days === day; at += 1) if (inOrder[at]?.happened) happened += 1;
    if (happened === 0) continue;
    without *= 1 - happened / atRisk;
    sum += atRisk === happened ? 0 : happened / (atRisk * (atRisk - happened));
    steps.push({ day, atRisk, happened, without, error: atRisk === happened ? 0 : without * Math.sqrt(sum) });
  }
  return steps;
}

/** 95 of 100 intervals that are made in this way hold the true value (normal distribution). */
const z = 1.959963984540054;

/** What a share is compared with: products of fractions are never exact. */
const tolerance = 1e-9;

/** The interval of a share, on the scale of log(-log): it stays between 0 and 1, and fits small groups better (Borgan and Liestøl 1990). */
function intervalOf({ without, error }: CurveStep): readonly [low: number, high: number] {
  if (without <= 0 || without >= 1 || error === 0) return [without, without];
  const width = (z * error) / (without * Math.log(without));
  return [without ** Math.exp(-width), without ** Math.exp(width)];
}

/** The day by which this share of people (between 0 and 1) had it; undefined where too few had it to tell. */
export function dayOf(steps: readonly CurveStep[], share: number): number | undefined {
  return steps.find(({ without }) => 1 - without >= share - tolerance)?.day;
}

/** After how many days half of the people had it, with the interval of that; each is undefined where too few had it to tell. */
export interface MedianDays {
  readonly n: number;
  readonly happened: number;
  readonly median: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/**
 * The median of times, with its 95 % interval: the days on which the interval of the curve holds a half (Brookmeyer and
 * Crowley 1982).
 *
 * @param steps the curve of these times, where it is known
 */
export function medianDays(times: readonly Waited[], steps = curveOf(times)): MedianDays {
  const firstBelow = (of: (step: CurveStep) => number) => steps.find((step) => of(step) <= 0.5 + tolerance)?.day;
  return {
    n: times.length,
    happened: times.filter(({ happened }) => happened).length,
    median: firstBelow(({ without }) => without),
    low: firstBelow((step) => Math.min(...intervalOf(step))),
    high: firstBelow((step) => Math.max(...intervalOf(step))),
  };
}
