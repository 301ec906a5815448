import { countJourney, sumOf } from './calls/count.ts';
import { rows, transitionsRow } from './calls/rows.ts';
import { lineOf } from './calls/trace.ts';
import { readCommand } from './command.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run calls`: what the usual journey asks of AWS, step by step, as a table for docs/speed.md.
const { values, line } = readCommand(
  `Use: npm run calls -- [options]

What the usual journey asks of AWS, step by step.

--trace                   each call above its row, in order, with the function that asks and the items it names
${resultsHelp}`,
  { ...resultsOption, trace: { type: 'boolean', default: false } },
);
const measured = measuredLine();
const say = (text: string) => void process.stdout.write(`${text}\n`);
const trace = {
  row: (row: string) => say(`\n${row}`),
  call: (point: Parameters<typeof lineOf>[0]) => say(`  ${lineOf(point)}`),
};
const { calls, transitions } = await countJourney(values.trace ? trace : undefined);
const lines = rows.map((row) => {
  const kinds = Object.entries(calls[row]).sort(([, a], [, b]) => b - a);
  return `| ${row} | ${sumOf(calls[row])} | ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')} |`;
});
const text = [
  '| Step | Calls | Of which |',
  '|---|---|---|',
  ...lines,
  `| ${transitionsRow} | ${transitions} | |`,
].join('\n');
say(text);
const part = { heading: `\`${line}\``, text: `${measured}\n\n${text}` };
await keepResult(values.results, { file: 'calls', title: 'Calls to AWS', ...part });
