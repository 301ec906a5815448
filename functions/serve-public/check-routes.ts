import { type Context, Hono } from 'hono';
import type { Door } from '../domain/codes.ts';
import { restsOnConsent } from '../domain/consent.ts';
import { nextStepOf } from '../domain/next-step.ts';
import { doorPolicy } from '../domain/region.ts';
import type { FormProblem } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { checkPage } from '../web/public/check-page.ts';
import type { SentFacts } from '../web/public/form-facts.ts';
import { controlNames } from '../web/public/questions.ts';
import { alreadySentPage, expiredPage, sentPage } from '../web/public/sent-pages.ts';
import { checkSlug, type FormKind, formPaths, stepPath } from '../web/public/steps.ts';
import { formTexts } from '../web/texts/public-form.ts';
import { choiceOf, firstOpen, misfitOf, pathOf } from './form-path.ts';
import { fieldOf } from './form-problems.ts';
import { contextOf, type FormState, formIn, keepForm, pathFrom, readAnswers } from './form-state.ts';
import { keepSent } from './keepsakes.ts';
import { readPostedForm } from './posted-form.ts';
import { answerPage, answerTrouble, networkOf, type PublicRuntime, place } from './site.ts';

const agreed = 'agreement.informed';
const consents = 'agreement.consent';

/** The door that these answers lead to, for a form that asks for one. */
function doorOf(form: FormState, runtime: PublicRuntime): Door | undefined {
  const choice = form.handover ? undefined : choiceOf(form, contextOf(runtime));
  return choice?.kind === 'door' ? choice.door : undefined;
}

/** Whether the sender's own consent is asked beside their agreement: nobody gives it for somebody else. */
function asksConsent(form: FormState, runtime: PublicRuntime): boolean {
  const door = doorOf(form, runtime);
  return form.kind === 'self' && door !== undefined && restsOnConsent(runtime.region, { door });
}

function showCheck(c: Context, runtime: PublicRuntime, form: FormState, problems: readonly FormProblem[]) {
  const where = place(c, runtime);
  const context = contextOf(runtime);
  const door = doorOf(form, runtime);
  const isTold = form.kind === 'self' || door === undefined || doorPolicy(runtime.region, door).candidate === 'notify';
  const content = checkPage({
    ...where,
    kind: form.kind,
    values: form.values,
    problems,
    trial: runtime.stage !== 'production',
    path: pathOf(form, context),
    handover: form.handover,
    nextStep: nextStepOf(runtime.region, door, !isTold),
    asksConsent: asksConsent(form, runtime),
    ...(door === undefined ? {} : { door }),
  });
  const error = problems.length > 0;
  const options = { error, status: error ? 400 : 200, personal: true, path: stepPath(form.kind, 'check') } as const;
  return answerPage(c, runtime, content, options);
}

/** The form of this kind, all steps done; else where to go first. */
function readyForm(c: Context, runtime: PublicRuntime, kind: FormKind): FormState | { readonly path: string } {
  const kept = formIn(c, runtime);
  if (kept?.kind !== kind) return { path: formPaths[kind] };
  const context = contextOf(runtime);
  const isMisfit = !kept.handover && misfitOf(kept, context) !== undefined;
  return isMisfit || firstOpen(kept, context) !== undefined ? { path: pathFrom(kept, runtime) } : kept;
}

/**
 * The rules changed since a step was sent (another privacy text, a birthday): its mistakes are shown where they can be
 * mended.
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
  // A mistake that no question can mend is ours.
  if (reopened.done.size === form.done.size) return answerTrouble(c, runtime, 'failed');
  keepForm(c, runtime, reopened);
  return seeOther(c, runtime.publicUrl, pathFrom(reopened, runtime));
}

async function send(c: Context, runtime: PublicRuntime, form: FormState): Promise<Response> {
  const { publicUrl, intakeDesk } = runtime;
  const lang = chooseLanguage(c);
  const reading = readAnswers(form, runtime, { informed: true, consent: asksConsent(form, runtime) });
  if (!reading.ok)
    return backToMistakes(
      c,
      runtime,
      form,
      reading.errors.map(({ pointer }) => pointer),
    );
  const idempotencyKey = form.handover ? `${form.formKey}-handover` : form.formKey;
  const result = await intakeDesk.submit(reading.request, {
    idempotencyKey,
    language: lang,
    origin: 'form',
    sender: { proof: reading.request.referrer.email === undefined ? 'none' : 'mailbox' },
    ...networkOf(c),
  });
  switch (result.kind) {
    case 'accepted': {
      const { reference, status, door, nextStep, statusToken, hints } = result;
      const more = door === undefined ? {} : { door };
      const sent: SentFacts = { reference, status, nextStep, statusToken, hints: [...hints], ...more };
      if (form.draft !== undefined) await runtime.draftDesk.discard(form.draft);
      if (keepSent(c, runtime, sent)) return seeOther(c, publicUrl, '/aanmelden/verzonden');
      return answerPage(c, runtime, sentPage(sent, place(c, runtime)), { personal: true, path: formPaths[form.kind] });
    }
    case 'misfit':
      keepForm(c, runtime, { ...form, counted: result.misfit });
      return seeOther(c, publicUrl, `/aanmelden/uitkomst/${result.misfit}`);
    case 'key-reused':
      return answerPage(c, runtime, alreadySentPage(place(c, runtime)), {
        status: 409,
        personal: true,
        path: '/aanmelden',
      });
  }
}

async function postCheck(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  if (formIn(c, runtime) === undefined) {
    return answerPage(c, runtime, expiredPage(place(c, runtime)), { status: 410, personal: true, path: '/aanmelden' });
  }
  const form = readyForm(c, runtime, kind);
  if ('path' in form) return seeOther(c, runtime.publicUrl, form.path);
  const text = formTexts[chooseLanguage(c)];
  const ticked = (field: string) => posted.get(field)?.[0] === 'true';
  const problems = [
    ...(ticked(agreed) ? [] : [{ field: agreed, text: text[kind].agreementError }]),
    ...(!asksConsent(form, runtime) || ticked(consents) ? [] : [{ field: consents, text: text.check.consentError }]),
  ];
  if (problems.length === 0) return send(c, runtime, form);
  const kept = new Map([
    ...form.values,
    ...[agreed, consents].filter(ticked).map((field) => [field, ['true']] as const),
  ]);
  return showCheck(c, runtime, { ...form, values: kept }, problems);
}

/** The page with all answers, and sending them. */
export function checkRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    app.get(`${formPaths[kind]}/${checkSlug}`, (c) => {
      const form = readyForm(c, runtime, kind);
      return 'path' in form ? seeOther(c, runtime.publicUrl, form.path) : showCheck(c, runtime, form, []);
    });
    app.post(`${formPaths[kind]}/${checkSlug}`, (c) => postCheck(c, runtime, kind));
  }
  return app;
}
