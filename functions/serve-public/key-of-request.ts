import type { Context } from 'hono';

/**
 * The key of a client, in any of the headers that systems and form builders can send; undefined without one. Whoever sends such a header
 * with nothing in it means to be known: their key is empty, and nobody's.
 */
export function keyOfRequest(c: Context): string | undefined {
  const own = c.req.header('X-API-Key');
  const bearer = /^(?:Bearer|Token)(?: (.*))?$/i.exec(c.req.header('Authorization') ?? '');
  return own ?? (bearer === null ? undefined : (bearer[1] ?? '').trim());
}
