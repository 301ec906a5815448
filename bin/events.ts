import { doEvents } from '../admin/events/do-events.ts';
import { readEventsOptions } from '../admin/events/events-options.ts';
import { openPlace } from '../admin/open-place.ts';
import { runCommand } from '../admin/run-command.ts';

// `npm run events -- list|again|skip|secret`: who is told what happens to referrals. See docs/events.md.
await runCommand(process, () => readEventsOptions(process.argv.slice(2)), openPlace, doEvents);
