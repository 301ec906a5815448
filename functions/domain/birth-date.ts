import * as z from 'zod';
import { type PlainDate, plainDateSchema } from './referral.ts';

/**
 * A birth date as we keep it: `YYYY-MM-DD`, with `00` for a day, or a day and month, that nobody knows, as the population
 * register writes them (`1990-04-00`, `1990-00-00`). Compares as text like any other date.
 */
export const birthDateSchema = z.union([
  plainDateSchema,
  z.string().regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])-00$/),
  z.string().regex(/^[1-9]\d{3}-00-00$/),
]);

/** The last day that a birth date can be: what is not known counts as late, so that nobody is held to be older than they are. */
export function latestBirthDate(birthDate: string): PlainDate {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (month === '00') return `${year}-12-31`;
  if (day !== '00') return birthDate;
  // Day 0 of the month after is the last of this one.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
