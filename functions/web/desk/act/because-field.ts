import { becauseTextField } from '../../../cases/act-on-case.ts';
import { type Because, type BecauseCode, becauseCodes, becauseSchema } from '../../../domain/because.ts';
import { defined } from '../../../domain/defined.ts';
import { line, prose } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { termTexts } from '../../texts/term.ts';
import type { ActIssue, ActReading } from './act-form.ts';

/** Field of the reason's code. */
const codeField = 'because';

/** The two questions about the reason; none where an action needs none. */
export function becauseFields({ lang }: PageContext, codes: readonly BecauseCode[] = becauseCodes): readonly Field[] {
  const { because: text } = deskActTexts[lang];
  if (codes.length === 0) return [];
  return [
    {
      name: codeField,
      kind: 'radios',
      label: text.label,
      options: codes.map((value) => ({ value, label: termTexts[lang].because[value] })),
    },
    { name: becauseTextField, kind: 'textarea', label: text.text, hint: text.textHint, optional: true },
  ];
}

/** Reads them; what may not stand in the text is checked where the action is done. */
export function readBecause(values: FormValues, codes: readonly BecauseCode[] = becauseCodes): ActReading<Because> {
  const code = codes.find((one) => one === line(values, codeField));
  if (code === undefined) return { ok: false, issues: [{ field: codeField, code: 'reason' }] };
  const parsed = becauseSchema.safeParse(defined({ code, text: prose(values, becauseTextField) }));
  if (parsed.success) return { ok: true, answer: parsed.data };
  const isLong = parsed.error.issues.some((issue) => issue.code === 'too_big');
  const issue: ActIssue = { field: becauseTextField, code: isLong ? 'too-long' : 'other-reason' };
  return { ok: false, issues: [issue] };
}
