import type { Context } from 'hono';

/**
 * The address that a request came from, as API Gateway saw the connection, never from a header that a sender could
 * write. Empty where an event has none.
 */
export function networkOf(c: Context): { readonly network?: string } {
  const env: { readonly event?: { readonly requestContext?: { readonly identity?: { readonly sourceIp?: string } } } } =
    c.env ?? {};
  const sourceIp = env.event?.requestContext?.identity?.sourceIp;
  return sourceIp === undefined || sourceIp === '' ? {} : { network: sourceIp };
}
