import { loadClock, saveClock } from './clock-file.ts';
import { addDuration } from './duration.ts';
import { outsideInvocation } from './invocation.ts';
import { createTimerQueue } from './timer-queue.ts';
import { unguarded, type WriteGuard } from './write-guard.ts';

/** `ticking`: real time plus an offset. `frozen`: stands still unless advanced. */
export type ClockMode = 'ticking' | 'frozen';

/** What happened at one jump of an advance. */
export interface ClockProgress {
  readonly now: string;
  /** Label of the timer that runs now. */
  readonly label: string;
}

/** The machine's own clock, passed in so that tests of the clock itself need not wait. */
export interface RealTime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `fn` after `ms` milliseconds; the answer cancels it. */
  after(ms: number, fn: () => void): () => void;
}

/** How to open a clock. */
export interface ClockOptions {
  readonly mode: ClockMode;
  /** First virtual moment (UTC, ISO 8601) when nothing was saved; the real moment by default. */
  readonly start?: string;
  /** File in which the clock is saved; without it, it starts anew each time. */
  readonly file?: string;
  /** Guards every write of that file. */
  readonly guard?: WriteGuard;
  /** Called with errors of timers and of started work. Nothing else reports them, so it must not be silent. */
  readonly onError: (error: unknown, label: string) => void;
  readonly real?: RealTime;
}

/**
 * The one clock of the embedded run. Everything that depends on time uses it; the SDK and HTTP keep real timers.
 *
 * Work in flight is what `track` and `start` count: handlers, timers, transitions. An advance waits until there is none
 * before each jump, so work never finds that time overtook it. So an advance must not be awaited from within tracked
 * work: it would wait for itself.
 */
export interface TestClock {
  readonly mode: ClockMode;
  /** Virtual now: a UTC instant with milliseconds. Never earlier than an answer it gave before. */
  now(): string;
  /**
   * Runs `fn` once virtual time reaches `due` (ISO 8601; a past moment means as soon as possible). Timers due together run
   * in the order in which they were set, or in the `order` that they were given earlier. The answer cancels it.
   * @throws RangeError when `due` is not a moment.
   */
  at(due: string, fn: () => void | Promise<void>, label: string, order?: number): () => void;
  /** Gives the next place among timers due at the same moment, for a timer that is set later. */
  order(): number;
  /** Gives no place before this one from here on: for timers that an earlier process gave their places. */
  orderFrom(first: number): void;
  /** Counts a promise as work in flight until it settles, and answers it. */
  track<T>(promise: Promise<T>): Promise<T>;
  /** Starts work that nobody awaits: counted as in flight, its error told to `onError`. */
  start(label: string, work: () => void | Promise<void>): void;
  /**
   * Starts work once nothing else is in flight, or after `longest` real milliseconds if something always is. It counts
   * as in flight from the moment of this call, so that no jump comes before it.
   */
  afterwards(label: string, work: () => void | Promise<void>, longest: number): void;
  /** Resolves when no work is in flight. */
  idle(): Promise<void>;
  /** Whether it is being moved: timers on the way run one after the other. */
  isAdvancing(): boolean;
  /** Earliest timer that still waits. */
  next(): { readonly dueAt: string; readonly label: string } | undefined;
  /**
   * Moves to `moment`, stopping at each timer on the way and finishing its work first. A moment in the past moves
   * nothing. Simultaneous advances run one after another. Resolves when all work of the span is done.
   * @throws RangeError when `moment` is not a moment.
   */
  advanceTo(moment: string, onProgress?: (progress: ClockProgress) => void): Promise<void>;
  /** As `advanceTo`, by an ISO 8601 duration (see `addDuration`), counted from when its turn comes. */
  advanceBy(duration: string, onProgress?: (progress: ClockProgress) => void): Promise<void>;
  /** Moves to the next timer and runs all that is due then; answers that moment, or undefined when no timer waits. */
  toNext(onProgress?: (progress: ClockProgress) => void): Promise<string | undefined>;
  /** Stops: no timer fires any more, and an advance ends where it is. */
  close(): void;
}

/** The machine's own time (UTC), for what must not follow the test clock. */
export function realClock(): string {
  return new Date().toISOString();
}

/** A real timer overflows after 2^31 - 1 ms (24.8 days) and then fires at once, so a longer wait is done in parts. */
const longestStretch = 2_000_000_000;

const systemTime: RealTime = {
  now: Date.now,
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * Opens the clock; if `file` holds an earlier run's clock, it continues from there.
 * @throws StartError when that file is damaged.
 */
export function openClock(options: ClockOptions): TestClock {
  const { mode, file, onError, real = systemTime, guard = unguarded } = options;
  const timers = createTimerQueue();
  const saved = file === undefined ? undefined : loadClock(file);
  let latest = saved?.now ?? (options.start === undefined ? real.now() : instant(options.start));
  // A clock that ticked before continues from where it would be now, even if it stands still from here on.
  if (saved?.mode === 'ticking') latest = Math.max(latest, real.now() + saved.offset);
  let offset = latest - real.now();
  let inFlight = 0;
  let idlers: (() => void)[] = [];
  let last: (() => void)[] = [];
  let advances: Promise<unknown> = Promise.resolve();
  let advancing = false;
  let closed = false;
  let disarm = (): void => {};
  let shown = { at: Number.NaN, text: '' };

  function present(): number {
    if (mode === 'ticking') latest = Math.max(latest, real.now() + offset);
    return latest;
  }

  /** The present as text. It is asked for with each call, and mostly the same as before. */
  function now(): string {
    const at = present();
    if (at !== shown.at) shown = { at, text: new Date(at).toISOString() };
    return shown.text;
  }

  function save(): void {
    if (file !== undefined) guard.writeNow(() => saveClock(file, { mode, now: latest, offset }));
  }

  function moveTo(moment: number): void {
    const ahead = moment - present();
    if (ahead <= 0) return;
    latest += ahead;
    offset += ahead;
    // Saved before anything can see the new time, so that after a restart the stored data are never newer than the
    // clock.
    save();
  }

  function track<T>(promise: Promise<T>): Promise<T> {
    inFlight += 1;
    const done = (): void => {
      inFlight -= 1;
      if (inFlight > 0) return;
      if (last.length > 0) setImmediate(startLast, false);
      const waiting = idlers;
      idlers = [];
      for (const resolve of waiting) resolve();
    };
    promise.then(done, done);
    return promise;
  }

  function start(label: string, work: () => void | Promise<void>): void {
    // What one call of a function starts is not part of that call.
    track(outsideInvocation(async () => work())).catch((error: unknown) => onError(error, label));
  }

  /** Starts what waited for the end of other work; if there is new work, only if it must. */
  function startLast(must: boolean): void {
    if (inFlight > 0 && !must) return;
    const waiting = last;
    last = [];
    for (const begin of waiting) begin();
  }

  function afterwards(label: string, work: () => void | Promise<void>, longest: number): void {
    const cancel = real.after(longest, () => startLast(true));
    last.push(() => {
      cancel();
      start(label, work);
    });
    if (inFlight === 0) setImmediate(startLast, false);
  }

  async function idle(): Promise<void> {
    do {
      while (inFlight > 0) await new Promise<void>((resolve) => idlers.push(resolve));
      // Code that awaited the finished work may start more in its continuation: let that run first.
      await new Promise<void>((resolve) => setImmediate(resolve));
    } while (inFlight > 0 || last.length > 0);
  }

  function arm(): void {
    disarm();
    const first = timers.first();
    if (first === undefined || closed || advancing) return;
    const wait = first.due - present();
    if (wait <= 0) disarm = real.after(0, fireDue);
    else if (mode === 'ticking') disarm = real.after(Math.min(wait, longestStretch), fireDue);
  }

  function fireDue(): void {
    for (let first = timers.first(); first !== undefined && first.due <= present(); first = timers.first()) {
      timers.take();
      start(first.label, first.run);
    }
    arm();
  }

  async function runTo(target: () => number | undefined, onProgress?: (progress: ClockProgress) => void) {
    advancing = true;
    disarm();
    try {
      await idle();
      const end = target();
      if (end === undefined) return undefined;
      for (let first = timers.first(); first !== undefined && first.due <= end && !closed; first = timers.first()) {
        timers.take();
        moveTo(first.due);
        start(first.label, first.run);
        onProgress?.({ now: now(), label: first.label });
        await idle();
      }
      if (!closed) moveTo(end);
      return now();
    } finally {
      advancing = false;
      arm();
    }
  }

  function queue<T>(advance: () => Promise<T>): Promise<T> {
    const turn = advances.then(advance, advance);
    advances = turn;
    return turn;
  }

  save();
  return {
    mode,
    now,
    at(due, fn, label, order) {
      const cancel = timers.add({ due: instant(due), label, run: fn, order });
      arm();
      return cancel;
    },
    order: timers.order,
    orderFrom: timers.orderFrom,
    track,
    start,
    afterwards,
    idle,
    isAdvancing: () => advancing,
    next() {
      const first = timers.first();
      return first && { dueAt: new Date(first.due).toISOString(), label: first.label };
    },
    async advanceTo(moment, onProgress) {
      const end = instant(moment);
      await queue(() => runTo(() => end, onProgress));
    },
    async advanceBy(duration, onProgress) {
      addDuration(now(), duration);
      await queue(() => runTo(() => instant(addDuration(now(), duration)), onProgress));
    },
    toNext: (onProgress) => queue(() => runTo(() => timers.first()?.due, onProgress)),
    close() {
      closed = true;
      disarm();
      timers.clear();
      last = [];
    },
  };
}

function instant(moment: string): number {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms)) throw new RangeError(`Not a moment: ${moment}.`);
  return ms;
}
