import * as z from 'zod';
import { birthDateSchema } from '../../domain/birth-date.ts';
import { doors, inEveryLanguage, otherDoors } from '../../domain/codes.ts';
import { nextSteps } from '../../domain/next-step.ts';
import { storedObject } from '../../domain/stored.ts';
import { stepNames } from './steps.ts';

const words = storedObject(inEveryLanguage(() => z.string()));

/** What the page after sending shows; kept in a sealed cookie, because none of it may be in a URL (I5). */
export const sentFactsSchema = storedObject({
  reference: z.string(),
  status: z.enum(['received', 'handover', 'unconfirmed']),
  door: z.enum(doors).exactOptional(),
  nextStep: z.enum(nextSteps),
  statusToken: z.string(),
  hints: z.array(words),
  /** The sender gave only a phone number: the coordinator's call confirms, and until then nothing happens. */
  byCall: z.boolean().exactOptional(),
  /** The number that is called then, in international form: whoever mistyped it is called by nobody, and must see it here. */
  callsNumber: z.string().exactOptional(),
  /** The form that was sent, so that coming back to it can be distinguished from starting another. */
  formKey: z.string().exactOptional(),
});
export type SentFacts = z.infer<typeof sentFactsSchema>;

/**
 * Answers before sending. They are sealed in the sender's own browser until sent: we store nobody whom no door fits.
 * Only for people who ask to continue later do we keep them, sealed as well.
 */
export const answersSchema = storedObject({
  kind: z.enum(['self', 'professional']),
  /** What was typed, by field name. */
  values: z.array(z.tuple([z.string(), z.array(z.string())])),
  /** Identifies this filling-in, so that a double click sends one referral. */
  formKey: z.string(),
  /** Steps that were sent without mistakes. */
  done: z.array(z.enum(stepNames)),
  /** On the page about another door, the sender asked us to bring them to the right organisation. */
  handover: z.boolean(),
  /** The other door that was counted for these answers, so that looking twice counts once. */
  counted: z.enum(otherDoors).exactOptional(),
  /** The last valid birth date that was filled in: it protects the answers once they are saved, even after it was cleared. */
  gate: birthDateSchema.exactOptional(),
  /** Address, in lower case, to which the last code was mailed. */
  codeFor: z.string().exactOptional(),
  /** Address, in lower case, whose mailbox was proven in this form. Another address must be proven again. */
  proven: z.string().exactOptional(),
  /** Token under which these answers are kept for later. */
  draft: z.string().exactOptional(),
});
export type AnswersFacts = z.infer<typeof answersSchema>;
