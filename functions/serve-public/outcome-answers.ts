import type { Context } from 'hono';
import { type OtherDoor, otherDoors } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { type AnswersBehind, adviceField, isForChild } from '../web/public/answers-behind.ts';
import { otherDoorPage } from '../web/public/other-door-page.ts';
import { sentGonePage, sentPage, stoppingPage, sureField, wipedPage } from '../web/public/sent-pages.ts';
import { doorSteps, stepPath } from '../web/public/steps.ts';
import { outcomeTexts } from '../web/texts/outcome.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import { openSteps, otherDoorOf, pathOf } from './form-path.ts';
import {
  contextOf,
  type FormState,
  formIn,
  isOfChild,
  isUnderWay,
  keepForm,
  markOf,
  maySave,
  pathFrom,
} from './form-state.ts';
import { forgetAll, recallSent } from './keepsakes.ts';
import { readPostedForm } from './posted-form.ts';
import { answerTrouble, type PublicRuntime, pageContext } from './site.ts';

const noAnswers = { values: new Map(), problems: [] } as const;

function otherDoorIn(c: Context): OtherDoor | undefined {
  return otherDoors.find((otherDoor) => otherDoor === c.req.param('otherDoor'));
}

/** A visitor who comes from "does this suit me?" reads about themselves. */
const isForMe = (c: Context): boolean => c.req.query('voor') === 'mij';

function kindOf(c: Context): { readonly kind?: 'self' } {
  return isForMe(c) ? { kind: 'self' } : {};
}

/** The answers behind a page about another door. Answers that led to another page do not belong to this one. */
function answersBehind(
  otherDoor: OtherDoor,
  form: FormState | undefined,
  runtime: PublicRuntime,
): AnswersBehind | undefined {
  if (form === undefined) return undefined;
  const context = contextOf(runtime);
  const certain = otherDoorOf(form, context);
  if (certain?.otherDoor !== otherDoor) return undefined;
  const last = pathOf(form, context).findLast((step) => doorSteps.includes(step) && form.done.has(step));
  const municipality = form.values.get('candidate.municipality')?.[0];
  return {
    kind: form.kind,
    isClinician: form.values.get('referrer.profession')?.[0] === 'clinician',
    reasons: certain.reasons,
    back: stepPath(form.kind, last ?? 'birthDate'),
    mark: markOf(form, runtime),
    left: openSteps({ ...form, handover: true }, context),
    isChild: isOfChild(form, runtime),
    ...defined({ municipality }),
  };
}

async function showOtherDoor(
  c: Context,
  runtime: PublicRuntime,
  otherDoor: OtherDoor,
  { values, problems }: { readonly values: FormValues; readonly problems: readonly FormProblem[] },
): Promise<Response> {
  const answers = answersBehind(otherDoor, formIn(c, runtime), runtime);
  const error = problems.length > 0;
  const content = otherDoorPage({
    ...pageContext(c, runtime),
    otherDoor,
    values,
    problems,
    mailed: c.req.method === 'GET' && toldAt(c) === 'gemaild',
    ...(answers === undefined ? kindOf(c) : { answers }),
  });
  return answerPage(c, runtime, content, { error, personal: true });
}

/** Mails the page to the visitor who asks for it; nothing is stored. */
export async function postAdvice(c: Context, runtime: PublicRuntime): Promise<Response> {
  const otherDoor = otherDoorIn(c);
  if (otherDoor === undefined) return answerTrouble(c, runtime, 'notFound');
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const answers = answersBehind(otherDoor, formIn(c, runtime), runtime);
  // The page does not offer this to a child: the explanation needs no address.
  if (answers !== undefined && isForChild(answers)) return showOtherDoor(c, runtime, otherDoor, noAnswers);
  const language = chooseLanguage(c);
  const text = outcomeTexts[language].otherDoor.mail;
  const refuse = (words: string) =>
    showOtherDoor(c, runtime, otherDoor, { values: posted, problems: [{ field: adviceField, text: words }] });
  const email = readTypedEmail(posted.get(adviceField)?.[0]?.trim() ?? '');
  if (email === undefined) return refuse(text.emailError);
  const result = await runtime.adviceDesk.mail({
    otherDoor,
    email: formatEmail(email),
    language,
    ...networkOf(c),
    ...(answers === undefined ? kindOf(c) : { kind: answers.kind }),
    ...defined({ municipality: answers?.municipality }),
  });
  if (result !== 'mailed') return refuse(result === 'too-many' ? text.tooMany : text.notMailed);
  return tellAt(c, runtime, `/aanmelden/uitkomst/${otherDoor}${isForMe(c) ? '?voor=mij' : ''}`, 'gemaild');
}

/**
 * "Contact me": from now on the form asks what is needed to reach somebody, and the person is stored only when that is
 * sent.
 */
export async function postHandover(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const belonging = belongingOf(c, runtime, posted);
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging);
  const { form } = belonging;
  const isOtherDoor = otherDoorOf(form, contextOf(runtime)) !== undefined;
  if (!isOtherDoor || isOfChild(form, runtime)) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  const asked = { ...form, handover: true };
  keepForm(c, runtime, asked);
  return seeOther(c, runtime.publicUrl, pathFrom(asked, runtime));
}

/** Asks whether to stop, as long as there are answers that would be lost. */
export function showStopping(c: Context, runtime: PublicRuntime): Response | Promise<Response> {
  const form = formIn(c, runtime);
  if (form === undefined || !isUnderWay(form)) return seeOther(c, runtime.publicUrl, '/aanmelden/gewist');
  const content = stoppingPage({
    ...pageContext(c, runtime),
    path: pathFrom(form, runtime),
    maySave: maySave(form, runtime),
    isSaved: form.draft !== undefined,
  });
  return answerPage(c, runtime, content, { personal: true });
}

/** "Stop and wipe": what is in this browser, and what was kept for later. Answers that would be lost go after a second yes. */
export async function postWipe(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const form = formIn(c, runtime);
  const isKept = c.req.query('bewaard') !== undefined;
  if (form !== undefined && isUnderWay(form) && !isKept && posted.get(sureField)?.[0] !== 'yes')
    return seeOther(c, runtime.publicUrl, '/aanmelden/wissen');
  if (form?.draft !== undefined && !isKept) await runtime.savedFormDesk.discard(form.draft);
  forgetAll(c, runtime);
  return seeOther(c, runtime.publicUrl, '/aanmelden/gewist');
}

/** The page after sending. */
export function showSent(c: Context, runtime: PublicRuntime): Promise<Response> {
  const sent = recallSent(c, runtime);
  const where = pageContext(c, runtime);
  return answerPage(c, runtime, sent === undefined ? sentGonePage(where) : sentPage(sent, where), { personal: true });
}

/** The page about another door. */
export async function getOtherDoor(c: Context, runtime: PublicRuntime): Promise<Response> {
  const otherDoor = otherDoorIn(c);
  if (otherDoor === undefined) return answerTrouble(c, runtime, 'notFound');
  return showOtherDoor(c, runtime, otherDoor, noAnswers);
}

/** The page after "stop and wipe"; whoever still has answers here is led to those, whatever the address says. */
export function showWiped(c: Context, runtime: PublicRuntime): Response | Promise<Response> {
  const form = formIn(c, runtime);
  if (form !== undefined) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  return answerPage(c, runtime, wipedPage(pageContext(c, runtime)));
}
