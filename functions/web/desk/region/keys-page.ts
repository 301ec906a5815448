import { regionPartPath, regionPath } from '../../../domain/desk-paths.ts';
import type { PlainDate } from '../../../domain/referral.ts';
import { type Field, type FormValues, renderField } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { factList, notice } from '../../links/page.ts';
import { deskClientKeysTexts } from '../../texts/desk-client-keys.ts';
import { dateInWords } from '../../words/dates.ts';
import { partTitle } from './part-forms.ts';
import { formHead, type PartLeft, regionBecauseFields, regionFields, shownForm } from './part-page.ts';
import type { RegionPlace } from './place.ts';

/** Name of the answer, and what it says for a new key; for one to be revoked it says its hash. */
export const keyWish = { name: 'wish', make: 'new' } as const;

/** A key as the page shows it. */
interface ShownKey {
  readonly hash: string;
  /** By which people tell it apart. */
  readonly mark: string;
  readonly lastDay: PlainDate | undefined;
}

/** The keys of a client, and the form to make or revoke one. */
export function keysPage(
  part: string,
  keys: readonly ShownKey[],
  left: PartLeft & {
    readonly seen: number;
    /** Above the form: whoever changes keys proves once more who they are. */
    readonly above?: Html;
    /** Something is wrong that the form's own problems do not say. */
    readonly isRefused?: boolean;
  },
  place: RegionPlace,
): PageContent & { readonly error: boolean } {
  const { base, lang } = place;
  const text = deskClientKeysTexts[lang];
  const { values = new Map() as FormValues, issues = [], problems = [], seen, above, isRefused = false } = left;
  const form = shownForm(values, issues, place);
  const title = partTitle(part, place);
  const wish: Field = {
    name: keyWish.name,
    kind: 'radios',
    label: text.wish,
    options: [
      { value: keyWish.make, label: text.make },
      ...keys.map(({ hash, mark }) => ({ value: hash, label: text.revoke({ mark }) })),
    ],
  };
  return {
    title,
    error: issues.length + problems.length > 0 || isRefused,
    body: html`${formHead(title, form, left, place)}<p class="lead">${text.lead}</p>
<p>${text.rotate}</p>
${keys.length === 0 ? html`<p>${text.none}</p>\n` : factList(keys.map(({ mark, lastDay }, index) => [text.key({ n: index + 1 }), lastDay === undefined ? text.unused({ mark }) : text.used({ mark, date: dateInWords(lastDay, lang) })] as const))}${above ?? ''}<form method="post" action="${base}${regionPartPath(part)}" class="answer-form" novalidate>
<input type="hidden" name="${regionFields.seen}" value="${seen}">
${[wish, ...regionBecauseFields(place)].map((field) => renderField(field, form))}
<button type="submit" name="${regionFields.step}" value="do">${text.send}</button>
</form>`,
  };
}

/** A new key, this once. */
export function newKeyPage(
  part: string,
  made: { readonly key: string; readonly mark: string },
  place: RegionPlace,
): PageContent {
  const { base, lang } = place;
  const text = deskClientKeysTexts[lang];
  return {
    title: text.madeTitle,
    body: html`<h1>${text.madeTitle}</h1>
<p class="lead">${text.madeLead}</p>
<p class="panel"><code>${made.key}</code></p>
${factList([
  [place.text.what, partTitle(part, place)],
  [text.markLabel, made.mark],
])}
${notice(text.madeOnce)}
<p>${text.madeUse}</p>
<p><a href="${base}${regionPartPath(part)}">${text.back}</a></p>
<p class="back"><a href="${base}${regionPath}">${place.text.backToRegion}</a></p>`,
  };
}
