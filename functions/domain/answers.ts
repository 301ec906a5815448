import * as z from 'zod';
import { declineReasons, earlyStopReasons, offerDeclineReasons, spellKinds } from './codes.ts';
import { formatEmail, readTypedEmail } from './email-address.ts';
import { normalisePhone } from './phone-number.ts';
import { plainDateSchema } from './referral.ts';
import { municipalityCode } from './region.ts';

const explanation = z.string().trim().max(500);
/** Kept with the domain in lower case, so that checks and mailboxes compare alike. */
const email = z
  .string()
  .trim()
  .transform((text, context) => {
    const address = readTypedEmail(text);
    if (address !== undefined) return formatEmail(address);
    context.addIssue({ code: 'custom', message: 'a mail address such as "sam@zeist.example"' });
    return z.NEVER;
  });
const phone = z
  .string()
  .trim()
  .transform((text, context) => {
    const number = normalisePhone(text);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: 'a phone number such as "06 12 34 56 78"' });
    return z.NEVER;
  });

/**
 * Answers of `confirm-sender`: whether the sender recognises the referral as theirs. Given by the sender, or by the
 * coordinator who called a sender without e-mail. `not-me` also covers a wrong number; only the coordinator answers
 * `not-reached`.
 */
export const confirmSenderAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('confirm') }),
  z.strictObject({ choice: z.literal('not-me') }),
  z.strictObject({ choice: z.literal('not-reached') }),
  /** Coordinator only, where no door fitted: the referral is theirs, and the same call brought them to the right place. */
  z.strictObject({ choice: z.literal('handed-over') }),
]);

/**
 * With the reason `moved`: CBS code of where the candidate lives now, so that the door is looked at again before
 * anything ends.
 */
const movedTo = municipalityCode.exactOptional();

/** Answers of `confirm-interest`, given by the candidate or by phone. */
export const confirmInterestAnswer = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('yes'),
    /** The privacy text shown beside the question; the page posts its version. */
    privacyVersion: z.string().max(40).exactOptional(),
  }),
  z.strictObject({ choice: z.literal('no') }),
  /** Coordinator only: they phoned and reached nobody. */
  z.strictObject({ choice: z.literal('not-reached') }),
]);

/** Answers of `approve`. For the IPS doors the formal decision is taken elsewhere; its date is recorded here. */
export const approveAnswer = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('approve'),
    decisionDate: plainDateSchema.exactOptional(),
    /** For how many years, where the door's decision states that; the door's usual length if left out. */
    years: z.coerce.number<string | number>().int().min(1).max(10).exactOptional(),
  }),
  z.strictObject({
    choice: z.literal('decline'),
    reason: z.enum(declineReasons),
    explanation: explanation.exactOptional(),
  }),
  z.strictObject({ choice: z.literal('ask-information'), question: explanation.min(5) }),
  z.strictObject({ choice: z.literal('delegate'), email }),
]);

/** Answer of `give-information`. */
export const giveInformationAnswer = z.strictObject({ choice: z.literal('answer'), text: explanation.min(2) });

/** Answers of `accept-offer`. Contact data of the candidate are shown only after `accept` (I6). */
export const acceptOfferAnswer = z.discriminatedUnion('choice', [
  z.strictObject({
    choice: z.literal('accept'),
    jobCoachName: z.string().trim().min(2).max(100),
    jobCoachEmail: email,
    jobCoachPhone: phone.exactOptional(),
    startsOn: plainDateSchema,
  }),
  z.strictObject({
    choice: z.literal('decline'),
    reason: z.enum(offerDeclineReasons),
    explanation: explanation.exactOptional(),
  }),
  /** The provider knows that the candidate has died. */
  z.strictObject({ choice: z.literal('died') }),
  /** After a decline for lack of places: there is room again. */
  z.strictObject({ choice: z.literal('places-again') }),
]);

/** Answers of `confirm-start`. */
export const confirmStartAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('held'), heldOn: plainDateSchema }),
  z.strictObject({ choice: z.literal('moved'), newDate: plainDateSchema }),
  z.strictObject({ choice: z.literal('stopped'), reason: z.enum(earlyStopReasons), movedTo }),
  /** Coordinator only: they phoned, and nobody could tell. */
  z.strictObject({ choice: z.literal('no-answer') }),
]);

/** Answer of `check-in`: what happened since the last one. */
export const checkInAnswer = z.strictObject({
  /** `no-answer` is for the coordinator only: they called, and nobody could tell. */
  choice: z.enum(['continues', 'goal-reached', 'stopped', 'no-answer']),
  /** Required with `stopped`. */
  reason: z.enum(earlyStopReasons).exactOptional(),
  movedTo,
  hoursUsed: z.number().min(0).max(200).exactOptional(),
  /** Asked at a kept-work check-in: is this work still there? */
  keptWork: z.boolean().exactOptional(),
  /** Work, learn-work, education or voluntary work that began. */
  newSpells: z
    .array(
      z.strictObject({
        kind: z.enum(spellKinds),
        startedOn: plainDateSchema,
        hoursPerWeek: z.number().min(0).max(80).exactOptional(),
      }),
    )
    .max(3),
  /** Spells that ended, by spell id. */
  endedSpells: z.array(z.strictObject({ id: z.string(), endedOn: plainDateSchema })).max(10),
});
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

/** Answers of `still-wanted`, by somebody on the waiting list or by phone. */
export const stillWantedAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('yes') }),
  z.strictObject({ choice: z.literal('no') }),
  z.strictObject({ choice: z.literal('call') }),
]);

/** Answers of `call`: the coordinator phoned someone, most often because they have no e-mail. */
export const callAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('told') }),
  z.strictObject({ choice: z.literal('not-reached') }),
  /** Ends a warm handover: the other organisation has the person now. */
  z.strictObject({ choice: z.literal('handed-over') }),
  /** Also ends a warm handover: on the phone the person says that they do not want it. */
  z.strictObject({ choice: z.literal('not-wanted') }),
  /** After a referrer proposed to end the case: the candidate wants to stop, or wants to go on. */
  z.strictObject({ choice: z.literal('withdrawn') }),
  z.strictObject({ choice: z.literal('goes-on') }),
  /** Where the address was wrong: the right one. */
  z.strictObject({ choice: z.literal('new-address'), email }),
  /** The person who picked up says that the candidate has died. */
  z.strictObject({ choice: z.literal('died') }),
]);

/** Answers of `resolve`: nobody is left to ask, or the machine is stuck. */
export const resolveAnswer = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('try-again') }),
  /** The coordinator's own choice of a provider, by id: nobody else is asked. */
  z.strictObject({ choice: z.literal('assign'), provider: z.string().min(1) }),
  z.strictObject({ choice: z.literal('close'), explanation: explanation.exactOptional() }),
]);

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
    name: z.string().trim().min(2).max(100).exactOptional(),
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

/** Schema of each task kind's own answers. `await-place` and `advance` have none of their own. */
export const answerSchemas = {
  'confirm-sender': confirmSenderAnswer,
  'confirm-interest': confirmInterestAnswer,
  approve: approveAnswer,
  'give-information': giveInformationAnswer,
  'accept-offer': acceptOfferAnswer,
  'confirm-start': confirmStartAnswer,
  'check-in': checkInAnswer,
  'still-wanted': stillWantedAnswer,
  call: callAnswer,
  resolve: resolveAnswer,
  objection: objectionAnswer,
} as const;
export type AnswerKind = keyof typeof answerSchemas;
export type Answer<K extends AnswerKind = AnswerKind> = z.infer<(typeof answerSchemas)[K]>;
export type CoordinatorAnswer = z.infer<typeof coordinatorAnswer>;
