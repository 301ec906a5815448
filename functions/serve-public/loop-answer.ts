import type { Context } from 'hono';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { intakeClosedOn, reopensOn } from '../domain/intake-closed.ts';
import { publishedLoop, readLoopCheck } from '../domain/loop-check.ts';
import type { Loop } from './api-schemas.ts';
import type { PublicRuntime } from './site.ts';

/** How long anybody may keep the answer, in seconds: it changes once an hour. */
const keptSeconds = 300;

/** The loop guarantee (I3) in the open: numbers and moments, nothing about anybody. */
export async function getLoop(
  c: Context,
  { loop, clock, region }: Pick<PublicRuntime, 'loop' | 'clock' | 'region'>,
): Promise<Response> {
  const closed = intakeClosedOn(region, localDate(clock()));
  const answer: Loop = {
    ...publishedLoop(readLoopCheck(await loop.last()), clock()),
    intake: closed === undefined ? 'open' : 'closed',
    ...defined({ intakeOpensOn: closed && reopensOn(closed) }),
  };
  // From any site; a plain GET needs no preflight.
  return c.json(answer, 200, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': `public, max-age=${keptSeconds}`,
  });
}
