import type { Language } from '../../domain/codes.ts';
import type { DateFault, DatePart } from '../../domain/typed-date.ts';
import { fieldErrorTexts } from '../texts/field-error.ts';
import { formTexts } from '../texts/form.ts';
import { dateProblem } from '../typed-date.ts';

/** What to say of a birth date that cannot be read, and at which of its boxes. */
export function dateFaultWords(fault: DateFault, lang: Language): { readonly text: string; readonly part?: DatePart } {
  const problem = dateProblem(fault);
  return problem === 'date-form'
    ? { text: formTexts[lang].dateError }
    : { text: fieldErrorTexts[lang].codes[problem], part: fault.part };
}
