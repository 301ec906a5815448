import type { Language } from '../../../domain/codes.ts';
import { type Html, html } from '../../html.ts';
import { linkTexts } from '../../texts/link.ts';
import type { ActIssue } from './act-form.ts';

type HintCode = keyof (typeof linkTexts)['nl']['hints'];

/** What is a question about a text, and stops nobody who sends it once more; none where something has to be corrected first. */
export function hintsAmong(issues: readonly ActIssue[], lang: Language): readonly HintCode[] {
  const known = linkTexts[lang].hints;
  const codes = [...new Set(issues.map(({ code }) => code))];
  const hints = codes.filter((code): code is HintCode => Object.hasOwn(known, code));
  return hints.length === codes.length ? hints : [];
}

/** The questions, above the form. */
export function hintNotices(hints: readonly HintCode[], lang: Language): readonly Html[] {
  return hints.map((code) => {
    const { title, text } = linkTexts[lang].hints[code];
    return html`<div class="notice" role="status"><h2>${title}</h2><p>${text}</p></div>\n`;
  });
}
