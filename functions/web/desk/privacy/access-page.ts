import { noteName } from '../../../cases/gather-access.ts';
import type { AccessView } from '../../../cases/privacy-desk.ts';
import { localDate } from '../../../domain/calendar.ts';
import { accessPath, casePath } from '../../../domain/desk-paths.ts';
import { fullName } from '../../../domain/party.ts';
import { type IdentityCheck, identityChecks } from '../../../domain/privacy.ts';
import { line } from '../../form-input.ts';
import { errorSummary, type Field, type FormProblem, type FormValues, renderField } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { html } from '../../html.ts';
import { factList } from '../../links/page.ts';
import type { PageContext } from '../../page-context.ts';
import { accessTexts } from '../../texts/access.ts';
import { deskPrivacyTexts } from '../../texts/desk-privacy.ts';
import { sectionTexts } from '../../texts/section.ts';
import { birthDateInWords, dateInWords } from '../../words/dates.ts';
import { capitalised } from '../../words/said.ts';
import { trailResultInWords } from '../../words/trail.ts';

const names = { identity: 'identity', also: 'also', leaveOut: 'leaveOut' } as const;

/** What was chosen on the page. */
export interface AccessChoice {
  readonly identity: IdentityCheck;
  readonly also: readonly string[];
  readonly leaveOut: readonly string[];
}

/** How it can have been made sure who asks: nobody is phoned back, or mailed, of whom the case has no number or no address. */
function checksFor({ file }: AccessView): readonly IdentityCheck[] {
  const { phone, email } = file.parties.candidate ?? {};
  return identityChecks.filter(
    (one) => (one !== 'call-back' || phone !== undefined) && (one !== 'mailbox' || email !== undefined),
  );
}

/** Reads it; undefined where nobody said how it was made sure who asks. Cases and notes that the page did not show are ignored. */
export function readAccess(values: FormValues, view: AccessView): AccessChoice | undefined {
  const identity = checksFor(view).find((one) => one === line(values, names.identity));
  if (identity === undefined) return undefined;
  const chosen = (name: string) => values.get(name) ?? [];
  return {
    identity,
    also: view.others.map(({ referral }) => referral.id).filter((id) => chosen(names.also).includes(id)),
    leaveOut: view.notes
      .map((note) => noteName(note.referralId, note))
      .filter((note) => chosen(names.leaveOut).includes(note)),
  };
}

function fieldsOf(view: AccessView, context: PageContext): readonly Field[] {
  const { others, notes } = view;
  const { lang } = context;
  const { access: text } = deskPrivacyTexts[lang];
  const identity: Field = {
    name: names.identity,
    kind: 'radios',
    label: text.identity,
    options: checksFor(view).map((value) => ({
      value,
      label: capitalised(trailResultInWords({ action: 'give-access', result: value }, context) ?? value),
    })),
  };
  const also = others.map(({ referral, candidate, isSure }) => ({
    value: referral.id,
    label: text.other({
      reference: referral.id,
      name: candidate === undefined ? '' : fullName(candidate),
      date: dateInWords(localDate(referral.createdAt), lang),
    }),
    hint: isSure ? text.sure : text.maybe,
  }));
  const written = notes.map((note) => ({
    value: noteName(note.referralId, note),
    label: note.text,
    hint: accessTexts[lang].noteKinds[note.kind],
  }));
  return [
    identity,
    ...(also.length === 0
      ? []
      : [{ name: names.also, kind: 'checkboxes' as const, label: text.others, options: also, optional: true }]),
    ...(written.length === 0
      ? []
      : [
          {
            name: names.leaveOut,
            kind: 'checkboxes' as const,
            label: text.notes,
            hint: text.notesHint,
            options: written,
            optional: true,
          },
        ]),
  ];
}

/** Before somebody is given everything that is held of them: how it was made sure who asks, what comes along and what is left out. */
export function accessPage(
  view: AccessView,
  context: PageContext,
  { values = new Map(), isWrong = false }: { readonly values?: FormValues; readonly isWrong?: boolean } = {},
): PageContent {
  const { lang, base } = context;
  const { access: text } = deskPrivacyTexts[lang];
  const { referral, parties } = view.file;
  const problems: readonly FormProblem[] = isWrong ? [{ field: names.identity, text: text.identityMissing }] : [];
  const sure = view.others.filter(({ isSure }) => isSure).map(({ referral: { id } }) => id);
  const shown: FormValues = isWrong ? values : new Map([[names.also, sure]]);
  const form = { lang, values: shown, problems };
  const { candidate } = parties;
  return {
    title: text.title,
    body: html`${errorSummary(form)}<p class="back"><a href="${base}${casePath(referral.id)}">${text.back}</a></p>
<h1>${text.title}</h1>
${factList([
  [sectionTexts[lang].case, referral.id],
  [sectionTexts[lang].name, candidate && fullName(candidate)],
  [sectionTexts[lang].birthDate, candidate && birthDateInWords(candidate.birthDate, lang)],
])}
<p>${text.lead}</p>
<p>${text.others15}</p>
<form method="post" action="${base}${accessPath(referral.id)}" class="answer-form" novalidate>
${fieldsOf(view, context).map((field) => renderField(field, form))}
<button type="submit">${text.button}</button>
<p class="hint">${text.after}</p>
</form>`,
  };
}
