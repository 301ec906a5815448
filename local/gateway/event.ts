import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Match } from './router.ts';

/** A request from any source. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query, still percent-encoded. */
  readonly target: string;
  /** Names and values alternately, as received. */
  readonly headers: readonly string[];
  readonly httpVersion: string;
  /** Network address of the client. */
  readonly address: string;
  /** The whole body; undefined when it is over the limit. Asked for only where there is a route. */
  readonly body: () => Promise<Buffer | undefined>;
}

/** The first value of a header, by its name in lower case. */
export function headerOf({ headers }: PlainRequest, name: string): string | undefined {
  const at = headers.findIndex((one, index) => index % 2 === 0 && one.toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1];
}

/** What the gateway adds to a request. */
export interface EventContext {
  readonly match: Match;
  readonly body: Buffer;
  readonly stage: string;
  readonly binaryTypes: readonly string[];
  readonly requestId: string;
  /** UTC instant on the run's clock. */
  readonly now: string;
}

/** The event that an API Gateway REST API hands to a Lambda proxy (payload format 1.0) for this request. */
export function proxyEvent(request: PlainRequest, context: EventContext): APIGatewayProxyEvent {
  const { match, body, stage, requestId, now } = context;
  const [path = '/', query = ''] = splitTarget(request.target);
  const headers = manyHeaders(request.headers);
  const queries = manyQueries(query);
  const binary = isBinary(headerOf(request, 'content-type'), context.binaryTypes);
  const { method } = request;
  return {
    resource: match.route.path,
    path,
    httpMethod: method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(queries)),
    multiValueQueryStringParameters: orNull(queries),
    pathParameters: orNull(match.parameters),
    stageVariables: null,
    body: body.length === 0 ? null : body.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary && body.length > 0,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: undefined,
      domainName: headerOf(request, 'host') ?? 'localhost',
      domainPrefix: 'local',
      httpMethod: method,
      identity: identity(request),
      path,
      protocol: `HTTP/${request.httpVersion}`,
      requestId,
      requestTimeEpoch: Date.parse(now),
      resourceId: 'local',
      resourcePath: match.route.path,
      stage,
    },
  };
}

/** Path and query of a request target, both still percent-encoded. */
export function splitTarget(target: string): readonly [string, string] {
  const at = target.indexOf('?');
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)];
}

/** Values by name. A map on the way, so that no posted name (`__proto__`) can reach what objects inherit. */
function collect(pairs: Iterable<readonly [string, string]>): Record<string, string[]> {
  const many = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const given = many.get(name);
    if (given === undefined) many.set(name, [value]);
    else given.push(value);
  }
  return Object.fromEntries(many);
}

function manyHeaders(raw: readonly string[]): Record<string, string[]> {
  const names = raw.filter((_, at) => at % 2 === 0);
  return collect(names.map((name, index) => [name, raw[index * 2 + 1] ?? '']));
}

function manyQueries(query: string): Record<string, string[]> {
  return collect(new URLSearchParams(query));
}

function lastOf(many: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(many).map(([name, values]) => [name, values.at(-1) ?? '']));
}

function orNull<T extends object>(value: T): T | null {
  return Object.keys(value).length === 0 ? null : value;
}

function isBinary(contentType: string | undefined, binaryTypes: readonly string[]): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return binaryTypes.some((one) => one === '*/*' || one.toLowerCase() === type);
}

function identity(request: PlainRequest): APIGatewayProxyEvent['requestContext']['identity'] {
  return {
    accessKey: null,
    accountId: null,
    apiKey: null,
    apiKeyId: null,
    caller: null,
    clientCert: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp: request.address,
    user: null,
    userAgent: headerOf(request, 'user-agent') ?? null,
    userArn: null,
  };
}
