import { type DateFault, type DateReading, readDate, readDateParts } from '../domain/typed-date.ts';
import type { FormValues } from './forms.ts';

/**
 * The date of a question: of its three boxes (`name.day`, `name.month`, `name.year`), or of one text in the first box or
 * under the bare name. Undefined when nothing was typed.
 */
export function readTypedDate(values: FormValues, name: string, mayBeUnknown = false): DateReading | undefined {
  const given = (field: string) => values.get(field)?.[0]?.trim() ?? '';
  const [whole, day, month, year] = [name, `${name}.day`, `${name}.month`, `${name}.year`].map(given);
  if (whole) return readDate(whole, mayBeUnknown);
  if (!day && !month && !year) return undefined;
  const typed = { day: day ?? '', month: month ?? '', year: year ?? '' };
  const parts = readDateParts(typed, mayBeUnknown);
  if (parts.ok || month || year) return parts;
  // Some type the whole date in the first box.
  const inOne = readDate(typed.day, mayBeUnknown);
  return inOne.ok ? inOne : parts;
}

/** How a fault is called where words are looked up: a part that is missing, or what is wrong with it. */
export type DateProblem = `${DateFault['part']}-${'missing' | 'wrong'}` | 'no-such-day' | 'date-form';

export function dateProblem({ part, why }: DateFault): DateProblem {
  if (why === 'form') return 'date-form';
  return why === 'no-such-day' ? why : `${part}-${why}`;
}
