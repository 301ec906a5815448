import * as z from 'zod';
import { email, explanation, isReasonGiven, personName, phone } from '../answer-fields.ts';
import { offerDeclineReasons } from '../codes.ts';
import { reportDeath } from '../journey/death.ts';
import { acceptLate, declineLate, offerStillHelps, wentBy } from '../journey/late.ts';
import { answerOffer, offerSilent } from '../journey/offer.ts';
import { plainDateSchema } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `accept-offer`. Contact data of the candidate are shown only after `accept` (I6). */
const acceptOfferAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('accept'),
      jobCoachName: personName,
      jobCoachEmail: email,
      jobCoachPhone: phone.exactOptional(),
      startsOn: plainDateSchema,
    }),
    z
      .strictObject({
        choice: z.literal('decline'),
        reason: z.enum(offerDeclineReasons),
        explanation: explanation.exactOptional(),
      })
      .refine(({ reason, explanation: why }) => isReasonGiven(reason, why), { path: ['explanation'] }),
    /** The provider knows that the candidate has died. */
    z.strictObject({ choice: z.literal('died') }),
    /** After a decline for lack of places: there is room again. */
    z.strictObject({ choice: z.literal('places-again') }),
  ]),
);
type AcceptOfferAnswer = z.infer<typeof acceptOfferAnswer>;

/**
 * Will you guide this person? Asked of a provider at which a place is held for them; its address comes from the region
 * file.
 */
export const acceptOffer: TaskRule = {
  work: 'asked',
  answeredBy: () => 'provider',
  terms: () => 'accept-offer',
  onSilence: () => 'next-provider',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'provider'] },
  isPromised: true,
  offers: true,
  whyAnew: 'next-provider',
  comparable: ['decline'],
};

/** Yes: the provider guides the person. No, or silence: the place is given back and the next provider is asked. */
export const acceptOfferEffects: TaskEffects<AcceptOfferAnswer> = {
  schema: acceptOfferAnswer,
  answered: (from, task, answer, ctx) => {
    if (answer.choice === 'died') return reportDeath(from, ctx);
    // Said after a decline, when the task is over: see the link desk.
    return answer.choice === 'places-again' ? undefined : answerOffer(from, task, answer, ctx);
  },
  silent: (from, task, ctx) => offerSilent(from, task, ctx),
  late: {
    helps: (from, task) => wentBy(task) && offerStillHelps(from, task),
    answered: (from, task, answer, ctx) => {
      if (answer.choice === 'accept') return acceptLate(from, task, answer, ctx);
      if (answer.choice === 'died') return reportDeath(from, ctx);
      return answer.choice === 'decline' ? declineLate(from, task, answer, ctx) : undefined;
    },
  },
};
