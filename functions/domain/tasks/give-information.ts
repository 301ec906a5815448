import * as z from 'zod';
import { explanation } from '../answer-fields.ts';
import { giveInformation as give, informationSilent } from '../journey/approval.ts';
import { giveInformationLate, wentBy } from '../journey/late.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answer of `give-information`. */
const giveInformationAnswer = z.strictObject({ choice: z.literal('answer'), text: explanation.min(2) });
type GiveInformationAnswer = z.infer<typeof giveInformationAnswer>;

/** The approver's question to the referrer. */
export const giveInformation: TaskRule = {
  work: 'asked',
  answeredBy: (origin) => (origin === 'professional' ? 'referrer' : 'candidate'),
  terms: () => 'give-information',
  onSilence: () => 'back-to-approver',
  mail: { needs: ['municipality', 'dueOn'], may: ['programme'] },
  readdress: (origin) => (origin === 'self' ? 'candidate' : 'referrer'),
  isPromised: true,
  comparable: ['answer'],
};

/** The approver decides with the answer in view, or without it; an answer that comes before the decision still helps. */
export const giveInformationEffects: TaskEffects<GiveInformationAnswer> = {
  schema: giveInformationAnswer,
  answered: (from, task, answer, ctx) => give(from, task, answer, ctx),
  silent: (from, task, ctx) => informationSilent(from, task, ctx),
  late: {
    helps: ({ referral }, task) => wentBy(task) && referral.stage === 'approval',
    answered: (from, task, answer, ctx) => giveInformationLate(from, task, answer, ctx),
  },
};
