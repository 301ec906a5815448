import { readCommand } from './command.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';
import { readScaleFacts } from './scale/facts.ts';
import { limitTable, loadTable, sourceTable } from './scale/tables.ts';

// `npm run scale`: the tables of docs/scale.md, "On paper", from what `npm run bench:cost` counted last.
const { values, line } = readCommand(
  `Use: npm run scale -- [options]

What would end first, and what each load costs, worked out from what \`npm run bench:cost\` counted last (bench/results/cost.json).

${resultsHelp}`,
  resultsOption,
);
const { referral, cost } = await readScaleFacts();
const text = [loadTable(referral, cost), limitTable(referral), sourceTable()].join('\n\n');
process.stdout.write(`${text}\n`);
// The tables are written for docs/scale.md, with links from there.
const ofResults = text.replaceAll('](', '](../../docs/');
const part = { heading: `\`${line}\``, text: `${measuredLine()} Worked out, not measured.\n\n${ofResults}` };
await keepResult(values.results, { file: 'scale', title: 'Scale on paper', ...part });
