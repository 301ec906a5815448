import type { Context } from 'hono';

/** The key of a client, in any of the headers that systems and form builders can send; undefined without one. */
export function keyOfRequest(c: Context): string | undefined {
  const own = c.req.header('X-API-Key');
  return own ?? /^(?:Bearer|Token) +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
}
