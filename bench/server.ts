import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { openConsole } from '../demo/console/open-console.ts';
import { openEmbedded } from '../local/embedded.ts';
import { processorMs } from './processor.ts';
import { roomyRegion } from './roomy-region.ts';

/** What the parent asks of this process. */
export interface Request {
  readonly ask: 'usage' | 'settle' | 'stop';
}

/** What it answers. */
export interface Usage {
  /** Milliseconds of processor time since the start. */
  readonly cpu: number;
  /** Calls of AWS services since the start. */
  readonly calls: number;
  /** Bytes after garbage collection: the JavaScript heap with external memory, and the whole process. */
  readonly held: number;
  readonly resident: number;
}

// The measured system, in its own process: as `npm start` opens it, but with places for everybody.
const [dataDir = '', templateDir = '', profile = ''] = process.argv.slice(2);
let calls = 0;
const app = await openEmbedded({
  console: openConsole,
  // A profile is of one thread.
  functionsApart: profile === '',
  faults: ({ service, phase }) => {
    if (service !== 'functions' && phase === 'before') calls += 1;
  },
  dataDir,
  templateDir,
  fresh: true,
  regionContent: await roomyRegion(),
  frozenAt: '2026-01-05T08:00:00.000Z',
  onError: (where, error) => process.stderr.write(`[${where}] ${String(error)}\n`),
});

const inspector = new Session();
let isProfiled = false;

/** Profiles what lies between one look at the usage and the next: neither the start nor the first work is of interest. */
async function profileUntilNextLook(): Promise<void> {
  if (isProfiled) {
    const { profile: found } = await inspector.post('Profiler.stop');
    await writeFile(join(profile, 'server.cpuprofile'), JSON.stringify(found));
  } else {
    inspector.connect();
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.start');
  }
  isProfiled = !isProfiled;
}

async function answer({ ask }: Request): Promise<Usage | true> {
  if (ask === 'stop') process.exit(0);
  if (ask === 'settle') {
    await app.clock.idle();
    return true;
  }
  if (profile !== '') await profileUntilNextLook();
  globalThis.gc?.();
  const cpu = processorMs();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { cpu, calls, held: heapUsed + external, resident: rss };
}

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    () => process.exit(1),
  );
});
await app.whenApart;
process.send?.({ url: app.url });
