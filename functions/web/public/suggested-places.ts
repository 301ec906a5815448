import type { Language } from '../../domain/codes.ts';
import { type Html, html } from '../html.ts';
import { formTexts } from '../texts/form.ts';

/** Places that look like what was typed, each with a button that says yes. */
export interface SuggestedPlaces {
  readonly names: readonly string[];
  /** Address of the page that asks, with the base. */
  readonly action: string;
  /** What the page posts beside the place, as hidden fields. */
  readonly carried: Html;
}

/** "Ja, Loenen aan de Vecht": one press instead of typing again. Forms of their own, so that Enter in a box never says yes. */
export function suggestedPlaces({ names, action, carried }: SuggestedPlaces, lang: Language): Html {
  if (names.length === 0) return html``;
  return html`<div class="buttons">
${names.map(
  (name) => html`<form method="post" action="${action}">
${carried}
<input type="hidden" name="place" value="${name}">
<button type="submit" class="button-secondary">${formTexts[lang].place.yes({ name })}</button>
</form>
`,
)}</div>`;
}
