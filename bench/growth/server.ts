import { readFile } from 'node:fs/promises';
import { openConsole } from '../../demo/console/open-console.ts';
import { visitorAt } from '../../demo/rehearsal/visitor.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { approvalLinks, proveMailbox } from '../coach.ts';
import { post, workCoach } from '../load.ts';
import { median } from '../median.ts';
import { processorMs } from '../processor.ts';
import { takeSample } from '../soak/sample.ts';
import { copyCases } from './copies.ts';

/** The figures of one size; times in milliseconds, memory in bytes. */
export interface Growth {
  readonly start: number;
  readonly held: number;
  readonly resident: number;
  readonly disk: number;
  /** A sweep when nothing is due, and the one in each hour that counts all open work too. */
  readonly idleSweep: number;
  readonly countingSweep: number;
  /** A day of the clock in which nothing is due. */
  readonly day: number;
  /** The moment at which work is due, with the sweep that does it. */
  readonly dueSweep: number;
  /** The count of all open work, once an hour. */
  readonly count: number;
  /** A referral, from the post until it waits at its first task. */
  readonly intake: number;
}

const begin = '2026-01-05T08:00:00.000Z';
const dueAt = '2026-01-08T08:00:00.000Z';
const laterAt = '2027-01-08T08:00:00.000Z';
/** Tasks that are due at the same moment, of each kind of case, whatever the size. */
const duePerKind = 50;

// Filled by a process of its own, whose memory is not counted.
const [dataDir = '', templateDir = '', size = '0', phase = 'measure'] = process.argv.slice(2);
const region = JSON.parse(await readFile(new URL('../../regions/midden-utrecht.json', import.meta.url), 'utf8'));
for (const provider of region.providers) {
  for (const offer of provider.offers) offer.capacity = { status: 'has-places', places: 1 };
}
region.intake = { clientPerDay: 1_000_000 };
const options = {
  dataDir,
  templateDir,
  regionContent: region,
  onError: (where: string, error: unknown) => process.stderr.write(`[${where}] ${String(error)}\n`),
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of the processor, so that nothing else that the machine does makes it worse than linear. */
async function busy(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return processorMs(before);
}

/** The median of several times of the processor. */
async function usual(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 9; n += 1) times.push(await busy(work));
  return median(times);
}

/** Moves cases on until one of them waits for a place, and one more to its approver. */
async function walk(): Promise<{ readonly asking: string; readonly waiting: string }> {
  const app = await openEmbedded({ console: openConsole, ...options, fresh: true, frozenAt: begin });
  try {
    const coach = visitorAt(workCoach);
    for (let n = 0; n < 20; n += 1) {
      await post(app.url, n);
      await app.clock.idle();
      const link = (await approvalLinks(app.url)).at(-1) ?? '';
      if (n === 0) await proveMailbox(app.url, coach, link);
      await coach.post(link, { choice: 'approve' });
      await app.clock.idle();
      const waiting = await inStage(app, 'AwaitPlace');
      if (waiting === undefined) continue;
      await post(app.url, 1_000);
      await app.clock.idle();
      const asking = await inStage(app, 'AskApproval');
      if (asking === undefined) throw new Error('No case waits for its approver.');
      return { asking, waiting };
    }
    throw new Error('No case came to wait for a place.');
  } finally {
    await app.close();
  }
}

async function inStage(app: Embedded, state: string): Promise<string | undefined> {
  const found = (await app.executions.list()).find((one) => one.status === 'RUNNING' && one.state === state);
  return found?.name.replace(/-\d+$/, '');
}

async function fill(): Promise<void> {
  const { asking, waiting } = await walk();
  const open = Number(size);
  const inQueue = Math.round(open / 5);
  const openAt = (copy: number) => (copy < duePerKind ? dueAt : laterAt);
  await copyCases(dataDir, [
    { referralId: asking, copies: open - inQueue, openAt },
    { referralId: waiting, copies: inQueue, openAt },
  ]);
}

if (phase === 'fill') {
  await fill();
  process.exit(0);
}
let app: Embedded | undefined;
const start = await timed(async () => {
  app = await openEmbedded({ ...options, console: openConsole });
});
const running = app as unknown as Embedded;
const { held, resident, disk } = await takeSample(dataDir);
const sweepers = running.system.functions.find(({ folder }) => folder === 'sweep-tasks');
if (sweepers === undefined) throw new Error('The system has no sweeper.');
const sweep = () => running.invoke(sweepers.folder, {});
const countingSweep = await usual(sweep);
await running.clock.advanceTo('2026-01-05T08:30:00.000Z');
const idleSweep = await usual(sweep);
const day = await busy(() => running.clock.advanceTo('2026-01-06T08:00:00.000Z'));
const intake = await busy(async () => {
  for (let n = 0; n < 10; n += 1) {
    await post(running.url, 2_000 + n);
    await running.clock.idle();
  }
});
const count = await usual(() => running.runtime('sweep-tasks').agenda.openWork());
const dueSweep = await busy(() => running.clock.advanceTo(dueAt));
process.send?.({
  start,
  held,
  resident,
  disk,
  idleSweep,
  countingSweep,
  day,
  dueSweep,
  count,
  intake: intake / 10,
} satisfies Growth);
await running.close();
process.exit(0);
