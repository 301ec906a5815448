import type { FormValues } from '../forms.ts';
import { readTypedDate } from '../typed-date.ts';

/**
 * The birth date that was typed, as we keep it. Parts that do not make a date are joined anyway, for the reader of the
 * referral to refuse. Undefined when nothing was typed.
 *
 * @param name field that the three parts belong to
 */
export function typedBirthDate(values: FormValues, name = 'candidate.birthDate'): string | undefined {
  const reading = readTypedDate(values, name, true);
  if (reading === undefined) return undefined;
  return reading.ok
    ? reading.date
    : ['year', 'month', 'day'].map((part) => values.get(`${name}.${part}`)?.[0]).join('-');
}
