import { readScaleFacts } from './scale/facts.ts';
import { limitTable, loadTable, sourceTable } from './scale/tables.ts';

// `npm run scale`: the tables of docs/scale.md, "On paper", from what `npm run bench:cost` counted last.
const { referral, cost } = await readScaleFacts();
process.stdout.write(`${[loadTable(referral, cost), limitTable(referral), sourceTable()].join('\n\n')}\n`);
