import type { Context } from 'hono';
import type { Door } from '../domain/codes.ts';
import { restsOnConsent } from '../domain/consent.ts';
import { defined } from '../domain/defined.ts';
import { nextStepOf } from '../domain/next-step.ts';
import { doorPolicy, isPrivacyVersion } from '../domain/region.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { answersField, type CheckPage, checkPage, privacyField } from '../web/public/check-page.ts';
import { controlNames } from '../web/public/questions.ts';
import { alreadySentPage, sentPage } from '../web/public/sent-pages.ts';
import { type FormKind, formPaths, stepPath } from '../web/public/steps.ts';
import { formTexts } from '../web/texts/form.ts';
import { fillerOf } from '../web/words/form-words.ts';
import { said } from '../web/words/said.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import { choiceOf, type FormContext, firstOpen, otherDoorOf, pathOf, valuesOnPath } from './form-path.ts';
import { fieldOf } from './form-problems.ts';
import {
  contextOf,
  digestOf,
  type FormState,
  keepForm,
  markOf,
  pathFrom,
  readAnswers,
  senderMailbox,
  unprovenMailbox,
} from './form-state.ts';
import { keepSent, sentFactsOf } from './keepsakes.ts';
import { formToShow } from './open-form.ts';
import { readPostedForm } from './posted-form.ts';
import { answerTrouble, type PublicRuntime, pageContext } from './site.ts';

const agreed = 'agreement.informed';
const consents = 'agreement.consent';

/** The door that these answers lead to, for a form that asks for one. */
function doorOf(form: FormState, runtime: PublicRuntime): Door | undefined {
  const choice = form.handover ? undefined : choiceOf(form, contextOf(runtime));
  return choice?.kind === 'door' ? choice.door : undefined;
}

/** Whether the sender's own consent is asked beside their agreement: nobody can give it for somebody else. */
function asksConsent(form: FormState, runtime: PublicRuntime): boolean {
  const door = doorOf(form, runtime);
  return form.kind === 'self' && door !== undefined && restsOnConsent(runtime.region, { door });
}

/** The answers as they are sent: a wish for a provider that does not work for this person is not among them, nor shown. */
function shownValues(form: FormState, context: FormContext): FormValues {
  const wish = 'request.preferredProvider';
  return valuesOnPath(form, context).has(wish)
    ? form.values
    : new Map([...form.values].filter(([name]) => name !== wish));
}

interface Shown {
  readonly problems?: readonly FormProblem[];
  readonly notice?: NonNullable<CheckPage['notice']>;
}

function showCheck(c: Context, runtime: PublicRuntime, form: FormState, { problems = [], notice }: Shown = {}) {
  const where = pageContext(c, runtime);
  const context = contextOf(runtime);
  const door = doorOf(form, runtime);
  const isTold = form.kind === 'self' || door === undefined || doorPolicy(runtime.region, door).candidate === 'notify';
  const content = checkPage({
    ...where,
    kind: form.kind,
    values: shownValues(form, context),
    problems,
    trial: runtime.stage !== 'production',
    path: pathOf(form, context),
    handover: form.handover,
    nextStep: nextStepOf(runtime.region, door, !isTold),
    asksConsent: asksConsent(form, runtime),
    byCall: senderMailbox(form, runtime) === undefined,
    mark: markOf(form, runtime),
    digest: digestOf(form, runtime),
    ...defined({ notice, door }),
  });
  return answerPage(c, runtime, content, {
    error: problems.length > 0,
    ...(notice === undefined ? {} : { status: 409 }),
    personal: true,
    path: stepPath(form.kind, 'check'),
  });
}

/** Where a form that cannot be sent yet goes first. */
function openPath(form: FormState, runtime: PublicRuntime): string | undefined {
  const context = contextOf(runtime);
  const isOtherDoor = !form.handover && otherDoorOf(form, context) !== undefined;
  const isOpen = firstOpen(form, context) !== undefined || unprovenMailbox(form, runtime) !== undefined;
  return isOtherDoor || isOpen ? pathFrom(form, runtime) : undefined;
}

/**
 * The rules changed since a step was sent (another privacy text, a birthday): its mistakes are shown on the page where
 * they can be corrected.
 */
function backToMistakes(
  c: Context,
  runtime: PublicRuntime,
  form: FormState,
  pointers: readonly string[],
): Response | Promise<Response> {
  const wrong = new Set(pointers.map((pointer) => fieldOf(pointer, form.kind)));
  const isWrong = (step: Parameters<typeof controlNames>[0]) =>
    controlNames(step).some((name) => [...wrong].some((field) => name === field || name.startsWith(`${field}.`)));
  const reopened = { ...form, done: new Set([...form.done].filter((step) => !isWrong(step))) };
  // A mistake that no question can correct is ours.
  if (reopened.done.size === form.done.size) return answerTrouble(c, runtime, 'failed');
  keepForm(c, runtime, reopened);
  return seeOther(c, runtime.publicUrl, pathFrom(reopened, runtime));
}

/** @param agreedTo version of the privacy text that the page led to when its box was ticked */
async function send(c: Context, runtime: PublicRuntime, form: FormState, agreedTo: string): Promise<Response> {
  const { publicUrl, intakeDesk } = runtime;
  const lang = chooseLanguage(c);
  const agreement = { privacyVersion: agreedTo, consent: asksConsent(form, runtime) };
  const reading = readAnswers(form, runtime, agreement);
  if (!reading.ok)
    return backToMistakes(
      c,
      runtime,
      form,
      reading.errors.map(({ pointer }) => pointer),
    );
  const byCall = senderMailbox(form, runtime) === undefined;
  const idempotencyKey = form.handover ? `${form.formKey}-handover` : form.formKey;
  const result = await intakeDesk.submit(reading.request, {
    idempotencyKey,
    language: lang,
    origin: 'form',
    // The page is reached with a proven mailbox, or without any mailbox: then the coordinator's call confirms.
    sender: { proof: byCall ? 'none' : 'mailbox' },
    ...networkOf(c),
  });
  switch (result.kind) {
    case 'accepted': {
      const callsNumber = byCall ? reading.request.referrer.phone : undefined;
      const sent = sentFactsOf(result, { formKey: form.formKey, byCall, ...defined({ callsNumber }) });
      if (form.draft !== undefined) await runtime.savedFormDesk.discard(form.draft);
      if (keepSent(c, runtime, sent)) return seeOther(c, publicUrl, '/aanmelden/verzonden');
      return answerPage(c, runtime, sentPage(sent, pageContext(c, runtime)), {
        personal: true,
        path: formPaths[form.kind],
      });
    }
    case 'other-door':
      keepForm(c, runtime, { ...form, counted: result.otherDoor });
      return seeOther(c, publicUrl, `/aanmelden/uitkomst/${result.otherDoor}`);
    case 'intake-closed':
      // Closed since the page was shown: the page of the form says so, with the answers kept.
      return seeOther(c, publicUrl, formPaths[form.kind]);
    case 'too-many':
      c.header('Retry-After', String(result.retryAfterSeconds));
      return answerTrouble(c, runtime, 'tooMany');
    case 'key-reused':
      return answerPage(c, runtime, alreadySentPage(pageContext(c, runtime)), {
        status: 409,
        personal: true,
        path: '/aanmelden',
      });
  }
}

/** Sends the answers, once what was shown is still what would be sent. */
export async function postCheck(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const belonging = belongingOf(c, runtime, posted, kind);
  // A second click on the button, or the page reached by going back: show what was sent.
  if (belonging.to === 'sent') return seeOther(c, runtime.publicUrl, '/aanmelden/verzonden');
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging);
  const { form } = belonging;
  const open = openPath(form, runtime);
  if (open !== undefined) return seeOther(c, runtime.publicUrl, open);
  keepForm(c, runtime, form);
  if (posted.get(answersField)?.[0] !== digestOf(form, runtime))
    return showCheck(c, runtime, form, { notice: 'changed' });
  const version = posted.get(privacyField)?.[0] ?? '';
  if (!isPrivacyVersion(runtime.region, version)) return showCheck(c, runtime, form, { notice: 'privacyChanged' });
  const text = formTexts[chooseLanguage(c)];
  const ticked = (field: string) => posted.get(field)?.[0] === 'true';
  const problems = [
    ...(ticked(agreed) ? [] : [{ field: agreed, text: said(text.agreementError, fillerOf(kind)) }]),
    ...(!asksConsent(form, runtime) || ticked(consents) ? [] : [{ field: consents, text: text.check.consentError }]),
  ];
  if (problems.length === 0) return send(c, runtime, form, version);
  const kept = new Map([
    ...form.values,
    ...[agreed, consents].filter(ticked).map((field) => [field, ['true']] as const),
  ]);
  return showCheck(c, runtime, { ...form, values: kept }, { problems });
}

/** Shows all answers before they are sent, or leads to what is still open. */
export function getCheck(c: Context, runtime: PublicRuntime, kind: FormKind): Response | Promise<Response> {
  const form = formToShow(c, runtime, kind);
  if (form instanceof Promise) return form;
  keepForm(c, runtime, form);
  const open = openPath(form, runtime);
  return open === undefined ? showCheck(c, runtime, form) : seeOther(c, runtime.publicUrl, open);
}
