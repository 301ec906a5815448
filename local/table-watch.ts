import type { Answer, ServiceCall } from '../engines/support/sdk-handler.ts';

const writes: readonly string[] = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

/** Calls `onWrite` with every successful write. */
export function withWatch(answer: Answer, onWrite: (call: ServiceCall) => void): Answer {
  return async (call) => {
    const answered = await answer(call);
    if ('output' in answered && writes.includes(call.operation)) onWrite(call);
    return answered;
  };
}

/**
 * Removes expired items before the first request of each day on the run's clock. DynamoDB does so in the background within
 * days of expiry; as nobody looks between two requests, doing it just before one looks the same, and a jump over ten years
 * costs one clean-up instead of 3,650.
 */
export function withExpiry(answer: Answer, clock: () => string, expire: () => Promise<number>): Answer {
  let day = '';
  let cleaning: Promise<unknown> = Promise.resolve();
  return async (call) => {
    const today = clock().slice(0, 10);
    if (today !== day) {
      day = today;
      cleaning = expire().catch((error: unknown) => {
        // Tried again with the next request: one failure must not be that of a whole day.
        day = '';
        throw error;
      });
    }
    await cleaning;
    return answer(call);
  };
}
