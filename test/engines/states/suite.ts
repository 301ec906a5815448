import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';

/** A function behind a task: gets its payload, answers or throws by name. The second argument counts its calls in a case. */
export type SuiteFunction = (payload: Record<string, unknown>, call: number) => unknown;

/** An engine of Step Functions under test, with every machine of the suite on it. */
export interface StatesEngine {
  readonly client: SFNClient;
  /** Lets go of the engine. */
  stop(): Promise<void>;
}

/** How to open an engine: machines by name, with ARNs filled in, and who answers the calls of their functions. */
export interface StatesSetup {
  readonly machines: Readonly<Record<string, unknown>>;
  /** `name` is the case whose machine made the call: functions are told apart by it. */
  readonly call: (name: string, payload: Record<string, unknown>) => unknown;
}

/** Handles on one running execution. */
export interface CaseHands {
  readonly client: SFNClient;
  readonly arn: string;
  /** The newest task token that a function of this case was given; waits for one that differs from those seen before. */
  token(): Promise<string>;
  succeed(token: string, output: unknown): Promise<void>;
  fail(token: string, error: string, cause: string): Promise<void>;
  /** Starts an execution of this case's machine; answers its ARN. */
  start(name: string, input: unknown): Promise<string>;
  /** Waits until the execution is over, and gives up in time. */
  ended(): Promise<void>;
}

/** One construct in a small machine. */
export interface StatesCase {
  readonly name: string;
  readonly states: object;
  /** Fields beside the states. */
  readonly top?: object;
  readonly input?: object;
  readonly answer?: SuiteFunction;
  /** What people and our functions do while it runs; what it returns is compared. */
  readonly act?: (hands: CaseHands) => Promise<unknown>;
  /** What AWS does, by its documentation. */
  readonly expected: Outcome;
}

/** What is compared. */
export interface Outcome {
  readonly status: string;
  readonly output?: unknown;
  readonly error?: string;
  /** Text, or for a function's error the type and message in it. */
  cause?: unknown;
  /** States entered, in order. */
  readonly path: string;
  /** Kinds of history events that an execution of this kind has, in order, where a case is about them. */
  readonly events?: readonly string[];
  /** Calls of its function. */
  readonly calls?: number;
  readonly said?: unknown;
}

/** Longest that a case may take, in milliseconds; more means that the engine hangs on it. */
const patience = 8_000;
const between = 50;

const pause = () => new Promise((resolve) => setTimeout(resolve, between));

/** Waits until `look` finds something; undefined when the patience is over. */
async function soon<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
  for (let waited = 0; waited < patience; waited += between) {
    const found = await look();
    if (found !== undefined) return found;
    await pause();
  }
  return undefined;
}

/** The ARN of a case's machine, on any engine: both live in the same account and region. */
export function suiteMachineArn(name: string): string {
  return `arn:aws:states:eu-central-1:000000000000:stateMachine:${name}`;
}

/** The ARN of the one function that there is; which case calls it stands in its payload. */
export const suiteFunctionArn = 'arn:aws:lambda:eu-central-1:000000000000:function:suite';

/** The machines of these cases, ready to be made. */
export function machinesOf(cases: readonly StatesCase[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    cases.map(({ states, top }, i) => [
      machineName(i),
      { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], ...top, States: states },
    ]),
  );
}

/** Name of the machine of the nth case. */
export function machineName(index: number): string {
  return `case-${index}`;
}

/** Runs cases on an engine: what functions answer, what people do, and what came of it. */
export function createSuite(cases: readonly StatesCase[]) {
  const calls = new Map<string, Record<string, unknown>[]>();
  return {
    setup: {
      machines: machinesOf(cases),
      call(name, payload) {
        const earlier = calls.get(name) ?? [];
        calls.set(name, [...earlier, payload]);
        return cases[Number(name.slice(machineName(0).length - 1))]?.answer?.(payload, earlier.length + 1);
      },
    } satisfies StatesSetup,

    async outcome({ client }: StatesEngine, index: number): Promise<Outcome> {
      const { input = {}, act, expected } = cases[index] as StatesCase;
      const name = machineName(index);
      const given = { ...input, from: name };
      const arn = await start(client, name, 'run', given);
      const tokens = new Set<string>();
      const hands: CaseHands = {
        client,
        arn,
        async token() {
          const fresh = () =>
            (calls.get(name) ?? []).map((payload) => String(payload['taskToken'])).find((token) => !tokens.has(token));
          const found = (await soon(fresh)) ?? 'no token came';
          tokens.add(found);
          return found;
        },
        succeed: async (taskToken, output) =>
          void (await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))),
        fail: async (taskToken, error, cause) =>
          void (await client.send(new SendTaskFailureCommand({ taskToken, error, cause }))),
        start: (run, more) => start(client, name, run, more),
        ended: async () => void (await soon(() => endOf(client, arn))),
      };
      const said = act === undefined ? undefined : await act(hands);
      const end = (await soon(() => endOf(client, arn))) ?? { status: 'RUNNING' };
      const events = await eventsOf(client, arn);
      return {
        ...end,
        path: events
          .map((event) => event.stateEnteredEventDetails?.name ?? '')
          .filter(Boolean)
          .join(' '),
        ...(expected.events ? { events: events.map(({ type }) => String(type)) } : {}),
        ...(expected.calls === undefined ? {} : { calls: calls.get(name)?.length ?? 0 }),
        ...(expected.said === undefined ? {} : { said }),
      };
    },
  };
}

async function start(client: SFNClient, machine: string, name: string, input: unknown): Promise<string> {
  const command = { stateMachineArn: suiteMachineArn(machine), name, input: JSON.stringify(input) };
  return (await client.send(new StartExecutionCommand(command))).executionArn ?? '';
}

async function endOf(client: SFNClient, executionArn: string) {
  const { status, output, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
  if (status === undefined || status === 'RUNNING') return undefined;
  return {
    status: String(status),
    // A failed execution has no output; one engine repeats its error there.
    ...(status === 'SUCCEEDED' && output !== undefined ? { output: JSON.parse(output) } : {}),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause: readable(cause) }),
  };
}

/** A cause without what differs from run to run: the stack of a function's error. */
function readable(cause: string): unknown {
  try {
    const { errorType, errorMessage } = JSON.parse(cause);
    return { errorType, errorMessage };
  } catch {
    return cause;
  }
}

async function eventsOf(client: SFNClient, executionArn: string): Promise<HistoryEvent[]> {
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  return events;
}
