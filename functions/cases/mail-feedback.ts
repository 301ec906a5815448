import * as z from 'zod';
import { type MailReport, verdictOn } from '../domain/journey/undeliverable.ts';
import type { Mail } from '../domain/mail.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type UndeliveredRuntime, undelivered } from './undelivered.ts';

export type FeedbackRuntime = UndeliveredRuntime & Pick<Runtime, 'outbox'>;

/** The parts of an SES event that matter here. The event also holds addresses and a subject, which are never read (I5). */
const eventSchema = z.object({
  eventType: z.string(),
  bounce: z.object({ bounceType: z.string() }).exactOptional(),
  complaint: z.object({ complaintFeedbackType: z.string().nullish() }).exactOptional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
});
type SesEvent = z.output<typeof eventSchema>;

const reported = { Bounce: 'bounce', Complaint: 'complaint', Reject: 'reject' } as const;

/** The report in an event of SES. */
function reportIn({ eventType, bounce, complaint }: SesEvent): MailReport {
  return {
    event: Object.hasOwn(reported, eventType) ? reported[eventType as keyof typeof reported] : 'other',
    isPermanent: bounce?.bounceType === 'Permanent',
    isNotSpam: complaint?.complaintFeedbackType === 'not-spam',
  };
}

/** Metric of each verdict. */
const metrics = { gone: 'mailsBounced', unwanted: 'mailComplaints', passing: 'mailsDelayed' } as const;

/** Records a delivery. It moves no task, but the client that asks how the mails of a referral fare is told. */
async function takeDelivery(runtime: FeedbackRuntime, event: SesEvent): Promise<void> {
  for (const id of mailIds(event)) if (id.includes('/')) await runtime.outbox.delivered(id, runtime.clock());
}

/** Ids of the outbox items that a mail carried, from its tags: one, or several for a digest (see the SES mailer). */
function mailIds({ mail: { tags } }: SesEvent): string[] {
  const values = Object.entries(tags).flatMap(([name, found]) => (/^mail(-\d+)?$/.test(name) ? found : []));
  return values.map((value) => Buffer.from(value, 'base64url').toString('utf8'));
}

/**
 * Takes one SES event, as its JSON text. When a mail cannot arrive, each task in it goes to the next address, and news
 * for a candidate becomes a call. The sweeper sends the mails that this plans, so that the function that hears of
 * bounces needs no right to read people's addresses or to send mail. A repeated event has no further effect.
 */
export async function takeFeedback(runtime: FeedbackRuntime, text: string): Promise<void> {
  const event = readEvent(text);
  if (event === undefined) {
    // SES tests a new topic with a line of plain text.
    runtime.log.info('feedback-not-an-event');
    return;
  }
  if (event.eventType === 'Delivery') return takeDelivery(runtime, event);
  const verdict = verdictOn(reportIn(event));
  runtime.log.info('mail-feedback', { type: event.eventType, verdict });
  runtime.log.count(metrics[verdict], 1);
  if (verdict === 'passing') return;
  const faults: unknown[] = [];
  for (const id of mailIds(event)) {
    try {
      // Codes and the like have no outbox item: a person who misses one asks for another.
      const mail = id.includes('/') ? await runtime.outbox.mail(id) : undefined;
      if (mail !== undefined && mail.status !== 'failed') await giveUp(runtime, mail);
    } catch (error) {
      faults.push(error);
    }
  }
  // Every other mail of the digest has been handled; the event is delivered again for those that failed.
  if (faults.length > 0) throw faults[0];
}

async function giveUp(runtime: FeedbackRuntime, mail: Mail): Promise<void> {
  // Marked last: a crash in between repeats the work, which then finds the task moved.
  await undelivered(runtime, mail);
  await runtime.outbox.settle(mail, 'failed', runtime.clock());
}

function readEvent(text: string): SesEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
