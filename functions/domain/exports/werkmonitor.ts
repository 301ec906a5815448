import { addDays } from '../calendar.ts';
import { type Door, doors, type Programme, programmes } from '../codes.ts';
import { type Fact, monthOf } from '../fact.ts';
import { hourBands } from '../fact-schema.ts';
import { median } from '../figures/median.ts';
import {
  counting,
  guidanceIn,
  hasStarted,
  lastDay,
  type Month,
  quarterMonths,
  quarterName,
  spellsOf,
} from '../figures/population.ts';
import { workedInQuarter } from '../figures/shares.ts';
import { paidWorkKinds, type Quarter } from '../outcome.ts';
import type { Table } from './csv.ts';

/**
 * The month in which guidance ended: with its final check-in or its goal, else with its case. Undefined while it goes on. Of facts of earlier
 * versions the days since receipt alone are known: the latest month that they allow.
 */
export function endOf(fact: Fact): Month | undefined {
  const { month, ended, endedIn } = fact.head;
  return (
    guidanceIn(fact).over ?? endedIn ?? (ended === undefined ? undefined : monthOf(addDays(lastDay(month), ended)))
  );
}

/** Whether guidance ran on any day of a span of months: begun by its end, and not ended before it. */
export function ran(fact: Fact, first: Month, last: Month): boolean {
  return hasStarted(fact, last) && (endOf(fact) ?? last) >= first;
}

/** The part of a trajectory kind that a line is about: all of it, one door of it (whose money flow it is), or one provider. */
interface Part {
  readonly programme: Programme;
  readonly door?: Door;
  readonly provider?: string;
}

function partsOf(facts: readonly Fact[]): readonly Part[] {
  return programmes.flatMap((programme) => {
    const own = facts.filter(({ head }) => head.programme === programme);
    const its = doors.filter((door) => own.some(({ head }) => head.door === door));
    const providers = [...new Set(own.flatMap(({ head }) => head.provider ?? []))].toSorted();
    return [
      { programme },
      ...(its.length > 1 ? its.map((door) => ({ programme, door })) : []),
      ...providers.map((provider) => ({ programme, provider })),
    ];
  });
}

const toOneDecimal = (value: number) => Math.round(value * 10) / 10;

/** Weeks from the first talk to the first job, of those whose first job began in a span of months, and not before the talk. */
function weeksToWork(facts: readonly Fact[], first: Month, last: Month): readonly number[] {
  return facts
    .flatMap((fact) => {
      const { talk } = guidanceIn(fact);
      const [job] = spellsOf(fact, paidWorkKinds);
      const isNew =
        talk !== undefined && job !== undefined && job.day >= talk && job.month >= first && job.month <= last;
      return isNew ? [(job.day - talk) / 7] : [];
    })
    .toSorted((one, other) => one - other);
}

/** The widest band of hours in a job on any day of a span of months; two jobs at once are known no better. */
function bandIn(fact: Fact, first: Month, last: Month): (typeof hourBands)[number] | undefined {
  const bands = spellsOf(fact, paidWorkKinds)
    .filter(({ month, seen }) => month <= last && seen >= first)
    .flatMap(({ hours }) => hours ?? []);
  return hourBands.findLast((band) => bands.includes(band));
}

/**
 * What Phrenos' Werkmonitor collects of each region by quarter, as far as public sources tell (docs/exports.md): of each kind of trajectory, of each
 * money flow in it, and of each provider, how many ran on any day of the quarter, how many of those started and ended in it, how many had
 * paid work in it, for how many hours, and how many weeks it took. Counted by those who count in all figures (`counting`).
 */
export function werkmonitorTable(facts: readonly Fact[], quarter: Quarter): Table {
  const { first, last } = quarterMonths(quarter);
  const isIn = (month: Month | undefined) => month !== undefined && month >= first && month <= last;
  const all = counting(facts).filter((fact) => ran(fact, first, last));
  return {
    columns: [
      'quarter',
      'trajectory_kind',
      'door',
      'provider',
      'running',
      'started',
      'ended',
      'ended_early',
      'running_at_end',
      'paid_work',
      'paid_work_unknown',
      'paid_work_base',
      ...hourBands.map((band) => `hours_${band.replaceAll('-', '_')}`),
      'hours_unknown',
      'found_work',
      'weeks_to_work_median',
      'weeks_to_work_mean',
    ],
    rows: partsOf(all).map(({ programme, door, provider }) => {
      const running = all.filter(
        ({ head }) =>
          head.programme === programme &&
          (door === undefined || head.door === door) &&
          (provider === undefined || head.provider === provider),
      );
      const ended = running.filter((fact) => isIn(endOf(fact)));
      const work = workedInQuarter(running, quarter);
      const bands = running
        .filter((fact) => workedInQuarter([fact], quarter).yes === 1)
        .map((fact) => bandIn(fact, first, last));
      const weeks = weeksToWork(running, first, last);
      const half = median(weeks);
      return [
        quarterName(quarter),
        programme,
        door,
        provider,
        running.length,
        running.filter((fact) => isIn(guidanceIn(fact).month)).length,
        ended.length,
        ended.filter((fact) => guidanceIn(fact).stop !== undefined).length,
        running.length - ended.length,
        work.yes,
        work.unknown,
        work.n,
        ...hourBands.map((band) => bands.filter((one) => one === band).length),
        bands.filter((one) => one === undefined).length,
        weeks.length,
        half === undefined ? undefined : toOneDecimal(half),
        weeks.length === 0 ? undefined : toOneDecimal(weeks.reduce((sum, one) => sum + one, 0) / weeks.length),
      ];
    }),
  };
}
