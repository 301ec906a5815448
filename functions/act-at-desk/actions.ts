import type { ActView } from '../cases/act-desk.ts';
import { actDied } from '../cases/act-died.ts';
import { actMoved } from '../cases/act-moved.ts';
import type { Acting, ActResult, ActRuntime } from '../cases/act-on-case.ts';
import { actResend } from '../cases/act-resend.ts';
import { actWithdraw } from '../cases/act-withdraw.ts';
import type { DeskActionName } from '../domain/desk-actions.ts';
import { type ActForm, type ActIssue, asksNothing } from '../web/desk/act/act-form.ts';
import { movedForm } from '../web/desk/act/moved-page.ts';
import { resendForm } from '../web/desk/act/resend-page.ts';
import type { FormValues } from '../web/forms.ts';

/** An action as its routes use it, whatever it asks. */
export interface ActRow extends Pick<ActForm<unknown>, 'shows' | 'reasons' | 'facts' | 'fields'> {
  /** Reads what was posted: how to do it, or what is wrong with it. */
  readonly taking: (
    values: FormValues,
    view: ActView,
  ) =>
    | { readonly ok: true; readonly act: (runtime: ActRuntime, acting: Acting) => Promise<ActResult> }
    | { readonly ok: false; readonly issues: readonly ActIssue[] };
}

function row<A>(
  { read, ...form }: ActForm<A>,
  act: (runtime: ActRuntime, acting: Acting, answer: A) => Promise<ActResult>,
): ActRow {
  return {
    ...form,
    taking: (values, view) => {
      const reading = read(values, view);
      if (!reading.ok) return reading;
      return { ok: true, act: (runtime, acting) => act(runtime, acting, reading.answer) };
    },
  };
}

/** Every action on a case: its page, and its use case. What it is for and when it is offered stands in `domain/desk-actions.ts`. */
export const actRows: Readonly<Record<DeskActionName, ActRow>> = {
  resend: row(resendForm, actResend),
  moved: row(movedForm, actMoved),
  withdraw: row(asksNothing, actWithdraw),
  died: row(asksNothing, actDied),
};
