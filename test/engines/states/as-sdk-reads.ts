import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { Answer, ServiceCall } from '../../../engines/support/sdk-handler.ts';

/** Commands by their operation, all of one type: what they are given and answered is compared, not used. */
const commands = {
  DescribeExecution: DescribeExecutionCommand,
  DescribeStateMachine: DescribeStateMachineCommand,
  GetExecutionHistory: GetExecutionHistoryCommand,
  ListExecutions: ListExecutionsCommand,
  SendTaskFailure: SendTaskFailureCommand,
  SendTaskSuccess: SendTaskSuccessCommand,
  StartExecution: StartExecutionCommand,
  StopExecution: StopExecutionCommand,
} as unknown as Readonly<Record<string, new (input: object) => StartExecutionCommand>>;

/**
 * The same engine, of which every call is held against AWS's own texts: the SDK would have sent this input, and would have
 * read this output, had they been JSON over HTTP.
 */
export function asSdkReads(answer: Answer): Answer {
  return async (call) => {
    const answered = await answer(call);
    if ('output' in answered) await expectAsOverHttp(call, answered.output);
    return answered;
  };
}

async function expectAsOverHttp({ operation, input }: ServiceCall, output: Record<string, unknown>): Promise<void> {
  const client = new SFNClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: {
      async handle({ body }: { readonly body: Uint8Array }) {
        expect(JSON.parse(new TextDecoder().decode(body))).toEqual(input);
        const headers = { 'content-type': 'application/x-amz-json-1.0' };
        return { response: { statusCode: 200, headers, body: Buffer.from(JSON.stringify(inSeconds(output))) } };
      },
    },
  });
  const Command = commands[operation];
  if (Command === undefined) throw new Error(`There is no command to compare ${operation} with.`);
  const { $metadata, ...read } = await client.send(new Command(input));
  expect(output).toEqual(read);
}

/** The JSON of Step Functions has moments as seconds since 1970. */
function inSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(inSeconds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inSeconds(member)]));
}
