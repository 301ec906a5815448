import type { Instant } from '../functions/domain/referral.ts';
import type { CapturedMail } from './captured-mail.ts';
import type { MailReportRoute } from './template/mail-reports.ts';

/** What can become of a captured mail. */
export const mailFates = ['delivery', 'bounce', 'full-mailbox', 'complaint'] as const;
export type MailFate = (typeof mailFates)[number];

/** What SES says of each, beside the mail itself. */
function eventOf(fate: MailFate, { to }: CapturedMail, timestamp: Instant) {
  const recipient = [{ emailAddress: to }];
  switch (fate) {
    case 'delivery':
      return { eventType: 'Delivery', delivery: { recipients: [to], timestamp } };
    case 'bounce':
      return {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail', bouncedRecipients: recipient, timestamp },
      };
    case 'full-mailbox':
      return {
        eventType: 'Bounce',
        bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: recipient, timestamp },
      };
    case 'complaint':
      return {
        eventType: 'Complaint',
        complaint: { complaintFeedbackType: 'abuse', complainedRecipients: recipient, timestamp },
      };
  }
}

/**
 * Lets a captured mail meet a fate, and reports it as SES does: to the functions that the template subscribes, by way of
 * SNS. A failing function is called again twice, as Lambda does with calls that nobody waits for.
 */
export async function reportMail(
  mail: CapturedMail,
  fate: MailFate,
  by: {
    readonly routes: readonly MailReportRoute[];
    readonly now: Instant;
    readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  },
): Promise<void> {
  const event = eventOf(fate, mail, by.now);
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  const { id: messageId, from: source, to, at: timestamp } = mail;
  const Message = JSON.stringify({ ...event, mail: { messageId, source, destination: [to], timestamp, tags } });
  const delivery = {
    Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', Sns: { Type: 'Notification', Message } }],
  };
  const arns = by.routes
    .filter(({ events }) => events.some((name) => name.toLowerCase() === event.eventType.toLowerCase()))
    .flatMap(({ functionArns }) => functionArns);
  for (const arn of arns) await callTwiceMore(() => by.invoke(arn, delivery));
}

async function callTwiceMore(call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      await call();
      return;
    } catch {
      // The function's binding reports this to the observer of the run.
    }
  }
}
