import type { Context } from 'hono';
import { type BodyFault, readText } from '../web/body.ts';
import type { ProblemCode } from './problem.ts';

/** What a body holds, or what is wrong with it. */
export type Reading = { readonly body: unknown } | { readonly problem: ProblemCode };

/** What is wrong with a body that cannot be read, whatever it holds. */
export const bodyProblems = {
  size: 'too-large',
  compressed: 'content-encoding',
  encoding: 'malformed-form',
  fields: 'too-many-fields',
} as const satisfies Record<BodyFault, ProblemCode>;

/** Reads a body as JSON. */
export async function readJson(c: Context): Promise<Reading> {
  const read = await readText(c);
  if ('wrong' in read) return { problem: read.wrong === 'encoding' ? 'malformed-json' : bodyProblems[read.wrong] };
  try {
    return { body: JSON.parse(read.text) };
  } catch {
    return { problem: 'malformed-json' };
  }
}

/** Whether the header `Idempotency-Key` can be taken: 1 to 255 visible characters of ASCII. */
export function isIdempotencyKey(given: string): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(given);
}
