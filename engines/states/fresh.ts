import { ApiError } from './errors.ts';
import { type Execution, longestRun } from './execution.ts';
import { parseJson, textIsTooLarge } from './json.ts';
import type { Machine } from './machines.ts';

/** Names that StartExecution takes: up to 80 characters, no white space, brackets, wildcards, quotes and the like. */
const namePattern = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

/**
 * Checks what an execution is started with.
 * @throws ApiError `InvalidName` or `InvalidExecutionInput`.
 */
export function checkStart(name: string, input: string): void {
  if (!namePattern.test(name)) throw new ApiError('InvalidName', 'Invalid name');
  if (parseJson(input) === undefined || textIsTooLarge(input)) {
    throw new ApiError('InvalidExecutionInput', 'The input is not JSON, or larger than 256 KB');
  }
}

/** ARN of an execution of this machine. */
export function executionArn(machine: Pick<Machine, 'arn'>, name: string): string {
  return `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** Tells the name of an execution of this machine from its ARN; `undefined` where another machine runs it. No name holds a colon. */
export function namesAt(machine: Pick<Machine, 'arn'>): (arn: string) => string | undefined {
  const before = executionArn(machine, '');
  return (arn) => (arn.startsWith(before) ? arn.slice(before.length) : undefined);
}

/** An execution before its first step. */
export function newExecution(machine: Machine, name: string, input: string, now: string): Execution {
  const allowed = Math.min(longestRun, (machine.definition.TimeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000);
  return {
    arn: executionArn(machine, name),
    name,
    machine: { name: machine.name, arn: machine.arn },
    definition: machine.hash,
    input,
    startedAt: now,
    deadline: new Date(Date.parse(now) + allowed).toISOString(),
    status: 'RUNNING',
    state: machine.definition.StartAt,
    stateInput: null,
    enteredAt: now,
    variables: {},
    events: 0,
    attempt: 0,
    retries: [],
  };
}

/**
 * Gives a call that was cut off by the end of the process its full time again: the interruption was not the function's
 * fault. A callback keeps its time, because people count on it.
 */
export function restartCall(execution: Execution, now: string): void {
  const allowed = Date.parse(execution.dueAt ?? now) - Date.parse(execution.calledAt ?? now);
  execution.dueAt = new Date(Date.parse(now) + allowed).toISOString();
  execution.calledAt = now;
}
