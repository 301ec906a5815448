import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { services, steps } from '../functions/runtime/steps.ts';
import { firstCallOf } from './cold/first-calls.ts';
import {
  type BuiltFunction,
  buildClients,
  buildEmpty,
  buildFunction,
  bytesIn,
  environmentOf,
} from './cold/programs.ts';
import { openStub, type Stub } from './cold/stub.ts';
import { loadLine, machineLine } from './machine.ts';

// `npm run bench:cold [-- --rounds 20] [-- --function serve-links]`: what a start of each function costs until its first answer, beside a function
// that has its AWS clients alone and makes the same calls, and one that does nothing. A process of its own for each start, in turn.
const wantedRatio = 1.35;
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, function: { type: 'string' }, why: { type: 'boolean' } },
});
const rounds = Number(values.rounds);
const names = [...steps, ...services].filter((name) => values.function === undefined || name === values.function);

/** Milliseconds of one start: processor time and wall time, until it is imported and until the first answer. */
interface Start {
  readonly imported: { readonly wall: number; readonly processor: number };
  readonly called: { readonly wall: number; readonly processor: number };
  readonly failed: string;
}

const run = promisify(execFile);
const starter = join(import.meta.dirname, 'cold/start.mjs');

/** Starts a program as Lambda does: its folder as working folder, and AWS at the stub. */
async function start(folder: string, event: unknown, env: Record<string, string>, stub: Stub): Promise<Start> {
  const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'stub', AWS_SECRET_ACCESS_KEY: 'stub' };
  const { stdout } = await run(process.execPath, [starter, join(folder, 'index.mjs'), JSON.stringify(event)], {
    cwd: folder,
    env: {
      ...env,
      ...aws,
      AWS_ENDPOINT_URL: stub.url,
      NODE_EXTRA_CA_CERTS: stub.certificate,
    },
  });
  return JSON.parse(stdout.split('\n').at(-1) ?? '');
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
const whole = (number: number) => number.toFixed(0);
const spread = (numbers: readonly number[]) =>
  `${whole(median(numbers))} (${whole(Math.min(...numbers))} to ${whole(Math.max(...numbers))})`;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

interface Subject {
  readonly built: BuiltFunction;
  readonly clientsFolder: string;
  readonly env: Record<string, string>;
  readonly own: Start[];
  readonly clients: Start[];
}

/** Makes a function, and beside it one with its clients that makes the calls which the function made. */
async function prepare(name: (typeof names)[number], folder: string, stub: Stub): Promise<Subject> {
  const [ownFolder, clientsFolder] = [join(folder, name), join(folder, `${name}-clients`)];
  for (const made of [ownFolder, clientsFolder]) mkdirSync(made);
  const built = buildFunction(name, ownFolder);
  const env = environmentOf(name, stub.url);
  stub.takeCalls();
  const { failed } = await start(ownFolder, firstCallOf(name), env, stub);
  const calls = stub.takeCalls();
  if (values.why) process.stderr.write(`${name}: ${calls.map((one) => one.operation).join(', ')} ${failed}\n`);
  buildClients(built.clients, calls, clientsFolder);
  return { built, clientsFolder, env, own: [], clients: [] };
}

function rowOf({ built, clientsFolder, own, clients }: Subject): string {
  const processor = (starts: readonly Start[]) => starts.map(({ called }) => called.processor);
  const wall = (starts: readonly Start[]) => starts.map(({ called }) => called.wall);
  const ratios = own.map(({ called }, at) => called.processor / (clients[at]?.called.processor ?? Number.NaN));
  const imported = median(own.map((one) => one.imported.processor));
  const short = built.clients.map((client) => client.replace('client-', '')).join(', ');
  return `| ${built.name} | ${kilobytes(built.bytes)} (${kilobytes(built.gzipped)}) | ${whole(imported)} | ${spread(processor(own))} | ${spread(wall(own))} | ${short}: ${kilobytes(bytesIn(clientsFolder))} | ${spread(processor(clients))} | ${spread(wall(clients))} | **${median(ratios).toFixed(2)}** |`;
}

const folder = mkdtempSync(join(tmpdir(), 'referrals-cold-'));
const stub = await openStub(folder);
try {
  const load = loadLine();
  const emptyFolder = join(folder, 'empty');
  mkdirSync(emptyFolder);
  buildEmpty(emptyFolder);
  const subjects: Subject[] = [];
  for (const name of names) subjects.push(await prepare(name, folder, stub));
  const empty: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await start(emptyFolder, {}, {}, stub));
    for (const { built, clientsFolder, env, own, clients } of subjects) {
      // The one that goes first changes with each round.
      const both = [
        async () => own.push(await start(built.folder, firstCallOf(built.name), env, stub)),
        async () => clients.push(await start(clientsFolder, {}, {}, stub)),
      ];
      for (const one of round % 2 === 0 ? both : both.toReversed()) await one();
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  const report = [
    '# Cold start',
    '',
    `${new Date().toISOString().slice(0, 10)}. ${machineLine()}. ${load}; afterwards ${loadLine().replace(/^.*: /, '')}.`,
    `Import and first call in a process of its own, milliseconds: medians of ${rounds}, with the least and the most, in turn. KB minified (gzipped).`,
    `A function that does nothing: processor ${spread(empty.map(({ called }) => called.processor))}, wall ${spread(empty.map(({ called }) => called.wall))}.`,
    `Wanted: processor time at most ${wantedRatio} times that of the clients alone, which make the same calls.`,
    '',
    '| Function | KB | import | processor | wall | its clients alone: KB | processor | wall | ratio |',
    '|---|---|---|---|---|---|---|---|---|',
    ...subjects.map(rowOf),
    '',
  ].join('\n');
  process.stdout.write(report);
  if (values.function === undefined) {
    mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
    writeFileSync(join(import.meta.dirname, 'results/cold.md'), report);
  }
} finally {
  stub.close();
  rmSync(folder, { recursive: true, force: true });
}
