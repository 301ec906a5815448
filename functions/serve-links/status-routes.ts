import { type Context, Hono } from 'hono';
import type { StatusView } from '../cases/status-contracts.ts';
import { contactCorrection, transferObjection } from '../domain/answers.ts';
import { defined } from '../domain/defined.ts';
import { answerPage } from '../web/answer-page.ts';
import { line, prose } from '../web/form-input.ts';
import type { FormProblem } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import type { CodeLeftover } from '../web/links/show-link.ts';
import { isCodeSent } from '../web/links/show-link.ts';
import { linkPath, pageContext, readForm, rememberDevice, shownForm, tokenOf, visitOf } from '../web/links/site.ts';
import { codePage } from '../web/links/state-pages.ts';
import { birthDatePage, closedStatusPage, statusPage, whereStatusPage } from '../web/links/status-page.ts';
import { statusWords } from '../web/links/status-words.ts';
import { linkTexts } from '../web/texts/link.ts';
import { statusTexts } from '../web/texts/status.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import { readTypedDate } from '../web/typed-date.ts';
import { dateFaultWords } from '../web/words/date-faults.ts';
import { problemText } from '../web/words/problems.ts';
import { addCodeRoutes } from './code-routes.ts';
import { loadSeldom } from './load-seldom.ts';
import type { LinksRuntime } from './site.ts';

type Message =
  | 'code'
  | 'vergeten'
  | 'link'
  | 'ingetrokken'
  | 'voorgesteld'
  | 'overleden'
  | 'gemeld'
  | 'aangepast'
  | 'liever-niet'
  | 'toch-wel'
  | 'gestuurd'
  | 'genoeg';

function backToStatus(c: Context, runtime: LinksRuntime, message?: Message): Response {
  const path = linkPath('status', tokenOf(c));
  return message === undefined ? seeOther(c, runtime.publicUrl, path) : tellAt(c, runtime, path, message);
}

/** The message after a redirect; "withdrawn" appears only as long as it is true. */
function messageOf(c: Context, view: StatusView, { region }: Pick<LinksRuntime, 'region'>): string | undefined {
  const text = statusWords({ lang: chooseLanguage(c), region });
  const asked = toldAt(c);
  if (asked === 'link') return text.renew.sent;
  if (asked === 'vergeten') return linkTexts[chooseLanguage(c)].forget.done;
  if (asked === 'code' && (view.state === 'needs-code' || view.state === 'sent-by-client'))
    return linkTexts[chooseLanguage(c)].code.sent;
  const isTakenBack =
    (view.state === 'over' && !view.isOpen) || (view.state === 'sent-by-client' && view.status === 'ended');
  if (asked === 'ingetrokken' && isTakenBack)
    // With this link only an unconfirmed referral can be withdrawn: nobody else has heard of it, and its people are gone.
    return view.state === 'over' ? text.withdraw.doneUnsent : text.withdraw.done;
  if (view.state !== 'open') return undefined;
  if (asked === 'gemeld') return text.nobody.done;
  if (asked === 'aangepast') return text.contact.done;
  if (asked === 'overleden' && view.deathReport === 'made') return text.death.done;
  if (asked === 'voorgesteld' && view.isWithdrawalProposed) return text.propose.done;
  if (asked === 'liever-niet' && view.transfer === 'objected') return text.transfer.done;
  if (asked === 'toch-wel' && view.transfer !== undefined && view.transfer !== 'objected')
    return text.transfer.backDone;
  if (asked === 'gestuurd') return text.question.done;
  if (asked === 'genoeg') return text.question.tooMany;
  if (asked !== 'ingetrokken' || view.stage !== 'closed') return undefined;
  return view.consentOn === undefined ? text.withdraw.done : text.consent.done;
}

async function showStatus(
  c: Context,
  runtime: LinksRuntime,
  view: StatusView,
  left: CodeLeftover = {},
): Promise<Response> {
  const path = linkPath('status', tokenOf(c));
  const context = pageContext(c, runtime, path);
  const message = left.message ?? messageOf(c, view, runtime);
  const form = shownForm(c, left.values, left.problems);
  const error = form.problems.length > 0;
  const status = left.status ?? (error ? 400 : 200);
  switch (view.state) {
    case 'unknown':
      return answerPage(c, runtime, closedStatusPage('unknown', context, message), { path, status: 404 });
    case 'expired':
      return answerPage(c, runtime, closedStatusPage('expired', context, message), { path, status: 410 });
    case 'locked':
      return answerPage(c, runtime, closedStatusPage('locked', context, message), { path, status: 429 });
    case 'needs-birth-date':
      return answerPage(c, runtime, birthDatePage(context, { form, message }), { path, status, error });
    case 'no-mailbox':
      return answerPage(c, runtime, closedStatusPage('no-mailbox', context, message), { path });
    case 'unconfirmed':
      return answerPage(c, runtime, (await loadSeldom()).unconfirmedPage(view, context, { form, message }), {
        path,
        status,
        error,
      });
    case 'over': {
      const gone = view.hasMailbox ? { status: 410 as const } : {};
      return answerPage(c, runtime, (await loadSeldom()).senderOverPage(view, context, message), { path, ...gone });
    }
    case 'sent-by-client': {
      const proof = { form, message, isSent: isCodeSent(c, left, error) };
      return answerPage(c, runtime, (await loadSeldom()).sentByClientPage(view, context, proof), {
        path,
        status,
        error,
      });
    }
    case 'needs-code': {
      const proof = { form, message, isDue: false, isStatus: true, isSent: isCodeSent(c, left, error) };
      return answerPage(c, runtime, codePage(view.bare, context, proof), { path, status, error });
    }
    case 'open':
      return answerPage(c, runtime, statusPage(view, context, form, message), { path, status, error });
  }
}

async function open(c: Context, runtime: LinksRuntime): Promise<StatusView> {
  return runtime.statusDesk.open(tokenOf(c), visitOf(c, runtime, 'status'));
}

async function postBirthDate(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const text = statusTexts[visit.language].birthDate;
  const reading = readTypedDate(values, 'birthDate', true);
  if (reading?.ok !== true) {
    // Nothing that could be a birth date: it does not count as a try.
    const fault = reading === undefined ? { text: text.empty } : dateFaultWords(reading.fault, visit.language);
    const problems = [{ field: 'birthDate', ...fault }];
    return showStatus(c, runtime, await open(c, runtime), { values, problems });
  }
  const entered = await runtime.statusDesk.enterBirthDate(tokenOf(c), reading.date, {
    ...visit,
    remember: line(values, 'remember') === 'yes',
  });
  if (entered.result === 'right') {
    rememberDevice(c, runtime, 'status', entered);
    return backToStatus(c, runtime);
  }
  if (entered.result === 'replaced') {
    return showStatus(c, runtime, await open(c, runtime), { message: text.replaced });
  }
  if (entered.result !== 'wrong') {
    return entered.result === 'locked' ? showStatus(c, runtime, { state: 'locked' }) : backToStatus(c, runtime);
  }
  const problems = [{ field: 'birthDate', text: text.wrong({ left: entered.triesLeft }) }];
  return showStatus(c, runtime, await open(c, runtime), { problems });
}

async function postWithdraw(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const sure = line(values, 'sure');
  if (sure === 'no') return backToStatus(c, runtime);
  if (sure !== 'yes') {
    const problems = [{ field: 'sure', text: statusTexts[visit.language].withdraw.problem }];
    return showStatus(c, runtime, await open(c, runtime), { values, problems });
  }
  const result = await runtime.statusDesk.withdraw(tokenOf(c), visit);
  return backToStatus(c, runtime, result === 'done' ? 'ingetrokken' : undefined);
}

async function postProposal(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const text = statusTexts[visit.language].propose;
  const refuse = async (words: string) =>
    showStatus(c, runtime, await open(c, runtime), { values, problems: [{ field: 'propose', text: words }] });
  const chosen = line(values, 'propose');
  if (chosen === 'no') return backToStatus(c, runtime);
  if (chosen !== 'yes') return refuse(text.problem);
  const result = await runtime.statusDesk.proposeWithdrawal(tokenOf(c), visit);
  if (result === 'too-many') return refuse(text.tooMany);
  return backToStatus(c, runtime, result === 'done' ? 'voorgesteld' : undefined);
}

async function postDeath(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const text = statusTexts[visit.language].death;
  const refuse = async (words: string) =>
    showStatus(c, runtime, await open(c, runtime), { values, problems: [{ field: 'died', text: words }] });
  const chosen = line(values, 'died');
  if (chosen === 'no') return backToStatus(c, runtime);
  if (chosen !== 'yes') return refuse(text.problem);
  const result = await runtime.statusDesk.reportDeath(tokenOf(c), visit);
  if (result === 'too-many') return refuse(statusTexts[visit.language].propose.tooMany);
  return backToStatus(c, runtime, result === 'done' ? 'overleden' : undefined);
}

async function postNobodyCalled(c: Context, runtime: LinksRuntime): Promise<Response> {
  const values = await readForm(c);
  if (line(values, 'report') !== 'nobody-called') return backToStatus(c, runtime);
  const result = await runtime.statusDesk.reportNobodyCalled(tokenOf(c), visitOf(c, runtime, 'status'));
  return backToStatus(c, runtime, result === 'done' ? 'gemeld' : undefined);
}

async function postObjection(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const refuse = async (problems: readonly FormProblem[]) =>
    showStatus(c, runtime, await open(c, runtime), { values, problems });
  const text = statusTexts[visit.language].transfer;
  const read = transferObjection.safeParse(defined({ reason: line(values, 'why'), text: prose(values, 'said') }));
  if (!read.success) {
    const isLong = read.error.issues.every(({ path }) => path[0] === 'text');
    if (isLong) return refuse([{ field: 'said', text: problemText({ code: 'too-long' }, visit.language) }]);
    return refuse([{ field: 'why', text: text.problem }]);
  }
  const anyway = line(values, 'anyway') === 'yes';
  const result = await runtime.statusDesk.objectToTransfer(tokenOf(c), read.data, { ...visit, anyway });
  if (result === 'too-many') return refuse([{ field: 'why', text: text.tooMany }]);
  if (typeof result === 'string') return backToStatus(c, runtime, result === 'done' ? 'liever-niet' : undefined);
  return refuse(result.map((problem) => ({ field: problem.field, text: problemText(problem, visit.language) })));
}

async function postTakenBack(c: Context, runtime: LinksRuntime): Promise<Response> {
  const values = await readForm(c);
  if (line(values, 'back') !== 'yes') return backToStatus(c, runtime);
  const result = await runtime.statusDesk.takeBackObjection(tokenOf(c), visitOf(c, runtime, 'status'));
  return backToStatus(c, runtime, result === 'done' ? 'toch-wel' : undefined);
}

async function postQuestion(c: Context, runtime: LinksRuntime): Promise<Response> {
  const values = await readForm(c);
  if (line(values, 'mail') !== 'yes') return backToStatus(c, runtime);
  const result = await runtime.statusDesk.mailQuestion(tokenOf(c), visitOf(c, runtime, 'status'));
  const word = result === 'done' ? 'gestuurd' : result === 'too-many' ? 'genoeg' : undefined;
  return backToStatus(c, runtime, word);
}

async function postContact(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'status'), await readForm(c)];
  const { problem } = statusTexts[visit.language].contact;
  const refuse = async (problems: readonly FormProblem[]) =>
    showStatus(c, runtime, await open(c, runtime), { values, problems });
  const given = defined({ email: line(values, 'email'), phone: line(values, 'phone') });
  const read = contactCorrection.safeParse(given);
  if (!read.success) {
    const fields = new Set(read.error.issues.map(({ path }) => path[0]));
    const wrong = (['phone', 'email'] as const).filter((field) => fields.has(field));
    if (wrong.length === 0) return refuse([{ field: 'phone', text: problem.empty }]);
    const problems = wrong.map((field) => ({ field, text: problem[field] }));
    // An address that is written well may still be one that cannot be theirs: who mends the number reads that now, too.
    const isRefused =
      given.email !== undefined &&
      !wrong.includes('email') &&
      (await runtime.statusDesk.refusesAddress(tokenOf(c), given.email, visit));
    return refuse(isRefused ? [...problems, { field: 'email', text: problem['not-allowed'] }] : problems);
  }
  const corrected = await runtime.statusDesk.correctContact(tokenOf(c), read.data, visit);
  switch (corrected.result) {
    case 'not-allowed':
    case 'too-many':
      return refuse([{ field: 'email', text: problem[corrected.result] }]);
    case 'done': {
      const { device, deviceSeconds } = corrected;
      const cookie = deviceSeconds === undefined ? {} : { deviceSeconds };
      if (device !== undefined) rememberDevice(c, runtime, 'status', { device, ...cookie });
      return backToStatus(c, runtime, 'aangepast');
    }
    default:
      return backToStatus(c, runtime);
  }
}

async function postRenew(c: Context, runtime: LinksRuntime): Promise<Response> {
  await runtime.statusDesk.renew(tokenOf(c));
  return backToStatus(c, runtime, 'link');
}

/** Status pages. Looking changes nothing; withdrawing needs an explicit yes (I4). */
export function statusRoutes(runtime: LinksRuntime): Hono {
  const app = new Hono({ strict: false });
  app.get('/', (c) =>
    answerPage(c, runtime, whereStatusPage({ lang: chooseLanguage(c), region: runtime.region }), { path: '/status' }),
  );
  app.get('/:token', async (c) => showStatus(c, runtime, await open(c, runtime)));
  app.post('/:token', (c) => postBirthDate(c, runtime));
  addCodeRoutes(app, runtime, {
    area: 'status',
    desk: runtime.statusDesk,
    show: async (c, left) => showStatus(c, runtime, await open(c, runtime), left),
    back: (c, message) => backToStatus(c, runtime, message),
  });
  app.post('/:token/intrekken', (c) => postWithdraw(c, runtime));
  app.post('/:token/voorstel', (c) => postProposal(c, runtime));
  app.post('/:token/overleden', (c) => postDeath(c, runtime));
  app.post('/:token/contact', (c) => postContact(c, runtime));
  app.post('/:token/niet-gebeld', (c) => postNobodyCalled(c, runtime));
  app.post('/:token/begeleider', (c) => postObjection(c, runtime));
  app.post('/:token/begeleider/terug', (c) => postTakenBack(c, runtime));
  app.post('/:token/vraag', (c) => postQuestion(c, runtime));
  app.post('/:token/nieuwe-link', (c) => postRenew(c, runtime));
  app.get('/:token/:rest{.+}', (c) => backToStatus(c, runtime));
  return app;
}
