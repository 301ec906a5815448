import type { PlacesLine } from '../../cases/places-desk.ts';
import { capacityStatuses } from '../../domain/codes.ts';
import { placesPath, worklistPath } from '../../domain/worklist.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { placesTexts } from '../texts/places.ts';
import { termTexts } from '../texts/term.ts';
import { organisationName } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import { radios } from './form-fields.ts';
import { factList, type LinkPageContext, notice } from './page.ts';

/** Path of one provider's places in a programme. */
export function placePath({ provider, programme }: Pick<PlacesLine, 'provider' | 'programme'>): string {
  return `${placesPath}/${encodeURIComponent(provider)}/${programme}`;
}

/** What counts now, in words: how much room, whose word that is, and what limits it. */
function roomInWords(
  { capacity, toldOn, byCoordinator, isFull, fullUntil, held }: PlacesLine,
  { lang }: LinkPageContext,
): string[] {
  const text = placesTexts[lang];
  const said = { raised: text.raisedOn, closed: text.closedOn, none: text.toldOn }[byCoordinator ?? 'none'];
  const status = text.statuses[isFull && fullUntil === undefined ? 'full' : capacity.status];
  return [
    text.room({ status, places: capacity.places }),
    toldOn === undefined ? text.byRegion : said({ date: dateInWords(toldOn, lang) }),
    ...(fullUntil === undefined ? [] : [text.fullUntil({ date: dateInWords(fullUntil, lang) })]),
    ...(held > capacity.places ? [text.over] : []),
  ];
}

function row(line: PlacesLine, context: LinkPageContext): Html {
  const { lang, base } = context;
  const text = placesTexts[lang];
  const programme = termTexts[lang].programmes[line.programme];
  const change = html`<a href="${base}${placePath(line)}" aria-label="${text.change({ programme })}">${text.changeShort}</a>`;
  return html`<tr><th scope="row">${programme}</th><td>${roomInWords(line, context).join(' ')}</td><td>${text.held(line)}</td><td>${text.waiting({ count: line.waiting })}</td>${line.mayTell ? html`<td>${change}</td>` : ''}</tr>
`;
}

function table(lines: readonly PlacesLine[], context: LinkPageContext): Html {
  const { programme, room, held, waiting, change } = placesTexts[context.lang].columns;
  const mayTell = lines.some((line) => line.mayTell);
  return html`<table class="stacked worklist wide">
<thead><tr><th scope="col">${programme}</th><th scope="col">${room}</th><th scope="col">${held}</th><th scope="col">${waiting}</th>${mayTell ? html`<th scope="col">${change}</th>` : ''}</tr></thead>
<tbody>
${lines.map((line) => row(line, context))}</tbody>
</table>`;
}

/** The places of every provider that the reader may see, by provider. */
export function placesPage(
  lines: readonly PlacesLine[],
  context: LinkPageContext,
  message: string | undefined,
): PageContent {
  const { lang, base } = context;
  const text = placesTexts[lang];
  const providers = [...new Set(lines.map(({ provider }) => provider))];
  const lead = lines.some(({ mayTell }) => mayTell) ? text.lead : text.leadAll;
  return {
    title: text.title,
    body: html`${notice(message)}
<p class="row-steps"><a href="${base}${worklistPath}">${text.list}</a></p>
<h1>${text.title}</h1>
<p class="lead">${lines.length === 0 ? text.none : lead}</p>
${providers.map(
  (provider) =>
    html`<h2>${organisationName(provider, context) ?? provider}</h2>\n${table(
      lines.filter((line) => line.provider === provider),
      context,
    )}\n`,
)}`,
  };
}

/** The form for one provider's places in a programme. What counts now stands in words; nothing is chosen beforehand. */
export function placePage(line: PlacesLine, context: LinkPageContext, form: ShownForm): PageContent {
  const { lang, base, action } = context;
  const text = placesTexts[lang];
  const title = text.form.title({ programme: termTexts[lang].programmes[line.programme] });
  const choices = capacityStatuses.map((code) => [code, [[text.statuses[code], text.form.hints[code]]]] as const);
  const places = {
    name: 'places',
    kind: 'text',
    label: text.form.places,
    hint: text.form.placesHint,
    digits: true,
  } as const;
  return {
    title,
    body: html`${errorSummary(form)}
<p class="row-steps"><a href="${base}${placesPath}">${text.back}</a></p>
<h1>${title}</h1>
${factList([
  [text.form.now, roomInWords(line, context).join(' ')],
  [text.columns.held, text.held(line)],
  [text.columns.waiting, text.waiting({ count: line.waiting })],
])}
<form method="post" action="${action}" novalidate>
<input type="hidden" name="seen" value="${line.seen ?? ''}">
${renderField(radios('status', text.form.status, Object.fromEntries(choices)), form)}
${renderField({ ...places, autocomplete: 'off' }, form)}
<button type="submit">${text.form.save}</button>
</form>`,
  };
}
