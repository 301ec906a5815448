import type { Definition, State } from './definition.ts';
import { StatesError } from './errors.ts';
import { type Execution, type ExecutionStatus, type HistoryEvent, historyLimit } from './execution.ts';
import type { Scope } from './expressions.ts';
import type { Json } from './json.ts';

/** An execution while it is changed: the changes and the new events are stored together, or not at all. */
export interface Transition {
  readonly definition: Definition;
  readonly execution: Execution;
  readonly events: HistoryEvent[];
  /** Virtual now, the same for the whole change. */
  readonly now: string;
  readonly random: () => number;
  /** Random text of `size` characters, for task tokens. */
  readonly newId: (size: number) => string;
}

/** Where the execution goes next. */
export interface Move {
  readonly state: string;
  readonly input: Json;
}

/**
 * Adds a line to the history.
 * @throws StatesError `States.Runtime` at the limit of 25,000; the last place is kept for the end of the execution.
 */
export function note(
  transition: Transition,
  type: string,
  details: Omit<HistoryEvent, 'id' | 'type' | 'at'> = {},
): void {
  if (transition.execution.events >= historyLimit - 1) {
    throw new StatesError('States.Runtime', `The execution reached the limit of ${historyLimit} history events.`);
  }
  addEvent(transition, type, details);
}

function addEvent(transition: Transition, type: string, details: Omit<HistoryEvent, 'id' | 'type' | 'at'>): void {
  transition.execution.events += 1;
  transition.events.push({ id: transition.execution.events, type, at: transition.now, ...details });
}

/** The state that the execution is in. */
export function presentState(transition: Transition): State {
  const state = transition.definition.States[transition.execution.state];
  if (state === undefined) throw new Error(`No state ${transition.execution.state} in the definition`);
  return state;
}

/** What expressions of the present state can see; `extra` adds result or error output. */
export function scopeOf(
  transition: Transition,
  extra: { readonly result?: Json; readonly errorOutput?: Json } = {},
): Scope {
  const { execution, now, random } = transition;
  const context = {
    Execution: {
      Id: execution.arn,
      Name: execution.name,
      Input: JSON.parse(execution.input),
      StartTime: execution.startedAt,
    },
    State: {
      Name: execution.state,
      EnteredTime: execution.enteredAt,
      RetryCount: execution.retries.reduce((sum, count) => sum + count, 0),
    },
    StateMachine: { Id: execution.machine.arn, Name: execution.machine.name },
    ...(execution.token === undefined ? {} : { Task: { Token: execution.token } }),
  };
  return { states: { input: execution.stateInput, context, ...extra }, variables: execution.variables, now, random };
}

/** Clears what belongs to one attempt of a task, or to a wait. */
export function clearAttempt(execution: Execution): void {
  delete execution.phase;
  delete execution.call;
  delete execution.calledAt;
  delete execution.token;
  delete execution.dueAt;
}

const endEvents = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const satisfies Record<Exclude<ExecutionStatus, 'RUNNING'>, string>;

/** Ends the execution: with its output, or with an error. */
export function end(
  transition: Transition,
  status: keyof typeof endEvents,
  details: { readonly output?: Json; readonly error?: string; readonly cause?: string },
): void {
  const { execution } = transition;
  clearAttempt(execution);
  const { output, ...failure } = details;
  Object.assign(execution, details, { status, stoppedAt: transition.now });
  addEvent(transition, endEvents[status], output === undefined ? failure : { data: output });
}
