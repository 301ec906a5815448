import type { BareCase } from '../../cases/link-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import type { Field } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale, PageContext } from '../page-context.ts';
import { linkTexts } from '../texts/link.ts';
import { termTexts } from '../texts/term.ts';
import { birthDateInWords, dateInWords } from '../words/dates.ts';
import { phoneInWords } from '../words/phone.ts';
import { doorName } from '../words/terms.ts';

/** What a page behind a link needs to know: also where its forms post to. */
export interface LinkPageContext extends PageContext {
  /** Path of the link itself with the public prefix, such as `/v/taak/<token>`; forms post to it or below it. */
  readonly action: string;
  /**
   * On the worklist: how many questions have been answered in this row. It travels from page to page in the address, so
   * that nobody's row is kept anywhere.
   */
  readonly answered?: number;
  /** At the desk of the staff, where nothing is done by a link. */
  readonly desk?: AtDesk;
}

/** The forms on the page of a task that are the coordinator's alone; the names of their fields begin so. */
export const coordinatorForms = ['steer', 'sent'] as const;
export type CoordinatorForm = (typeof coordinatorForms)[number];

/** What the page of a task has at the desk of the staff. */
export interface AtDesk {
  /** What is asked of whoever does something there beside the answer: why. */
  readonly why: (form: CoordinatorForm) => readonly Field[];
}

/** What the number of answers in a row is called in addresses. */
export const rowQuery = 'rij';

/** The end of an address that takes the number of answers in this row along. */
export function inThisRow({ answered }: Pick<LinkPageContext, 'answered'>, sign: '?' | '&'): string {
  return answered === undefined ? '' : `${sign}${rowQuery}=${answered}`;
}

/** A row of facts; a row without a value is left out. */
export type FactRow = readonly [label: string, value: string | Html | undefined];

/** Labels with values. Nothing at all when no row has a value. */
export function factList(rows: readonly FactRow[]): Html {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '');
  if (filled.length === 0) return html``;
  return html`<dl class="facts compact">
${filled.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>`;
}

function programmeInWords({ programme, door }: BareCase, { lang, region }: Locale): string | undefined {
  if (door !== undefined) return doorName(door, region, lang);
  return programme === undefined ? undefined : termTexts[lang].programmes[programme];
}

/** What anyone with the link may know: reference, municipality, programme, date of receipt (I6). */
export function bareFacts(bare: BareCase, { lang, region }: Locale): Html {
  const text = linkTexts[lang].facts;
  return factList([
    [text.reference, bare.reference],
    [text.municipality, municipalityName(region, bare.municipality, lang)],
    [text.programme, programmeInWords(bare, { lang, region })],
    [text.receivedOn, dateInWords(bare.receivedOn, lang)],
  ]);
}

/** All that a stranger may know who merely reads a mailbox that was given by mistake. */
export function numberOnly(bare: BareCase, { lang }: Pick<Locale, 'lang'>): Html {
  return factList([[linkTexts[lang].facts.reference, bare.reference]]);
}

/** The same in one line, under the title of a page with much else on it. */
export function caseLine(bare: BareCase, { lang, region }: Locale): Html {
  const words = [
    municipalityName(region, bare.municipality, lang),
    programmeInWords(bare, { lang, region }),
    linkTexts[lang].facts.received({ date: birthDateInWords(bare.receivedOn, lang) }),
  ];
  return html`<p class="case-line">${bare.reference}, ${words.filter((word) => word !== undefined).join(', ')}</p>`;
}

/** Whether whoever answers is asked nothing yet: then no day is named by which an answer is needed. */
export function isNotAskedYet({ isAhead, asCoordinator }: Pick<TaskView, 'isAhead' | 'asCoordinator'>): boolean {
  return isAhead === true && !asCoordinator;
}

/**
 * By when an answer is needed: the first thing that a reader with little time looks for.
 *
 * @param isFree nobody has to answer: until when one can
 */
export function dueBadge({ dueOn, isPastDue }: BareCase, lang: Language, isFree = false): Html {
  const { dueOn: label, wasDueOn, openUntil } = linkTexts[lang].facts;
  return html`<p class="badge">${isPastDue ? wasDueOn : isFree ? openUntil : label} <strong>${dateInWords(dueOn, lang)}</strong></p>`;
}

/** Content that few readers need at once, folded behind its title. It also opens without style sheets or script. */
export function fold(title: string, content: Html, isOpen = false): Html {
  return html`<details class="fold"${isOpen ? html` open` : ''}>
<summary>${title}</summary>
<div class="fold-content">
${content}
</div>
</details>`;
}

/** A phone number as a link, written the way people read it. */
export function phone(number: string): Html {
  return html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${phoneInWords(number)}</a>`;
}

/** A message that something was done, at the top of a page. */
export function notice(text: string | undefined): Html {
  return text === undefined ? html`` : html`<p class="notice" role="status">${text}</p>`;
}

/** "Send me a new link": a form of one button. It mails the link's own reader, and nobody else. */
export function renewForm(
  text: { readonly title: string; readonly lead: string; readonly button: string },
  action: string,
): Html {
  return html`<h2>${text.title}</h2>
<p>${text.lead}</p>
<form method="post" action="${action}/nieuwe-link">
<button type="submit">${text.button}</button>
</form>`;
}
