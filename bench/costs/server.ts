import { openConsole } from '../../demo/console/open-console.ts';
import { firstMoment } from '../../demo/rehearsal/year.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { scheduledEvent } from '../../local/events.ts';
import { contentsOf } from './contents.ts';
import { reportDeliveries } from './deliveries.ts';
import type { Schedule } from './function-facts.ts';
import { byForm, byPost } from './intake.ts';
import { createMeter, type Meter } from './meter.ts';
import { beyond, plus, sumUnder, type Tally, times } from './tally.ts';
import { countTransitions } from './transitions.ts';

/** What the parent asks of this process. */
export interface Request {
  readonly ask: 'look' | 'end';
}

/** A function that a clock calls, and what one run of it brings about in a system in which nobody waits for anything. */
export interface Scheduled extends Schedule {
  readonly idle: Tally;
}

/** What was counted before anybody referred. */
export interface Beginning {
  readonly url: string;
  readonly scheduled: readonly Scheduled[];
  /** One referral from the first page of the form to its last, and the same by the API. */
  readonly form: Tally;
  readonly post: Tally;
}

/** What was counted of a rehearsed period. */
export interface Ending {
  /** Everything that people did, and what followed. */
  readonly year: Tally;
  /** What a run of the sweeper did at each look, without work that was due: all looks added up. */
  readonly standing: Tally;
  readonly looks: number;
  /** The most that the table held, by kind. */
  readonly contents: Tally;
}

// The counted system, in its own process, so that only its functions use processor time there.
const [dataDir = '', templateDir = '', given = '[]'] = process.argv.slice(2);
const schedules: readonly Schedule[] = JSON.parse(given);
const common = {
  templateDir,
  fresh: true,
  frozenAt: firstMoment,
  seed: 1,
  onError: (where: string, error: unknown) => process.stderr.write(`[${where}] ${String(error)}\n`),
};
const sweeper = 'sweep-tasks';
/** Number of consecutive runs to average: enough for what the sweeper does only once an hour. */
const sweeps = 12;
/** The canary really waits; its runs are alike. */
const canaryRuns = 4;

/** What a function of the clock does in a run of its own, and what happened between the runs, other runs of the sweeper too. */
async function runClock(app: Embedded, meter: Meter, { folder, everyMinutes }: Schedule, runs: number) {
  let between: Tally = {};
  let own: Tally = {};
  for (let run = 0; run < runs; run += 1) {
    await app.clock.advanceTo(new Date(Date.parse(app.clock.now()) + everyMinutes * 60_000).toISOString());
    between = plus(between, meter.take());
    await app.invoke(asFolder(app, folder), scheduledEvent(folder, app.clock.now()));
    await app.clock.idle();
    own = plus(own, meter.take());
  }
  return { between, own: times(own, 1 / runs) };
}

function asFolder(app: Embedded, name: string) {
  const found = app.system.functions.find(({ folder }) => folder === name);
  if (found === undefined) throw new Error(`The system has no function ${name}.`);
  return found.folder;
}

/** Counts what happens without any referral, and how one comes in, in a system that goes again. */
async function countBeginning(): Promise<Omit<Beginning, 'url'>> {
  const meter = createMeter();
  const app = await openEmbedded({ console: openConsole, ...common, observer: meter.observer, log: meter.log });
  try {
    const scheduled: Scheduled[] = [];
    const transitions = countTransitions(app.executions);
    for (const schedule of schedules) {
      const runs = schedule.folder === sweeper ? sweeps : canaryRuns;
      const before = await transitions.total();
      const reports = reportDeliveries(app);
      const { between, own } = await runClock(app, meter, schedule, runs);
      await reports.stop();
      const transition = ((await transitions.total()) - before) / runs;
      // What follows a run counts with it, except runs of the sweeper, which are counted already.
      const sweep = scheduled.find(({ folder }) => folder === sweeper)?.idle ?? {};
      const paid = times(sweep, between[`call/${sweeper}`] ?? 0);
      scheduled.push({ ...schedule, idle: { ...plus(own, times(beyond(between, paid), 1 / runs)), transition } });
    }
    meter.take();
    await byForm(app);
    const form = meter.take();
    await byPost(app);
    return { scheduled, form, post: meter.take() };
  } finally {
    await app.close();
  }
}

const beginning = await countBeginning();
const meter = createMeter();
const app = await openEmbedded({ console: openConsole, ...common, dataDir, observer: meter.observer, log: meter.log });
const transitions = countTransitions(app.executions);
const { TableName } = app.system.table.create;
let year: Tally = {};
let looks = 0;
let standing: Tally = {};
let contents: Tally = {};

async function look(): Promise<void> {
  looks += 1;
  await app.clock.idle();
  year = plus(year, meter.take());
  for (const schedule of schedules.filter(({ folder }) => folder === sweeper)) {
    const { between, own } = await runClock(app, meter, schedule, sweeps);
    year = plus(year, between);
    standing = plus(standing, own);
  }
  await transitions.look();
  const now = await contentsOf(app.clients, TableName);
  if (sumUnder(now, 'byte') > sumUnder(contents, 'byte')) contents = now;
}

async function answer({ ask }: Request): Promise<Ending | true> {
  await look();
  if (ask === 'look') return true;
  return { year: { ...year, transition: await transitions.total() }, standing, looks, contents };
}

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url: app.url, ...beginning } satisfies Beginning);
