import { localTime } from '../../domain/calendar.ts';
import type { Language } from '../../domain/codes.ts';
import type { Instant } from '../../domain/referral.ts';
import { type Html, html } from '../html.ts';
import { sessionTexts } from '../texts/session.ts';

/** Field with the key of the form that a page belongs to. */
export const formKeyField = 'form';
/** Field with the moment at which, according to the page, its answers would be gone. */
export const untilField = 'until';
/** Field with all answers so far, sealed: somebody who takes long over one question loses none of them. */
export const carriedField = 'carried';

/** The form that a page belongs to, and until when this browser keeps its answers. */
export interface FormMark {
  readonly formKey: string;
  readonly until: Instant;
  /** The answers so far, sealed, so that the page can bring them back after that moment. */
  readonly carried: string;
}

/** What every page of a form posts besides its answers, so that a page of one form can never answer for another. */
export function markFields({ formKey, until, carried }: FormMark): Html {
  return html`<input type="hidden" name="${formKeyField}" value="${formKey}">
<input type="hidden" name="${untilField}" value="${until}">
<input type="hidden" name="${carriedField}" value="${carried}">`;
}

/**
 * Says in advance when the answers will be gone, and how to get more time (WCAG 2.2.1, 2.2.6): by opening a page, and, where the
 * answers may be kept for later, with the button of a step or with a link on a page without one.
 *
 * @param more what this page offers: its button, a link below the path prefix of the public address, or neither
 */
export function endsAt(
  { until }: FormMark,
  lang: Language,
  more: 'button' | 'nothing' | { readonly base: string },
): Html {
  const text = sessionTexts[lang];
  const [hours = '', minutes = ''] = localTime(until).split(':');
  const said = html`${text.endsAt({ hours, minutes })}`;
  if (more === 'nothing') return html`<p class="hint">${said}</p>`;
  if (more === 'button') return html`<p class="hint">${said} ${text.moreTime}</p>`;
  return html`<p class="hint">${said} <a href="${more.base}/aanmelden/bewaren">${text.moreTimeLink}</a></p>`;
}
