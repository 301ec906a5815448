import { attemptFailed, attemptTask } from './attempt.ts';
import type { ChoiceState, Definition, WaitState } from './definition.ts';
import { clearAttempt, type Draft, end, type Move, note, presentState, scopeOf } from './draft.ts';
import { StatesError } from './errors.ts';
import { fillIn } from './expressions.ts';
import { isTooLarge, type Json } from './json.ts';

/**
 * What happens to an execution, as pure changes of a draft: each function takes it as far as it gets without the world
 * (a call, a callback, the passing of time) and leaves in `execution.phase` what it needs next.
 */

/** Enters the first state of a new execution. */
export async function begin(draft: Draft): Promise<void> {
  const input: Json = JSON.parse(draft.execution.input);
  await drive(draft, async () => {
    note(draft, 'ExecutionStarted', { data: input });
    return { state: draft.definition.StartAt, input };
  });
}

/** The call of the present task returned. A callback task now waits; any other is done. */
export async function callReturned(draft: Draft, result: Json): Promise<void> {
  const { execution } = draft;
  if (execution.call?.kind !== 'lambda' || !execution.call.callback) return succeedTask(draft, result);
  await drive(draft, async () => {
    note(draft, 'TaskSubmitted', { state: execution.state });
    delete execution.call;
    execution.phase = 'callback';
    return undefined;
  });
}

/** The present task has its result. */
export async function succeedTask(draft: Draft, result: Json): Promise<void> {
  await drive(draft, async () => {
    const state = presentState(draft);
    if (state.Type !== 'Task') throw new Error(`${draft.execution.state} is not a task`);
    note(draft, 'TaskSucceeded', { state: draft.execution.state });
    limit(result, 'result');
    return leave(draft, state, result);
  });
}

/** The present task failed: retried, caught, or the end. */
export async function failTask(draft: Draft, error: string, cause: string): Promise<void> {
  await drive(draft, async () => {
    throw new StatesError(error, cause);
  });
}

/** Time reached `dueAt` or the deadline of the execution. */
export async function timePassed(draft: Draft): Promise<void> {
  const { execution, now } = draft;
  if (execution.deadline <= now) {
    return end(draft, 'TIMED_OUT', { error: 'States.Timeout', cause: 'The time for the execution is over.' });
  }
  if (execution.dueAt === undefined || execution.dueAt > now) return;
  await drive(draft, async () => {
    const state = presentState(draft);
    if (execution.phase === 'waiting' && state.Type === 'Wait') return leave(draft, state, undefined);
    if (execution.phase === 'retrying' && state.Type === 'Task') return attemptTask(draft, state);
    throw new StatesError('States.Timeout', 'The time for the task is over.');
  });
}

async function drive(draft: Draft, first: () => Promise<Move | undefined>): Promise<void> {
  let move = await guarded(draft, first);
  while (move !== undefined) {
    const to: Move = move;
    move = await guarded(draft, () => enter(draft, to));
  }
}

/** Runs one step; an error of the language goes to Retry and Catch, any other is a fault of ours and passes. */
async function guarded(draft: Draft, step: () => Promise<Move | undefined>): Promise<Move | undefined> {
  let failure: StatesError;
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    failure = error;
  }
  try {
    const state = draft.definition.States[draft.execution.state];
    if (state?.Type === 'Task') return await attemptFailed(draft, state, failure);
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    failure = error;
  }
  end(draft, 'FAILED', { error: failure.name, cause: failure.message });
  return undefined;
}

async function enter(draft: Draft, move: Move): Promise<Move | undefined> {
  const { execution, now } = draft;
  Object.assign(execution, { state: move.state, stateInput: move.input, enteredAt: now, retries: [] });
  const state = presentState(draft);
  note(draft, `${state.Type}StateEntered`, { state: move.state, data: move.input });
  limit(move.input, 'input');
  switch (state.Type) {
    case 'Task':
      return attemptTask(draft, state);
    case 'Choice':
      return choose(draft, state);
    case 'Pass':
      return leave(draft, state, undefined);
    case 'Wait':
      return wait(draft, state);
    case 'Succeed': {
      const output = await outputOf(draft, state.Output, move.input, undefined);
      note(draft, 'SucceedStateExited', { state: move.state, via: 'End', data: output });
      end(draft, 'SUCCEEDED', { output });
      return undefined;
    }
    case 'Fail': {
      const error = await textOf(draft, state.Error, 'Error');
      const cause = await textOf(draft, state.Cause, 'Cause');
      end(draft, 'FAILED', { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) });
      return undefined;
    }
  }
}

async function choose(draft: Draft, state: ChoiceState): Promise<Move> {
  const { state: name, stateInput: input } = draft.execution;
  const go = (via: string, to: string): Move => {
    note(draft, 'ChoiceStateExited', { state: name, via, data: input });
    return { state: to, input };
  };
  for (const [i, rule] of state.Choices.entries()) {
    const answer = await fillIn(rule.Condition, scopeOf(draft), `Choices[${i}]/Condition`);
    if (typeof answer !== 'boolean') {
      throw new StatesError('States.QueryEvaluationError', `Choices[${i}]/Condition did not return a boolean.`);
    }
    if (answer) return go(`Choices[${i}]`, rule.Next);
  }
  if (state.Default === undefined) throw new StatesError('States.NoChoiceMatched', `No choice of ${name} matched.`);
  return go('Default', state.Default);
}

async function wait(draft: Draft, state: WaitState): Promise<Move | undefined> {
  const { execution, now } = draft;
  let due: number;
  if (state.Timestamp !== undefined) {
    const timestamp = await fillIn(state.Timestamp, scopeOf(draft), 'Timestamp');
    due = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
    if (Number.isNaN(due)) throw new StatesError('States.QueryEvaluationError', 'Timestamp is not a moment.');
  } else {
    const seconds = await fillIn(state.Seconds ?? 0, scopeOf(draft), 'Seconds');
    if (typeof seconds !== 'number' || seconds < 0 || seconds > 99_999_999) {
      throw new StatesError('States.QueryEvaluationError', 'Seconds is not a number from 0 to 99999999.');
    }
    due = Date.parse(now) + seconds * 1000;
  }
  if (due <= Date.parse(now)) return leave(draft, state, undefined);
  execution.phase = 'waiting';
  execution.dueAt = new Date(due).toISOString();
  return undefined;
}

/** Leaves a state by Next or End. Output and Assign both see the variables as they were on entry. */
async function leave(
  draft: Draft,
  state: Exclude<Definition['States'][string], ChoiceState | { Type: 'Succeed' | 'Fail' }>,
  result: Json | undefined,
): Promise<Move | undefined> {
  const { execution } = draft;
  const output = await outputOf(draft, state.Output, result ?? execution.stateInput, result);
  const assigned = await fillIn(state.Assign ?? {}, scopeOf(draft, result === undefined ? {} : { result }), 'Assign');
  limit(assigned, 'Assign');
  note(draft, `${state.Type}StateExited`, {
    state: execution.state,
    via: state.Next === undefined ? 'End' : 'Next',
    data: output,
  });
  Object.assign(execution.variables, assigned);
  clearAttempt(execution);
  if (state.Next !== undefined) return { state: state.Next, input: output };
  end(draft, 'SUCCEEDED', { output });
  return undefined;
}

async function outputOf(draft: Draft, template: Json | undefined, byDefault: Json, result: Json | undefined) {
  const scope = scopeOf(draft, result === undefined ? {} : { result });
  const output = template === undefined ? byDefault : await fillIn(template, scope, 'Output');
  limit(output, 'Output');
  return output;
}

async function textOf(draft: Draft, template: string | undefined, field: string): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const text = await fillIn(template, scopeOf(draft), field);
  if (typeof text !== 'string') throw new StatesError('States.QueryEvaluationError', `${field} is not a text.`);
  return text;
}

function limit(value: Json, what: string): void {
  if (isTooLarge(value)) throw new StatesError('States.DataLimitExceeded', `The ${what} is larger than 256 KB.`);
}
