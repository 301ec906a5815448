import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLocalDynamo } from '../engines/dynamodb/open-local-dynamo.ts';
import { openStoreFile } from '../engines/support/store-file.ts';
import { readCommand } from './command.ts';
import { recordIntake } from './engine/record.ts';
import { type Open, replay, type Times } from './engine/replay.ts';
import { median } from './median.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bench:engine`: the embedded DynamoDB alone.
const { values, line } = readCommand(
  `Use: npm run bench:engine -- [options]

Processor time of what an intake asks of the embedded DynamoDB, without clients and functions: in memory, in a folder and, where a folder with
another working copy is named, with its engine, in turn.

--rounds 60
--against <folder>        another working copy, such as ../other
${resultsHelp}`,
  { rounds: { type: 'string', default: '60' }, against: { type: 'string' }, ...resultsOption },
);
const measuredAt = measuredLine();

/** Each way to run the engine, by its name in the table. */
const ways = new Map<string, () => Promise<Times>>();
const recording = await recordIntake();
ways.set('in memory', () => replay(openLocalDynamo, recording));
ways.set('in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  const file = openStoreFile(folder);
  try {
    return await replay(openLocalDynamo, recording, { store: file.part('records') });
  } finally {
    file.close();
    await rm(folder, { recursive: true });
  }
});
if (values.against !== undefined) {
  const path = join(resolve(values.against), 'engines', 'dynamodb', 'open-local-dynamo.ts');
  const other = ((await import(pathToFileURL(path).href)) as { readonly openLocalDynamo: Open }).openLocalDynamo;
  ways.set('other, in memory', () => replay(other, recording));
}

const measured = new Map<string, Times[]>([...ways.keys()].map((name) => [name, []]));
// The first rounds make the code warm, and do not count.
for (let round = -10; round < Number(values.rounds); round += 1) {
  for (const [name, run] of ways) {
    const times = await run();
    if (round >= 0) measured.get(name)?.push(times);
  }
}

/** Median and spread of one number of each round, in milliseconds. */
function told(numbers: readonly number[]): string {
  const ms = (micros: number) => (micros / 1000).toFixed(2);
  return `${ms(median(numbers))} (${ms(Math.min(...numbers))} to ${ms(Math.max(...numbers))})`;
}

const total = (times: Times) => [...times.values()].reduce((sum, { micros }) => sum + micros, 0);
const first = measured.get('in memory')?.[0] ?? new Map();
const kinds = [...first].map(([kind, { calls }]): [string, number] => [kind, calls]);
const rows = kinds.map(([kind, calls]) => {
  const cells = [...measured.values()].map((rounds) => told(rounds.map((times) => times.get(kind)?.micros ?? 0)));
  return `| ${kind} | ${calls} | ${cells.join(' | ')} |`;
});
const sums = [...measured.values()].map((rounds) => told(rounds.map(total)));
const lines = [
  `${measuredAt}\n`,
  `Processor time in milliseconds of what one intake asks, until it waits at its first task; median of ${values.rounds} rounds in turn (least to most).\n`,
  `| | Calls | ${[...ways.keys()].join(' | ')} |`,
  `|---|--:|${'--:|'.repeat(ways.size)}`,
  ...rows,
  `| An intake | ${kinds.reduce((sum, [, calls]) => sum + calls, 0)} | ${sums.join(' | ')} |`,
];
const other = measured.get('other, in memory');
if (other) {
  const ours = measured.get('in memory') ?? [];
  const ratio = median(ours.map((times, at) => total(times) / total(other[at] ?? times)));
  lines.push(`\nRatio to the other engine, both in memory: ${ratio.toFixed(2)}.`);
}
const text = `${lines.join('\n')}\n`;
process.stdout.write(text);
const part = { heading: `\`${line}\``, text };
await keepResult(values.results, { file: 'engine', title: 'The embedded DynamoDB alone', ...part });
