import { html } from 'hono/html';
import { daysBetween, localDate } from '../../functions/domain/calendar.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import type { DeciderParty } from '../../functions/domain/party.ts';
import type { Region } from '../../functions/domain/region.ts';
import { actionInWords } from '../../functions/web/words/trail.ts';
import type { Markup } from './layout.ts';
import { day } from './moments.ts';
import { actorInWords, resultInWords } from './words/audit-words.ts';

/** A case's story from its audit trail: what happened on which day, who did it, and how long nothing happened. */
export function timeline(events: readonly AuditEvent[], deciders: readonly DeciderParty[], region: Region): Markup {
  if (events.length === 0) return html`<p class="note">Nothing yet.</p>`;
  const days = [...Map.groupBy(events, ({ at }) => localDate(at))];
  const items = days.map(([date, ofDay], at) => {
    const before = days[at - 1]?.[0];
    const gap = before === undefined ? 0 : daysBetween(before, date);
    return html`<li><strong>${day(ofDay[0]?.at ?? '')}</strong>${gap > 1 ? html` <span class="note">${gap} days later</span>` : ''}
<ul>${ofDay.map((event) => line(event, nameBeside(event, deciders), region))}</ul></li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

/** Who decided, beside the line of the decision: their answer has the same task and moment. */
export function nameBeside({ object, at }: AuditEvent, deciders: readonly DeciderParty[]): string | undefined {
  return deciders.find((one) => one.taskId === object && one.at === at)?.name;
}

function line(event: AuditEvent, name: string | undefined, region: Region): Markup {
  const { action, actor, result } = event;
  const byMachine = actor === 'system';
  const detail = plain.includes(result) ? '' : html` <span class="note">(${resultInWords(event, region)})</span>`;
  return html`<li${byMachine ? html` class="machine"` : ''}>${actionInWords(action, 'en')}${detail}${byMachine ? '' : html`, by ${actorInWords(actor)}${name === undefined ? '' : ` (${name})`}`}</li>`;
}

/** Results that add nothing to the action. */
const plain: readonly string[] = ['ok', 'sent', 'asked', 'answered', 'approved', 'accepted'];
