import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { median } from './load.ts';
import { approvals, type Figures, firstPage, intake, waiting } from './measures.ts';

// `npm run bench`: medians of several runs, with the machine that they were measured on. There are no limits here: the
// table says what was wanted, and whoever reads it judges.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    cases: { type: 'string', default: '1000' },
  },
});
const runs = Number(values.runs);
const cases = Number(values.cases);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What is measured: how often, and how its figures read. */
const benchmarks: Readonly<
  Record<string, { wanted: string; runs: number; measure: () => Promise<Figures>; tell: (figures: Figures) => string }>
> = {
  'First page after `npm start`': {
    wanted: 'within 8 s',
    runs,
    measure: firstPage,
    tell: ({ seconds = 0 }) => `${seconds.toFixed(1)} s`,
  },
  'Referrals accepted until they wait at the first task': {
    wanted: '200 a second, p99 50 ms, 8 clients',
    runs,
    measure: () => intake(cases),
    tell: rate,
  },
  'Approvals answered until the next task': {
    wanted: '150 a second',
    runs,
    measure: () => approvals(cases),
    tell: rate,
  },
  'Memory for each waiting case, at 10,000': {
    wanted: '15 KB',
    runs: 1,
    measure: () => waiting(10_000),
    tell: ({ heap = 0, resident = 0 }) => `${heap.toFixed(1)} KB of heap, ${resident.toFixed(1)} KB of the process`,
  },
};

function rate({ perSecond = 0, p50 = 0, p99 = 0, processor = 0 }: Figures): string {
  return `${perSecond.toFixed(0)} a second; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${processor.toFixed(1)} ms of processor each`;
}

function medians(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((figures) => figures[name] ?? 0))]));
}

const [processor] = cpus();
say(
  `${processor?.model ?? 'unknown processor'}, ${availableParallelism()} cores used, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`,
);
say(`Load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`);
say('| Measure | Wanted | Median of runs |\n|---|---|---|');
for (const [name, { wanted, runs: times, measure, tell }] of Object.entries(benchmarks)) {
  if (values.only !== undefined && !name.toLowerCase().includes(values.only.toLowerCase())) continue;
  const all: Figures[] = [];
  for (let run = 0; run < times; run += 1) all.push(await measure());
  say(`| ${name} | ${wanted} | ${tell(medians(all))} (${times}) |`);
}
