import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { readCommand } from '../../bench/command.ts';
import { type Drawn, draw, nameOf } from './draw.ts';
import { tell } from './score.ts';

const folders = {
  domain: 'functions/domain/**/*.ts',
  cases: 'functions/cases/*.ts',
  adapters: 'functions/adapters/dynamodb/*.ts',
} as const;

function isFolder(name: string): name is keyof typeof folders {
  return Object.hasOwn(folders, name);
}

const { values, words } = readCommand(
  `Use: npm run mutate -- [domain|cases|adapters|file ...] [options]

Changes the code in small ways, and says which changes no test notices.

--tests all               which tests run: see test/mutation/vitest.config.ts
--limit <ms>              the most processor time that the tests of one mutant may take; what is not killed by then counts as survived
--again <tests>           which tests then run for mutants that the first ones did not kill or reach
--again-limit <ms>        the same limit for these
--sample <number>         how many mutants to draw from each folder or file
--seed 1
--only <file>             mutants that survived an earlier run, from its .local/mutation/left.json or a copy: only these are tried
--log <file>              a file to which each result is appended as it comes`,
  {
    tests: { type: 'string', default: 'all' },
    limit: { type: 'string', default: 'Infinity' },
    again: { type: 'string' },
    'again-limit': { type: 'string', default: 'Infinity' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    log: { type: 'string' },
  },
  true,
);

/** Files with the names of the mutants to try, and of those that survived. */
const [drawnFile, leftFile] = ['.local/mutation/drawn.json', '.local/mutation/left.json'];
await mkdir('.local/mutation', { recursive: true });
if (values.log !== undefined) process.env['MUTATION_LOG'] = values.log;

const first = { tests: values.tests, limit: values.limit };
const chosen = await choose();
const results = await judge(chosen ?? patterns(), first);
const wider = values.again;
if (wider !== undefined) {
  const left = results.filter(isLeft);
  console.log(`${left.length} were left alive or not reached by ${values.tests}; ${wider} judges them again`);
  if (left.length > 0) await judgeAgain(left, wider);
}
tell(results);
await writeFile(leftFile, JSON.stringify(results.filter(isLeft).map(drawnFrom)));

function isLeft({ status }: MutantResult): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** A mutant as it is drawn, of a result: results count lines and columns from one, as their report does. */
function drawnFrom({ fileName, location: { start, end }, mutatorName, replacement }: Drawn): Drawn {
  const from0 = ({ line, column }: Drawn['location']['start']) => ({ line: line - 1, column: column - 1 });
  return {
    fileName: fileName.replace(`${process.cwd()}/`, ''),
    location: { start: from0(start), end: from0(end) },
    mutatorName,
    replacement,
  };
}

/** Replaces the first results by those of other tests. */
async function judgeAgain(left: readonly MutantResult[], tests: string): Promise<void> {
  const second = await judge(left.map(drawnFrom), { tests, limit: values['again-limit'] });
  const byName = new Map(second.map((result) => [nameOf(result), result]));
  for (const one of left) {
    const now = byName.get(nameOf(one));
    // The result stays the same if these tests run the code only while a module is loaded.
    if (now !== undefined && (now.status === 'Killed' || now.status === 'Timeout' || now.status === 'Survived')) {
      results[results.indexOf(one)] = now;
    }
  }
}

function patterns(): readonly string[] {
  const asked = words.length === 0 ? Object.keys(folders) : words;
  return asked.map((name) => (isFolder(name) ? folders[name] : name));
}

/** The mutants that are tried; undefined where it is all of them. */
async function choose(): Promise<readonly Drawn[] | undefined> {
  if (values.only !== undefined) return JSON.parse(await readFile(values.only, 'utf8')) as Drawn[];
  if (values.sample === undefined) return undefined;
  const drawn: Drawn[] = [];
  for (const pattern of patterns()) {
    const files: string[] = [];
    for await (const file of glob(pattern)) files.push(file);
    drawn.push(...(await draw(files.toSorted(), Number(values.sample), values.seed)));
  }
  return drawn;
}

/** Tries mutants, or all those of some files, with a selection of tests. */
async function judge(
  of: readonly Drawn[] | readonly string[],
  { tests, limit }: { readonly tests: string; readonly limit: string },
): Promise<MutantResult[]> {
  process.env['MUTATION_TESTS'] = tests;
  process.env['MUTATION_LIMIT'] = limit;
  const drawn = of.filter((one) => typeof one !== 'string');
  delete process.env['MUTATION_DRAWN'];
  if (drawn.length > 0) {
    await writeFile(drawnFile, JSON.stringify(drawn.map(nameOf)));
    process.env['MUTATION_DRAWN'] = `${process.cwd()}/${drawnFile}`;
  }
  return new Stryker({
    mutate: of.map((one) => (typeof one === 'string' ? one : rangeOf(one))),
  }).runMutationTest();
}

/** Position of a mutant in the code, in Stryker's form. */
function rangeOf({ fileName, location: { start, end } }: Drawn): string {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}
