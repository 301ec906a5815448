import { join, resolve } from 'node:path';
import { readCommand, refuse } from '../../bench/command.ts';
import { isRehearsed } from '../../demo/rehearsal/mark.ts';
import { readRehearsalOptions } from '../../demo/rehearsal/options.ts';
import { terminalProgress } from '../../demo/rehearsal/progress.ts';
import { rehearse } from '../../demo/rehearsal/rehearse.ts';
import { describeStartProblem } from '../../local/report.ts';
import { recountFolder } from './recount-folder.ts';

// `npm run recount`: rehearses years one after another and counts each a second time. See docs/figures.md.
const usage = `Use: npm run recount -- [options]

Rehearses years one after another and counts each a second time. Ends with 1 if the two differ.

--seeds 10                how many years
--first 1                 the seed of the first
--referrals 30            referrals of each
--days 450
--data .local/recount     where they are kept
--again                   years that stand there are counted once more, and not played`;
const say = (line: string) => process.stdout.write(`${line}\n`);
const columns = ['seed', 'cases', 'started', 'boards', 'figures', 'not 0', 'differences'] as const;
const row = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(11)).join('');

function read() {
  const { values } = readCommand(usage, {
    seeds: { type: 'string', default: '10' },
    first: { type: 'string', default: '1' },
    referrals: { type: 'string', default: '30' },
    days: { type: 'string', default: '450' },
    data: { type: 'string', default: '.local/recount' },
    again: { type: 'boolean', default: false },
  });
  const [seeds, first] = [Number(values.seeds), Number(values.first)];
  if (!Number.isInteger(seeds) || seeds < 1)
    refuse(`--seeds takes a whole number from 1, not "${values.seeds}".`, usage);
  if (!Number.isInteger(first)) refuse(`--first takes a whole number, not "${values.first}".`, usage);
  return { ...values, seeds, first };
}

async function recountYears(): Promise<number> {
  const { seeds, first, referrals, days, data, again } = read();
  const rows: (string | number)[][] = [];
  const wrong: string[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) {
    const folder = join(resolve(data), String(seed));
    const args = ['--seed', String(seed), '--referrals', referrals, '--days', days, '--data', folder];
    if (!(again && (await isRehearsed(folder)))) {
      const progress = terminalProgress(process.stdout);
      const { complaints, forgotten } = await rehearse(readRehearsalOptions(args, '/'), progress.on);
      progress.end();
      wrong.push(...complaints);
      if (forgotten > 0) wrong.push(`seed ${seed}: ${forgotten} open referrals without a next action`);
    }
    const found = await recountFolder(folder);
    const { cases, started, boards, figures, telling, differences } = found;
    rows.push([seed, cases, started, boards, figures, telling, differences.length]);
    wrong.push(...differences.map((line) => `seed ${seed}: ${line}`));
  }
  say(row(columns));
  for (const cells of rows) say(row(cells));
  for (const line of wrong.slice(0, 40)) say(line);
  return wrong.length;
}

try {
  process.exitCode = (await recountYears()) > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`\n${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
