import type { Context } from 'hono';
import { type Declines, declineTogether } from '../cases/declines-desk.ts';
import type { ListedTask } from '../cases/worklist-contracts.ts';
import { isReasonGiven, explanation as ownWords, personName } from '../domain/answer-fields.ts';
import { citizenNumberIn } from '../domain/citizen-number.ts';
import { type DeclineReason, declineReasons } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { mentionsMedical } from '../domain/medical-hint.ts';
import { declinesPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { line, prose } from '../web/form-input.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { declinedPage, declinesPage, mostAtOnce, surePage } from '../web/links/declines-page.ts';
import { pageContext, readForm, rememberDevice, shownForm, visitOf } from '../web/links/site.ts';
import { declinesTexts } from '../web/texts/declines.ts';
import { problemText } from '../web/words/problems.ts';
import type { LinksRuntime } from './site.ts';

/** An open question whether somebody may have help, as the form names it. */
const taskPattern = /^HW-[0-9A-Z]{7}#approve#\d{1,3}$/;

/** The decisions that wait for this reader, each on its own proof; undefined where they have proved nothing. */
async function openDecisions(c: Context, runtime: LinksRuntime): Promise<readonly ListedTask[] | undefined> {
  const view = await runtime.worklistDesk.open(visitOf(c, runtime, 'taak'));
  if (view.state !== 'open') return undefined;
  return view.tasks.filter(({ isDecision }) => isDecision === true);
}

interface Left {
  readonly values?: FormValues;
  readonly problems?: readonly FormProblem[];
}

async function showForm(
  c: Context,
  runtime: LinksRuntime,
  tasks: readonly ListedTask[],
  { values, problems = [] }: Left = {},
): Promise<Response> {
  const form = shownForm(c, values, problems);
  const known = runtime.worklistDesk.nameGiven(visitOf(c, runtime, 'taak'));
  const page = declinesPage(tasks, pageContext(c, runtime, declinesPath), { form, known });
  const error = problems.length > 0;
  return answerPage(c, runtime, page, { path: declinesPath, personal: true, error });
}

function reasonIn(values: FormValues): DeclineReason | undefined {
  return declineReasons.find((one) => one === line(values, 'reason'));
}

/** What was chosen, or all that is wrong with it. Ids that are not on this reader's list are no more than unknown ones. */
function read(
  c: Context,
  values: FormValues,
  tasks: readonly ListedTask[],
): { readonly declines: Declines } | { readonly problems: readonly FormProblem[]; readonly others: readonly string[] } {
  const lang = chooseLanguage(c);
  const text = declinesTexts[lang].problem;
  const ids = new Set(values.get('tasks') ?? []);
  const chosen = tasks.filter(({ taskId }) => ids.has(taskId));
  const others = [...ids].filter((id) => taskPattern.test(id) && !chosen.some(({ taskId }) => taskId === id));
  const reason = reasonIn(values);
  const explanation = prose(values, 'explanation');
  const decidedByName = line(values, 'decidedByName') ?? '';
  const needsName = chosen.some(({ role }) => role === 'team');
  const isNamed = personName.safeParse(decidedByName).success;
  const wrong = (field: string, words: string | undefined): FormProblem[] =>
    words === undefined ? [] : [{ field, text: words }];
  const number = chosen.length === 0 ? text.none : ids.size > mostAtOnce ? text.many({ most: mostAtOnce }) : undefined;
  const tooLong = explanation !== undefined && !ownWords.safeParse(explanation).success ? 'too-long' : undefined;
  const secret = explanation !== undefined && citizenNumberIn(explanation) === 'certain' ? 'bsn' : tooLong;
  const unsaid = reason === undefined || isReasonGiven(reason, explanation) ? undefined : 'other-reason';
  const unclear = secret ?? unsaid;
  const problems = [
    ...wrong('tasks', number),
    ...(reason === undefined ? wrong('reason', problemText({ code: 'reason' }, lang)) : []),
    ...(unclear === undefined ? [] : wrong('explanation', problemText({ code: unclear }, lang))),
    ...(needsName && !isNamed ? wrong('decidedByName', problemText({ code: 'decider-name' }, lang)) : []),
  ];
  if (reason === undefined || problems.length > 0) return { problems, others: others.slice(0, mostAtOnce) };
  return {
    declines: {
      tasks: chosen,
      others: others.slice(0, mostAtOnce),
      reason,
      ...defined({ explanation, decidedByName: needsName ? decidedByName : undefined }),
    },
  };
}

/** Questions about the text, which stop nobody: whoever confirms has read them. */
function hintsAt({ explanation }: Declines): readonly ('medical-hint' | 'bsn-hint')[] {
  if (explanation === undefined) return [];
  return [
    ...(mentionsMedical(explanation) ? (['medical-hint'] as const) : []),
    ...(citizenNumberIn(explanation) === 'unsure' ? (['bsn-hint'] as const) : []),
  ];
}

async function decline(c: Context, runtime: LinksRuntime, declines: Declines): Promise<Response> {
  const { tasks } = runtime.worklistDesk;
  const { outcomes, device } = await declineTogether(tasks, visitOf(c, runtime, 'taak'), declines);
  if (device !== undefined) rememberDevice(c, runtime, 'taak', device);
  const page = declinedPage(outcomes, pageContext(c, runtime, declinesPath));
  return answerPage(c, runtime, page, { path: declinesPath, personal: true });
}

/** The referrals that can be declined together. */
export async function showDeclines(c: Context, runtime: LinksRuntime): Promise<Response> {
  const tasks = await openDecisions(c, runtime);
  return tasks === undefined ? seeOther(c, runtime.publicUrl, worklistPath) : showForm(c, runtime, tasks);
}

/** Asks whether the list of names is right; after a yes each referral is declined by its own ordinary answer. */
export async function postDeclines(c: Context, runtime: LinksRuntime): Promise<Response> {
  const values = await readForm(c);
  const tasks = await openDecisions(c, runtime);
  if (tasks === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  const sure = line(values, 'sure');
  if (sure === 'no') return showForm(c, runtime, tasks, { values });
  const reading = read(c, values, tasks);
  if ('problems' in reading) {
    // Everything that was chosen has been answered since: that is the result, and no mistake of this reader.
    const { others } = reading;
    const isNothingLeft = sure === 'yes' && others.length > 0 && others.length === values.get('tasks')?.length;
    const said = defined({
      explanation: prose(values, 'explanation'),
      decidedByName: line(values, 'decidedByName'),
    });
    if (isNothingLeft) return decline(c, runtime, { tasks: [], others, reason: reasonIn(values) ?? 'other', ...said });
    return showForm(c, runtime, tasks, { values, problems: reading.problems });
  }
  if (sure === 'yes') return decline(c, runtime, reading.declines);
  const page = surePage(reading.declines, pageContext(c, runtime, declinesPath), hintsAt(reading.declines));
  return answerPage(c, runtime, page, { path: declinesPath, personal: true });
}
