import { latestBirthDate } from './birth-date.ts';
import { decreedDays, publicHolidays } from './holidays.ts';
import type { Instant, PlainDate } from './referral.ts';
import type { Region, Term } from './region.ts';

const minute = 60_000;
const hourLength = 60 * minute;
const dayLength = 86_400_000;

/** 01:00 UTC on the last Sunday of a month, of 31 days and counted from 0: when clocks in the EU change. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * dayLength;
}

/**
 * How far Amsterdam's clock is ahead of UTC, in milliseconds: an hour, and two in summer time, by the rule of the whole EU since 1996
 * (Directive 2000/84/EC, art. 2 and 3). Worked out here because the first question to Intl takes a started function 10 ms (decision 119).
 */
function offsetAt(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const isSummer = time >= changeIn(year, 2) && time < changeIn(year, 9);
  return isSummer ? 2 * hourLength : hourLength;
}

/** What a clock in Amsterdam shows, written as if it were UTC: `2026-11-21T09:00`. */
function wallClock(time: number): string {
  return toInstant(time + offsetAt(time)).slice(0, 16);
}

function toInstant(time: number): Instant {
  return new Date(time).toISOString();
}

/** The calendar date in Europe/Amsterdam at an instant. */
export function localDate(instant: Instant): PlainDate {
  return wallClock(Date.parse(instant)).slice(0, 10);
}

/** The time of day in Europe/Amsterdam at an instant, `HH:MM`. */
export function localTime(instant: Instant): string {
  return wallClock(Date.parse(instant)).slice(11);
}

/**
 * The instant at which a clock in Europe/Amsterdam shows this date and time. A time that summer time skips moves on by
 * the length of the gap (02:30 becomes 03:30); of a time that winter time repeats, the first counts.
 *
 * @param time local time of day, `HH:MM`
 */
export function instantAt(date: PlainDate, time: string): Instant {
  const wanted = `${date}T${time}`;
  const asUtc = Date.parse(`${wanted}:00Z`);
  const before = asUtc - offsetAt(asUtc - dayLength);
  const after = asUtc - offsetAt(asUtc + dayLength);
  return toInstant(wallClock(before) !== wanted && wallClock(after) === wanted ? after : before);
}

function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** The date this many days later (or earlier, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toInstant((dayNumber(date) + days) * dayLength).slice(0, 10);
}

/**
 * The date this many months later; the last day of a shorter month where the day does not exist (31 January + 1 = 28
 * February).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = (index: number) =>
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const start = first(monthIndex);
  const length = daysBetween(start, first(monthIndex + 1));
  return addDays(start, Math.min(Number(date.slice(8)), length) - 1);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whether the public service works on this date: no Saturday, Sunday, public holiday or day equated with one (Algemene
 * termijnenwet art. 1 and 3).
 *
 * @param closedDays further dates on which this region is closed
 */
export function isWorkingDay(date: PlainDate, closedDays: readonly PlainDate[] = []): boolean {
  if (decreedDays.has(date) || closedDays.includes(date)) return false;
  // 1 January 1970 was a Thursday; shifted so that 0 is Monday.
  const weekday = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return weekday < 5 && !publicHolidays(Number(date.slice(0, 4))).has(date.slice(5));
}

/**
 * The date this many working days later; the date itself does not count. With 0, the date itself when it is a working
 * day, else the next one.
 */
export function addWorkingDays(date: PlainDate, workingDays: number, closedDays: readonly PlainDate[] = []): PlainDate {
  let result = date;
  for (let left = workingDays; left > 0; ) {
    result = addDays(result, 1);
    if (isWorkingDay(result, closedDays)) left -= 1;
  }
  while (!isWorkingDay(result, closedDays)) result = addDays(result, 1);
  return result;
}

/**
 * Age in completed years. In common years somebody born on 29 February turns a year older on 1 March, when the whole
 * year of life has passed. An unknown day or month counts as the latest possible: a door with a minimum age opens only
 * when the age is certain.
 */
export function ageOn(birthDate: PlainDate, date: PlainDate): number {
  const born = latestBirthDate(birthDate);
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}

interface TermParts {
  readonly months: number;
  readonly days: number;
  readonly milliseconds: number;
}

function periodParts(period: string): TermParts {
  const [calendar = '', clock = ''] = period.slice(1).split('T');
  const amounts = (text: string): Readonly<Record<string, number>> =>
    Object.fromEntries([...text.matchAll(/(?<!\d)(\d+)([YMWDHS])/g)].map(([, n, unit]) => [unit, Number(n)]));
  const { Y = 0, M = 0, W = 0, D = 0 } = amounts(calendar);
  const { H = 0, M: minutes = 0, S = 0 } = amounts(clock);
  return {
    months: Y * 12 + M,
    days: W * 7 + D,
    milliseconds: (H * 60 + minutes) * minute + S * 1000,
  };
}

/** Whether a term is a period shorter than a day; such terms only serve proofs on an emulator. */
export function isShortPeriod(term: Term): boolean {
  if ('workingDays' in term) return false;
  const { months, days, milliseconds } = periodParts(term.period);
  return months === 0 && days === 0 && milliseconds < dayLength;
}

/**
 * The date one term after a date, or `times` terms after it, counted from that date so that short months do not add up.
 * Parts of a day in a period do not count.
 *
 * @param closedDays further dates on which this region is closed; of weight for a term in working days alone
 */
export function addTerm(
  date: PlainDate,
  term: Term,
  { times = 1, closedDays }: { readonly times?: number; readonly closedDays?: readonly PlainDate[] | undefined } = {},
): PlainDate {
  if ('workingDays' in term) return addWorkingDays(date, term.workingDays * times, closedDays);
  const { months, days, milliseconds } = periodParts(term.period);
  const wholeDays = days + Math.floor(milliseconds / dayLength);
  return addDays(addMonths(date, months * times), wholeDays * times);
}

/**
 * The first moment at or after an instant at which the office is open: the instant itself during office hours on a
 * working day, else the start of the next office hours.
 */
export function nextOfficeMoment(instant: Instant, officeHours: Region['officeHours']): Instant {
  const date = localDate(instant);
  const time = localTime(instant);
  const { start, end, closedDays } = officeHours;
  if (!isWorkingDay(date, closedDays) || time < start) return instantAt(addWorkingDays(date, 0, closedDays), start);
  if (time < end) return instant;
  return instantAt(addWorkingDays(date, 1, closedDays), start);
}

/** What a term is measured for: `due` is the last moment of its last day, `send` a moment at which mail may go out. */
export type TermPurpose = 'due' | 'send';

/**
 * The end of a term that begins at an instant. The single rule for due times, reminders and validity.
 *
 * - Working days: the day of the instant does not count; the term ends at the end of office hours for `due`, at their
 *   start for `send`. Zero working days means as soon as the office is open (`send`), or by the end of that office day
 *   (`due`).
 * - A period of a day or more: the same local time on the date that the calendar gives, with hours and minutes added
 *   after that.
 * - A period under a day: plain elapsed time.
 */
export function afterTerm(
  from: Instant,
  term: Term,
  by: { readonly purpose: TermPurpose; readonly officeHours: Region['officeHours'] },
): Instant {
  if ('workingDays' in term) {
    const open = nextOfficeMoment(from, by.officeHours);
    if (term.workingDays === 0 && by.purpose === 'send') return open;
    const { closedDays } = by.officeHours;
    const last =
      term.workingDays === 0 ? localDate(open) : addWorkingDays(localDate(from), term.workingDays, closedDays);
    return instantAt(last, by.purpose === 'due' ? by.officeHours.end : by.officeHours.start);
  }
  const time = Date.parse(from);
  const { months, days, milliseconds } = periodParts(term.period);
  if (months === 0 && days === 0) return toInstant(time + milliseconds);
  const date = addDays(addMonths(localDate(from), months), days);
  return toInstant(Date.parse(instantAt(date, localTime(from))) + (time % minute) + milliseconds);
}
