import type { Language } from '../domain/codes.ts';
import type { FieldError } from '../domain/referral-request-errors.ts';
import type { Field, FormProblem } from '../web/forms.ts';
import type { FormKind } from '../web/public/section.ts';
import { formTexts } from '../web/texts/public-form.ts';

const selfFields: Readonly<Record<string, string>> = {
  'referrer.email': 'candidate.email',
  'referrer.phone': 'candidate.phone',
  referrer: 'candidate.email',
};

/** The field of a page at which a JSON pointer's mistake can be mended; the last field where none is nearer. */
function fieldOf(pointer: string, kind: FormKind, fields: readonly string[]): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  const wanted = kind === 'self' ? (selfFields[path] ?? path.replace(/^referrer\.name/, 'candidate.givenName')) : path;
  return (
    fields.find((name) => wanted === name || wanted.startsWith(`${name}.`)) ??
    fields.find((name) => name.startsWith(`${wanted}.`)) ??
    fields.find((name) => name.split('.')[0] === wanted.split('.')[0]) ??
    fields.at(-1) ??
    ''
  );
}

/** Codes that say that an answer is missing or has no form that the document knows. */
const formless = new Set(['required', 'wrong-type', 'wrong-format', 'unknown-value']);

/**
 * The reader's words speak of the document (codes, ISO dates); where the page has boxes to choose from or a date in parts,
 * the page's own words say what to do.
 */
function words({ code, text }: FieldError, field: Field, kind: FormKind, lang: Language): string {
  const own = formTexts[lang];
  if (field.name === 'agreement.informed') return own[kind].agreementError;
  if (!formless.has(code)) return text[lang];
  switch (field.kind) {
    case 'date':
      return own.dateError;
    case 'radios':
    case 'checkboxes':
    case 'select':
      return own.chooseError(field.label);
    default:
      return text[lang];
  }
}

/** Mistakes of the document as mistakes of the page: at its own questions, in its order, each question once. */
export function problemsOfPage(
  errors: readonly FieldError[],
  kind: FormKind,
  fields: readonly Field[],
  lang: Language,
): readonly FormProblem[] {
  const names = fields.map(({ name }) => name);
  const byField = new Map<string, FieldError>();
  for (const error of errors) {
    const name = fieldOf(error.pointer, kind, names);
    if (!byField.has(name)) byField.set(name, error);
  }
  return fields.flatMap((field) => {
    const error = byField.get(field.name);
    return error === undefined ? [] : [{ field: field.name, text: words(error, field, kind, lang) }];
  });
}
