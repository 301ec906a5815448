import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { ApiSettings } from '../template/api.ts';
import { proxyEvent, splitTarget } from './event.ts';
import { createRouter } from './router.ts';

/** Payload limit of API Gateway, in bytes. */
export const bodyLimit = 10 * 1024 * 1024;

export interface GatewayOptions {
  readonly api: ApiSettings;
  /** Calls the function behind a route with a proxy event. */
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  /** UTC instant on the run's clock. */
  readonly clock: () => string;
  readonly newRequestId: () => string;
}

const header = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const resultSchema = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), header).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(header)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Types of gateway response that we can meet, with what AWS says when the template has none of its own. */
const defaults = {
  MISSING_AUTHENTICATION_TOKEN: { status: 403, fallback: 'DEFAULT_4XX', message: 'Missing Authentication Token' },
  REQUEST_TOO_LARGE: { status: 413, fallback: 'DEFAULT_4XX', message: 'Request Too Long' },
  // A function that fails or answers nonsense: 502 by AWS, through DEFAULT_5XX.
  INTEGRATION_FAILURE: { status: 502, fallback: 'DEFAULT_5XX', message: 'Internal server error' },
} as const;
type AnswerType = keyof typeof defaults;

/** A REST API of API Gateway for this process: turns requests into proxy events and answers of functions into responses. */
export function createGateway(options: GatewayOptions): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const route = createRouter(options.api.routes);

  function refuse(res: ServerResponse, accept: string | undefined, type: AnswerType, requestId: string): void {
    const known = defaults[type];
    const ours =
      options.api.answers.find((answer) => answer.type === type) ??
      options.api.answers.find((answer) => answer.type === known.fallback);
    const bodies = Object.entries(ours?.bodies ?? {});
    const json = bodies.find(([contentType]) => contentType === 'application/json');
    const wanted = bodies.find(([contentType]) => accept?.includes(contentType)) ?? json;
    const [contentType, template] = wanted ?? ['application/json', '{"message":$context.error.messageString}'];
    const body = template
      .replaceAll('$context.error.messageString', JSON.stringify(known.message))
      .replaceAll('$context.error.message', known.message)
      .replaceAll('$context.requestId', requestId);
    res.writeHead(ours?.status ?? known.status, { 'content-type': contentType, ...ours?.headers });
    res.end(body);
  }

  return async (req, res) => {
    const requestId = options.newRequestId();
    const [path] = splitTarget(req.url ?? '/');
    const match = route(req.method ?? 'GET', path);
    if (!match) return refuse(res, req.headers.accept, 'MISSING_AUTHENTICATION_TOKEN', requestId);

    const body = await readBody(req);
    if (!body) {
      // The rest of the body is still coming: the connection cannot be used again.
      res.setHeader('connection', 'close');
      return refuse(res, req.headers.accept, 'REQUEST_TOO_LARGE', requestId);
    }
    const { stage, binaryTypes } = options.api;
    const event = proxyEvent(req, { match, body, stage, binaryTypes, requestId, now: options.clock() });
    const outcome = await options.invoke(match.route.functionArn, event).catch(() => undefined);
    const result = resultSchema.safeParse(outcome);
    if (!result.success) return refuse(res, req.headers.accept, 'INTEGRATION_FAILURE', requestId);

    const { statusCode, headers, multiValueHeaders, body: text, isBase64Encoded } = result.data;
    for (const [name, value] of Object.entries(headers ?? {})) res.setHeader(name, value);
    for (const [name, values] of Object.entries(multiValueHeaders ?? {})) res.setHeader(name, values);
    const bytes = Buffer.from(text ?? '', isBase64Encoded ? 'base64' : 'utf8');
    if (statusCode !== 204 && statusCode !== 304) res.setHeader('content-length', bytes.length);
    res.writeHead(statusCode);
    res.end(bytes);
  };
}

/** The whole body, or undefined when it is over the limit. */
async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving this loop must not destroy the request: its refusal still has to go out over the same socket.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > bodyLimit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
