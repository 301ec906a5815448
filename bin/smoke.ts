import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerHelp } from '../admin/answer-help.ts';
import { SmokeError, smoke } from '../functions/try-journey/smoke.ts';

// `npm run smoke -- --url <public address>`: does a new deployment work? See functions/try-journey/smoke.ts.
const usage =
  'Use: npm run smoke -- --url https://aanmelden.regio.example [--municipality GM0355] [--email address] [--inbox address] [--wait seconds]; the key of a client in API_KEY';

answerHelp(usage);
try {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      municipality: { type: 'string' },
      // SES's own test mailbox: accepts every mail, counts for nothing, and works before SES is out of its sandbox.
      email: { type: 'string', default: 'success@simulator.amazonses.com' },
      // A mailbox of your own instead: then the mails must arrive too.
      inbox: { type: 'string' },
      wait: { type: 'string', default: '60' },
    },
  });
  if (values.url === undefined || !URL.canParse(values.url)) throw new SmokeError('site', usage);
  await smoke({
    url: values.url.replace(/\/+$/, ''),
    ...(values.municipality === undefined ? {} : { municipality: values.municipality }),
    // From the environment: other people on the machine can read a command line.
    ...(process.env['API_KEY'] === undefined ? {} : { apiKey: process.env['API_KEY'] }),
    email: values.inbox ?? values.email,
    untilDelivered: values.inbox !== undefined,
    mark: Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26))).join(''),
    waitSeconds: Number(values.wait),
    say: (line) => process.stdout.write(`ok  ${line}\n`),
    pause,
  });
} catch (error) {
  if (!(error instanceof SmokeError) && !(error instanceof TypeError)) throw error;
  process.stderr.write(`no  ${error.message}\n`);
  process.exitCode = 1;
}
