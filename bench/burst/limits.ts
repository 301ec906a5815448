import type { FaultHook, FaultPoint } from '../../engines/support/sdk-handler.ts';
import { steps } from '../../functions/runtime/steps.ts';
import { type TokenBucket, tokenBucket } from './token-bucket.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A limit: how much at once, and how much each second after that. */
export interface Limit {
  readonly size: number;
  readonly perSecond: number;
}

/**
 * What an account in Frankfurt may do (Step Functions' and SES's quotas as their documentation gives them for Regions other than
 * the largest; a new table on demand takes 4,000 writes a second). It grows when it is used more, which is left out here: that is
 * the harder case.
 */
export const awsLimits = {
  StartExecution: { size: 800, perSecond: 150 },
  SendTaskSuccess: { size: 1500, perSecond: 300 },
  transitions: { size: 800, perSecond: 800 },
  writes: { size: 4000, perSecond: 4000 },
  mail: { size: 14, perSecond: 14 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof awsLimits;

/** Transitions for each step that a machine calls: the choice that leads to it, and the step. */
const transitionsEach = 2;

/** Limits that are kept, and how often each refused. */
export interface Limits {
  readonly hook: FaultHook;
  /** Whether SES takes a mail. */
  takesMail(): boolean;
  readonly refused: Readonly<Record<LimitName, number>>;
}

/**
 * Keeps the limits of AWS around an embedded run. A call over a limit is refused as AWS refuses it, so that the SDK tries again and
 * then gives up. Transitions over theirs wait, as the service lets them.
 */
export function keepLimits(time: VirtualTime, limits: Readonly<Record<LimitName, Limit>>): Limits {
  const buckets = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, tokenBucket(limit, time.now)]),
  ) as Record<LimitName, TokenBucket>;
  let slowed = 0;

  function refuse(name: string): never {
    throw Object.assign(new Error('Rate exceeded'), { name, $fault: 'client', $metadata: {} });
  }

  return {
    async hook(point) {
      time.stir();
      if (point.phase === 'after') return;
      const { service, operation, invocation } = point;
      if (service === 'functions' && steps.some((step) => step === operation)) {
        const ms = buckets.transitions.reserve(transitionsEach);
        if (ms > 0) {
          slowed += 1;
          await time.wait(ms);
        }
      }
      // What a machine does by itself has no caller, and needs no call.
      if (service === 'states' && invocation !== undefined) {
        const bucket =
          operation === 'StartExecution' || operation === 'SendTaskSuccess' ? buckets[operation] : undefined;
        if (bucket?.take() === false) refuse('ThrottlingException');
      }
      if (service === 'dynamodb') {
        const units = writeUnits(point);
        if (units > 0 && !buckets.writes.take(units)) refuse('ProvisionedThroughputExceededException');
      }
    },
    takesMail: () => buckets.mail.take(),
    get refused() {
      return {
        StartExecution: buckets.StartExecution.refused,
        SendTaskSuccess: buckets.SendTaskSuccess.refused,
        transitions: slowed,
        writes: buckets.writes.refused,
        mail: buckets.mail.refused,
      };
    },
  };
}

/** Units of write capacity, about: one for each item, which are small, and twice that in a transaction. */
function writeUnits({ operation, request }: FaultPoint): number {
  if (operation === 'TransactWriteItems') {
    const items: unknown = request?.input['TransactItems'];
    return Array.isArray(items) ? 2 * items.length : 2;
  }
  return ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation) ? 1 : 0;
}
