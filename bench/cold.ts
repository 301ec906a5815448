import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { services, steps } from '../functions/runtime/steps.ts';
import { type PlayedCall, playFirstCalls } from './cold/played.ts';
import {
  type BuiltFunction,
  buildClients,
  buildEmpty,
  buildFunction,
  bytesIn,
  environmentOf,
} from './cold/programs.ts';
import { openStub, type Stub } from './cold/stub.ts';
import { readCommand } from './command.ts';
import { loadLine } from './machine.ts';
import { median } from './median.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bench:cold`: what a start of each function costs until its first answer. The call is one that people made on their way through the
// embedded run; only the canary, which nobody calls there, finds nothing. A process of its own for each start, in turn.
const wantedRatio = 1.35;
const { values, line } = readCommand(
  `Use: npm run bench:cold -- [options]

What a start of each function costs until its first answer, beside a function that has its AWS clients alone, makes the same calls and gets the
same answers, and one that does nothing.

--rounds 20               starts of each
--function serve-links    this function alone; the result is not kept
--why                     says the calls of each
${resultsHelp}`,
  {
    rounds: { type: 'string', default: '20' },
    function: { type: 'string' },
    why: { type: 'boolean' },
    ...resultsOption,
  },
);
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

/** What a start is given: its event and environment, and the played call whose answers it gets. */
interface Given {
  readonly event: unknown;
  readonly env: Record<string, string>;
  readonly played?: PlayedCall | undefined;
}

/** Starts a program as Lambda does: its folder as working folder, and AWS at the stub. */
async function start(folder: string, { event, env, played }: Given, stub: Stub): Promise<Start> {
  stub.expect(played);
  const moment = played === undefined ? [] : [played.moment];
  const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'stub', AWS_SECRET_ACCESS_KEY: 'stub' };
  const { stdout } = await run(
    process.execPath,
    [starter, join(folder, 'index.mjs'), JSON.stringify(event), ...moment],
    {
      cwd: folder,
      env: {
        ...env,
        ...aws,
        AWS_ENDPOINT_URL: stub.url,
        NODE_EXTRA_CA_CERTS: stub.certificate,
      },
    },
  );
  return JSON.parse(stdout.split('\n').at(-1) ?? '');
}

const whole = (number: number) => number.toFixed(0);
const spread = (numbers: readonly number[]) =>
  `${whole(median(numbers))} (${whole(Math.min(...numbers))} to ${whole(Math.max(...numbers))})`;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

interface Subject {
  readonly built: BuiltFunction;
  readonly clientsFolder: string;
  readonly given: Given;
  readonly own: Start[];
  readonly clients: Start[];
}

/** Makes a function, and beside it one with its clients that makes the calls which the function made. Throws where a played call does not come again. */
async function prepare(
  name: (typeof names)[number],
  { folder, played, stub }: { readonly folder: string; readonly played: PlayedCall | undefined; readonly stub: Stub },
): Promise<Subject> {
  const [ownFolder, clientsFolder] = [join(folder, name), join(folder, `${name}-clients`)];
  for (const made of [ownFolder, clientsFolder]) mkdirSync(made);
  const built = buildFunction(name, ownFolder, played?.region);
  const given = { event: played?.event ?? {}, env: environmentOf(name, stub.url, played), played };
  stub.takeCalls();
  const { failed } = await start(ownFolder, given, stub);
  const calls = stub.takeCalls();
  const missed = stub.missed();
  if (values.why) process.stderr.write(`${name}: ${calls.map((one) => one.operation).join(', ')} ${failed}\n`);
  if (missed.length > 0) throw new Error(`${name} did not ask again for ${missed.join(', ')}: ${failed}`);
  buildClients(built.clients, calls, clientsFolder);
  return { built, clientsFolder, given, own: [], clients: [] };
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
  const measured = measuredLine();
  const emptyFolder = join(folder, 'empty');
  mkdirSync(emptyFolder);
  buildEmpty(emptyFolder);
  const played = await playFirstCalls();
  const subjects: Subject[] = [];
  for (const name of names) subjects.push(await prepare(name, { folder, played: played.get(name), stub }));
  const empty: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await start(emptyFolder, { event: {}, env: {} }, stub));
    for (const { built, clientsFolder, given, own, clients } of subjects) {
      // The one that goes first changes with each round.
      const both = [
        async () => own.push(await start(built.folder, given, stub)),
        async () => clients.push(await start(clientsFolder, { ...given, event: {}, env: {} }, stub)),
      ];
      for (const one of round % 2 === 0 ? both : both.toReversed()) await one();
    }
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  const report = [
    `${measured} ${loadLine().replace('before', 'after')}.`,
    `Import and first call in a process of its own, milliseconds: medians of ${rounds}, with the least and the most, in turn. KB minified (gzipped).`,
    `A function that does nothing: processor ${spread(empty.map(({ called }) => called.processor))}, wall ${spread(empty.map(({ called }) => called.wall))}.`,
    `Wanted: processor time at most ${wantedRatio} times that of the clients alone, which make the same calls and get the same answers.`,
    '',
    '| Function | KB | import | processor | wall | its clients alone: KB | processor | wall | ratio |',
    '|---|---|---|---|---|---|---|---|---|',
    ...subjects.map(rowOf),
    '',
  ].join('\n');
  process.stdout.write(report);
  if (values.function === undefined) {
    await keepResult(values.results, { file: 'cold', title: 'Cold start', heading: `\`${line}\``, text: report });
  }
} finally {
  stub.close();
  rmSync(folder, { recursive: true, force: true });
}
