import * as z from 'zod';
import { type FeedbackRuntime, takeFeedback } from '../cases/mail-feedback.ts';

/** A delivery of the topic to which SES reports. */
const deliverySchema = z.object({
  Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })),
});

/**
 * Takes reports of mails that bounced or were marked as spam. Throws when the table cannot be reached: Lambda then
 * tries again.
 */
export function createHandler(runtime: FeedbackRuntime): (event: unknown) => Promise<void> {
  return async (event) => {
    for (const { Sns } of deliverySchema.parse(event).Records) await takeFeedback(runtime, Sns.Message);
  };
}
