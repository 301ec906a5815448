import type { OtherDoor } from '../../domain/codes.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { formTexts } from '../texts/form.ts';
import { outcomeTexts } from '../texts/outcome.ts';
import { agesOf } from '../words/ages.ts';
import { doorReasonInWords } from '../words/doors.ts';
import { capitalised, said } from '../words/said.ts';
import { type AnswersBehind, adviceField, isForChild } from './answers-behind.ts';
import { markFields } from './form-mark.ts';
import { backLink, stopButton } from './form-parts.ts';
import { handoverTo } from './handover.ts';
import { otherDoorWordsFor } from './other-door-words.ts';
import { outcomeWords } from './own-words.ts';
import type { FormKind } from './steps.ts';

/** The page about another door: what it shows besides its words. */
export interface OtherDoorPage extends PageContext, ShownForm {
  readonly otherDoor: OtherDoor;
  /** Absent when no answers are available: the page then gives the phone number instead. */
  readonly answers?: AnswersBehind;
  /** Who reads it, where there are no answers to tell: somebody who looked for themselves. */
  readonly kind?: FormKind;
  /** The page has just been mailed. */
  readonly mailed: boolean;
}

function handoverForm({ kind, mark, left }: AnswersBehind, { lang, base, region }: PageContext): Html {
  const text = outcomeWords({ lang, region }).otherDoor;
  return html`<section class="panel" aria-labelledby="handover-title">
<h2 id="handover-title">${text.handoverTitle}</h2>
<p>${kind === 'self' ? text.handoverText : text.handoverTextProfessional}</p>
<p><strong>${formTexts[lang].handoverSteps({ left })}</strong> ${text.handoverCode}</p>
<form method="post" action="${base}/aanmelden/overdracht">
${markFields(mark)}
<button type="submit">${kind === 'self' ? text.handover : text.handoverProfessional}</button>
</form>
<p class="hint">${text.nothingKept}</p>
</section>`;
}

/** For a child: who decides, and whom they can call. We do not offer to call anybody. */
function guardianCalls(answers: AnswersBehind | undefined, { lang, base, region }: PageContext): Html {
  const text = outcomeTexts[lang].otherDoor.child;
  const words = said(answers === undefined ? text.anyone : text[answers.kind], agesOf(region));
  return html`<section class="panel" aria-labelledby="guardian-title">
<h2 id="guardian-title">${answers?.kind === 'professional' ? text.titleProfessional : text.title}</h2>
<p>${words}</p>
<p>${text.call}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
${answers === undefined ? html`<p><a href="${base}/aanmelden">${outcomeTexts[lang].otherDoor.again}</a></p>` : html`<p class="hint">${text.nothingKept}</p>`}
</section>`;
}

function callUs({ lang, base, region }: PageContext): Html {
  const text = outcomeWords({ lang, region }).otherDoor;
  return html`<div class="panel">
<p>${text.noAnswers}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a href="${base}/aanmelden">${text.again}</a></p>
</div>`;
}

function mailForm(page: OtherDoorPage): Html {
  const { lang, base, otherDoor } = page;
  const text = outcomeTexts[lang].otherDoor.mail;
  const email = {
    name: adviceField,
    kind: 'email',
    label: text.email,
    hint: text.hint,
    autocomplete: 'email',
  } as const;
  return html`<h2>${text.title}</h2>
<form method="post" action="${base}/aanmelden/uitkomst/${otherDoor}${page.kind === 'self' ? '?voor=mij' : ''}" novalidate>
${renderField(email, page)}
<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
}

/** What we can do for the reader of the page. */
function offer(page: OtherDoorPage): Html {
  const { otherDoor, answers } = page;
  if (answers?.isChild ?? otherDoor === 'under-16') return guardianCalls(answers, page);
  return answers === undefined ? callUs(page) : handoverForm(answers, page);
}

/** No wrong door: which help does fit, how to reach it, why, and the offers to bring the person there or to mail the page. */
export function otherDoorPage(page: OtherDoorPage): PageContent {
  const { otherDoor, answers, mailed, lang, base, region } = page;
  const text = outcomeTexts[lang].otherDoor;
  const reader = answers ?? (page.kind === undefined ? undefined : { kind: page.kind });
  const { title, why, door, namesPlace } = otherDoorWordsFor(otherDoor, page, reader);
  const { organisation, how, phone, url } = handoverTo(region, otherDoor, reader);
  const reasons = (namesPlace ? undefined : answers?.reasons.map((reason) => doorReasonInWords(reason, lang))) ?? [why];
  return {
    title,
    body: html`${answers === undefined ? '' : backLink(`${base}${answers.back}`, lang)}
${errorSummary(page)}${mailed ? html`<p class="notice" role="status">${text.mail.mailed}</p>` : ''}
<h1>${title}</h1>
<p class="lead">${door}</p>
<h2>${text.how}</h2>
<p><strong>${capitalised(organisation[lang])}</strong></p>
<p>${how[lang]}</p>
${phone === undefined ? '' : html`<p>${text.call} ${phoneLink(phone)}.</p>`}
${url === undefined ? '' : html`<p><a href="${url}">${text.site}</a></p>`}
<h2>${text.why}</h2>
${reasons.map((reason) => html`<p>${reason}</p>\n`)}
${offer(page)}
${mailed || (answers !== undefined && isForChild(answers)) ? '' : mailForm(page)}
${answers === undefined ? '' : html`<p><a href="${base}${answers.back}">${text.change}</a></p>\n${stopButton(base, lang)}`}`,
  };
}
