import { benefits, doors, otherDoors, professions } from '../../domain/codes.ts';
import { nextSteps } from '../../domain/next-step.ts';
import { type Html, html } from '../../web/html.ts';
import type { Locale } from '../../web/page-context.ts';
import { nextStepInWords } from '../../web/public/next-step.ts';
import { otherDoorWordsFor } from '../../web/public/other-door-words.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { termTexts } from '../../web/texts/term.ts';
import { doorName } from '../../web/words/terms.ts';
import { inline, table } from './parts.ts';

type Line = readonly [code: string, words: string];

/** Every code that a referral or an answer may hold, with its words. */
export function codeLists(locale: Locale): Html {
  const { lang, region } = locale;
  const { codes: text, headings } = apiDocsTexts[lang];
  const { benefits: benefitWords, professions: professionWords } = termTexts[lang];
  const providers = (list: typeof region.providers): readonly Line[] => list.map(({ id, name }) => [id, name]);
  const lists: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    [text.municipality, region.municipalities.map(({ code, name }) => [code, name])],
    [text.benefit, benefits.map((code) => [code, benefitWords[code]])],
    [text.profession, professions.map((code) => [code, professionWords[code]])],
    [text.provider, providers(region.providers)],
    [
      text.care,
      [
        ...providers(region.providers.filter(({ ipsCare }) => ipsCare)),
        ['elsewhere', text.elsewhere],
        ['none', text.none],
      ],
    ],
    [text.door, doors.map((code) => [code, doorName(code, region, lang)])],
    [text.nextStep, nextSteps.map((code) => [code, nextStepInWords(code, locale)])],
    [text.otherDoor, otherDoors.map((code) => [code, otherDoorWordsFor(code, locale).title])],
  ];
  return html`${lists.map(
    ([title, lines]) => html`<p>${inline(title)}</p>
${table(lines, [
  { heading: headings.code, cell: ([code]) => html`<code>${code}</code>` },
  { heading: headings.means, cell: ([, words]) => words },
])}`,
  )}`;
}
