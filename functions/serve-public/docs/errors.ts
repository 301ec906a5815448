import { type Html, html } from '../../web/html.ts';
import type { Locale } from '../../web/page-context.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { apiProblemTexts } from '../../web/texts/api-problem.ts';
import { fieldErrorTexts } from '../../web/texts/field-error.ts';
import { intakeLimitTexts } from '../../web/texts/intake-limit.ts';
import { said } from '../../web/words/said.ts';
import { type ProblemName, problemCodes } from '../api-schemas.ts';
import { problemStatus } from '../problem.ts';
import { inline, table } from './parts.ts';

/** What helps against each; whatever is not named here is mended by who sent it. */
const helps: Partial<Record<ProblemName, 'wait' | 'keep' | 'again' | 'ask'>> = {
  'intake-closed': 'keep',
  'too-many': 'wait',
  unavailable: 'wait',
  failed: 'again',
  'unknown-key': 'ask',
  'origin-not-allowed': 'ask',
  'form-key': 'ask',
  'unknown-form': 'ask',
};

/** Every code of an answer that refuses, with what it means and what to do. */
export function problemTable({ lang, region }: Locale): Html {
  const { errors: text, headings } = apiDocsTexts[lang];
  const problems = apiProblemTexts[lang];
  const { phone } = region.helpdesk;
  return table(problemCodes, [
    { heading: headings.code, cell: (code) => html`<code>${code}</code>` },
    { heading: headings.status, cell: (code) => String(code === 'intake-closed' ? 409 : problemStatus[code]) },
    {
      heading: headings.means,
      cell: (code) => (code === 'intake-closed' ? text.intakeClosed : said(problems[code], { phone })),
    },
    { heading: headings.do, cell: (code) => inline(text.actions[helps[code] ?? 'mend']) },
  ]);
}

/** Every code of an error or hint at a field, with what it means and what to do. */
export function fieldCodeTable({ lang }: Locale): Html {
  const { errors: text, headings } = apiDocsTexts[lang];
  const codes = fieldErrorTexts[lang].codes;
  const lines = [
    ...Object.entries(text.generic),
    ...Object.entries<string | ((values: { domain: string }) => string)>(codes).map(
      ([code, words]) => [code, said(words, { domain: 'gmail.com' })] as const,
    ),
    ...Object.entries(intakeLimitTexts[lang]),
  ];
  return table(lines, [
    { heading: headings.code, cell: ([code]) => html`<code>${code}</code>` },
    { heading: headings.means, cell: ([, words]) => words },
  ]);
}
