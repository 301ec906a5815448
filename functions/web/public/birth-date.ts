import type { FormValues } from '../forms.ts';

/**
 * The birth date as typed in three parts, written the ISO way; parts that make no date are joined anyway, for the reader of
 * the referral to refuse. Undefined when nothing was typed.
 *
 * @param name field that the three parts belong to
 */
export function typedBirthDate(values: FormValues, name = 'candidate.birthDate'): string | undefined {
  const part = (unit: 'day' | 'month' | 'year') => values.get(`${name}.${unit}`)?.[0]?.trim() ?? '';
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (day === '' && month === '' && year === '') return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
