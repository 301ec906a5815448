import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeStartProblem } from '../../local/report.ts';
import type { QuietPoint } from './call-points.ts';
import { createLibrary } from './library.ts';
import { readOptions, type SimulationOptions } from './options.ts';
import { pointsOf, replay, runsOf } from './runs.ts';
import { createTally, type Told } from './tally.ts';

// `npm run simulate`: the whole system in one process, with faults. Arguments: see options.ts; what it does: see README.md.
const say = (line: string) => process.stdout.write(`${line}\n`);

/** How many violations are told in full. */
const mostTold = 20;

function tellWrong({ name, hits, wrong, trace }: Told): void {
  say(`\nVIOLATION in ${name}; again: npm run simulate -- --replay ${name}`);
  for (const [point, kind] of hits) say(`  ${kind} at ${point}`);
  for (const line of wrong) say(`  ${line}`);
  say('  the last forty calls:');
  for (const line of trace) say(`    ${line}`);
}

/** What a worker tells: a run, or what its journeys have to be hit. */
type News = { readonly run: Told } | { readonly points: readonly QuietPoint[] };

/** Starts one worker, and hears what it tells. */
function work(options: SimulationOptions, worker: number, hear: (news: News) => void): Promise<void> {
  const { seeds, first, singles, sample, only, workers } = options;
  const given = { seeds, first, singles, sample, workers, worker, ...(only === undefined ? {} : { only }) };
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
  // Most of what a run makes is short-lived: a roomy nursery saves a fifth of the time.
  const child = fork(fileURLToPath(import.meta.url), args, { execArgv: ['--max-semi-space-size=64'] });
  child.on('message', (news) => hear(news as News));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`worker ${worker} ended with ${code}`))));
  });
}

async function simulateAll(options: SimulationOptions): Promise<number> {
  const tally = createTally();
  const began = performance.now();
  let saidAt = began;
  const hear = (news: News) => {
    if ('points' in news) return tally.expect(news.points);
    const { run } = news;
    tally.add(run);
    if (run.wrong.length > 0 && tally.wrong <= mostTold) tellWrong(run);
    else if (run.wrong.length > 0) say(`VIOLATION in ${run.name}`);
    if (performance.now() - saidAt < 15_000) return;
    saidAt = performance.now();
    say(`${tally.runs} runs, ${tally.wrong} violations, ${Math.round((saidAt - began) / 1000)} s`);
  };
  await Promise.all(Array.from({ length: options.workers }, (_, worker) => work(options, worker, hear)));
  const seconds = (performance.now() - began) / 1000;
  for (const line of tally.lines()) say(line);
  say(
    `${seconds.toFixed(0)} s, ${((seconds * options.workers) / Math.max(1, tally.runs)).toFixed(3)} s a run and worker.`,
  );
  return tally.wrong;
}

try {
  const options = readOptions();
  if (options.worker !== undefined) {
    const library = createLibrary();
    // Heard before the next is told: who leaves with words unsaid loses them.
    const tell = (news: News) => new Promise((heard) => process.send?.(news, heard));
    for await (const run of runsOf(options, library)) await tell({ run });
    for await (const points of pointsOf(options, library)) await tell({ points });
    process.disconnect?.();
  } else if (options.replay !== undefined) {
    const run = await replay(options.replay);
    const tally = createTally();
    tally.add(run);
    if (run.wrong.length > 0) tellWrong(run);
    for (const [point, kind] of run.hits) say(`  ${kind} at ${point}`);
    for (const line of tally.lines()) say(line);
    process.exitCode = run.wrong.length > 0 ? 1 : 0;
  } else {
    process.exitCode = (await simulateAll(options)) > 0 ? 1 : 0;
  }
} catch (error) {
  process.stderr.write(`\n${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
