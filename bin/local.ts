import { fileURLToPath } from 'node:url';
import { type Embedded, openEmbedded } from '../local/embedded.ts';
import { readOptions } from '../local/options.ts';
import { describeFault, describeStartProblem } from '../local/report.ts';

// `npm start`: the whole system in this process. Arguments: see local/options.ts.
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function start(): Promise<Embedded> {
  const options = readOptions(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));
  return openEmbedded({
    ...options,
    onSynthesis: () => say('Making the description of the system from the CDK app: about ten seconds, this time only.'),
    onError: (where, error) => complain(describeFault(where, error)),
  });
}

try {
  // The README says which Node is coming; a start is no place for the SDK's long warning about it.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const slow = setTimeout(() => say('Starting ...'), 1_500);
  const embedded = await start();
  clearTimeout(slow);
  say(`The site:     ${embedded.url}/`);
  say(`The console:  ${embedded.url}/_local   (mailbox, clock, executions, referrals)`);
  say('Everything stays on this computer. Stop with Ctrl+C; the next start goes on where this one ended.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void embedded.close().finally(() => process.exit(0)));
  }
} catch (error) {
  complain(describeStartProblem(error));
  process.exit(1);
}
