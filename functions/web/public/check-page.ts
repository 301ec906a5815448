import type { Door } from '../../domain/codes.ts';
import type { NextStep } from '../../domain/next-step.ts';
import { doorPolicy, type Region } from '../../domain/region.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { formTexts } from '../texts/form.ts';
import { sessionTexts } from '../texts/session.ts';
import { fillerOf } from '../words/form-words.ts';
import { said } from '../words/said.ts';
import { doorName } from '../words/terms.ts';
import { endsAt, type FormMark, markFields } from './form-mark.ts';
import { backLink, progress, stopButton, trialNotice } from './form-parts.ts';
import { confirmedByCall, nextStepInWords } from './next-step.ts';

import { type AnswerRow, answersOf } from './shown-value.ts';
import { checkSlug, type FormKind, type FormStepName, formPaths, stepPath } from './steps.ts';

/** Field with the digest of the answers that the page shows. */
export const answersField = 'answers';
/** Field with the version of the privacy text that the page leads to. */
export const privacyField = 'agreement.privacyVersion';

/** What the page with all answers shows. */
export interface CheckPage extends ShownForm {
  readonly kind: FormKind;
  readonly region: Region;
  readonly base: string;
  /** Warns against entering real people. */
  readonly trial: boolean;
  /** Steps that were asked, in order. */
  readonly path: readonly FormStepName[];
  /** The sender asked us to bring them to the right organisation. */
  readonly handover: boolean;
  /** The door that the answers lead to, and what happens there first. */
  readonly door?: Door;
  readonly nextStep: NextStep;
  /** The door rests on the sender's own explicit consent, which is asked separately from being informed and agreeing. */
  readonly asksConsent: boolean;
  /** The coordinator calls first, to confirm that the sender sent the referral. */
  readonly byCall: boolean;
  readonly mark: FormMark;
  /** Digest of the answers shown, which is posted with them. */
  readonly digest: string;
  /** Why the page is shown again although nothing on it is wrong. */
  readonly notice?: 'changed' | 'privacyChanged';
}

interface Row extends AnswerRow {
  readonly step: FormStepName;
}

function rowsOf(check: CheckPage): readonly Row[] {
  const { door, region } = check;
  const page = { ...check, ...(door === undefined ? {} : { programme: doorPolicy(region, door).programme }) };
  const text = formTexts[page.lang];
  return page.path.flatMap((step): readonly Row[] => {
    if (step === 'name') {
      const value = answersOf(step, page)
        .map((row) => row.value)
        .join(' ');
      return [{ step, label: text.check.nameRow, value }];
    }
    return answersOf(step, page).map((row) => ({ step, ...row }));
  });
}

function answer(label: string, value: string, href: string | undefined, page: CheckPage): Html {
  const { change, none } = formTexts[page.lang].check;
  const link =
    href === undefined
      ? ''
      : html`<dd class="change"><a href="${page.base}${href}">${change}<span class="unseen"> ${label}</span></a></dd>`;
  return html`<div><dt>${label}</dt><dd class="given">${value === '' ? html`<span class="hint">${none}</span>` : value}</dd>${link}</div>
`;
}

/** All answers, each with a way to change it; the agreement; and the button that sends. */
export function checkPage(page: CheckPage): PageContent {
  const { kind, lang, base, region, path, handover, door, nextStep, mark, digest, notice, byCall } = page;
  const text = formTexts[lang];
  const words = text.check;
  const title = handover ? words.handoverTitle : words.title;
  const last = path.at(-1);
  const agreement = renderField(
    {
      name: 'agreement.informed',
      kind: 'checkboxes',
      label: words.agreementTitle,
      options: [{ value: 'true', label: said(text.agreement, fillerOf(kind)) }],
    },
    page,
  );
  const consent = page.asksConsent
    ? renderField(
        {
          name: 'agreement.consent',
          kind: 'checkboxes',
          label: words.consentTitle,
          ...(door === undefined ? {} : { hint: doorPolicy(region, door).legalBasis.text[lang] }),
          options: [{ value: 'true', label: words.consent }],
        },
        page,
      )
    : '';
  return {
    title,
    body: html`${backLink(`${base}${last === undefined ? '/aanmelden' : stepPath(kind, last)}`, lang)}
${progress('check', lang)}
${errorSummary(page)}${notice === undefined ? '' : html`<p class="notice warning" role="alert">${sessionTexts[lang][notice]}</p>`}
<h1>${title}</h1>
${trialNotice(page.trial, lang)}
<dl class="answers">
${answer(words.kindRow, text.kind[kind], handover ? undefined : '/aanmelden?wijzig=1', page)}${rowsOf(page).map((row) => answer(row.label, row.value, stepPath(kind, row.step, true), page))}${door === undefined ? '' : answer(words.door, doorName(door, region, lang), undefined, page)}</dl>
<section class="notice" aria-labelledby="next-title">
<h2 id="next-title">${words.next}</h2>
<p>${byCall ? confirmedByCall(page) : nextStepInWords(nextStep, page)}</p>
</section>
<form method="post" action="${base}${formPaths[kind]}/${checkSlug}" novalidate>
${markFields(mark)}
<input type="hidden" name="${answersField}" value="${digest}">
<input type="hidden" name="${privacyField}" value="${region.privacyVersion}">
${agreement}${consent}
<p><a href="${base}/privacy">${words.privacy}</a></p>
<div class="buttons"><button type="submit">${handover ? words.sendHandover : words.send}</button></div>
</form>
${endsAt(mark, lang, { base })}
${stopButton(base, lang)}`,
  };
}
