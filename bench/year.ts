import { readCommand } from './command.ts';
import { loadLine } from './machine.ts';
import { count, keepResult, measuredLine, mega, openReport, resultsHelp, resultsOption } from './report.ts';
import { type Month, type PlayedYear, playCases } from './year/play.ts';

// `npm run bench:year`: does the time rise with the cases, and does it stay the same from month to month?
const { values, line } = readCommand(
  `Use: npm run bench:year -- [options]

Whole years on the test clock, with a third of the cases first. Hours for 100,000.

--cases 3000              referrals of the larger year
--sizes 150,450           referrals of each year instead
--days 364
--profile <folder>        writes processor profiles
${resultsHelp}`,
  {
    cases: { type: 'string', default: '3000' },
    sizes: { type: 'string' },
    days: { type: 'string', default: '364' },
    profile: { type: 'string' },
    ...resultsOption,
  },
);
const { say, text } = openReport();
const sum = (months: readonly Month[], of: (month: Month) => number) =>
  months.reduce((total, month) => total + of(month), 0);

const cases = Number(values.cases);
const sizes = values.sizes?.split(',').map(Number) ?? [Math.round(cases / 3), cases];
say(`${measuredLine()}\n`);
const years: PlayedYear[] = [];
for (const size of sizes) {
  say(`## ${count(size)} referrals\n`);
  say(
    '| Four weeks | Referrals | Acts of people | Mails | Minutes | Processor, s | ms an act and mail | Held, MB | Process, MB | Folder, MB |',
  );
  say('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  let at = 0;
  years.push(
    await playCases(size, {
      days: Number(values.days),
      profile: values.profile,
      onMonth({ referrals, pieces, mails, minutes, processor, look }) {
        at += 1;
        const each = processor / Math.max(1, pieces + mails);
        say(
          `| ${at} | ${count(referrals)} | ${count(pieces)} | ${count(mails)} | ${minutes.toFixed(1)} | ${(processor / 1000).toFixed(1)} | ${each.toFixed(1)} | ${mega(look.held)} | ${mega(look.resident)} | ${mega(look.disk)} |`,
        );
      },
    }),
  );
  say('');
}

/** Each measure of a whole year, as text and as the number that is compared. */
const measures: Readonly<Record<string, readonly [of: (year: PlayedYear) => number, digits: number]>> = {
  'Minutes, people and system': [({ months }) => sum(months, ({ minutes }) => minutes), 1],
  'Processor time of the system a referral, ms': [
    ({ months, cases: n }) => sum(months, ({ processor }) => processor) / n,
    0,
  ],
  'The same an act or mail, ms': [
    ({ months }) => sum(months, ({ processor }) => processor) / sum(months, ({ pieces, mails }) => pieces + mails),
    1,
  ],
  'Most memory of the process, MB': [({ months }) => (months.at(-1)?.look.peak ?? 0) / 2 ** 20, 0],
  'Held by JavaScript at the end, MB': [({ months }) => (months.at(-1)?.look.held ?? 0) / 2 ** 20, 0],
  'Data folder a referral, KB': [({ months, cases: n }) => (months.at(-1)?.look.disk ?? 0) / 1024 / n, 0],
  'Start-up on the data of the year, s': [({ start }) => start / 1000, 1],
  'Clock step of a week then, s': [({ week }) => week / 1000, 1],
  'Open referrals without a next action': [({ forgotten }) => forgotten, 0],
  'Errors inside functions': [({ months }) => months.at(-1)?.look.faults ?? 0, 0],
};
say(`| A year of | ${sizes.map(count).join(' | ')} | ratio |`);
say(`|---|${'--:|'.repeat(sizes.length + 1)}`);
for (const [name, [of, digits]] of Object.entries(measures)) {
  const found = years.map(of);
  const ratio = (found.at(-1) ?? 0) / (found[0] ?? 0);
  const told = Number.isFinite(ratio) ? ratio.toFixed(2) : '';
  say(`| ${name} | ${found.map((value) => value.toFixed(digits)).join(' | ')} | ${told} |`);
}
say(`\n${loadLine().replace('before', 'after')}.`);
await keepResult(values.results, { file: 'year', title: 'A year at scale', heading: `\`${line}\``, text: text() });
const last = years.at(-1);
process.exitCode = years.some(({ forgotten }) => forgotten > 0) || (last?.months.at(-1)?.look.faults ?? 0) > 0 ? 1 : 0;
