import * as z from 'zod';
import { explanation } from './answer-fields.ts';

/**
 * Why a member of staff acts on a case at the desk. `asked-by-candidate`: the candidate, or whoever speaks for them,
 * asked for it; `asked-by-other`: somebody else in the case did (referrer, work coach, provider, job coach);
 * `place-found`: there is a place, or one could be made; `provider-stops`: the provider stops, or cannot go on for
 * now; `no-answer`: nobody answers; `mistake`: something was entered or done wrongly; `other`: say what.
 */
export const becauseCodes = [
  'asked-by-candidate',
  'asked-by-other',
  'place-found',
  'provider-stops',
  'no-answer',
  'mistake',
  'other',
] as const;
export type BecauseCode = (typeof becauseCodes)[number];

/** The reasons that suit most actions. */
export const usualBecause: readonly BecauseCode[] = [
  'asked-by-candidate',
  'asked-by-other',
  'no-answer',
  'mistake',
  'other',
];

/** Whether a reason says enough: "another reason" alone tells nothing to whoever takes over. */
export function isBecauseGiven(code: BecauseCode, text: string | undefined): boolean {
  return code !== 'other' || explanation.min(5).safeParse(text).success;
}

/**
 * A reason as the desk's forms send it. The code stands in the audit trail; the text says more in somebody's own words, and is
 * kept among the people of the case, so that it is erased with them.
 */
export const becauseSchema = z
  .strictObject({ code: z.enum(becauseCodes), text: explanation.exactOptional() })
  .refine(({ code, text }) => isBecauseGiven(code, text), { path: ['text'] });
export type Because = z.infer<typeof becauseSchema>;
