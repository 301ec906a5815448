import type { TrajectoryView } from '../../cases/trajectory-desk.ts';
import { worklistPath } from '../../domain/worklist.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import { sectionTexts } from '../texts/section.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { coachPath } from './coaches-page.ts';
import { contactRows, groundsRows, personRows, trajectoryRows } from './disclosure.ts';
import { caseLine, factList, type LinkPageContext } from './page.ts';
import { listedTaskPath } from './worklist-page.ts';

/** Who is guided, how to reach them, and how it goes so far. */
export function trajectoryPage(
  { bare, disclosure, ahead, coach }: TrajectoryView,
  context: LinkPageContext,
): PageContent {
  const { lang, base, region } = context;
  const text = worklistTexts[lang];
  const { contact, trajectory } = disclosure;
  const contactOnly = { notes: [], ...(contact === undefined ? {} : { contact }) };
  return {
    title: text.trajectory.title,
    body: html`<p class="row-steps"><a href="${base}${worklistPath}">${text.row.list}</a></p>
<h1>${text.trajectory.title}</h1>
${caseLine(bare, context)}
<p class="lead">${text.trajectory.lead}</p>
${factList([...personRows(disclosure, bare.receivedOn, lang), ...contactRows(contactOnly, lang), ...groundsRows(disclosure, lang)])}
${trajectory === undefined ? '' : html`<h2>${sectionTexts[lang].trajectory}</h2>\n${factList(trajectoryRows(disclosure, lang, region))}`}${
  ahead === undefined ? '' : html`\n<p><a href="${base}${listedTaskPath(ahead)}">${text.trajectory.report}</a></p>`
}${
  coach === undefined
    ? ''
    : html`\n${factList([[text.trajectory.coach, coach.name]])}
<p><a href="${base}${coachPath(coach, bare.reference)}">${text.trajectory.otherCoach}</a></p>`
}`,
  };
}
