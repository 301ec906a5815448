import type { TestClock } from '../engines/support/clock.ts';
import type { Instant } from '../functions/domain/referral.ts';
import { scheduledEvent } from './events.ts';
import type { SystemSettings } from './template/system.ts';

export interface ScheduleOptions {
  readonly clock: Pick<TestClock, 'now' | 'at' | 'afterwards'>;
  /** What the clock calls it: the function. */
  readonly label: string;
  readonly everyMinutes: number;
  /** When the earliest piece of open work needs attention; undefined when there is none. */
  readonly earliest: () => Promise<Instant | undefined>;
  /** The scheduled function. */
  readonly run: (at: Instant) => Promise<void>;
}

/** A running schedule. */
export interface Schedule {
  /** Call this after each write: another piece of work may be the earliest now. */
  changed(): void;
  close(): void;
}

/** Look at the index even if writes never stop: ticks are minutes apart, so a quarter of a second is soon enough. */
const longestBurst = 250;

/**
 * The sweeper's schedule on the run's clock. AWS calls the sweeper at every tick; here only ticks that would find work are
 * kept. It is the same behaviour, because the sweeper reads nothing but the index of open work up to the present moment, and
 * what waits for people who are away, which changes only with a write: at any other tick it finds nothing and does nothing.
 * Skipping those lets a year pass in seconds. With them go its hourly counts, which nobody reads here, most of its hourly checks of the loop guarantee (`watchLoop` makes others), and the daily look for executions whose end nobody told it of: the
 * engine of this run tells of each.
 * A tick that leaves due work behind is followed by the next one, five minutes later, as in AWS. The first tick comes at
 * once: work that came due while the process was down should not wait.
 */
export function startSchedule(options: ScheduleOptions): Schedule {
  const period = options.everyMinutes * 60_000;
  let cancel: (() => void) | undefined;
  let planned: number | undefined;
  let lastTick: number | undefined;
  let looking = false;
  let running = false;
  let closed = false;
  let planning: Promise<void> = Promise.resolve();

  async function fire(): Promise<void> {
    planned = undefined;
    const now = options.clock.now();
    lastTick = Date.parse(now);
    running = true;
    try {
      await options.run(now);
    } finally {
      running = false;
    }
    await plan();
  }

  /** Looks at the index and sets the timer. One look at a time, or an older one could overrule a newer one. */
  function plan(): Promise<void> {
    planning = planning.then(lookAndSet, lookAndSet);
    return planning;
  }

  async function lookAndSet(): Promise<void> {
    const earliest = await options.earliest();
    const due = earliest === undefined || closed ? undefined : tickFor(Date.parse(earliest));
    if (due === planned) return;
    cancel?.();
    planned = due;
    cancel = due === undefined ? undefined : options.clock.at(new Date(due).toISOString(), fire, options.label);
  }

  function tickFor(earliest: number): number {
    const now = Date.parse(options.clock.now());
    if (lastTick === undefined && earliest <= now) return now;
    const from = Math.max(earliest, (lastTick ?? now - period) + 1, now);
    return Math.ceil(from / period) * period;
  }

  function changed(): void {
    // The function's own writes need no look: one follows when it is done, and sees everything that was written.
    if (running || looking || closed) return;
    looking = true;
    // When writing has stopped: one look at the index serves the whole burst.
    const look = () => {
      looking = false;
      return plan();
    };
    options.clock.afterwards('look for open work', look, longestBurst);
  }

  changed();
  return {
    changed,
    close() {
      closed = true;
      cancel?.();
    },
  };
}

/** Starts the schedule of each rule that has one. A tick whose function fails is followed by the next, as in AWS. */
export function startSchedules(
  rules: SystemSettings['rules'],
  options: Pick<ScheduleOptions, 'clock'> & {
    /** What a rule's functions do, and when the earliest piece of that is due. */
    readonly workOf: (functionArns: readonly string[]) => Pick<ScheduleOptions, 'label' | 'earliest'>;
    readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  },
): readonly Schedule[] {
  const { invoke, workOf, clock } = options;
  return rules.flatMap(({ id, everyMinutes, functionArns }) => {
    if (everyMinutes === undefined) return [];
    const run = async (at: Instant) => {
      for (const arn of functionArns) await invoke(arn, scheduledEvent(id, at)).catch(() => undefined);
    };
    return [startSchedule({ clock, ...workOf(functionArns), everyMinutes, run })];
  });
}
