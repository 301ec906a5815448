import type { Erasing } from '../../../cases/act-erase.ts';
import { erasureGrounds, type KeepGround, keepGrounds } from '../../../domain/privacy.ts';
import { readReference } from '../../../domain/reference.ts';
import { isOpen } from '../../../domain/referral.ts';
import { line } from '../../form-input.ts';
import { html } from '../../html.ts';
import { deskPrivacyTexts } from '../../texts/desk-privacy.ts';
import type { ActForm, ActIssue } from './act-form.ts';

const field = { ground: 'ground', number: 'number' } as const;

/** Erasing the people of a case: what goes and what stays, on what ground, and the number once more. */
export const eraseForm: ActForm<Erasing> = {
  facts: ({ from: { referral } }, { lang }) => {
    const { erase: text } = deskPrivacyTexts[lang];
    return html`<ul>
${isOpen(referral) ? html`<li>${text.endsFirst}</li>\n` : ''}<li>${text.goes}</li>
<li>${text.stays}</li>
<li>${text.backups}</li>
</ul>
<p>${text.keep}</p>
`;
  },
  fields: ({ from: { referral } }, { lang }) => {
    const { erase: text, grounds } = deskPrivacyTexts[lang];
    return [
      {
        name: field.ground,
        kind: 'radios',
        label: text.ground,
        options: erasureGrounds.map((value) => ({ value, label: grounds[value] })),
      },
      {
        name: field.number,
        kind: 'text',
        label: text.number({ reference: referral.id }),
        hint: text.numberHint,
        autocomplete: 'off',
      },
    ];
  },
  read: (values, { from: { referral } }) => {
    const ground = erasureGrounds.find((one) => one === line(values, field.ground));
    const isTyped = readReference(line(values, field.number) ?? '') === referral.id;
    if (ground !== undefined && isTyped) return { ok: true, answer: { ground } };
    const issues: ActIssue[] = [
      ...(ground === undefined ? [{ field: field.ground, code: 'choice' as const }] : []),
      ...(isTyped ? [] : [{ field: field.number, code: 'number' as const }]),
    ];
    return { ok: false, issues };
  },
};

/** Taking down why somebody may not be erased yet. */
export const refuseErasureForm: ActForm<{ readonly ground: KeepGround }> = {
  facts: (_view, { lang }) => html`<p>${deskPrivacyTexts[lang].refuse.explain}</p>\n`,
  fields: (_view, { lang }) => {
    const { refuse: text, keeps } = deskPrivacyTexts[lang];
    return [
      {
        name: field.ground,
        kind: 'radios',
        label: text.ground,
        options: keepGrounds.map((value) => ({ value, label: keeps[value].label, hint: keeps[value].hint })),
      },
    ];
  },
  read: (values) => {
    const ground = keepGrounds.find((one) => one === line(values, field.ground));
    if (ground === undefined) return { ok: false, issues: [{ field: field.ground, code: 'choice' }] };
    return { ok: true, answer: { ground } };
  },
};
