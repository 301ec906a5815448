import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConsole } from '../../demo/console/open-console.ts';
import { putOffExpression } from '../../functions/adapters/dynamodb/put-off.ts';
import { readWholeUpTo } from '../../functions/domain/loop-check.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { scheduledEvent } from '../../local/events.ts';
import { about, cast, started, untilCheckIn } from '../../test/support/cases.ts';
import { openJourney } from '../../test/support/journey.ts';
import { copyCases } from '../growth/copies.ts';
import { post } from '../load.ts';
import { templateDir } from '../subject.ts';
import { repeated, together } from './bill.ts';
import { createMeter, type Meter } from './meter.ts';
import type { Amounts } from './prices.ts';
import { beyond, plus, type Tally, times } from './tally.ts';
import { daysOfMonth, type SystemFacts, usageOf } from './usage.ts';

/** What runs of the sweeper asked of AWS beside what a run asks anyway. */
interface Looks {
  /** The first run of an hour, and the one at 02:00 UTC, which reads all. */
  readonly hourly: Tally;
  readonly daily: Tally;
  /** Of an hourly run, the part that reads the keys of all: the index, and the list of executions. */
  readonly keys: Tally;
}

/** The same with one open case and with many. */
export interface SweeperCount {
  readonly open: number;
  readonly withOne: Looks;
  readonly withMany: Looks;
  /** A look at one quiet case. */
  readonly glance: Tally;
  /** Days from one such look to the next, on average from a check-in to the next one. */
  readonly daysBetweenGlances: number;
}

const dayMs = 86_400_000;
const begin = '2026-01-05T08:00:00.000Z';
/** The moment at which the look at some of them is due: no reminder is due by then. */
const dueAt = '2026-01-07T12:30:00.000Z';
const laterAt = '2027-01-08T08:00:00.000Z';
const due = 100;

/** Runs the sweeper by hand at a moment, and answers what that run asked. */
async function runAt(app: Embedded, meter: Meter, at: string): Promise<Tally> {
  const sweep = app.system.functions.find(({ folder }) => folder === 'sweep-tasks');
  if (sweep === undefined) throw new Error('The system has no sweeper.');
  await app.clock.advanceTo(at);
  await app.clock.idle();
  meter.take();
  await app.invoke(sweep.folder, scheduledEvent(sweep.folder, at));
  return meter.take();
}

const callName = 'call/sweep-tasks';

/** The looks of one evening and night. */
async function looksFrom(app: Embedded, meter: Meter, evening: string, night: string) {
  // The first check of a deployment reads all, and a first run is no usual one.
  await runAt(app, meter, `${evening}T22:01:00.000Z`);
  const usual = await runAt(app, meter, `${evening}T22:30:00.000Z`);
  const hourly = await runAt(app, meter, `${evening}T23:01:00.000Z`);
  const daily = await runAt(app, meter, `${night}T02:01:00.000Z`);
  const { agenda, workflow } = app.runtime('sweep-tasks');
  await meter.observer.call('sweep-tasks', {}, async () => {
    await agenda.openWork();
    await workflow.running();
  });
  const { [callName]: _call, ...keys } = meter.take();
  return { usual, looks: { hourly: beyond(hourly, usual), daily: beyond(daily, usual), keys } };
}

/** Days between two looks at somebody who is guided, from the answer to one check-in until the day of the next. */
async function countDaysBetween(): Promise<number> {
  let looks = 0;
  const journey = await openJourney({
    observer: {
      request(_, asked, pass) {
        const { UpdateExpression } = asked.input as { readonly UpdateExpression?: string };
        if (UpdateExpression === putOffExpression) looks += 1;
        return pass();
      },
      call: (_folder, _payload, work) => work(),
    },
  });
  try {
    const people = cast('counted');
    const reference = await started(journey, people);
    await untilCheckIn(journey, reference);
    await journey.person(people.jobCoach).answer({ choice: 'continues', hoursUsed: '4' }, about(reference));
    const from = Date.parse(journey.app.clock.now());
    looks = 0;
    await untilCheckIn(journey, reference);
    if (looks === 0) throw new Error('Nobody looked at a case from one check-in to the next.');
    return (Date.parse(journey.app.clock.now()) - from) / dayMs / looks;
  } finally {
    await journey.close();
  }
}

/**
 * Counts the sweeper with one case that waits for its approver, and with so many copies of it.
 *
 * @param open more than are read whole in each hour, so that a share is read
 */
export async function countSweeper(open: number): Promise<SweeperCount> {
  if (open <= readWholeUpTo) throw new Error(`The sweeper is counted with more than ${readWholeUpTo} open cases.`);
  const dataDir = await mkdtemp(join(tmpdir(), 'costs-'));
  const meter = createMeter();
  const common = {
    console: openConsole,
    dataDir,
    templateDir,
    seed: 1,
    observer: meter.observer,
    log: meter.log,
    onError: (where: string, error: unknown) => process.stderr.write(`[${where}] ${String(error)}\n`),
  };
  try {
    const first = await openEmbedded({ ...common, fresh: true, frozenAt: begin });
    await post(first.url, 0);
    await first.clock.idle();
    const [execution] = await first.executions.list();
    const referralId = execution?.name.replace(/-\d+$/, '') ?? '';
    const one = await looksFrom(first, meter, '2026-01-05', '2026-01-06');
    await first.close();
    const openAt = (copy: number) => (copy < due ? dueAt : laterAt);
    await copyCases(dataDir, [{ referralId, copies: open - 1, openAt }]);
    const app = await openEmbedded(common);
    try {
      const many = await looksFrom(app, meter, '2026-01-06', '2026-01-07');
      await app.clock.advanceTo('2026-01-07T12:29:00.000Z');
      meter.take();
      // The clock itself calls the sweeper for what is due.
      await app.clock.advanceTo('2026-01-07T12:34:00.000Z');
      await app.clock.idle();
      const visited = meter.take();
      const runs = visited[callName] ?? 0;
      if (runs === 0) throw new Error('No sweep visited what was due.');
      return {
        open,
        withOne: one.looks,
        withMany: many.looks,
        glance: times(beyond(visited, times(many.usual, runs)), 1 / due),
        daysBetweenGlances: await countDaysBetween(),
      };
    } finally {
      await app.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const hoursOfMonth = daysOfMonth * 24;

/** A month of the sweeper's own with so many cases that stay open and quiet, beside what it costs without any. */
export interface SweeperMonth {
  readonly hourly: Amounts;
  readonly daily: Amounts;
  readonly glances: Amounts;
}

/** What rises with the cases, at another size. */
function linear(open: number, { open: counted, withOne, withMany }: SweeperCount, look: keyof Looks): Tally {
  return plus(withOne[look], times(beyond(withMany[look], withOne[look]), open / counted));
}

/** What the first run of an hour asks: the keys of all, and as many cases as are read in turn. */
function hourlyAt(open: number, counted: SweeperCount): Tally {
  const { withOne, withMany } = counted;
  // What one case takes: with many, the hour read a share of them, as its units say.
  const read = (withMany.hourly['read/BatchGetItem'] ?? 0) / (withMany.daily['read/BatchGetItem'] ?? 1);
  const ofTurn = times(beyond(withMany.hourly, withMany.keys), 1 / (read * counted.open));
  const turn = times(ofTurn, Math.min(open, readWholeUpTo));
  return plus(plus(beyond(withOne.hourly, withOne.keys), linear(open, counted, 'keys')), turn);
}

/** What was counted at one size, at another. */
export function sweeperMonth(open: number, counted: SweeperCount, system: SystemFacts): SweeperMonth {
  const usage = (tally: Tally) => usageOf(tally, system, 'by-clock');
  return {
    hourly: repeated(usage(hourlyAt(open, counted)), hoursOfMonth - daysOfMonth),
    daily: repeated(usage(linear(open, counted, 'daily')), daysOfMonth),
    glances: repeated(usage(counted.glance), (open * daysOfMonth) / counted.daysBetweenGlances),
  };
}

/** All of a month. */
export function sumOfMonth({ hourly, daily, glances }: SweeperMonth): Amounts {
  return together(hourly, daily, glances);
}
