import { defined } from '../defined.ts';
import type { Publication } from '../figures/publication-schema.ts';
import type { Table } from './csv.ts';

const columns = ['half_year', 'until', 'made_on', 'measure', 'result', 'breakdown', 'code', 'name', 'value', 'hidden'];

/** What was published as a table: a row for each number, and nothing but numbers with their names. */
export function publishedTable(publications: readonly Publication[]): Table {
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
          rows: readonly { readonly code: string; readonly name?: string; readonly people?: number }[] = [],
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
