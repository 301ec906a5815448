import { type Context, Hono } from 'hono';
import type { AnswerReceipt, AnswerResult, LinkDesk, SentChoice, Visit } from '../cases/contracts.ts';
import { answerPage } from '../web/answer-page.ts';
import { choseTwice, line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { receiptPage } from '../web/links/task-page.ts';
import { picksCoach } from '../web/links/tasks/accept-offer.ts';
import { linkTexts } from '../web/texts/link.ts';
import { addCodeRoutes } from './code-routes.ts';
import { issuesOfDesk, readAnswer, readSentChoice, readSteering } from './read-answer.ts';
import { type Leftover, type ShownAt, showLink } from './show-link.ts';
import { type LinksRuntime, linkPath, pageContext, readForm, rememberDevice, tokenOf, visitOf } from './site.ts';

/** The way by which somebody comes to a task: a mailed link, or a line on their worklist. */
export interface TaskDoor {
  readonly desk: Pick<LinkDesk, 'open' | 'answer' | 'steer' | 'withdrawSent'>;
  /** What the desk knows the task by. */
  readonly keyOf: (c: Context) => string;
  readonly shownAt: (c: Context) => ShownAt | Promise<ShownAt>;
  /** What follows an answer that was taken, where that is not its receipt alone. */
  readonly after?: (c: Context, receipt: AnswerReceipt, steered: boolean) => Promise<Response | undefined>;
}

function backTo(c: Context, { publicUrl }: LinksRuntime, path: string, message?: 'code' | 'link' | 'vergeten') {
  return seeOther(c, publicUrl, `${path}${message === undefined ? '' : `?bericht=${message}`}`);
}

async function showTask(c: Context, runtime: LinksRuntime, door: TaskDoor, visit: Visit, left?: Leftover) {
  return showLink(c, runtime, await door.desk.open(door.keyOf(c), visit), left, await door.shownAt(c));
}

/** Shows the result of an answer: its receipt, what is wrong with it, or, when it was too late, the page as it is now. */
async function showResult(
  c: Context,
  runtime: LinksRuntime,
  door: TaskDoor,
  result: AnswerResult,
  { visit, values, steered }: { visit: Visit; values: FormValues; steered: boolean },
): Promise<Response> {
  const { path } = await door.shownAt(c);
  if (result.ok) {
    const { receipt } = result;
    const next = await door.after?.(c, receipt, steered);
    return next ?? answerPage(c, runtime, receiptPage(receipt, pageContext(c, runtime, path), { steered }), { path });
  }
  switch (result.why) {
    case 'refused': {
      const view = await door.desk.open(door.keyOf(c), visit);
      const found = issuesOfDesk(result.problems, values, view.state === 'open' ? view : undefined);
      const issues = steered ? found.map((issue) => ({ ...issue, field: `steer.${issue.field}` })) : found;
      return showLink(c, runtime, view, { values, issues }, await door.shownAt(c));
    }
    case 'busy':
      return showTask(c, runtime, door, visit, { values, message: linkTexts[chooseLanguage(c)].busy, status: 409 });
    case 'needs-code':
    case 'gone':
      return backTo(c, runtime, path);
  }
}

async function postAnswer(c: Context, runtime: LinksRuntime, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await desk.open(key, { ...visit, posted: true, picksCoach: picksCoach(values) });
  if (view.state !== 'open' && view.state !== 'objection') return showLink(c, runtime, view, {}, await door.shownAt(c));
  const reading = readAnswer(view, values);
  if (!reading.ok) {
    // Somebody who made two choices makes one anew; what they typed stays.
    const kept = choseTwice(values) ? new Map([...values].filter(([name]) => name !== 'choice')) : values;
    return showTask(c, runtime, door, visit, { values: kept, issues: reading.issues });
  }
  const anyway = line(values, 'anyway') === 'yes';
  const result = await desk.answer(key, reading.answer, { ...visit, anyway, shown: view });
  if (result.ok && result.device !== undefined) rememberDevice(c, runtime, 'taak', result.device);
  return showResult(c, runtime, door, result, { visit, values, steered: false });
}

async function postSteering(c: Context, runtime: LinksRuntime, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await desk.open(key, visit);
  if (view.state !== 'open' || !view.task.asCoordinator) return showLink(c, runtime, view, {}, await door.shownAt(c));
  const reading = readSteering(values);
  if (!reading.ok) return showLink(c, runtime, view, { values, issues: reading.issues }, await door.shownAt(c));
  const result = await desk.steer(key, reading.answer, { ...visit, shown: view });
  return showResult(c, runtime, door, result, { visit, values, steered: true });
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

async function postWithdrawSent(c: Context, runtime: LinksRuntime, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitOf(c, 'taak'), await readForm(c)];
  const view = await desk.open(key, visit);
  if (view.state !== 'open' || view.sent === undefined) return showLink(c, runtime, view, {}, await door.shownAt(c));
  const choice = line(values, 'sent.choice');
  const chosen = sentChoices(choice, values);
  if (chosen.length === 0) {
    const field = choice === 'chosen' ? 'sent.references' : 'sent.choice';
    return showLink(c, runtime, view, { values, issues: [{ field, code: 'choice' }] }, await door.shownAt(c));
  }
  const result = await desk.withdrawSent(key, chosen, visit);
  return showResult(c, runtime, door, result, { visit, values, steered: true });
}

/**
 * The page of a task and what is done on it, below a path. GET and HEAD only look; every decision is a post with a
 * choice (I4).
 */
export function addTaskPages(app: Hono, runtime: LinksRuntime, path: string, door: TaskDoor): void {
  app.get(path, (c) => showTask(c, runtime, door, visitOf(c, 'taak')));
  app.post(path, (c) => postAnswer(c, runtime, door));
  app.post(`${path}/sturen`, (c) => postSteering(c, runtime, door));
  app.post(`${path}/afzender`, (c) => postWithdrawSent(c, runtime, door));
}

/** Pages behind a task or objection link. */
export function taskRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  const { linkDesk: desk } = runtime;
  const pathOf = (c: Context) => linkPath('taak', tokenOf(c));
  const door: TaskDoor = { desk, keyOf: tokenOf, shownAt: (c) => ({ path: pathOf(c) }) };
  addTaskPages(app, runtime, '/:token', door);
  addCodeRoutes(app, runtime, {
    area: 'taak',
    desk,
    show: (c, left) => showTask(c, runtime, door, visitOf(c, 'taak'), left),
    back: (c, message) => backTo(c, runtime, pathOf(c), message),
  });
  app.post('/:token/nieuwe-link', async (c) => {
    await desk.renew(tokenOf(c), visitOf(c, 'taak'));
    return backTo(c, runtime, pathOf(c), 'link');
  });
  // Somebody who reloads the address of a post, or switches language there, gets the page itself.
  app.get('/:token/:rest{.+}', (c) => backTo(c, runtime, pathOf(c)));
  return app;
}
