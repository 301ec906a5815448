import * as z from 'zod';
import { takeFeedback } from '../cases/mail-feedback.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** A delivery of the topic that SES reports to. */
const deliverySchema = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
});

/** Hears of mails that bounced or were called spam. Throws when the table cannot be reached: Lambda then tries again. */
export function createHandler(runtime: Runtime): (event: unknown) => Promise<void> {
  return async (event) => {
    for (const { Sns } of deliverySchema.parse(event).Records) await takeFeedback(runtime, Sns.Message);
  };
}
