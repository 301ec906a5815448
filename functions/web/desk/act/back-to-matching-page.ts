import { type PlaceState, withoutAdded } from '../../../domain/room.ts';
import { line } from '../../form-input.ts';
import { html } from '../../html.ts';
import { radios } from '../../links/form-fields.ts';
import { deskPlaceTexts } from '../../texts/desk-place.ts';
import type { ActForm } from './act-form.ts';

/**
 * Asks whether the present provider may be asked for this person again, and says what becomes of a place that was added for them.
 *
 * @param places what is counted there; absent where none was added
 */
export function backToMatchingForm(places?: PlaceState): ActForm<{ readonly mayAskAgain: boolean }> {
  return {
    facts: ({ from: { referral } }, { lang }) => {
      if (places === undefined) return html``;
      const { again: text } = deskPlaceTexts[lang];
      return html`<p>${withoutAdded(places, referral.id) === undefined ? text.placeStays : text.placeGoes}</p>\n`;
    },
    fields: (_view, { lang }) => {
      const { again: text } = deskPlaceTexts[lang];
      return [radios('again', text.label, { no: [[text.no]], yes: [[text.yes]] })];
    },
    read: (values) => {
      const again = line(values, 'again');
      return again === 'yes' || again === 'no'
        ? { ok: true, answer: { mayAskAgain: again === 'yes' } }
        : { ok: false, issues: [{ field: 'again', code: 'choice' }] };
    },
  };
}
