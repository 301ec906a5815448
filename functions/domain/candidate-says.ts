import * as z from 'zod';
import { moods, schoolAnswers, worksAnswers } from './codes.ts';
import { paidWorkKinds } from './outcome.ts';
import { type PlainDate, plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';
import type { Spell } from './trajectory.ts';

/**
 * What a candidate said of themselves beside a check-in, as codes. Silence is a record of its own (`answered: false`), and is never
 * read as "no work": nothing counts it.
 */
export const candidateSaysSchema = storedObject({
  /** The date of the check-in beside which they were asked. */
  asked: plainDateSchema,
  answered: z.boolean(),
  /** The day on which they answered. */
  on: plainDateSchema.exactOptional(),
  works: z.enum(worksAnswers).exactOptional(),
  school: z.enum(schoolAnswers).exactOptional(),
  mood: z.enum(moods).exactOptional(),
  /** They want somebody to call them. */
  wantsCall: z.literal(true).exactOptional(),
  /**
   * The job coach said otherwise of work, and the coordinator was asked: `open`, or what they found to be so. Absent where nobody
   * had to be asked.
   */
  difference: z.enum(['open', 'works', 'works-not', 'unclear']).exactOptional(),
});
export type CandidateSays = z.infer<typeof candidateSaysSchema>;

function runsOn({ startedOn, endedOn }: Spell, day: PlainDate): boolean {
  return startedOn <= day && (endedOn === undefined || endedOn >= day);
}

/** Paid work that the job coach recorded and that was there on a day. */
export function paidWorkOn(spells: readonly Spell[], day: PlainDate): readonly Spell[] {
  return spells.filter((spell) => paidWorkKinds.includes(spell.kind) && runsOn(spell, day));
}

/**
 * Whether what a candidate said of work differs from what is recorded on the day on which they said it. Learn-work (BBL) is school and
 * work in one, so whoever has nothing else may say either.
 */
export function differs(spells: readonly Spell[], { on, works }: Pick<CandidateSays, 'on' | 'works'>): boolean {
  if (on === undefined || works === undefined || works === 'rather-not') return false;
  const isRecorded = paidWorkOn(spells, on).length > 0;
  if (isRecorded === (works === 'yes')) return false;
  return isRecorded || !spells.some((spell) => spell.kind === 'learn-work' && runsOn(spell, on));
}
