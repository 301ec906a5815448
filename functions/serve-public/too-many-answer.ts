import type { Context } from 'hono';
import type { Sender } from '../domain/api-client.ts';
import { type LimitCode, type LimitOwner, limitCodeFor } from '../domain/intake-limits.ts';
import type { Region } from '../domain/region.ts';
import { intakeLimitTexts } from '../web/texts/intake-limit.ts';
import { answerProblem, apiLanguage } from './problem.ts';

/** Whom a limit is of, in the posted document; of the others nothing in it is the cause. */
const pointers: Partial<Record<LimitCode, string>> = { 'sender-limit': '/referrer', 'candidate-limit': '/candidate' };

/** Answers a program that too many were sent: whose limit it is, so that what is for others goes on, when to come back and whom to call. */
export function answerTooMany(
  c: Context,
  { helpdesk: { phone } }: Pick<Region, 'helpdesk'>,
  {
    limitOf,
    sender,
    retryAfterSeconds,
  }: { readonly limitOf: LimitOwner; readonly sender: Sender; readonly retryAfterSeconds: number },
): Response {
  const code = limitCodeFor(limitOf, sender);
  const pointer = pointers[code] ?? '';
  const detail = intakeLimitTexts[apiLanguage(c)][code];
  return answerProblem(c, 'too-many', [{ in: 'body', pointer, code, detail }], {
    retryAfter: retryAfterSeconds,
    phone,
  });
}
