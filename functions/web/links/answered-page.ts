import type { AnsweredView } from '../../cases/worklist-contracts.ts';
import { answeredDays } from '../../domain/answered.ts';
import { worklistPath } from '../../domain/worklist.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { answeredTexts } from '../texts/answered.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { momentInWords } from '../words/dates.ts';
import { receiptFor } from '../words/receipts.ts';
import { textOf } from '../words/said.ts';
import { taskInWords } from '../words/terms.ts';
import type { LinkPageContext } from './page.ts';

/** An answer in a few words; where it has none of its own, those of its receipt. */
function answerInWords({ kind, choice, steered, asCoordinator }: AnsweredView, locale: LinkPageContext): string {
  const own = steered === true ? undefined : textOf(answeredTexts[locale.lang].said, `${kind}.${choice}`);
  return own ?? receiptFor(steered === true ? 'steer' : kind, choice, locale, asCoordinator)[0];
}

function row(one: AnsweredView, context: LinkPageContext): Html {
  const { lang } = context;
  const { name, reference, kind, asCoordinator, at } = one;
  const who = name === undefined ? reference : worklistTexts[lang].row.who({ name, reference });
  return html`<tr><th scope="row">${who}</th><td>${taskInWords(kind, lang, asCoordinator)}</td><td>${answerInWords(one, context)}</td><td class="soft">${momentInWords(at, lang)}</td></tr>
`;
}

/** What the reader, or whoever reads the same mailbox, answered lately. */
export function answeredPage(answers: readonly AnsweredView[], context: LinkPageContext): PageContent {
  const { lang, base } = context;
  const text = answeredTexts[lang];
  const { columns } = text;
  const days = { days: answeredDays };
  const table = html`<p class="lead">${text.lead(days)}</p>
<table class="stacked worklist wide">
<thead><tr><th scope="col">${columns.whom}</th><th scope="col">${columns.question}</th><th scope="col">${columns.answer}</th><th scope="col">${columns.when}</th></tr></thead>
<tbody>
${answers.map((one) => row(one, context))}</tbody>
</table>
<p>${text.names}</p>`;
  return {
    title: text.title,
    body: html`<p class="row-steps"><a href="${base}${worklistPath}">${worklistTexts[lang].row.list}</a></p>
<h1>${text.title}</h1>
${answers.length === 0 ? html`<p class="lead">${text.none(days)}</p>` : table}`,
  };
}
