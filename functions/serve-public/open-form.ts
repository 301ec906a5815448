import type { Context } from 'hono';
import { answerPage } from '../web/answer-page.ts';
import type { FormKind } from '../web/public/steps.ts';
import { emptyForm, type FormState, formIn, isUnderWay, maySave, pathFrom } from './form-state.ts';
import { recallSent } from './keepsakes.ts';
import { loadSeldom } from './load-seldom.ts';
import { type PublicRuntime, pageContext } from './site.ts';

/** Asks whether to continue the form under way, or to start one for somebody else. */
export async function askWhichForm(c: Context, runtime: PublicRuntime, form: FormState): Promise<Response> {
  const name = form.values.get('candidate.givenName')?.[0]?.trim() ?? '';
  const { kind, formKey } = form;
  const path = pathFrom(form, runtime);
  const { underWayPage } = await loadSeldom();
  const content = underWayPage({
    ...pageContext(c, runtime),
    kind,
    name,
    formKey,
    path,
    maySave: maySave(form, runtime),
  });
  return answerPage(c, runtime, content, { personal: true, path: '/aanmelden' });
}

/** What was last sent from here: a visitor who comes back to one of its pages is told so, with the reference. */
function sentBefore(c: Context, runtime: PublicRuntime): Promise<Response> | undefined {
  const sent = recallSent(c, runtime);
  if (sent === undefined) return undefined;
  return loadSeldom().then(({ sentBeforePage }) =>
    answerPage(c, runtime, sentBeforePage({ ...pageContext(c, runtime), sent }), {
      personal: true,
      path: '/aanmelden',
    }),
  );
}

/**
 * The form of this kind whose pages may be shown: the one under way, or a new one if there is none. A form of the other
 * kind may be about somebody else: then the page that asks is shown instead.
 */
export function formToShow(c: Context, runtime: PublicRuntime, kind: FormKind): FormState | Promise<Response> {
  const kept = formIn(c, runtime);
  // Before the first answer every tab gets its own form, so that two people started at once stay apart.
  if (kept !== undefined && isUnderWay(kept)) return kept.kind === kind ? kept : askWhichForm(c, runtime, kept);
  return (kept === undefined ? sentBefore(c, runtime) : undefined) ?? emptyForm(kind, runtime);
}

/** The same for somebody who opens the form by its first address: then even the form under way may be about somebody else. */
export function formToOpen(c: Context, runtime: PublicRuntime, kind: FormKind): FormState | Promise<Response> {
  const kept = formIn(c, runtime);
  return kept !== undefined && isUnderWay(kept) ? askWhichForm(c, runtime, kept) : formToShow(c, runtime, kind);
}
