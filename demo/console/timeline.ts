import { html } from 'hono/html';
import { daysBetween, localDate } from '../../functions/domain/calendar.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { actionInWords } from './action-words.ts';
import { day, type Markup } from './layout.ts';

/** A case's story from its audit trail: what happened on which day, who did it, and how long nothing happened. */
export function timeline(events: readonly AuditEvent[]): Markup {
  if (events.length === 0) return html`<p class="note">Nothing yet.</p>`;
  const days = [...Map.groupBy(events, ({ at }) => localDate(at))];
  const items = days.map(([date, ofDay], at) => {
    const before = days[at - 1]?.[0];
    const gap = before === undefined ? 0 : daysBetween(before, date);
    return html`<li><strong>${day(ofDay[0]?.at ?? '')}</strong>${gap > 1 ? html` <span class="note">${gap} days later</span>` : ''}
<ul>${ofDay.map(line)}</ul></li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

function line({ action, actor, result }: AuditEvent): Markup {
  const byMachine = actor === 'system';
  const detail = plain.includes(result) ? '' : html` <span class="note">(${result})</span>`;
  return html`<li${byMachine ? html` class="machine"` : ''}>${actionInWords(action)}${detail}${byMachine ? '' : html`, by the ${actor}`}</li>`;
}

/** Results that add nothing to the action. */
const plain: readonly string[] = ['ok', 'sent', 'asked', 'answered', 'approved', 'accepted'];
