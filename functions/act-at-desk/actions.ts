import { actBackToMatching } from '../cases/act-back-to-matching.ts';
import { actChooseProvider } from '../cases/act-choose-provider.ts';
import { actCorrect } from '../cases/act-correct.ts';
import { actCorrectHours } from '../cases/act-correct-hours.ts';
import { actCorrectResult } from '../cases/act-correct-result.ts';
import type { ActView } from '../cases/act-desk.ts';
import { actDied } from '../cases/act-died.ts';
import { actDismissDuplicate, actMarkDuplicate, actMergeDuplicate } from '../cases/act-duplicate.ts';
import { actAllowErasure, actErase, actRefuseErasure } from '../cases/act-erase.ts';
import { actGuideOn, placeAgain } from '../cases/act-guide-on.ts';
import { actMoved } from '../cases/act-moved.ts';
import { actDropNote, actNote } from '../cases/act-note.ts';
import type { Acting, ActResult, ActRuntime } from '../cases/act-on-case.ts';
import { actPause, actResume } from '../cases/act-pause.ts';
import { actReopen } from '../cases/act-reopen.ts';
import { actResend } from '../cases/act-resend.ts';
import { actConfirmSender, actEndUnconfirmed, actWithdrawSent } from '../cases/act-sender.ts';
import { actWithdraw } from '../cases/act-withdraw.ts';
import { choosableProviders } from '../cases/choosable-providers.ts';
import { placesAdded } from '../cases/free-places.ts';
import { defined } from '../domain/defined.ts';
import type { DeskActionName } from '../domain/desk-actions.ts';
import { notesIn } from '../domain/journey/note.ts';
import { type ActForm, type ActIssue, asksNothing } from '../web/desk/act/act-form.ts';
import { backToMatchingForm } from '../web/desk/act/back-to-matching-page.ts';
import { chooseProviderForm } from '../web/desk/act/choose-provider-page.ts';
import { correctHoursForm } from '../web/desk/act/correct-hours-page.ts';
import { correctForm } from '../web/desk/act/correct-page.ts';
import { correctResultForm } from '../web/desk/act/correct-result-page.ts';
import { dismissForm, markForm, mergeForm } from '../web/desk/act/duplicate-forms.ts';
import { allowErasureForm, eraseForm, refuseErasureForm } from '../web/desk/act/erase-page.ts';
import { guideOnForm, guideOnNotNow } from '../web/desk/act/guide-on-page.ts';
import { movedForm } from '../web/desk/act/moved-page.ts';
import { dropNoteForm, noteForm } from '../web/desk/act/note-page.ts';
import { pauseForm, resumeForm } from '../web/desk/act/pause-page.ts';
import { reopenForm } from '../web/desk/act/reopen-page.ts';
import { resendForm } from '../web/desk/act/resend-page.ts';
import { confirmSenderForm, endUnconfirmedForm, withdrawSentForm } from '../web/desk/act/sender-forms.ts';
import type { FormValues } from '../web/forms.ts';

/** What an action's page says and asks in one case. */
export interface ActPart extends Pick<ActForm<unknown>, 'initial' | 'facts' | 'aside' | 'fields' | 'isBlocked'> {
  /** Reads what was posted: how to do it, or what is wrong with it. */
  readonly taking: (
    values: FormValues,
    view: ActView,
  ) =>
    | { readonly ok: true; readonly act: (runtime: ActRuntime, acting: Acting) => Promise<ActResult> }
    | { readonly ok: false; readonly issues: readonly ActIssue[] };
}

/** An action as its routes use it, whatever it asks. */
export interface ActRow extends Pick<ActForm<unknown>, 'shows' | 'notNow'> {
  /** Its part in the case of a view. Where that takes more than the case, it is read here, at each look and each post. */
  readonly part: (runtime: ActRuntime, view: ActView) => ActPart | Promise<ActPart>;
}

type Does<A> = (runtime: ActRuntime, acting: Acting, answer: A) => Promise<ActResult>;

function partOf<A>({ read, ...form }: ActForm<A>, act: Does<A>): ActPart {
  return {
    ...form,
    taking: (values, view) => {
      const reading = read(values, view);
      if (!reading.ok) return reading;
      return { ok: true, act: (runtime, acting) => act(runtime, acting, reading.answer) };
    },
  };
}

function row<A>({ shows, notNow, ...form }: ActForm<A>, act: Does<A>): ActRow {
  return { ...defined({ shows, notNow }), part: () => partOf(form, act) };
}

/** A row whose page needs more than the case: it is read for each look and each post. */
function rowWith<A>(
  form: (runtime: ActRuntime, view: ActView) => Promise<ActForm<A>>,
  act: Does<A>,
  rest: Omit<ActRow, 'part'> = {},
): ActRow {
  return { ...rest, part: async (runtime, view) => partOf(await form(runtime, view), act) };
}

/** Every action on a case: its page, and its use case. What it is for and when it is offered stands in `domain/desk-actions.ts`. */
export const actRows: Readonly<Record<DeskActionName, ActRow>> = {
  resend: row(resendForm, actResend),
  moved: row(movedForm, actMoved),
  correct: row(correctForm, actCorrect),
  'correct-hours': row(correctHoursForm, actCorrectHours),
  'correct-result': row(correctResultForm, actCorrectResult),
  note: row(noteForm, actNote),
  'drop-note': rowWith(
    async ({ referrals }, { from }) => dropNoteForm(notesIn(await referrals.parties(from.referral.id))),
    actDropNote,
    { shows: ['person'] },
  ),
  'choose-provider': rowWith(
    async (runtime, { from, parties }) =>
      chooseProviderForm(await choosableProviders(runtime, from, parties, runtime.clock())),
    actChooseProvider,
    { shows: ['person'] },
  ),
  'back-to-matching': rowWith(
    async ({ queue }, { from }) => backToMatchingForm(await placesAdded(queue, from)),
    actBackToMatching,
  ),
  pause: row(pauseForm, actPause),
  resume: row(resumeForm, actResume),
  'guide-on': rowWith(
    async (runtime, { from, now }) => {
      const trajectory = from.trajectory?.();
      return guideOnForm(trajectory && (await placeAgain(runtime, from.referral, trajectory, now)));
    },
    actGuideOn,
    { notNow: guideOnNotNow },
  ),
  withdraw: row(asksNothing, actWithdraw),
  died: row(asksNothing, actDied),
  'confirm-sender': row(confirmSenderForm, actConfirmSender),
  'merge-duplicate': row(mergeForm, actMergeDuplicate),
  'dismiss-duplicate': row(dismissForm, actDismissDuplicate),
  'mark-duplicate': row(markForm, actMarkDuplicate),
  'end-unconfirmed': row(endUnconfirmedForm, actEndUnconfirmed),
  'withdraw-sent': row(withdrawSentForm, actWithdrawSent),
  reopen: row(reopenForm, actReopen),
  erase: row(eraseForm, actErase),
  'refuse-erasure': row(refuseErasureForm, actRefuseErasure),
  'allow-erasure': row(allowErasureForm, actAllowErasure),
};
