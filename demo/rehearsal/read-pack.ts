import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { PersonWord } from './person-words.ts';
import { type Place, searchPeople } from './search-people.ts';

/** What a reader of a pack meets. */
export interface PackRead {
  readonly files: number;
  /** What nobody could read, and where. Empty: all of it can be read. */
  readonly problems: readonly string[];
  /** Words of people that stand in it: must be 0. */
  readonly found: number;
}

/** How many fields each row of a CSV file has; a quoted field may hold commas and lines. */
function widthsOf(csv: string): readonly number[] {
  const rows = csv.replaceAll(/"(?:[^"]|"")*"/g, 'x').split('\r\n');
  return rows.filter((row) => row !== '').map((row) => row.split(',').length);
}

function problemsOf(name: string, text: string, files: ReadonlyMap<string, string>): readonly string[] {
  if (name.endsWith('.csv')) {
    const widths = widthsOf(text);
    return widths.length > 1 && new Set(widths).size === 1 ? [] : [`${name}: no table of ${widths.length} rows`];
  }
  const tables = text.split('<table').length - 1;
  const links = [...text.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, link = '']) => link);
  const lost = links.filter((link) => !files.has(normalize(join(dirname(name), link))));
  return [
    ...(/<html lang="/.test(text) && /<h1[ >]/.test(text) && /<title>[^<]/.test(text) ? [] : [`${name}: no page`]),
    ...(tables > 0 ? [] : [`${name}: nothing is told in it`]),
    ...lost.map((link) => `${name}: ${link} leads nowhere`),
  ];
}

/** Reads a pack as somebody does who was given it: every page and table of it, each link, and whether it names anybody. */
export async function readPack(folder: string, words: readonly PersonWord[]): Promise<PackRead> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const files = new Map(paths.map((path, at) => [path.slice(folder.length + 1), texts[at] ?? '']));
  // Styles are written by nobody who knows a case, and call their colours by names of their own.
  const read = (text: string) =>
    text
      .split('<style>')
      .map((piece, at) => (at === 0 ? piece : piece.slice(piece.indexOf('</style>') + 1)))
      .join('');
  const places: Place[] = [...files].map(([where, text]) => ({ where, text: read(text) }));
  return {
    files: files.size,
    problems: [...files].flatMap(([name, text]) => problemsOf(name, text, files)),
    found: searchPeople(places, words).length,
  };
}
