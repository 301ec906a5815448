import type { Language } from '../../domain/codes.ts';
import { type Html, html } from '../../web/html.ts';

/** A text in which what stands between backticks is code. */
export function inline(text: string): Html {
  const pieces = text.split('`');
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

/** Code to copy. Long lines break, so that nothing has to be scrolled sideways, on a phone or on paper. The page's script adds a button. */
export function codeBlock(code: string): Html {
  return html`<pre class="code"><code>${code}</code></pre>
`;
}

/** A column of a table: its heading, and what it says of each row. The first column names the row. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Html | string;
}

/** A table whose rows are stacked on a phone, where each cell carries its heading along. */
export function table<Row>(rows: readonly Row[], [first, ...others]: readonly [Column<Row>, ...Column<Row>[]]): Html {
  return html`<table class="stacked ruled wide">
<thead><tr>${[first, ...others].map(({ heading }) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr><th scope="row">${first.cell(row)}</th>
${others.map(({ heading, cell }) => html`<td data-label="${heading}">${cell(row)}</td>`)}</tr>
`,
)}</tbody>
</table>
`;
}

/** Words of the OpenAPI document, which is in English on a page in any language. */
export function inEnglish(text: string, lang: Language): Html {
  return lang === 'en' ? inline(text) : html`<span lang="en">${inline(text)}</span>`;
}
