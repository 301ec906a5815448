import { type Language, professions } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import type { Field, FormProblem, FormValues } from '../web/forms.ts';
import { questionsOf } from '../web/public/questions.ts';
import type { FormStepName } from '../web/public/steps.ts';
import { choiceOf, soughtFor } from './form-path.ts';
import { problemsOf } from './form-problems.ts';
import { contextOf, type FormState, readAnswers } from './form-state.ts';
import { placeProblems } from './place-answer.ts';
import type { PublicRuntime } from './site.ts';

/** The questions of a step as this form asks them. */
export function questionsAt(
  step: FormStepName,
  form: FormState,
  runtime: PublicRuntime,
  lang: Language,
  listMunicipalities = false,
): readonly Field[] {
  const context = contextOf(runtime);
  const choice = choiceOf(form, context);
  const profession = professions.find((code) => code === form.values.get('referrer.profession')?.[0]);
  return questionsOf(step, {
    kind: form.kind,
    region: runtime.region,
    lang,
    listMunicipalities,
    ...(choice?.kind === 'door' ? { programme: choice.programme } : {}),
    ...defined({ profession, person: soughtFor(form, context) }),
  });
}

/** What is wrong with the answers of a step, as the API would say it in the words of the form. */
export function mistakesAt(
  step: FormStepName,
  form: FormState,
  runtime: PublicRuntime,
  lang: Language,
): readonly FormProblem[] {
  if (step === 'municipality') return placeProblems(form.values, lang, runtime.region);
  // Treated as done, so that this step's own answers are among those that are read.
  const reading = readAnswers({ ...form, done: new Set([...form.done, step]) }, runtime);
  const errors = reading.ok ? [] : reading.errors;
  return problemsOf(questionsAt(step, form, runtime, lang), errors, form.values, { kind: form.kind, lang });
}

/** Addresses as they were understood (`Sam <sam@...>` is one address), so that every later page and check sees exactly that. */
export function asRead(values: FormValues): FormValues {
  return new Map(
    [...values].map(([name, given]) => {
      const address = /email$/i.test(name) ? readTypedEmail(given[0] ?? '') : undefined;
      return [name, address === undefined ? given : [formatEmail(address)]];
    }),
  );
}
