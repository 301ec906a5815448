import { openPlace } from '../admin/open-place.ts';
import { readResultOptions } from '../admin/result-options.ts';
import { doResults } from '../admin/results.ts';
import { runCommand } from '../admin/run-command.ts';

// `npm run results -- export|pack`: results as files, and the evidence of what the programme did. See docs/exports.md.
await runCommand(process, () => readResultOptions(process.argv.slice(2)), openPlace, doResults);
