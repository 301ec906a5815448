import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { TellAnswer } from '../../domain/events/tell.ts';
import { ClosedAddressError } from './public-lookup.ts';

/** How long a receiver gets to answer: it should note what it got and work on it afterwards. */
const answerMs = 10_000;

/** `https.request` of Node, or `http.request`. */
export type Requester = (
  url: URL,
  options: RequestOptions,
  callback: (response: IncomingMessage) => void,
) => ClientRequest;

/** How a receiver is reached, and by which requests; undefined for an address that is not called. */
export type Reach = (address: string) => { readonly url: URL; readonly request: Requester } | undefined;

/** What an error of a connection says of whoever was called. */
export function faultOf(error: unknown): TellAnswer {
  return { is: 'fault', fault: error instanceof ClosedAddressError ? 'address' : 'network' };
}

/** What a receiver asks us to wait, in seconds: a number or a moment (RFC 9110, Retry-After). */
function askedToWait(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function answerOf({ statusCode = 0, headers }: IncomingMessage, nowMs: number): TellAnswer {
  if (statusCode >= 200 && statusCode < 300) return { is: 'told' };
  if (statusCode === 410) return { is: 'gone' };
  const retryAfter = statusCode === 429 || statusCode === 503 ? askedToWait(headers['retry-after'], nowMs) : undefined;
  const fault = { is: 'fault', fault: 'status', answered: statusCode } as const;
  return retryAfter === undefined ? fault : { ...fault, retryAfter };
}

/**
 * Posts a message. Of the answer the number and `Retry-After` are read and not one byte of its body; no redirect is followed, and the
 * connection is used once. A request that Node refuses to make is a fault like any other: thrown, it would be tried for ever.
 */
export function post(
  request: Requester,
  url: URL,
  message: {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly nowMs: number;
    readonly options?: RequestOptions;
    readonly waitMs?: number;
  },
): Promise<TellAnswer> {
  const { headers, body, nowMs, options = {}, waitMs = answerMs } = message;
  return new Promise((resolve) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const onResponse = (response: IncomingMessage) => {
      clearTimeout(timer);
      resolve(answerOf(response, nowMs));
      response.destroy();
    };
    let sent: ClientRequest;
    try {
      sent = request(url, { ...options, method: 'POST', agent: false, headers: { ...headers, ...length } }, onResponse);
    } catch (error) {
      resolve(faultOf(error));
      return;
    }
    const timer = setTimeout(() => {
      resolve({ is: 'fault', fault: 'timeout' });
      sent.destroy();
    }, waitMs);
    sent.on('error', (error) => {
      clearTimeout(timer);
      resolve(faultOf(error));
    });
    sent.end(body);
  });
}
