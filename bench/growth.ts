import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommand } from './command.ts';
import type { Growth } from './growth/server.ts';
import { keepResult, measuredLine, openReport, resultsHelp, resultsOption } from './report.ts';
import { startFlags } from './start-flags.ts';
import { templateDir } from './subject.ts';

// `npm run growth`: does anything rise faster than the cases?
const { values, line } = readCommand(
  `Use: npm run growth -- [options]

The same measures with more and more open cases, and what each is times what it was at the size before. Milliseconds are of the processor.
A measure that rises faster than the cases do is marked.

--sizes 1000,10000,50000  numbers of open cases
${resultsHelp}`,
  { sizes: { type: 'string', default: '1000,10000,50000' }, ...resultsOption },
);
const root = fileURLToPath(new URL('..', import.meta.url));
const { say, text } = openReport();
/** A measure that rises by this much more than the cases is worse than linear; less is noise. */
const noise = 1.3;

/** The measures and their labels. */
const measures: Readonly<Record<string, readonly [of: (growth: Growth) => number, unit: string]>> = {
  'Start-up on the data that is there, by the clock': [({ start }) => start / 1000, 's'],
  'Memory that JavaScript holds': [({ held }) => held / 2 ** 20, 'MB'],
  'Memory of the process': [({ resident }) => resident / 2 ** 20, 'MB'],
  'Data folder': [({ disk }) => disk / 2 ** 20, 'MB'],
  'Sweep, nothing due': [({ idleSweep }) => idleSweep, 'ms'],
  'The same, the one in each hour that counts all open work': [({ countingSweep }) => countingSweep, 'ms'],
  'Clock step of a day, nothing due': [({ day }) => day, 'ms'],
  'Sweep of 100 due tasks, 50 of people who wait for a place': [({ dueSweep }) => dueSweep, 'ms'],
  'Count of all open work': [({ count }) => count, 'ms'],
  'A new referral, until its first task': [({ intake }) => intake, 'ms'],
};

async function measure(size: number): Promise<Growth> {
  const dataDir = await mkdtemp(join(tmpdir(), 'growth-'));
  const run = (phase: 'fill' | 'measure') =>
    fork(join(root, 'bench/growth/server.ts'), [dataDir, templateDir, String(size), phase], {
      cwd: root,
      execArgv: ['--expose-gc', ...startFlags],
    });
  const [code] = await once(run('fill'), 'exit');
  if (code !== 0) throw new Error('The data could not be filled.');
  const child = run('measure');
  const ended = once(child, 'exit').then(() => {
    throw new Error('The measured system ended before it answered.');
  });
  try {
    return ((await Promise.race([once(child, 'message'), ended])) as [Growth])[0];
  } finally {
    child.kill();
    await ended.catch(() => undefined);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const sizes = values.sizes.split(',').map(Number);
say(`${measuredLine()}\n`);
const all: Growth[] = [];
for (const size of sizes) all.push(await measure(size));
say(
  `| Open cases, a fifth of them waiting for a place | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} |`,
);
say(`|---|${sizes.map(() => '--:|').join('')}`);
for (const [name, [of, unit]] of Object.entries(measures)) {
  const cells = all.map((growth, at) => {
    const before = all[at - 1];
    const value = `${of(growth).toFixed(of(growth) < 10 ? 1 : 0)} ${unit}`;
    if (before === undefined) return value;
    const ratio = of(growth) / of(before);
    const cases = (sizes[at] ?? 1) / (sizes[at - 1] ?? 1);
    return `${value} (× ${ratio.toFixed(1)}${ratio > cases * noise ? ', **worse than linear**' : ''})`;
  });
  say(`| ${name} | ${cells.join(' | ')} |`);
}
await keepResult(values.results, { file: 'growth', title: 'Growth', heading: `\`${line}\``, text: text() });
