import type { ListedAbsence } from '../../cases/worklist-contracts.ts';
import { type Html, html } from '../html.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { whoInCase } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import type { LinkPageContext } from './page.ts';

interface Row {
  readonly who: string;
  readonly backOn: string;
  readonly actor: string;
  readonly references: readonly string[];
}

function inWords(one: ListedAbsence, context: LinkPageContext): Row {
  const { bare, provider, role, name, email, backOn, actor, colleague } = one;
  const asks = actor === undefined ? '' : whoInCase(actor, bare, context, provider);
  return {
    who: worklistTexts[context.lang].away.who({
      name: name ?? email,
      role: whoInCase(role, bare, context, provider),
    }),
    backOn: dateInWords(backOn, context.lang),
    actor: colleague ?? asks,
    references: [bare.reference],
  };
}

/** The rows that say the same of somebody become one, with every referral that it is about. */
function together(rows: readonly Row[]): readonly Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const key = [row.who, row.backOn, row.actor].join('\n');
    const references = [...(found.get(key)?.references ?? []), ...row.references];
    found.set(key, { ...row, references });
  }
  return [...found.values()];
}

/** Who is away in the coordinator's own cases, until when, and who acts for them. */
export function absenceTable(absences: readonly ListedAbsence[], context: LinkPageContext): Html {
  const { title, lead, columns } = worklistTexts[context.lang].away;
  const rows = together(absences.map((one) => inWords(one, context)));
  return html`<h2>${title}</h2>
<p>${lead}</p>
<table class="stacked worklist wide">
<thead><tr><th scope="col">${columns.whom}</th><th scope="col">${columns.backOn}</th><th scope="col">${columns.actor}</th><th scope="col">${columns.referral}</th></tr></thead>
<tbody>
${rows.map(({ who, backOn, actor, references }) => html`<tr><th scope="row">${who}</th><td>${backOn}</td><td>${actor}</td><td class="soft">${references.join(', ')}</td></tr>\n`)}</tbody>
</table>`;
}
