import type { TestClock } from '../support/clock.ts';

/** When a waiting execution is due, as the journal keeps it. */
export interface Due {
  /** Sorts by moment, and in the order of setting among those due at the same one; see `dueKey`. */
  readonly key: string;
  readonly arn: string;
  /** What the clock calls it. */
  readonly label: string;
}

/**
 * The first waiting executions by the moment at which they are due. The journal has them all; memory holds only so many
 * of the first that the next one is always known, however many wait.
 */
export interface DueList {
  /** Reads the first ones from the journal. */
  open(): Promise<void>;
  /** Puts in what an execution now waits for, instead of what it waited for before. Call it once the journal has it. */
  set(due: Due): void;
  /** Takes an execution out that no longer waits. */
  drop(arn: string): void;
  /** Takes all out, for good. */
  close(): void;
}

/** What a list needs. */
export interface DueListDeps {
  readonly clock: Pick<TestClock, 'now' | 'at' | 'start'>;
  /** Everything that waits, from the first due on. */
  readonly read: () => AsyncIterable<Due>;
  /** Carries out what is due; answers whether that went well. What did not is tried again after a minute, and holds nothing up. */
  readonly onDue: (due: Due) => Promise<boolean>;
  /** How many are read into memory at once; up to twice as many are held. */
  readonly size?: number;
}

const usualSize = 64;
/** When a store fails, it is asked again after so long on the run's clock. */
const againMs = 60_000;
const digits = 16;
/** What the clock calls the reading of the next ones. */
const reading = 'next due executions';

/** A key that sorts by moment (a UTC instant with milliseconds), and by `order` among the same moments. */
export function dueKey(due: string, order: number): string {
  return `${due}|${String(order).padStart(digits, '0')}`;
}

/** The moment and the order in a key. */
export function readDueKey(key: string): { readonly due: string; readonly order: number } {
  const at = key.indexOf('|');
  return { due: key.slice(0, at), order: Number(key.slice(at + 1)) };
}

/** An empty list. */
export function createDueList({ clock, read, onDue, size = usualSize }: DueListDeps): DueList {
  const held = new Map<string, { readonly key: string; readonly cancel: () => void }>();
  /** What is being carried out, or could not be and waits for its next try. The journal still has it, and it is not read again. */
  const apart = new Map<string, { readonly key: string; readonly cancel: () => void }>();
  let cancelReading = () => {};
  /** The last key that memory knows of; undefined when it knows all. What is due later is only in the journal. */
  let known: string | undefined;
  /** What changed while the journal was being read, which may or may not have shown it. */
  let changed: Map<string, Due | undefined> | undefined;
  let closed = false;

  function isKnown(key: string): boolean {
    return known === undefined || key <= known;
  }

  function hold(due: Due): void {
    const { key, arn, label } = due;
    const at = readDueKey(key);
    const fire = () => {
      held.delete(arn);
      carryOut(due);
      readOnWhenEmpty();
    };
    held.set(arn, { key, cancel: clock.at(at.due, fire, label, at.order) });
  }

  function carryOut(due: Due): void {
    const { key, arn, label } = due;
    apart.set(arn, { key, cancel: () => {} });
    void onDue(due).then((isDone) => {
      if (apart.get(arn)?.key !== key || closed) return;
      if (isDone) apart.delete(arn);
      else apart.set(arn, { key, cancel: clock.at(soon(), () => carryOut(due), label) });
    });
  }

  function soon(): string {
    return new Date(Date.parse(clock.now()) + againMs).toISOString();
  }

  function release(arn: string): void {
    for (const timers of [held, apart]) {
      timers.get(arn)?.cancel();
      timers.delete(arn);
    }
  }

  /** Leaves the later half to the journal again. */
  function trim(): void {
    if (held.size <= size * 2) return;
    const inOrder = [...held].toSorted(([, a], [, b]) => (a.key < b.key ? -1 : 1));
    known = inOrder[size - 1]?.[1].key;
    for (const [arn, { cancel }] of inOrder.slice(size)) {
      cancel();
      held.delete(arn);
    }
  }

  function readOnWhenEmpty(): void {
    if (held.size > 0 || known === undefined || changed !== undefined || closed) return;
    cancelReading();
    clock.start(reading, readOnOrAgain);
  }

  async function readOnOrAgain(): Promise<void> {
    try {
      await readOn();
    } catch (error) {
      if (!closed) cancelReading = clock.at(soon(), readOnWhenEmpty, reading);
      throw error;
    }
  }

  async function readOn(): Promise<void> {
    const found: Due[] = [];
    const since = new Map<string, Due | undefined>();
    changed = since;
    try {
      for await (const due of read()) {
        if (apart.get(due.arn)?.key === due.key) continue;
        if (found.push(due) >= size) break;
      }
      known = found.length < size ? undefined : found.at(-1)?.key;
    } finally {
      changed = undefined;
      // Also where the reading failed: what came meanwhile may be the next.
      for (const due of since.values()) if (due !== undefined && isKnown(due.key) && !closed) hold(due);
    }
    if (closed) return;
    for (const due of found) if (!since.has(due.arn)) hold(due);
    trim();
    readOnWhenEmpty();
  }

  return {
    open: readOn,
    set(due) {
      if (closed) return;
      release(due.arn);
      if (changed !== undefined) changed.set(due.arn, due);
      else if (isKnown(due.key)) hold(due);
      trim();
      readOnWhenEmpty();
    },
    drop(arn) {
      release(arn);
      changed?.set(arn, undefined);
      readOnWhenEmpty();
    },
    close() {
      closed = true;
      cancelReading();
      for (const arn of [...held.keys(), ...apart.keys()]) release(arn);
    },
  };
}
