import { type Context, Hono } from 'hono';
import { localDate } from '../domain/calendar.ts';
import { readReferralRequest } from '../domain/referral-request.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { anywayField, formPage, formPaths, keyField } from '../web/public/form-page.ts';
import { alreadySentPage, sentPage } from '../web/public/outcome-pages.ts';
import { controlNames, questions } from '../web/public/questions.ts';
import type { FormKind } from '../web/public/section.ts';
import { formTexts } from '../web/texts/public-form.ts';
import { pageToDocument, readForm } from './form-input.ts';
import { problemsOfPage } from './form-problems.ts';
import { keepAnswers, keepSent, recallAnswers } from './keepsakes.ts';
import { answerPage, answerTrouble, mediaType, type PublicRuntime, place, readBody } from './site.ts';

const maxKeyLength = 64;

interface Filled {
  readonly kind: FormKind;
  readonly values: FormValues;
  readonly formKey: string;
}

interface Remarks {
  readonly problems: readonly FormProblem[];
  readonly hints: readonly string[];
}

/** The form with what was typed. Mistakes answer 400; a hint about medical words is no mistake. */
export function answerForm(
  c: Context,
  runtime: PublicRuntime,
  { kind, values, formKey }: Filled,
  { problems, hints }: Remarks,
): Promise<Response> {
  const where = place(c, runtime);
  const error = problems.length > 0;
  return answerPage(
    c,
    runtime,
    {
      title: formTexts[where.lang][kind].title,
      body: formPage({ ...where, trial: runtime.stage !== 'production', kind, values, formKey, problems, hints }),
    },
    { error, status: error ? 400 : 200, personal: true, path: formPaths[kind] },
  );
}

function emptyForm(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const kept = recallAnswers(c, runtime);
  const values: FormValues =
    kept?.kind === kind ? new Map(kept.values) : new Map([['candidate.language', [chooseLanguage(c)]]]);
  return answerForm(c, runtime, { kind, values, formKey: runtime.newId(20) }, { problems: [], hints: [] });
}

/** Only the page's own controls; a browser extension may post more. */
function ownValues(kind: FormKind, posted: FormValues, runtime: PublicRuntime): FormValues {
  const names = new Set(controlNames(kind, runtime.region));
  return new Map([...posted].filter(([name]) => names.has(name)));
}

/**
 * Reads and sends a filled-in form. `handover` says that the sender, on a misfit's page, asked us to bring them to the
 * right door. Shared by both posts, so that answers kept for a while go through the same checks again.
 */
export async function sendForm(
  c: Context,
  runtime: PublicRuntime,
  filled: Filled,
  { anyway, handover }: { readonly anyway: boolean; readonly handover: boolean },
): Promise<Response> {
  const { region, clock, intakeDesk, publicUrl } = runtime;
  const { kind, values, formKey } = filled;
  const lang = chooseLanguage(c);
  const facts = { kind, values: [...values].map(([name, texts]): [string, string[]] => [name, [...texts]]), formKey };
  const document = pageToDocument(kind, values, region);
  const reading = readReferralRequest(document, { today: localDate(clock()), region });
  if (!reading.ok) {
    const problems = problemsOfPage(reading.errors, kind, questions(kind, region, lang), lang);
    // So that the language switch and the way back keep what was typed; without it only those lose it.
    keepAnswers(c, runtime, { ...facts, reasons: [] });
    return answerForm(c, runtime, filled, { problems, hints: [] });
  }
  if (reading.hints.length > 0 && !anyway) {
    keepAnswers(c, runtime, { ...facts, reasons: [] });
    return answerForm(c, runtime, filled, { problems: [], hints: reading.hints.map(({ text }) => text[lang]) });
  }
  const { request } = reading;
  const result = await intakeDesk.submit(
    handover ? { ...request, request: { ...request.request, handover: true } } : request,
    { idempotencyKey: handover ? `${formKey}-handover` : formKey, language: lang, origin: 'form' },
  );
  switch (result.kind) {
    case 'accepted': {
      const { reference, status, door, nextStep, statusToken, hints } = result;
      const sent = {
        reference,
        status,
        nextStep,
        statusToken,
        hints: [...hints],
        ...(door === undefined ? {} : { door }),
      };
      if (keepSent(c, runtime, sent)) return seeOther(c, publicUrl, '/aanmelden/verzonden');
      return answerPage(c, runtime, sentPage(sent, place(c, runtime)), { personal: true, path: formPaths[kind] });
    }
    case 'misfit':
      keepAnswers(c, runtime, { ...facts, misfit: result.misfit, reasons: [...result.reasons] });
      return seeOther(c, publicUrl, `/aanmelden/uitkomst/${result.misfit}`);
    case 'key-reused':
      return answerPage(c, runtime, alreadySentPage(place(c, runtime)), {
        status: 409,
        personal: true,
        path: '/aanmelden',
      });
  }
}

async function postForm(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  if (mediaType(c) !== 'application/x-www-form-urlencoded') return answerTrouble(c, runtime, 'wrongType');
  const body = await readBody(c);
  if ('wrong' in body) return answerTrouble(c, runtime, body.wrong === 'size' ? 'tooLarge' : 'wrongType');
  const posted = readForm(body.text);
  const key = posted.get(keyField)?.[0] ?? '';
  const formKey = key === '' || key.length > maxKeyLength ? runtime.newId(20) : key;
  const filled = { kind, values: ownValues(kind, posted, runtime), formKey };
  return sendForm(c, runtime, filled, { anyway: posted.has(anywayField), handover: false });
}

/** The two referral forms. */
export function formRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    app.get(formPaths[kind], (c) => emptyForm(c, runtime, kind));
    app.post(formPaths[kind], (c) => postForm(c, runtime, kind));
  }
  return app;
}
