import * as z from 'zod';
import { explanation } from './answer-fields.ts';
import type { CoordinatorAnswer } from './answers.ts';

/**
 * Why a member of staff acts on a case at the desk. `asked-by-candidate`: the candidate, or whoever speaks for them,
 * asked for it; `asked-by-other`: somebody else in the case did (referrer, work coach, provider, job coach);
 * `told-by-candidate`, `told-by-family`, `told-by-sender`, `told-by-other`: nobody asked for anything, but the candidate, somebody
 * close to them, whoever sent the referral or anybody else told what is recorded; `compared`: the data of two referrals were laid
 * side by side; `not-genuine`: what was sent is about nobody; `place-found`: there is a place, or one could be made;
 * `provider-stops`: the provider stops, or cannot go on for now; `no-answer`: nobody answers; `over`: what stood in the way is
 * over; `mistake`: something was entered or done wrongly; `other`: say what. A code stays in this list once it was stored: trails keep it.
 */
export const becauseCodes = [
  'asked-by-candidate',
  'asked-by-other',
  'told-by-candidate',
  'told-by-family',
  'told-by-sender',
  'told-by-other',
  'compared',
  'not-genuine',
  'place-found',
  'provider-stops',
  'no-answer',
  'over',
  'mistake',
  'other',
] as const;
export type BecauseCode = (typeof becauseCodes)[number];

/** Why a case is stopped, on its own page or on that of a task. */
export const becauseStopped: readonly BecauseCode[] = [
  'asked-by-candidate',
  'asked-by-other',
  'no-answer',
  'mistake',
  'other',
];

/** Why it is recorded that the candidate has died. */
export const becauseDied: readonly BecauseCode[] = ['told-by-family', 'told-by-other', 'other'];

/** Why it is recorded that the candidate moved. */
export const becauseMoved: readonly BecauseCode[] = ['told-by-candidate', 'told-by-other', 'mistake', 'other'];

/** Why a task is steered at the desk, by what is done to it. */
export const becauseSteered: Readonly<Record<CoordinatorAnswer['choice'], readonly BecauseCode[]>> = {
  extend: ['asked-by-candidate', 'asked-by-other', 'no-answer', 'other'],
  'change-addressee': ['asked-by-candidate', 'asked-by-other', 'provider-stops', 'no-answer', 'mistake', 'other'],
  moved: becauseMoved,
  'wrong-number': ['told-by-other', 'mistake', 'other'],
  withdraw: becauseStopped,
  died: becauseDied,
  'not-me': ['told-by-candidate', 'told-by-other', 'other'],
};

/** The reasons that suit something at least of what is done to a task, in the order of all of them. */
export const becauseSteeredSomehow: readonly BecauseCode[] = becauseCodes.filter((code) =>
  Object.values(becauseSteered).some((codes) => codes.includes(code)),
);

/** Why trajectories are taken over from a provider: a code alone, since words about one person would stand with all the others. */
export const becauseTakenOver: readonly BecauseCode[] = ['provider-stops', 'asked-by-other', 'no-answer', 'mistake'];

/** Whether a take-over for this reason closes the provider's places, so that nobody who waits is offered to it next. */
export function closesPlaces(because: BecauseCode): boolean {
  return because === 'provider-stops';
}

/** Why what one sender sent is withdrawn at once: a code alone, for the same reason. */
export const becauseSent: readonly BecauseCode[] = ['not-genuine', 'told-by-sender', 'told-by-other', 'mistake'];

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
