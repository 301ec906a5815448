import * as z from 'zod';
import { email, explanation, personName, phone } from './answer-fields.ts';
import { objectionReasons } from './codes.ts';
import { municipalityCode } from './municipality-code.ts';
import { plainDateSchema } from './referral.ts';
import type { AnswerOf, AnyEffects } from './tasks/effects.ts';
import type { taskEffects } from './tasks/rules.ts';

/** What the coordinator may do with any task instead of answering it. */
export const coordinatorAnswer = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('extend'),
    workingDays: z.int().min(1).max(60),
    /** Due date shown on the page, so that the same extension sent twice counts once (I4). */
    dueOn: plainDateSchema.exactOptional(),
  }),
  z.strictObject({
    choice: z.literal('change-addressee'),
    email,
    /** Name of the job coach; asked when the task is a job coach's. */
    name: personName.exactOptional(),
    phone: phone.exactOptional(),
    /** Hands the person over to another provider, by id; absent where the job coach changes within the same provider. */
    provider: z.string().min(1).exactOptional(),
  }),
  z.strictObject({ choice: z.literal('withdraw') }),
  z.strictObject({ choice: z.literal('died') }),
  /** The person who was phoned says that they have nothing to do with it. */
  z.strictObject({ choice: z.literal('not-me') }),
  /** The person who picked up does not know the candidate: the number is wrong, not the referral. */
  z.strictObject({ choice: z.literal('wrong-number') }),
  /** The candidate now lives in another municipality, given by its CBS code. */
  z.strictObject({ choice: z.literal('moved'), municipality: municipalityCode }),
]);

/** The objection of a candidate who was referred by a professional ("this is not me", "I don't want this"). */
export const objectionAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('not-me') }),
  z.strictObject({ choice: z.literal('not-wanted') }),
]);

/** The candidate's own correction of their contact data; at least one of the two. */
export const contactCorrection = z
  .strictObject({ email: email.exactOptional(), phone: phone.exactOptional() })
  .refine((given) => given.email !== undefined || given.phone !== undefined);

/** What a candidate says of a transfer, in a code and, if they like, a few words. */
export const transferObjection = z.strictObject({
  reason: z.enum(objectionReasons),
  text: explanation.exactOptional(),
});

type Effects = typeof taskEffects;
/** Kinds of task that somebody answers; each has its answers in its own file. */
type Answered = { [K in keyof Effects]: Effects[K] extends AnyEffects ? K : never }[keyof Effects];
export type AnswerKind = Answered | 'objection';
/** What somebody may say to a task of a kind, or when they object. */
export type Answer<K extends AnswerKind = AnswerKind> = K extends Answered
  ? AnswerOf<Effects[K]>
  : z.infer<typeof objectionAnswer>;
export type CoordinatorAnswer = z.infer<typeof coordinatorAnswer>;
