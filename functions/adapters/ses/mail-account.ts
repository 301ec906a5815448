import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import type { MailAccount } from '../../ports/mailer.ts';

/** The account at SES. */
export function createMailAccount(client: SESClient): MailAccount {
  return {
    async quota() {
      // SES says -1 where there is no limit for a day.
      const {
        Max24HourSend = -1,
        SentLast24Hours = 0,
        MaxSendRate = 0,
      } = await client.send(new GetSendQuotaCommand({}));
      return { perDay: Max24HourSend, sent: SentLast24Hours, perSecond: MaxSendRate };
    },
  };
}
