import { fileURLToPath } from 'node:url';
import { readRehearsalOptions } from '../demo/rehearsal/options.ts';
import { terminalProgress } from '../demo/rehearsal/progress.ts';
import { rehearse, rehearseTwice } from '../demo/rehearsal/rehearse.ts';
import { conclusion } from '../demo/rehearsal/report.ts';
import { windDownOn } from '../demo/rehearsal/run-off.ts';
import { describeStartProblem } from '../local/report.ts';

// `npm run rehearse`: a whole year in some minutes. Arguments: see demo/rehearsal/options.ts.
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const options = readRehearsalOptions(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));
  const progress = terminalProgress(process.stdout);
  const outcome =
    options.kill === 0 ? { plain: await rehearse(options, progress.on) } : await rehearseTwice(options, progress.on);
  progress.end();
  const { text, well } = conclusion(outcome, options);
  say(text);
  const end = options.windDown === true ? await windDownOn(options.dataDir) : { text: '', well: true };
  if (end.text !== '') say(end.text);
  process.exitCode = well && end.well ? 0 : 1;
} catch (error) {
  process.stderr.write(`\n${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
