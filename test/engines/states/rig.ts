import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { checkDefinition } from '../../../engines/states/check-definition.ts';
import { definitionHash } from '../../../engines/states/definition.ts';
import type { ExecutionEndedEvent } from '../../../engines/states/ended-event.ts';
import { type LocalStates, openStates } from '../../../engines/states/local-states.ts';
import { openClock, type TestClock } from '../../../engines/support/clock.ts';
import { answerHere } from '../../../engines/support/sdk-client.ts';
import type { Answer } from '../../../engines/support/sdk-handler.ts';
import type { SortedMemory } from '../../../engines/support/sorted-memory.ts';
import { openOrderedStore } from '../../../engines/support/store-file.ts';
import '../../support/aws-schemas-once.ts';

/** What rehearsals of state machines share: an engine on a frozen clock, the real SDK client, and stub functions. */

export const start = '2026-11-21T08:00:00.000Z';

/** A function behind a task: gets its payload, answers or throws. */
export type Stub = (payload: Record<string, unknown>) => unknown;

export interface RigOptions {
  /** Machines by name; in their text `${X}` stands for the ARN of function `X`, `${XStateMachineArn}` for machine `x`. */
  readonly machines: Readonly<Record<string, unknown>>;
  readonly functions?: Readonly<Record<string, Stub>>;
  readonly path?: string;
  readonly memory?: SortedMemory;
  readonly clock?: TestClock;
  readonly random?: () => number;
  /** Stands between the client and the engine. */
  readonly around?: (answer: Answer) => Answer;
  /** Takes the place of collecting events in `ended`. */
  readonly onEnded?: (event: ExecutionEndedEvent) => void | Promise<void>;
}

export interface Rig {
  readonly states: LocalStates;
  readonly clock: TestClock;
  readonly client: SFNClient;
  /** Calls of functions so far: name and payload. */
  readonly calls: { readonly name: string; readonly payload: Record<string, unknown> }[];
  readonly ended: ExecutionEndedEvent[];
  /** Starts an execution and waits until it stands still; answers its ARN. */
  run(machine: string, input?: unknown, name?: string): Promise<string>;
  /** Newest task token that a function was given. */
  token(): string;
  succeed(token: string, output?: unknown): Promise<void>;
  fail(token: string, error: string, cause?: string): Promise<void>;
  /** Status, and output or error, as the API tells. */
  outcome(arn: string): Promise<{ status: string; output?: unknown; error?: string; cause?: string }>;
  /** Names of the states it entered, in order. */
  path(arn: string): Promise<string[]>;
  close(): Promise<void>;
}

export function machineArn(name: string): string {
  return `arn:aws:states:eu-central-1:000000000000:stateMachine:${name}`;
}

export function functionArn(name: string): string {
  return `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;
}

export function executionArn(machine: string, name: string): string {
  return `arn:aws:states:eu-central-1:000000000000:execution:${machine}:${name}`;
}

/** An error with a name, as a function throws it. */
export function named(name: string, message = 'rehearsed'): Error {
  return Object.assign(new Error(message), { name });
}

/** Fills in the placeholders of a definition. */
export function resolve(definition: unknown): unknown {
  const text = JSON.stringify(definition).replace(/\$\{(\w+?)(StateMachine|Function)Arn\}/g, (_, name, kind) =>
    kind === 'Function' ? functionArn(name) : machineArn(name.toLowerCase()),
  );
  return JSON.parse(text);
}

/** Definitions that passed: asking whether AWS would take one costs a tenth of a second, and each test opens a rig of its own. */
const passed = new Set<string>();

function checkOnce(machine: string, definition: unknown): void {
  const hash = definitionHash(definition);
  if (passed.has(hash)) return;
  checkDefinition(machine, definition);
  passed.add(hash);
}

export async function openRig(options: RigOptions): Promise<Rig> {
  const faults: unknown[] = [];
  const clock = options.clock ?? openClock({ mode: 'frozen', start, onError: (error) => faults.push(error) });
  const calls: Rig['calls'] = [];
  const ended: ExecutionEndedEvent[] = [];
  const prefix = functionArn('');
  let ids = 0;
  for (const [name, definition] of Object.entries(options.machines)) checkOnce(name, resolve(definition));
  const states = await openStates({
    store: openOrderedStore(options.path, undefined, options.memory),
    clock,
    random: options.random ?? (() => 0.5),
    newId: (size) => `${process.pid}N${ids++}`.padStart(size, '0'),
    definitions: Object.entries(options.machines).map(([name, definition]) => ({
      name,
      arn: machineArn(name),
      definition: resolve(definition),
    })),
    async invoke(arn, payload) {
      const name = arn.slice(prefix.length);
      const given = payload as Record<string, unknown>;
      calls.push({ name, payload: given });
      return options.functions?.[name]?.(given);
    },
    onEnded: options.onEnded ?? ((event) => void ended.push(event)),
  });
  const settings = {
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: 'http://127.0.0.1',
    maxAttempts: 1,
  };
  const client = answerHere(new SFNClient(settings), options.around?.(states.answer) ?? states.answer);
  let runs = 0;

  async function settle(): Promise<void> {
    await clock.idle();
    if (faults.length > 0) throw faults[0];
  }

  return {
    states,
    clock,
    client,
    calls,
    ended,
    async run(machine, input = {}, name = `run-${++runs}`) {
      const answer = await client.send(
        new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input: JSON.stringify(input) }),
      );
      await settle();
      return answer.executionArn ?? '';
    },
    token() {
      const last = calls.findLast(({ payload }) => typeof payload['taskToken'] === 'string');
      return String(last?.payload['taskToken']);
    },
    async succeed(taskToken, output = {}) {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      await settle();
    },
    async fail(taskToken, error, cause = 'rehearsed') {
      await client.send(new SendTaskFailureCommand({ taskToken, error, cause }));
      await settle();
    },
    async outcome(arn) {
      const {
        status = '',
        output,
        error,
        cause,
      } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
      return {
        status,
        ...(output === undefined ? {} : { output: JSON.parse(output) }),
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
    },
    async path(arn) {
      const events = await states.history(arn);
      return events.filter(({ type }) => type.endsWith('StateEntered')).map(({ state = '' }) => state);
    },
    async close() {
      await states.close();
      if (options.clock === undefined) clock.close();
      if (faults.length > 0) throw faults[0];
    },
  };
}
