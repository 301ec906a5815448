import type { ListedAbsence } from '../../cases/worklist-contracts.ts';
import { type Html, html } from '../html.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { whoInCase } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import type { LinkPageContext } from './page.ts';

const once = (words: readonly string[]) => [...new Set(words)].join(', ');

/** Who somebody is, as far as their cases tell. */
function whom({ name, email, parts }: ListedAbsence, context: LinkPageContext): string {
  const roles = once(parts.map(({ role, bare, provider }) => whoInCase(role, bare, context, provider)));
  const shown = name ?? email;
  return roles === '' ? shown : worklistTexts[context.lang].away.who({ name: shown, role: roles });
}

/** Who is asked meanwhile; somebody of whom no case is known has nothing that anybody has to take over. */
function actor({ parts, colleague }: ListedAbsence, context: LinkPageContext): string {
  const above = parts.map(({ role, bare, provider }) => {
    if (role === 'job-coach') return whoInCase('provider', bare, context, provider);
    return colleague ?? whoInCase('team', bare, context);
  });
  const asked = above.length === 0 && colleague !== undefined ? [colleague] : above;
  return asked.length === 0 ? worklistTexts[context.lang].away.nothing : once(asked);
}

function row(one: ListedAbsence, context: LinkPageContext): Html {
  const { waiting, count = 0, backOn } = one;
  const { columns, others } = worklistTexts[context.lang].away;
  const about = waiting.length > 0 ? waiting.join(', ') : others({ count });
  return html`<tr><th scope="row">${whom(one, context)}</th><td data-label="${columns.backOn}">${dateInWords(backOn, context.lang)}</td><td data-label="${columns.actor}">${actor(one, context)}</td><td data-label="${columns.referral}" class="soft">${about}</td></tr>\n`;
}

/**
 * Who is away, until when, and who acts for them: one row for each.
 *
 * @param more how many others are away too
 */
export function absenceTable(absences: readonly ListedAbsence[], more: number, context: LinkPageContext): Html {
  const text = worklistTexts[context.lang].away;
  const { columns } = text;
  return html`<h2>${text.title}</h2>
<p>${text.lead}</p>
<table class="stacked worklist wide">
<thead><tr><th scope="col">${columns.whom}</th><th scope="col">${columns.backOn}</th><th scope="col">${columns.actor}</th><th scope="col">${columns.referral}</th></tr></thead>
<tbody>
${absences.map((one) => row(one, context))}</tbody>
</table>
${more === 0 ? '' : html`<p>${text.more({ count: more })}</p>`}`;
}
