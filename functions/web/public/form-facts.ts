import * as z from 'zod';
import { birthDateSchema } from '../../domain/birth-date.ts';
import { doors, type Language, languages, otherDoors } from '../../domain/codes.ts';
import { nextSteps } from '../../domain/next-step.ts';
import { storedObject } from '../../domain/stored.ts';
import { stepNames } from './steps.ts';

const inEveryLanguage = Object.fromEntries(languages.map((language) => [language, z.string()]));
const words = storedObject(inEveryLanguage as Record<Language, z.ZodString>);

/** What the page after sending shows; travels in a sealed cookie, because nothing of it may stand in a URL (I5). */
export const sentFactsSchema = storedObject({
  reference: z.string(),
  status: z.enum(['received', 'handover', 'unconfirmed']),
  door: z.enum(doors).exactOptional(),
  nextStep: z.enum(nextSteps),
  statusToken: z.string(),
  hints: z.array(words),
  /** The sender gave a phone number only: the coordinator's call confirms, and until then nothing happens. */
  byCall: z.boolean().exactOptional(),
  /** The form that was sent, so that coming back to it can be told from starting another. */
  formKey: z.string().exactOptional(),
});
export type SentFacts = z.infer<typeof sentFactsSchema>;

/**
 * Answers before sending. They live in the sender's own browser, sealed, until sent: nobody is stored whom no door fits. Only who asks
 * to go on later has them kept by us, sealed as well.
 */
export const answersSchema = storedObject({
  kind: z.enum(['self', 'professional']),
  /** What was typed, by field name. */
  values: z.array(z.tuple([z.string(), z.array(z.string())])),
  /** Names this filling-in, so that a double click sends one referral. */
  formKey: z.string(),
  /** Steps that were sent without mistakes. */
  done: z.array(z.enum(stepNames)),
  /** The sender, on the page about another door, asked us to bring them to the right door. */
  handover: z.boolean(),
  /** Other door that was counted for these answers, so that looking twice counts once. */
  counted: z.enum(otherDoors).exactOptional(),
  /** The last birth date that was filled in well: it guards the answers once they are saved, also after it was cleared. */
  gate: birthDateSchema.exactOptional(),
  /** Address, in lower case, that a code was mailed to last. */
  codeFor: z.string().exactOptional(),
  /** Address, in lower case, whose mailbox was proven in this form. Another address asks for proof again. */
  proven: z.string().exactOptional(),
  /** Token under which these answers are kept for later. */
  draft: z.string().exactOptional(),
});
export type AnswersFacts = z.infer<typeof answersSchema>;
