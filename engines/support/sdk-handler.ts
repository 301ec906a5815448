import type { SESClientResolvedConfig } from '@aws-sdk/client-ses';
import { type Invocation, presentInvocation } from './invocation.ts';

/** The `requestHandler` of an AWS SDK client, which replaces the network. The same type for every service. */
export type SdkHandler = SESClientResolvedConfig['requestHandler'];

/** A request as an SDK client passes it on. */
export type SdkRequest = Parameters<SdkHandler['handle']>[0];

/** An answer as an SDK client reads it. */
export type SdkResponse = Awaited<ReturnType<SdkHandler['handle']>>['response'];

/** Where a call goes: an engine behind an SDK client, or one of our functions. */
export type Service = 'dynamodb' | 'states' | 'mail' | 'functions';

/**
 * A point at which a crash or a lost answer can be simulated: just before a call takes effect, or after that and before
 * its answer arrives.
 */
export interface FaultPoint {
  readonly service: Service;
  /** API operation, such as `TransactWriteItems` or `SendTaskSuccess`; for functions the folder, such as `find-place`. */
  readonly operation: string;
  readonly phase: 'before' | 'after';
  /** Counts the calls of this run, from 1. */
  readonly call: number;
  /** The call of a function that makes this call, or that this is; undefined where an engine acts by itself. */
  readonly invocation: Invocation | undefined;
  /** What is asked of a service. */
  readonly request?: SdkRequest;
  /** What the service answered, in phase `after`. */
  readonly response?: SdkResponse;
  /** What a function is handed. */
  readonly payload?: unknown;
}

/** An answer that replaces the service's own, or nothing. */
type Instead = SdkResponse | undefined;

/**
 * Called at every fault point. It may throw (the network fails), wait, end the process, or answer a request instead of
 * the service: before it has an effect, or after.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most hooks answer nothing at all.
export type FaultHook = (point: FaultPoint) => Instead | void | Promise<Instead | void>;

/** The operation that a request asks for: JSON services name it in a header, query services in the body. */
export function operationOf(request: SdkRequest): string {
  const target = request.headers['x-amz-target'];
  if (target) return target.slice(target.lastIndexOf('.') + 1);
  return new URLSearchParams(bodyText(request.body)).get('Action') ?? 'unknown';
}

/** Body of a request as text. */
export function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  // Not through Buffer: it calls a string method, about which the SDK's bytes complain.
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

/** Calls the hook before and after a piece of work, which may be a function's, with its payload. */
export type Rehearse = <T>(operation: string, work: () => Promise<T>, payload?: unknown) => Promise<T>;

/** Puts the fault hook around the calls of one service; without a hook it does nothing. */
export function rehearsal(service: Service, hook: FaultHook | undefined): Rehearse {
  if (!hook) return (_, work) => work();
  let calls = 0;
  return async (operation, work, payload) => {
    calls += 1;
    const point = { service, operation, call: calls, invocation: presentInvocation(), payload };
    await hook({ ...point, phase: 'before' });
    const result = await work();
    await hook({ ...point, phase: 'after' });
    return result;
  };
}

/** Puts the fault hook around every request of a client. */
export function withFaults(service: Service, handler: SdkHandler, hook: FaultHook | undefined): SdkHandler {
  if (!hook) return handler;
  let calls = 0;
  return around(handler, async (request, pass) => {
    calls += 1;
    const point = { service, operation: operationOf(request), call: calls, invocation: presentInvocation(), request };
    const instead = await hook({ ...point, phase: 'before' });
    if (instead) return instead;
    const response = await pass();
    return (await hook({ ...point, phase: 'after', response })) ?? response;
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
