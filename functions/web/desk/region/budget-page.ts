import type { BudgetLine, BudgetsView } from '../../../cases/budget-desk.ts';
import { tellFrom } from '../../../domain/budget.ts';
import { programmes } from '../../../domain/codes.ts';
import { regionPartPath, regionPath } from '../../../domain/desk-paths.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { municipalityName } from '../../mails/words.ts';
import { deskBudgetTexts } from '../../texts/desk-budget.ts';
import { termTexts } from '../../texts/term.ts';
import { partTitle } from './part-forms.ts';
import type { RegionPlace } from './place.ts';

/** Each cell says what it is about: on a phone the cells stand below each other, without the row of titles. */
function lineOf(
  { municipality, programme, granted, used, waiting }: BudgetLine,
  mayChange: boolean,
  place: RegionPlace,
) {
  const { base, lang, region } = place;
  const text = deskBudgetTexts[lang];
  const part = `municipalities.${municipality}.ceilings.${programme}`;
  const left = granted === undefined ? undefined : Math.max(0, granted - used);
  const isShort = granted !== undefined && used >= tellFrom(granted);
  const change = html`<br><a href="${base}${regionPartPath(part)}" aria-label="${place.text.changeOf({ what: partTitle(part, place) })}">${place.text.change}</a>`;
  return html`<tr><th scope="row">${municipalityName(region, municipality, lang)}</th>
<td data-label="${text.granted}">${granted ?? text.none}${mayChange ? change : ''}</td>
<td data-label="${text.used}">${granted === undefined && used === 0 ? text.uncounted : used}</td>
<td data-label="${text.left}">${left === undefined ? text.unlimited : html`${left}${isShort ? html`<br><strong>${left === 0 ? text.gone : text.short}</strong>` : ''}`}</td>
<td data-label="${text.waiting}">${waiting}</td></tr>
`;
}

/** What each municipality granted for this year, what is taken of it and what is left, and who waits for more. */
export function budgetPage({ year, lines }: BudgetsView, mayChange: boolean, place: RegionPlace): PageContent {
  const { base, lang } = place;
  const text = deskBudgetTexts[lang];
  const parts = programmes.flatMap((programme): readonly Html[] => {
    const some = lines.filter((line) => line.programme === programme);
    if (some.length === 0) return [];
    return [
      html`<h2>${termTexts[lang].programmes[programme]}</h2>
<table class="stacked wide">
<thead><tr>${[text.where, text.granted, text.used, text.left, text.waiting].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${some.map((line) => lineOf(line, mayChange, place))}</tbody>
</table>
`,
    ];
  });
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${regionPath}">${place.text.backToRegion}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead({ year: String(year) })}</p>
<p>${mayChange ? text.how : text.ask}</p>
${parts}<p class="hint">${text.counts}</p>`,
  };
}
