import { attemptFailed, attemptTask } from './attempt.ts';
import type { ChoiceState, Definition, WaitState } from './definition.ts';
import { StatesError } from './errors.ts';
import { fillIn } from './expressions.ts';
import { isTooLarge, type Json } from './json.ts';
import { clearAttempt, end, type Move, note, presentState, scopeOf, type Transition } from './transition.ts';

/**
 * What happens to an execution, as pure changes of a transition. Each function takes it as far as possible without the
 * outside world (a call, a callback, time passing) and leaves in `execution.phase` what it needs next.
 */

/** Enters the first state of a new execution. */
export async function begin(transition: Transition): Promise<void> {
  const input: Json = JSON.parse(transition.execution.input);
  await drive(transition, async () => {
    note(transition, 'ExecutionStarted', { data: input });
    return { state: transition.definition.StartAt, input };
  });
}

/** The call of the present task returned. A callback task now waits; any other is done. */
export async function callReturned(transition: Transition, result: Json): Promise<void> {
  const { execution } = transition;
  if (execution.call?.kind !== 'lambda' || !execution.call.callback) return succeedTask(transition, result);
  await drive(transition, async () => {
    note(transition, 'TaskSubmitted', { state: execution.state });
    delete execution.call;
    execution.phase = 'callback';
    return undefined;
  });
}

/** The present task has its result. */
export async function succeedTask(transition: Transition, result: Json): Promise<void> {
  await drive(transition, async () => {
    const state = presentState(transition);
    if (state.Type !== 'Task') throw new Error(`${transition.execution.state} is not a task`);
    note(transition, 'TaskSucceeded', { state: transition.execution.state });
    limit(result, 'result');
    return leave(transition, state, result);
  });
}

/** The present task failed: retried, caught, or the end. */
export async function failTask(transition: Transition, error: string, cause: string): Promise<void> {
  await drive(transition, async () => {
    throw new StatesError(error, cause);
  });
}

/** Time reached `dueAt` or the deadline of the execution. */
export async function timePassed(transition: Transition): Promise<void> {
  const { execution, now } = transition;
  if (execution.deadline <= now) {
    return end(transition, 'TIMED_OUT', { error: 'States.Timeout', cause: 'The time for the execution is over.' });
  }
  if (execution.dueAt === undefined || execution.dueAt > now) return;
  await drive(transition, async () => {
    const state = presentState(transition);
    if (execution.phase === 'waiting' && state.Type === 'Wait') return leave(transition, state, undefined);
    if (execution.phase === 'retrying' && state.Type === 'Task') return attemptTask(transition, state);
    throw new StatesError('States.Timeout', 'The time for the task is over.');
  });
}

async function drive(transition: Transition, first: () => Promise<Move | undefined>): Promise<void> {
  let move = await guarded(transition, first);
  while (move !== undefined) {
    const to: Move = move;
    move = await guarded(transition, () => enter(transition, to));
  }
}

/** Runs one step. An error of the language goes to Retry and Catch; any other error is a defect of ours and is thrown. */
async function guarded(transition: Transition, step: () => Promise<Move | undefined>): Promise<Move | undefined> {
  let failure: StatesError;
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    failure = error;
  }
  try {
    const state = transition.definition.States[transition.execution.state];
    if (state?.Type === 'Task') return await attemptFailed(transition, state, failure);
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    failure = error;
  }
  end(transition, 'FAILED', { error: failure.name, cause: failure.message });
  return undefined;
}

async function enter(transition: Transition, move: Move): Promise<Move | undefined> {
  const { execution, now } = transition;
  Object.assign(execution, { state: move.state, stateInput: move.input, enteredAt: now, retries: [] });
  const state = presentState(transition);
  note(transition, `${state.Type}StateEntered`, { state: move.state, data: move.input });
  limit(move.input, 'input');
  switch (state.Type) {
    case 'Task':
      return attemptTask(transition, state);
    case 'Choice':
      return choose(transition, state);
    case 'Pass':
      return leave(transition, state, undefined);
    case 'Wait':
      return wait(transition, state);
    case 'Succeed': {
      const output = await outputOf(transition, state.Output, move.input, undefined);
      note(transition, 'SucceedStateExited', { state: move.state, via: 'End', data: output });
      end(transition, 'SUCCEEDED', { output });
      return undefined;
    }
    case 'Fail': {
      const error = await textOf(transition, state.Error, 'Error');
      const cause = await textOf(transition, state.Cause, 'Cause');
      end(transition, 'FAILED', {
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      });
      return undefined;
    }
  }
}

async function choose(transition: Transition, state: ChoiceState): Promise<Move> {
  const { state: name, stateInput: input } = transition.execution;
  const go = (via: string, to: string): Move => {
    note(transition, 'ChoiceStateExited', { state: name, via, data: input });
    return { state: to, input };
  };
  for (const [i, rule] of state.Choices.entries()) {
    const answer = await fillIn(rule.Condition, scopeOf(transition), `Choices[${i}]/Condition`);
    if (typeof answer !== 'boolean') {
      throw new StatesError('States.QueryEvaluationError', `Choices[${i}]/Condition did not return a boolean.`);
    }
    if (answer) return go(`Choices[${i}]`, rule.Next);
  }
  if (state.Default === undefined) throw new StatesError('States.NoChoiceMatched', `No choice of ${name} matched.`);
  return go('Default', state.Default);
}

async function wait(transition: Transition, state: WaitState): Promise<Move | undefined> {
  const { execution, now } = transition;
  let due: number;
  if (state.Timestamp !== undefined) {
    const timestamp = await fillIn(state.Timestamp, scopeOf(transition), 'Timestamp');
    due = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
    if (Number.isNaN(due)) throw new StatesError('States.QueryEvaluationError', 'Timestamp is not a moment.');
  } else {
    const seconds = await fillIn(state.Seconds ?? 0, scopeOf(transition), 'Seconds');
    if (typeof seconds !== 'number' || seconds < 0 || seconds > 99_999_999) {
      throw new StatesError('States.QueryEvaluationError', 'Seconds is not a number from 0 to 99999999.');
    }
    due = Date.parse(now) + seconds * 1000;
  }
  if (due <= Date.parse(now)) return leave(transition, state, undefined);
  execution.phase = 'waiting';
  execution.dueAt = new Date(due).toISOString();
  return undefined;
}

/** Leaves a state by Next or End. Output and Assign both see the variables as they were on entry. */
async function leave(
  transition: Transition,
  state: Exclude<Definition['States'][string], ChoiceState | { Type: 'Succeed' | 'Fail' }>,
  result: Json | undefined,
): Promise<Move | undefined> {
  const { execution } = transition;
  const output = await outputOf(transition, state.Output, result ?? execution.stateInput, result);
  const assigned = await fillIn(
    state.Assign ?? {},
    scopeOf(transition, result === undefined ? {} : { result }),
    'Assign',
  );
  limit(assigned, 'Assign');
  note(transition, `${state.Type}StateExited`, {
    state: execution.state,
    via: state.Next === undefined ? 'End' : 'Next',
    data: output,
  });
  Object.assign(execution.variables, assigned);
  clearAttempt(execution);
  if (state.Next !== undefined) return { state: state.Next, input: output };
  end(transition, 'SUCCEEDED', { output });
  return undefined;
}

async function outputOf(transition: Transition, template: Json | undefined, byDefault: Json, result: Json | undefined) {
  const scope = scopeOf(transition, result === undefined ? {} : { result });
  const output = template === undefined ? byDefault : await fillIn(template, scope, 'Output');
  limit(output, 'Output');
  return output;
}

async function textOf(
  transition: Transition,
  template: string | undefined,
  field: string,
): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const text = await fillIn(template, scopeOf(transition), field);
  if (typeof text !== 'string') throw new StatesError('States.QueryEvaluationError', `${field} is not a text.`);
  return text;
}

function limit(value: Json, what: string): void {
  if (isTooLarge(value)) throw new StatesError('States.DataLimitExceeded', `The ${what} is larger than 256 KB.`);
}
