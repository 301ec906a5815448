import type { Context } from 'hono';

/** Schemes that a browser or a proxy adds by itself, for a site that asked it to sign in: they hold no key of ours. */
const schemesOfBrowsers = /^(?:Basic|Digest|Negotiate|NTLM)\b/i;
/** The name of a scheme, where one stands before the key: `Bearer`, and what systems send instead (`Token`, `ApiKey`, ...). */
const scheme = /^[a-z]+(?:\s+|$)/i;

/**
 * The key of a client, in any of the headers that systems and form builders can send; undefined without one. Whoever sends such a header
 * with nothing in it, or in a way of their own, means to be known: a key that is nobody's is told, and never taken for none.
 */
export function keyOfRequest(c: Context): string | undefined {
  const own = c.req.header('X-API-Key');
  const given = c.req.header('Authorization');
  if (own !== undefined || given === undefined || schemesOfBrowsers.test(given)) return own;
  return given.replace(scheme, '').trim();
}
