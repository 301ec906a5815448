import { fileURLToPath } from 'node:url';
import { readCommand } from '../../bench/command.ts';
import { defences } from './defences.ts';
import { nudges } from './nudges.ts';
import { proveStrength } from './prove.ts';

// `npm run strength`: does a test fail without what the system depends on?
const { only = '' } = readCommand(
  `Use: npm run strength -- [options]

Removes what the system depends on, one thing at a time, and shows that a named test fails.

--only <word>             only what has this in its description or file`,
  { only: { type: 'string' } },
).values;
const chosen = [...nudges, ...defences].filter(({ what, file }) => `${what} ${file}`.includes(only));
const problems = await proveStrength(chosen, {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  say: (line) => process.stdout.write(`${line}\n`),
});
process.exitCode = problems === 0 ? 0 : 1;
