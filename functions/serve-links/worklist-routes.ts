import { type Context, Hono } from 'hono';
import type { AnswerReceipt } from '../cases/answer-contracts.ts';
import type { Done } from '../cases/done-mark.ts';
import type { SavedLine, WorklistDesk } from '../cases/worklist-contracts.ts';
import { savedIn } from '../cases/worklist-lines.ts';
import { repeatedAnswers } from '../domain/answered.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import { errorName } from '../domain/errors.ts';
import { listLinkPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { line } from '../web/form-input.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { inThisRow, rowQuery } from '../web/links/page.ts';
import type { CodeLeftover } from '../web/links/show-link.ts';
import {
  forgetDevices,
  pageContext,
  readForm,
  rememberDevice,
  shownForm,
  tokenOf,
  visitOf,
} from '../web/links/site.ts';
import { receiptPage } from '../web/links/task-page.ts';
import type { TaskDoor } from '../web/links/task-pages.ts';
import {
  answeredLink,
  inRow,
  listedTaskPath,
  mailboxField,
  notOnListPage,
  withNext,
  worklistCodePage,
  worklistPage,
} from '../web/links/worklist-page.ts';
import { networkOf } from '../web/network.ts';
import { answeredTexts } from '../web/texts/answered.ts';
import { linkTexts } from '../web/texts/link.ts';
import { worklistTexts } from '../web/texts/worklist.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import { problemText } from '../web/words/problems.ts';
import { postEnterCode } from './code-routes.ts';
import { seldomRoutes } from './seldom-routes.ts';
import type { LinksRuntime } from './site.ts';
import { addTaskPages } from './task-routes.ts';

const back = (c: Context, { publicUrl }: LinksRuntime, rest = '') => seeOther(c, publicUrl, `${worklistPath}${rest}`);

/** The token of the mailed link by which somebody came to their list; undefined at the address that is everybody's. */
const viaOf = (c: Context): string | undefined => (c.req.param('token') === undefined ? undefined : tokenOf(c));

/** The page at which somebody proves their mailbox: that of their link, whose codes are their own, or everybody's. */
function doorPath(c: Context): string {
  const via = viaOf(c);
  return via === undefined ? worklistPath : listLinkPath(via);
}

/** What a redirect says on the page it leads to; anything else in the address is ignored. */
function messageOf(c: Context): string | undefined {
  const lang = chooseLanguage(c);
  const told = toldAt(c);
  if (told === 'verlopen') return worklistTexts[lang].code.ended;
  if (told === 'code') return worklistTexts[lang].code.sent;
  return told === 'vergeten' ? linkTexts[lang].forget.done : undefined;
}

/** The answer that was kept a moment ago, as a redirect of ours names it. */
function doneIn(c: Context, runtime: LinksRuntime): Done | undefined {
  const mark = c.req.query('klaar');
  return mark === undefined ? undefined : runtime.worklistDesk.doneIn(visitOf(c, runtime, 'taak'), mark);
}

/** How many questions have been answered in this row, as its addresses say; anything else in them is ignored. */
function answeredIn(c: Context): number | undefined {
  const said = c.req.query(rowQuery);
  return said !== undefined && /^[1-9]\d{0,2}$/.test(said) ? Number(said) : undefined;
}

/** What was answered, and of how many questions there are so many left: those answered in this row, and those that wait now. */
function savedInWords(c: Context, { said }: Done, { reference, name, left }: SavedLine): string {
  const lang = chooseLanguage(c);
  const { saved, who, what } = worklistTexts[lang].row;
  const answered = answeredIn(c);
  const of = answered === undefined ? 0 : answered + left;
  const kept = saved({ who: name === undefined ? reference : who({ name, reference }), left, of });
  return said === undefined ? kept : `${kept} ${what({ answer: answeredTexts[lang].said[said] })}`;
}

/** The line above the next question. The answer is stored whatever happens here, so this never keeps a page from its reader. */
async function savedLine(c: Context, runtime: LinksRuntime, done: Done): Promise<string> {
  const { reference } = done;
  try {
    return savedInWords(c, done, await runtime.worklistDesk.saved(visitOf(c, runtime, 'taak'), reference));
  } catch (error) {
    runtime.log.error('saved-line-not-read', { error: errorName(error) });
    return worklistTexts[chooseLanguage(c)].row.kept({ reference });
  }
}

function showCode(c: Context, runtime: LinksRuntime, isSent: boolean, left: CodeLeftover = {}): Promise<Response> {
  const { values, problems = [], message = messageOf(c), status } = left;
  const path = doorPath(c);
  const context = pageContext(c, runtime, path);
  const page = worklistCodePage(context, {
    form: shownForm(c, values, problems),
    message,
    isSent,
  });
  return answerPage(c, runtime, page, { path, ...defined({ status }), error: problems.length > 0 });
}

async function showList(c: Context, runtime: LinksRuntime): Promise<Response> {
  const view = await runtime.worklistDesk.open(visitOf(c, runtime, 'taak'));
  if (view.state === 'needs-code') return showCode(c, runtime, view.isCodeSent);
  const done = doneIn(c, runtime);
  const message = done === undefined ? messageOf(c) : savedInWords(c, done, savedIn(view, done.reference));
  const path = doorPath(c);
  const page = worklistPage(view, pageContext(c, runtime, path), message);
  return answerPage(c, runtime, page, { path });
}

async function postSendCode(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values, lang] = [visitOf(c, runtime, 'taak'), await readForm(c), chooseLanguage(c)];
  const address = readTypedEmail(line(values, mailboxField) ?? '');
  if (address === undefined) {
    const problems = [{ field: mailboxField, text: problemText({ code: 'email' }, lang) }];
    return showCode(c, runtime, false, { values, problems });
  }
  const asking = { ...visit, ...networkOf(c), ...defined({ via: viaOf(c) }) };
  const sent = await runtime.worklistDesk.sendCode(formatEmail(address), asking);
  const { phone } = runtime.region.helpdesk;
  const text = worklistTexts[lang].code;
  switch (sent.result) {
    case 'sent':
      rememberDevice(c, runtime, 'taak', sent, runtime.region.links.codeValidMinutes * 60);
      return tellAt(c, runtime, `${doorPath(c)}/adres`, 'code');
    case 'too-many':
      return showCode(c, runtime, true, { values, message: text.tooMany, status: 429 });
    case 'worn-out':
      return showCode(c, runtime, false, { values, message: text.wornOut({ phone }), status: 429 });
    case 'not-sent':
      return showCode(c, runtime, false, { values, message: linkTexts[lang].code.notSent({ phone }), status: 503 });
  }
}

function enterCode(c: Context, runtime: LinksRuntime): Promise<Response> {
  const { phone } = runtime.region.helpdesk;
  return postEnterCode(c, runtime, {
    area: 'taak',
    enter: runtime.worklistDesk.enterCode,
    // Where codes are used up there is nothing to fill in; everything else is said at the field.
    show: (_, left) => showCode(c, runtime, left.status === undefined, left),
    back: () => back(c, runtime),
    wornOut: worklistTexts[chooseLanguage(c)].code.wornOut({ phone }),
  });
}

/** The task in an address, as its id. */
function taskIn(c: Context): string {
  const { reference = '', kind = '', n = '' } = c.req.param();
  return [reference, kind, n].join('#');
}

/**
 * The next task opens after each answer, so that somebody with many decides in a row. Only what its reader must see
 * first stops them: contact data that an answer disclosed, or what became of a referral that they steered.
 */
async function afterAnswer(
  c: Context,
  runtime: LinksRuntime,
  { receipt, steered }: { readonly receipt: AnswerReceipt; readonly steered: boolean },
): Promise<Response> {
  const taskId = taskIn(c);
  const answered = (answeredIn(c) ?? 0) + 1;
  const { reference } = receipt.bare;
  // The answer is stored whatever happens here: where the list cannot be read now, its page says so.
  const next = await runtime.worklistDesk
    .next(visitOf(c, runtime, 'taak'), { taskId, place: receipt.bare })
    .catch((error: unknown): Awaited<ReturnType<WorklistDesk['next']>> => {
      runtime.log.error('next-task-not-read', { error: errorName(error) });
      return {};
    });
  if (steered || receipt.disclosure !== undefined) {
    const path = listedTaskPath(taskId);
    const context = { ...pageContext(c, runtime, path), answered };
    const page = receiptPage(receipt, context, { steered, isLast: false });
    return answerPage(c, runtime, withNext(page, context, next.taskId), { path });
  }
  const said = repeatedAnswers.find((one) => one === `${receipt.kind}.${receipt.choice}`);
  const kept = runtime.worklistDesk.markDone(visitOf(c, runtime, 'taak'), { reference, ...defined({ said }) });
  const done = `?klaar=${kept}${inThisRow({ answered }, '&')}`;
  if (next.taskId === undefined) return back(c, runtime, done);
  return seeOther(c, runtime.publicUrl, `${listedTaskPath(next.taskId)}${done}`);
}

function doorOf(runtime: LinksRuntime): TaskDoor {
  return {
    desk: runtime.worklistDesk.tasks,
    keyOf: taskIn,
    shownAt: async (c) => {
      const path = listedTaskPath(taskIn(c));
      const done = c.req.method === 'POST' ? undefined : doneIn(c, runtime);
      const answered = answeredIn(c);
      const context = { ...pageContext(c, runtime, path), ...defined({ answered }) };
      return {
        path,
        answered,
        lookUp: answeredLink(context),
        message: done === undefined ? messageOf(c) : await savedLine(c, runtime, done),
        unknown: notOnListPage(context),
        around: (page) => inRow(page, context, taskIn(c)),
      };
    },
    after: (c, receipt, steered) => afterAnswer(c, runtime, { receipt, steered }),
  };
}

function forget(c: Context, runtime: LinksRuntime): Response {
  forgetDevices(c, runtime);
  return tellAt(c, runtime, worklistPath, 'vergeten');
}

/** The worklist and the tasks on it. GET and HEAD only look (I4); without a proof that has not ended there is only the form for one. */
export function worklistRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  const { worklistDesk } = runtime;
  for (const door of ['', '/via/:token']) {
    app.get(door === '' ? '/' : door, (c) => showList(c, runtime));
    // For whoever reads another mailbox too; the list then shows what waits for each.
    app.get(`${door}/adres`, (c) => showCode(c, runtime, toldAt(c) === 'code'));
    app.post(`${door}/code`, (c) => postSendCode(c, runtime));
    app.post(`${door}/code/controle`, (c) => enterCode(c, runtime));
    for (const posted of ['/code', '/code/:rest{.*}'])
      app.get(`${door}${posted}`, (c) => seeOther(c, runtime.publicUrl, doorPath(c)));
  }
  const task = '/:reference{HW-[0-9A-Z]{7}}/:kind{[a-z-]+}/:n{[0-9]{1,3}}';
  for (const path of ['', task]) app.post(`${path}/vergeet`, (c) => forget(c, runtime));

  // Everything below shows or changes something of a reader. Whoever was away too long must not think that what they
  // sent was kept.
  app.use(async (c, next) => {
    if (worklistDesk.reads(visitOf(c, runtime, 'taak'))) return next();
    return c.req.method === 'POST' ? tellAt(c, runtime, worklistPath, 'verlopen') : back(c, runtime);
  });
  app.get('/volgende', async (c) => {
    const next = await worklistDesk.next(visitOf(c, runtime, 'taak'), { taskId: c.req.query('na') ?? '' });
    const row = inThisRow(defined({ answered: answeredIn(c) }), '?');
    if (next.taskId === undefined) return back(c, runtime);
    return seeOther(c, runtime.publicUrl, `${listedTaskPath(next.taskId)}${row}`);
  });
  app.route('/', seldomRoutes(runtime));
  addTaskPages(app, runtime, task, doorOf(runtime));
  app.get(`${task}/:rest{.+}`, (c) => seeOther(c, runtime.publicUrl, listedTaskPath(taskIn(c))));
  return app;
}
