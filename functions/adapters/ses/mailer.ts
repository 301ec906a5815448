import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Clock, Mailer } from '../../ports.ts';
import { rawMessage } from './raw-message.ts';

/** SES refuses this very mail, for instance for its address; nothing would change by trying again. */
const refusals = ['MessageRejected', 'InvalidParameterValue'];

/**
 * Mail by SES. The client behind it makes one attempt: SES has no idempotency token, so an answer that is lost must be known
 * as ambiguous instead of being hidden by a retry (I2).
 */
export function createMailer(
  client: SESClient,
  settings: {
    readonly from: string;
    readonly replyTo: string;
    readonly configurationSet: string;
    readonly clock: Clock;
  },
): Mailer {
  const { from, replyTo, configurationSet, clock } = settings;
  return {
    async send(mail) {
      try {
        const Data = await rawMessage({ ...mail, from, replyTo, at: clock() });
        await client.send(
          new SendRawEmailCommand({
            Source: from,
            Destinations: [mail.to],
            RawMessage: { Data },
            ConfigurationSetName: configurationSet,
            Tags: [mail.tag, ...(mail.moreTags ?? [])].map(messageTag),
          }),
        );
        return 'sent';
      } catch (error) {
        return whatHappened(error);
      }
    },
  };
}

/** Names the nth outbox item that a mail brings. Tags allow letters, digits, dash and underscore only. */
function messageTag(mailId: string, index: number) {
  return { Name: index === 0 ? 'mail' : `mail-${index + 1}`, Value: Buffer.from(mailId).toString('base64url') };
}

function whatHappened(error: unknown): 'ambiguous' | 'throttled' | 'refused' {
  // Not written at all, for what would have been a second header.
  if (error instanceof RangeError) return 'refused';
  if (!(error instanceof SESServiceException)) return 'ambiguous';
  if (refusals.includes(error.name)) return 'refused';
  // Throttled, paused, or set up wrongly: not taken for certain, so trying later doubles nothing.
  return (error.$metadata.httpStatusCode ?? 0) < 500 ? 'throttled' : 'ambiguous';
}
