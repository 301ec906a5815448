import type { Journal, JournalWrite } from '../support/journal.ts';
import { closedNameDays, type Execution, eventsSchema, executionSchema, type HistoryEvent } from './execution.ts';
import type { Transition } from './transition.ts';

/**
 * Keys of executions in the journal. The separator is `|`, which the name of an execution cannot contain. `r|arn`
 * running, `z|arn` closed, `s|start|arn` all by start, `h|arn|first id` history, `e|arn` end not yet reported, `d|hash`
 * definition.
 */
const keys = {
  running: (arn: string) => `r|${arn}`,
  closed: (arn: string) => `z|${arn}`,
  started: (execution: Execution) => `s|${execution.startedAt}|${execution.arn}`,
  history: (arn: string, firstId: number) => `h|${arn}|${String(firstId).padStart(6, '0')}`,
  untold: (arn: string) => `e|${arn}`,
  definition: (hash: string) => `d|${hash}`,
};

/** Reads and writes executions; every write is one batch, and no larger than what changed. */
export interface ExecutionStore {
  running(arn: string): Promise<Execution | undefined>;
  /** Running, or closed less than 90 days before `now`. */
  find(arn: string, now: string): Promise<Execution | undefined>;
  allRunning(): AsyncIterable<Execution>;
  /** Every execution, newest first, from after `beyond` (a key from an earlier answer). */
  newestFirst(now: string, beyond?: string): AsyncIterable<{ readonly key: string; readonly execution: Execution }>;
  history(arn: string): Promise<HistoryEvent[]>;
  /**
   * Stores a transition and its new events. `isNew`: for the first time; a forgotten execution of the same name is
   * replaced.
   */
  save(transition: Transition, isNew: boolean): Promise<void>;
  /** ARNs of closed executions whose end has not been reported yet. */
  untold(): AsyncIterable<string>;
  told(arn: string): Promise<void>;
  definition(hash: string): Promise<string | undefined>;
  saveDefinition(hash: string, text: string): Promise<void>;
}

/** Executions in a journal. */
export function executionStore(journal: Journal): ExecutionStore {
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
    for await (const [key] of journal.range({ prefix: `h|${arn}|` })) writes.push({ type: 'del', key });
    return writes;
  }

  return {
    running: (arn) => read(keys.running(arn)),
    find,
    async *allRunning() {
      for await (const [, text] of journal.range({ prefix: 'r|' })) yield executionSchema.parse(JSON.parse(text));
    },
    async *newestFirst(now, beyond) {
      const range = { prefix: 's|', backwards: true, ...(beyond === undefined ? {} : { beyond }) };
      for await (const [key] of journal.range(range)) {
        const execution = await find(key.slice(key.indexOf('|', 2) + 1), now);
        if (execution !== undefined) yield { key, execution };
      }
    },
    async history(arn) {
      const events: HistoryEvent[] = [];
      for await (const [, text] of journal.range({ prefix: `h|${arn}|` }))
        events.push(...eventsSchema.parse(JSON.parse(text)));
      return events;
    },
    async save({ execution, events }, isNew) {
      const { arn } = execution;
      const writes: JournalWrite[] = isNew ? await forget(arn) : [];
      if (isNew) writes.push({ type: 'put', key: keys.started(execution), value: '' });
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
          { type: 'put', key: keys.closed(arn), value },
          { type: 'put', key: keys.untold(arn), value: '' },
        );
      }
      await journal.write(writes);
    },
    async *untold() {
      for await (const [key] of journal.range({ prefix: 'e|' })) yield key.slice(2);
    },
    told: (arn) => journal.write([{ type: 'del', key: keys.untold(arn) }]),
    definition: (hash) => journal.get(keys.definition(hash)),
    saveDefinition: (hash, text) => journal.write([{ type: 'put', key: keys.definition(hash), value: text }]),
  };
}

/** Whether a closed execution is older than AWS remembers. */
function isForgotten(execution: Execution, now: string): boolean {
  if (execution.stoppedAt === undefined) return false;
  return Date.parse(now) - Date.parse(execution.stoppedAt) > closedNameDays * 24 * 60 * 60 * 1000;
}
