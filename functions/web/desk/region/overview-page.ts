import type { CountedRoom } from '../../../cases/counted-room.ts';
import type { PartNow } from '../../../cases/region-desk.ts';
import {
  budgetPath,
  deskPath,
  eventsPath,
  ownTextsPath,
  regionHistoryPath,
  regionPartPath,
  windDownPath,
} from '../../../domain/desk-paths.ts';
import type { Merger } from '../../../domain/mergers.ts';
import { asWord } from '../../../domain/region-change.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { notice } from '../../links/page.ts';
import { deskBudgetTexts } from '../../texts/desk-budget.ts';
import { deskEventsTexts } from '../../texts/desk-events.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { deskWindDownTexts } from '../../texts/desk-wind-down.ts';
import { mergersPart } from './mergers-part.ts';
import {
  isEntry,
  partLabel,
  partTitle,
  type RegionGroup,
  regionSections,
  valueInWords,
  whoseOf,
} from './part-forms.ts';
import type { RegionPlace } from './place.ts';
import { periodInWords } from './when-words.ts';

/** A part that only the coordinator changes: whoever may not asks them for what is not theirs. */
const coordinatorsPart = 'coordinator.phone';

/** Of whole entries only the way to take one away is shown: their pieces say what they are. */
function entryLine(part: string, place: RegionPlace): Html {
  const { base, text } = place;
  const what = text.takeAway({ who: whoseOf(part, place) ?? part });
  return html`<p><a href="${base}${regionPartPath(part)}">${what}</a></p>\n`;
}

function planned({ part, value, planned: all }: PartNow, place: RegionPlace, now: string): Html {
  const { text } = place;
  return html`${all.map((change) => {
    const period = periodInWords(change, place);
    const said =
      change.from > now
        ? text.planned({ period, value: valueInWords(part, change.value, place) })
        : asWord(change.value) === asWord(value)
          ? text.forNow({ period })
          : text.alsoMade({ period, value: valueInWords(part, change.value, place) });
    return html`<br><span class="soft">${said}</span>`;
  })}`;
}

/** How many places count now, and how many of them are taken: the region's word is not always the one that counts. */
export function roomInWords({ places, held, isFull }: CountedRoom, { text }: RegionPlace): string {
  return text.room({ places, held, isFull: isFull ? 'yes' : 'other' });
}

function partLine(
  part: string,
  now: PartNow,
  place: RegionPlace,
  { at, rooms }: { readonly at: string; readonly rooms: ReadonlyMap<string, CountedRoom> },
): Html {
  const { base, text } = place;
  const isOfProgramme = /\.(?:offers\.[^.]+|ceilings)\./.test(part);
  const label = isOfProgramme ? partTitle(part, place) : partLabel(part, place);
  const room = rooms.get(part);
  const differs = asWord(now.value) !== asWord(now.filed);
  return html`<dt>${label}</dt><dd>${valueInWords(part, now.value, place)}${planned(now, place, at)}${
    room === undefined ? '' : html`<br><span class="soft">${text.roomNow}: ${roomInWords(room, place)}</span>`
  }${
    differs ? html`<br><span class="soft">${text.filed({ value: valueInWords(part, now.filed, place) })}</span>` : ''
  }<br><a href="${base}${regionPartPath(part)}" aria-label="${text.changeOf({ what: partTitle(part, place) })}">${text.change}</a></dd>
`;
}

function groupPart(
  { name, parts, adds }: RegionGroup,
  place: RegionPlace,
  part: (name: string) => PartNow,
  beside: Parameters<typeof partLine>[3],
): Html {
  const { base } = place;
  const fields = parts.filter((one) => !isEntry(one));
  const body = html`${fields.length === 0 ? '' : html`<dl class="facts">\n${fields.map((one) => partLine(one, part(one), place, beside))}</dl>\n`}${parts
    .filter(isEntry)
    .map((one) => entryLine(one, place))}${adds.map(
    (one) => html`<p><a href="${base}${regionPartPath(one)}">${partTitle(one, place)}</a></p>\n`,
  )}`;
  return name === undefined ? body : html`<details><summary>${name}</summary>\n${body}</details>\n`;
}

/**
 * Everything of the region that somebody may change, as it counts now, with what is planned and where it is no longer what the
 * file says.
 *
 * @param may whether they may change a part
 */
export function regionOverviewPage(
  place: RegionPlace,
  options: {
    readonly part: (name: string) => PartNow;
    readonly mergers: readonly Merger[];
    readonly may: (part: string) => boolean;
    /** Whether they may change what mails and pages say. */
    readonly hasTexts: boolean;
    readonly now: string;
    readonly message: string | undefined;
    /** Whether they may see what was granted, and what is left of it. */
    readonly hasBudgets: boolean;
    /** The places of providers as they count now, by part. */
    readonly rooms: ReadonlyMap<string, CountedRoom>;
  },
): PageContent {
  const { base, text, lang, region } = place;
  const { name, phone } = region.coordinator;
  const { part, mergers, may, now, message, hasBudgets, hasTexts, rooms } = options;
  const sections = regionSections(place).flatMap(({ id, groups }) => {
    const own = groups
      .map((group) => ({ ...group, parts: group.parts.filter(may), adds: group.adds.filter(may) }))
      .filter(({ parts, adds }) => parts.length + adds.length > 0);
    return own.length === 0
      ? []
      : [html`<h2>${text.sections[id]}</h2>\n${own.map((group) => groupPart(group, place, part, { at: now, rooms }))}`];
  });
  return {
    title: text.title,
    body: html`${notice(message)}
<p class="back"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.onlyFile}</p>
${may(coordinatorsPart) ? '' : html`<p>${text.ask({ name: name[lang], phone })}</p>\n`}<p><a href="${base}${regionHistoryPath}">${text.history.title}</a></p>
${hasBudgets ? html`<p><a href="${base}${budgetPath}">${deskBudgetTexts[lang].title}</a></p>\n` : ''}${hasTexts ? html`<p><a href="${base}${ownTextsPath}">${deskOwnTextTexts[lang].title}</a></p>\n<p><a href="${base}${windDownPath}">${deskWindDownTexts[lang].title}</a></p>\n<p><a href="${base}${eventsPath}">${deskEventsTexts[lang].title}</a></p>\n` : ''}${mergersPart(mergers, may, place)}${sections}`,
  };
}
