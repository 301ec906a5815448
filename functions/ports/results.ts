import type { Fact } from '../domain/fact.ts';
import type { Publication } from '../domain/figures/publication-schema.ts';

/** What results are counted with, for functions that count. It names nobody, and nothing in it leads to its case (decision 75). */
export interface FactReader {
  /** The facts of everybody who came in in these months (`YYYY-MM`), in no order; one that cannot be read is left out. */
  received(months: readonly string[]): Promise<readonly Fact[]>;
}

/** What was published of results. Made by the sweeper, once for each half-year; read by whoever shows it. */
export interface PublicationStore {
  /** Every publication as stored, the earliest first: `readPublications` reads them. */
  all(): Promise<readonly unknown[]>;
  /** Keeps one, unless there is one of its half-year already: what was published is never changed. */
  add(publication: Publication): Promise<void>;
}
