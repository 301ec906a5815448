import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answerHelp } from '../admin/answer-help.ts';
import { parseOptions } from '../admin/parse-command.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import { SmokeError, smoke } from '../functions/try-journey/smoke.ts';

// `npm run smoke -- --url <public address>`: does a new deployment work? See functions/try-journey/smoke.ts.
const usage =
  'Use: npm run smoke -- --url https://aanmelden.regio.example [--municipality GM0355] [--email address] [--inbox address] [--wait seconds]; the key of a client in API_KEY';

answerHelp(usage);
try {
  const values = parseOptions(
    process.argv.slice(2),
    {
      url: { type: 'string' },
      municipality: { type: 'string' },
      // SES's own test mailbox: accepts every mail, counts for nothing, and works before SES is out of its sandbox.
      email: { type: 'string', default: 'success@simulator.amazonses.com' },
      // A mailbox of your own instead: then the mails must arrive too.
      inbox: { type: 'string' },
      wait: { type: 'string', default: '60' },
    },
    usage,
  );
  const { url = '', wait } = values;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new SettingsError(`--url takes a web address.\n${usage}`);
  if (!/^\d{1,4}$/.test(wait)) throw new SettingsError(`--wait takes whole seconds.\n${usage}`);
  await smoke({
    url: url.replace(/\/+$/, ''),
    ...(values.municipality === undefined ? {} : { municipality: values.municipality }),
    // From the environment: other people on the machine can read a command line.
    ...(process.env['API_KEY'] === undefined ? {} : { apiKey: process.env['API_KEY'] }),
    email: values.inbox ?? values.email,
    untilDelivered: values.inbox !== undefined,
    mark: Array.from({ length: 6 }, () => String.fromCharCode(65 + randomInt(26))).join(''),
    waitSeconds: Number(wait),
    say: (line) => process.stdout.write(`ok  ${line}\n`),
    pause,
  });
} catch (error) {
  process.stderr.write(`no  ${whyNot(error)}\n`);
  process.exitCode = 1;
}

function whyNot(error: unknown): string {
  if (error instanceof SmokeError || error instanceof SettingsError) return error.message;
  // What `fetch` throws where no answer comes; the first station has words of its own.
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return 'The site answered, and then did not any more: look at its alarms, and run this again.';
  }
  throw error;
}
