import { type Door, doors } from '../../domain/codes.ts';
import { closedDoor, isDoorClosed } from '../../domain/door-rules.ts';
import { type ClosedForGood, type IntakeClosed, intakeClosedOn, reopensOn } from '../../domain/intake-closed.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { Locale, PageContext } from '../page-context.ts';
import { intakeClosedTexts } from '../texts/intake-closed.ts';
import { dateInWords } from '../words/dates.ts';
import { doorReasonInWords } from '../words/doors.ts';
import { stopButton } from './form-parts.ts';

/** What public pages say of doors that take nobody: of all together, or else of each one. */
export interface ClosedNotices {
  readonly all?: Html;
  readonly doors: ReadonlyMap<Door, Html>;
}

/** That the programme ends or has ended, and since when. */
export function programmeEndInWords({ state, since }: ClosedForGood, { lang, region }: Locale): string {
  return intakeClosedTexts[lang][state]({ service: region.serviceName[lang], date: dateInWords(since, lang) });
}

function titleOf({ forGood }: IntakeClosed, { lang }: PageContext): string {
  const { title, titleForGood } = intakeClosedTexts[lang];
  return forGood === undefined ? title : titleForGood;
}

function why(closed: IntakeClosed, { lang, region }: PageContext): Html {
  const text = intakeClosedTexts[lang];
  const { forGood } = closed;
  const again = reopensOn(closed);
  const lines = closed.text[lang].split('\n').map((line) => html`<p>${line}</p>`);
  return html`${forGood === undefined ? '' : html`<p>${programmeEndInWords(forGood, { lang, region })}</p>\n`}${lines}${again === undefined ? '' : html`<p>${text.again({ date: dateInWords(again, lang) })}</p>`}
${forGood?.state === 'ended' ? '' : html`<p>${text.goesOn}</p>\n`}<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>`;
}

/** What to say on pages that lead to the form; nothing where every door is open. */
export function closedNotices(context: PageContext, today: PlainDate): ClosedNotices {
  const { lang, region } = context;
  const closed = intakeClosedOn(region, today);
  if (closed !== undefined) {
    const all = html`<div class="notice warning"><h2>${titleOf(closed, context)}</h2>
${why(closed, context)}</div>
`;
    return { all, doors: new Map() };
  }
  const shut = doors.filter((door) => isDoorClosed(region, door, today));
  const words = (door: Door) =>
    doorReasonInWords({ code: 'door-not-open-yet', who: 'self', ...closedDoor(region, door, today) }, lang);
  return { doors: new Map(shut.map((door) => [door, html`<p class="notice">${words(door)}</p>`])) };
}

/**
 * Instead of every page of the form while the region takes nobody: why, until when or since when, and that nothing is lost. What can
 * never be sent any more is not offered to be kept for later.
 *
 * @param form what is kept in this browser, if anything; `maySave` where it may be kept for later
 */
export function intakeClosedPage(
  closed: IntakeClosed,
  context: PageContext,
  form?: { readonly maySave: boolean },
): PageContent {
  const { lang, base } = context;
  const text = intakeClosedTexts[lang];
  const title = titleOf(closed, context);
  const saves = form?.maySave === true && closed.forGood === undefined;
  return {
    title,
    body: html`<h1>${title}</h1>
${why(closed, context)}
${
  form === undefined
    ? html`<p><a href="${base}/">${text.home}</a></p>`
    : html`<p>${text.kept}</p>
${saves ? html`<p><a class="button" href="${base}/aanmelden/bewaren">${text.save}</a></p>\n` : ''}${stopButton(base, lang)}`
}`,
  };
}
