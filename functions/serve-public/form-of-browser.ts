import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { formTypes, mediaType } from '../web/body.ts';
import { keyOfRequest } from './key-of-request.ts';

/**
 * Whether a browser posts a form and will show the answer to a person: only then it asks for HTML (Fetch standard, navigation requests).
 * Scripts, `curl` and programs accept anything unless they say otherwise, and get JSON. So does whatever sends a key: no form has one.
 */
export function isFormOfBrowser(c: Context): boolean {
  const isForm = formTypes.some((type) => type === mediaType(c));
  const supports = ['application/json', 'text/html'];
  const wanted = accepts(c, { header: 'Accept', supports, default: 'application/json' });
  return c.req.method === 'POST' && isForm && wanted === 'text/html' && keyOfRequest(c) === undefined;
}
