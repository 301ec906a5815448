import type { Context } from 'hono';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import { savedFormDaysOn } from '../domain/intake-closed.ts';
import type { DatePart } from '../domain/typed-date.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { answersSchema } from '../web/public/form-facts.ts';
import {
  closedSavedFormPage,
  resumeField,
  resumePage,
  savedPage,
  saveField,
  savePage,
} from '../web/public/save-pages.ts';
import { expiredPage } from '../web/public/sent-pages.ts';
import { formTexts } from '../web/texts/form.ts';
import { saveTexts } from '../web/texts/save.ts';
import { readTypedDate } from '../web/typed-date.ts';
import { dateFaultWords } from '../web/words/date-faults.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import {
  type FormState,
  factsOf,
  formIn,
  formOf,
  gateOf,
  isUnderWay,
  keepForm,
  markOf,
  maySave,
  pathFrom,
} from './form-state.ts';
import { readPostedForm } from './posted-form.ts';
import { type PublicRuntime, pageContext } from './site.ts';

const savePath = '/aanmelden/bewaren';

const daysOf = ({ region, clock }: PublicRuntime) => savedFormDaysOn(region, localDate(clock()));

function askMailbox(
  c: Context,
  runtime: PublicRuntime,
  form: FormState,
  { values, problems }: { readonly values: FormValues; readonly problems: readonly FormProblem[] },
) {
  const where = pageContext(c, runtime);
  const error = problems.length > 0;
  const back = pathFrom(form, runtime);
  return answerPage(
    c,
    runtime,
    savePage({ ...where, values, problems, back, days: daysOf(runtime), mark: markOf(form, runtime) }),
    {
      error,
      personal: true,
      path: savePath,
    },
  );
}

/** Asks for the mailbox to which the link to continue goes. */
export function showSave(c: Context, runtime: PublicRuntime) {
  const form = formIn(c, runtime);
  if (form === undefined) return answerExpired(c, runtime);
  if (!maySave(form, runtime)) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  return askMailbox(c, runtime, form, { values: new Map(), problems: [] });
}

/** Says that the link was mailed; whoever has answers here that were not saved is led to those, whatever the address says. */
export function showSaved(c: Context, runtime: PublicRuntime) {
  const form = formIn(c, runtime);
  if (form !== undefined && form.draft === undefined) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  return answerPage(c, runtime, savedPage({ ...pageContext(c, runtime), days: daysOf(runtime) }), { personal: true });
}

function answerExpired(c: Context, runtime: PublicRuntime) {
  return answerPage(c, runtime, expiredPage(pageContext(c, runtime)), {
    status: 410,
    personal: true,
    path: '/aanmelden',
  });
}

/** Keeps the answers and mails the link, or says why not. */
export async function postSave(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const belonging = belongingOf(c, runtime, posted);
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging);
  const { form } = belonging;
  if (!maySave(form, runtime)) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  const language = chooseLanguage(c);
  const text = saveTexts[language].save;
  const email = readTypedEmail(posted.get(saveField)?.[0]?.trim() ?? '');
  const refuse = (words: string) =>
    askMailbox(c, runtime, form, { values: posted, problems: [{ field: saveField, text: words }] });
  if (email === undefined) return refuse(text.emailError);
  const birthDate = gateOf(form);
  const kept = await runtime.savedFormDesk.keep({
    answers: factsOf(form),
    email: formatEmail(email),
    language,
    ...networkOf(c),
    ...defined({ birthDate, earlier: form.draft }),
  });
  if (kept.result !== 'mailed') return refuse(kept.result === 'too-many' ? text.tooMany : text.notMailed);
  keepForm(c, runtime, { ...form, draft: kept.token });
  return seeOther(c, runtime.publicUrl, '/aanmelden/bewaard');
}

/** A token of the form that we make; any other text becomes one that nobody has. */
function tokenOf(c: Context): string {
  const token = c.req.param('token') ?? '';
  return /^\w{1,64}$/.test(token) ? token : '-';
}

function showClosed(c: Context, runtime: PublicRuntime, why: 'gone' | 'locked') {
  return answerPage(c, runtime, closedSavedFormPage(why, pageContext(c, runtime)), { status: 410, personal: true });
}

/** What a mailed link opens: the question that it asks first, with what is wrong with the answer. */
export async function showResume(
  c: Context,
  runtime: PublicRuntime,
  values: FormValues = new Map(),
  problems: readonly FormProblem[] = [],
): Promise<Response> {
  const token = tokenOf(c);
  const state = await runtime.savedFormDesk.look(token);
  if (state === 'gone' || state === 'locked') return showClosed(c, runtime, state);
  const error = problems.length > 0;
  const kept = formIn(c, runtime);
  const content = resumePage({
    ...pageContext(c, runtime),
    replaces: kept !== undefined && isUnderWay(kept) && kept.draft !== token,
    values,
    problems,
    token,
    asksBirthDate: state === 'needs-birth-date',
  });
  return answerPage(c, runtime, content, { error, personal: true });
}

/**
 * The form that comes back through a mailed link. The person who opens the link reads the mailbox that it was mailed
 * to, so that mailbox counts as proven. What was proven where the form was saved does not count: the link may have been
 * mailed to somebody else.
 */
function comeBack(form: FormState, token: string, mailbox: string | undefined): FormState {
  const { proven: _proven, codeFor: _codeFor, ...rest } = form;
  return { ...rest, draft: token, ...(mailbox === undefined ? {} : { proven: mailbox.toLowerCase() }) };
}

/** Opens the form behind a mailed link, or says why not. */
export async function postResume(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const lang = chooseLanguage(c);
  const token = tokenOf(c);
  const reading = readTypedDate(posted, resumeField, true);
  const problem = (text: string, part?: DatePart) =>
    showResume(c, runtime, posted, [{ field: resumeField, text, part }]);
  // A text that is not a date is not a try, so it uses none up.
  if (reading?.ok !== true && (await runtime.savedFormDesk.look(token)) === 'needs-birth-date') {
    if (reading === undefined) return problem(formTexts[lang].dateMissing);
    const { text, part } = dateFaultWords(reading.fault, lang);
    return problem(text, part);
  }
  const date = reading?.ok === true ? reading.date : undefined;
  const opened = await runtime.savedFormDesk.open(token, date);
  switch (opened.result) {
    case 'right': {
      const facts = answersSchema.safeParse(opened.answers).data;
      // Kept by an older version of this program: counts as gone.
      if (facts === undefined) return showClosed(c, runtime, 'gone');
      const form = comeBack(formOf(facts), token, opened.mailbox);
      keepForm(c, runtime, form);
      return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
    }
    case 'wrong':
      return problem(saveTexts[lang].resume.wrong({ left: opened.triesLeft }));
    default:
      return showClosed(c, runtime, opened.result);
  }
}
