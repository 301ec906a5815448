import type { AddedPlaces } from '../../../cases/added-places.ts';
import type { RegionHistoryLine } from '../../../cases/region-desk.ts';
import { casePath, regionPath, regionUndoPath } from '../../../domain/desk-paths.ts';
import { providerById } from '../../../domain/region.ts';
import type { RegionChange } from '../../../domain/region-change.ts';
import { type FormValues, renderField } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { factList } from '../../links/page.ts';
import { termTexts } from '../../texts/term.ts';
import { momentInWords } from '../../words/dates.ts';
import { textOf } from '../../words/said.ts';
import { partTitle, valueInWords } from './part-forms.ts';
import { formHead, type PartLeft, regionBecauseFields, regionFields, shownForm } from './part-page.ts';
import type { RegionPlace } from './place.ts';
import { followsPart } from './what-follows.ts';
import { periodInWords } from './when-words.ts';

function difference({ part, was, value, undoes }: RegionChange, place: RegionPlace): string | undefined {
  if (undoes !== undefined) return place.text.history.undid({ n: undoes });
  return place.text.history.difference({
    was: valueInWords(part, was, place),
    becomes: valueInWords(part, value, place),
  });
}

const titleOf = ({ part, value, was }: RegionChange, place: RegionPlace) => partTitle(part, place, value ?? was);

function facts({ change, why, standing }: RegionHistoryLine, place: RegionPlace): Html {
  const { lang, text } = place;
  const { history } = text;
  const code = why?.because.code;
  return factList([
    [history.what, difference(change, place)],
    [history.when, momentInWords(change.at, lang)],
    [history.who, why === undefined ? history.nobody : history.byAccount({ account: why.by })],
    [
      history.why,
      code === undefined
        ? undefined
        : [textOf(text.reasons, code) ?? code, why?.because.text].filter(Boolean).join('. '),
    ],
    [text.period, change.undoes === undefined ? periodInWords(change, place) : undefined],
    [history.standing, history.standings[standing]],
  ]);
}

/** Places that the coordinator added for people who were handed over or placed: no change of the region, and none that stays. */
function addedPart(all: readonly AddedPlaces[], { base, lang, region, text }: RegionPlace): Html {
  const { added: words, ...history } = text.history;
  const parts = all.map(({ provider, programme, places, added, by }) => {
    const cases = added.for.map(
      (id, index) => html`${index === 0 ? '' : ', '}<a href="${base}${casePath(id)}">${id}</a>`,
    );
    const title = words.what({
      provider: providerById(region, provider)?.name ?? provider,
      programme: termTexts[lang].programmes[programme],
    });
    return html`<h3>${title}</h3>
${factList([
  [history.what, words.difference({ from: added.from, to: places })],
  [words.when, momentInWords(added.at, lang)],
  [history.who, by.length === 0 ? history.nobody : by.map((account) => history.byAccount({ account })).join(', ')],
  [words.cases, html`${cases}`],
])}
`;
  });
  if (parts.length === 0) return html``;
  return html`<section class="panel" aria-labelledby="places-added">
<h2 id="places-added">${words.title}</h2>
<p>${words.lead}</p>
${parts}</section>
`;
}

/**
 * All changes of the region, the newest first, with who made them, why, and how they stand.
 *
 * @param added places that a coordinator added for somebody, as they count now
 */
export function regionHistoryPage(
  lines: readonly RegionHistoryLine[],
  added: readonly AddedPlaces[],
  place: RegionPlace,
): PageContent {
  const { base, text } = place;
  const { history } = text;
  const one = (line: RegionHistoryLine) => {
    const { change } = line;
    const title = history.numbered({ n: change.n, what: titleOf(change, place) });
    return html`<section class="panel" aria-labelledby="change-${change.n}">
<h2 id="change-${change.n}">${title}</h2>
${facts(line, place)}
${line.isUndoable ? html`<p><a href="${base}${regionUndoPath(change.n)}" aria-label="${history.undoOf({ what: title })}">${history.undo}</a></p>\n` : ''}</section>
`;
  };
  return {
    title: history.title,
    body: html`<p class="back"><a href="${base}${regionPath}">${text.backToRegion}</a></p>
<h1>${history.title}</h1>
<p class="lead">${history.lead}</p>
${addedPart(added, place)}${lines.length === 0 ? html`<p>${history.empty}</p>\n` : lines.map(one)}`,
  };
}

/** What taking a change back makes of its part; of one that took another back itself, the page of that one says it. */
function reversed({ was, value, undoes }: RegionChange): { readonly from: unknown; readonly to: unknown } {
  return undoes === undefined ? { from: value, to: was } : { from: null, to: null };
}

/** Asks why a change is taken back, and says what that means. */
export function undoPage(
  line: RegionHistoryLine,
  left: PartLeft & {
    /** What whoever takes it back should know, though nothing stands in its way. */
    readonly warning?: string | undefined;
  },
  place: RegionPlace,
): PageContent & { readonly error: boolean } {
  const { base, text } = place;
  const { history } = text;
  const { values = new Map() as FormValues, issues = [], problems = [], warning } = left;
  const form = shownForm(values, issues, place);
  return {
    title: history.undoTitle,
    error: issues.length + problems.length > 0,
    body: html`${formHead(history.undoTitle, form, left, place)}<p class="lead">${history.undoLead}</p>
<h2>${history.numbered({ n: line.change.n, what: titleOf(line.change, place) })}</h2>
${facts(line, place)}
${warning === undefined ? '' : html`<div class="notice warning"><p>${warning}</p></div>\n`}${followsPart(line.change, reversed(line.change), place)}<form method="post" action="${base}${regionUndoPath(line.change.n)}" class="answer-form" novalidate>
${regionBecauseFields(place).map((field) => renderField(field, form))}
<button type="submit" name="${regionFields.step}" value="do">${history.undo}</button>
</form>`,
  };
}

/** For a change that can no longer be taken back. */
export function noUndoPage(place: RegionPlace): PageContent {
  const { base, text } = place;
  return {
    title: text.history.undoTitle,
    body: html`<h1>${text.history.undoTitle}</h1>
<p class="lead">${text.history.tooLate}</p>
<p><a href="${base}${regionPath}">${text.backToRegion}</a></p>`,
  };
}
