import type { Erasing } from '../../../cases/act-erase.ts';
import { localDate } from '../../../domain/calendar.ts';
import { actPath } from '../../../domain/desk-paths.ts';
import { erasureGrounds, type KeepGround, keepGrounds } from '../../../domain/privacy.ts';
import { readReference } from '../../../domain/reference.ts';
import { isOpen, type Referral } from '../../../domain/referral.ts';
import { line } from '../../form-input.ts';
import { type Html, html } from '../../html.ts';
import type { PageContext } from '../../page-context.ts';
import { deskPrivacyTexts } from '../../texts/desk-privacy.ts';
import { dateInWords } from '../../words/dates.ts';
import { type ActForm, type ActIssue, asksNothing } from './act-form.ts';

const field = { ground: 'ground', number: 'number' } as const;

/** Since when nobody in a case may be erased, and why. */
function refusedSince({ at, ground }: NonNullable<Referral['erasureRefused']>, { lang }: PageContext): string {
  const { refused, keeps } = deskPrivacyTexts[lang];
  return refused.since({ date: dateInWords(localDate(at), lang), why: keeps[ground].label });
}

/** That nobody in a case may be erased yet, since when and why, with the way to take that back; nothing where they may. */
export function refusedNotice(
  { id, erasureRefused }: Pick<Referral, 'id' | 'erasureRefused'>,
  context: PageContext,
): Html {
  if (erasureRefused === undefined) return html``;
  const { refused: text } = deskPrivacyTexts[context.lang];
  return html`<div class="notice"><p><strong>${text.title}</strong> ${refusedSince(erasureRefused, context)}</p>
<p><a href="${context.base}${actPath(id, 'allow-erasure')}">${text.takeBack}</a></p></div>
`;
}

/** Taking back that somebody may not be erased: what stood in the way is said once more. */
export const allowErasureForm: ActForm<undefined> = {
  ...asksNothing,
  facts: ({ from: { referral } }, context) => {
    const { erasureRefused } = referral;
    return erasureRefused === undefined ? html`` : html`<p>${refusedSince(erasureRefused, context)}</p>\n`;
  },
};

/** Erasing the people of a case: what goes and what stays, on what ground, and the number once more. */
export const eraseForm: ActForm<Erasing> = {
  isBlocked: ({ from: { referral } }) => referral.erasureRefused !== undefined,
  facts: ({ from: { referral } }, context) => {
    const { lang } = context;
    const { erase: text } = deskPrivacyTexts[lang];
    if (referral.erasureRefused !== undefined) return refusedNotice(referral, context);
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
