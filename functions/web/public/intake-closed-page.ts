import { type Door, doors } from '../../domain/codes.ts';
import { closedDoor, isDoorClosed } from '../../domain/door-rules.ts';
import { type IntakeClosed, intakeClosedOn, reopensOn } from '../../domain/intake-closed.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { intakeClosedTexts } from '../texts/intake-closed.ts';
import { dateInWords } from '../words/dates.ts';
import { doorReasonInWords } from '../words/doors.ts';
import { stopButton } from './form-parts.ts';

/** What public pages say of doors that take nobody: of all together, or else of each one. */
export interface ClosedNotices {
  readonly all?: Html;
  readonly doors: ReadonlyMap<Door, Html>;
}

function why(closed: IntakeClosed, { lang, region }: PageContext): Html {
  const text = intakeClosedTexts[lang];
  const again = reopensOn(closed);
  const lines = closed.text[lang].split('\n').map((line) => html`<p>${line}</p>`);
  return html`${lines}${again === undefined ? '' : html`<p>${text.again({ date: dateInWords(again, lang) })}</p>`}
<p>${text.goesOn}</p>
<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>`;
}

/** What to say on pages that lead to the form; nothing where every door is open. */
export function closedNotices(context: PageContext, today: PlainDate): ClosedNotices {
  const { lang, region } = context;
  const closed = intakeClosedOn(region, today);
  if (closed !== undefined) {
    const all = html`<div class="notice warning"><h2>${intakeClosedTexts[lang].title}</h2>
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
 * Instead of every page of the form while the region takes nobody: why, until when, and that nothing is lost.
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
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
${why(closed, context)}
${
  form === undefined
    ? html`<p><a href="${base}/">${text.home}</a></p>`
    : html`<p>${text.kept}</p>
${form.maySave ? html`<p><a class="button" href="${base}/aanmelden/bewaren">${text.save}</a></p>\n` : ''}${stopButton(base, lang)}`
}`,
  };
}
