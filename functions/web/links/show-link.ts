import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { LinkView, Said } from '../../cases/link-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { answerPage } from '../answer-page.ts';
import type { FormProblem, FormValues } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { chooseLanguage } from '../http.ts';
import { linkTexts } from '../texts/link.ts';
import { toldAt } from '../told-word.ts';
import { problemText } from '../words/problems.ts';
import { receiptFor } from '../words/receipts.ts';
import { type AtDesk, coordinatorForms, isNotAskedYet, type LinkPageContext, notice } from './page.ts';
import type { FieldIssue } from './read-answer.ts';
import { type LinkSite, linkPath, pageContext, shownForm, tokenOf } from './site.ts';
import { codePage, goneLinkPage, unknownLinkPage } from './state-pages.ts';
import { type HintCode, objectionPage, type Shown, taskPage } from './task-page.ts';

/** What a page says after a post about a code that did not open it. */
export interface CodeLeftover {
  readonly values?: FormValues;
  readonly problems?: readonly FormProblem[];
  readonly message?: string;
  readonly status?: ContentfulStatusCode;
  /** A code may be on its way or already read: the field for it comes first. */
  readonly isCodeSent?: boolean;
}

/** What a post that did nothing leaves on the page: everything typed, what is wrong, and a message about it. */
export interface Leftover extends CodeLeftover {
  readonly issues?: readonly FieldIssue[];
  /** The answer that was posted, where it came to a page that took none: that page then says that it was not kept. */
  readonly posted?: Said;
  /** The coordinator wanted to change something about the task, and nothing was changed: the page says that, and how it stands. */
  readonly isUnchanged?: true;
}

/** Where a task's page stands. */
export interface ShownAt {
  /** Its own path, without the public prefix. */
  readonly path: string;
  /** What the page says at its top, where nothing else is said. */
  readonly message?: string | undefined;
  /** See `LinkPageContext`. */
  readonly answered?: number | undefined;
  /** See `LinkPageContext`. */
  readonly desk?: AtDesk;
  /** The way to where its reader can look up what was answered. */
  readonly lookUp?: Html;
  /** What it says where there is no such task for this reader. */
  readonly unknown?: PageContent;
  /** What else is on the page. */
  readonly around?: (page: PageContent) => PageContent;
}

/** What a redirect says on the page it leads to; anything else in the address is ignored. */
function messageOf(c: Context): string | undefined {
  const text = linkTexts[chooseLanguage(c)];
  switch (toldAt(c)) {
    case 'code':
      return text.code.sent;
    case 'link':
      return text.renew.sent;
    case 'vergeten':
      return text.forget.done;
    default:
      return undefined;
  }
}

function asksNoLink(c: Context, { canRenew }: Extract<LinkView, { state: 'gone' }>): boolean {
  return !canRenew && toldAt(c) === 'link';
}

/**
 * That an answer was not kept, because another came first or the question went to somebody else. Undefined where that very answer
 * stands, and where the page itself says what became of the case.
 */
function notKept(view: LinkView, posted: Said | undefined, lang: Language): string | undefined {
  if (posted === undefined) return undefined;
  const text = linkTexts[lang].notKept;
  if (view.state === 'gone' && view.why === 'answered') {
    if (view.isAlike === true) return text.alike;
    return view.isSaid === undefined ? text.answered : undefined;
  }
  const isElsewhere = view.state === 'gone' && (view.why === 'passed-on' || view.why === 'superseded');
  // Who handed the question to a colleague, and sent that twice, did what they wanted.
  return (isElsewhere || view.state === 'unknown') && posted.choice !== 'delegate' ? text.elsewhere : undefined;
}

/** What the page after their answer said, for somebody who sent that very answer twice. */
function receiptOf(
  view: Extract<LinkView, { state: 'gone' }>,
  context: LinkPageContext,
): readonly [title: string, next: string] | undefined {
  return view.isSaid === undefined ? undefined : receiptFor(view.kind, view.isSaid, context, view.asCoordinator);
}

/** The same of what the coordinator wanted to do with the task: nothing was done. */
function notSteered(view: LinkView, lang: Language): string | undefined {
  // Whoever has to prove first that they read their mailbox may still do it.
  if (view.state === 'needs-code') return undefined;
  const text = linkTexts[lang].notKept;
  return view.state === 'gone' && view.why === 'answered' ? text.steeredAnswered : text.steered;
}

function withNotice(page: PageContent, message: string | undefined): PageContent {
  return message === undefined ? page : { ...page, body: html`${notice(message)}\n${page.body}` };
}

function shownOf(c: Context, leftover: Leftover): Shown {
  const { values, issues = [], problems: told = [], message } = leftover;
  const lang = chooseLanguage(c);
  // A question is not a mistake: it is shown separately, and sending once more sends the text as it is.
  const codes = [...new Set(issues.map(({ code }) => code))];
  const hints = codes.filter((code): code is HintCode => code in linkTexts[lang].hints);
  const isOnlyHinted = hints.length === codes.length;
  const found = isOnlyHinted
    ? []
    : issues.map((issue) => ({ field: issue.field, part: issue.part, text: problemText(issue, lang) }));
  const problems = [...found, ...told];
  return {
    form: shownForm(c, values, problems),
    hints: isOnlyHinted ? hints : [],
    ...defined({ hintsIn: coordinatorForms.find((one) => issues.some(({ field }) => field.startsWith(`${one}.`))) }),
    ...defined({
      nextDay: issues.find(({ nextDay }) => nextDay !== undefined)?.nextDay,
      hours: issues.find(({ hours }) => hours !== undefined)?.hours,
    }),
    message,
    isCodeSent: isCodeSent(c, leftover, false),
  };
}

/** Whether somebody may already have a code. */
export function isCodeSent(c: Context, left: CodeLeftover, error: boolean): boolean {
  return error || left.isCodeSent === true || toldAt(c) === 'code';
}

/** The page of a link in the state that the desk found. */
export async function showLink(
  c: Context,
  runtime: LinkSite,
  view: LinkView,
  leftover: Leftover = {},
  { path, message: said, answered, desk, lookUp, unknown, around = (page) => page }: ShownAt = {
    path: linkPath('taak', tokenOf(c)),
  },
): Promise<Response> {
  const context = { ...pageContext(c, runtime, path), ...defined({ answered, desk }) };
  const unchanged = leftover.isUnchanged === true ? notSteered(view, context.lang) : undefined;
  const message = leftover.message ?? unchanged ?? notKept(view, leftover.posted, context.lang) ?? said ?? messageOf(c);
  const shown = shownOf(c, { ...leftover, ...defined({ message }) });
  const error = shown.form.problems.length > 0;
  const status = leftover.status ?? (error ? 400 : unchanged === undefined ? 200 : 409);
  switch (view.state) {
    case 'unknown':
      return answerPage(c, runtime, withNotice(unknown ?? unknownLinkPage(context), message), {
        path,
        status: 404,
      });
    case 'gone':
      // Where no new link can be asked for, none is on its way.
      return answerPage(
        c,
        runtime,
        around(
          goneLinkPage(view, context, {
            message: asksNoLink(c, view) ? undefined : message,
            lookUp,
            receipt: receiptOf(view, context),
          }),
        ),
        { path, status: 410 },
      );
    case 'needs-code':
      return answerPage(
        c,
        runtime,
        codePage(view.bare, context, {
          form: shown.form,
          message,
          isDue: view.task.late === undefined && !isNotAskedYet(view.task),
          isSent: isCodeSent(c, leftover, error),
        }),
        { path, status, error },
      );
    case 'objection':
      return answerPage(c, runtime, objectionPage(view, context, shown), { path, status, error });
    case 'open':
      return answerPage(c, runtime, around(taskPage(view, context, shown)), { path, status, error });
  }
}
