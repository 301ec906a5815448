import type { SESClientResolvedConfig } from '@aws-sdk/client-ses';

/** The `requestHandler` of an AWS SDK client: takes the place of the network. The same type for every service. */
export type SdkHandler = SESClientResolvedConfig['requestHandler'];

/** A request as an SDK client hands it over. */
export type SdkRequest = Parameters<SdkHandler['handle']>[0];

/** An answer as an SDK client reads it. */
export type SdkResponse = Awaited<ReturnType<SdkHandler['handle']>>['response'];

/** The engines behind the clients. */
export type Service = 'dynamodb' | 'states' | 'mail';

/**
 * A place where a crash or a lost answer can be rehearsed: just before a call takes effect, or after it took effect and
 * before its answer arrives.
 */
export interface FaultPoint {
  readonly service: Service;
  /** API operation, such as `TransactWriteItems` or `SendTaskSuccess`. */
  readonly operation: string;
  readonly phase: 'before' | 'after';
  /** Counts the calls of this run, from 1. */
  readonly call: number;
}

/** Called at every fault point; it may throw (the network fails), wait, or end the process. */
export type FaultHook = (point: FaultPoint) => void | Promise<void>;

/** The operation that a request asks for: JSON services name it in a header, query services in the body. */
export function operationOf(request: SdkRequest): string {
  const target = request.headers['x-amz-target'];
  if (target) return target.slice(target.lastIndexOf('.') + 1);
  return new URLSearchParams(bodyText(request.body)).get('Action') ?? 'unknown';
}

/** Body of a request as text. */
export function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';
}

/** Calls the hook around every request of a client. */
export function withFaults(service: Service, handler: SdkHandler, hook: FaultHook | undefined): SdkHandler {
  if (!hook) return handler;
  let calls = 0;
  return around(handler, async (request, pass) => {
    calls += 1;
    const point = { service, operation: operationOf(request), call: calls };
    await hook({ ...point, phase: 'before' });
    const response = await pass();
    await hook({ ...point, phase: 'after' });
    return response;
  });
}

/** A handler that does something around another one's `handle`. */
export function around(
  handler: SdkHandler,
  act: (request: SdkRequest, pass: () => Promise<SdkResponse>) => Promise<SdkResponse>,
): SdkHandler {
  return inProcess((request) => act(request, async () => (await handler.handle(request)).response));
}

/** A handler that answers in this process. */
export function inProcess(answer: (request: SdkRequest) => Promise<SdkResponse>): SdkHandler {
  return {
    metadata: { handlerProtocol: 'local' },
    handle: async (request) => ({ response: await answer(request) }),
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}
