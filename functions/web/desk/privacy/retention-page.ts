import { localDate } from '../../../domain/calendar.ts';
import { closures } from '../../../domain/codes.ts';
import { casePath, deskPath } from '../../../domain/desk-paths.ts';
import type { KeptCase, RetentionReport } from '../../../domain/retention.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import type { PageContext } from '../../page-context.ts';
import { deskPrivacyTexts } from '../../texts/desk-privacy.ts';
import { dateInWords } from '../../words/dates.ts';
import { closureInWords } from '../../words/terms.ts';

function casesPart(cases: readonly KeptCase[], { lang, base }: PageContext): Html {
  const { retention: text } = deskPrivacyTexts[lang];
  if (cases.length === 0) return html`<p>${text.none}</p>`;
  return html`<ul>
${cases.map(
  ({ referralId, eraseAt, closure }) =>
    html`<li><a href="${base}${casePath(referralId)}">${referralId}</a>: ${dateInWords(localDate(eraseAt), lang)}. ${closureInWords(closure, lang, false)}</li>\n`,
)}</ul>`;
}

/** Which cases lose their people when, and whether any should have lost them by now. */
export function retentionPage({ years, soon, clearing, overdue }: RetentionReport, context: PageContext): PageContent {
  const { lang, base } = context;
  const { retention: text } = deskPrivacyTexts[lang];
  const rows = years.flatMap(({ year, counts }) =>
    closures.flatMap((closure) => {
      const count = counts[closure];
      return count === undefined
        ? []
        : [
            html`<tr><th scope="row">${year}</th><td>${closureInWords(closure, lang, false)}</td><td>${count}</td></tr>\n`,
          ];
    }),
  );
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<h2>${text.overdue({ count: overdue.length })}</h2>
<p>${overdue.length === 0 ? text.noneOverdue : text.callAdministrator}</p>
${overdue.length === 0 ? '' : casesPart(overdue, context)}
<h2>${text.soon}</h2>
${casesPart(soon, context)}
<h2>${text.clearing}</h2>
${casesPart(clearing, context)}
<h2>${text.years}</h2>
${
  rows.length === 0
    ? html`<p>${text.none}</p>`
    : html`<table class="stacked">
<thead><tr><th scope="col">${text.year}</th><th scope="col">${text.how}</th><th scope="col">${text.count}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
}
<p class="hint">${text.whole}</p>`,
  };
}
