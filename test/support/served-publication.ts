import { expect } from 'vitest';
import type { Programme } from '../../functions/domain/codes.ts';
import { resultCodes } from '../../functions/domain/figures/publication-schema.ts';
import type { Disclosed } from '../../functions/domain/figures/suppress.ts';
import type { ResultsFeed } from '../../functions/serve-results/feed-schema.ts';
import { publicResultsTexts } from '../../functions/web/texts/public-results.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import type { Cell } from '../domain/figures/attacker.ts';
import { visibleText } from './visible-text.ts';

/** Numbers of one publication by their names (`work`, `work/municipality/GM0355`, `all`); a hidden one is `null`. */
export type Told = ReadonlyMap<string, number | null>;

/** The numbers of people that the JSON tells of a publication, with its waits. */
export function toldByJson(one: ResultsFeed['publications'][number]): Told {
  return new Map<string, number | null>([
    ['all', one.people],
    ['weeks/talk', one.weeks.talk],
    ['weeks/work', one.weeks.work],
    ...one.results.flatMap((result): [string, number | null][] => [
      [result.code, result.people],
      ...(result.programmes ?? []).map(({ code, people }): [string, number | null] => [
        `${result.code}/programme/${code}`,
        people,
      ]),
      ...result.municipalities.map(({ code, people }): [string, number | null] => [
        `${result.code}/municipality/${code}`,
        people,
      ]),
    ]),
  ]);
}

/** The same of the CSV; it has no field with a comma. */
export function toldByCsv(csv: string, halfYear: string): Told {
  const [head = '', ...lines] = csv.trimEnd().split('\r\n');
  const columns = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at] ?? '', cell])));
  return new Map(
    rows
      .filter((row) => row['half_year'] === halfYear)
      .map((row) => {
        const { measure, result, breakdown, code, value = '', hidden } = row;
        expect(hidden).toBe(value === '' ? 'yes' : 'no');
        const people = value === '' ? null : Number(value);
        if (measure === 'weeks-to-first-talk') return ['weeks/talk', people];
        if (measure === 'weeks-to-paid-work') return ['weeks/work', people];
        return [[result, breakdown, code].filter(Boolean).join('/') || 'all', people];
      }),
  );
}

function partOf(page: string, part: string): string {
  return page.match(new RegExp(`<section[^>]*aria-labelledby="${part}-head">(.*?)</section>`, 's'))?.[1] ?? '';
}

/** Rows of the table in a part of the page, each cell as a reader sees it; none where the part is not there. */
export function rowsOf(page: string, part: string): readonly (readonly string[])[] {
  const section = partOf(page, part);
  return [...section.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => visibleText(cell).trim()),
  );
}

/** Names of the rows that a part of the Dutch page says are hidden whole, in one sentence below its table. */
function hiddenIn(page: string, part: string): readonly string[] {
  const [before = '', after = ''] = publicResultsTexts.nl.allHidden({ names: '|' }).split('|');
  const sentence = partOf(page, part)
    .split('<p>')
    .map((piece) => visibleText(piece.split('</p>')[0] ?? '').trim())
    .find((one) => one.startsWith(before.trim()));
  return sentence === undefined ? [] : sentence.slice(before.length, sentence.length - after.length).split(', ');
}

/** The same of the tables of the Dutch page. The number of all people stands in a sentence: the first one of its part. */
export function toldByPage(page: string, { halfYear, results }: ResultsFeed['publications'][number]): Told {
  const text = publicResultsTexts.nl;
  const told = (cell = '') => (cell === text.hidden ? null : Number(/^\d+/.exec(cell)?.[0] ?? Number.NaN));
  const codeOf = (label = '') => resultCodes.find((code) => text.results[code] === label) ?? `no result: ${label}`;
  const found = new Map<string, number | null>();
  const [, base = ''] =
    page.match(new RegExp(`<h2 id="counts-${halfYear}-head">[^<]*</h2>\\s*<p>(.*?)</p>`, 's')) ?? [];
  found.set('all', base === text.counts.baseHidden ? null : Number(/\d+/.exec(base)?.[0] ?? Number.NaN));
  const [, talk = [], work = []] = rowsOf(page, `weeks-${halfYear}`);
  found.set('weeks/talk', told(talk[1]));
  found.set('weeks/work', told(work[1]));
  for (const [label, people] of rowsOf(page, `counts-${halfYear}`).slice(1)) found.set(codeOf(label), told(people));
  const names = new Map<string, string>([
    ...(Object.keys(termTexts.nl.programmes) as Programme[]).map(
      (code) => [termTexts.nl.programmes[code], `programme/${code}`] as const,
    ),
    ...(results[0]?.municipalities ?? []).map(({ code, name }) => [name, `municipality/${code}`] as const),
  ]);
  for (const part of ['programmes', 'municipalities'] as const) {
    const [heads = [], ...rows] = rowsOf(page, `${part}-${halfYear}`);
    const cellOf = (code: string, name: string) => `${code}/${names.get(name) ?? `no name: ${name}`}`;
    for (const [name = '', ...cells] of rows)
      for (const [at, cell] of cells.entries()) found.set(cellOf(codeOf(heads[at + 1]), name), told(cell));
    for (const name of hiddenIn(page, `${part}-${halfYear}`))
      for (const { code, [part]: told } of results) if (told !== null) found.set(cellOf(code, name), null);
  }
  return found;
}

/**
 * What an attacker makes of the numbers of a served publication: their tree, and a cell for each way through its tables, of which nothing else is known.
 *
 * @param publication says which tables there are
 */
export function attackable(
  told: Told,
  { results }: Pick<ResultsFeed['publications'][number], 'results'>,
): { readonly cells: readonly Cell[]; readonly disclosed: Disclosed } {
  const shownOf = (name: string, tables: Disclosed['tables'] = []): Disclosed => {
    const shown = told.get(name);
    if (shown === undefined) throw new Error(`nothing is told of ${name}`);
    return { ...(shown === null ? {} : { shown }), tables };
  };
  const byResult = results.map(({ code, municipalities, programmes }) => {
    const byPlace = municipalities.map((one) => shownOf(`${code}/municipality/${one.code}`));
    const byProgramme = programmes?.map((one) => shownOf(`${code}/programme/${one.code}`));
    return shownOf(code, byProgramme === undefined ? [byPlace] : [byPlace, byProgramme]);
  });
  const cells = results.flatMap(({ municipalities, programmes }, of) =>
    municipalities.flatMap((_, place) =>
      programmes === null
        ? [{ of, rows: [place], people: 0 }]
        : programmes.map((__, programme) => ({ of, rows: [place, programme], people: 0 })),
    ),
  );
  return { cells, disclosed: shownOf('all', [byResult]) };
}
