import { around, operationOf, type SdkHandler, type SdkRequest } from '../engines/support/sdk-handler.ts';

const writes: readonly string[] = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];

/** Calls `onWrite` with every successful write. */
export function withWatch(handler: SdkHandler, onWrite: (request: SdkRequest) => void): SdkHandler {
  return around(handler, async (request, pass) => {
    const response = await pass();
    if (response.statusCode === 200 && writes.includes(operationOf(request))) onWrite(request);
    return response;
  });
}

/**
 * Removes expired items before the first request of each day on the run's clock. DynamoDB does so in the background within
 * days of expiry; as nobody looks between two requests, doing it just before one looks the same, and a jump over ten years
 * costs one clean-up instead of 3,650.
 */
export function withExpiry(handler: SdkHandler, clock: () => string, expire: () => Promise<number>): SdkHandler {
  let day = '';
  let cleaning: Promise<unknown> = Promise.resolve();
  return around(handler, async (_, pass) => {
    const today = clock().slice(0, 10);
    if (today !== day) {
      day = today;
      cleaning = expire();
    }
    await cleaning;
    return pass();
  });
}
