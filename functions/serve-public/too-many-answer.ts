import type { Context } from 'hono';
import type { LimitCode } from '../domain/intake-limits.ts';
import type { Region } from '../domain/region.ts';
import { fieldErrorInWords } from '../web/words/field-errors.ts';
import { answerProblem, apiLanguage } from './problem.ts';

/** Whom a limit is of, in the posted document; of the others nothing in it is the cause. */
const pointers: Partial<Record<LimitCode, string>> = { 'sender-limit': '/referrer', 'candidate-limit': '/candidate' };

/** Answers a program that too many were sent: whose limit it is, so that what is for others goes on, when to come back and whom to call. */
export function answerTooMany(
  c: Context,
  { helpdesk: { phone } }: Pick<Region, 'helpdesk'>,
  { limit: code, retryAfterSeconds }: { readonly limit: LimitCode; readonly retryAfterSeconds: number },
): Response {
  const pointer = pointers[code] ?? '';
  const detail = fieldErrorInWords({ pointer, code }, apiLanguage(c));
  return answerProblem(c, 'too-many', [{ in: 'body', pointer, code, detail }], { retryAfter: retryAfterSeconds, phone });
}
