import type { Language } from '../../domain/codes.ts';
import type { FormError } from '../../domain/form-mapping.ts';
import { formErrorTexts } from '../texts/form-error.ts';
import { fieldErrorInWords } from './field-errors.ts';
import { textOf } from './said.ts';

/** What to do about a mistake or a hint in what a form on another system sent, with that form’s own name for the field. */
export function formErrorInWords(error: FormError, lang: Language): string {
  const { codes, named, unasked } = formErrorTexts[lang];
  const { field, label, target = '' } = error;
  const text =
    textOf<string>(codes, error.code) ??
    fieldErrorInWords({ pointer: target, code: error.code, ...(error.domain ? { domain: error.domain } : {}) }, lang);
  if (field === undefined) return unasked({ target: target.slice(1).replaceAll('/', '.'), text });
  return named({ name: label === undefined ? field : `${label} (${field})`, text });
}
