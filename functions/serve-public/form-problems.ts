import { type Language, professions } from '../domain/codes.ts';
import { type FieldError, fieldError } from '../domain/referral-request-errors.ts';
import { decidingDomains, hintsAt } from '../domain/referral-request-hints.ts';
import type { Region } from '../domain/region.ts';
import type { Field, FormProblem, FormValues } from '../web/forms.ts';
import type { FormKind } from '../web/public/steps.ts';
import { formTexts } from '../web/texts/form.ts';
import { readTypedDate } from '../web/typed-date.ts';
import { dateFaultWords } from '../web/words/date-faults.ts';
import { fieldErrorInWords } from '../web/words/field-errors.ts';
import { hasOneName } from './form-input.ts';

const selfFields: Readonly<Record<string, string>> = {
  'referrer.email': 'candidate.email',
  'referrer.phone': 'candidate.phone',
  referrer: 'candidate.email',
};

/** The form's name of the field where the mistake at a JSON pointer can be corrected. */
export function fieldOf(pointer: string, kind: FormKind): string {
  const path = pointer.slice(1).replaceAll('/', '.');
  const list = path.replace(/\.\d+$/, '');
  return kind === 'self' ? (selfFields[list] ?? list.replace(/^referrer\.name/, 'candidate.givenName')) : list;
}

/** JSON pointer of a form's field. */
function pointerOf(name: string): string {
  return `/${name.replace('.', '/')}`;
}

/** Codes for an answer that is missing or has a form that the document does not know. */
const formless = new Set(['required', 'wrong-type', 'wrong-format', 'unknown-value']);

/**
 * The reader's words describe the document (codes, ISO dates). Where the page offers choices or a date in parts, the
 * page's own words say what to do.
 */
function words(error: FieldError, field: Field, lang: Language): string {
  const { code } = error;
  const own = formTexts[lang];
  // A single-person form has one question for the name of referrer and candidate: the words are those of the question asked.
  const text = fieldErrorInWords(
    error.pointer === '/referrer/name' ? { ...error, pointer: pointerOf(field.name) } : error,
    lang,
  );
  if (field.kind === 'date' && code === 'required') return own.dateMissing;
  if (field.kind === 'date' && formless.has(code)) return own.dateError;
  if (!formless.has(code)) return text.replace(/,? (bijvoorbeeld|for example) \d{4}-\d\d-\d\d/, '');
  return field.kind === 'radios' || field.kind === 'checkboxes' || field.kind === 'select'
    ? chooseWords(field, lang)
    : text;
}

/** Says that a choice must be made, and names the question without its question mark. */
function chooseWords({ label }: Field, lang: Language): string {
  return formTexts[lang].chooseError({ question: label.replace(/[?.]$/, '') });
}

/** What to fill in; for the first name also what to do without one. */
function missingWords(name: string, lang: Language): string {
  const asked = fieldErrorInWords(fieldError(pointerOf(name), 'required'), lang);
  return name === 'candidate.givenName' ? `${asked} ${formTexts[lang].oneNameHow}` : asked;
}

/** The box of a date that is wrong, with its own words: the document knows only the date as a whole. */
function partOf({ code }: FieldError, field: Field, values: FormValues, lang: Language): Partial<FormProblem> {
  if (field.kind !== 'date' || /in-future|too-early/.test(code)) return {};
  const reading = readTypedDate(values, field.name, true);
  return reading === undefined || reading.ok ? {} : dateFaultWords(reading.fault, lang);
}

/** Whether a question has its answer. Somebody with a single name may fill it in at either question. */
function isAnswered(name: string, values: FormValues): boolean {
  const filled = (field: string) => (values.get(field) ?? []).some((value) => value.trim() !== '');
  const isName = name === 'candidate.givenName' || name === 'candidate.familyName';
  if (!isName || !hasOneName(values)) return filled(name);
  return name === 'candidate.givenName' || filled('candidate.givenName') || filled(name);
}

/**
 * Mistakes at the questions of one page, in order, each question once: those that the reader of referrals finds, and
 * answers that the page requires.
 */
export function problemsOf(
  fields: readonly Field[],
  errors: readonly FieldError[],
  values: FormValues,
  { kind, lang }: { readonly kind: FormKind; readonly lang: Language },
): readonly FormProblem[] {
  return fields.flatMap((field): readonly FormProblem[] => {
    const error = errors.find(({ pointer }) => fieldOf(pointer, kind) === field.name);
    if (error !== undefined) {
      return [{ field: field.name, text: words(error, field, lang), ...partOf(error, field, values, lang) }];
    }
    if (field.optional || field.kind === 'date') return [];
    if (isAnswered(field.name, values)) return [];
    const missing = field.options === undefined ? missingWords(field.name, lang) : chooseWords(field, lang);
    return [{ field: field.name, text: missing }];
  });
}

/** A gentle message for each answer on the page that deserves a second look. It stops nobody. */
export function hintsOf(
  fields: readonly Field[],
  values: FormValues,
  { region, lang }: { readonly region: Region; readonly lang: Language },
): readonly string[] {
  const profession = professions.find((code) => code === values.get('referrer.profession')?.[0]);
  const deciding = decidingDomains(region, values.get('candidate.municipality')?.[0] ?? '');
  return fields.flatMap(({ name }) =>
    hintsAt(pointerOf(name), values.get(name)?.[0] ?? '', { profession, deciding }).map((hint) =>
      fieldErrorInWords(hint, lang),
    ),
  );
}
