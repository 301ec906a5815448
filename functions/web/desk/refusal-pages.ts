import { deskPath, provedPath, signInPaths } from '../../domain/desk-paths.ts';
import type { Staff } from '../../domain/staff.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { deskTexts } from '../texts/desk.ts';

/** What is wrong with a request at the desk, whoever made it. */
export type DeskTrouble = 'forbidden' | 'failed' | 'notFound' | 'notAllowed' | 'maintenance';

/** For somebody who proved who they are, and has no role here: what is the matter, and who can help. */
export function noRolePage({ lang, base, region }: PageContext): PageContent {
  const text = deskTexts[lang].noRole;
  const { phone, hours, mailbox } = region.helpdesk;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.help({ phone, hours: hours[lang], mailbox })}</p>
<p>${text.other}</p>
<p><a class="button button-secondary" href="${base}${signInPaths.begin}">${text.again}</a></p>`,
  };
}

/** For somebody who proved once more who they are: what they typed waits in the tab where they were asked to. */
export function provedPage({ lang }: PageContext): PageContent {
  const text = deskTexts[lang].proved;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.close}</p>`,
  };
}

/** For staff at a page of another role. */
export function deniedPage({ role }: Staff, { lang, base, region }: PageContext): PageContent {
  const { denied: text, roles } = deskTexts[lang];
  const { phone, hours } = region.helpdesk;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead({ role: roles[role] })}</p>
<p>${text.help({ phone, hours: hours[lang] })}</p>
<p><a class="button" href="${base}${deskPath}">${text.back}</a></p>`,
  };
}

/** For somebody who sent something after their session had ended: they sign in in another tab, and send it once more from this one. */
export function notSignedInPage({ lang, base }: PageContext): PageContent {
  const { ended: text } = deskTexts[lang];
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a class="button" href="${base}${signInPaths.begin}?naar=${provedPath}" target="_blank" rel="noopener">${text.button}</a></p>`,
  };
}

/** What went wrong, in plain words, with the way back. */
export function troublePage(kind: DeskTrouble, { lang, base }: PageContext): PageContent {
  const text = deskTexts[lang].trouble[kind];
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a href="${base}${deskPath}">${deskTexts[lang].denied.back}</a></p>`,
  };
}
