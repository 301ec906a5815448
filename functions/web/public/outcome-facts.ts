import * as z from 'zod';
import { doors, misfits } from '../../domain/codes.ts';

const words = z.strictObject({ nl: z.string(), en: z.string() });

/** What the page after sending shows; travels in a sealed cookie, because nothing of it may stand in a URL (I5). */
export const sentFactsSchema = z.strictObject({
  reference: z.string(),
  status: z.enum(['received', 'handover']),
  door: z.enum(doors).exactOptional(),
  nextStep: z.enum(['candidate-confirms', 'work-coach-decides', 'uwv-decides', 'finding-place', 'coordinator-calls']),
  statusToken: z.string(),
  hints: z.array(words),
});
export type SentFacts = z.infer<typeof sentFactsSchema>;

/**
 * Answers that led to a page instead of a referral. They live in the sender's browser only, sealed, until the sender asks
 * for a handover: a misfit stores no person.
 */
export const unfitFactsSchema = z.strictObject({
  kind: z.enum(['self', 'professional']),
  /** What was typed, by field name. */
  values: z.array(z.tuple([z.string(), z.array(z.string())])),
  formKey: z.string(),
  /** Absent while the form itself still has mistakes. */
  misfit: z.enum(misfits).exactOptional(),
  reasons: z.array(words),
});
export type UnfitFacts = z.infer<typeof unfitFactsSchema>;
