import { type Html, html } from '../html.ts';

/** A cell of a table of figures: words, or a link. */
export type Cell = string | Html;

/**
 * The table that says a chart's numbers. Each cell knows the name of its column: on a phone the cells stand below each other, without
 * the row of names.
 *
 * @param caption what it is about, for whoever hears it apart from its chart
 */
export function figureTable(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  // A name and a number stand beside each other on any screen.
  return html`<table class="${heads.length > 2 ? 'stacked figures' : 'figures'}">
<caption class="unseen">${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name = '', ...cells]) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell, index) => html`<td data-label="${heads[index + 1] ?? ''}">${cell}</td>`)}</tr>
`,
)}</tbody>
</table>`;
}
