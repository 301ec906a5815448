import { html } from 'hono/html';
import { drawMachine } from './drawing.ts';
import { executionTable } from './execution-table.ts';
import { layout, type Markup } from './layout.ts';
import type { ConsoleView, ExecutionLine, MachineView } from './view.ts';

/** Both state machines with how many cases stand where, and every execution, newest first. */
export function executionsPage(
  view: Pick<ConsoleView, 'clock'>,
  machines: readonly MachineView[],
  executions: readonly ExecutionLine[],
): Markup {
  const running = executions.filter(({ currentState }) => currentState !== null);
  const drawings = machines.map(({ name, definition }) => {
    const here = running.filter(({ machine }) => machine === name);
    const counts = new Map<string, number>();
    for (const { currentState } of here) {
      if (currentState !== null) counts.set(currentState, (counts.get(currentState) ?? 0) + 1);
    }
    const words = [...counts].map(([state, count]) => html`<li>${state}: ${count}</li>`);
    return html`<h2>The ${name} machine: ${here.length} running</h2>
${drawMachine(definition, { label: `The ${name} machine with how many cases stand in each state`, counts })}
<ul class="inline">${words}</ul>`;
  });
  return layout(
    view,
    'Executions',
    '/_local/executions',
    html`${drawings}<h2>All executions</h2>${executionTable(executions)}`,
  );
}
