import { becauseProblems } from '../../../cases/act-on-case.ts';
import {
  type Because,
  type BecauseCode,
  becauseSent,
  becauseSteered,
  becauseSteeredSomehow,
} from '../../../domain/because.ts';
import { defined } from '../../../domain/defined.ts';
import { line } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import type { CoordinatorForm } from '../../links/page.ts';
import type { FieldIssue, Reading } from '../../links/read-answer.ts';
import type { PageContext } from '../../page-context.ts';
import type { ActReading } from './act-form.ts';
import { becauseFields, readBecause, readSharedBecause, sharedBecauseField } from './because-field.ts';

/**
 * Why something is done on the page of a task at the desk: the questions that every action on a case asks, in a form of that page.
 * Of what is done to several cases at once (`sent`) the code alone.
 */
export function becauseFieldsIn(form: CoordinatorForm, context: PageContext): readonly Field[] {
  const fields =
    form === 'sent' ? [sharedBecauseField(context, becauseSent)] : becauseFields(context, becauseSteeredSomehow);
  return fields.map((field) => ({ ...field, name: `${form}.${field.name}` }));
}

function sharedBecause(values: FormValues): ActReading<Because> {
  const reading = readSharedBecause(values, becauseSent);
  return reading.ok ? { ok: true, answer: { code: reading.answer } } : reading;
}

/** Reads why a task is steered: a reason that suits what is done to it, once that was chosen. */
function steerBecause(values: FormValues): ActReading<Because> {
  const suits: Readonly<Record<string, readonly BecauseCode[]>> = becauseSteered;
  return readBecause(values, suits[line(values, 'choice') ?? ''] ?? becauseSteeredSomehow, becauseSteeredSomehow);
}

/**
 * Reads them.
 *
 * @param anyway whoever typed the words saw a hint about them, and sends them as they are
 */
export function readBecauseIn(values: FormValues, form: CoordinatorForm, anyway: boolean): Reading<Because> {
  const prefix = `${form}.`;
  const own = new Map(
    [...values].flatMap(([name, texts]): [string, readonly string[]][] =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), texts]] : [],
    ),
  );
  const reading = form === 'sent' ? sharedBecause(own) : steerBecause(own);
  const found: readonly FieldIssue[] = reading.ok ? becauseProblems(reading.answer, anyway) : reading.issues;
  if (reading.ok && found.length === 0) return reading;
  return {
    ok: false,
    issues: found.map(({ field, code, fits }) => ({ field: `${prefix}${field}`, code, ...defined({ fits }) })),
  };
}
