import { becauseTextField } from '../../../cases/act-on-case.ts';
import { type Because, type BecauseCode, becauseSchema } from '../../../domain/because.ts';
import { defined } from '../../../domain/defined.ts';
import { line, prose } from '../../form-input.ts';
import type { Field, FormValues } from '../../forms.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { termTexts } from '../../texts/term.ts';
import type { ActIssue, ActReading } from './act-form.ts';

/** Field of the reason's code. */
const codeField = 'because';

/** Asks for the code of a reason. */
function codesField(codes: readonly BecauseCode[], { lang }: PageContext): Field {
  const options = codes.map((value) => ({ value, label: termTexts[lang].because[value] }));
  return { name: codeField, kind: 'radios', label: deskActTexts[lang].because.label, options };
}

/** The question why several cases are acted on at once: a code alone. */
export function sharedBecauseField(context: PageContext, codes: readonly BecauseCode[]): Field {
  const hint = deskActTexts[context.lang].because.shared;
  return { ...codesField(codes, context), hint };
}

/** Reads it. */
export function readSharedBecause(values: FormValues, codes: readonly BecauseCode[]): ActReading<BecauseCode> {
  const code = codes.find((one) => one === line(values, codeField));
  return code === undefined
    ? { ok: false, issues: [{ field: codeField, code: 'reason' }] }
    : { ok: true, answer: code };
}

/** The two questions about the reason; none where an action needs none. */
export function becauseFields(context: PageContext, codes: readonly BecauseCode[]): readonly Field[] {
  const { because: text } = deskActTexts[context.lang];
  if (codes.length === 0) return [];
  return [
    codesField(codes, context),
    { name: becauseTextField, kind: 'textarea', label: text.text, hint: text.textHint, optional: true },
  ];
}

/**
 * Reads them; what may not stand in the text is checked where the action is done.
 *
 * @param codes the reasons that suit what is done
 * @param asked those that were asked, where the page did not know yet what would be done
 */
export function readBecause(
  values: FormValues,
  codes: readonly BecauseCode[],
  asked: readonly BecauseCode[] = codes,
): ActReading<Because> {
  const code = asked.find((one) => one === line(values, codeField));
  if (code === undefined) return { ok: false, issues: [{ field: codeField, code: 'reason' }] };
  if (!codes.includes(code)) return { ok: false, issues: [{ field: codeField, code: 'reason-unfit', fits: codes }] };
  const parsed = becauseSchema.safeParse(defined({ code, text: prose(values, becauseTextField) }));
  if (parsed.success) return { ok: true, answer: parsed.data };
  const isLong = parsed.error.issues.some((issue) => issue.code === 'too_big');
  const issue: ActIssue = { field: becauseTextField, code: isLong ? 'too-long' : 'other-reason' };
  return { ok: false, issues: [issue] };
}
