import { addMonths } from '../calendar.ts';
import { monthOf } from '../fact.ts';
import type { PlainDate } from '../referral.ts';
import type { Month } from './population.ts';

/** Nobody came in before: the covenant of which the programme is a part was made in this year (ours: a bound to ask up to). */
const first: Month = '2021-01';

/**
 * The months in which somebody may have come in, the oldest first. All results, on pages and in files, are about these.
 * A month without anybody is one cheap query.
 *
 * @param last a day here, or a month; up to its month
 */
export function monthsUntil(last: PlainDate | Month): readonly Month[] {
  const month = monthOf(last);
  const count =
    (Number(month.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(month.slice(5)) - Number(first.slice(5)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => monthOf(addMonths(`${first}-01`, n)));
}
