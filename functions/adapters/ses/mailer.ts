import { type SESClient, SESServiceException, SendEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer } from '../../ports.ts';

/** SES refuses this very mail, for instance for its address; nothing would change by trying again. */
const refusals = ['MessageRejected', 'InvalidParameterValue'];

/**
 * Mail by SES. The client behind it makes one attempt: SES has no idempotency token, so an answer that is lost must be known
 * as ambiguous instead of being hidden by a retry (I2).
 */
export function createMailer(
  client: SESClient,
  from: { readonly from: string; readonly replyTo: string; readonly configurationSet: string },
): Mailer {
  return {
    async send(mail) {
      try {
        await client.send(
          new SendEmailCommand({
            Source: from.from,
            ReplyToAddresses: [from.replyTo],
            Destination: { ToAddresses: [mail.to] },
            Message: {
              Subject: { Data: mail.subject, Charset: 'UTF-8' },
              Body: { Text: { Data: mail.text, Charset: 'UTF-8' }, Html: { Data: mail.html, Charset: 'UTF-8' } },
            },
            ConfigurationSetName: from.configurationSet,
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
  if (!(error instanceof SESServiceException)) return 'ambiguous';
  if (refusals.includes(error.name)) return 'refused';
  // Throttled, paused, or set up wrongly: not taken for certain, so trying later doubles nothing.
  return (error.$metadata.httpStatusCode ?? 0) < 500 ? 'throttled' : 'ambiguous';
}
