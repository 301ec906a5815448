import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommand } from './command.ts';
import { desk, tellDesk } from './desk.ts';
import { sharesByLayer } from './layers.ts';
import {
  approvals,
  bareCall,
  type Figures,
  firstPage,
  intake,
  pages,
  timedPages,
  waiting,
  worklist,
} from './measures.ts';
import { median } from './median.ts';
import { keepResult, measuredLine, openReport, resultsHelp, resultsOption } from './report.ts';

// `npm run bench`: there are no limits here: the table says what was wanted, and anyone who reads it judges.
const { values, line } = readCommand(
  `Use: npm run bench -- [options]

Intake, approvals, memory, lists and desk of the embedded run: medians of several runs.

--runs 3                  how often each is measured
--only <words>            only what has these words in its name
--cases 1000              referrals and approvals of a run
--layers                  where the processor time goes instead, of one profile
${resultsHelp}`,
  {
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    cases: { type: 'string', default: '1000' },
    layers: { type: 'boolean', default: false },
    ...resultsOption,
  },
);
const runs = Number(values.runs);
const cases = Number(values.cases);
const { say, text } = openReport();
const keep = () =>
  keepResult(values.results, { file: 'bench', title: 'The embedded run', heading: `\`${line}\``, text: text() });

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
  'One call of the SDK, answered at once by nobody': {
    wanted: 'the bound of both above',
    runs,
    measure: bareCall,
    tell: ({ processor = 0 }) =>
      `${processor.toFixed(2)} ms of processor: ${(1000 / processor).toFixed(0)} calls a second in one process`,
  },
  'Server time of a page': {
    wanted: '',
    runs,
    measure: () => pages(200),
    tell: (figures) => timedPages.map((page) => `${page} ${(figures[page] ?? 0).toFixed(1)} ms`).join(', '),
  },
  'The list of somebody for whom 200 tasks wait': {
    wanted: 'within 300 ms',
    runs,
    measure: () => worklist(200),
    tell: ({ first = 0, later = 0, task = 0, calls = 0 }) =>
      `${later.toFixed(0)} ms with ${calls.toFixed(0)} calls of the SDK; the first look of a day ${first.toFixed(0)} ms; a task on it ${task.toFixed(0)} ms`,
  },
  'The desk with 10,000 open referrals': {
    wanted: 'within 300 ms',
    runs,
    measure: () => desk(10_000),
    tell: tellDesk,
  },
  'Memory for each waiting case, at 10,000': {
    wanted: '15 KB',
    runs: 1,
    measure: () => waiting(10_000),
    tell: ({ heap = 0, resident = 0 }) => `${heap.toFixed(1)} KB of heap, ${resident.toFixed(1)} KB of the process`,
  },
};

function rate({ perSecond = 0, p50 = 0, p99 = 0, processor = 0, calls = 0 }: Figures): string {
  return `${perSecond.toFixed(0)} a second; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${processor.toFixed(1)} ms of processor and ${calls.toFixed(0)} calls of the SDK each`;
}

function medians(all: readonly Figures[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((figures) => figures[name] ?? 0))]));
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Where the processor time of a measurement goes. Profiling slows it down, so its figures are not reported. */
async function profileOf(measure: (count: number, profile: string) => Promise<Figures>) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  try {
    await measure(cases, folder);
    return await sharesByLayer(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

say(`${measuredLine()}\n`);
if (values.layers) {
  say('| Processor time of the server | Intake | Approvals |\n|---|---|---|');
  const [first, second] = [await profileOf(intake), await profileOf(approvals)];
  for (const [layer, share] of first)
    say(`| ${layer} | ${percent(share)} | ${percent(new Map(second).get(layer) ?? 0)} |`);
  await keep();
  process.exit(0);
}
say('| Measure | Wanted | Median of runs |\n|---|---|---|');
for (const [name, { wanted, runs: times, measure, tell }] of Object.entries(benchmarks)) {
  if (values.only !== undefined && !name.toLowerCase().includes(values.only.toLowerCase())) continue;
  const all: Figures[] = [];
  for (let run = 0; run < times; run += 1) all.push(await measure());
  say(`| ${name} | ${wanted} | ${tell(medians(all))} (${times}) |`);
}
await keep();
