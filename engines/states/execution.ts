import * as z from 'zod';
import type { Json } from './json.ts';

/** Names as the Step Functions API gives them. */
export const executionStatuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type ExecutionStatus = (typeof executionStatuses)[number];

/**
 * What a running execution waits for. `invoking`: the call of a task is under way. `callback`: the call returned and
 * its token has not been answered. `waiting`: a Wait state. `retrying`: between two attempts of a task.
 */
const phases = ['invoking', 'callback', 'waiting', 'retrying'] as const;
export type Phase = (typeof phases)[number];

/** The call of a task, with its arguments filled in: enough to repeat it after a crash. */
export type Call =
  | { readonly kind: 'lambda'; readonly functionName: string; readonly payload: Json; readonly callback: boolean }
  | { readonly kind: 'start'; readonly stateMachineArn: string; readonly name: string; readonly input: string };

/** An execution as stored in the journal, without its history. Times are UTC instants with milliseconds. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: { readonly name: string; readonly arn: string };
  /** Hash of the definition with which it started, and which it keeps. */
  readonly definition: string;
  /** JSON text, exactly as it was given. */
  readonly input: string;
  readonly startedAt: string;
  /** When the machine's time is over, or the year that AWS allows. */
  readonly deadline: string;
  status: ExecutionStatus;
  /** The state it is in, or ended in. */
  state: string;
  stateInput: Json;
  enteredAt: string;
  variables: Record<string, Json>;
  /** How many history events there are. */
  events: number;
  /** Rises with every attempt of any task; a call or token of an earlier attempt no longer has any effect. */
  attempt: number;
  /** How often each retrier of the present state was used. */
  retries: number[];
  phase?: Phase;
  call?: Call;
  /** When the present call was made. */
  calledAt?: string;
  token?: string;
  /** End of the wait, of the pause before a retry, or of the time for the task. */
  dueAt?: string;
  /** Its key in the list of what is due, while it waits for something else than a call; see `DueList`. */
  due?: string;
  stoppedAt?: string;
  output?: Json;
  error?: string;
  cause?: string;
}

/** One line of an execution's history, named as AWS names it. */
export interface HistoryEvent {
  /** From 1, without gaps. */
  readonly id: number;
  readonly type: string;
  readonly at: string;
  readonly state?: string;
  /** Which way out of the state: `Next`, `End`, `Choices[2]`, `Default`, `Catch[0]`; or `Retry[0]` for a failed attempt. */
  readonly via?: string;
  /** Input of an entered state, output of an exited one. */
  readonly data?: Json;
  readonly error?: string;
  readonly cause?: string;
}

/** Part of a text that was read as JSON, so it can be nothing but JSON: to walk through it would find nothing. */
const readJson = z.custom<Json>((value) => value !== undefined);

const callSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lambda'), functionName: z.string(), payload: readJson, callback: z.boolean() }),
  z.object({ kind: z.literal('start'), stateMachineArn: z.string(), name: z.string(), input: z.string() }),
]);

/** How an execution is read from the journal. */
export const executionSchema: z.ZodType<Execution> = z.object({
  arn: z.string(),
  name: z.string(),
  machine: z.object({ name: z.string(), arn: z.string() }),
  definition: z.string(),
  input: z.string(),
  startedAt: z.string(),
  deadline: z.string(),
  status: z.enum(executionStatuses),
  state: z.string(),
  stateInput: readJson,
  enteredAt: z.string(),
  variables: z.record(z.string(), readJson),
  events: z.int(),
  attempt: z.int(),
  retries: z.array(z.int()),
  phase: z.enum(phases).exactOptional(),
  call: callSchema.exactOptional(),
  calledAt: z.string().exactOptional(),
  token: z.string().exactOptional(),
  dueAt: z.string().exactOptional(),
  due: z.string().exactOptional(),
  stoppedAt: z.string().exactOptional(),
  output: readJson.exactOptional(),
  error: z.string().exactOptional(),
  cause: z.string().exactOptional(),
});

/** How the events of one change are read from the journal. */
export const eventsSchema: z.ZodType<HistoryEvent[]> = z.array(
  z.object({
    id: z.int(),
    type: z.string(),
    at: z.string(),
    state: z.string().exactOptional(),
    via: z.string().exactOptional(),
    data: readJson.exactOptional(),
    error: z.string().exactOptional(),
    cause: z.string().exactOptional(),
  }),
);

/** Events that AWS allows in one history (quota, hard). */
export const historyLimit = 25_000;

/** Days for which a closed execution is remembered and its name refused. */
export const closedNameDays = 90;

/** A year, in milliseconds: the longest that an execution may run (quota, hard). */
export const longestRun = 365 * 24 * 60 * 60 * 1000;
