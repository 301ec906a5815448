import { type Context, Hono } from 'hono';
import { type Misfit, misfits } from '../domain/codes.ts';
import { seeOther } from '../web/http.ts';
import { expiredPage, misfitPage, sentGonePage, sentPage, wipedPage } from '../web/public/outcome-pages.ts';
import { sendForm } from './form-routes.ts';
import { forgetAll, recallAnswers, recallSent } from './keepsakes.ts';
import { answerPage, answerTrouble, type PublicRuntime, place } from './site.ts';

const personal = { personal: true } as const;

function isMisfit(text: string): text is Misfit {
  return misfits.some((misfit) => misfit === text);
}

function showMisfit(c: Context, runtime: PublicRuntime): Promise<Response> {
  const misfit = c.req.param('misfit') ?? '';
  if (!isMisfit(misfit)) return answerTrouble(c, runtime, 'notFound');
  const kept = recallAnswers(c, runtime);
  // Answers that led to another page are not the ones this page is about.
  const unfit = kept?.misfit === misfit ? kept : undefined;
  return answerPage(c, runtime, misfitPage(misfit, unfit, place(c, runtime)), personal);
}

/** "Contact me": only after the sender pressed that button does a misfit's person get stored. */
function postHandover(c: Context, runtime: PublicRuntime): Promise<Response> {
  const kept = recallAnswers(c, runtime);
  if (kept?.misfit === undefined) {
    return answerPage(c, runtime, expiredPage(place(c, runtime)), { status: 410, personal: true, path: '/aanmelden' });
  }
  const { kind, values, formKey } = kept;
  return sendForm(c, runtime, { kind, values: new Map(values), formKey }, { anyway: true, handover: true });
}

/** What follows a form: sent, a misfit with the door that does fit, the handover, and "stop and wipe". */
export function outcomeRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/aanmelden/verzonden', (c) => {
    const sent = recallSent(c, runtime);
    const where = place(c, runtime);
    return answerPage(c, runtime, sent === undefined ? sentGonePage(where) : sentPage(sent, where), personal);
  });
  app.get('/aanmelden/uitkomst/:misfit', (c) => showMisfit(c, runtime));
  app.post('/aanmelden/overdracht', (c) => postHandover(c, runtime));
  app.post('/aanmelden/wissen', (c) => {
    forgetAll(c, runtime);
    return seeOther(c, runtime.publicUrl, '/aanmelden/gewist');
  });
  app.get('/aanmelden/gewist', (c) => answerPage(c, runtime, wipedPage(place(c, runtime))));
  return app;
}
