import * as z from 'zod';
import { email } from '../answer-fields.ts';
import { objectionReasons, spellKinds } from '../codes.ts';
import { answerCall } from '../journey/calls.ts';
import { recordDeath } from '../journey/death.ts';
import { answerMove } from '../journey/move.ts';
import { asksWhetherHere } from '../journey/moved-out.ts';
import { plainDateSchema } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `call`: the coordinator phoned someone, most often because they have no e-mail. */
const callAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('told') }),
    z.strictObject({ choice: z.literal('not-reached') }),
    /** Ends a warm handover: the other organisation has the person now. */
    z.strictObject({ choice: z.literal('handed-over') }),
    /** Also ends a warm handover: on the phone the person says that they do not want it. */
    z.strictObject({ choice: z.literal('not-wanted') }),
    /** After a referrer proposed to end the case: the candidate wants to stop, or wants to go on. */
    z.strictObject({ choice: z.literal('withdrawn') }),
    z.strictObject({ choice: z.literal('goes-on') }),
    /** Told by phone who guides them from now on, the candidate would rather be guided by somebody else. */
    z.strictObject({ choice: z.literal('objects'), reason: z.enum(objectionReasons) }),
    /** Where the address was wrong: the right one. */
    z.strictObject({ choice: z.literal('new-address'), email }),
    /** Where candidate and job coach said different things of work: there is paid work, since when, where it was not recorded. */
    z.strictObject({
      choice: z.literal('works'),
      kind: z.enum(spellKinds).extract(['employee', 'self-employed']).exactOptional(),
      startedOn: plainDateSchema.exactOptional(),
    }),
    /** There is none, and until when there was, where it was recorded. */
    z.strictObject({ choice: z.literal('works-not'), endedOn: plainDateSchema.exactOptional() }),
    /** Nobody can say which of the two is so. */
    z.strictObject({ choice: z.literal('unclear') }),
    /** The person who picked up says that the candidate has died. */
    z.strictObject({ choice: z.literal('died') }),
  ]),
);
type CallAnswer = z.infer<typeof callAnswer>;

/** The coordinator phones somebody: with news for a person without e-mail, or a question that must be asked in person. */
export const call: TaskRule = {
  work: 'coordinator',
  answeredBy: () => 'coordinator',
  terms: () => 'call',
  onSilence: () => 'ask-coordinator',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about', 'times'] },
  isBeside: true,
  isCall: true,
  comparable: ['told', 'not-reached', 'handed-over', 'not-wanted', 'withdrawn', 'goes-on', 'objects', 'unclear'],
};

export const callEffects: TaskEffects<CallAnswer> = {
  schema: callAnswer,
  answered: (from, task, answer, ctx, { trajectory }) => {
    if (answer.choice === 'died') return recordDeath(from, task, trajectory, ctx);
    const isMove = asksWhetherHere(task) && answer.choice !== 'not-reached';
    return (isMove ? answerMove : answerCall)(from, task, answer, ctx, trajectory);
  },
};
