import type { Context } from 'hono';
import type { AwayProblem, AwayWish } from '../cases/away-contracts.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import { awayPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { line } from '../web/form-input.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { awayDonePage, awayPage, awayPlanPage } from '../web/links/away-page.ts';
import { pageContext, readForm, shownForm, visitOf } from '../web/links/site.ts';
import { awayTexts } from '../web/texts/away.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import { readTypedDate } from '../web/typed-date.ts';
import { dateFaultWords } from '../web/words/date-faults.ts';
import { problemText } from '../web/words/problems.ts';
import type { LinksRuntime } from './site.ts';

const toList = (c: Context, { publicUrl }: LinksRuntime) => seeOther(c, publicUrl, worklistPath);

/** What a post left over: what was typed, and what is wrong with it. */
interface Left {
  readonly values?: FormValues;
  readonly problems?: readonly FormProblem[];
}

async function showForm(c: Context, runtime: LinksRuntime, { values, problems = [] }: Left = {}): Promise<Response> {
  const view = await runtime.awayDesk.open(visitOf(c, runtime, 'taak'));
  if (view.state === 'needs-code') return toList(c, runtime);
  const message = toldAt(c) === 'terug' ? awayTexts[chooseLanguage(c)].present.ended : undefined;
  const page = awayPage(view, pageContext(c, runtime, awayPath), { form: shownForm(c, values, problems), message });
  const error = problems.length > 0;
  return answerPage(c, runtime, page, { path: awayPath, personal: true, error });
}

/** What was typed, or what cannot be read of it. An address that cannot be read is shown as it was typed. */
function readWish(c: Context, values: FormValues): AwayWish | readonly FormProblem[] {
  const lang = chooseLanguage(c);
  const { problem } = awayTexts[lang];
  const mailbox = readTypedEmail(line(values, 'mailbox') ?? '');
  const day = readTypedDate(values, 'backOn');
  const typed = line(values, 'colleague');
  const colleague = typed === undefined ? undefined : readTypedEmail(typed);
  if (mailbox !== undefined && day?.ok === true && (typed === undefined) === (colleague === undefined)) {
    const to = colleague === undefined ? undefined : formatEmail(colleague);
    return { mailbox: formatEmail(mailbox), backOn: day.date, ...defined({ colleague: to }) };
  }
  return [
    ...(mailbox === undefined ? [{ field: 'mailbox', text: problemText({ code: 'email' }, lang) }] : []),
    ...(day === undefined ? [{ field: 'backOn', text: problem.empty }] : []),
    ...(day?.ok === false ? [{ field: 'backOn', ...dateFaultWords(day.fault, lang) }] : []),
    ...(typed !== undefined && colleague === undefined ? [{ field: 'colleague', text: problem['no-address'] }] : []),
  ];
}

function inWords(problem: AwayProblem, c: Context): FormProblem {
  const lang = chooseLanguage(c);
  const { field, code } = problem;
  if (code === 'outside-domain') {
    return { field, text: problemText({ code, domains: problem.domains }, lang) };
  }
  return { field, text: awayTexts[lang].problem[code] };
}

/** One's absence as it is, and the form to say one. */
export const showAway = (c: Context, runtime: LinksRuntime) => showForm(c, runtime);

/** Says an absence, in two steps: what will follow is shown before it is done. */
export async function postAway(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [visit, values] = [visitOf(c, runtime, 'taak'), await readForm(c)];
  const wish = readWish(c, values);
  const sure = line(values, 'sure');
  if (!('mailbox' in wish)) return showForm(c, runtime, { values, problems: wish });
  if (sure === 'no') return showForm(c, runtime, { values });
  const context = pageContext(c, runtime, awayPath);
  const refuse = (answer: { readonly problems?: readonly AwayProblem[] | undefined }) =>
    answer.problems === undefined
      ? toList(c, runtime)
      : showForm(c, runtime, { values, problems: answer.problems.map((one) => inWords(one, c)) });
  if (sure === 'yes') {
    const done = await runtime.awayDesk.set(wish, visit);
    if (!done.ok) return refuse(done);
    return answerPage(c, runtime, awayDonePage(done, context), { path: awayPath, personal: true });
  }
  const planned = await runtime.awayDesk.plan(wish, visit);
  if (!planned.ok) return refuse(planned);
  return answerPage(c, runtime, awayPlanPage(planned.plan, context), { path: awayPath, personal: true });
}

/** Ends an absence. */
export async function postBack(c: Context, runtime: LinksRuntime): Promise<Response> {
  const mailbox = line(await readForm(c), 'mailbox') ?? '';
  const isEnded = await runtime.awayDesk.end(mailbox, visitOf(c, runtime, 'taak'));
  return isEnded ? tellAt(c, runtime, awayPath, 'terug') : toList(c, runtime);
}
