import { html } from 'hono/html';
import { type Markup, table } from './layout.ts';
import { moment } from './moments.ts';
import type { ExecutionLine } from './view.ts';
import { executionStatusInWords, stateInWords } from './words/run-words.ts';

/** Executions as lines, newest first; the first 500 of them. */
export function executionTable(executions: readonly ExecutionLine[]): Markup {
  const rows = executions.slice(0, 500).map(
    (
      one,
    ) => html`<tr><td><a href="/_local/executions/${one.name}">${one.name}</a></td><td>${one.machine}</td><td>${executionStatusInWords(one.status)}</td>
<td>${one.currentState === null ? '' : stateInWords(one.currentState)}</td><td>${moment(one.startedAt)}</td></tr>`,
  );
  return table('Executions', ['Name', 'Machine', 'Status', 'State', 'Started'], rows, 'No executions yet.');
}
