import { openPlace } from '../admin/open-place.ts';
import { readPrivacyOptions } from '../admin/options.ts';
import { doPrivacy } from '../admin/privacy.ts';
import { runCommand } from '../admin/run-command.ts';

// `npm run privacy -- access|erase|retention|reads`: requests of people about what is held of them. See docs/privacy-at-work.md.
await runCommand(process, () => readPrivacyOptions(process.argv.slice(2)), openPlace, doPrivacy);
