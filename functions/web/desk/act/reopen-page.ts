import type { ActView } from '../../../cases/act-desk.ts';
import { reopenFields } from '../../../cases/act-reopen.ts';
import { lacksConsent } from '../../../domain/consent.ts';
import { hasTrajectory } from '../../../domain/guided.ts';
import { type ReopenAnswer, resumesAt, whyNotReopened } from '../../../domain/journey/reopen.ts';
import { hasDied } from '../../../domain/referral.ts';
import { providerById } from '../../../domain/region.ts';
import { reopenableUntil } from '../../../domain/reopenable.ts';
import { line } from '../../form-input.ts';
import type { Field } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { dateInWords } from '../../words/dates.ts';
import { said } from '../../words/said.ts';
import type { ActForm } from './act-form.ts';

/** What only the candidate can tell, and what the case needs of it. */
function asksOf({ from: { referral } }: ActView, { region }: Pick<PageContext, 'region'>) {
  return {
    alive: hasDied(referral),
    consent: hasTrajectory(referral) && lacksConsent(region, referral),
  };
}

/** Until when it can be done, and where the case goes on. */
function factsOf({ from }: ActView, { lang, region }: PageContext): Html {
  const { reopen: text } = deskActTexts[lang];
  const { referral } = from;
  const trajectory = from.trajectory?.();
  const until = reopenableUntil(region, referral);
  const stage = resumesAt(region, referral, trajectory);
  const isGuided = hasTrajectory(referral);
  const provider =
    trajectory === undefined ? '' : (providerById(region, trajectory.provider)?.name ?? trajectory.provider);
  return html`<p>${said<{ provider: string }>(text.goesOn[stage], { provider })}</p>
${isGuided && trajectory?.goalReachedOn !== undefined ? html`<p>${text.goal}</p>\n` : ''}${until === undefined ? '' : html`<p>${text.until({ date: dateInWords(until, lang) })}</p>`}`;
}

/** Lets a case that has ended go on after all. */
export const reopenForm: ActForm<ReopenAnswer> = {
  facts: factsOf,
  notNow: ({ from, parties, now }, { lang, region }, isRefused) => {
    const trajectory = from.trajectory?.();
    const known = { parties, ...(trajectory === undefined ? {} : { trajectory }) };
    // What the candidate would have to say is asked on the page itself.
    const fault = whyNotReopened(from, known, { isAlive: true, consents: true }, { region, now });
    const { why } = deskActTexts[lang].reopen;
    switch (fault) {
      case undefined:
        return isRefused ? why.erased : undefined;
      case 'erased':
      case 'too-late':
      case 'no-plan-left':
        return why[fault];
      default:
        return undefined;
    }
  },
  fields: (view, context) => {
    const asks = asksOf(view, context);
    const { reopen: text } = deskActTexts[context.lang];
    const box = (name: string, { label, yes }: { readonly label: string; readonly yes: string }): Field => ({
      name,
      kind: 'checkboxes',
      label,
      options: [{ value: 'yes', label: yes }],
    });
    return [
      ...(asks.alive ? [box(reopenFields.alive, text.alive)] : []),
      ...(asks.consent ? [box(reopenFields.consent, text.consent)] : []),
    ];
  },
  // The rule finds what is missing: it knows what this case needs.
  read: (values) => {
    const isTicked = (field: string) => line(values, field) === 'yes';
    const answer = { isAlive: isTicked(reopenFields.alive), consents: isTicked(reopenFields.consent) };
    return { ok: true, answer };
  },
};
