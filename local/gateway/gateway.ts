import * as z from 'zod';
import type { ApiSettings } from '../template/api.ts';
import { headerOf, type PlainRequest, proxyEvent, splitTarget } from './event.ts';
import { createRouter } from './router.ts';

/** An answer. A header name may occur more than once. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Answers every request, including those for which there is no function. */
export type Gateway = (request: PlainRequest) => Promise<PlainAnswer>;

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

/** Types of gateway response that can occur here, with AWS's own words for when the template has none. */
const defaults = {
  MISSING_AUTHENTICATION_TOKEN: { status: 403, fallback: 'DEFAULT_4XX', message: 'Missing Authentication Token' },
  REQUEST_TOO_LARGE: { status: 413, fallback: 'DEFAULT_4XX', message: 'Request Too Long' },
  // A function that fails or answers nonsense: 502 by AWS, through DEFAULT_5XX.
  INTEGRATION_FAILURE: { status: 502, fallback: 'DEFAULT_5XX', message: 'Internal server error' },
} as const;
type AnswerType = keyof typeof defaults;

/** A REST API of API Gateway for this process: turns requests into proxy events and answers of functions into responses. */
export function createGateway(options: GatewayOptions): Gateway {
  const route = createRouter(options.api.routes);

  function refuse(request: PlainRequest, type: AnswerType, requestId: string): PlainAnswer {
    const known = defaults[type];
    const ours =
      options.api.answers.find((answer) => answer.type === type) ??
      options.api.answers.find((answer) => answer.type === known.fallback);
    const bodies = Object.entries(ours?.bodies ?? {});
    const json = bodies.find(([contentType]) => contentType === 'application/json');
    const accept = headerOf(request, 'accept');
    const wanted = bodies.find(([contentType]) => accept?.includes(contentType)) ?? json;
    const [contentType, template] = wanted ?? ['application/json', '{"message":$context.error.messageString}'];
    const body = template
      .replaceAll('$context.error.messageString', JSON.stringify(known.message))
      .replaceAll('$context.error.message', known.message)
      .replaceAll('$context.requestId', requestId);
    const headers = Object.entries({ 'content-type': contentType, ...ours?.headers });
    return { status: ours?.status ?? known.status, headers, body: Buffer.from(body) };
  }

  return async (request) => {
    const requestId = options.newRequestId();
    const [path] = splitTarget(request.target);
    const match = route(request.method, path);
    if (!match) return refuse(request, 'MISSING_AUTHENTICATION_TOKEN', requestId);

    const body = await request.body();
    if (!body) {
      const refused = refuse(request, 'REQUEST_TOO_LARGE', requestId);
      // The rest of the body is still coming: the connection cannot be used again.
      return { ...refused, headers: [...refused.headers, ['connection', 'close']] };
    }
    const { stage, binaryTypes } = options.api;
    const event = proxyEvent(request, { match, body, stage, binaryTypes, requestId, now: options.clock() });
    const outcome = await options.invoke(match.route.functionArn, event).catch(() => undefined);
    const result = resultSchema.safeParse(outcome);
    if (!result.success) return refuse(request, 'INTEGRATION_FAILURE', requestId);

    const { statusCode, headers, multiValueHeaders, body: text, isBase64Encoded } = result.data;
    const many = Object.entries(multiValueHeaders ?? {});
    const given = new Set(many.map(([name]) => name.toLowerCase()));
    const single = Object.entries(headers ?? {}).filter(([name]) => !given.has(name.toLowerCase()));
    return {
      status: statusCode,
      headers: [...single, ...many.flatMap(([name, values]) => values.map((value) => [name, value] as const))],
      body: Buffer.from(text ?? '', isBase64Encoded ? 'base64' : 'utf8'),
    };
  };
}
