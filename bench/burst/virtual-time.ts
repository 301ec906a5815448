/** Time of this process that passes only when nothing is left to do at a moment. */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many of its milliseconds. */
  wait(ms: number): Promise<void>;
  /** Something happened: time stands still until no more does. */
  stir(): void;
  /** Lets time pass until this is so, or nothing waits for a later moment. */
  runUntil(isOver: () => boolean): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly fn: () => void;
}

/** Rounds of Node's loop in which nothing happens before time passes: enough for what a thread does besides. */
const quietRounds = 25;
/** Timers within so many milliseconds fire together. */
const grain = 10;

/**
 * Puts virtual time in the place of `Date` and of the timers of this process, for good: whatever is imported after it knows no
 * other. So code that waits in its own way, such as the AWS clients between two tries, needs no change.
 */
export function installVirtualTime(start: number): VirtualTime {
  let now = start;
  let order = 0;
  let activity = 0;
  /** A heap: the earliest is the first. */
  const heap: Timer[] = [];
  const gone = new Set<number>();

  const isBefore = (a: Timer | undefined, b: Timer | undefined) =>
    a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));

  function push(timer: Timer): void {
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!isBefore(timer, heap[up])) break;
      [heap[at], heap[up]] = [heap[up] as Timer, timer];
      at = up;
    }
  }

  function pop(): Timer | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const down = isBefore(heap[right], heap[left]) ? right : left;
      if (!isBefore(heap[down], last)) break;
      heap[at] = heap[down] as Timer;
      at = down;
    }
    heap[at] = last;
    return first;
  }

  function set(fn: () => void, ms: number): number {
    activity += 1;
    order += 1;
    push({ at: now + Math.max(0, ms || 0), order, fn });
    return order;
  }

  const handle = (id: number) => {
    const same = { ref: () => same, unref: () => same, hasRef: () => true, [Symbol.toPrimitive]: () => id };
    return same;
  };
  const clear = (timer: unknown) => {
    if (timer !== undefined && timer !== null) gone.add(Number(timer));
  };
  const RealDate = Date;
  class VirtualDate extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now] : given) as [number]));
    }
    static override now = () => now;
  }
  Object.assign(globalThis, {
    Date: VirtualDate,
    setTimeout: (fn: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => handle(set(() => fn(...given), ms)),
    setInterval(fn: () => void, ms = 0) {
      let id = 0;
      const again = () => {
        fn();
        if (!gone.has(id)) push({ at: now + Math.max(1, ms), order: id, fn: again });
      };
      id = set(again, ms);
      return handle(id);
    },
    clearTimeout: clear,
    clearInterval: clear,
  });

  async function quiet(): Promise<void> {
    for (let still = 0, before = activity; still < quietRounds; still += 1) {
      await new Promise((next) => setImmediate(next));
      if (activity !== before) still = 0;
      before = activity;
    }
  }

  return {
    now: () => now,
    wait: (ms) => new Promise((over) => set(over, ms)),
    stir() {
      activity += 1;
    },
    async runUntil(isOver) {
      for (;;) {
        await quiet();
        if (isOver()) return;
        const first = pop();
        if (first === undefined) return;
        const until = Math.max(now, first.at) + grain;
        for (let timer: Timer | undefined = first; timer !== undefined; ) {
          if (!gone.delete(timer.order)) {
            now = Math.max(now, timer.at);
            timer.fn();
          }
          timer = (heap[0]?.at ?? Number.POSITIVE_INFINITY) < until ? pop() : undefined;
        }
      }
    },
  };
}
