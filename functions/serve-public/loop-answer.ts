import type { Context } from 'hono';
import { publishedLoop, readLoopCheck } from '../domain/loop-check.ts';
import type { Loop } from './api-schemas.ts';
import type { PublicRuntime } from './site.ts';

/** How long anybody may keep the answer, in seconds: it changes once an hour. */
const keptSeconds = 300;

/** The loop guarantee (I3) in the open: numbers and moments, nothing about anybody. */
export async function getLoop(c: Context, { loop, clock }: Pick<PublicRuntime, 'loop' | 'clock'>): Promise<Response> {
  const answer: Loop = publishedLoop(readLoopCheck(await loop.last()), clock());
  // From any site; a plain GET needs no preflight.
  return c.json(answer, 200, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': `public, max-age=${keptSeconds}`,
  });
}
