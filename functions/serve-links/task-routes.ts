import { type Context, Hono } from 'hono';
import type { AnswerResult, LinkView } from '../cases/contracts.ts';
import { readCode } from '../domain/typed-code.ts';
import type { FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { receiptPage } from '../web/links/task-page.ts';
import { linkTexts } from '../web/texts/links.ts';
import { line } from './form-input.ts';
import { issuesOfDesk, readAnswer, readSteering } from './read-answer.ts';
import { showLink } from './show-link.ts';
import {
  answerPage,
  type LinksRuntime,
  linkPath,
  placeOf,
  readForm,
  rememberDevice,
  tokenOf,
  visitOf,
} from './site.ts';

function backToLink(c: Context, { publicUrl }: LinksRuntime, message?: 'code' | 'link'): Response {
  const query = message === undefined ? '' : `?bericht=${message}`;
  return seeOther(c, publicUrl, `${linkPath('taak', tokenOf(c))}${query}`);
}

/** Shows what an answer came to: its receipt, what is in its way, or, when it was too late, the page as it stands now. */
async function showResult(
  c: Context,
  runtime: LinksRuntime,
  result: AnswerResult,
  { view, values, steered }: { view: LinkView; values: FormValues; steered: boolean },
): Promise<Response> {
  const path = linkPath('taak', tokenOf(c));
  if (result.ok)
    return answerPage(c, runtime, receiptPage(result.receipt, placeOf(c, runtime, path), steered), { path });
  switch (result.why) {
    case 'refused': {
      const found = issuesOfDesk(result.problems, values, view.state === 'open' ? view : undefined);
      const issues = steered ? found.map((issue) => ({ ...issue, field: `steer.${issue.field}` })) : found;
      return showLink(c, runtime, view, { values, issues });
    }
    case 'busy':
      return showLink(c, runtime, view, { values, message: linkTexts[chooseLanguage(c)].busy, status: 409 });
    case 'needs-code':
    case 'gone':
      return backToLink(c, runtime);
  }
}

async function postAnswer(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await linkDesk.open(token, visit);
  if (view.state !== 'open' && view.state !== 'objection') return showLink(c, runtime, view);
  const reading = readAnswer(view, values);
  if (!reading.ok) return showLink(c, runtime, view, { values, issues: reading.issues });
  const anyway = line(values, 'anyway') === 'yes';
  const result = await linkDesk.answer(token, reading.answer, { ...visit, anyway });
  return showResult(c, runtime, result, { view, values, steered: false });
}

async function postSteering(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await linkDesk.open(token, visit);
  if (view.state !== 'open' || !view.task.asCoordinator) return showLink(c, runtime, view);
  const reading = readSteering(values);
  if (!reading.ok) return showLink(c, runtime, view, { values, issues: reading.issues });
  const result = await linkDesk.steer(token, reading.answer, visit);
  return showResult(c, runtime, result, { view, values, steered: true });
}

async function postSendCode(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit] = [tokenOf(c), visitOf(c, 'taak')];
  const sent = await linkDesk.sendCode(token, visit);
  if (sent.result === 'sent') {
    rememberDevice(c, runtime, 'taak', sent.device);
    return backToLink(c, runtime, 'code');
  }
  const view = await linkDesk.open(token, visit);
  const text = linkTexts[visit.language].code;
  switch (sent.result) {
    case 'gone':
      return backToLink(c, runtime);
    case 'replaced':
      return showLink(c, runtime, view, { message: text.replaced });
    case 'too-many':
      return showLink(c, runtime, view, { message: text.tooMany, status: 429 });
    case 'not-sent':
      return showLink(c, runtime, view, { message: text.notSent(runtime.region.helpdesk.phone), status: 503 });
  }
}

async function postEnterCode(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { linkDesk } = runtime;
  const [token, visit, values] = [tokenOf(c), visitOf(c, 'taak'), await readForm(c)];
  const text = linkTexts[visit.language].code;
  const code = readCode(line(values, 'code') ?? '');
  const entered = code === undefined ? undefined : await linkDesk.enterCode(token, code, visit);
  if (entered?.result === 'right') {
    rememberDevice(c, runtime, 'taak', entered.device, entered.deviceSeconds);
    return backToLink(c, runtime);
  }
  const view = await linkDesk.open(token, visit);
  if (entered === undefined) return showLink(c, runtime, view, { values, issues: [{ field: 'code', code: 'code' }] });
  if (entered.result === 'replaced') return showLink(c, runtime, view, { message: text.replaced });
  const words = entered.result === 'wrong' ? text.wrong(entered.triesLeft) : text.gone;
  return showLink(c, runtime, view, { problems: [{ field: 'code', text: words }] });
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
  app.post('/:token/code', (c) => postSendCode(c, runtime));
  app.post('/:token/code/controle', (c) => postEnterCode(c, runtime));
  app.post('/:token/nieuwe-link', (c) => postRenew(c, runtime));
  // Someone who reloads, or switches language, on the address of a post finds the page itself.
  app.get('/:token/:rest{.+}', (c) => backToLink(c, runtime));
  return app;
}
