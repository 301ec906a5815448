import type { Context } from 'hono';
import { instantSchema } from '../domain/referral.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormValues } from '../web/forms.ts';
import type { SentFacts } from '../web/public/form-facts.ts';
import { carriedField, formKeyField, untilField } from '../web/public/form-mark.ts';
import type { TypedStep } from '../web/public/session-pages.ts';
import type { FormKind } from '../web/public/steps.ts';
import {
  carriedForm,
  emptyForm,
  type FormState,
  formIn,
  isUnderWay,
  keepForm,
  markOf,
  pathFrom,
} from './form-state.ts';
import { recallSent } from './keepsakes.ts';
import { loadSeldom } from './load-seldom.ts';
import { type PublicRuntime, pageContext } from './site.ts';

/** Which form a posted page belongs to. */
type Belonging =
  | { readonly to: 'form'; readonly form: FormState }
  /** Another form is under way in this browser. */
  | { readonly to: 'other'; readonly form: FormState }
  /** This form has already been sent. */
  | { readonly to: 'sent'; readonly sent: SentFacts }
  /** Its time was over, or the browser keeps no cookies. */
  | { readonly to: 'nothing'; readonly why: 'expired' | 'no-cookies' };

/** Whether the page's own time was over. A page that does not say so was shown by an older version of this program. */
function isPastItsTime(posted: FormValues, { clock }: PublicRuntime): boolean {
  const until = instantSchema.safeParse(posted.get(untilField)?.[0]).data;
  return until === undefined || until <= clock();
}

/**
 * The answers that a page brings back after its time was over. Before that, answers can only be missing because the
 * browser keeps no cookies.
 */
function carriedBy(posted: FormValues, runtime: PublicRuntime, kind: FormKind | undefined): FormState | undefined {
  if (!isPastItsTime(posted, runtime)) return undefined;
  const form = carriedForm(posted.get(carriedField)?.[0], runtime);
  const isWhole = form?.formKey === posted.get(formKeyField)?.[0] && (kind === undefined || form?.kind === kind);
  return isWhole ? form : undefined;
}

/**
 * Finds the form that a posted page belongs to. A browser keeps one form: a page of another form, from a second tab,
 * must never answer for it.
 *
 * @param kind form that the page is part of, where its address says so
 */
export function belongingOf(c: Context, runtime: PublicRuntime, posted: FormValues, kind?: FormKind): Belonging {
  const key = posted.get(formKeyField)?.[0];
  const kept = formIn(c, runtime);
  const isOurs = kept !== undefined && kept.formKey === key && (kind === undefined || kept.kind === kind);
  if (isOurs) return { to: 'form', form: kept };
  const sent = recallSent(c, runtime);
  if (sent?.formKey !== undefined && sent.formKey === key) return { to: 'sent', sent };
  const carried = kept === undefined || !isUnderWay(kept) ? carriedBy(posted, runtime, kind) : undefined;
  if (carried !== undefined) return { to: 'form', form: carried };
  if (kept === undefined) return { to: 'nothing', why: isPastItsTime(posted, runtime) ? 'expired' : 'no-cookies' };
  // The stored form has no answers yet: two tabs were opened, and this one is first. It gets its own form, so that the
  // other tab cannot write into it.
  if (!isUnderWay(kept)) return { to: 'form', form: emptyForm(kind ?? kept.kind, runtime) };
  return { to: 'other', form: kept };
}

/** The page that says why a post was not accepted, with what was typed. Nothing was sent or changed. */
export async function answerBelonging(
  c: Context,
  runtime: PublicRuntime,
  belonging: Exclude<Belonging, { readonly to: 'form' }>,
  typed?: TypedStep,
): Promise<Response> {
  const { lostPage, otherFormPage, sentBeforePage } = await loadSeldom();
  const where = pageContext(c, runtime);
  const shown = typed === undefined ? {} : { typed };
  const options = { personal: true, path: '/aanmelden' } as const;
  switch (belonging.to) {
    case 'other': {
      const path = pathFrom(belonging.form, runtime);
      return answerPage(c, runtime, otherFormPage({ ...where, ...shown, path }), { ...options, status: 409 });
    }
    case 'sent':
      return answerPage(c, runtime, sentBeforePage({ ...where, sent: belonging.sent }), { ...options, status: 409 });
    case 'nothing': {
      const anew = typed === undefined ? undefined : emptyForm(typed.kind, runtime);
      if (anew !== undefined) keepForm(c, runtime, anew);
      const mark = anew === undefined ? {} : { mark: markOf(anew, runtime) };
      const content = lostPage({ ...where, ...shown, ...mark, why: belonging.why });
      return answerPage(c, runtime, content, { ...options, status: 410 });
    }
  }
}
