import type { Context } from 'hono';
import type { AnswerReceipt, AnswerResult } from '../../cases/answer-contracts.ts';
import type { LinkDesk, LinkView } from '../../cases/link-contracts.ts';
import type { SentChoice } from '../../cases/sent-contracts.ts';
import type { Visit } from '../../cases/visit-contracts.ts';
import type { Because } from '../../domain/because.ts';
import { defined } from '../../domain/defined.ts';
import { answerPage } from '../answer-page.ts';
import { choseTwice, line } from '../form-input.ts';
import type { FormValues } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { chooseLanguage, seeOther } from '../http.ts';
import { linkTexts } from '../texts/link.ts';
import { tellAt } from '../told-word.ts';
import type { CoordinatorForm } from './page.ts';
import {
  type FieldIssue,
  issuesOfDesk,
  type Reading,
  readAnswer,
  readSentChoice,
  readSteering,
} from './read-answer.ts';
import { saidIn } from './said-in.ts';
import { type Leftover, type ShownAt, showLink } from './show-link.ts';
import { type LinkSite, pageContext, readForm, rememberDevice, visitOf } from './site.ts';
import { receiptPage } from './task-page.ts';
import { picksCoach } from './tasks/accept-offer.ts';

/** The way by which somebody comes to a task: a mailed link, or a line on their worklist. */
export interface TaskDoor {
  readonly desk: Pick<LinkDesk, 'open' | 'alsoWrong' | 'answer' | 'steer' | 'withdrawSent'>;
  /** What the desk knows the task by. */
  readonly keyOf: (c: Context) => string;
  readonly shownAt: (c: Context) => ShownAt | Promise<ShownAt>;
  /** Who visits; the device behind a link where absent. */
  readonly visitOf?: (c: Context) => Visit;
  /** What the desk of the staff asks besides; nothing behind a link, or on somebody's own list. */
  readonly rules?: DeskRules;
  /** What follows an answer that was taken, where that is not its receipt alone. */
  readonly after?: (c: Context, receipt: AnswerReceipt, steered: boolean) => Promise<Response | undefined>;
}

/** What staff must say and prove at their desk. */
export interface DeskRules {
  /**
   * Why something is done, from the fields that its form asks it with.
   *
   * @param anyway they saw a hint about their words, and send them as they are
   */
  readonly because: (values: FormValues, form: CoordinatorForm, anyway: boolean) => Reading<Because>;
  /** Where they have not just proved who they are, the page that says so, with everything that was typed. */
  readonly stale: (c: Context) => ((page: PageContent) => PageContent) | undefined;
}

/** Whether a choice erases everybody in the case at once: nobody but its sender knows of it, or it is about nobody in it. */
function erases(view: LinkView, choice: string): boolean {
  if (view.state !== 'open') return false;
  return choice === 'not-me' || (view.task.stage === 'unconfirmed' && (choice === 'withdraw' || choice === 'died'));
}

/** Asks somebody at the desk who would erase people to prove first who they are; undefined where they did, or need not. */
async function askProof(
  c: Context,
  runtime: LinkSite,
  door: TaskDoor,
  values: FormValues,
): Promise<Response | undefined> {
  const around = door.rules?.stale(c);
  if (around === undefined) return undefined;
  const shown = await door.desk.open(door.keyOf(c), visitAt(c, runtime, door));
  return showLink(c, runtime, shown, { values, status: 403 }, { ...(await door.shownAt(c)), around });
}

function visitAt(c: Context, runtime: LinkSite, { visitOf: own }: TaskDoor): Visit {
  return own?.(c) ?? visitOf(c, runtime, 'taak');
}

/** Leads to a page of a task or a link, with what it says there. */
export function backTo(c: Context, runtime: LinkSite, path: string, message?: 'code' | 'link' | 'vergeten'): Response {
  return message === undefined ? seeOther(c, runtime.publicUrl, path) : tellAt(c, runtime, path, message);
}

/** The page of a task as it is now. */
export async function showTask(
  c: Context,
  runtime: LinkSite,
  door: TaskDoor,
  visit: Visit,
  left?: Leftover,
): Promise<Response> {
  return showLink(c, runtime, await door.desk.open(door.keyOf(c), visit), left, await door.shownAt(c));
}

/** Shows the result of an answer: its receipt, what is wrong with it, or, when it was too late, the page as it is now. */
async function showResult(
  c: Context,
  runtime: LinkSite,
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
    case 'gone': {
      // What was typed stays: it may still be wanted, now that things stand otherwise.
      if (steered) return showTask(c, runtime, door, visit, { values, isUnchanged: true });
      const posted = saidIn(values);
      const view = await door.desk.open(door.keyOf(c), { ...visit, posted: true, said: posted });
      // What is open or asks for a proof is a page to work on, at its own address.
      if (view.state !== 'gone' && view.state !== 'unknown') return backTo(c, runtime, path);
      return showLink(c, runtime, view, { posted }, await door.shownAt(c));
    }
    case 'needs-code':
      return backTo(c, runtime, path);
  }
}

/** What is wrong with a form, with more of it at fields that nothing is said of yet. */
function withMore(issues: readonly FieldIssue[], more: readonly FieldIssue[]): readonly FieldIssue[] {
  return [...issues, ...more.filter(({ field }) => !issues.some((issue) => issue.field === field))];
}

async function postAnswer(c: Context, runtime: LinkSite, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitAt(c, runtime, door), await readForm(c)];
  const posted = saidIn(values);
  const view = await desk.open(key, { ...visit, posted: true, picksCoach: picksCoach(values), said: posted });
  if (view.state !== 'open' && view.state !== 'objection') {
    return showLink(c, runtime, view, { posted }, await door.shownAt(c));
  }
  const anyway = line(values, 'anyway') === 'yes';
  const reading = readAnswer(view, values);
  if (!reading.ok) {
    // Somebody who made two choices makes one anew; what they typed stays.
    const kept = choseTwice(values) ? new Map([...values].filter(([name]) => name !== 'choice')) : values;
    const { issues, given = {} } = reading;
    const open = view.state === 'open' ? view : undefined;
    const also = open === undefined ? [] : issuesOfDesk(desk.alsoWrong(given, open, { anyway }), values, open);
    return showTask(c, runtime, door, visit, { values: kept, issues: withMore(issues, also) });
  }
  const proof = erases(view, reading.answer.choice) ? await askProof(c, runtime, door, values) : undefined;
  if (proof !== undefined) return proof;
  const result = await desk.answer(key, reading.answer, { ...visit, anyway, shown: view });
  if (result.ok && result.device !== undefined) rememberDevice(c, runtime, 'taak', result.device);
  return showResult(c, runtime, door, result, { visit, values, steered: false });
}

async function postSteering(c: Context, runtime: LinkSite, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitAt(c, runtime, door), await readForm(c)];
  const view = await desk.open(key, visit);
  if (view.state !== 'open' || !view.task.asCoordinator) {
    return showLink(c, runtime, view, { isUnchanged: true }, await door.shownAt(c));
  }
  const reading = readSteering(values);
  const anyway = line(values, 'steer.anyway') === 'yes';
  const why = door.rules?.because(values, 'steer', anyway);
  if (!reading.ok || why?.ok === false) {
    const found = [reading, why].flatMap((one) => (one?.ok === false ? one.issues : []));
    const given = reading.ok ? { ...reading.answer } : (reading.given ?? {});
    const also = issuesOfDesk(desk.alsoWrong(given, view, { anyway, steered: true }), values, view);
    const issues = withMore(
      found,
      also.map((issue) => ({ ...issue, field: `steer.${issue.field}` })),
    );
    return showLink(c, runtime, view, { values, issues }, await door.shownAt(c));
  }
  const proof = erases(view, reading.answer.choice) ? await askProof(c, runtime, door, values) : undefined;
  if (proof !== undefined) return proof;
  const told = { ...visit, anyway, shown: view, ...defined({ because: why?.answer }) };
  const result = await desk.steer(key, reading.answer, told);
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

async function postWithdrawSent(c: Context, runtime: LinkSite, door: TaskDoor): Promise<Response> {
  const { desk } = door;
  const [key, visit, values] = [door.keyOf(c), visitAt(c, runtime, door), await readForm(c)];
  const view = await desk.open(key, visit);
  if (view.state !== 'open' || view.sent === undefined) {
    return showLink(c, runtime, view, { isUnchanged: true }, await door.shownAt(c));
  }
  const choice = line(values, 'sent.choice');
  const chosen = sentChoices(choice, values);
  const why = door.rules?.because(values, 'sent', line(values, 'sent.anyway') === 'yes');
  if (chosen.length === 0 || why?.ok === false) {
    const field = choice === 'chosen' ? 'sent.references' : 'sent.choice';
    const unchosen: readonly FieldIssue[] = chosen.length === 0 ? [{ field, code: 'choice' }] : [];
    const issues = [...unchosen, ...(why?.ok === false ? why.issues : [])];
    return showLink(c, runtime, view, { values, issues }, await door.shownAt(c));
  }
  // Among what is chosen may be something that nobody confirmed: that is erased at once.
  const proof = await askProof(c, runtime, door, values);
  if (proof !== undefined) return proof;
  const result = await desk.withdrawSent(key, chosen, { ...visit, ...defined({ because: why?.answer }) });
  return showResult(c, runtime, door, result, { visit, values, steered: true });
}

/**
 * The page of a task and what is done on it, each at its place below the path of the task. GET and HEAD only look; every decision
 * is a post with a choice (I4).
 */
export const taskPages = [
  { method: 'GET', below: '', answer: (c, runtime, door) => showTask(c, runtime, door, visitAt(c, runtime, door)) },
  { method: 'POST', below: '', answer: postAnswer },
  { method: 'POST', below: '/sturen', answer: postSteering },
  { method: 'POST', below: '/afzender', answer: postWithdrawSent },
] as const satisfies readonly {
  readonly method: 'GET' | 'POST';
  readonly below: string;
  readonly answer: (c: Context, runtime: LinkSite, door: TaskDoor) => Promise<Response>;
}[];
