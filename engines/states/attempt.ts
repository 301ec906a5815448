import type { TaskState } from './definition.ts';
import { defaultMaxAttempts, matches, retryDelay, StatesError } from './errors.ts';
import type { Call } from './execution.ts';
import { fillIn } from './expressions.ts';
import { isTooLarge, type Json } from './json.ts';
import { makeToken } from './token.ts';
import { clearAttempt, type Move, note, scopeOf, type Transition } from './transition.ts';

/**
 * Prepares the next attempt of a task: its token, arguments and time limit. Each attempt has its own token, so an
 * answer to an earlier one comes too late. The limit counts for each attempt, as on AWS.
 */
export async function attemptTask(transition: Transition, state: TaskState): Promise<undefined> {
  const { execution, now } = transition;
  clearAttempt(execution);
  execution.attempt += 1;
  const callback = state.Resource === 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  if (callback) execution.token = makeToken(execution.arn, execution.attempt, transition.newId(26));
  const scope = scopeOf(transition);
  const filled = await fillIn(state.Arguments, scope, 'Arguments');
  if (isTooLarge(filled)) throw new StatesError('States.DataLimitExceeded', 'Arguments is larger than 256 KB.');
  const timeout = await fillIn(state.TimeoutSeconds ?? 99_999_999, scope, 'TimeoutSeconds');
  if (typeof timeout !== 'number' || !(timeout > 0 && timeout <= 99_999_999)) {
    throw new StatesError('States.QueryEvaluationError', 'TimeoutSeconds is not a number from 1 to 99999999.');
  }
  note(transition, 'TaskScheduled', { state: execution.state });
  note(transition, 'TaskStarted', { state: execution.state });
  execution.phase = 'invoking';
  execution.call = callOf(state, filled, callback);
  execution.calledAt = now;
  execution.dueAt = new Date(Date.parse(now) + timeout * 1000).toISOString();
  return undefined;
}

function callOf(state: TaskState, filled: Json, callback: boolean): Call {
  const text = (field: string): string => {
    const value = fieldOf(filled, field);
    if (typeof value === 'string') return value;
    throw new StatesError('States.QueryEvaluationError', `Arguments/${field} is not a text.`);
  };
  if (state.Resource === 'arn:aws:states:::states:startExecution') {
    const input = JSON.stringify(fieldOf(filled, 'Input') ?? {});
    return { kind: 'start', stateMachineArn: text('StateMachineArn'), name: text('Name'), input };
  }
  return { kind: 'lambda', functionName: text('FunctionName'), payload: fieldOf(filled, 'Payload') ?? {}, callback };
}

function fieldOf(filled: Json, field: string): Json | undefined {
  return typeof filled === 'object' && filled !== null && !Array.isArray(filled) ? filled[field] : undefined;
}

const failureEvents: Readonly<Record<string, string>> = {
  'States.Timeout': 'TaskTimedOut',
  'States.QueryEvaluationError': 'EvaluationFailed',
};

/**
 * What follows a failed attempt. The first retrier that covers the error decides: if it has tries left the task waits
 * for its next attempt; if not, later retriers are not asked. After that, the first catcher that covers the error takes
 * over the execution.
 * @throws StatesError the failure itself, when nothing covers it; or that of the catcher's own expressions, when those
 *   fail.
 */
export async function attemptFailed(
  transition: Transition,
  state: TaskState,
  failure: StatesError,
): Promise<Move | undefined> {
  const { execution } = transition;
  const failed = (via?: string): void =>
    note(transition, failureEvents[failure.name] ?? 'TaskFailed', {
      state: execution.state,
      error: failure.name,
      cause: failure.message,
      ...(via === undefined ? {} : { via }),
    });

  const index = state.Retry?.findIndex((retrier) => matches(retrier.ErrorEquals, failure.name)) ?? -1;
  const retrier = state.Retry?.[index];
  const used = execution.retries[index] ?? 0;
  if (retrier !== undefined && used < (retrier.MaxAttempts ?? defaultMaxAttempts)) {
    failed(`Retry[${index}]`);
    clearAttempt(execution);
    execution.retries = Array.from({ length: state.Retry?.length ?? 0 }, (_, i) => {
      return (execution.retries[i] ?? 0) + (i === index ? 1 : 0);
    });
    execution.phase = 'retrying';
    execution.dueAt = new Date(Date.parse(transition.now) + retryDelay(retrier, used, transition.random)).toISOString();
    return undefined;
  }

  failed();
  const caught = state.Catch?.findIndex((catcher) => matches(catcher.ErrorEquals, failure.name)) ?? -1;
  const catcher = state.Catch?.[caught];
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.name, Cause: failure.message };
  const scope = scopeOf(transition, { errorOutput });
  const output =
    catcher.Output === undefined ? errorOutput : await fillIn(catcher.Output, scope, `Catch[${caught}]/Output`);
  const assigned = await fillIn(catcher.Assign ?? {}, scope, `Catch[${caught}]/Assign`);
  if (isTooLarge(output)) throw new StatesError('States.DataLimitExceeded', 'Output is larger than 256 KB.');
  note(transition, 'TaskStateExited', { state: execution.state, via: `Catch[${caught}]`, data: output });
  Object.assign(execution.variables, assigned);
  clearAttempt(execution);
  return { state: catcher.Next, input: output };
}
