import type { Context } from 'hono';
import { readCode } from '../domain/typed-code.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { codePage, senderCodeField } from '../web/public/code-page.ts';
import { type FormKind, formPaths, stepPath } from '../web/public/steps.ts';
import { codeTexts } from '../web/texts/code.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import { pathOf } from './form-path.ts';
import { contextOf, type FormState, keepForm, markOf, pathFrom, unprovenMailbox } from './form-state.ts';
import { formToShow } from './open-form.ts';
import { readPostedForm } from './posted-form.ts';
import { type PublicRuntime, pageContext } from './site.ts';

interface Shown {
  readonly problem?: string;
  readonly isFresh?: boolean;
}

/** The form whose mailbox must be proven now, with that address. */
interface Asked {
  readonly form: FormState;
  readonly mailbox: string;
}

function showCode(c: Context, runtime: PublicRuntime, { form, mailbox }: Asked, { problem, isFresh = false }: Shown) {
  const last = pathOf(form, contextOf(runtime)).at(-1);
  const problems: readonly FormProblem[] = problem === undefined ? [] : [{ field: senderCodeField, text: problem }];
  const content = codePage({
    ...pageContext(c, runtime),
    kind: form.kind,
    mailbox,
    isSent: form.codeFor === mailbox.toLowerCase(),
    isFresh,
    mark: markOf(form, runtime),
    back: last === undefined ? formPaths[form.kind] : stepPath(form.kind, last),
    // A code is typed anew: a wrong one is no help.
    values: new Map(),
    problems,
  });
  const error = problem !== undefined;
  return answerPage(c, runtime, content, {
    error,
    personal: true,
    path: stepPath(form.kind, 'code'),
  });
}

/** The form, once every question before the code is answered; otherwise the path of the open question. */
function askedOf(form: FormState, runtime: PublicRuntime): Asked | string {
  const path = pathFrom(form, runtime);
  const mailbox = path === stepPath(form.kind, 'code') ? unprovenMailbox(form, runtime) : undefined;
  return mailbox === undefined ? path : { form, mailbox };
}

/** Shows the page that asks for the code, once every question before it is answered. */
export function getCode(c: Context, runtime: PublicRuntime, kind: FormKind): Response | Promise<Response> {
  const form = formToShow(c, runtime, kind);
  if (form instanceof Promise) return form;
  keepForm(c, runtime, form);
  const asked = askedOf(form, runtime);
  if (typeof asked === 'string') return seeOther(c, runtime.publicUrl, asked);
  return showCode(c, runtime, asked, { isFresh: toldAt(c) === 'nieuw' });
}

/** Reads a post to either button of the page; a response where it cannot be acted upon. */
async function postedTo(c: Context, runtime: PublicRuntime, kind: FormKind) {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const belonging = belongingOf(c, runtime, posted, kind);
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging);
  const asked = askedOf(belonging.form, runtime);
  return typeof asked === 'string' ? seeOther(c, runtime.publicUrl, asked) : { ...asked, posted };
}

/** Mails a code to the sender's mailbox. */
export async function postSend(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const asked = await postedTo(c, runtime, kind);
  if (asked instanceof Response) return asked;
  const { form, mailbox } = asked;
  const text = codeTexts[chooseLanguage(c)];
  const sent = await runtime.senderDesk.sendCode({
    mailbox,
    formKey: form.formKey,
    language: chooseLanguage(c),
    ...networkOf(c),
  });
  const problems = { 'too-many': text.tooMany, 'worn-out': text.wornOut, 'not-sent': text.notSent } as const;
  if (sent !== 'sent') {
    keepForm(c, runtime, form);
    return showCode(c, runtime, asked, { problem: problems[sent] });
  }
  const isAgain = form.codeFor === mailbox.toLowerCase();
  keepForm(c, runtime, { ...form, codeFor: mailbox.toLowerCase() });
  const path = stepPath(kind, 'code');
  return isAgain ? tellAt(c, runtime, path, 'nieuw') : seeOther(c, runtime.publicUrl, path);
}

/** Tries the code that was typed. */
export async function postCode(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const asked = await postedTo(c, runtime, kind);
  if (asked instanceof Response) return asked;
  const { form, mailbox, posted } = asked;
  keepForm(c, runtime, form);
  const text = codeTexts[chooseLanguage(c)];
  const code = readCode(posted.get(senderCodeField)?.[0] ?? '');
  // A text that is not a code is not a try, so it uses none up.
  if (code === undefined) return showCode(c, runtime, asked, { problem: text.empty });
  const tried = await runtime.senderDesk.enterCode({ mailbox, formKey: form.formKey }, code);
  switch (tried.result) {
    case 'right': {
      const proven = { ...form, proven: mailbox.toLowerCase() };
      keepForm(c, runtime, proven);
      return seeOther(c, runtime.publicUrl, pathFrom(proven, runtime));
    }
    case 'wrong':
      return showCode(c, runtime, asked, { problem: text.wrong({ left: tried.triesLeft }) });
    case 'gone':
      return showCode(c, runtime, asked, { problem: text.gone });
    case 'worn-out':
      return showCode(c, runtime, asked, { problem: text.wornOut });
  }
}
