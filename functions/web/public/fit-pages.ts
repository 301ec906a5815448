import type { Language } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import type { DoorChoice } from '../../domain/door.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { agesOf } from '../words/ages.ts';
import { doorReasonInWords } from '../words/doors.ts';
import { said } from '../words/said.ts';
import { doorName } from '../words/terms.ts';
import { backLink } from './form-parts.ts';
import { guidePaths } from './guide-paths.ts';
import { guideWords } from './guide-words.ts';
import type { ClosedNotices } from './intake-closed-page.ts';
import { otherDoorWordsFor } from './other-door-words.ts';
import { pageWords } from './own-words.ts';
import { placesInWords } from './questions.ts';
import { formPaths } from './steps.ts';
import { suggestedPlaces } from './suggested-places.ts';

/** Where the check's result is shown, with the municipality that was filled in. */
interface FitContext extends PageContext {
  /** CBS code; absent when no place was filled in. */
  readonly municipality?: string;
  readonly closed: ClosedNotices;
}

/** The four questions of the check. None asks who someone is. */
export function fitQuestions(page: PageContext): readonly Field[] {
  const { lang, region } = page;
  const text = guideWords(page).fit;
  const providers = region.providers.filter(({ ipsCare }) => ipsCare).map(({ name }) => name);
  const names = new Intl.ListFormat(lang, { type: 'disjunction' }).format(providers);
  const care = [
    { value: 'ips', label: text.careIps({ names }) },
    { value: 'elsewhere', label: text.careElsewhere },
    { value: 'none', label: text.careNone },
    { value: 'unsaid', label: text.careUnsaid },
  ];
  return [
    { name: 'age', kind: 'text', label: text.age, hint: text.ageHint, autocomplete: 'off', digits: true },
    {
      name: 'place',
      kind: 'text',
      label: text.place,
      hint: text.placeHint({ examples: placesInWords(region, lang) }),
      optional: true,
      autocomplete: 'off',
    },
    {
      name: 'care',
      kind: 'radios',
      label: text.care,
      hint: text.careHint,
      options: providers.length === 0 ? care.slice(1) : care,
    },
    {
      name: 'benefit',
      kind: 'radios',
      label: text.benefit,
      hint: text.benefitHint,
      options: [
        { value: 'yes', label: text.benefitYes },
        { value: 'no', label: text.benefitNo },
        { value: 'unknown', label: text.benefitUnknown },
      ],
    },
  ];
}

/** "Past dit bij mij?": four questions, nothing stored. */
export function fitPage(page: PageContext & ShownForm & { readonly suggestions: readonly string[] }): PageContent {
  const { lang, base, values, suggestions } = page;
  const carried = html`${['age', 'care', 'benefit'].map(
    (name) => html`<input type="hidden" name="${name}" value="${values.get(name)?.[0] ?? ''}">\n`,
  )}`;
  const text = guideWords(page).fit;
  return {
    title: text.title,
    body: html`${backLink(`${base}/`, lang)}
${errorSummary(page)}
${suggestedPlaces({ names: suggestions, action: `${base}${guidePaths.fit}`, carried }, lang)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.nothing}</p>
<form method="post" action="${base}${guidePaths.fit}" novalidate>
${fitQuestions(page).map((field) => renderField(field, page))}
<div class="buttons"><button type="submit">${text.button}</button></div>
</form>`,
  };
}

/** Municipalities of this region whose own residents are not served at the adults' door, by name. */
function buyingThemselves({ region, lang }: PageContext): string {
  const served = region.doors['sterk-met-werk'].municipalities;
  const names = region.municipalities.filter(({ code }) => !served.includes(code)).map(({ name }) => name);
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format(names);
}

/** What the region says of a door that takes nobody; its reason says more than the words for any such door. */
function closedWords({ reasons }: DoorChoice, lang: Language): string | undefined {
  const reason = reasons.find(
    ({ code, text, opensOn }) => code === 'door-not-open-yet' && (text ?? opensOn) !== undefined,
  );
  return reason && doorReasonInWords(reason, lang);
}

function card(choice: DoorChoice, context: FitContext): Html {
  const { lang, base, region, municipality } = context;
  if (choice.kind === 'door') {
    const { who, what } = pageWords(context).landing.doors[choice.door];
    return html`<li class="card"><h2>${doorName(choice.door, region, lang)}</h2>
<p>${said(who, agesOf(region))} ${what}</p></li>
`;
  }
  const { title, why, door } = otherDoorWordsFor(choice.otherDoor, context, {
    kind: 'self',
    ...defined({ municipality }),
  });
  const { buysItself, more } = guideWords(context).fit.result;
  const isUnnamed = choice.otherDoor === 'municipality-buys-itself' && municipality === undefined;
  return html`<li class="card"><h2>${isUnnamed ? buysItself({ names: buyingThemselves(context) }) : title}</h2>
<p>${isUnnamed ? '' : `${closedWords(choice, lang) ?? why} `}${door}</p>
<p><a href="${base}/aanmelden/uitkomst/${choice.otherDoor}?voor=mij">${more}</a></p></li>
`;
}

/** What fits, by the same rules that choose the door of a referral; several if the answers leave it open. */
export function fitResultPage(choices: readonly DoorChoice[], context: FitContext): PageContent {
  const { lang, base } = context;
  const text = guideWords(context).fit.result;
  const isForUs = choices.some(({ kind }) => kind === 'door');
  const title = isForUs ? (choices.length === 1 ? text.title : text.several) : text.other;
  const doorsFirst = choices.toSorted((a, b) => a.kind.localeCompare(b.kind));
  return {
    title,
    body: html`${backLink(`${base}${guidePaths.fit}`, lang)}
<h1>${title}</h1>
<p class="lead">${isForUs ? (choices.length === 1 ? text.leadOne : text.lead) : text.otherLead}</p>
<ul class="cards">
${doorsFirst.map((choice) => card(choice, context))}</ul>
${isForUs ? (context.closed.all ?? '') : ''}<div class="buttons stretched">
${isForUs && context.closed.all === undefined ? html`<a class="button" href="${base}${formPaths.self}">${text.start}</a>\n` : ''}<a class="button button-secondary" href="${base}${guidePaths.fit}">${text.again}</a>
</div>`,
  };
}
