import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod';
import type { ServiceAnswer, ServiceCall } from '../../engines/support/sdk-handler.ts';
import type { Log } from '../../functions/ports/log.ts';
import { metricNamespace } from '../../functions/ports/metrics.ts';
import type { Observer } from '../../local/observer.ts';
import { processorMs } from '../processor.ts';
import { plus, type Tally } from './tally.ts';
import { assumptions } from './usage.ts';

/** Counts the AWS calls of functions. Names of amounts: see `Tally` and each `count` below. */
export interface Meter {
  readonly observer: Observer;
  readonly log: Log;
  /** What was counted since the last time. */
  take(): Tally;
}

/** A call of a function that is under way. */
interface Call {
  readonly folder: string;
  /** Milliseconds in which anything was asked of the engines that stand for AWS here. */
  elsewhere: number;
  /** Requests that are under way, and since when there is any. */
  asking: number;
  since: number;
  /** Milliseconds that it would have waited in AWS so far; requests that are made at once are waited for together. */
  waited: number;
}

const capacitySchema = z.looseObject({
  CapacityUnits: z.number(),
  GlobalSecondaryIndexes: z.record(z.string(), z.looseObject({ CapacityUnits: z.number() })).default({}),
});
const answerSchema = z.looseObject({
  ConsumedCapacity: z.union([capacitySchema.transform((one) => [one]), z.array(capacitySchema)]).default([]),
});
const resultSchema = z.looseObject({
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(z.unknown())).nullish(),
});
const eventSchema = z.looseObject({ httpMethod: z.string(), headers: z.record(z.string(), z.string()).nullish() });

/** Functions that wait for others nearly all of their time, which is paid for. */
const waiting: readonly string[] = assumptions.waiting;
const waits: Readonly<Record<string, number>> = assumptions.waitMs;
const reads: readonly string[] = ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems'];
/** A query that finds nothing costs what the smallest answer costs. */
const leastRead = 0.5;
/** The service in a log line, and the trace: as long as those in AWS. */
const everyLine = {
  service: 'hw-production-midden-utrecht',
  timestamp: '2026-01-05T08:00:00.000Z',
  xray_trace_id: '1-00000000-000000000000000000000000',
};

/** A meter at zero. Only calls of functions are counted: the console and the clock of a run cost nothing in AWS. */
export function createMeter(): Meter {
  const calls = new AsyncLocalStorage<Call>();
  let counted: Record<string, number> = {};
  const count = (name: string, amount = 1) => {
    counted[name] = (counted[name] ?? 0) + amount;
  };

  /** Counts units by operation, and by the function that asked. */
  const units = (what: 'read' | 'write', folder: string, operation: string, amount: number) => {
    count(`${what}/${operation}`, amount);
    count(`${what}By/${folder}`, amount);
  };

  function countTable(folder: string, { operation, input }: ServiceCall, answer: ServiceAnswer): void {
    if (!('output' in answer)) {
      // A write whose condition failed is paid for too; a transaction costs each of its parts twice.
      const { TransactItems } = input as { readonly TransactItems?: readonly unknown[] };
      units('write', folder, operation, 2 * (TransactItems?.length ?? 0.5));
      return;
    }
    for (const { CapacityUnits, GlobalSecondaryIndexes } of answerSchema.parse(answer.output).ConsumedCapacity) {
      if (reads.includes(operation)) {
        units('read', folder, operation, Math.max(CapacityUnits, leastRead));
        continue;
      }
      const indexes = Object.values(GlobalSecondaryIndexes).reduce((sum, one) => sum + one.CapacityUnits, 0);
      units('write', folder, 'index', indexes);
      units('write', folder, operation, CapacityUnits - indexes);
    }
  }

  const line = (event: string, facts: object) => {
    count('logLine');
    count('logByte', JSON.stringify({ level: 'ERROR', message: event, ...everyLine, ...facts }).length);
  };

  return {
    observer: {
      async request(service, asked, pass) {
        const call = calls.getStore();
        if (call === undefined) return pass();
        const { operation, input } = asked;
        const isTable = service === 'dynamodb';
        if (call.asking === 0) call.since = performance.now();
        call.asking += 1;
        const { waited } = call;
        try {
          const counting = { operation, input: { ...input, ReturnConsumedCapacity: 'INDEXES' } };
          const response = await pass(isTable ? counting : asked);
          if (isTable) countTable(call.folder, asked, response);
          return response;
        } finally {
          call.asking -= 1;
          if (call.asking === 0) call.elsewhere += performance.now() - call.since;
          call.waited = Math.max(call.waited, waited + (waits[service] ?? 0));
          count(`sdk.${service}/${call.folder}`);
          if (operation === 'StartExecution') count('execution');
          if (operation === 'PutEvents') {
            const { Entries } = input as { readonly Entries?: readonly unknown[] };
            count('event', Entries?.length ?? 0);
          }
          if (operation === 'SendRawEmail') {
            count('mail');
            const { RawMessage } = input as { readonly RawMessage?: { readonly Data?: Uint8Array } };
            count('mailByte', RawMessage?.Data?.byteLength ?? 0);
          }
        }
      },
      async call(folder, payload, work) {
        const call: Call = { folder, elsewhere: 0, asking: 0, since: 0, waited: 0 };
        const began = performance.now();
        const processor = process.cpuUsage();
        try {
          const result = await calls.run(call, work);
          const asked = eventSchema.safeParse(payload);
          if (asked.success) countAnswer(asked.data, resultSchema.parse(result));
          return result;
        } finally {
          count(`call/${folder}`);
          count(`wait/${folder}`, call.waited);
          const elapsed = performance.now() - began;
          const spent = processorMs(processor);
          // On a busy machine the clock runs on while others have the processor.
          const share = waiting.includes(folder) ? 1 : Math.min(1, spent / elapsed);
          count(`own/${folder}`, Math.max(0, elapsed - call.elsewhere) * share);
        }
      },
    },
    log: {
      info: (event, facts = {}) => line(event, facts),
      error: (event, facts = {}) => line(event, facts),
      count(metric, value) {
        // As the library writes a metric: CloudWatch's embedded format.
        const Metrics = [{ Name: metric, Unit: 'Count' }];
        const CloudWatchMetrics = [{ Namespace: metricNamespace, Dimensions: [['service']], Metrics }];
        const text = {
          _aws: { Timestamp: Date.now(), CloudWatchMetrics },
          service: everyLine.service,
          [metric]: value,
        };
        count('logLine');
        count('logByte', JSON.stringify(text).length);
        count(`metric/${metric}`);
      },
    },
    take() {
      const taken = plus({}, counted);
      counted = {};
      return taken;
    },
  };

  function countAnswer(event: z.output<typeof eventSchema>, result: z.output<typeof resultSchema>): void {
    const { body, isBase64Encoded } = result;
    const headers = { ...result.multiValueHeaders, ...result.headers };
    count('request');
    count('answerByte', Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8'));
    const named = (all: Readonly<Record<string, unknown>>, name: string) =>
      String(Object.entries(all).find(([key]) => key.toLowerCase() === name)?.[1] ?? '');
    // A request for a page without a cookie counts as a browser that still needs the styles and scripts.
    const isPage = event.httpMethod === 'GET' && named(headers, 'content-type').startsWith('text/html');
    if (isPage && named(event.headers ?? {}, 'cookie') === '') count('newBrowser');
  }
}
