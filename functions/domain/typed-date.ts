import { asciiDigits } from './digits.ts';
import { withoutUnseen } from './plain-text.ts';
import type { PlainDate } from './referral.ts';

/** The three boxes of a date. */
export const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];
export type TypedDate = Readonly<Record<DatePart, string>>;

/** Why a date cannot be read, at the first part that shows it; `form`: the text has none of the forms we know. */
export interface DateFault {
  readonly part: DatePart;
  readonly why: 'missing' | 'wrong' | 'no-such-day' | 'form';
}
export type DateReading =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly fault: DateFault };

/** Beginnings of Dutch and English month names, long enough to distinguish them. */
const months: readonly RegExp[] = [
  /^jan(\.|uari|uary)?$/,
  /^feb(\.|r\.?|ruari|ruary)?$/,
  /^(mrt|maa|maart|mar|march)\.?$/,
  /^apr(\.|il)?$/,
  /^(mei|may)$/,
  /^jun(\.|i|e)?$/,
  /^jul(\.|i|y)?$/,
  /^aug(\.|ustus|ust)?$/,
  /^sept?(\.|ember)?$/,
  /^(okt|oct)(\.|ober)?$/,
  /^nov(\.|ember)?$/,
  /^dec(\.|ember)?$/,
];

const unknown = /^(?:0|00|\?{1,2}|x{1,2}|-|onbekend|niet bekend|weet ik niet|unknown|not known)$/;

/** Longest text that can be a date, with room for spaces. */
const longest = 60;

function plain(text: string): string {
  return asciiDigits(withoutUnseen(text.slice(0, longest + 1).normalize('NFKC')))
    .trim()
    .toLowerCase();
}

function monthOf(text: string): string | undefined {
  const named = months.findIndex((name) => name.test(text)) + 1;
  const month = named > 0 ? named : /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? String(month).padStart(2, '0') : undefined;
}

/** Days in a month; month 0 means an unknown month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Reads a date from three boxes. Digits of any script are accepted, and a month by name. With `mayBeUnknown`, the day,
 * or day and month, may be 0, a question mark or "onbekend", as the population register writes the birth date of people
 * who do not know theirs: `1990-04-00`, `1990-00-00`. A known day in an unknown month is not kept: the register has no
 * such date.
 */
export function readDateParts(typed: TypedDate, mayBeUnknown = false): DateReading {
  const [day, month, year] = [plain(typed.day), plain(typed.month), plain(typed.year)];
  const fault = (part: DatePart, why: DateFault['why']): DateReading => ({ ok: false, fault: { part, why } });
  const isUnknown = (text: string) => mayBeUnknown && unknown.test(text);
  const readMonth = isUnknown(month) ? '00' : monthOf(month);
  const readDay = isUnknown(day) || (readMonth === '00' && day === '') ? 0 : /^\d{1,2}$/.test(day) ? Number(day) : -1;
  if (day === '' && readDay !== 0) return fault('day', 'missing');
  if (readDay < (mayBeUnknown ? 0 : 1) || readDay > 31) return fault('day', 'wrong');
  if (month === '') return fault('month', 'missing');
  if (readMonth === undefined) return fault('month', 'wrong');
  if (year === '') return fault('year', 'missing');
  if (!/^[1-9]\d{3}$/.test(year)) return fault('year', 'wrong');
  if (readDay > daysIn(Number(year), Number(readMonth))) return fault('day', 'no-such-day');
  const kept = readMonth === '00' ? 0 : readDay;
  return { ok: true, date: `${year}-${readMonth}-${String(kept).padStart(2, '0')}` };
}

/**
 * The parts of a date in one text: year first or last, separated by dashes, slashes, dots or spaces; the month may be a
 * word, and is a number in the answer. They need not make a date; undefined where the text holds more than three, or a time of day.
 */
export function splitDate(text: string): TypedDate | undefined {
  const bare = plain(text);
  if (bare.length > longest || /\d:\d/.test(bare)) return undefined;
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(bare);
  if (compact !== null) return { year: compact[1] ?? '', month: compact[2] ?? '', day: compact[3] ?? '' };
  const [first = '', second = '', third = '', ...more] = bare
    .split(/[-/\u2010-\u2015\u2212]|[\s.,]+/)
    .map((part) => part.trim());
  if (more.some((part) => part !== '')) return undefined;
  if (/^\d{4}$/.test(first)) return { year: first, month: second, day: third };
  // In English the month may come first: April 2, 1990.
  return /^\p{L}{3}/u.test(first) && monthOf(first) !== undefined
    ? { month: monthOf(first) ?? first, day: second, year: third }
    : { day: first, month: monthOf(second) ?? second, year: third };
}

/**
 * Reads a date from one text, as people and programs write it: `1990-04-02`, `02-04-1990`, `2 april 1990`, `19900402`.
 * `mayBeUnknown` as above.
 */
export function readDate(text: string, mayBeUnknown = false): DateReading {
  const parts = splitDate(text);
  if (parts === undefined) return { ok: false, fault: { part: 'day', why: 'form' } };
  const { day, month, year } = parts;
  const isWhole = [day, month, year].filter((part) => part !== '').length === 3;
  const reading = readDateParts(parts, mayBeUnknown);
  return reading.ok || isWhole ? reading : { ok: false, fault: { part: reading.fault.part, why: 'form' } };
}
