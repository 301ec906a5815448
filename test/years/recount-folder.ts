import { factPages } from '../../admin/every-fact.ts';
import { doFacts } from '../../admin/facts.ts';
import { openPlace } from '../../admin/open-place.ts';
import { everyFact, everyTrail } from '../../admin/whole-table.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import { lastWholeQuarter, quarterBefore } from '../../functions/domain/figures/population.ts';
import { municipalityOn } from '../../functions/domain/municipality.ts';
import { compareFigures } from '../support/recount-compare.ts';

/** What a folder's facts and figures were found to be. */
export interface RecountedYear {
  readonly cases: number;
  readonly started: number;
  /** Boards and numbers that were compared; `telling`: numbers other than 0. */
  readonly boards: number;
  readonly figures: number;
  readonly telling: number;
  readonly differences: readonly string[];
}

/** How many quarters are told of: those that are over, and everybody who came in during the folder's life has begun in one of them. */
const quarters = 6;

/**
 * Compares a folder's facts with its trails, as `npm run facts -- compare` does, and every figure of its last six quarters with
 * the recount.
 *
 * @param data folder of an embedded run of the example region that is stopped
 */
export async function recountFolder(data: string): Promise<RecountedYear> {
  const place = await openPlace({ on: 'folder', data, region: 'midden-utrecht' });
  try {
    const { region, clock } = place.tools;
    const today = localDate(clock());
    const compared = await doFacts(place, 'compare');
    const facts: Fact[] = [];
    for await (const page of factPages(place.table, clock())) facts.push(...page);
    const trails = [...(await everyTrail(place.table)).values()];
    const byTime = trails.map((trail) =>
      trail.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    );
    const differences = compared.isWell ? [] : [...compared.lines];
    const all = (await everyFact(place.table)).size;
    if (all !== facts.length) differences.push(`${all} facts are stored, ${facts.length} are found by their months`);
    const sum = { boards: 0, figures: 0, telling: 0 };
    for (let back = 0; back < quarters; back += 1) {
      const period = { quarter: quarterBefore(lastWholeQuarter(today), back), today };
      const one = compareFigures(facts, byTime, period, (code) => municipalityOn(region, code, today));
      sum.boards += one.boards;
      sum.figures += one.figures;
      sum.telling += one.telling;
      differences.push(...one.differences);
    }
    const started = facts.filter(({ guidance }) => guidance?.talk !== undefined).length;
    return { cases: trails.length, started, ...sum, differences };
  } finally {
    await place.close();
  }
}
