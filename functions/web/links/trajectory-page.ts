import type { TrajectoryView } from '../../cases/trajectory-desk.ts';
import type { ReportKind } from '../../domain/codes.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { reportPath, worklistPath } from '../../domain/worklist.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { reportTexts } from '../texts/report.ts';
import { sectionTexts } from '../texts/section.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { taskInWords } from '../words/terms.ts';
import { coachPath } from './coaches-page.ts';
import { contactRows, groundsRows, personRows, trajectoryRows } from './disclosure.ts';
import { caseLine, factList, type LinkPageContext, notice } from './page.ts';
import { listedTaskPath, reportsId } from './worklist-page.ts';

/** What can be reported at any time, each on a page of its own. */
function reportLinks(reference: string, reports: readonly ReportKind[], { lang, base }: LinkPageContext): Html {
  const text = reportTexts[lang];
  return html`\n<h2 id="${reportsId}">${worklistTexts[lang].trajectory.reports}</h2>
<p>${text.lead}</p>
<ul>
${reports.map((what) => html`<li><a href="${base}${reportPath(reference, what)}">${text.what[what]}</a></li>\n`)}</ul>`;
}

/** Who is guided, how to reach them, and how it goes so far. */
export function trajectoryPage(
  { bare, disclosure, ahead, coach, reports }: TrajectoryView,
  context: LinkPageContext,
  message?: string,
): PageContent {
  const { lang, base, region } = context;
  const text = worklistTexts[lang];
  const { contact, trajectory } = disclosure;
  const contactOnly = { notes: [], ...(contact === undefined ? {} : { contact }) };
  return {
    title: text.trajectory.title,
    body: html`${notice(message)}<p class="row-steps"><a href="${base}${worklistPath}">${text.row.list}</a></p>
<h1>${text.trajectory.title}</h1>
${caseLine(bare, context)}
<p class="lead">${text.trajectory.lead}</p>
${factList([...personRows(disclosure, bare.receivedOn, lang), ...contactRows(contactOnly, lang), ...groundsRows(disclosure, lang)])}
${trajectory === undefined ? '' : html`<h2>${sectionTexts[lang].trajectory}</h2>\n${factList(trajectoryRows(disclosure, lang, region))}`}${
  reports.length === 0 ? '' : reportLinks(bare.reference, reports, context)
}${ahead === undefined ? '' : html`\n<p><a href="${base}${listedTaskPath(ahead.id)}">${taskRules[ahead.kind].isToldBefore === true ? text.trajectory.report : taskInWords(ahead.kind, lang, false)}</a></p>`}${
  coach === undefined
    ? ''
    : html`\n${factList([[text.trajectory.coach, coach.name]])}
<p><a href="${base}${coachPath(coach, bare.reference)}">${text.trajectory.otherCoach}</a></p>`
}`,
  };
}
