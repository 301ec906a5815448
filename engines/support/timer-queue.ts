/** A piece of work that waits for its moment. */
export interface Timer {
  /** Milliseconds since 1970 in virtual time. */
  readonly due: number;
  readonly label: string;
  readonly run: () => void | Promise<void>;
  /** Its place among timers due at the same moment, from an earlier `order`; by default the next one. */
  readonly order?: number | undefined;
}

interface Entry extends Timer {
  readonly order: number;
  cancelled: boolean;
}

/** Timers by due moment; those due together come out in their order: as they were added, unless they bring another. */
export interface TimerQueue {
  /** Gives the next place among timers due at the same moment. */
  order(): number;
  /** Gives no place before this one from here on. */
  orderFrom(first: number): void;
  /** Puts a timer in; the answer takes it out again. */
  add(timer: Timer): () => void;
  /** The first timer, left in place. */
  first(): Timer | undefined;
  /** The first timer, taken out. */
  take(): Timer | undefined;
  clear(): void;
}

/**
 * An empty queue: a binary heap. A cancelled timer stays in it until it comes up, or until the cancelled ones outnumber
 * the rest; each execution cancels its one-year deadline at every step, so they would pile up otherwise.
 */
export function createTimerQueue(): TimerQueue {
  let heap: Entry[] = [];
  let order = 0;
  let cancelled = 0;

  function earlier(a: Entry, b: Entry): boolean {
    return a.due === b.due ? a.order < b.order : a.due < b.due;
  }

  function swapIfEarlier(lower: number, upper: number): boolean {
    const below = heap[lower];
    const above = heap[upper];
    if (below === undefined || above === undefined || !earlier(below, above)) return false;
    heap[lower] = above;
    heap[upper] = below;
    return true;
  }

  function rise(from: number): void {
    let at = from;
    while (at > 0 && swapIfEarlier(at, (at - 1) >> 1)) at = (at - 1) >> 1;
  }

  function sink(from: number): void {
    let at = from;
    for (;;) {
      const left = heap[at * 2 + 1];
      const right = heap[at * 2 + 2];
      const child = left !== undefined && right !== undefined && earlier(right, left) ? at * 2 + 2 : at * 2 + 1;
      if (!swapIfEarlier(child, at)) return;
      at = child;
    }
  }

  function push(entry: Entry): void {
    heap.push(entry);
    rise(heap.length - 1);
  }

  function pop(): Entry | undefined {
    const top = heap[0];
    const last = heap.pop();
    if (top !== last && last !== undefined) {
      heap[0] = last;
      sink(0);
    }
    return top;
  }

  function compact(): void {
    const kept = heap.filter((entry) => !entry.cancelled);
    heap = [];
    cancelled = 0;
    for (const entry of kept) push(entry);
  }

  function first(): Entry | undefined {
    while (heap[0]?.cancelled) {
      pop();
      cancelled -= 1;
    }
    return heap[0];
  }

  return {
    order: () => order++,
    orderFrom(first) {
      order = Math.max(order, first);
    },
    add(timer) {
      const entry: Entry = { ...timer, order: timer.order ?? order++, cancelled: false };
      push(entry);
      return () => {
        if (entry.cancelled) return;
        entry.cancelled = true;
        cancelled += 1;
        if (cancelled > 64 && cancelled > heap.length / 2) compact();
      };
    },
    first,
    take() {
      const entry = first();
      if (entry !== undefined) {
        pop();
        // A timer that ran cannot be cancelled any more: it is no longer counted.
        entry.cancelled = true;
      }
      return entry;
    },
    clear() {
      heap = [];
      cancelled = 0;
    },
  };
}
