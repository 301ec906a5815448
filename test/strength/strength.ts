import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defences } from './defences.ts';
import { nudges } from './nudges.ts';
import { proveStrength } from './prove.ts';

// `npm run strength [-- --only <word>]`: removes what the system depends on, one thing at a time, and shows that a named test fails.
const { only = '' } = parseArgs({ options: { only: { type: 'string' } } }).values;
const chosen = [...nudges, ...defences].filter(({ what, file }) => `${what} ${file}`.includes(only));
const problems = await proveStrength(chosen, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  say: (line) => process.stdout.write(`${line}\n`),
});
process.exitCode = problems === 0 ? 0 : 1;
