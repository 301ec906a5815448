import { readFile } from 'node:fs/promises';
import { openConsole } from '../../demo/console/open-console.ts';
import { firstMoment } from '../../demo/rehearsal/year.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { processorMs } from '../processor.ts';
import { type Sample, takeSample } from '../soak/sample.ts';

/** What the parent asks of this process: figures of the moment, or that it ends. */
export interface Request {
  readonly ask: 'look' | 'stop';
}

/** The system at one moment. */
export interface Look extends Sample {
  /** Processor time of this process since it began, in milliseconds. */
  readonly processor: number;
  /** The most memory that the process has had, in bytes. */
  readonly peak: number;
  /** Errors inside functions since the start. */
  readonly faults: number;
}

// The system under test, in its own process, so that neither the memory nor the processor time of the simulated people is counted.
const [dataDir = '', templateDir = '', times = '1', ask = 'fresh'] = process.argv.slice(2);
const region = JSON.parse(await readFile(new URL('../../regions/midden-utrecht.json', import.meta.url), 'utf8'));
for (const provider of region.providers) {
  // As many more places as there are more people, so that the same part of them waits.
  for (const { capacity } of provider.offers) if (capacity.places !== undefined) capacity.places *= Number(times);
}
region.intake = { clientPerDay: 1_000_000, senderPerDay: 10_000 };
const app = await openEmbedded({
  dataDir,
  templateDir,
  regionContent: region,
  console: openConsole,
  ...(ask === 'fresh' ? { fresh: true, frozenAt: firstMoment } : {}),
  seed: 1,
  onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
});

async function look(): Promise<Look> {
  const processor = processorMs();
  const { maxRSS } = process.resourceUsage();
  await app.clock.idle();
  return {
    ...(await takeSample(dataDir)),
    processor,
    peak: maxRSS * 1024,
    faults: app.functionFaults.length,
  };
}

process.on('message', ({ ask: asked }: Request) => {
  const answer =
    asked === 'stop' ? app.close().then(() => process.exit(0)) : look().then((seen) => process.send?.(seen));
  answer.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: app.url });
