import { readCommand } from './command.ts';
import { keepResult, measuredLine, openReport, resultsHelp, resultsOption } from './report.ts';
import { problemsOf, trendsOf } from './soak/flatness.ts';
import { referralsOfAWeek, soak } from './soak/soak.ts';

// `npm run soak`: does anything grow?
const { values, line } = readCommand(
  `Use: npm run soak -- [options]

One process with a data folder takes the traffic of a region many times over. Fails when anything grows beyond its bound or an invariant is
broken.

--times 50                times the traffic of the region
--days 7                  days on which people refer
--after 7                 days of what follows
${resultsHelp}`,
  {
    times: { type: 'string', default: '50' },
    days: { type: 'string', default: '7' },
    after: { type: 'string', default: '7' },
    ...resultsOption,
  },
);
const { say, text } = openReport();
const mega = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const times = Number(values.times);

say(measuredLine());
say(
  `${times} times ${referralsOfAWeek.toFixed(1)} referrals a week for ${values.days} days, and ${values.after} days of what follows.\n`,
);
say('| Day | Referrals | Open | Held, MB | Process, MB | Folder, MB | Files and sockets | Violations |');
say('|--:|--:|--:|--:|--:|--:|--:|--:|');
const began = performance.now();
const { looks, mails, forgotten } = await soak({
  times,
  days: Number(values.days),
  after: Number(values.after),
  onDay: (day, { referrals, open, held, resident, disk, handles, violations }) =>
    say(
      `| ${day} | ${referrals} | ${open} | ${mega(held)} | ${mega(resident)} | ${mega(disk)} | ${handles} | ${violations.length} |`,
    ),
});
const problems = problemsOf(looks, forgotten);
say(`\n${mails} mails; ${((performance.now() - began) / 1000).toFixed(0)} seconds.\n`);
for (const { what, value, bound, unit } of trendsOf(looks))
  say(`${what}: ${value.toFixed(2)} ${unit} (at most ${bound})`);
for (const problem of problems) say(`WRONG ${problem}`);
await keepResult(values.results, { file: 'soak', title: 'Soak', heading: `\`${line}\``, text: text() });
process.exitCode = problems.length > 0 ? 1 : 0;
