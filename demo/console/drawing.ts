import { html } from 'hono/html';
import * as z from 'zod';
import { stateInWords } from './words/run-words.ts';

const definitionSchema = z.looseObject({
  StartAt: z.string(),
  States: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Next: z.string().exactOptional(),
      Default: z.string().exactOptional(),
      Choices: z.array(z.looseObject({ Next: z.string() })).exactOptional(),
      Catch: z.array(z.looseObject({ Next: z.string() })).exactOptional(),
    }),
  ),
});
type Definition = z.infer<typeof definitionSchema>;

/** A state in the drawing: its column (steps from the start) and its row in that column. */
export interface PlacedState {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** States that come next without an error. */
  readonly next: readonly string[];
}

/**
 * Puts the states of a definition in columns by their distance from the start. Paths taken on errors count only for
 * states that cannot be reached otherwise; drawn like the others they would hide the flow.
 */
export function placeStates(definition: unknown): readonly PlacedState[] {
  const { StartAt, States } = definitionSchema.parse(definition);
  const column = new Map([[StartAt, 0]]);
  spread(column, (name) => ordinary(States, name));
  spread(column, (name) => [...ordinary(States, name), ...(States[name]?.Catch ?? []).map((one) => one.Next)]);

  const height = new Map<number, number>();
  return [...column].map(([name, at]) => {
    const row = height.get(at) ?? 0;
    height.set(at, row + 1);
    return { name, column: at, row, next: ordinary(States, name) };
  });
}

function ordinary(states: Definition['States'], name: string): readonly string[] {
  const state = states[name];
  const choices = (state?.Choices ?? []).map((choice) => choice.Next);
  return [...choices, state?.Default, state?.Next].filter((next) => next !== undefined);
}

/** Breadth first, from the states already placed. */
function spread(column: Map<string, number>, next: (name: string) => readonly string[]): void {
  const queue = [...column.keys()];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const follower of next(name)) {
      if (column.has(follower)) continue;
      column.set(follower, (column.get(name) ?? 0) + 1);
      queue.push(follower);
    }
  }
}

/** What a drawing shows besides the machine itself. */
export interface MachineMarks {
  /** What the picture says, for people who cannot see it. */
  readonly label: string;
  /** Where one execution is. */
  readonly current?: string | null;
  /** Where it has been. */
  readonly visited?: readonly string[];
  /** How many cases are in each state. */
  readonly counts?: ReadonlyMap<string, number>;
}

const box = { width: 150, height: 32, gapX: 46, gapY: 10, margin: 8 };

/**
 * A state machine as a picture: where an execution is and has been, or how many cases are where. Arrows only go
 * forward; a step that leads back says so in its box. The same facts are given in words beside the picture.
 */
export function drawMachine(definition: unknown, marks: MachineMarks) {
  const { label, current = null, visited = [], counts = new Map<string, number>() } = marks;
  const states = placeStates(definition);
  const byName = new Map(states.map((state) => [state.name, state]));
  const columns = Math.max(...states.map((state) => state.column)) + 1;
  const rows = Math.max(...states.map((state) => state.row)) + 1;
  const width = columns * (box.width + box.gapX) - box.gapX + 2 * box.margin;
  const height = rows * (box.height + box.gapY) - box.gapY + 2 * box.margin;
  const x = (state: PlacedState) => box.margin + state.column * (box.width + box.gapX);
  const y = (state: PlacedState) => box.margin + state.row * (box.height + box.gapY);

  const arrows = states.flatMap((from) =>
    from.next.flatMap((name) => {
      const to = byName.get(name);
      if (!to || to.column <= from.column) return [];
      const [x1, y1, x2, y2] = [x(from) + box.width, y(from) + box.height / 2, x(to), y(to) + box.height / 2];
      const middle = (x1 + x2) / 2;
      return html`<path class="arrow" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" />`;
    }),
  );
  const boxes = states.map((state) => {
    const back = state.next.find((name) => (byName.get(name)?.column ?? 0) <= state.column);
    const count = counts.get(state.name);
    const been = visited.includes(state.name) || count !== undefined;
    const kind = state.name === current ? 'current' : been ? 'visited' : 'plain';
    return html`<g class="state ${kind}">
<rect x="${x(state)}" y="${y(state)}" width="${box.width}" height="${box.height}" rx="6" />
<text x="${x(state) + 8}" y="${y(state) + (back ? 14 : 20)}">${stateInWords(state.name)}</text>
${back ? html`<text class="back" x="${x(state) + 8}" y="${y(state) + 26}">back to ${stateInWords(back)}</text>` : ''}
${count === undefined ? '' : html`<text class="count" x="${x(state) + box.width - 8}" y="${y(state) + 21}" text-anchor="end">${count}</text>`}</g>`;
  });
  return html`<section class="scroll" tabindex="0" aria-label="${label}">
<svg role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${arrows}${boxes}</svg></section>`;
}
