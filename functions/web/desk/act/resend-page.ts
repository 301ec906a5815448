import type { ActView } from '../../../cases/act-desk.ts';
import { keyOfTarget, type LinkTarget, linkTargets } from '../../../cases/act-resend.ts';
import { organisationOf } from '../../../domain/organisation.ts';
import { line } from '../../form-input.ts';
import type { Option } from '../../forms.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { whoInWords } from '../../who.ts';
import { capitalised } from '../../words/said.ts';
import { taskInWords } from '../../words/terms.ts';
import type { ActForm } from './act-form.ts';

const field = 'link';

function option(target: LinkTarget, { from: { referral } }: ActView, context: PageContext): Option {
  const { lang, region } = context;
  const { resend: text } = deskActTexts[lang];
  const value = keyOfTarget(target);
  const hint = text.to({ address: target.to });
  if (target.kind === 'status') {
    return { value, hint, label: text.status({ who: whoInWords(target.role, undefined, context) }) };
  }
  const { owner, kind, provider } = target.task;
  const who = capitalised(whoInWords(owner, organisationOf(owner, referral, region, provider), context));
  return { value, hint, label: text.task({ who, task: taskInWords(kind, lang, false) }) };
}

/** Which link, of those that somebody can be mailed. */
export const resendForm: ActForm<string> = {
  notNow: ({ from, parties, now }, { lang, region }) =>
    linkTargets(region, from, parties, now).length === 0 ? deskActTexts[lang].resend.nobody : undefined,
  fields: (view, context) => [
    {
      name: field,
      kind: 'radios',
      label: deskActTexts[context.lang].resend.label,
      options: linkTargets(context.region, view.from, view.parties, view.now).map((one) => option(one, view, context)),
    },
  ],
  read: (values) => {
    const key = line(values, field);
    return key === undefined ? { ok: false, issues: [{ field, code: 'choice' }] } : { ok: true, answer: key };
  },
};
