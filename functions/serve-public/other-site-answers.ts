import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readReferralRequest } from '../domain/referral-request.ts';
import { answerPage } from '../web/answer-page.ts';
import { bodyLimit, readFormBody } from '../web/body.ts';
import type { FormValues } from '../web/forms.ts';
import { chooseLanguage, forbidStoring, seeOther } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { carriedField, formKeyField } from '../web/public/form-mark.ts';
import { stopField } from '../web/public/form-parts.ts';
import { mendPage, refusedSitePage } from '../web/public/other-site-pages.ts';
import type { Trouble } from '../web/public/plain-pages.ts';
import { controlNames } from '../web/public/questions.ts';
import { sentPage } from '../web/public/sent-pages.ts';
import { type FormKind, formPaths, mendPath } from '../web/public/steps.ts';
import { otherSiteTexts } from '../web/texts/other-site.ts';
import { formToDocument, withSelfAsReferrer } from './form-input.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import {
  carriedForm,
  contextOf,
  countOtherDoor,
  isUnderWay,
  keepForm,
  markOf,
  maySave,
  pathFrom,
} from './form-state.ts';
import { sentFactsOf } from './keepsakes.ts';
import { formToShow } from './open-form.ts';
import { type Settled, settled, type TakenOver, takenOver } from './other-site-form.ts';
import { answersWithPlace } from './place-answer.ts';
import { readPostedForm } from './posted-form.ts';
import { answerTrouble, type PublicRuntime, pageContext } from './site.ts';
import { asRead, questionsAt } from './step-questions.ts';

/** The page for a site that may not send to us. */
export function refuseSite(c: Context, runtime: PublicRuntime): Promise<Response> {
  return answerPage(c, runtime, refusedSitePage(pageContext(c, runtime)), { status: 403, path: '/aanmelden' });
}

/** What is still to be done with what was given: every question with a mistake on one page, each with what was given there. */
function showGiven(
  c: Context,
  runtime: PublicRuntime,
  { form, wrong }: Settled,
  { left, unreadDate }: Pick<TakenOver, 'left' | 'unreadDate'> = { left: [] },
) {
  const where = pageContext(c, runtime);
  const mark = markOf(form, runtime);
  // More than the page could post again.
  if (mark.carried.length > bodyLimit / 2) return answerTrouble(c, runtime, 'tooLarge');
  const error = wrong.size > 0;
  const content = mendPage({
    ...where,
    kind: form.kind,
    maySave: maySave(form, runtime),
    values: form.values,
    problems: [...wrong.values()].flat().map((problem) => {
      const isUnread = problem.field === 'candidate.birthDate' && unreadDate !== undefined;
      const given = isUnread ? otherSiteTexts[where.lang].unreadDate({ given: unreadDate }) : '';
      return isUnread ? { ...problem, text: `${problem.text} ${given}` } : problem;
    }),
    fields: [...wrong].flatMap(([step, problems]) => {
      const isPlaceUnknown = problems.some(({ field }) => field === 'place');
      return questionsAt(step, form, runtime, where.lang, isPlaceUnknown);
    }),
    left,
    mark,
  });
  return answerPage(c, runtime, content, {
    error,
    personal: true,
    path: mendPath(form.kind),
  });
}

/** Why a form on another site cannot be taken in now, as its own page hears of it. */
type NotNow = Extract<Trouble, 'tooMany' | 'busy' | 'failed' | 'maintenance'>;

const reasons = {
  tooMany: 'too-many',
  busy: 'unavailable',
  failed: 'failed',
  maintenance: 'unavailable',
} as const satisfies Record<NotNow, string>;

/** The 303 to a page of the client itself, whose address the region knows and no request brings along. */
function backTo(c: Context, page: string, name: 'reference' | 'reason', value: string): Response {
  const url = new URL(page);
  url.searchParams.set(name, value);
  forbidStoring(c);
  return c.redirect(url.href, 303);
}

/** The client on whose page the form stands. Its origin proves nothing, so nobody is believed for it. */
const ownerOf = (c: Context, { apiClients }: PublicRuntime) => apiClients.byOrigin(c.req.header('Origin') ?? '');

/** Nothing can be done with the form now, and our page could only say so: where the client has a page for that, its own words do. */
export function answerNotNow(
  c: Context,
  runtime: PublicRuntime,
  why: NotNow,
  status?: ContentfulStatusCode,
): Response | Promise<Response> {
  const page = ownerOf(c, runtime)?.pages?.error;
  return page === undefined ? answerTrouble(c, runtime, why, status) : backTo(c, page, 'reason', reasons[why]);
}

/** The same form sent twice, by a double click or a reload, is one referral. */
function keyOf(posted: FormValues): string {
  return `form-${createHash('sha256')
    .update(JSON.stringify([...posted]))
    .digest('hex')}`;
}

/**
 * A form on another site, posted here by the browser of who filled it in: taken in like any other referral, with a page as the answer. Where
 * something is missing or wrong, our own form goes on with what was given.
 *
 * A browser sends none of our cookies with a post from another site, so a form of our own that is under way there is not seen here: nothing is
 * stored in the browser, and the page carries the answers along.
 */
export async function takeFromOtherSite(c: Context, runtime: PublicRuntime): Promise<Response> {
  const read = await readFormBody(c);
  if ('wrong' in read) return answerTrouble(c, runtime, read.wrong === 'size' ? 'tooLarge' : 'wrongType');
  const lang = chooseLanguage(c);
  const taken = takenOver(read.values, runtime, lang);
  const { form } = taken;
  const request = readReferralRequest(formToDocument(withSelfAsReferrer(read.values)), contextOf(runtime));
  if (!request.ok) return showGiven(c, runtime, settled(form, runtime, lang), taken);
  const owner = ownerOf(c, runtime);
  const result = await runtime.intakeDesk.submit(request.request, {
    idempotencyKey: keyOf(read.values),
    language: lang,
    origin: 'api',
    sender: { proof: 'none', ...(owner === undefined ? {} : { client: { id: owner.id, hasKey: false } }) },
    ...networkOf(c),
  });
  switch (result.kind) {
    case 'accepted': {
      const thanks = owner?.pages?.thanks;
      if (thanks !== undefined) return backTo(c, thanks, 'reference', result.reference);
      const sent = sentFactsOf(result, { byCall: request.request.referrer.email === undefined });
      const options = { personal: true, path: formPaths[form.kind] } as const;
      return answerPage(c, runtime, sentPage(sent, pageContext(c, runtime)), options);
    }
    case 'too-many':
      c.header('Retry-After', String(result.retryAfterSeconds));
      return answerNotNow(c, runtime, 'tooMany');
    // Our own form says which other door there is, or that nobody is taken now, and keeps the answers.
    default:
      return showGiven(c, runtime, settled(form, runtime, lang));
  }
}

/** The page to complete such a form, opened again. */
export function getMend(c: Context, runtime: PublicRuntime, kind: FormKind): Response | Promise<Response> {
  const form = formToShow(c, runtime, kind);
  if (form instanceof Promise) return form;
  const now = settled(form, runtime, chooseLanguage(c));
  if (now.wrong.size === 0 || !isUnderWay(form)) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  keepForm(c, runtime, form);
  return showGiven(c, runtime, now);
}

/** The form that a page to complete belongs to. The first one after the other site is in no cookie yet. */
function formOf(c: Context, runtime: PublicRuntime, posted: FormValues, kind: FormKind) {
  const belonging = belongingOf(c, runtime, posted, kind);
  const isNew = belonging.to === 'nothing' || (belonging.to === 'form' && !isUnderWay(belonging.form));
  const carried = isNew ? carriedForm(posted.get(carriedField)?.[0], runtime) : undefined;
  const isOwn = carried?.kind === kind && carried.formKey === posted.get(formKeyField)?.[0];
  return isOwn ? ({ to: 'form', form: carried, isCarried: true } as const) : belonging;
}

/** Takes what was completed, and goes on: with the questions that are wrong still, or else where the answers lead. */
export async function postMend(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const lang = chooseLanguage(c);
  const belonging = formOf(c, runtime, posted, kind);
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging);
  const { form } = belonging;
  // Nothing of it is in this browser yet, so there is nothing to lose to whoever uses it next.
  if (posted.has(stopField) && 'isCarried' in belonging) return seeOther(c, runtime.publicUrl, '/aanmelden/gewist');
  const completed = [...settled(form, runtime, lang).wrong.keys()].flatMap((step) => {
    const own = new Map(controlNames(step).map((name) => [name, posted.get(name) ?? []] as const));
    return [...(step === 'municipality' ? answersWithPlace(own, runtime.region) : asRead(own))];
  });
  const now = settled({ ...form, values: new Map([...form.values, ...completed]) }, runtime, lang);
  const next = await countOtherDoor(now.form, runtime);
  if (posted.has(stopField) && keepForm(c, runtime, next)) return seeOther(c, runtime.publicUrl, '/aanmelden/wissen');
  if (!keepForm(c, runtime, next)) return answerTrouble(c, runtime, 'tooLarge');
  return now.wrong.size > 0
    ? showGiven(c, runtime, { ...now, form: next })
    : seeOther(c, runtime.publicUrl, pathFrom(next, runtime));
}
