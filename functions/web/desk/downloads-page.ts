import type { Downloads, ResultFile } from '../../cases/download-results.ts';
import { downloadPath, packPath, resultsPath } from '../../domain/desk-paths.ts';
import type { CsvKind } from '../../domain/exports/csv.ts';
import { assetPaths } from '../assets/asset-paths.ts';
import { type PackReader, packFolders } from '../evidence/pages.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { quarterInWords } from '../results/words.ts';
import { deskDownloadsTexts } from '../texts/desk-downloads.ts';

/** How a download is asked for in its address. */
export const downloadQuery = { quarter: 'kwartaal', kind: 'voor' } as const;

/** The value of the query that asks for the kind that Excel opens right. */
export const forExcel: CsvKind = 'excel';

function fileLink(file: ResultFile, quarter: string, { base }: PageContext, kind?: CsvKind): string {
  const asked = new URLSearchParams({ [downloadQuery.quarter]: quarter });
  if (kind !== undefined) asked.set(downloadQuery.kind, kind);
  return `${base}${downloadPath(file)}?${asked}`;
}

/** One file for each quarter: the same as CSV, and for Excel. */
function byQuarter(file: 'figures' | 'werkmonitor', quarters: readonly string[], context: PageContext): Html {
  const { lang } = context;
  const text = deskDownloadsTexts[lang];
  const link = (quarter: string, name: string, kind?: CsvKind) => {
    const of = quarterInWords(quarter, lang);
    return html`<a href="${fileLink(file, quarter, context, kind)}" aria-label="${text.link({ what: text.files[file].title, quarter: of, kind: name })}">${name}</a>`;
  };
  return html`<section aria-labelledby="${file}">
<h2 id="${file}">${text.files[file].title}</h2>
<p>${text.files[file].what}</p>
<ul>
${quarters.map(
  (quarter) =>
    html`<li>${quarterInWords(quarter, lang)}: ${link(quarter, text.csv)} · ${link(quarter, text.excel, forExcel)}</li>\n`,
)}</ul>
</section>
`;
}

/** A file in parts, one for each quarter; a script offers them as one. */
function inParts(file: 'facts' | 'spells', quarters: readonly string[], context: PageContext): Html {
  const { lang } = context;
  const text = deskDownloadsTexts[lang];
  const { all, stop, busy, done, stopped, failed } = text.parts;
  return html`<section aria-labelledby="${file}">
<h2 id="${file}">${text.files[file].title}</h2>
<p>${text.files[file].what}</p>
<div data-parts="${file}.csv" data-all="${all}" data-stop="${stop}" data-busy="${busy}" data-done="${done}" data-stopped="${stopped}" data-failed="${failed}">
<ul>
${quarters.toReversed().map((quarter) => {
  const of = quarterInWords(quarter, lang);
  return html`<li><a data-part href="${fileLink(file, quarter, context)}" aria-label="${text.link({ what: text.files[file].title, quarter: of, kind: text.csv })}">${of}</a></li>\n`;
})}</ul>
</div>
</section>
`;
}

/** The evidence pack: for everybody as it is now, for the funder with the figures of a quarter. */
function packPart(quarters: readonly string[], context: PageContext): Html {
  const { lang, base } = context;
  const { pack, link } = deskDownloadsTexts[lang];
  const zip = (reader: PackReader, quarter?: string) => {
    const to = `${base}${packPath(packFolders[reader])}`;
    const of = quarter === undefined ? '' : `?${new URLSearchParams({ [downloadQuery.quarter]: quarter })}`;
    const name = quarter === undefined ? pack.readers[reader] : quarterInWords(quarter, lang);
    const label = link({ what: `${pack.title}, ${pack.readers[reader]}`, quarter: name, kind: pack.zip });
    return quarter === undefined
      ? html`<a href="${to}">${pack.readers[reader]} (${pack.zip})</a>`
      : html`<a href="${to}${of}" aria-label="${label}">${name}</a>`;
  };
  return html`<section aria-labelledby="pack">
<h2 id="pack">${pack.title}</h2>
<p>${pack.lead}</p>
<p>${zip('everybody')}</p>
<p>${pack.what.everybody}</p>
<p>${pack.readers.funder} (${pack.zip}): ${quarters.map((quarter, index) => html`${index === 0 ? '' : ' · '}${zip('funder', quarter)}`)}</p>
<p>${pack.what.funder}</p>
</section>
`;
}

/** Results as files. They name nobody; but what is about few people is not to be passed on, and the page says so. */
export function downloadsPage({ received, whole }: Downloads, context: PageContext): PageContent {
  const { lang, base } = context;
  const text = deskDownloadsTexts[lang];
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${resultsPath}">${text.back}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.excelHint}</p>
${byQuarter('werkmonitor', whole, context)}${byQuarter('figures', whole, context)}${inParts('facts', received, context)}${inParts('spells', received, context)}${packPart(whole, context)}<h2>${text.moreTitle}</h2>
<p>${text.more}</p>
<script src="${base}${assetPaths.downloadParts}" defer></script>`,
  };
}
