import type { Context } from 'hono';
import { entityTag, isKnown } from './entity-tag.ts';

/** How long the document may be used before it is asked for again, in seconds: forms take the present privacy version from it. */
const keptSeconds = 5 * 60;

/** Answers with the OpenAPI document, or that it is the one that the caller has. */
export function answerOpenApi(c: Context, document: string): Response {
  const tag = entityTag(document);
  c.header('Cache-Control', `public, max-age=${keptSeconds}`);
  c.header('ETag', tag);
  return isKnown(c, tag) ? c.body(null, 304) : c.body(document, 200, { 'Content-Type': 'application/json' });
}
