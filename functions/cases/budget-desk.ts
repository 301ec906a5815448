import { countedAt, paidProgrammes, type StartKey, yearOf } from '../domain/budget.ts';
import { localDate } from '../domain/calendar.ts';
import type { Programme } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DeskRow } from '../domain/desk-row.ts';
import { noBudget } from '../domain/journey/placing.ts';
import { municipalityOn } from '../domain/municipality.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { Staff } from '../domain/staff.ts';
import { isAbout } from '../domain/task.ts';
import type { Runtime } from '../ports/runtime.ts';
import { startsIn } from './budget-left.ts';

/** What a municipality granted for a programme this year, and what is taken of it. */
export interface BudgetLine {
  /** CBS code. */
  readonly municipality: string;
  readonly programme: Programme;
  /** Absent where no number was granted. */
  readonly granted?: number;
  /** Starts counted in the year, also those of municipalities that became a part of it. */
  readonly used: number;
  /** People who could have a place and wait for budget. */
  readonly waiting: number;
}

/** The budgets of a year, as a page of the desk shows them. */
export interface BudgetsView {
  readonly year: number;
  /** By programme, in the order of the municipalities in the region. */
  readonly lines: readonly BudgetLine[];
}

/** What the budgets stand on: the region as it was read for this page, and the counts. */
export type BudgetRuntime = Pick<Runtime, 'queue' | 'clock'> & { readonly desk: Pick<Runtime['desk'], 'rows'> };

/** How many starts of a municipality in a programme are counted in the year of a day. */
export function startsUsed(
  runtime: Pick<BudgetRuntime, 'queue'>,
  region: Region,
  of: Omit<StartKey, 'year'>,
  on: PlainDate,
): Promise<number> {
  return startsIn(runtime, countedAt(region, of, on));
}

function waitsFor({ municipality, programme }: Omit<StartKey, 'year'>, row: DeskRow): boolean {
  const isTheirs = row.municipality === municipality && row.programme === programme;
  return isTheirs && row.tasks.some((task) => isAbout(task, 'await-place', [noBudget]));
}

function isTheirs(staff: Staff, code: string): boolean {
  return staff.role === 'coordinator' || (staff.role === 'municipality' && staff.scope.includes(code));
}

/**
 * What each municipality granted this year and what is left of it: for the coordinator all of them, for a municipality its own.
 * A municipality that became a part of another is counted there.
 */
export async function budgetsAtDesk(runtime: BudgetRuntime, region: Region, staff: Staff): Promise<BudgetsView> {
  const today = localDate(runtime.clock());
  const own = region.municipalities.filter(
    ({ code }) => municipalityOn(region, code, today) === code && isTheirs(staff, code),
  );
  const budgets = own.flatMap(({ code, ceilings = {} }) =>
    paidProgrammes(region, code).map((programme) => {
      const of = { municipality: code, programme };
      return { of, granted: ceilings[programme], counts: countedAt(region, of, today) };
    }),
  );
  const keys = budgets.flatMap(({ counts }) => counts);
  const [rows, taken] = await Promise.all([runtime.desk.rows(), runtime.queue.starts(keys)]);
  const lines = budgets.map(({ of, granted, counts }) => ({
    ...of,
    ...defined({ granted }),
    used: keys.reduce((sum, key, at) => sum + (counts.includes(key) ? (taken[at] ?? 0) : 0), 0),
    waiting: rows.filter((row) => waitsFor(of, row)).length,
  }));
  return { year: yearOf(today), lines };
}
