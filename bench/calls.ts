import { countJourney, sumOf } from './calls/count.ts';
import { rows, transitionsRow } from './calls/rows.ts';

// `npm run calls`: what the usual journey asks of AWS, step by step, as a table for docs/speed.md.
const { calls, transitions } = await countJourney();
const lines = rows.map((row) => {
  const kinds = Object.entries(calls[row]).sort(([, a], [, b]) => b - a);
  return `| ${row} | ${sumOf(calls[row])} | ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')} |`;
});
process.stdout.write(
  `${['| Step | Calls | Of which |', '|---|---|---|', ...lines, `| ${transitionsRow} | ${transitions} | |`].join('\n')}\n`,
);
