import { fileURLToPath } from 'node:url';
import { answerHelp } from '../admin/answer-help.ts';
import { openPlace } from '../admin/open-place.ts';
import { doResults } from '../admin/results.ts';
import { readRehearsalOptions, usage } from '../demo/rehearsal/options.ts';
import { terminalProgress } from '../demo/rehearsal/progress.ts';
import { postedIn, rehearse, rehearseTwice } from '../demo/rehearsal/rehearse.ts';
import { conclusion } from '../demo/rehearsal/report.ts';
import { windDownOn } from '../demo/rehearsal/wind-down-on.ts';
import { describeStartProblem } from '../local/report.ts';

// `npm run rehearse`: a whole year in about a minute. Arguments: see demo/rehearsal/options.ts.
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The pack is what stays of a programme: written when nobody is left. */
async function writePack(data: string, out: string): Promise<void> {
  const place = await openPlace({ on: 'folder', data, region: 'midden-utrecht' });
  await doResults(place, { command: 'pack', out }).finally(() => place.close());
}

answerHelp(usage);
try {
  const options = readRehearsalOptions(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));
  const { dataDir } = options;
  const progress = terminalProgress(process.stdout);
  const outcome =
    options.kill === 0 ? { plain: await rehearse(options, progress.on) } : await rehearseTwice(options, progress.on);
  progress.end();
  const { text, well } = conclusion(outcome, options);
  say(text);
  const end = options.windDown === true ? await windDownOn(dataDir, await postedIn(options), writePack) : undefined;
  if (end !== undefined) say(end.text);
  process.exitCode = well && end?.well !== false ? 0 : 1;
} catch (error) {
  process.stderr.write(`\n${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
