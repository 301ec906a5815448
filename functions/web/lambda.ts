import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';

/** A function behind API Gateway (REST API, proxy integration). */
export type ProxyHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** What a header may contain (RFC 9110, 5.5): visible characters, spaces and tabs, and bytes above ASCII. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

type Headers = Pick<APIGatewayProxyEvent, 'headers' | 'multiValueHeaders'>;

/**
 * The headers without invalid ones. No Request can be made with an invalid header: the library would answer 500 and
 * write its value, which may be a cookie, to the log.
 */
function readableHeaders({ headers, multiValueHeaders }: Headers): Headers {
  return {
    headers: Object.fromEntries(Object.entries(headers ?? {}).filter(([, value]) => headerValue.test(value ?? ''))),
    multiValueHeaders: Object.fromEntries(
      Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [
        name,
        (values ?? []).filter((value) => headerValue.test(value)),
      ]),
    ),
  };
}

/** Serves an application to API Gateway. */
export function proxyHandler(app: Hono): ProxyHandler {
  const serve = handle(app);
  return async (event) => {
    // HTTP allows a body in a GET, but Request refuses it. Nobody reads that body, so it is dropped.
    const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD';
    // Hono's own type for this event allows neither null parameters nor the authoriser's part; both work at run time.
    const request = { ...event, ...readableHeaders(event), ...(bodiless ? { body: null } : {}) };
    const result = await serve(request as unknown as LambdaEvent);
    // Hono's type says that a header may be a list; for this kind of event lists are only in multiValueHeaders.
    return result as APIGatewayProxyResult;
  };
}
