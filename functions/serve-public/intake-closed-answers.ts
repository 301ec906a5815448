import type { Context } from 'hono';
import type { SubmitResult } from '../cases/intake-contracts.ts';
import { localDate } from '../domain/calendar.ts';
import { intakeClosedOn } from '../domain/intake-closed.ts';
import type { Region } from '../domain/region.ts';
import { answerPage } from '../web/answer-page.ts';
import { seeOther } from '../web/http.ts';
import { intakeClosedPage, programmeEndInWords } from '../web/public/intake-closed-page.ts';
import { intakeClosedTexts } from '../web/texts/intake-closed.ts';
import { dateInWords } from '../web/words/dates.ts';
import { formIn, isUnderWay, keepForm, maySave } from './form-state.ts';
import { apiLanguage, sendProblem } from './problem.ts';
import { type PublicRuntime, pageContext } from './site.ts';

/** The page that stands for the form while the region takes nobody. The answers of a form under way get new time. */
export async function showIntakeClosed(c: Context, runtime: PublicRuntime): Promise<Response> {
  const closed = intakeClosedOn(runtime.region, localDate(runtime.clock()));
  if (closed === undefined) return seeOther(c, runtime.publicUrl, '/aanmelden');
  const form = formIn(c, runtime);
  if (form !== undefined) keepForm(c, runtime, form);
  const kept = form !== undefined && isUnderWay(form) ? { maySave: maySave(form, runtime) } : undefined;
  return answerPage(c, runtime, intakeClosedPage(closed, pageContext(c, runtime), kept), {
    personal: true,
    path: '/aanmelden',
  });
}

/**
 * Tells a program that intake is closed. 409, because the request is right and it is the state of the region that stands in its way:
 * a 5xx would be counted as our fault and sent again at once. `Retry-After` is given where the end is known. Where the programme ends,
 * nobody is told to keep a referral for later.
 */
export function answerIntakeClosed(
  c: Context,
  region: Region,
  { text, forGood, reopensOn, retryAfterSeconds }: Extract<SubmitResult, { kind: 'intake-closed' }>,
): Response {
  const lang = apiLanguage(c);
  const { api, apiAgain, apiForGood } = intakeClosedTexts[lang];
  const { phone } = region.helpdesk;
  const again = reopensOn === undefined ? [] : [apiAgain({ date: dateInWords(reopensOn, lang) })];
  const detail =
    forGood === undefined
      ? [api({ phone }), ...again]
      : [programmeEndInWords(forGood, { lang, region }), apiForGood({ phone })];
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  const problem = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'intake-closed' as const,
    detail: detail.join(' '),
    errors: [{ in: 'body' as const, pointer: '', code: 'intake-closed', detail: text[lang] }],
  };
  return sendProblem(c, problem, 409);
}
