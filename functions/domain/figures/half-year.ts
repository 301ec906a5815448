import { addDays } from '../calendar.ts';
import { monthOf } from '../fact.ts';
import type { PlainDate } from '../referral.ts';
import type { Month } from './population.ts';

/** A half of a calendar year, such as `2026-H1`; sorts as text. */
type HalfYear = string;

/** The half-year of a month. */
function halfYearOf(month: Month): HalfYear {
  return `${month.slice(0, 4)}-H${Number(month.slice(5)) > 6 ? 2 : 1}`;
}

/** Its six months. */
export function monthsOf(halfYear: HalfYear): readonly Month[] {
  const first = halfYear.endsWith('1') ? 1 : 7;
  return Array.from({ length: 6 }, (_, n) => `${halfYear.slice(0, 4)}-${String(first + n).padStart(2, '0')}`);
}

/** The next one. */
function after(halfYear: HalfYear): HalfYear {
  const year = Number(halfYear.slice(0, 4));
  return halfYear.endsWith('1') ? `${year}-H2` : `${year + 1}-H1`;
}

/** The last month in which is looked what became of whoever came in then: that of the half-year after it (ours). */
export function followedUntil(halfYear: HalfYear): Month {
  return monthsOf(after(halfYear)).at(-1) ?? '';
}

/**
 * The day on which it is published: two whole months after the last one (ours). Check-ins are answered by then, or their silence is known.
 */
export function publishedFrom(halfYear: HalfYear): PlainDate {
  const [, , third = ''] = monthsOf(after(after(halfYear)));
  return `${third}-01`;
}

/** The half-years from that of a day on that are to be published by another, the earliest first; ten years of them at most. */
export function dueBy(today: PlainDate, since: PlainDate): readonly HalfYear[] {
  const due: HalfYear[] = [];
  for (let one = halfYearOf(monthOf(since)); publishedFrom(one) <= today; one = after(one)) due.push(one);
  return due.slice(-20);
}

/** The day on which the next publication is to come. */
export function nextPublication(today: PlainDate): PlainDate {
  // Whatever came in two years ago is published by now.
  let one = halfYearOf(monthOf(addDays(today, -730)));
  while (publishedFrom(one) <= today) one = after(one);
  return publishedFrom(one);
}
