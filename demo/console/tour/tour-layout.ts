import { html } from 'hono/html';
import { type Language, languages } from '../../../functions/domain/codes.ts';
import { languageTexts } from '../../../functions/web/texts/language.ts';
import { momentInWords } from '../../../functions/web/words/dates.ts';
import type { Frame, Markup } from '../layout.ts';

const texts: Readonly<Record<Language, Readonly<Record<'tour' | 'console' | 'skip' | 'clock' | 'now', string>>>> = {
  nl: {
    tour: 'Rondleiding',
    console: 'Alles bekijken (Engels)',
    skip: 'Ga naar de tekst',
    clock: 'Klok',
    now: 'In deze proef is het',
  },
  en: {
    tour: 'Guided tour',
    console: 'See everything',
    skip: 'Skip to content',
    clock: 'Clock',
    now: 'In this trial it is',
  },
};

/** A page of the guided tour, for people who know neither the console nor the product: few links, large text. */
export function tourLayout(
  view: Frame,
  page: { readonly language: Language; readonly title: string; readonly path: string },
  body: Markup,
): Markup {
  const { language, title, path } = page;
  const text = texts[language];
  const switches = languages
    .filter((other) => other !== language)
    .map(
      (other) =>
        html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${languageTexts[other].name}</a>`,
    );
  return html`<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${text.tour}</title><link rel="stylesheet" href="/_local/style.css"><link rel="icon" href="data:,"></head>
<body class="tour"><a class="skip" href="#main">${text.skip}</a>
<header><nav aria-label="${text.tour}"><a href="/_local/tour"><strong>${text.tour}</strong></a>${switches}<a href="/_local">${text.console}</a></nav></header>
<section class="time" aria-label="${text.clock}"><span>${text.now} <strong>${momentInWords(view.clock.now(), language)}</strong>.</span></section>
<main id="main"><h1>${title}</h1>${body}</main></body></html>`;
}
