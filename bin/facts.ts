import { readFactOptions } from '../admin/fact-options.ts';
import { doFacts } from '../admin/facts.ts';
import { openPlace } from '../admin/open-place.ts';
import { runCommand } from '../admin/run-command.ts';

// `npm run facts -- compare|rebuild`: whether results are counted with what the audit trails say. See docs/figures.md.
await runCommand(process, () => readFactOptions(process.argv.slice(2)), openPlace, doFacts);
