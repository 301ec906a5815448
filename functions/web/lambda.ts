import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';

/** A function behind API Gateway (REST API, proxy integration). */
export type ProxyHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** What a header may hold (RFC 9110, 5.5): visible signs, spaces and tabs, and bytes above ASCII. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

type Headers = Pick<APIGatewayProxyEvent, 'headers' | 'multiValueHeaders'>;

/**
 * The headers without those that no header may be. A request cannot be made with one: the library would answer 500 and write
 * the value, which may be a cookie, to the log.
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
    // HTTP lets a GET carry a body and Request refuses it: what nobody reads may be dropped.
    const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD';
    // Hono's own type of the same event knows neither null parameters nor the authoriser's part; both are fine at run time.
    const request = { ...event, ...readableHeaders(event), ...(bodiless ? { body: null } : {}) };
    const result = await serve(request as unknown as LambdaEvent);
    // Hono says that a header may be a list; for this kind of event lists are in multiValueHeaders only.
    return result as APIGatewayProxyResult;
  };
}
