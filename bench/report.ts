import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLine, machineLine } from './machine.ts';

/** What a benchmark says: on the terminal as it comes, and together for its results file. */
export interface Report {
  readonly say: (line: string) => void;
  /** All that was said so far. */
  readonly text: () => string;
}

/** A report that has said nothing yet. */
export function openReport(): Report {
  const lines: string[] = [];
  return {
    say(line) {
      lines.push(line);
      process.stdout.write(`${line}\n`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

/** Bytes as whole mebibytes. */
export function mega(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

/** A number with its thousands apart. */
export function count(n: number): string {
  return n.toLocaleString('en');
}

/** The option that says where a result is kept. */
export const resultsOption = { results: { type: 'string', default: 'bench/results' } } as const;

/** What `--help` says of that option. */
export const resultsHelp = '--results bench/results   folder that the table is kept in; none: nowhere';

/** When and where something was measured. To be asked for before the work, so that the load is not its own. */
export function measuredLine(): string {
  return `${new Date().toISOString().slice(0, 10)}. ${machineLine()}. ${loadLine()}.`;
}

/** The part of a results file that a command writes. */
export interface Part {
  /** Name of the file, without its ending. */
  readonly file: string;
  /** Title of the file. */
  readonly title: string;
  /** What was run, as its command line: a later run of the same takes the place of this part, and of no other. */
  readonly heading: string;
  readonly text: string;
}

/**
 * The text of a results file with a part in it: in the place of the one with the same heading, or at the end. Headings of the part are moved
 * one level down, below its own.
 */
export function withPart(before: string | undefined, { title, heading, text }: Omit<Part, 'file'>): string {
  const [head = '', ...parts] = (before ?? `# ${title}\n`).split(/^(?=## )/m);
  const own = `## ${heading}`;
  const made = `${own}\n\n${text.trim().replaceAll(/^(?=##)/gm, '#')}\n`;
  const at = parts.findIndex((part) => part.split('\n')[0] === own);
  const all = at === -1 ? [...parts, made] : parts.with(at, made);
  return [head, ...all].map((part) => `${part.trim()}\n`).join('\n');
}

/** Keeps a part of a result in a folder, beside what other command lines have left there. The folder `none` keeps nothing. */
export async function keepResult(folder: string, { file, ...part }: Part): Promise<void> {
  if (folder === 'none') return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${file}.md`);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  await writeFile(path, withPart(before, part));
}
