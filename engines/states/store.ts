import * as z from 'zod';
import type { Journal, JournalRange, JournalWrite } from '../support/journal.ts';
import { type Due, dueKey } from './due-list.ts';
import { closedNameDays, type Execution, eventsSchema, executionSchema, type HistoryEvent } from './execution.ts';
import type { Transition } from './transition.ts';

/**
 * Keys of executions in the journal. The separator is `|`, which the name of an execution cannot contain. `r|arn`
 * running, `z|arn` closed, `s|start|arn` all by start, `h|arn|first id` history, `e|arn` end not yet reported, `d|hash`
 * definition. Of what runs, `a|start|arn` are all by start, `c|arn` is in the middle of a call, and `t|due` waits until then; `o` is
 * how often the journal
 * was opened.
 */
const keys = {
  running: (arn: string) => `r|${arn}`,
  closed: (arn: string) => `z|${arn}`,
  started: (execution: Execution) => `s|${execution.startedAt}|${execution.arn}`,
  active: (execution: Execution) => `a|${execution.startedAt}|${execution.arn}`,
  history: (arn: string, firstId: number) => `h|${arn}|${String(firstId).padStart(6, '0')}`,
  untold: (arn: string) => `e|${arn}`,
  definition: (hash: string) => `d|${hash}`,
  calling: (arn: string) => `c|${arn}`,
  due: (key: string) => `t|${key}`,
  opened: 'o',
};

/** Places that timers of one process may take in the order of timers: more than it can ever set. */
const ordersOfOpening = 2 ** 32;

/** What an execution waits for at the latest: the end of its present wait, or of its own time. */
export function dueOf({ dueAt, deadline }: Execution): string {
  return dueAt !== undefined && dueAt < deadline ? dueAt : deadline;
}

/** What the clock calls the timer of an execution. */
export function timerLabel({ name, state }: Execution): string {
  return `${name} ${state}`;
}

/** What a list of executions tells of one. */
export type ListedExecution = Pick<Execution, 'arn' | 'status' | 'startedAt' | 'stoppedAt'>;

/** Reads and writes executions; every write is one batch, and no larger than what changed. */
export interface ExecutionStore {
  running(arn: string): Promise<Execution | undefined>;
  /** Running, or closed less than 90 days before `now`. */
  find(arn: string, now: string): Promise<Execution | undefined>;
  /**
   * Call it once before anything else: lists what runs where that was not listed yet (another version wrote the journal, or
   * cases were copied into it), and answers from which place on this process may order its timers.
   */
  open(order: () => number): Promise<number>;
  /** Running executions in the middle of a call. */
  calling(): AsyncIterable<Execution>;
  /** What all others wait for, from the first due on. */
  due(): AsyncIterable<Due>;
  /** Every execution, newest first, from after `beyond` (a key from an earlier answer). */
  newestFirst(now: string, beyond?: string): AsyncIterable<{ readonly key: string; readonly execution: Execution }>;
  /**
   * Every running execution, newest first, from after `beyond` (a key from an earlier answer): from their list alone, so
   * whoever asks for what runs pays for nothing that has ended, and reads no execution.
   */
  runningNewestFirst(beyond?: string): AsyncIterable<{ readonly key: string; readonly execution: ListedExecution }>;
  history(arn: string): Promise<HistoryEvent[]>;
  /**
   * Stores a transition and its new events. `isNew`: for the first time; a forgotten execution of the same name is
   * replaced.
   * @param order its place among those due at the same moment
   */
  save(transition: Transition, isNew: boolean, order: number): Promise<void>;
  /** ARNs of closed executions whose end has not been reported yet. */
  untold(): AsyncIterable<string>;
  told(arn: string): Promise<void>;
  definition(hash: string): Promise<string | undefined>;
  saveDefinition(hash: string, text: string): Promise<void>;
}

/** Executions in a journal. */
export function executionStore(journal: Journal): ExecutionStore {
  /**
   * Executions in the middle of a call, as they were last stored: their next change comes soon, and need not read and check what
   * this process has written itself. Whoever takes one out may change it; only a save puts it back, so that a change that failed
   * leaves what the journal has.
   */
  const inCall = new Map<string, Execution>();

  async function running(arn: string): Promise<Execution | undefined> {
    const held = inCall.get(arn);
    inCall.delete(arn);
    return held ?? read(keys.running(arn));
  }

  async function read(key: string): Promise<Execution | undefined> {
    const text = await journal.get(key);
    return text === undefined ? undefined : executionSchema.parse(JSON.parse(text));
  }

  async function find(arn: string, now: string): Promise<Execution | undefined> {
    const execution = (await read(keys.running(arn))) ?? (await read(keys.closed(arn)));
    return execution === undefined || isForgotten(execution, now) ? undefined : execution;
  }

  async function forget(arn: string): Promise<JournalWrite[]> {
    const old = await read(keys.closed(arn));
    if (old === undefined) return [];
    const writes: JournalWrite[] = [
      { type: 'del', key: keys.closed(arn) },
      { type: 'del', key: keys.started(old) },
    ];
    for await (const key of journal.keys({ prefix: `h|${arn}|` })) writes.push({ type: 'del', key });
    return writes;
  }

  return {
    running,
    find,
    async open(order) {
      const opened = await journal.get(keys.opened);
      if (opened === undefined) {
        for await (const [key, text] of journal.range({ prefix: keys.running('') })) {
          const execution = executionSchema.parse(JSON.parse(text));
          const writes = listed(execution, order());
          writes.push(
            { type: 'put', key: keys.active(execution), value: '' },
            { type: 'put', key, value: JSON.stringify(execution) },
          );
          await journal.write(writes);
        }
      }
      const times = Number(opened ?? 0) + 1;
      await journal.write([{ type: 'put', key: keys.opened, value: String(times) }]);
      return times * ordersOfOpening;
    },
    async *calling() {
      // Listed first: they leave the list while they are gone through.
      const arns: string[] = [];
      for await (const key of journal.keys({ prefix: keys.calling('') })) {
        arns.push(key.slice(keys.calling('').length));
      }
      for (const arn of arns) {
        const execution = await read(keys.running(arn));
        if (execution !== undefined) yield execution;
      }
    },
    async *due() {
      for await (const [key, text] of journal.range({ prefix: keys.due('') })) {
        const [arn, label] = dueSchema.parse(JSON.parse(text));
        yield { key: key.slice(keys.due('').length), arn, label };
      }
    },
    async *newestFirst(now, beyond) {
      for await (const key of journal.keys(backwards('s|', beyond))) {
        const execution = await find(byStart(key).arn, now);
        if (execution !== undefined) yield { key, execution };
      }
    },
    async *runningNewestFirst(beyond) {
      for await (const key of journal.keys(backwards('a|', beyond))) {
        yield { key, execution: { status: 'RUNNING', ...byStart(key) } };
      }
    },
    async history(arn) {
      const events: HistoryEvent[] = [];
      for await (const [, text] of journal.range({ prefix: `h|${arn}|` }))
        events.push(...eventsSchema.parse(JSON.parse(text)));
      return events;
    },
    async save({ execution, events }, isNew, order) {
      const { arn } = execution;
      const writes: JournalWrite[] = isNew ? await forget(arn) : [];
      writes.push(...listed(execution, order));
      if (isNew) {
        for (const key of [keys.started(execution), keys.active(execution)])
          writes.push({ type: 'put', key, value: '' });
      }
      const first = events[0];
      if (first !== undefined) {
        writes.push({ type: 'put', key: keys.history(arn, first.id), value: JSON.stringify(events) });
      }
      const value = JSON.stringify(execution);
      if (execution.status === 'RUNNING') {
        writes.push({ type: 'put', key: keys.running(arn), value });
      } else {
        writes.push(
          { type: 'del', key: keys.running(arn) },
          { type: 'del', key: keys.active(execution) },
          { type: 'put', key: keys.closed(arn), value },
          { type: 'put', key: keys.untold(arn), value: '' },
        );
      }
      await journal.write(writes);
      if (execution.status === 'RUNNING' && execution.phase === 'invoking') inCall.set(arn, execution);
    },
    async *untold() {
      for await (const key of journal.keys({ prefix: 'e|' })) yield key.slice(2);
    },
    told: (arn) => journal.write([{ type: 'del', key: keys.untold(arn) }]),
    definition: (hash) => journal.get(keys.definition(hash)),
    saveDefinition: (hash, text) => journal.write([{ type: 'put', key: keys.definition(hash), value: text }]),
  };
}

function backwards(prefix: string, beyond?: string): JournalRange {
  return { prefix, backwards: true, ...(beyond === undefined ? {} : { beyond }) };
}

/** What a key of a list by start says. */
function byStart(key: string): { readonly startedAt: string; readonly arn: string } {
  const at = key.indexOf('|', 2);
  return { startedAt: key.slice(2, at), arn: key.slice(at + 1) };
}

const dueSchema = z.tuple([z.string(), z.string()]);

/** Takes an execution off the list it was on, and puts it on the one where it belongs now; sets its `due`. */
function listed(execution: Execution, order: number): JournalWrite[] {
  const { arn, due: before } = execution;
  const isCalling = execution.phase === 'invoking';
  const writes: JournalWrite[] = [];
  if (before !== undefined) writes.push({ type: 'del', key: keys.due(before) });
  delete execution.due;
  if (execution.status !== 'RUNNING' || !isCalling) writes.push({ type: 'del', key: keys.calling(arn) });
  if (execution.status !== 'RUNNING') return writes;
  if (isCalling) return [...writes, { type: 'put', key: keys.calling(arn), value: '' }];
  execution.due = dueKey(dueOf(execution), order);
  const value = JSON.stringify([arn, timerLabel(execution)]);
  return [...writes, { type: 'put', key: keys.due(execution.due), value }];
}

/** Whether a closed execution is older than AWS remembers. */
function isForgotten(execution: Execution, now: string): boolean {
  if (execution.stoppedAt === undefined) return false;
  return Date.parse(now) - Date.parse(execution.stoppedAt) > closedNameDays * 24 * 60 * 60 * 1000;
}
