import * as z from 'zod';
import { decidedByName, email, explanation } from '../answer-fields.ts';
import { extensionRefusals } from '../codes.ts';
import { decidedHours } from '../hours.ts';
import { answerExtension } from '../journey/extension.ts';
import { plainDateSchema } from '../referral.ts';
import type { TaskEffects } from './effects.ts';
import type { TaskRule } from './rule.ts';

/** Answers of `decide-extension`: at most what is asked for. */
const extensionAnswer = z.lazy(() =>
  z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('grant'),
      /** Hours on top of what was granted before. */
      hours: decidedHours.positive().exactOptional(),
      /** The new last day of guidance. */
      until: plainDateSchema.exactOptional(),
      decidedByName,
    }),
    z.strictObject({
      choice: z.literal('refuse'),
      refusal: z.enum(extensionRefusals),
      explanation: explanation.exactOptional(),
      decidedByName,
    }),
    z.strictObject({ choice: z.literal('delegate'), email }),
  ]),
);
type ExtensionAnswer = z.infer<typeof extensionAnswer>;

/** May this person have more guidance than was granted? Asked of whoever agreed to it; never of a provider (Participatiewet 7(4)). */
export const decideExtension: TaskRule = {
  work: 'asked',
  answeredBy: () => 'team',
  terms: () => 'approve',
  onSilence: (owner) => (owner === 'team' ? 'ask-coordinator' : 'ask-team'),
  mail: { needs: ['municipality', 'dueOn'], may: ['programme', 'about', 'decidedBy'] },
  readdress: () => 'approver',
  isBeside: true,
  decides: true,
  comparable: ['refuse'],
};

export const decideExtensionEffects: TaskEffects<ExtensionAnswer> = {
  schema: extensionAnswer,
  answered: (from, task, answer, ctx, { trajectory }) =>
    trajectory === undefined ? undefined : answerExtension(from, task, trajectory, answer, ctx),
};
