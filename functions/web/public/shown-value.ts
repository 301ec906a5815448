import { birthDateSchema } from '../../domain/birth-date.ts';
import { type Language, type Programme, professions } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import type { Region } from '../../domain/region.ts';
import type { FormValues } from '../forms.ts';
import { municipalityName } from '../mails/words.ts';
import { formTexts } from '../texts/form.ts';
import { typedIn } from '../typed-in.ts';
import { birthDateInWords } from '../words/dates.ts';
import type { CandidateField, ReferrerField } from '../words/form-words.ts';
import { typedBirthDate } from './birth-date.ts';
import { fieldsAsked, questionOf, wordsOf } from './questions.ts';
import type { FormKind, FormStepName } from './steps.ts';

/** Answers to show back, and to whom. */
export interface ShownAnswers {
  readonly kind: FormKind;
  readonly values: FormValues;
  readonly region: Region;
  readonly lang: Language;
  /** Programme of the door that the answers lead to, if any. */
  readonly programme?: Programme;
}

/** An answer of one step, by the name that its reader knows. */
export interface AnswerRow {
  readonly label: string;
  readonly value: string;
}

function placeOf({ values, region, lang }: ShownAnswers): string {
  const text = formTexts[lang].place;
  const code = typedIn(values, 'candidate.municipality');
  const typed = typedIn(values, 'place');
  if (code === '') return typed;
  const known = municipalityName(region, code, lang);
  return typed === '' || typed.toLowerCase() === known.toLowerCase()
    ? known
    : text.inMunicipality({ place: typed, municipality: known });
}

function birthDateOf({ values, lang }: ShownAnswers): string {
  const typed = typedBirthDate(values);
  if (typed === undefined) return '';
  return birthDateSchema.safeParse(typed).success ? birthDateInWords(typed, lang) : typed;
}

/** An answer as its reader knows it: names for codes, words for dates. */
function shownValue(name: CandidateField | ReferrerField, answers: ShownAnswers): string {
  const { values, kind, region, lang } = answers;
  if (name === 'candidate.birthDate') return birthDateOf(answers);
  if (name === 'place') return placeOf(answers);
  const { options } = questionOf(name, { kind, region, lang });
  const given = (values.get(name) ?? []).filter((value) => value.trim() !== '');
  return given.map((value) => options?.find((option) => option.value === value)?.label ?? value).join(', ');
}

/** The answers of one step, in its order; those not given have an empty value. */
export function answersOf(step: FormStepName, answers: ShownAnswers): readonly AnswerRow[] {
  const profession = professions.find((code) => code === typedIn(answers.values, 'referrer.profession'));
  const asking = { ...answers, ...defined({ profession }) };
  return fieldsAsked(step, answers)
    .filter((name) => name !== 'candidate.municipality' && name !== 'oneName')
    .map((name) => ({ label: wordsOf(name, asking).row, value: shownValue(name, answers) }));
}
