import { defined } from '../domain/defined.ts';
import type { Table } from '../domain/exports/csv.ts';
import { nextPublication } from '../domain/figures/half-year.ts';
import type { Publication } from '../domain/figures/publication-schema.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { ResultsFeed } from './feed-schema.ts';

type Counted = { readonly people?: number };

/** A number that says whether it is hidden. */
function cellOf({ people }: Counted) {
  return { people: people ?? null, hidden: people === undefined };
}

/** What was published as programs read it. */
export function feedOf(publications: readonly Publication[], today: PlainDate): ResultsFeed {
  return {
    rules: { hiddenBelow: 10, roundedTo: 5 },
    nextPublicationOn: nextPublication(today),
    publications: publications.map((one) => ({
      halfYear: one.halfYear,
      until: one.until,
      madeOn: one.madeOn,
      ...cellOf(one),
      results: one.results.map((result) => ({
        code: result.code,
        ...cellOf(result),
        programmes: result.programmes?.map((row) => ({ code: row.code, ...cellOf(row) })) ?? null,
        municipalities: result.municipalities.map((row) => ({ code: row.code, name: row.name, ...cellOf(row) })),
      })),
      weeks: { talk: one.weeks.talk ?? null, work: one.weeks.work ?? null },
    })),
  };
}

const columns = ['half_year', 'until', 'made_on', 'measure', 'result', 'breakdown', 'code', 'name', 'value', 'hidden'];

/** The same as a table: a row for each number, and nothing but numbers with their names. */
export function tableOf(publications: readonly Publication[]): Table {
  const rows = publications.flatMap((one) => {
    const row = (
      measure: string,
      value: number | undefined,
      about: Partial<Record<'result' | 'breakdown' | 'code' | 'name', string>> = {},
    ) => {
      const { result, breakdown, code, name } = about;
      const hidden = value === undefined ? 'yes' : 'no';
      return [one.halfYear, one.until, one.madeOn, measure, result, breakdown, code, name, value, hidden];
    };
    return [
      row('people', one.people),
      ...one.results.flatMap((result) => {
        const of = (
          breakdown: string,
          rows: readonly (Counted & { readonly code: string; readonly name?: string })[] = [],
        ) =>
          rows.map(({ code, name, people }) =>
            row('people', people, { result: result.code, breakdown, code, ...defined({ name }) }),
          );
        return [
          row('people', result.people, { result: result.code }),
          ...of('programme', result.programmes),
          ...of('municipality', result.municipalities),
        ];
      }),
      row('weeks-to-first-talk', one.weeks.talk),
      row('weeks-to-paid-work', one.weeks.work, { result: 'work' }),
    ];
  });
  return { columns, rows };
}
