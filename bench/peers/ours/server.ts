import { openConsole } from '../../../demo/console/open-console.ts';
import { openEmbedded } from '../../../local/embedded.ts';
import { roomyRegion } from '../../roomy-region.ts';
import type { Wait } from '../subject.ts';
import { waitLine } from '../wait-line.ts';

/** What the benchmark asks of this process. */
export type Ask = 'settle' | 'heap' | 'stop';

/** Functions that leave a case waiting for somebody. */
const asking: Readonly<Record<string, Wait>> = { 'ask-approval': 'approval', 'offer-place': 'offer' };

// The product in its own process, as `npm start` opens it. It tells nothing but when cases began to wait.
const [dataDir = '', templateDir = ''] = process.argv.slice(2);
const app = await openEmbedded({
  console: openConsole,
  functionsApart: true,
  observer: {
    request: (_, __, pass) => pass(),
    async call(folder, payload, work) {
      const result = await work();
      const wait = asking[folder];
      if (wait !== undefined) {
        const { referralId } = payload as { referralId: string };
        const at = performance.timeOrigin + performance.now();
        process.stdout.write(waitLine({ reference: referralId, wait, at }));
      }
      return result;
    },
  },
  dataDir,
  templateDir,
  fresh: true,
  regionContent: await roomyRegion(),
  frozenAt: '2026-01-05T08:00:00.000Z',
  onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
});

async function answer(ask: Ask): Promise<unknown> {
  if (ask === 'stop') process.exit(0);
  if (ask === 'settle') {
    await app.clock.idle();
    return true;
  }
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.once('disconnect', () => process.exit(1));
process.on('message', (ask: Ask) => {
  answer(ask).then(
    (reply) => process.send?.(reply),
    () => process.exit(1),
  );
});
await app.whenApart;
process.send?.(app.url);
