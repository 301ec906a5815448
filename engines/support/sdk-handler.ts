import { randomBytes } from 'node:crypto';
import { type Invocation, presentInvocation } from './invocation.ts';

/** One call of an AWS service, as a command has it: nothing was turned into text. Whoever reads it changes nothing in it. */
export interface ServiceCall {
  /** API operation, such as `TransactWriteItems`. */
  readonly operation: string;
  /** What the command was given. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** A refusal as the service would send it over HTTP: the SDK reads it and makes its exception of it. */
export interface Refusal {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What a call is answered: what `send` gives to its caller, which may change it, or a refusal. */
export type ServiceAnswer = { readonly output: Record<string, unknown> } | Refusal;

/** Answers the calls of one service in this process. What it throws is thrown by the network, or a defect. */
export type Answer = (call: ServiceCall) => Promise<ServiceAnswer>;

const ownTokenPrefix = 'own~';
const ofThisProcess = `${ownTokenPrefix}${randomBytes(9).toString('base64url')}~`;
let ownTokens = 0;

/**
 * A token for one call of a client in this process, and for nothing but its own further attempts: whoever has it sends the same
 * request again, and ends with this process.
 */
export function newOwnToken(): string {
  ownTokens += 1;
  return ofThisProcess + ownTokens;
}

/** Whether a token was made for one call of a client in this process. */
export function isOwnToken(token: string): boolean {
  return token.startsWith(ownTokenPrefix);
}

/** The refusal of a service that speaks JSON: DynamoDB and Step Functions. */
export function jsonRefusal(statusCode: number, body: object): Refusal {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode, headers, body: Buffer.from(JSON.stringify(body)) };
}

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
  /** What is asked of a service; the same object each time that the SDK tries again. */
  readonly request?: ServiceCall;
  /** What the service answered, in phase `after`. */
  readonly response?: ServiceAnswer;
  /** What a function is handed. */
  readonly payload?: unknown;
}

/** An answer that replaces the service's own, or nothing. */
type Instead = ServiceAnswer | undefined;

/**
 * Called at every fault point. It may throw (the network fails), wait, end the process, or answer a request instead of
 * the service: before it has an effect, or after.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most hooks answer nothing at all.
export type FaultHook = (point: FaultPoint) => Instead | void | Promise<Instead | void>;

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

/** Puts the fault hook around every call of a service. */
export function withFaults(service: Service, answer: Answer, hook: FaultHook | undefined): Answer {
  if (!hook) return answer;
  let calls = 0;
  return async (request) => {
    calls += 1;
    const { operation } = request;
    const point = { service, operation, call: calls, invocation: presentInvocation(), request };
    const instead = await hook({ ...point, phase: 'before' });
    if (instead) return instead;
    const response = await answer(request);
    return (await hook({ ...point, phase: 'after', response })) ?? response;
  };
}
