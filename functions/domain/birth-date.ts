import * as z from 'zod';
import { type PlainDate, plainDateSchema } from './referral.ts';

/**
 * A birth date as we keep it: `YYYY-MM-DD`, with `00` for an unknown day, or an unknown day and month, as the
 * population register writes them (`1990-04-00`, `1990-00-00`). It sorts as text like any other date.
 */
export const birthDateSchema = z.union([
  plainDateSchema,
  z.string().regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])-00$/),
  z.string().regex(/^[1-9]\d{3}-00-00$/),
]);

/** The latest day that a birth date can be: an unknown part counts as late, so that nobody is taken for older than they are. */
export function latestBirthDate(birthDate: string): PlainDate {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (month === '00') return `${year}-12-31`;
  if (day !== '00') return birthDate;
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
