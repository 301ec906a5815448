import { type Programme, programmes } from '../codes.ts';
import { defined } from '../defined.ts';
import type { Fact } from '../fact.ts';
import { municipalityOn } from '../municipality.ts';
import { paidWorkKinds } from '../outcome.ts';
import type { PlainDate } from '../referral.ts';
import type { Region } from '../region.ts';
import { followedUntil, monthsOf } from './half-year.ts';
import { median } from './median.ts';
import { counting, died, guidanceIn, hasStarted, type Month, spellsOf } from './population.ts';
import { type Publication, type ResultCode, resultCodes } from './publication-schema.ts';
import { type Count, type Disclosed, disclose } from './suppress.ts';

/** Spells of some kinds on any day since the first talk. */
function spellsSince(fact: Fact, kinds: Parameters<typeof spellsOf>[1], until: Month) {
  const { talk = 0 } = guidanceIn(fact);
  return spellsOf(fact, kinds).filter(({ month, day, lasted }) => month <= until && day + lasted >= talk);
}

/** What became of somebody by the end of a month. */
export function resultOf(fact: Fact, until: Month): ResultCode {
  if (!hasStarted(fact, until)) return 'not-started';
  if (spellsSince(fact, paidWorkKinds, until).length > 0) return 'work';
  if (spellsSince(fact, ['learn-work', 'education'], until).length > 0) return 'school';
  return (guidanceIn(fact).through ?? '') < until ? 'unknown' : 'none';
}

/** The middle of some numbers of days, in whole weeks. */
function middleWeeks(days: readonly number[]): number {
  return Math.round((median(days.toSorted((one, other) => one - other)) ?? 0) / 7);
}

/** Whether each programme can be had in each municipality: where not, somebody in the one tells something of the other. */
function isEverywhere({ providers, municipalities }: Region): boolean {
  return programmes.every((programme) =>
    municipalities.every(({ code }) =>
      providers.some(({ offers }) =>
        offers.some(
          (offer) =>
            offer.programme === programme && (offer.municipalities === 'all' || offer.municipalities.includes(code)),
        ),
      ),
    ),
  );
}

/** Somebody who counts, as they are published. */
interface Counted {
  readonly fact: Fact;
  readonly result: ResultCode;
  readonly municipality: string;
  readonly programme: Programme | undefined;
}

/**
 * Whoever counts in a publication: those who came in during the half-year and wanted it, once each. Left out are people who
 * died without a result, which is no failure of the programme, and people who moved out of the region: no table has a row for
 * them, and a row that is known to be empty would tell something about the others.
 */
function countedIn(facts: readonly Fact[], halfYear: string, region: Region, today: PlainDate): readonly Counted[] {
  const months = monthsOf(halfYear);
  const until = followedUntil(halfYear);
  return counting(facts).flatMap((fact) => {
    const { head } = fact;
    const result = resultOf(fact, until);
    const municipality = municipalityOn(region, head.municipality, today);
    const isOurs = region.municipalities.some(({ code }) => code === municipality);
    const isLeftOut = died(fact) && result !== 'work' && result !== 'school';
    const isWhole = result === 'not-started' || head.programme !== undefined;
    if (!months.includes(head.month) || !isOurs || isLeftOut || !isWhole) return [];
    return [{ fact, result, municipality, programme: head.programme }];
  });
}

/**
 * What is published of everybody who came in during a half-year: rounded, with whatever is small or would tell something small hidden (decision 82).
 * Undefined where nobody came in.
 *
 * @param facts of these months; others are not looked at
 * @param today the day on which it is made, once
 */
export function publicationOf(
  facts: readonly Fact[],
  halfYear: string,
  { region, today }: { readonly region: Region; readonly today: PlainDate },
): Publication | undefined {
  const people = countedIn(facts, halfYear, region, today);
  if (people.length === 0) return undefined;
  const places = region.municipalities
    .filter(({ code }) => municipalityOn(region, code, today) === code)
    .map(({ code, name }) => ({ code, name }));
  const hasProgrammes = isEverywhere(region);
  const rowsOf = (result: ResultCode) => {
    const own = people.filter((one) => one.result === result);
    const count = (is: (one: Counted) => boolean): Count => ({ value: own.filter(is).length });
    const byProgramme = programmes.map((code) => count(({ programme }) => programme === code));
    const byPlace = places.map(({ code }) => count(({ municipality }) => municipality === code));
    const tables = hasProgrammes && result !== 'not-started' ? [byPlace, byProgramme] : [byPlace];
    return { value: own.length, tables };
  };
  const { shown, tables } = disclose({ value: people.length, tables: [resultCodes.map(rowsOf)] });
  const told = (rows: readonly Disclosed[] = [], at: number) => defined({ people: rows[at]?.shown });
  const results = resultCodes.map((code, at) => {
    const [byPlace, byProgramme] = tables[0]?.[at]?.tables ?? [];
    return {
      code,
      ...told(tables[0], at),
      ...(byProgramme && { programmes: programmes.map((one, n) => ({ code: one, ...told(byProgramme, n) })) }),
      municipalities: places.map((place, n) => ({ ...place, ...told(byPlace, n) })),
    };
  });
  const isShown = (code: ResultCode) => results.some((one) => one.code === code && one.people !== undefined);
  const of = (isIn: (result: ResultCode) => boolean) => people.filter(({ result }) => isIn(result));
  const isStarted = (result: ResultCode) => result !== 'not-started';
  return {
    halfYear,
    until: followedUntil(halfYear),
    madeOn: today,
    ...defined({ people: shown }),
    results,
    // Of at least ten people each, which a shown number among them says already.
    weeks: {
      ...(resultCodes.some((code) => isStarted(code) && isShown(code)) && {
        talk: middleWeeks(of(isStarted).map(({ fact }) => guidanceIn(fact).talk ?? 0)),
      }),
      ...(isShown('work') && {
        work: middleWeeks(
          of((result) => result === 'work').map(({ fact }) => {
            const { talk = 0 } = guidanceIn(fact);
            const [first] = spellsSince(fact, paidWorkKinds, followedUntil(halfYear));
            return Math.max(0, (first?.day ?? talk) - talk);
          }),
        ),
      }),
    },
  };
}
