import * as z from 'zod';
import { moods, schoolAnswers, worksAnswers } from './codes.ts';
import { plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * What a candidate said of themselves beside a check-in, as codes. Silence is a record of its own (`answered: false`), and is never
 * read as "no work": nothing counts it.
 */
export const candidateSaysSchema = z.lazy(() =>
  storedObject({
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
  }),
);
export type CandidateSays = z.infer<typeof candidateSaysSchema>;
