import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';

/** A function behind API Gateway (REST API, proxy integration). */
export type ProxyHandler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** Serves an application to API Gateway. */
export function proxyHandler(app: Hono): ProxyHandler {
  const serve = handle(app);
  return async (event) => {
    // HTTP lets a GET carry a body and Request refuses it: what nobody reads may be dropped.
    const bodiless = event.httpMethod === 'GET' || event.httpMethod === 'HEAD';
    // Hono's own type of the same event knows neither null parameters nor the authoriser's part; both are fine at run time.
    const result = await serve((bodiless ? { ...event, body: null } : event) as unknown as LambdaEvent);
    // Hono says that a header may be a list; for this kind of event lists are in multiValueHeaders only.
    return result as APIGatewayProxyResult;
  };
}
