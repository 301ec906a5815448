import { html } from 'hono/html';
import { daysBetween, localDate } from '../../functions/domain/calendar.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Markup } from './layout.ts';
import { day } from './moments.ts';
import { actionInWords } from './words/action-words.ts';
import { actorInWords, resultInWords } from './words/audit-words.ts';

/** A case's story from its audit trail: what happened on which day, who did it, and how long nothing happened. */
export function timeline(events: readonly AuditEvent[], region: Region): Markup {
  if (events.length === 0) return html`<p class="note">Nothing yet.</p>`;
  const days = [...Map.groupBy(events, ({ at }) => localDate(at))];
  const items = days.map(([date, ofDay], at) => {
    const before = days[at - 1]?.[0];
    const gap = before === undefined ? 0 : daysBetween(before, date);
    return html`<li><strong>${day(ofDay[0]?.at ?? '')}</strong>${gap > 1 ? html` <span class="note">${gap} days later</span>` : ''}
<ul>${ofDay.map((event) => line(event, region))}</ul></li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

function line(event: AuditEvent, region: Region): Markup {
  const { action, actor, result } = event;
  const byMachine = actor === 'system';
  const detail = plain.includes(result) ? '' : html` <span class="note">(${resultInWords(event, region)})</span>`;
  return html`<li${byMachine ? html` class="machine"` : ''}>${actionInWords(action)}${detail}${byMachine ? '' : html`, by ${actorInWords(actor)}`}</li>`;
}

/** Results that add nothing to the action. */
const plain: readonly string[] = ['ok', 'sent', 'asked', 'answered', 'approved', 'accepted'];
