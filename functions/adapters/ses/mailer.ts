import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { errorName } from '../../domain/errors.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import type { Log } from '../../ports/log.ts';
import type { Mailer } from '../../ports/mailer.ts';
import { meaningOf } from './answers.ts';
import { rawMessage } from './raw-message.ts';

/**
 * Sends mail through SES. The client makes a single attempt: SES has no idempotency token, so a lost answer must be
 * treated as ambiguous instead of being hidden by a retry (I2).
 */
export function createMailer(
  client: SESClient,
  settings: {
    readonly from: string;
    readonly replyTo: string;
    readonly configurationSet: string;
    /** The account may only mail verified addresses. */
    readonly sandbox: boolean;
    readonly clock: Clock;
    readonly log: Pick<Log, 'error'>;
  },
): Mailer {
  const { from, replyTo, configurationSet, clock, sandbox, log } = settings;
  return {
    async send(mail) {
      try {
        const Data = rawMessage({ ...mail, from, replyTo, at: clock() });
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
        const result = meaningOf(error, { from, to: mail.to, sandbox });
        // Only the code is logged: the text may contain an address.
        log.error('mail-not-taken', { result, code: errorName(error) });
        return result;
      }
    },
  };
}

/** Names the nth outbox item in a mail. Tags may only contain letters, digits, dashes and underscores. */
function messageTag(mailId: string, index: number) {
  return { Name: index === 0 ? 'mail' : `mail-${index + 1}`, Value: Buffer.from(mailId).toString('base64url') };
}
