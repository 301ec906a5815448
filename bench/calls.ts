import { countJourney, sumOf } from './calls/count.ts';
import { rows, transitionsRow } from './calls/rows.ts';
import { lineOf } from './calls/trace.ts';

// `npm run calls`: what the usual journey asks of AWS, step by step, as a table for docs/speed.md. With `--trace` each call
// stands above it, in order, with the function that asks and the items it names.
const say = (line: string) => void process.stdout.write(`${line}\n`);
const trace = {
  row: (row: string) => say(`\n${row}`),
  call: (point: Parameters<typeof lineOf>[0]) => say(`  ${lineOf(point)}`),
};
const { calls, transitions } = await countJourney(process.argv.includes('--trace') ? trace : undefined);
const lines = rows.map((row) => {
  const kinds = Object.entries(calls[row]).sort(([, a], [, b]) => b - a);
  return `| ${row} | ${sumOf(calls[row])} | ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')} |`;
});
say(['| Step | Calls | Of which |', '|---|---|---|', ...lines, `| ${transitionsRow} | ${transitions} | |`].join('\n'));
