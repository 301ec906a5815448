import type { TestClock } from '../support/clock.ts';
import { openJournal } from '../support/journal.ts';
import { memoryStore, type OrderedStore } from '../support/ordered-store.ts';
import { type Answer, type Rehearse, rehearsal } from '../support/sdk-handler.ts';
import { sortedMemory } from '../support/sorted-memory.ts';
import type { ExecutionEndedEvent } from './ended-event.ts';
import { createEngine } from './engine.ts';
import type { Execution, ExecutionStatus, HistoryEvent, Phase } from './execution.ts';
import { type MachineSource, openMachines } from './machines.ts';
import { createOperations } from './operations.ts';
import { answerStates } from './request-handler.ts';
import { executionStore } from './store.ts';

/** How to open the embedded Step Functions. */
export interface LocalStatesOptions {
  /** Keeps the journal, and is closed with it; in memory when absent. */
  readonly store?: OrderedStore;
  readonly definitions: readonly MachineSource[];
  readonly clock: TestClock;
  /** Calls a function by its ARN; what it throws becomes the error of the task, by its `name`. */
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  /** Random text of `size` characters, Crockford base32. */
  readonly newId: (size: number) => string;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Wraps the start of an execution by another one, as the network would. */
  readonly rehearse?: Rehearse;
  /**
   * Called for each execution that ended, at least once, as EventBridge would. Its errors go to the clock's `onError`,
   * and the event is repeated the next time this is opened.
   */
  readonly onEnded?: (event: ExecutionEndedEvent) => void | Promise<void>;
}

/** One line of the console's list. */
export interface ExecutionSummary {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly status: ExecutionStatus;
  /** The state it is in, or ended in. */
  readonly state: string;
  readonly phase: Phase | undefined;
  readonly enteredAt: string;
  readonly startedAt: string;
  readonly stoppedAt: string | undefined;
  readonly error: string | undefined;
}

/** The embedded Step Functions: the SDK's side, and what the console shows. */
export interface LocalStates {
  /** For `answerHere`: the calls of an `SFNClient`. */
  readonly answer: Answer;
  /** Executions, newest first, at most `limit` (100 by default). */
  list(limit?: number): Promise<ExecutionSummary[]>;
  /** Everything that happened in an execution, oldest first; empty when it is unknown. */
  history(executionArn: string): Promise<HistoryEvent[]>;
  /** State that a running execution is in; undefined when it is not running. */
  currentState(executionArn: string): Promise<string | undefined>;
  /** The definition, as JSON text, that an execution runs on. */
  definitionOf(executionArn: string): Promise<string | undefined>;
  /** Waits for calls under way, then closes the journal. What was running continues the next time it is opened. */
  close(): Promise<void>;
}

/**
 * Opens the embedded Step Functions on its journal and resumes what was running.
 * @throws Error when a definition holds anything that this engine does not run.
 */
export async function openStates(options: LocalStatesOptions): Promise<LocalStates> {
  const { clock, invoke, newId, random, onEnded, rehearse = rehearsal('states', undefined) } = options;
  const journal = openJournal(options.store ?? memoryStore(sortedMemory()));
  try {
    const store = executionStore(journal);
    const machines = await openMachines(options.definitions, store);
    const engine = createEngine({ store, machines, clock, invoke, newId, random, onEnded, rehearse });
    await engine.resume();
    return {
      answer: answerStates(createOperations({ engine, store, machines, now: clock.now, newId })),
      async list(limit = 100) {
        const found: ExecutionSummary[] = [];
        for await (const { execution } of store.newestFirst(clock.now())) {
          if (found.push(summaryOf(execution)) >= limit) break;
        }
        return found;
      },
      history: (arn) => store.history(arn),
      currentState: async (arn) => (await store.running(arn))?.state,
      async definitionOf(arn) {
        const execution = await store.find(arn, clock.now());
        return execution && store.definition(execution.definition);
      },
      async close() {
        await engine.close();
        await journal.close();
      },
    };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

function summaryOf(execution: Execution): ExecutionSummary {
  const { arn, name, machine, status, state, phase, enteredAt, startedAt, stoppedAt, error } = execution;
  return { arn, name, machine: machine.name, status, state, phase, enteredAt, startedAt, stoppedAt, error };
}
