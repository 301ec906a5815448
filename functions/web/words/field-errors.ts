import type { Language } from '../../domain/codes.ts';
import type { FieldError } from '../../domain/referral-request-errors.ts';
import { fieldErrorTexts } from '../texts/field-error.ts';
import { said, textOf } from './said.ts';

/** What to do about a mistake or a hint, with an example: the words of its code if there are any, else those of its field. */
export function fieldErrorInWords(
  { pointer, code, domain = '' }: Pick<FieldError, 'pointer' | 'code' | 'domain'>,
  lang: Language,
): string {
  const { codes, fields, fallback } = fieldErrorTexts[lang];
  const ofCode = textOf<(typeof codes)[keyof typeof codes]>(codes, code);
  return ofCode === undefined
    ? (textOf(fields, pointer === '' ? 'document' : pointer.replace(/\/\d+$/, '')) ?? fallback)
    : said(ofCode, { domain });
}
