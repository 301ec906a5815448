import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommand } from './command.ts';
import { loadLine } from './machine.ts';
import { playSeed } from './open-year/seed.ts';
import type { Plan, Played, Stretch } from './open-year/server.ts';
import { count, keepResult, measuredLine, mega, openReport, resultsHelp, resultsOption } from './report.ts';
import { startFlags } from './start-flags.ts';
import { templateDir } from './subject.ts';

// `npm run bench:open-year`: a year of the clock over a great many open cases.
const { values, line } = readCommand(
  `Use: npm run bench:open-year -- [options]

A year of the clock over a great many open cases.

--sizes 1000,10000        how many are open
--ended 0,3000            how many have ended before, each number with each of the sizes; 0 by default
--weeks 52
--together 4              weeks that a row tells of
--minutes 10              processor time; a run ends after the day in which they are over
--lean                    copies without their past, so that more of them have room
--answering               only cases in guidance are copied, and people answer; without it all cases are, and nobody does
--seed <folder>           a seed that was played into this folder before, or where it is played and kept
--keep <folder>           keeps the runs: the same command goes on with what was stopped there, from the day it had come to
--profile <folder>        writes processor profiles
${resultsHelp}`,
  {
    sizes: { type: 'string', default: '1000,10000' },
    ended: { type: 'string' },
    weeks: { type: 'string', default: '52' },
    together: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '10' },
    profile: { type: 'string' },
    seed: { type: 'string' },
    keep: { type: 'string' },
    lean: { type: 'boolean', default: false },
    answering: { type: 'boolean', default: false },
    ...resultsOption,
  },
);
const root = fileURLToPath(new URL('..', import.meta.url));
const { say, text } = openReport();
const numbers = (text: string) => text.split(',').map(Number);

/** Plays one run, or goes on with it, and answers what each row tells of. */
async function playOpen(seed: string, open: number, ended: number): Promise<readonly Stretch[]> {
  const place = values.keep ? join(values.keep, `${open}-${ended}`) : await mkdtemp(join(tmpdir(), 'open-year-'));
  const [dataDir, playedFile] = [join(place, 'data'), join(place, 'played.json')];
  const run = (phase: 'fill' | 'play') => {
    const { lean, answering } = values;
    const [weeks, together, budget] = [Number(values.weeks), Number(values.together), Number(values.minutes) * 60_000];
    const plan: Plan = {
      dataDir,
      playedFile,
      templateDir,
      phase,
      open,
      ended,
      weeks,
      together,
      budget,
      lean,
      answering,
    };
    const profile =
      values.profile !== undefined && phase === 'play' ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : [];
    return fork(join(root, 'bench/open-year/server.ts'), [JSON.stringify(plan)], {
      cwd: root,
      execArgv: ['--expose-gc', ...startFlags, ...profile],
    });
  };
  const played = async (): Promise<Played> => JSON.parse(await readFile(playedFile, 'utf8'));
  try {
    if (!existsSync(playedFile)) {
      await rm(place, { recursive: true, force: true });
      await cp(seed, dataDir, { recursive: true });
      const [filled] = await once(run('fill'), 'exit');
      if (filled !== 0) throw new Error('The data could not be filled.');
    }
    say(`## ${count(open)} open, ${count(ended)} ended before\n`);
    say(
      '| Week | Came in | Open | Calls | Mails | Answers (none fitted) | Processor, s | ms an open case and week | ms a call | Sweep that reads all, s | that reads a share, s | Held, MB | JavaScript before a collection, MB | Process, MB | Folder, MB |',
    );
    say(`|${'--:|'.repeat(15)}`);
    let told = 0;
    const tell = ({ stretches }: Played) => {
      for (; told < stretches.length; told += 1) say(rowOf(stretches[told] as Stretch));
    };
    if (existsSync(playedFile)) tell(await played());
    const child = run('play');
    child.on('message', () => void played().then(tell));
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error('The system ended before its year did.');
    const whole = await played();
    tell(whole);
    say(
      `\nStarts: ${whole.starts}; the last on these data took ${(whole.start / 1000).toFixed(1)} s of processor time.\n`,
    );
    return whole.stretches;
  } finally {
    if (values.keep === undefined) await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A row of the table. */
function rowOf({ weeks, days, posted, open, calls, mails, answered, unanswered, ...told }: Stretch): string {
  const { processor, daily, hourly, held, taken, resident, disk } = told;
  const cells = [
    weeks,
    count(posted),
    count(open),
    count(calls),
    count(mails),
    unanswered === 0 ? count(answered) : `${count(answered)} (${count(unanswered)})`,
    (processor / 1000).toFixed(1),
    (((processor / open) * 7) / days).toFixed(2),
    (processor / calls).toFixed(1),
    (daily / 1000).toFixed(2),
    (hourly / 1000).toFixed(2),
    mega(held),
    mega(taken),
    mega(resident),
    mega(disk),
  ];
  return `| ${cells.join(' | ')} |`;
}

const folder = values.seed ?? (await mkdtemp(join(tmpdir(), 'open-year-seed-')));
const began = performance.now();
say(`${measuredLine()}\n`);
const all: Stretch[] = [];
try {
  await mkdir(folder, { recursive: true });
  if (!existsSync(join(folder, 'clock.json'))) await playSeed(folder);
  for (const open of numbers(values.sizes)) {
    for (const ended of numbers(values.ended ?? '0')) all.push(...(await playOpen(folder, open, ended)));
  }
} finally {
  if (values.seed === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes in all. ${loadLine().replace('before', 'after')}.`);
const part = { heading: `\`${line}\``, text: text() };
await keepResult(values.results, { file: 'open-year', title: 'A year with a great many open cases', ...part });
process.exitCode = all.some(({ faults, broken }) => faults + broken > 0) ? 1 : 0;
