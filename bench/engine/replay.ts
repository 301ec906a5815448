import type { LocalDynamo, LocalDynamoOptions } from '../../engines/dynamodb/open-local-dynamo.ts';
import type { Recording } from './record.ts';

/** Opens an engine: this one, or that of another working copy. */
export type Open = (options: LocalDynamoOptions) => Promise<Pick<LocalDynamo, 'close'> & Partial<LocalDynamo>>;

/** Processor time by operation, in microseconds, and how often each was called. */
export type Times = ReadonlyMap<string, { readonly calls: number; readonly micros: number }>;

/**
 * Makes the recorded calls on a new engine, and measures those of the intake, one by one. An engine from before there were
 * calls without JSON is asked as over HTTP.
 *
 * @throws Error when a call is refused that was not refused then
 */
export async function replay(open: Open, { calls, options }: Recording, more: object = {}): Promise<Times> {
  let now = '';
  const engine = await open({ ...options, ...more, clock: () => now });
  const times = new Map<string, { calls: number; micros: number }>();
  try {
    for (const { operation, input, at, isOfIntake } of calls) {
      now = at;
      const before = process.cpuUsage();
      await ask(engine, operation, input);
      const { user, system } = process.cpuUsage(before);
      if (!isOfIntake) continue;
      const of = times.get(operation) ?? { calls: 0, micros: 0 };
      times.set(operation, { calls: of.calls + 1, micros: of.micros + user + system });
    }
    return times;
  } finally {
    await engine.close();
  }
}

async function ask(engine: Partial<LocalDynamo>, operation: string, input: object): Promise<void> {
  if (engine.answer) {
    await engine.answer({ operation, input: input as Record<string, unknown> });
    return;
  }
  const headers = { 'x-amz-target': `DynamoDB_20120810.${operation}` };
  const request = { method: 'POST', headers, body: JSON.stringify(input) };
  const handler = engine.requestHandler;
  if (!handler) throw new Error('An engine that cannot be asked');
  const { response } = await handler.handle(request as unknown as Parameters<typeof handler.handle>[0]);
  JSON.parse(new TextDecoder().decode(response.body));
}
