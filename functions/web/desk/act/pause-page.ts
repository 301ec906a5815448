import type { ActView } from '../../../cases/act-desk.ts';
import { resumedField } from '../../../cases/act-pause.ts';
import { pauseFields } from '../../../cases/pause-problems.ts';
import { pauseReasons } from '../../../domain/codes.ts';
import { defined } from '../../../domain/defined.ts';
import type { ToldPause } from '../../../domain/journey/pausing.ts';
import { openPause, pausedDays } from '../../../domain/pause.ts';
import type { PlainDate } from '../../../domain/referral.ts';
import { pauseLimits } from '../../../domain/region.ts';
import { line } from '../../form-input.ts';
import type { FormValues } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { pauseFieldsOf } from '../../links/tasks/check-in.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { dateProblem, readTypedDate } from '../../typed-date.ts';
import { dateInWords } from '../../words/dates.ts';
import type { ActForm, ActIssue } from './act-form.ts';

/** The pause that is open, until when the trajectory lasts now, and how long a job coach may tell. */
function factsOf({ from }: ActView, { lang, region }: PageContext): Html {
  const { pause: text } = deskActTexts[lang];
  const trajectory = from.trajectory?.();
  const { programme } = from.referral;
  if (trajectory === undefined || programme === undefined) return html``;
  const open = openPause(trajectory);
  const { longestDays: longest, totalDays: total } = pauseLimits(region, programme);
  const day = (date: PlainDate) => dateInWords(date, lang);
  const now = open === undefined ? '' : html`<p>${text.now({ from: day(open.from), until: day(open.until) })}</p>\n`;
  return html`${now}<p>${text.end({ date: day(trajectory.plannedEnd), days: pausedDays(trajectory) })}</p>
<p>${text.limits({ longest, total })}</p>\n`;
}

/** A day as it was typed, or what is wrong with it; neither where nothing was typed. */
function dayIn(values: FormValues, field: string): { readonly day?: PlainDate; readonly issue?: ActIssue } {
  const reading = readTypedDate(values, field);
  if (reading === undefined) return {};
  if (reading.ok) return { day: reading.date };
  const code = dateProblem(reading.fault);
  return { issue: code === 'date-form' ? { field, code: 'date' } : { field, code, part: reading.fault.part } };
}

/** Lets guidance rest, or gives the pause that is open another last day. */
export const pauseForm: ActForm<Partial<ToldPause>> = {
  facts: factsOf,
  fields: ({ from }, context) => pauseFieldsOf(from.trajectory?.(), context),
  // The rule finds what is missing: it knows whether a pause is open.
  read: (values) => {
    const [first, last] = [dayIn(values, pauseFields.from), dayIn(values, pauseFields.until)];
    const issues = [first.issue, last.issue].flatMap((issue) => issue ?? []);
    if (issues.length > 0) return { ok: false, issues };
    const reason = pauseReasons.find((one) => one === line(values, pauseFields.reason));
    return { ok: true, answer: defined({ reason, from: first.day, until: last.day }) };
  },
};

/** Lets guidance go on from a day. */
export const resumeForm: ActForm<{ readonly resumedOn: PlainDate }> = {
  facts: factsOf,
  fields: (_view, { lang }) => [{ name: resumedField, kind: 'date', label: deskActTexts[lang].pause.resumedOn }],
  read: (values) => {
    const { day, issue } = dayIn(values, resumedField);
    if (day !== undefined) return { ok: true, answer: { resumedOn: day } };
    return { ok: false, issues: [issue ?? { field: resumedField, code: 'date-empty' }] };
  },
};
