import type { FindResult, FoundCase } from '../../cases/find-case.ts';
import { localDate } from '../../domain/calendar.ts';
import { casePath, deskPath, findPath } from '../../domain/desk-paths.ts';
import { readFindQuery } from '../../domain/find-query.ts';
import { errorSummary, renderField } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { factList } from '../links/page.ts';
import { municipalityName } from '../mails/words.ts';
import type { PageContext } from '../page-context.ts';
import { deskTexts } from '../texts/desk.ts';
import { deskCaseTexts } from '../texts/desk-case.ts';
import { stageTexts } from '../texts/stage.ts';
import { birthDateInWords, dateInWords } from '../words/dates.ts';
import { dueInWords, turnInWords } from './worklist-part.ts';

/** Field with what was typed. */
export const findField = 'zoek';
/** Field with where the page before ended. */
export const afterField = 'na';

/** Whose turn it is, with what, and by when. */
function turnOf({ turn, ...one }: FoundCase, context: PageContext): string | undefined {
  if (turn === undefined) return undefined;
  const due = dueInWords(turn, context.lang);
  return `${turnInWords({ ...one, task: turn.task }, context)}${due === '' ? '' : `, ${due}`}`;
}

/** What was typed and found. */
interface Found {
  readonly typed?: string;
  readonly result?: FindResult | undefined;
  /** Whether this goes on from a page before. */
  readonly isLater?: boolean;
  /** Whether its reader may see every case: then whoever is not found is not there. */
  readonly seesAll?: boolean;
  /** Whether a case is found by whoever sent it too. */
  readonly findsSenders?: boolean;
}

function hit(one: FoundCase, context: PageContext): Html {
  const { reference, name, sentBy, birthDate, isAlike, isOtherName, hasDied, isErased, stage, municipality, since } =
    one;
  const { lang, region, base } = context;
  const { find: text } = deskTexts[lang];
  return html`<section class="panel" aria-label="${reference}">
<h2><a href="${base}${casePath(reference)}">${reference}</a></h2>
${hasDied === true ? html`<p><strong>${deskCaseTexts[lang].hasDied}</strong></p>\n` : ''}${
  isAlike === true
    ? html`<p>${text.alike}</p>
`
    : ''
}${
  isOtherName === true
    ? html`<p>${text.otherName}</p>
`
    : ''
}${factList([
  [text.sentBy, sentBy],
  [text.name, name],
  [text.birthDate, birthDate === undefined ? undefined : birthDateInWords(birthDate, lang)],
  [text.stage, isErased === true ? text.erased : stageTexts[lang][stage]],
  [text.turn, turnOf(one, context)],
  [text.municipality, municipalityName(region, municipality, lang)],
  [text.since, dateInWords(localDate(since), lang)],
])}
</section>
`;
}

/** What may find somebody after all, by what was typed alone: it tells nothing of whom there is. */
function hints(typed: string, { lang }: PageContext): Html {
  const text = deskTexts[lang].find;
  const { name, birthDate } = readFindQuery(typed)?.person ?? {};
  const isFull = name !== undefined && /\S\s+\S/.test(name);
  return html`${isFull ? html`<p>${text.tryFamilyName}</p>\n` : ''}${name !== undefined && birthDate !== undefined ? html`<p>${text.tryWithoutDate}</p>\n` : ''}${name === undefined ? '' : html`<p>${text.tryOnlyDate}</p>\n`}`;
}

function results(
  { typed, result, isLater, seesAll }: Required<Pick<Found, 'typed' | 'isLater' | 'seesAll'>> & Pick<Found, 'result'>,
  context: PageContext,
): Html {
  const text = deskTexts[context.lang].find;
  if (result === undefined || result.state === 'unreadable') return html``;
  const { found, more } = result;
  const isAll = more === undefined && !isLater;
  const next =
    more === undefined
      ? ''
      : html`<form method="post" action="${context.base}${findPath}">
<input type="hidden" name="${findField}" value="${typed}">
<input type="hidden" name="${afterField}" value="${more}">
<button type="submit" class="button-secondary">${text.more}</button>
</form>`;
  return html`<div role="status">
<p>${found.length === 0 ? (more === undefined ? (seesAll ? text.noneAtAll : text.none) : text.noneYet) : (isAll ? text.found : text.foundHere)({ count: found.length })}</p>
${found.length === 0 && isAll ? hints(typed, context) : ''}</div>
${found.map((one) => hit(one, context))}${next}`;
}

/** One box to find a case in, and what was found. */
export function findPage(
  context: PageContext,
  { typed = '', result, isLater = false, findsSenders = false, seesAll = false }: Found = {},
): PageContent {
  const { lang, base } = context;
  const text = deskTexts[lang].find;
  const why = result?.state === 'unreadable' ? (result.why ?? 'nothing') : undefined;
  const words = { nothing: text.unreadable, number: text.wrongNumber, bsn: text.bsn };
  const problems = why === undefined ? [] : [{ field: findField, text: words[why] }];
  const form = { lang, values: new Map([[findField, [why === 'bsn' ? '' : typed]]]), problems };
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${deskPath}">${deskTexts[lang].denied.back}</a></p>
${errorSummary(form)}<h1>${text.title}</h1>
<form method="post" action="${base}${findPath}" novalidate>
${renderField({ name: findField, kind: 'text', label: text.label, hint: findsSenders ? text.hintSenders : text.hint }, form)}
<button type="submit">${text.button}</button>
</form>
${results({ typed, result, isLater, seesAll }, context)}`,
  };
}
