import { type Closure, closures, doors, type Language } from '../../domain/codes.ts';
import { doorPolicy, type Region, retentionTerm } from '../../domain/region.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { infoTexts } from '../texts/info.ts';
import { agesOf } from '../words/ages.ts';
import { termInWords } from '../words/periods.ts';
import { said } from '../words/said.ts';
import { closureInWords, doorName } from '../words/terms.ts';

function contact(region: Region): Html {
  const { phone, mailbox } = region.helpdesk;
  return html`<ul>
<li>${phoneLink(phone)}</li>
<li><a href="mailto:${mailbox}">${mailbox}</a></li>
</ul>`;
}

/** What happens to people's data, with this region's legal basis and retention terms. */
export function privacyPage({ lang, region }: Locale): PageContent {
  const text = infoTexts[lang].privacy;
  const endings: Partial<Record<Closure, string>> = text.endings;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${text.sections.map(
  (section) => html`<h2>${section.title}</h2>
${section.text.map((paragraph) => html`<p>${said(paragraph, agesOf(region))}</p>\n`)}`,
)}
<h2>${text.basisTitle}</h2>
<p>${text.basis}</p>
<dl class="facts">
${doors.map((door) => html`<dt>${doorName(door, region, lang)}</dt><dd>${doorPolicy(region, door).legalBasis.text[lang]}</dd>\n`)}</dl>
<h2>${text.keepTitle}</h2>
<p>${text.keep}</p>
<table>
<thead><tr><th scope="col">${text.ending}</th><th scope="col">${text.kept}</th></tr></thead>
<tbody>
${closures.map(
  (closure) => html`<tr><td>${endings[closure] ?? closureInWords(closure, lang, false)}</td>
<td>${keptFor(closure, region, lang)}</td></tr>
`,
)}</tbody>
</table>
${text.limits.map((limit) => html`<p>${limit}</p>\n`)}<p>${text.anonymous}</p>
<p>${text.contact}</p>
${contact(region)}
<p class="hint">${text.version}: ${region.privacyVersion}</p>`,
  };
}

/**
 * How long data are kept after an ending. Somebody who was named by mistake is erased at once; the person who named
 * them is not.
 */
function keptFor(closure: Closure, region: Region, lang: Language): string {
  const { atOnce, everythingAtOnce, senderKept } = infoTexts[lang].privacy;
  if (closure === 'not-confirmed') return everythingAtOnce;
  const term = termInWords(retentionTerm(region, closure), lang);
  return closure === 'not-me' ? `${atOnce} ${senderKept({ term })}` : term;
}

/**
 * The accessibility statement, in the parts that the Dutch model requires: what it covers, status, how it was made,
 * what is not in order, where to report, and where to complain.
 */
export function accessibilityPage({ lang, region }: Locale): PageContent {
  const text = infoTexts[lang].accessibility;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${text.sections.map(
  (section) => html`<h2>${section.title}</h2>
${section.text.map((paragraph) => html`<p>${paragraph}</p>\n`)}`,
)}
<h2>${text.knownTitle}</h2>
<ul>
${text.known.map((item) => html`<li>${item}</li>\n`)}</ul>
<h2>${text.reportTitle}</h2>
<p>${text.report}</p>
${contact(region)}
<h2>${text.complaintTitle}</h2>
<p>${text.complaint}</p>`,
  };
}
