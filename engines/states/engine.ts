import type { TestClock } from '../support/clock.ts';
import type { Rehearse } from '../support/sdk-handler.ts';
import { createDueList } from './due-list.ts';
import { type ExecutionEndedEvent, endedEvent } from './ended-event.ts';
import { ApiError, lambdaError, StatesError } from './errors.ts';
import type { Call, Execution } from './execution.ts';
import { checkStart, executionArn, newExecution, restartCall } from './fresh.ts';
import { begin, callReturned, failTask, succeedTask, timePassed } from './interpreter.ts';
import { type Json, parseJson, textIsTooLarge, throughJson } from './json.ts';
import { createLocks } from './locks.ts';
import type { Machine, Machines } from './machines.ts';
import { dueOf, type ExecutionStore, timerLabel } from './store.ts';
import { isForged, readToken } from './token.ts';
import { end, type Transition } from './transition.ts';

/** What the engine needs from outside. */
export interface EngineDeps {
  readonly store: ExecutionStore;
  readonly machines: Machines;
  readonly clock: TestClock;
  /** Calls a function by its ARN. What it throws becomes the error of the task, by its name. */
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  /** Random text of `size` characters, Crockford base32. */
  readonly newId: (size: number) => string;
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** Wraps the start of an execution by another one. */
  readonly rehearse: Rehearse;
  readonly onEnded?: ((event: ExecutionEndedEvent) => void | Promise<void>) | undefined;
}

/** The active part: changes executions, one change at a time for each, and does what each change asks for. */
export interface Engine {
  /** Goes on with what was under way when the last process ended: calls, and reports of ends. All others wait as before. */
  resume(): Promise<void>;
  /** @throws ApiError as StartExecution does. */
  start(machine: Machine, name: string, input: string): Promise<Execution>;
  /** @throws ApiError as StopExecution does. */
  stop(arn: string, error?: string, cause?: string): Promise<Execution>;
  /** @throws ApiError as SendTaskSuccess does. */
  sendSuccess(token: string, output: string): Promise<void>;
  /** @throws ApiError as SendTaskFailure does. */
  sendFailure(token: string, error: string, cause: string): Promise<void>;
  /** Waits for what is under way and starts nothing more. */
  close(): Promise<void>;
}

/** The engine over a store. */
export function createEngine(deps: EngineDeps): Engine {
  const { store, machines, clock, invoke, newId, random, rehearse, onEnded } = deps;
  const locked = createLocks();
  /** Time limits of calls under way. */
  const limits = new Map<string, () => void>();
  /** What waits for anything else is in the journal, and memory holds the first of it. */
  const dueList = createDueList({
    clock,
    read: store.due,
    onDue: ({ arn, label, key }) =>
      new Promise((settle) => {
        work(label, async () => {
          try {
            await onDue(arn, (execution) => execution.due === key);
            settle(true);
          } catch (error) {
            settle(false);
            throw error;
          }
        });
      }),
  });
  const busy = new Set<Promise<unknown>>();
  let closed = false;

  function work(label: string, run: () => Promise<void>): void {
    if (closed) return;
    clock.start(label, () => {
      const running = run();
      busy.add(running);
      return running.finally(() => busy.delete(running));
    });
  }

  async function draftOf(execution: Execution): Promise<Transition> {
    const definition = await machines.definition(execution.definition);
    return { definition, execution, events: [], now: clock.now(), random, newId };
  }

  /** Stores a change, and only then makes it visible. */
  async function commit(transition: Transition, isNew = false): Promise<void> {
    await store.save(transition, isNew, clock.order());
    follow(transition.execution);
  }

  /** Does what a stored execution waits for. */
  function follow(execution: Execution): void {
    const { arn, name, attempt, call, state, due } = execution;
    limits.get(arn)?.();
    limits.delete(arn);
    if (closed) return;
    if (due === undefined) dueList.drop(arn);
    else dueList.set({ key: due, arn, label: timerLabel(execution) });
    if (execution.status !== 'RUNNING') {
      work(`${name} ended`, () => tell(execution));
      return;
    }
    if (execution.phase === 'invoking' && call !== undefined) {
      setLimit(arn, timerLabel(execution), dueOf(execution), attempt);
      work(`${name} ${state}`, () => carryOut(arn, attempt, call));
    }
  }

  /** Separate from `follow`, so that a timer keeps three texts in memory and not the whole execution. */
  function setLimit(arn: string, label: string, due: string, attempt: number): void {
    const isSame = (now: Execution) => now.attempt === attempt && now.phase === 'invoking';
    limits.set(
      arn,
      clock.at(due, () => work(label, () => onDue(arn, isSame)), label),
    );
  }

  /** Changes a running execution; `change` answers false to leave it as it is. Also false when it is not running. */
  async function change(arn: string, make: (transition: Transition) => Promise<boolean>): Promise<boolean> {
    return locked(arn, async () => {
      const execution = await store.running(arn);
      if (execution === undefined) return false;
      const transition = await draftOf(execution);
      if (!(await make(transition))) return false;
      await commit(transition);
      return true;
    });
  }

  /** A moment came that an execution waited for, unless it has gone on meanwhile. */
  async function onDue(arn: string, waitsStill: (execution: Execution) => boolean): Promise<void> {
    await change(arn, async (transition) => {
      if (!waitsStill(transition.execution)) return false;
      await timePassed(transition);
      return true;
    });
  }

  /** Makes the call of a task. The lock is free meanwhile: the function may well answer its own token. */
  async function carryOut(arn: string, attempt: number, call: Call): Promise<void> {
    let result: Json | undefined;
    let failure: StatesError | undefined;
    try {
      result =
        call.kind === 'lambda'
          ? await invokeLambda(call)
          : await rehearse('StartExecution', async () => startNested(call));
    } catch (error) {
      failure = error instanceof StatesError ? error : lambdaError(error);
    }
    await change(arn, async (transition) => {
      const { execution } = transition;
      if (execution.attempt !== attempt || execution.phase !== 'invoking') return false;
      if (failure !== undefined) await failTask(transition, failure.name, failure.message);
      else await callReturned(transition, result ?? null);
      return true;
    });
  }

  async function invokeLambda(call: Extract<Call, { kind: 'lambda' }>): Promise<Json> {
    const answer = await invoke(call.functionName, throughJson(call.payload));
    return { ExecutedVersion: '$LATEST', Payload: throughJson(answer), StatusCode: 200 };
  }

  async function startNested(call: Extract<Call, { kind: 'start' }>): Promise<Json> {
    try {
      const machine = machines.byArn(call.stateMachineArn);
      if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', 'State machine does not exist');
      const { arn, startedAt } = await start(machine, call.name, call.input);
      return { ExecutionArn: arn, StartDate: startedAt };
    } catch (error) {
      if (error instanceof ApiError) throw new StatesError(`StepFunctions.${error.name}Exception`, error.message);
      throw error;
    }
  }

  async function start(machine: Machine, name: string, input: string): Promise<Execution> {
    checkStart(name, input);
    const arn = executionArn(machine, name);
    return locked(arn, async () => {
      const now = clock.now();
      const existing = await store.find(arn, now);
      if (existing?.status === 'RUNNING' && existing.input === input) return existing;
      if (existing !== undefined) throw new ApiError('ExecutionAlreadyExists', `Execution already exists: ${name}`);
      const transition = await draftOf(newExecution(machine, name, input, now));
      await begin(transition);
      await commit(transition, true);
      return transition.execution;
    });
  }

  /** Changes the execution whose present task a token belongs to. */
  async function answer(token: string, make: (transition: Transition) => Promise<void>): Promise<void> {
    const parts = readToken(token);
    if (parts === undefined) throw new ApiError('InvalidToken', 'Invalid token');
    const known = await change(parts.arn, async (transition) => {
      if (transition.execution.token !== token) return false;
      await make(transition);
      return true;
    });
    if (known) return;
    const execution = await store.find(parts.arn, clock.now());
    if (execution === undefined) throw new ApiError('TaskDoesNotExist', 'Task does not exist');
    if (parts.attempt > execution.attempt || isForged(token, execution.token))
      throw new ApiError('InvalidToken', 'Invalid token');
    throw new ApiError('TaskTimedOut', 'Task timed out: the token was used or its task is over');
  }

  /** Reports the end of an execution. Forgotten only afterwards: a crash in between reports it again. */
  async function tell(execution: Execution): Promise<void> {
    await onEnded?.(endedEvent(execution));
    await store.told(execution.arn);
  }

  return {
    async resume() {
      clock.orderFrom(await store.open(clock.order));
      await dueList.open();
      for await (const arn of store.untold()) {
        const execution = await store.find(arn, clock.now());
        if (execution === undefined) await store.told(arn);
        else follow(execution);
      }
      for await (const execution of store.calling()) {
        if (execution.token !== undefined) follow(execution);
        else
          await change(execution.arn, async (transition) => {
            restartCall(transition.execution, transition.now);
            return true;
          });
      }
    },
    start,
    async stop(arn, error, cause) {
      const details = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
      await change(arn, async (transition) => {
        end(transition, 'ABORTED', details);
        return true;
      });
      const execution = await store.find(arn, clock.now());
      if (execution === undefined) throw new ApiError('ExecutionDoesNotExist', 'Execution does not exist');
      return execution;
    },
    async sendSuccess(token, output) {
      const result = textIsTooLarge(output) ? undefined : parseJson(output);
      if (result === undefined) throw new ApiError('InvalidOutput', 'The output is not JSON, or larger than 256 KB');
      await answer(token, (transition) => succeedTask(transition, result));
    },
    sendFailure: (token, error, cause) => answer(token, (transition) => failTask(transition, error, cause)),
    async close() {
      closed = true;
      for (const cancel of limits.values()) cancel();
      limits.clear();
      dueList.close();
      while (busy.size > 0) await Promise.allSettled(busy);
    },
  };
}
