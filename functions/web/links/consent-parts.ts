import type { BareCase, LinkView } from '../../cases/link-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import { decidingBody } from '../../domain/organisation.ts';
import { doorPolicy, placementOf } from '../../domain/region.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import type { ShownForm } from '../forms.ts';
import { type Html, html } from '../html.ts';
import { consentTexts } from '../texts/consent.ts';
import { linkTexts } from '../texts/link.ts';
import { organisationName } from '../who.ts';
import { termInWords } from '../words/periods.ts';
import { capitalised } from '../words/said.ts';
import { readerIs } from '../words/terms.ts';
import { fold, type LinkPageContext } from './page.ts';
import { codeForms } from './state-pages.ts';

/** What the help is and who will know what, for a person who is asked for a yes: nobody can agree to what they do not know. */
export function yesExplained(
  { kind, asCoordinator, isReferred }: TaskView,
  bare: BareCase,
  context: LinkPageContext,
): Html {
  const { door, programme, municipality } = bare;
  if (!taskRules[kind].asksConsent || door === undefined || programme === undefined) return html``;
  const { lang, region } = context;
  const text = consentTexts[lang];
  const reader = readerIs(!asCoordinator);
  const body = decidingBody(region, door, municipality);
  const decider = body === undefined ? undefined : organisationName(body, context);
  const isTreatment = placementOf(region, programme) === 'treating-provider';
  const readers = [
    ...(decider === undefined ? [] : [capitalised(text.decider({ name: decider, ...reader }))]),
    (isTreatment ? text.treatingProvider : text.provider)(reader),
    text.coordinator(reader),
    ...(isReferred === true ? [text.referrer(reader)] : []),
  ];
  return html`<h2>${text.helpTitle(reader)}</h2>
<p>${text.help[programme](reader)} ${text.length({ term: termInWords(doorPolicy(region, door).length, lang), ...reader })}</p>
<h2>${text.whoTitle(reader)}</h2>
<ul>
${readers.map((line) => html`<li>${line}</li>\n`)}</ul>`;
}

/** Why the case needs the person's own yes, and the privacy text that it applies to: the form posts that same version. */
export function consentAsked({ consent, asCoordinator }: TaskView, { lang, base }: LinkPageContext): Html {
  if (consent === undefined) return html``;
  const text = linkTexts[lang].consent;
  const reader = readerIs(!asCoordinator);
  return html`<h2>${text.title(reader)}</h2>
${asCoordinator ? html`<p>${text.leadByPhone}</p>\n` : ''}<p>${consent.basis[lang]}</p>
<p>${text.withdraw(reader)}</p>
<p><a href="${base}/privacy">${text.privacy(reader)}</a> (${text.version({ version: consent.privacyVersion })})</p>`;
}

/** Who referred somebody, for a reader who proves that they read the mailbox. */
export function whoReferred(
  { canShowReferrer }: Extract<LinkView, { state: 'open' }>,
  context: LinkPageContext,
  { form, isCodeSent }: { readonly form: ShownForm; readonly isCodeSent: boolean },
): Html {
  if (canShowReferrer !== true) return html``;
  const text = consentTexts[context.lang].referrerOf;
  const isTried = form.problems.some(({ field }) => field === 'code');
  const content = html`<p>${text.lead}</p>\n${codeForms(context, form, isCodeSent || isTried)}`;
  return fold(text.title, content, isCodeSent || isTried);
}
