import { html } from 'hono/html';
import type { BareCase, LinkView, TaskView } from '../../cases/contracts.ts';
import { decidingBody } from '../../domain/organisation.ts';
import { doorPolicy, placementOf } from '../../domain/region.ts';
import type { FormState } from '../forms.ts';
import type { Html } from '../frame.ts';
import { termInWords } from '../public/info-pages.ts';
import { linkTexts } from '../texts/links.ts';
import { consentTexts } from '../texts/links-consent.ts';
import { organisationName } from '../who.ts';
import { fold, type PagePlace } from './page.ts';
import { codeForms } from './state-pages.ts';

/** What the help is and who comes to know what, for the one who is asked for a yes: nobody agrees to what they do not know. */
export function yesExplained({ kind, asCoordinator, isReferred }: TaskView, bare: BareCase, place: PagePlace): Html {
  const { door, programme, municipality } = bare;
  if (kind !== 'confirm-interest' || door === undefined || programme === undefined) return html``;
  const { lang, region } = place;
  const text = consentTexts[lang][asCoordinator ? 'byPhone' : 'own'];
  const body = decidingBody(region, door, municipality);
  const decider = body === undefined ? undefined : organisationName(body, place);
  const isTreatment = placementOf(region, programme) === 'treating-provider';
  const readers = [
    ...(decider === undefined ? [] : [text.decider(decider)]),
    isTreatment ? text.treatingProvider : text.provider,
    text.coordinator,
    ...(isReferred === true ? [text.referrer] : []),
  ];
  return html`<h2>${text.helpTitle}</h2>
<p>${text.help[programme]} ${text.length(termInWords(doorPolicy(region, door).length, lang))}</p>
<h2>${text.whoTitle}</h2>
<ul>
${readers.map((line) => html`<li>${line}</li>\n`)}</ul>`;
}

/** Why the case needs the person's own yes, with the privacy text that it counts for: the form posts that very version. */
export function consentAsked({ consent, asCoordinator }: TaskView, { lang, base }: PagePlace): Html {
  if (consent === undefined) return html``;
  const { version, byPhone, ...own } = linkTexts[lang].consent;
  const text = asCoordinator ? byPhone : own;
  return html`<h2>${text.title}</h2>
${asCoordinator ? html`<p>${byPhone.lead}</p>\n` : ''}<p>${consent.basis[lang]}</p>
<p>${text.withdraw}</p>
<p><a href="${base}/privacy">${text.privacy}</a> (${version(consent.privacyVersion)})</p>`;
}

/** Who referred somebody, for who shows that they read the mailbox. */
export function whoReferred(
  { canShowReferrer }: Extract<LinkView, { state: 'open' }>,
  place: PagePlace,
  { form, isCodeSent }: { readonly form: FormState; readonly isCodeSent: boolean },
): Html {
  if (canShowReferrer !== true) return html``;
  const text = consentTexts[place.lang].referrer;
  const isTried = form.problems.some(({ field }) => field === 'code');
  const content = html`<p>${text.lead}</p>\n${codeForms(place, form, isCodeSent || isTried)}`;
  return fold(text.title, content, isCodeSent || isTried);
}
