import { openConsole } from '../../demo/console/open-console.ts';
import { firstMoment } from '../../demo/rehearsal/year.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { openCapture } from '../../test/simulation/invariants/capture.ts';
import { takeSight } from '../../test/simulation/invariants/sight.ts';
import { violations } from '../../test/simulation/invariants/violations.ts';
import { casesAndTasks } from '../../test/support/table.ts';
import { type Sample, takeSample } from './sample.ts';

/** What the parent asks of this process. */
export interface Request {
  readonly ask: 'look' | 'stop';
}

/** What it answers to a look. */
export interface Look extends Sample {
  readonly referrals: number;
  readonly open: number;
  readonly executions: number;
  /** What is wrong, each in one line. */
  readonly violations: readonly string[];
  /** Errors inside functions since the start. */
  readonly faults: number;
}

// The system under test, in its own process, so that the memory of the simulated people is not counted.
const [dataDir = '', templateDir = ''] = process.argv.slice(2);
const capture = openCapture({
  dataDir,
  templateDir,
  fresh: true,
  frozenAt: firstMoment,
  seed: 1,
  onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
});
const app = await openEmbedded({ ...capture.options, console: openConsole });
await capture.watch(app);

async function look(): Promise<Look> {
  await app.clock.idle();
  const wrong = violations(await takeSight(app, { capture }));
  // Checked and then dropped: a week of log lines would outweigh the measured system.
  const { logs, metrics, urls, errors } = capture.captured;
  for (const lines of [logs, metrics, urls, errors]) (lines as Set<string>).clear();
  const referrals = (await casesAndTasks(app)).filter(({ sk }) => sk === 'REFERRAL');
  return {
    ...(await takeSample(dataDir)),
    referrals: referrals.length,
    open: referrals.filter(({ stage }) => stage !== 'closed').length,
    executions: (await app.executions.list(1_000_000)).filter(({ status }) => status === 'RUNNING').length,
    violations: wrong,
    faults: app.functionFaults.length,
  };
}

process.on('message', ({ ask }: Request) => {
  if (ask === 'stop') process.exit(0);
  look().then(
    (seen) => process.send?.(seen),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: app.url });
