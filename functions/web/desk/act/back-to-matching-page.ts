import { line } from '../../form-input.ts';
import { radios } from '../../links/form-fields.ts';
import { deskPlaceTexts } from '../../texts/desk-place.ts';
import type { ActForm } from './act-form.ts';

/** Asks whether the present provider may be asked for this person again. */
export const backToMatchingForm: ActForm<{ readonly mayAskAgain: boolean }> = {
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
