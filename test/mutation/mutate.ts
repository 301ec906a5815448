import { glob, mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { type Drawn, draw, nameOf } from './draw.ts';

const folders = {
  domain: 'functions/domain/**/*.ts',
  cases: 'functions/cases/*.ts',
  adapters: 'functions/adapters/dynamodb/*.ts',
} as const;

function isFolder(name: string): name is keyof typeof folders {
  return Object.hasOwn(folders, name);
}

/** How many mutants came out each way; `none` were reached by no test. */
interface Counts {
  killed: number;
  timeout: number;
  survived: number;
  none: number;
  /** Changed only while a module is loaded, or not drawn. */
  left: number;
}

function add(counts: Counts, { status }: MutantResult): void {
  if (status === 'Killed') counts.killed += 1;
  else if (status === 'Timeout') counts.timeout += 1;
  else if (status === 'Survived') counts.survived += 1;
  else if (status === 'NoCoverage') counts.none += 1;
  else counts.left += 1;
}

/** The share of mutants that the tests notice, with the bounds within which it lies for all of them (Wilson, 95 %). */
function score({ killed, timeout, survived, none }: Counts): string {
  const found = killed + timeout;
  const n = found + survived + none;
  if (n === 0) return '-';
  const z = 1.96;
  const p = found / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`;
  return `${percent(p)} (${percent(middle - half)} to ${percent(middle + half)})`;
}

function tell(results: readonly MutantResult[]): void {
  const table = new Map<string, Counts>();
  const root = `${process.cwd()}/`;
  for (const result of results) {
    const file = result.fileName.replace(root, '');
    for (const row of [file.slice(0, file.lastIndexOf('/')), file, 'all']) {
      const counts = table.get(row) ?? { killed: 0, timeout: 0, survived: 0, none: 0, left: 0 };
      add(counts, result);
      table.set(row, counts);
    }
  }
  for (const [name, counts] of [...table].toSorted(([a], [b]) => a.localeCompare(b))) {
    const { killed, timeout, survived, none, left } = counts;
    console.log(
      `${name}: ${score(counts)}; killed ${killed}, timeout ${timeout}, survived ${survived}, not reached ${none}, left out ${left}`,
    );
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Which tests judge: see `vitest.config.ts` beside this file. */
    tests: { type: 'string', default: 'all' },
    /** Draw so many mutants of each folder or file. */
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** The most that the tests of one mutant may take, in milliseconds; what is not killed by then counts as survived. */
    limit: { type: 'string', default: 'Infinity' },
    /** A file to which each result is added at once. */
    log: { type: 'string' },
  },
});
const asked = positionals.length === 0 ? Object.keys(folders) : positionals;
process.env['MUTATION_TESTS'] = values.tests;
process.env['MUTATION_LIMIT'] = values.limit;
if (values.log !== undefined) process.env['MUTATION_LOG'] = values.log;

const patterns = asked.map((name) => (isFolder(name) ? folders[name] : name));
const results = await new Stryker({
  mutate: values.sample === undefined ? patterns : await sample(patterns, Number(values.sample), values.seed),
}).runMutationTest();
tell(results);

/** Draws mutants of each pattern, notes which, and answers the places in the code where they are. */
async function sample(of: readonly string[], size: number, seed: string): Promise<string[]> {
  const drawn: Drawn[] = [];
  for (const pattern of of) {
    const files: string[] = [];
    for await (const file of glob(pattern)) files.push(file);
    drawn.push(...(await draw(files.toSorted(), size, seed)));
  }
  const file = resolve('.local/mutation/drawn.json');
  await mkdir('.local/mutation', { recursive: true });
  await writeFile(file, JSON.stringify(drawn.map(nameOf)));
  process.env['MUTATION_DRAWN'] = file;
  return drawn.map(({ fileName, location: { start, end } }) => {
    const from = `${start.line + 1}:${start.column}`;
    return `${fileName}:${from}-${end.line + 1}:${end.column}`;
  });
}
