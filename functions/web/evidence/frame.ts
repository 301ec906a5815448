import { raw } from 'hono/html';
import type { Language } from '../../domain/codes.ts';
import { chartStyle } from '../assets/chart-style.ts';
import { type Html, html } from '../html.ts';
import { evidenceTexts } from '../texts/evidence.ts';
import { languageTexts } from '../texts/language.ts';

/** A page of the pack: a file that needs no other one to be read, and asks nothing of any network. */
export interface PackPage {
  readonly lang: Language;
  readonly title: string;
  /** Headings, for its own contents; each section has the id. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly body: Html }[];
  /** Below the title. */
  readonly lead: readonly (string | Html)[];
  /** The same page in each language, by its name beside this one. */
  readonly others: Readonly<Record<Language, string>>;
}

/** Letters of the reader's own machine, and page numbers in print (CSS paged media; a browser that does not know them prints its own). */
const style = `:root{--ink:#1d2834;--ink-soft:#516079;--teal:#0a5f69;--line:#c9d0db}
body{color:var(--ink);background:#fff;font-family:"Noto Sans",system-ui,"Segoe UI",Roboto,Arial,sans-serif;line-height:1.5;margin:1.5rem auto;max-width:60rem;padding:0 1rem}
h1,h2,h3{line-height:1.25;break-after:avoid}h2{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1.25rem}
a{color:var(--teal)}nav ol{padding-left:2.25rem}p,ul,dl{max-width:42rem}.lead{font-size:1.15rem}
table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top}thead th{color:var(--ink-soft)}
td{overflow-wrap:anywhere}th[scope=row]{min-width:7rem}.unseen{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;white-space:nowrap;width:1px}
caption{text-align:left}
@media(max-width:40rem){thead{display:none}tr,td,th{border:0;display:block;padding-bottom:.1rem}tr{border-bottom:1px solid var(--line);padding:.5rem 0}td::before{color:var(--ink-soft);content:attr(data-label) ": "}td[data-label=""]::before{content:""}}
@page{size:A4;margin:20mm 18mm 22mm;@bottom-right{color:#516079;content:counter(page) " / " counter(pages);font:9pt sans-serif}}
figure svg,section svg{overflow:visible}@media print{body{font-size:10.5pt;margin:0;max-width:none;padding:0}nav.languages{display:none}tr,li,svg{break-inside:avoid}section.figure{break-inside:avoid}}`;

/** The page as the text of a file. */
export async function packPage({ lang, title, lead, sections, others }: PackPage): Promise<string> {
  const text = evidenceTexts[lang];
  const links = (Object.keys(others) as Language[]).map((language) =>
    language === lang
      ? html`<strong lang="${language}">${languageTexts[language].name}</strong> `
      : html`<a href="${others[language]}" lang="${language}" hreflang="${language}">${languageTexts[language].name}</a> `,
  );
  return String(
    await html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${raw(`${style}\n${chartStyle}`)}</style>
</head>
<body>
<nav class="languages" aria-label="${languageTexts[lang].name}">${links}</nav>
<main>
<h1>${title}</h1>
${lead.map((line, index) => html`<p${index === 0 ? html` class="lead"` : ''}>${line}</p>\n`)}
${
  sections.length < 2
    ? ''
    : html`<nav aria-labelledby="contents"><h2 id="contents">${text.contents}</h2>
<ol>
${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>\n`)}</ol></nav>
`
}${sections.map(({ body }) => body)}
</main>
</body>
</html>
`,
  );
}

/** A section under its heading. */
export function section(id: string, title: string, body: Html): PackPage['sections'][number] {
  return { id, title, body: html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}\n</section>` };
}
