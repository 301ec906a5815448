import { fileURLToPath } from 'node:url';
import { answerHelp } from '../admin/answer-help.ts';
import { pictureConsole } from '../demo/console/pictures.ts';
import { ensureRehearsed } from '../demo/rehearsal/ensure.ts';
import { readOptions, usage } from '../local/options.ts';
import { describeStartProblem } from '../local/report.ts';

// `npm run screenshots:console`: the README's pictures, of the year that `npm start -- --rehearsed` shows.
const root = fileURLToPath(new URL('..', import.meta.url));
answerHelp(usage.replace('npm start', 'npm run screenshots:console'));
try {
  const { dataDir, templateDir, fresh } = readOptions(['--rehearsed', ...process.argv.slice(2)], root);
  await ensureRehearsed({ dataDir, fresh }, process.stdout);
  for (const file of await pictureConsole({ dataDir, templateDir })) process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`${describeStartProblem(error)}\n`);
  process.exitCode = 1;
}
