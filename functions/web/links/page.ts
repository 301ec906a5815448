import { html } from 'hono/html';
import type { BareCase } from '../../cases/contracts.ts';
import type { Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { Html } from '../frame.ts';
import { municipalityName } from '../mails/words.ts';
import { linkTexts } from '../texts/links.ts';
import { terms } from '../texts/terms.ts';
import { dateInWords } from '../texts/terms-dates.ts';

/** A page without its frame. */
export interface LinkPage {
  readonly title: string;
  readonly body: Html;
}

/** Where a page stands: its language, the region, and where its forms post to. */
export interface PagePlace {
  readonly lang: Language;
  readonly region: Region;
  /** Path of the link itself with the public prefix, such as `/v/taak/<token>`; forms post to it or below it. */
  readonly action: string;
}

/** A row of facts; a row without a value is left out. */
export type FactRow = readonly [label: string, value: string | Html | undefined];

/** Labels with values. Nothing at all when no row has a value. */
export function factList(rows: readonly FactRow[]): Html {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '');
  if (filled.length === 0) return html``;
  return html`<dl class="facts">
${filled.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>`;
}

/** What anyone with the link may know: reference, municipality, programme, dates (I6). */
export function bareFacts(bare: BareCase, { lang, region }: PagePlace, options: { readonly due: boolean }): Html {
  const text = linkTexts[lang].facts;
  const programme = bare.programme === undefined ? undefined : terms[lang].programmes[bare.programme];
  return factList([
    [text.reference, bare.reference],
    [text.municipality, municipalityName(region, bare.municipality)],
    [text.programme, bare.door === undefined ? programme : terms[lang].doors[bare.door]],
    [text.receivedOn, dateInWords(bare.receivedOn, lang)],
    [text.dueOn, options.due ? dateInWords(bare.dueOn, lang) : undefined],
  ]);
}

/** A sentence that something was done, at the top of a page. */
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
