import type { Language } from '../../domain/codes.ts';
import { type Html, html } from '../html.ts';
import { formTexts } from '../texts/form.ts';
import { type Phase, phases } from './steps.ts';

/** The way back, at the top of a page. */
export function backLink(href: string, lang: Language): Html {
  return html`<p class="back"><a href="${href}">${formTexts[lang].back}</a></p>`;
}

/** Where in the form this page is: in words, with a bar that only shows it. */
export function progress(phase: Phase, lang: Language): Html {
  const text = formTexts[lang];
  const at = phases.indexOf(phase) + 1;
  return html`<div class="steps">
<p>${text.step({ phase: at, of: phases.length, name: text.phases[phase] })}</p>
<progress max="${phases.length}" value="${at}" aria-hidden="true"></progress>
</div>`;
}

/**
 * "Stop and wipe": while filling it leads to a page that asks whether to delete everything typed so far. After `saved` or `sent`
 * nothing would be lost: it says that this device forgets, and does so at once; what was kept for later on request stays.
 */
export function stopButton(base: string, lang: Language, when: 'filling' | 'saved' | 'sent' = 'filling'): Html {
  const { stop, wipe } = formTexts[lang];
  return html`<form class="wipe" method="post" action="${base}/aanmelden/wissen${when === 'saved' ? '?bewaard=1' : ''}">
<button type="submit" class="button-plain">${when === 'filling' ? stop : wipe}</button>
</form>`;
}

/** Name of the button on a page with a question that asks whether to stop: what was just typed is kept until that is sure. */
export const stopField = 'stop';

/** "Stop and wipe" as a button of the form that asks something, which has the id `question`. */
export function stopInForm(lang: Language): Html {
  return html`<p class="wipe"><button type="submit" form="question" class="button-plain" name="${stopField}" value="true">${formTexts[lang].stop}</button></p>`;
}

/** Warns against entering real people, on a trial. */
export function trialNotice(trial: boolean, lang: Language): Html {
  return trial ? html`<p class="notice warning">${formTexts[lang].trial}</p>` : html``;
}

/** Gentle hints about what was typed; sending once more sends it as it is. */
export function gentleHints(hints: readonly string[], lang: Language): Html {
  if (hints.length === 0) return html``;
  return html`<section class="notice" role="status" aria-labelledby="hint-title">
<h2 id="hint-title">${formTexts[lang].hintTitle}</h2>
${[...new Set(hints)].map((hint) => html`<p>${hint}</p>\n`)}</section>`;
}
