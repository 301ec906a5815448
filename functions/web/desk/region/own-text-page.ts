import { languages } from '../../../domain/codes.ts';
import { ownTextsPath, regionPartPath, regionPath } from '../../../domain/desk-paths.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { changeableKeys, ownTextNote, ownTextPart, saidNow, whatOf, whereOf } from './own-text.ts';
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

function sentenceRow(key: string, withWhere: boolean, place: RegionPlace): Html {
  const { base, lang, region, text } = place;
  const own = region.texts?.[key];
  const note = ownTextNote(key, own, place);
  const what = withWhere ? text.ofWhom({ what: whatOf(key, place), who: whereOf(key, place) }) : whatOf(key, place);
  return html`<dt>${what}</dt><dd>${saidNow(key, own, lang)}${note === undefined ? '' : html`<br><span class="soft">${note}</span>`}<br><a href="${base}${regionPartPath(ownTextPart(key))}" aria-label="${text.changeOf({ what })}">${text.change}</a></dd>
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
  const { base, lang, region, text: words } = place;
  const text = deskOwnTextTexts[lang];
  const { search: searchName } = ownTextFields;
  const keys = changeableKeys();
  const wanted = search?.toLowerCase();
  const found =
    wanted === undefined
      ? []
      : keys.filter((key) =>
          languages.some((one) => saidNow(key, region.texts?.[key], one).toLowerCase().includes(wanted)),
        );
  const own = where === undefined ? [] : keys.filter((key) => groupOf(key) === where);
  const [first] = own;
  const title = wanted === undefined && first !== undefined ? whereOf(first, place) : text.title;
  const isAll = wanted === undefined && first === undefined;
  return {
    title,
    body: html`<p class="back"><a href="${base}${isAll ? regionPath : ownTextsPath}">${isAll ? words.backToRegion : text.all}</a></p>
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
