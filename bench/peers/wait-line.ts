import type { Waiting } from './subject.ts';

const mark = 'WAIT ';

/** The line that a product prints when a case began to wait; `common/front.mjs` writes the same. */
export function waitLine(waiting: Waiting): string {
  return `${mark}${JSON.stringify(waiting)}\n`;
}

/** What a line tells; nothing when it is about something else. */
export function waitingIn(line: string): readonly Waiting[] {
  return line.startsWith(mark) ? [JSON.parse(line.slice(mark.length)) as Waiting] : [];
}
