import { html } from 'hono/html';
import { drawMachine } from './drawing.ts';
import { executionTable } from './execution-table.ts';
import { layout, type Markup } from './layout.ts';
import type { ConsoleView, ExecutionLine, MachineView } from './view.ts';
import { stateInWords } from './words/run-words.ts';

/**
 * One execution for each case: the newest generation. An older one that was left waiting by a takeover runs until its
 * callback times out, and no longer represents a case (I8).
 */
export function newestOfEach(executions: readonly ExecutionLine[]): readonly ExecutionLine[] {
  const newest = new Map<string, ExecutionLine>();
  for (const one of executions) {
    const [reference, generation] = caseOf(one.name);
    const known = newest.get(reference);
    if (known === undefined || caseOf(known.name)[1] < generation) newest.set(reference, one);
  }
  return [...newest.values()];
}

/** The reference and the generation in the name of an execution: `<reference>-<generation>`. */
function caseOf(name: string): readonly [reference: string, generation: number] {
  const at = name.lastIndexOf('-');
  return [name.slice(0, at), Number(name.slice(at + 1))];
}

/** Both state machines with the number of cases in each state, and every execution, newest first. */
export function executionsPage(
  view: Pick<ConsoleView, 'clock'>,
  machines: readonly MachineView[],
  executions: readonly ExecutionLine[],
): Markup {
  const running = newestOfEach(executions.filter(({ currentState }) => currentState !== null));
  const drawings = machines.map(({ name, definition }) => {
    const here = running.filter(({ machine }) => machine === name);
    const counts = new Map<string, number>();
    for (const { currentState } of here) {
      if (currentState !== null) counts.set(currentState, (counts.get(currentState) ?? 0) + 1);
    }
    const words = [...counts].map(([state, count]) => html`<li>${stateInWords(state)}: ${count}</li>`);
    return html`<h2>The ${name} machine: ${here.length} ${here.length === 1 ? 'case' : 'cases'} under way</h2>
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
