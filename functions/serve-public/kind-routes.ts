import { type Context, Hono } from 'hono';
import { defined } from '../domain/defined.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { formKeyField } from '../web/public/form-mark.ts';
import { kindField, kindPage } from '../web/public/kind-page.ts';
import { type FormKind, stepPath } from '../web/public/steps.ts';
import { pageTexts } from '../web/texts/page.ts';
import { countOtherDoor, emptyForm, type FormState, formIn, isUnderWay, keepForm, pathFrom } from './form-state.ts';
import { forgetAnswers, recallSent } from './keepsakes.ts';
import { loadSeldom } from './load-seldom.ts';
import { askWhichForm } from './open-form.ts';
import { readPostedForm } from './posted-form.ts';
import { isChange, type PublicRuntime, pageContext } from './site.ts';

const kinds: readonly FormKind[] = ['self', 'professional'];

/** The form under way, when its own page asks this question again: its answers stay, its questions change. */
function formToTurn(c: Context, runtime: PublicRuntime): FormState | undefined {
  return isChange(c) ? formIn(c, runtime) : undefined;
}

function showKind(c: Context, runtime: PublicRuntime, problems: readonly FormProblem[]) {
  const error = problems.length > 0;
  const form = formToTurn(c, runtime);
  const sent = form === undefined ? recallSent(c, runtime)?.reference : undefined;
  const values: FormValues = new Map(form === undefined ? [] : [[kindField, [form.kind]]]);
  const content = kindPage({
    ...pageContext(c, runtime),
    trial: runtime.stage !== 'production',
    values,
    problems,
    ...(form === undefined ? {} : { formKey: form.formKey }),
    ...defined({ sent }),
  });
  return answerPage(c, runtime, content, { error, personal: true, path: '/aanmelden' });
}

function getKind(c: Context, runtime: PublicRuntime): Promise<Response> {
  const kept = formIn(c, runtime);
  return kept !== undefined && isUnderWay(kept) && !isChange(c)
    ? askWhichForm(c, runtime, kept)
    : showKind(c, runtime, []);
}

/** Starts a form, or turns the one that the page belongs to into one of the other kind. */
async function postKind(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const kind = kinds.find((one) => one === posted.get(kindField)?.[0]);
  if (kind === undefined) {
    const text = pageTexts[chooseLanguage(c)].choose.error;
    return showKind(c, runtime, [{ field: kindField, text }]);
  }
  const kept = formIn(c, runtime);
  const isOwn = kept !== undefined && kept.formKey === posted.get(formKeyField)?.[0];
  if (kept !== undefined && isUnderWay(kept) && !isOwn) return askWhichForm(c, runtime, kept);
  const form = await countOtherDoor({ ...(isOwn ? kept : emptyForm(kind, runtime)), kind }, runtime);
  keepForm(c, runtime, form);
  return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
}

/** "Someone else": deletes the form that was asked about, and no other. What was kept for later on request stays. */
async function postAnew(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const kept = formIn(c, runtime);
  if (kept !== undefined && kept.formKey !== posted.get(formKeyField)?.[0]) return askWhichForm(c, runtime, kept);
  forgetAnswers(c, runtime);
  return seeOther(c, runtime.publicUrl, '/aanmelden');
}

/** The first question of all, whom the referral is for, and the page for people who do not know their municipality. */
export function kindRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden', (c) => getKind(c, runtime));
  app.post('/aanmelden', (c) => postKind(c, runtime));
  app.post('/aanmelden/opnieuw', (c) => postAnew(c, runtime));
  app.get('/aanmelden/gemeente-onbekend', async (c) => {
    const { unknownMunicipalityPage } = await loadSeldom();
    const kind = formIn(c, runtime)?.kind;
    const back = kind === undefined ? '/aanmelden' : stepPath(kind, 'municipality');
    return answerPage(c, runtime, unknownMunicipalityPage({ ...pageContext(c, runtime), back }), {
      personal: true,
    });
  });
  return app;
}
