import { languages } from '../../../domain/codes.ts';
import { ownTextsPath, regionPartPath, regionPath } from '../../../domain/desk-paths.ts';
import { speaks, typedOf, wordingsOf } from '../../../domain/own-text.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { originalOf, usable } from '../../words/own-words.ts';
import { changeableKeys, ownTextNote, ownTextPart, whatOf, whereOf } from './own-text.ts';
import type { RegionPlace } from './place.ts';

/** Fields of the page: words to look for, and the mail or page to show. */
export const ownTextFields = { search: 'zoek', where: 'waar' } as const;

/** Most sentences on a page. */
const mostFound = 40;

/** The mail or page of a sentence, as the beginning of its name. */
function groupOf(key: string): string {
  const [group = '', kind = ''] = key.split('--');
  return group === 'mails' ? `${group}--${kind}` : group;
}

/** What a sentence says now in a language, whoever reads it. */
function saidNow(key: string, lang: (typeof languages)[number], { region }: RegionPlace): string {
  const own = region.texts?.[key];
  const message = (own === undefined ? undefined : usable(key, own, lang)) ?? originalOf(key, lang);
  return message === undefined
    ? ''
    : wordingsOf(message)
        .filter(speaks)
        .map((words) => typedOf(words).trim())
        .join(' | ');
}

function sentenceRow(key: string, withWhere: boolean, place: RegionPlace): Html {
  const { base, lang, region, text } = place;
  const note = ownTextNote(key, region.texts?.[key], place);
  const what = withWhere ? text.ofWhom({ what: whatOf(key, place), who: whereOf(key, place) }) : whatOf(key, place);
  return html`<dt>${what}</dt><dd>${saidNow(key, lang, place)}${note === undefined ? '' : html`<br><span class="soft">${note}</span>`}<br><a href="${base}${regionPartPath(ownTextPart(key))}" aria-label="${text.changeOf({ what })}">${text.change}</a></dd>
`;
}

const rows = (keys: readonly string[], withWhere: boolean, place: RegionPlace) =>
  keys.length === 0
    ? html``
    : html`<dl class="facts">\n${keys.map((key) => sentenceRow(key, withWhere, place))}</dl>\n`;

/** Every mail and page by name, with how many of its sentences are the region's own. */
function listOfAll(keys: readonly string[], place: RegionPlace): Html {
  const { base, lang, region } = place;
  const text = deskOwnTextTexts[lang];
  const groups = [...new Set(keys.map(groupOf))];
  const list = (some: readonly string[]) => html`<ul>
${some.map((group) => {
  const own = keys.filter((key) => groupOf(key) === group && region.texts?.[key] !== undefined).length;
  return html`<li><a href="${base}${ownTextsPath}?${ownTextFields.where}=${group}">${whereOf(`${group}--`, place)}</a>${own === 0 ? '' : `: ${text.changed({ count: own })}`}</li>\n`;
})}</ul>
`;
  const isMail = (group: string) => group.startsWith('mails--');
  return html`<h2>${text.mails}</h2>
${list(groups.filter(isMail))}<h2>${text.pages}</h2>
${list(groups.filter((group) => !isMail(group)))}`;
}

/** The mails and pages whose words a region may change, the sentences of one of them, or those in which some words stand. */
export function ownTextsPage(
  place: RegionPlace,
  { search, where }: { readonly search: string | undefined; readonly where: string | undefined },
): PageContent {
  const { base, lang, text: region } = place;
  const text = deskOwnTextTexts[lang];
  const { search: searchName } = ownTextFields;
  const keys = changeableKeys();
  const wanted = search?.toLowerCase();
  const found =
    wanted === undefined
      ? []
      : keys.filter((key) => languages.some((one) => saidNow(key, one, place).toLowerCase().includes(wanted)));
  const own = where === undefined ? [] : keys.filter((key) => groupOf(key) === where);
  const [first] = own;
  const title = wanted === undefined && first !== undefined ? whereOf(first, place) : text.title;
  const isAll = wanted === undefined && first === undefined;
  return {
    title,
    body: html`<p class="back"><a href="${base}${isAll ? regionPath : ownTextsPath}">${isAll ? region.backToRegion : text.all}</a></p>
<h1>${title}</h1>
${isAll ? html`<p class="lead">${text.lead}</p>\n<p>${text.fixed}</p>\n` : ''}<form method="get" action="${base}${ownTextsPath}">
<div class="field"><label for="${searchName}">${text.search}</label>
<input type="text" id="${searchName}" name="${searchName}" value="${search ?? ''}" autocomplete="off"></div>
<button type="submit" class="button-secondary">${text.searchButton}</button>
</form>
${
  wanted !== undefined
    ? html`<p role="status">${text.found({ count: found.length })}${found.length > mostFound ? ` ${text.more}` : ''}</p>
${rows(found.slice(0, mostFound), true, place)}`
    : first !== undefined
      ? rows(own, false, place)
      : listOfAll(keys, place)
}`,
  };
}
