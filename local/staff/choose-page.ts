import type { Language } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type Staff, staffFromClaims, staffMappingOf } from '../../functions/domain/staff.ts';
import { scopeInWords } from '../../functions/web/desk/who-am-i.ts';
import { type Html, html } from '../../functions/web/html.ts';
import { deskTexts } from '../../functions/web/texts/desk.ts';
import type { InventedStaff } from './invented-staff.ts';

const words = {
  nl: {
    title: 'Inlogpagina van deze proef',
    lead: 'In het echt staat hier de inlogpagina van je organisatie, met wachtwoord en code. Deze mensen zijn verzonnen. Kies wie je bent.',
    none: 'Geen rol: zie wat er dan gebeurt.',
    be: (name: string) => `Log in als ${name}`,
    cancel: 'Niet inloggen',
    failed: 'Deze inlogpoging is verlopen',
    again: 'Begin opnieuw bij de werkplek',
  },
  en: {
    title: 'Sign-in page of this trial',
    lead: 'In real life this is the sign-in page of your organisation, with a password and a code. These people are invented. Choose who you are.',
    none: 'No role: see what happens then.',
    be: (name: string) => `Sign in as ${name}`,
    cancel: 'Do not sign in',
    failed: 'This attempt to sign in has expired',
    again: 'Start again at the desk',
  },
} as const satisfies Record<Language, object>;

function frame(lang: Language, title: string, body: Html): string {
  return `${html`<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/_local/issuer/style.css"><link rel="icon" href="data:,"></head>
<body><main id="main"><h1>${title}</h1>${body}</main></body></html>`}`;
}

/** The invented staff of a region, a button for each, with what they are at the desk. */
export function choosePage(
  { action, lang, region }: { readonly action: string; readonly lang: Language; readonly region: Region },
  people: readonly InventedStaff[],
): string {
  const text = words[lang];
  const mapping = staffMappingOf(region);
  const roleOf = ({ id, value }: InventedStaff): Staff | undefined =>
    mapping && staffFromClaims(mapping, { sub: id, [mapping.claim]: value });
  const row = (one: InventedStaff) => {
    const staff = roleOf(one);
    const is = staff && `${deskTexts[lang].roles[staff.role]}. ${scopeInWords(staff, { lang, region })}`;
    return html`<li><button type="submit" class="press" name="account" value="${one.id}">${text.be(one.name)}</button><p>${is ?? text.none}</p></li>
`;
  };
  return frame(
    lang,
    text.title,
    html`<p>${text.lead}</p>
<p>${lang === 'nl' ? html`<a href="${action}?lang=en" lang="en" hreflang="en">English</a>` : html`<a href="${action}?lang=nl" lang="nl" hreflang="nl">Nederlands</a>`}</p>
<form method="post" action="${action}">
<ul class="staff">
${people.map(row)}</ul>
<p><button type="submit" name="account" value="">${text.cancel}</button></p>
</form>`,
  );
}

/** For an address that leads to no sign-in under way. */
export function expiredPage(lang: Language): string {
  const text = words[lang];
  return frame(lang, text.failed, html`<p><a class="press" href="/werkplek">${text.again}</a></p>`);
}
