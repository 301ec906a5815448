import { type Context, Hono } from 'hono';
import type { AnswerResult, SentChoice, Visit } from '../cases/contracts.ts';
import { answerPage } from '../web/answer-page.ts';
import { line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { receiptPage } from '../web/links/task-page.ts';
import { linkTexts } from '../web/texts/link.ts';
import { addCodeRoutes } from './code-routes.ts';
import { issuesOfDesk, readAnswer, readSentChoice, readSteering } from './read-answer.ts';
import { showLink } from './show-link.ts';
import { type LinksRuntime, linkPath, pageContext, readForm, tokenOf, visitOf } from './site.ts';

function backToLink(c: Context, { publicUrl }: LinksRuntime, message?: 'code' | 'link' | 'vergeten'): Response {
  const query = message === undefined ? '' : `?bericht=${message}`;
  return seeOther(c, publicUrl, `${linkPath('taak', tokenOf(c))}${query}`);
}

/** Shows the result of an answer: its receipt, what is wrong with it, or, when it was too late, the page as it is now. */
async function showResult(
  c: Context,
  runtime: LinksRuntime,
  result: AnswerResult,
  { visit, values, steered }: { visit: Visit; values: FormValues; steered: boolean },
): Promise<Response> {
  const path = linkPath('taak', tokenOf(c));
  if (result.ok)
    return answerPage(c, runtime, receiptPage(result.receipt, pageContext(c, runtime, path), steered), { path });
  switch (result.why) {
    case 'refused': {
      const view = await runtime.linkDesk.open(tokenOf(c), visit);
      const found = issuesOfDesk(result.problems, values, view.state === 'open' ? view : undefined);
      const issues = steered ? found.map((issue) => ({ ...issue, field: `steer.${issue.field}` })) : found;
      return showLink(c, runtime, view, { values, issues });
    }
    case 'busy':
      return showLink(c, runtime, await runtime.linkDesk.open(tokenOf(c), visit), {
        values,
        message: linkTexts[chooseLanguage(c)].busy,
        status: 409,
      });
    case 'needs-code':
    case 'gone':
      return backToLink(c, runtime);
  }
}

async function postAnswer(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await linkDesk.open(token, { ...visit, posted: true });
  if (view.state !== 'open' && view.state !== 'objection') return showLink(c, runtime, view);
  const reading = readAnswer(view, values);
  if (!reading.ok) return showLink(c, runtime, await linkDesk.open(token, visit), { values, issues: reading.issues });
  const anyway = line(values, 'anyway') === 'yes';
  const result = await linkDesk.answer(token, reading.answer, { ...visit, anyway, shown: view });
  return showResult(c, runtime, result, { visit, values, steered: false });
}

async function postSteering(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await linkDesk.open(token, visit);
  if (view.state !== 'open' || !view.task.asCoordinator) return showLink(c, runtime, view);
  const reading = readSteering(values);
  if (!reading.ok) return showLink(c, runtime, view, { values, issues: reading.issues });
  const result = await linkDesk.steer(token, reading.answer, { ...visit, shown: view });
  return showResult(c, runtime, result, { visit, values, steered: true });
}

/**
 * The chosen referrals of a sender: all those of one kind that the page showed, without any that came in since; or a
 * selection.
 */
function sentChoices(choice: string | undefined, values: FormValues): readonly SentChoice[] {
  if (choice === 'chosen') return (values.get('sent.references') ?? []).flatMap(readSentChoice);
  const shown = (line(values, 'sent.shown') ?? '').split(',').flatMap(readSentChoice);
  return shown.filter(({ proof }) => proof === choice);
}

async function postWithdrawSent(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await linkDesk.open(token, visit);
  if (view.state !== 'open' || view.sent === undefined) return showLink(c, runtime, view);
  const choice = line(values, 'sent.choice');
  const chosen = sentChoices(choice, values);
  if (chosen.length === 0) {
    const field = choice === 'chosen' ? 'sent.references' : 'sent.choice';
    return showLink(c, runtime, view, { values, issues: [{ field, code: 'choice' }] });
  }
  const result = await linkDesk.withdrawSent(token, chosen, visit);
  return showResult(c, runtime, result, { visit, values, steered: true });
}

async function postRenew(c: Context, runtime: LinksRuntime): Promise<Response> {
  await runtime.linkDesk.renew(tokenOf(c), visitOf(c, 'taak'));
  return backToLink(c, runtime, 'link');
}

/** Pages behind a task or objection link. GET and HEAD only look; every decision is a post with a choice (I4). */
export function taskRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/:token', async (c) => showLink(c, runtime, await runtime.linkDesk.open(tokenOf(c), visitOf(c, 'taak'))));
  app.post('/:token', (c) => postAnswer(c, runtime));
  app.post('/:token/sturen', (c) => postSteering(c, runtime));
  addCodeRoutes(app, runtime, {
    area: 'taak',
    desk: runtime.linkDesk,
    show: async (c, left) => showLink(c, runtime, await runtime.linkDesk.open(tokenOf(c), visitOf(c, 'taak')), left),
    back: (c, message) => backToLink(c, runtime, message),
  });
  app.post('/:token/afzender', (c) => postWithdrawSent(c, runtime));
  app.post('/:token/nieuwe-link', (c) => postRenew(c, runtime));
  // Somebody who reloads the address of a post, or switches language there, gets the page itself.
  app.get('/:token/:rest{.+}', (c) => backToLink(c, runtime));
  return app;
}
