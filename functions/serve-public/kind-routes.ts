import { type Context, Hono } from 'hono';
import type { FormProblem } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { kindField, kindPage } from '../web/public/kind-page.ts';
import { unknownMunicipalityPage } from '../web/public/save-pages.ts';
import { type FormKind, stepPath } from '../web/public/steps.ts';
import { pageTexts } from '../web/texts/public-pages.ts';
import { countMisfit, emptyForm, formIn, keepForm, pathFrom } from './form-state.ts';
import { readPostedForm } from './posted-form.ts';
import { answerPage, type PublicRuntime, place } from './site.ts';

const kinds: readonly FormKind[] = ['self', 'professional'];

function showKind(c: Context, runtime: PublicRuntime, problems: readonly FormProblem[]) {
  const error = problems.length > 0;
  const kept = formIn(c, runtime)?.kind;
  const values = new Map(kept === undefined ? [] : [[kindField, [kept]]]);
  const content = kindPage({ ...place(c, runtime), trial: runtime.stage !== 'production', values, problems });
  return answerPage(c, runtime, content, { error, status: error ? 400 : 200, personal: true, path: '/aanmelden' });
}

/** Starts a form, or turns the one under way into one of the other kind: its answers stay, its questions change. */
async function postKind(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const kind = kinds.find((one) => one === posted.get(kindField)?.[0]);
  if (kind === undefined) {
    const text = pageTexts[chooseLanguage(c)].choose.error;
    return showKind(c, runtime, [{ field: kindField, text }]);
  }
  const form = await countMisfit({ ...(formIn(c, runtime) ?? emptyForm(kind, runtime)), kind }, runtime);
  keepForm(c, runtime, form);
  return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
}

/** The first question of all, whom the referral is for, and the page for who does not know their municipality. */
export function kindRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden', (c) => showKind(c, runtime, []));
  app.post('/aanmelden', (c) => postKind(c, runtime));
  app.get('/aanmelden/gemeente-onbekend', (c) => {
    const kind = formIn(c, runtime)?.kind;
    const back = kind === undefined ? '/aanmelden' : stepPath(kind, 'municipality');
    return answerPage(c, runtime, unknownMunicipalityPage({ ...place(c, runtime), back }), { personal: true });
  });
  return app;
}
