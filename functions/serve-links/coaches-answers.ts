import type { Context } from 'hono';
import type { NewCoach } from '../cases/coaches-desk.ts';
import type { Coach } from '../cases/provider-coaches.ts';
import { personName } from '../domain/answer-fields.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail, sameMailbox } from '../domain/email-address.ts';
import { normalisePhone } from '../domain/phone-number.ts';
import { coachesPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { line } from '../web/form-input.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import {
  coachesPage,
  coachPath,
  handedOverPage,
  leavingPage,
  onlyParameter,
  sureMovePage,
} from '../web/links/coaches-page.ts';
import { pageContext, readForm, shownForm, visitOf } from '../web/links/site.ts';
import { coachesTexts } from '../web/texts/coaches.ts';
import { problemText } from '../web/words/problems.ts';
import type { LinksRuntime } from './site.ts';

/** The job coaches of the reader's providers. */
export async function showCoaches(c: Context, runtime: LinksRuntime): Promise<Response> {
  const coaches = await runtime.coachesDesk.open(visitOf(c, runtime, 'taak'));
  if (coaches === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  return answerPage(c, runtime, coachesPage(coaches, pageContext(c, runtime, coachesPath)), { path: coachesPath });
}

/** A job coach, and their colleagues at the same provider. */
interface Found {
  readonly coach: Coach;
  /** The one trajectory that it is about, of several. */
  readonly only?: string;
  readonly others: readonly Coach[];
  /** Addresses whose reader said that they are no job coach here: nobody is handed over to them. */
  readonly disowned: readonly string[];
}

/** The job coach that the address names, with everybody whom they guide, or those of them who are meant. */
async function coachIn(c: Context, runtime: LinksRuntime, only?: readonly string[]): Promise<Found | Response> {
  const { provider = '', mark = '' } = c.req.param();
  const coaches = await runtime.coachesDesk.open(visitOf(c, runtime, 'taak'), { provider, mark, ...defined({ only }) });
  if (coaches === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  const own = coaches.filter((one) => one.provider === provider);
  const known = own.find((one) => one.mark === mark);
  if (known === undefined) return c.notFound() as Response;
  const guides = known.guides.filter(({ reference }) => only === undefined || only.includes(reference));
  const coach = { ...known, guides };
  const one = guides.length === 1 && known.guides.length > 1 ? guides[0]?.reference : undefined;
  const disowned = own.filter(({ isDisowned }) => isDisowned === true).map(({ email }) => email);
  return {
    ...defined({ only: one }),
    coach,
    others: own.filter((one) => one !== known && one.isDisowned !== true),
    disowned,
  };
}

function showLeaving(
  c: Context,
  runtime: LinksRuntime,
  { coach, others, only }: Found,
  values?: FormValues,
  problems: readonly FormProblem[] = [],
): Promise<Response> {
  const path = coachPath(coach, only);
  const form = shownForm(c, values, problems);
  const page = leavingPage(coach, others, pageContext(c, runtime, path), form);
  return answerPage(c, runtime, page, { path, error: problems.length > 0 });
}

/** One job coach, and who may take over. */
export async function showCoach(c: Context, runtime: LinksRuntime): Promise<Response> {
  const only = c.req.query(onlyParameter);
  const found = await coachIn(c, runtime, only === undefined ? undefined : [only]);
  if (found instanceof Response) return found;
  // Theirs no more: somebody else guides that person, or nobody does.
  if (found.coach.guides.length === 0) return c.notFound() as Response;
  return showLeaving(c, runtime, found);
}

/** Who takes over, as filled in; or what is wrong with it. */
function takerIn(
  c: Context,
  runtime: LinksRuntime,
  values: FormValues,
  { coach, others }: Found,
): NewCoach | readonly FormProblem[] {
  const lang = chooseLanguage(c);
  const words = coachesTexts[lang].problems;
  const [name, typed, number] = [line(values, 'name'), line(values, 'email'), line(values, 'phone')];
  const chosen = others.find(({ mark }) => mark === line(values, 'existing'));
  const existing = chosen?.isUnreached === true ? undefined : chosen;
  if (existing !== undefined) {
    if (name !== undefined || typed !== undefined) return [{ field: 'existing', text: words.both }];
    return { name: existing.name, email: existing.email, ...defined({ phone: existing.phone }) };
  }
  const address = readTypedEmail(typed ?? '');
  const email = address === undefined ? undefined : formatEmail(address);
  const phone = number === undefined ? undefined : normalisePhone(number);
  const verdict = email === undefined ? undefined : runtime.coachesDesk.verdict(coach.provider, email);
  const isNamed = name !== undefined && personName.safeParse(name).success;
  const problems: FormProblem[] = [
    ...(isNamed ? [] : [{ field: 'name', text: problemText({ code: 'name' }, lang) }]),
    ...(email === undefined ? [{ field: 'email', text: problemText({ code: 'email' }, lang) }] : []),
    ...(verdict === undefined || verdict.ok ? [] : [{ field: 'email', text: problemText(verdict, lang) }]),
    ...(email !== undefined && sameMailbox(email, coach.email) ? [{ field: 'email', text: words.same }] : []),
    ...(number !== undefined && phone === undefined
      ? [{ field: 'phone', text: problemText({ code: 'phone' }, lang) }]
      : []),
  ];
  if (problems.length > 0 || name === undefined || email === undefined) return problems;
  return { name, email, ...defined({ phone }) };
}

/**
 * The page after a handover, for whoever sends or reloads that very form again: the trajectories that it names are with whoever it
 * names by now. Undefined where none of them is.
 */
async function movedBefore(c: Context, runtime: LinksRuntime, values: FormValues): Promise<Response | undefined> {
  const { provider = '' } = c.req.param();
  const [mark, typed] = [line(values, 'existing'), readTypedEmail(line(values, 'email') ?? '')];
  const own = (await runtime.coachesDesk.open(visitOf(c, runtime, 'taak')))?.filter((one) => one.provider === provider);
  const to = own?.find(
    (one) => one.mark === mark || (typed !== undefined && sameMailbox(one.email, formatEmail(typed))),
  );
  const only = (values.get('case') ?? []).filter((one) => to?.guides.some(({ reference }) => reference === one));
  if (to === undefined || only.length === 0) return undefined;
  // Opened once more, because it shows them by name.
  await runtime.coachesDesk.open(visitOf(c, runtime, 'taak'), { provider, mark: to.mark, only });
  const guides = to.guides.filter(({ reference }) => only.includes(reference));
  const moved = guides.map((one) => ({ ...one, result: 'moved' as const }));
  const page = handedOverPage(moved, { name: to.name }, pageContext(c, runtime, coachesPath));
  return answerPage(c, runtime, page, { path: coachesPath });
}

/**
 * Asks whether the list of names is right; after a yes the trajectories that the page named are handed over. That a colleague
 * is away is told only to whoever is about to hand somebody of their own to them, and after it only of those who moved.
 */
export async function postCoach(c: Context, runtime: LinksRuntime): Promise<Response> {
  const values = await readForm(c);
  const found = await coachIn(c, runtime, values.get('case') ?? []);
  const sure = line(values, 'sure');
  const isNobodyLeft = found instanceof Response || found.coach.guides.length === 0;
  const before = sure === 'yes' && isNobodyLeft ? await movedBefore(c, runtime, values) : undefined;
  if (before !== undefined) return before;
  if (found instanceof Response) return found;
  if (sure === 'no') return showLeaving(c, runtime, found, values);
  const taker = takerIn(c, runtime, values, found);
  if (!('email' in taker)) return showLeaving(c, runtime, found, values, taker);
  const { coach, others, disowned } = found;
  const { guides } = coach;
  const awayUntil = async () => defined({ backOn: await runtime.coachesDesk.backOn(taker.email) });
  if (sure !== 'yes' && guides.length > 0) {
    const isOne = !disowned.some((email) => sameMailbox(email, taker.email));
    const away = isOne ? await awayUntil() : {};
    const path = coachPath(coach, found.only);
    const page = sureMovePage(
      { coach, others, guides, values, to: taker.name, ...away },
      pageContext(c, runtime, path),
    );
    return answerPage(c, runtime, page, { path, personal: true });
  }
  const from = { provider: coach.provider, mark: coach.mark, references: guides.map(({ reference }) => reference) };
  const moved = await runtime.coachesDesk.handOver(visitOf(c, runtime, 'taak'), from, taker);
  if (moved === undefined) return c.notFound() as Response;
  const away = moved.some(({ result }) => result === 'moved') ? await awayUntil() : {};
  const page = handedOverPage(moved, { name: taker.name, ...away }, pageContext(c, runtime, coachesPath));
  return answerPage(c, runtime, page, { path: coachesPath });
}
