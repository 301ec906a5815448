import type { Context } from 'hono';
import type { Outside, ReportProblem, TrajectoryView } from '../cases/trajectory-desk.ts';
import type { ReportKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { nameableSpells, reportSchema } from '../domain/report.ts';
import { reportOf, reportPath, trajectoryPath, worklistPath } from '../domain/worklist.ts';
import { workplaceOf } from '../domain/workplace.ts';
import { answerPage } from '../web/answer-page.ts';
import { amount, date, line, typedHours } from '../web/form-input.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { hoursPassedInWords } from '../web/links/disclosure.ts';
import { formerCoachPage, reportPage } from '../web/links/report-page.ts';
import { pageContext, readForm, shownForm, visitOf } from '../web/links/site.ts';
import { trajectoryPage } from '../web/links/trajectory-page.ts';
import { reportTexts } from '../web/texts/report.ts';
import { readTypedDate } from '../web/typed-date.ts';
import { dateFaultWords } from '../web/words/date-faults.ts';
import { problemText } from '../web/words/problems.ts';
import { textOf } from '../web/words/said.ts';
import type { LinksRuntime } from './site.ts';

/** A page for whoever is not shown the trajectory. */
function outside(c: Context, runtime: LinksRuntime, why: Outside): Promise<Response> | Response {
  const path = trajectoryPath(c.req.param('reference') ?? '');
  if (why === 'needs-proof') return seeOther(c, runtime.publicUrl, worklistPath);
  if (why === 'unknown') return c.notFound();
  return answerPage(c, runtime, formerCoachPage(pageContext(c, runtime, path)), { path, status: 410 });
}

/** A running trajectory, for those who guide the person; with a line about what was reported a moment ago. */
export async function showTrajectory(c: Context, runtime: LinksRuntime): Promise<Response> {
  const reference = c.req.param('reference') ?? '';
  const view = await runtime.trajectoryDesk.open(visitOf(c, runtime, 'taak'), reference);
  if (typeof view === 'string') return outside(c, runtime, view);
  const path = trajectoryPath(reference);
  return answerPage(c, runtime, trajectoryPage(view, pageContext(c, runtime, path), savedBefore(c, runtime)), { path });
}

/** What each report asks, in the order of its page. */
const asked: Readonly<Record<ReportKind, readonly string[]>> = {
  'job-started': ['kind', 'startedOn', 'hoursPerWeek', 'municipality'],
  'job-ended': ['spell', 'endedOn'],
  hours: ['on', 'hours', 'seen'],
  'school-started': ['education', 'startedOn', 'municipality'],
  'school-ended': ['spell', 'endedOn'],
  'contact-lost': ['since', 'tried'],
  'contact-again': ['on'],
  workplace: ['spell', 'name'],
};

/** What was filled in, in the shape of a report. */
function documentOf(what: ReportKind, values: FormValues): object {
  const own: Readonly<Record<string, unknown>> = {
    kind: line(values, 'kind'),
    education: line(values, 'education'),
    startedOn: date(values, 'startedOn'),
    hoursPerWeek: amount(values, 'hoursPerWeek'),
    municipality: line(values, 'municipality'),
    spell: line(values, 'spell'),
    endedOn: date(values, 'endedOn'),
    on: date(values, 'on'),
    hours: typedHours(values, 'hours'),
    seen: amount(values, 'seen') ?? 0,
    since: date(values, 'since'),
    tried: values.get('tried'),
    name: line(values, 'name'),
  };
  // Anything else that is posted goes nowhere: there is no room for words of one's own.
  return defined({ what, ...Object.fromEntries(asked[what].map((field) => [field, own[field]])) });
}

/** What is missing or cannot be read, at its field. */
function unreadable(c: Context, what: ReportKind, values: FormValues, field: string): FormProblem {
  const lang = chooseLanguage(c);
  if (what === 'workplace' && field === 'spell') return { field, text: reportTexts[lang].problems.workplaceOf };
  const own = textOf(reportTexts[lang].problems, field);
  if (own !== undefined) return { field, text: own };
  if (field === 'hoursPerWeek') return { field, text: problemText({ code: 'week-hours' }, lang) };
  const day = readTypedDate(values, field);
  if (day?.ok === false) return { field, ...dateFaultWords(day.fault, lang) };
  return { field, text: problemText({ code: 'date-empty' }, lang) };
}

function inWords({ field, code, ...more }: ReportProblem, c: Context): FormProblem {
  const lang = chooseLanguage(c);
  if ('hours' in more && more.hours !== undefined) {
    return {
      field,
      text: `${hoursPassedInWords(more.hours, lang)} ${reportTexts[lang].problems['hours-beyond-hint']}`,
    };
  }
  if (
    code === 'spell-ended' ||
    code === 'spell-overlaps-hint' ||
    code === 'hours-beyond-hint' ||
    code === 'municipality' ||
    code === 'changed'
  ) {
    return { field, text: reportTexts[lang].problems[code] };
  }
  return { field, text: problemText({ code }, lang) };
}

/** What a post left over: what was typed, and what is wrong with it. */
interface Left {
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
  readonly isHinted?: boolean;
}

/** What the form of a name begins with: what began last, and its name as it is known. */
function known(what: ReportKind, { disclosure: { trajectory } }: TrajectoryView): FormValues | undefined {
  const spell = what === 'workplace' && trajectory !== undefined ? nameableSpells(trajectory).at(-1) : undefined;
  if (trajectory === undefined || spell === undefined) return undefined;
  return new Map([
    ['spell', [spell.id]],
    ['name', [workplaceOf(trajectory, spell.id) ?? '']],
  ]);
}

/** What this device reported a moment ago, as the address says. */
function savedBefore(c: Context, runtime: LinksRuntime): string | undefined {
  const mark = c.req.query('gemeld');
  const reference = c.req.param('reference') ?? '';
  const made =
    mark === undefined ? undefined : runtime.trajectoryDesk.reported(visitOf(c, runtime, 'taak'), reference, mark);
  return made === undefined ? undefined : reportTexts[chooseLanguage(c)].saved[made];
}

async function showForm(c: Context, runtime: LinksRuntime, what: ReportKind, left?: Left): Promise<Response> {
  const reference = c.req.param('reference') ?? '';
  const view = await runtime.trajectoryDesk.open(visitOf(c, runtime, 'taak'), reference);
  if (typeof view === 'string') return outside(c, runtime, view);
  // What cannot be reported (any more) leads to what can; a name that nobody asks for is shown to nobody either.
  if (!view.reports.includes(what) && (left === undefined || what === 'workplace')) {
    return left === undefined ? seeOther(c, runtime.publicUrl, trajectoryPath(reference)) : (c.notFound() as Response);
  }
  const path = reportPath(reference, what);
  const form = shownForm(c, left?.values ?? known(what, view), left?.problems);
  const isHinted = left?.isHinted === true;
  const message = savedBefore(c, runtime);
  const page = reportPage(what, view, pageContext(c, runtime, path), { form, isHinted, ...defined({ message }) });
  const error = left !== undefined;
  return answerPage(c, runtime, page, { path, error });
}

/** The form of one report. */
export async function showReport(c: Context, runtime: LinksRuntime): Promise<Response> {
  const what = reportOf(c.req.param('what') ?? '');
  return what === undefined ? (c.notFound() as Response) : showForm(c, runtime, what);
}

/** Keeps a report, and leads back to the trajectory with a line that nobody else can make. */
export async function postReport(c: Context, runtime: LinksRuntime): Promise<Response> {
  const what = reportOf(c.req.param('what') ?? '');
  if (what === undefined) return c.notFound() as Response;
  const reference = c.req.param('reference') ?? '';
  const [visit, values] = [visitOf(c, runtime, 'taak'), await readForm(c)];
  const parsed = reportSchema.safeParse(documentOf(what, values));
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path: [field] }) => String(field)));
    // Schemas tell what is wrong with a type first; readers go down the page.
    const places = asked[what];
    const inOrder = [...fields].sort((a, b) => places.indexOf(a) - places.indexOf(b));
    const problems = inOrder.map((field) => unreadable(c, what, values, field));
    return showForm(c, runtime, what, { values, problems });
  }
  const anyway = line(values, 'anyway') === 'yes';
  const result = await runtime.trajectoryDesk.report(visit, reference, parsed.data, anyway);
  if (typeof result === 'string') return outside(c, runtime, result);
  if (result.state === 'refused') {
    const isHinted = result.problems.every(({ code }) => code.endsWith('-hint'));
    const problems = result.problems.map((one) => inWords(one, c));
    return showForm(c, runtime, what, { values, problems, isHinted });
  }
  // Where nothing is left to ask, the trajectory ends while its reader is on their way to its page.
  if (result.isOver) {
    const kept = runtime.worklistDesk.markDone(visit, { reference });
    return seeOther(c, runtime.publicUrl, `${worklistPath}?klaar=${kept}`);
  }
  const next = result.asksName ? reportPath(reference, 'workplace') : trajectoryPath(reference);
  return seeOther(c, runtime.publicUrl, `${next}?gemeld=${result.mark}`);
}
