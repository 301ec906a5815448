import { type Language, languages } from '../domain/codes.ts';
import type { Region } from '../domain/region.ts';
import { assetPaths } from './assets/asset-paths.ts';
import { type Html, html } from './html.ts';
import { frameTexts } from './texts/frame.ts';
import { languageTexts } from './texts/language.ts';

/** A page's own words, ready for the frame. */
export interface PageContent {
  /** Without "Fout: " and without the name of the service. */
  readonly title: string;
  /** Content of `<main>`, with its own `<h1>`. */
  readonly body: Html;
}

/** What the frame around a page needs to know. */
export interface FrameOptions extends PageContent {
  readonly lang: Language;
  /** Path prefix of the public address: `''`, or `/v` when the pages live under a stage path (see `basePath`). */
  readonly base: string;
  /** Path of this page without `base`, for the language switch. Must answer a GET. */
  readonly path: string;
  readonly helpdesk: Region['helpdesk'];
  readonly serviceName: string;
  /** True when the page shows mistakes to correct: the title then starts with "Fout: " or "Error: ". */
  readonly error?: boolean;
  /** Somebody asked for a language that does not exist here: the page says so, in every language. */
  readonly unknownLanguage?: boolean;
}

/**
 * The header's mark, for the browser tab. Embedded in the page: it needs no request, and the policy only has to allow
 * `data:`.
 */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='16' fill='%230a5f69'/%3E%3Cpath d='M8 17l6 6 10-13' fill='none' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

/** A phone number as a link; spaces and dashes are only for people. */
export function phoneLink(number: string): Html {
  return html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`;
}

function languageSwitch({ lang, base, path }: FrameOptions): Html {
  const nameOf = (language: Language) => {
    const { name } = languageTexts[language];
    return language === lang
      ? html`<strong lang="${language}">${name}</strong>`
      : html`<a href="${base}${path}${path.includes('?') ? '&' : '?'}lang=${language}" lang="${language}" hreflang="${language}">${name}</a>`;
  };
  return html`<nav class="languages" aria-label="${frameTexts[lang].languageLabel}">
${languages.map((language, index) => html`${index === 0 ? '' : ' '}${nameOf(language)}`)}
</nav>`;
}

/**
 * Nobody reads a form or a mail at once, and visitors may be in distress: every page says where to find help: 112 in danger,
 * 113 for thoughts of suicide.
 */
function crisisLine(lang: Language): Html {
  const text = frameTexts[lang];
  return html`<aside class="crisis" aria-label="${text.crisisHeading}">
<div class="inner">
<p><strong>${text.crisisHeading}</strong> ${text.crisisUnread} ${text.crisisDanger} ${phoneLink('112')}.
${text.crisisThoughts} ${phoneLink('113')} ${text.crisisOr} ${phoneLink('0800-0113')} ${text.crisisFree}</p>
</div>
</aside>`;
}

/** In every language: a person who asked for a missing one may read any of them. */
function languageNotice(): Html {
  const said = (lang: Language) => html`<p lang="${lang}">${frameTexts[lang].unknownLanguage}</p>`;
  return html`<div class="notice" role="status">${languages.map(said)}</div>
`;
}

/** The whole page: skip link, header with language switch, content, crisis line, and a footer with phone and hours. */
export function frame(options: FrameOptions): Html {
  const { lang, title, base, helpdesk, serviceName, body, error, unknownLanguage = false } = options;
  const text = frameTexts[lang];
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${error ? text.error : ''}${title} - ${serviceName}</title>
<link rel="stylesheet" href="${base}${assetPaths.stylesheet}">
${error ? html`<script src="${base}${assetPaths.focusErrors}" defer></script>\n` : ''}<meta name="theme-color" content="#0a5f69">
<link rel="icon" href="${icon}">
</head>
<body>
<a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">${text.skip}</a>
<header class="page-header">
<div class="inner">
<a class="service" href="${base}/">
<svg aria-hidden="true" width="32" height="32" viewBox="0 0 32 32" focusable="false"><circle cx="16" cy="16" r="16" fill="#fff"/><path d="M8 17l6 6 10-13" fill="none" stroke="#0a5f69" stroke-width="4"/></svg>
<span>${serviceName}</span>
</a>
${languageSwitch(options)}
</div>
</header>
<main id="main" class="inner" tabindex="-1">
${unknownLanguage ? languageNotice() : ''}${body}
</main>
${crisisLine(lang)}
<footer class="page-footer">
<div class="inner">
<p>${text.help} ${phoneLink(helpdesk.phone)} (${helpdesk.hours[lang]}).</p>
<p class="footer-links"><a href="${base}/privacy">${text.privacy}</a> <a href="${base}/toegankelijkheid">${text.accessibility}</a></p>
</div>
</footer>
</body>
</html>
`;
}
