import * as z from 'zod';
import type { Engine } from './engine.ts';
import { ApiError } from './errors.ts';
import { type Execution, executionStatuses, type HistoryEvent } from './execution.ts';
import { namesAt } from './fresh.ts';
import type { Machine, Machines } from './machines.ts';
import type { ExecutionStore, ListedExecution } from './store.ts';

/** The operations of the Step Functions API that the embedded engine answers, by name: a command's input, and its output. */
export type Operations = Readonly<Record<string, (input: unknown) => Promise<Record<string, unknown>>>>;

const arn = z.string().min(1).max(256);
const token = z.string().min(1);
const page = { maxResults: z.int().min(0).max(1000).exactOptional(), nextToken: z.string().exactOptional() };
const bodies = {
  startExecution: z.strictObject({
    stateMachineArn: arn,
    name: z.string().exactOptional(),
    input: z.string().default('{}'),
  }),
  execution: z.strictObject({ executionArn: arn, includedData: z.string().exactOptional() }),
  stop: z.strictObject({ executionArn: arn, error: z.string().exactOptional(), cause: z.string().exactOptional() }),
  success: z.strictObject({ taskToken: token, output: z.string() }),
  failure: z.strictObject({ taskToken: token, error: z.string().max(256).default(''), cause: z.string().default('') }),
  list: z.strictObject({ stateMachineArn: arn, statusFilter: z.enum(executionStatuses).exactOptional(), ...page }),
  history: z.strictObject({
    executionArn: arn,
    reverseOrder: z.boolean().exactOptional(),
    includeExecutionData: z.boolean().exactOptional(),
    ...page,
  }),
  machine: z.strictObject({ stateMachineArn: arn, includedData: z.string().exactOptional() }),
};

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError('ValidationException', z.prettifyError(parsed.error));
  return parsed.data;
}

/** The operations over an engine. */
export function createOperations(deps: {
  readonly engine: Engine;
  readonly store: ExecutionStore;
  readonly machines: Machines;
  readonly now: () => string;
  readonly newId: (size: number) => string;
}): Operations {
  const { engine, store, machines, now, newId } = deps;

  function machineOf(stateMachineArn: string): Machine {
    if (!stateMachineArn.startsWith('arn:')) throw new ApiError('InvalidArn', 'Invalid ARN');
    const machine = machines.byArn(stateMachineArn);
    if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', 'State machine does not exist');
    return machine;
  }

  async function executionOf(executionArn: string): Promise<Execution> {
    if (!executionArn.startsWith('arn:')) throw new ApiError('InvalidArn', 'Invalid ARN');
    const execution = await store.find(executionArn, now());
    if (execution === undefined) throw new ApiError('ExecutionDoesNotExist', 'Execution does not exist');
    return execution;
  }

  return {
    async StartExecution(body) {
      const { stateMachineArn, name, input } = read(bodies.startExecution, body);
      const execution = await engine.start(machineOf(stateMachineArn), name ?? newId(26), input);
      return { executionArn: execution.arn, startDate: new Date(execution.startedAt) };
    },
    async StopExecution(body) {
      const { executionArn, error, cause } = read(bodies.stop, body);
      await executionOf(executionArn);
      const { stoppedAt, startedAt } = await engine.stop(executionArn, error, cause);
      return { stopDate: new Date(stoppedAt ?? startedAt) };
    },
    async SendTaskSuccess(body) {
      const { taskToken, output } = read(bodies.success, body);
      await engine.sendSuccess(taskToken, output);
      return {};
    },
    async SendTaskFailure(body) {
      const { taskToken, error, cause } = read(bodies.failure, body);
      await engine.sendFailure(taskToken, error, cause);
      return {};
    },
    async DescribeExecution(body) {
      const execution = await executionOf(read(bodies.execution, body).executionArn);
      const { input, output, error, cause } = execution;
      return {
        ...summaryOf(execution, execution.machine.arn, execution.name),
        input,
        ...(output === undefined ? {} : { output: JSON.stringify(output) }),
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
    },
    async ListExecutions(body) {
      const { stateMachineArn, statusFilter, maxResults, nextToken } = read(bodies.list, body);
      const nameOf = namesAt(machineOf(stateMachineArn));
      const executions: object[] = [];
      const beyond = nextToken === undefined ? undefined : Buffer.from(nextToken, 'base64url').toString();
      const listed = statusFilter === 'RUNNING' ? store.runningNewestFirst(beyond) : store.newestFirst(now(), beyond);
      for await (const { key, execution } of listed) {
        const name = nameOf(execution.arn);
        if (name === undefined) continue;
        if (statusFilter !== undefined && execution.status !== statusFilter) continue;
        executions.push(summaryOf(execution, stateMachineArn, name));
        if (executions.length === (maxResults || 100)) {
          return { executions, nextToken: Buffer.from(key).toString('base64url') };
        }
      }
      return { executions };
    },
    async GetExecutionHistory(body) {
      const { executionArn, reverseOrder, maxResults, nextToken = '0' } = read(bodies.history, body);
      await executionOf(executionArn);
      const events = (await store.history(executionArn)).map(wireEvent);
      const from = Number(nextToken);
      if (!Number.isSafeInteger(from) || from < 0) throw new ApiError('InvalidToken', 'Invalid token');
      const to = from + (maxResults || 100);
      const ordered = reverseOrder === true ? events.reverse() : events;
      return { events: ordered.slice(from, to), ...(to < ordered.length ? { nextToken: String(to) } : {}) };
    },
    async DescribeStateMachine(body) {
      const machine = machineOf(read(bodies.machine, body).stateMachineArn);
      return {
        stateMachineArn: machine.arn,
        name: machine.name,
        status: 'ACTIVE',
        type: 'STANDARD',
        definition: machine.text,
        roleArn: 'arn:aws:iam::000000000000:role/embedded',
        creationDate: new Date(0),
      };
    },
  };
}

function summaryOf(execution: ListedExecution, stateMachineArn: string, name: string): object {
  const { arn: executionArn, status, startedAt, stoppedAt } = execution;
  return {
    executionArn,
    stateMachineArn,
    name,
    status,
    startDate: new Date(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: new Date(stoppedAt) }),
  };
}

/** A history event in the API's form, as far as people need it: the name of the state, and what went wrong. */
function wireEvent({ id, type, at, state, error, cause }: HistoryEvent): object {
  const details = {
    ...(type.endsWith('StateEntered') && { stateEnteredEventDetails: { name: state } }),
    ...(type.endsWith('StateExited') && { stateExitedEventDetails: { name: state } }),
    ...(type === 'TaskFailed' && { taskFailedEventDetails: { error, cause } }),
    ...(type === 'TaskTimedOut' && { taskTimedOutEventDetails: { error, cause } }),
    ...(type === 'EvaluationFailed' && { evaluationFailedEventDetails: { state, error, cause } }),
    ...(type === 'ExecutionFailed' && { executionFailedEventDetails: { error, cause } }),
    ...(type === 'ExecutionAborted' && { executionAbortedEventDetails: { error, cause } }),
    ...(type === 'ExecutionTimedOut' && { executionTimedOutEventDetails: { error, cause } }),
  };
  return { id, previousEventId: id - 1, type, timestamp: new Date(at), ...details };
}
