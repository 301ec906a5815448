import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import { type PageContent, phoneLink } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { saveTexts } from '../texts/save.ts';
import { type FormMark, markFields } from './form-mark.ts';
import { backLink, stopButton } from './form-parts.ts';

/** Field that the link is mailed to. */
export const saveField = 'email';
/** Field of the birth date beside a link. */
export const resumeField = 'birthDate';

/** Asks where to mail the link to continue later. `back` is the page that was left, below the base. */
export function savePage(
  context: PageContext & ShownForm & { readonly back: string; readonly days: number; readonly mark: FormMark },
): PageContent {
  const { lang, base, back, days, mark } = context;
  const text = saveTexts[lang].save;
  const email = {
    name: saveField,
    kind: 'email',
    label: text.email,
    hint: text.emailHint,
    autocomplete: 'email',
  } as const;
  return {
    title: text.title,
    body: html`${backLink(`${base}${back}`, lang)}
${errorSummary(context)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.kept({ days })}</p>
<p>${text.birthDate}</p>
<form method="post" action="${base}/aanmelden/bewaren" novalidate>
${markFields(mark)}
${renderField(email, context)}
<div class="buttons">
<button type="submit">${text.button}</button>
<a class="button button-secondary" href="${base}${back}">${text.back}</a>
</div>
</form>
${stopButton(base, lang)}`,
  };
}

/** After the link has been mailed. */
export function savedPage({ lang, base, days }: PageContext & { readonly days: number }): PageContent {
  const text = saveTexts[lang].saved;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead} ${text.days({ days })}</p>
<p>${text.missing}</p>
<p><a href="${base}/aanmelden/bewaren">${text.again}</a></p>
<p>${text.wipe}</p>
${stopButton(base, lang, 'saved')}`,
  };
}

/** Behind the mailed link: nothing personal, until the button is pressed and the birth date is right (I4, I6). */
export function resumePage(
  context: PageContext &
    ShownForm & {
      readonly token: string;
      readonly asksBirthDate: boolean;
      /** Another form is under way in this browser, and would be gone. */
      readonly replaces: boolean;
    },
): PageContent {
  const { lang, base, token, asksBirthDate, replaces } = context;
  const text = saveTexts[lang].resume;
  const birthDate = { name: resumeField, kind: 'date', label: text.birthDate, hint: text.birthDateHint } as const;
  return {
    title: text.title,
    body: html`${errorSummary(context)}
<h1>${text.title}</h1>
<p class="lead">${asksBirthDate ? text.birthDateLead : text.lead}</p>
${replaces ? html`<p class="notice warning">${text.replaces}</p>` : ''}
<form method="post" action="${base}/aanmelden/verder/${token}" novalidate>
${asksBirthDate ? renderField(birthDate, context) : ''}
<div class="buttons"><button type="submit">${text.button}</button></div>
</form>`,
  };
}

/** A link that no longer leads anywhere. */
export function closedSavedFormPage(why: 'gone' | 'locked', { lang, base, region }: PageContext): PageContent {
  const { title, lead } = saveTexts[lang][why];
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>
<p><a class="button" href="${base}/aanmelden">${saveTexts[lang].gone.again}</a></p>`,
  };
}

/** For people who do not know their municipality: a person who looks it up. `back` leads to the question, below the base. */
export function unknownMunicipalityPage({
  lang,
  base,
  region,
  back,
}: PageContext & { readonly back: string }): PageContent {
  const text = saveTexts[lang].unknownMunicipality;
  return {
    title: text.title,
    body: html`${backLink(`${base}${back}`, lang)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.call} ${phoneLink(region.helpdesk.phone)} (${region.helpdesk.hours[lang]}).</p>
<p>${text.letter}</p>
<p><a class="button" href="${base}${back}">${text.back}</a></p>`,
  };
}
