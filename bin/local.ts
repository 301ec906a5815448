import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { openConsole } from '../demo/console/open-console.ts';
import { ensureRehearsed } from '../demo/rehearsal/ensure.ts';
import { type Embedded, openEmbedded } from '../local/embedded.ts';
import { asksHelp, readOptions, type StartOptions, usage } from '../local/options.ts';
import { describeFault, describeStart, describeStartProblem } from '../local/report.ts';
import { toldWebhook } from '../local/told-webhook.ts';

// `npm start`: the whole system in this process. Arguments: see local/options.ts.
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

async function start({ rehearsed, unwatched, ...options }: StartOptions): Promise<Embedded> {
  if (rehearsed) await ensureRehearsed(options, process.stdout);
  const slow = setTimeout(() => say('Starting ...'), 1_500);
  return openEmbedded({
    console: openConsole,
    watchesLoop: unwatched !== true,
    unwatched: unwatched === true,
    // In a rehearsal nobody comes at the same time as somebody else.
    functionsApart: unwatched !== true && availableParallelism() > 1,
    ...options,
    fresh: options.fresh && !rehearsed,
    onSynthesis: () => say('Making the description of the system from the CDK app: about ten seconds, this time only.'),
    onError: (where, error) => complain(describeFault(where, error)),
    onNotice: say,
    onBroken: (line) => {
      complain(line);
      process.exit(1);
    },
  }).finally(() => clearTimeout(slow));
}

try {
  const args = process.argv.slice(2);
  if (asksHelp(args)) say(usage);
  else {
    const options = readOptions(args, fileURLToPath(new URL('..', import.meta.url)));
    const embedded = await start(options);
    say(describeStart(embedded.url, await toldWebhook(embedded, options.dataDir)));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void embedded.close().finally(() => process.exit(0)));
    }
  }
} catch (error) {
  complain(describeStartProblem(error));
  process.exit(1);
}
