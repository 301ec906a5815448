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
