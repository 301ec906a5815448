import * as z from 'zod';
import { doors, otherDoors } from '../domain/codes.ts';
import { eventType, toldKinds } from '../domain/events/told-kinds.ts';
import { nextSteps } from '../domain/next-step.ts';
import { senderEndings, senderNextSteps, senderStatuses } from '../domain/sender-status.ts';

/** What the API says is wrong with a request as a whole, or keeps it from being taken. */
export const problemCodes = [
  'invalid-request',
  'malformed-json',
  'malformed-form',
  'too-many-fields',
  'unknown-language',
  'idempotency-key',
  'no-token',
  'unknown-key',
  'origin-not-allowed',
  'unknown-referral',
  'not-found',
  'method-not-allowed',
  'intake-closed',
  'too-large',
  'content-type',
  'content-encoding',
  'key-reused',
  'too-many',
  'failed',
  'unavailable',
  'form-wrong',
  'form-key',
  'unknown-form',
  'form-too-large',
  'form-other-door',
] as const;
export type ProblemName = (typeof problemCodes)[number];

/** Shapes of what `/v1` answers: the code's types and the OpenAPI document both come from here. */

const ofSandbox = z
  .literal(true)
  .exactOptional()
  .describe('Of the sandbox only: nothing is stored, and nobody hears of it.');

/** What is said about one field of what was sent: a mistake, or a hint. */
const noteSchema = z.strictObject({
  in: z.enum(['body', 'query', 'header']),
  pointer: z.string().describe('JSON pointer (RFC 6901) into the body, or the name of the query parameter or header.'),
  code: z.string(),
  detail: z.string(),
  field: z.string().exactOptional().describe("Of a mapped form: the form's own field, as its mapping writes it."),
  label: z.string().exactOptional().describe('What the form calls that field.'),
  target: z.string().exactOptional().describe('The field of a referral that it becomes, as a JSON pointer.'),
});
export type FieldNote = z.infer<typeof noteSchema>;

export const receiptSchema = z
  .strictObject({
    reference: z.string().describe('Number of the referral, HW- and seven characters.'),
    status: z
      .enum(['received', 'handover', 'unconfirmed'])
      .describe('unconfirmed: nothing happens and nobody else hears of it until its sender confirms.'),
    door: z.enum(doors).exactOptional().describe('Absent for a handover.'),
    nextStep: z.enum(nextSteps),
    statusUrl: z
      .url()
      .describe(
        'Status page. Its last segment is the bearer token of GET /v1/referrals/{reference}. Of a candidate who refers themselves it shows what the client with the key may know, and the whole page after a code to their own mailbox; without a key it ends when the sender confirms.',
      ),
    hints: z.array(z.string()).describe('Things to tell the candidate, in the asked language, each once.'),
    fieldHints: z
      .array(noteSchema)
      .exactOptional()
      .describe('Those of hints that are about a field, with the field and their code. They stop nothing.'),
    sandbox: ofSandbox,
  })
  .meta({ description: 'The referral was accepted.' });
export type Receipt = z.infer<typeof receiptSchema>;

export const otherDoorSchema = z
  .strictObject({
    status: z.literal('other-door'),
    otherDoor: z.enum(otherDoors),
    door: z.enum(doors).exactOptional().describe('The door that does fit, where there is one.'),
    reasons: z.array(z.string()),
    handover: z
      .strictObject({
        organisation: z.string(),
        how: z.string(),
        phone: z.string().exactOptional(),
        url: z.url().exactOptional(),
      })
      .describe('Who does help, and how to reach them.'),
    sandbox: ofSandbox,
  })
  .meta({
    description: 'No door of this region fits. Nothing was stored. Post again with request.handover to be called.',
  });
export type OtherDoorAnswer = z.infer<typeof otherDoorSchema>;

/** What a status token tells alone. */
const bareStatuses = ['open', 'unconfirmed', 'ended'] as const;

export const summarySchema = z
  .strictObject({
    reference: z.string(),
    status: z
      .enum([...new Set([...senderStatuses, ...bareStatuses])])
      .describe(
        'With the key of the client that sent it where it stands; a code may be added, none changes its meaning. With the token alone `unconfirmed`, `open` or `ended`.',
      ),
    updatedOn: z.iso.date().exactOptional().describe('With the key: since which day that is so (Europe/Amsterdam).'),
    nextStep: z
      .enum(senderNextSteps)
      .exactOptional()
      .describe('With the key: what happens next. Absent after the end.'),
    ending: z
      .enum(senderEndings)
      .exactOptional()
      .describe(
        'With the key, after the end: what others decided, or only whether guidance had begun. Never why somebody stopped.',
      ),
    decision: z
      .enum(['approved', 'declined'])
      .exactOptional()
      .describe(
        'With the key: whether it may go on. At a door where nobody is asked (the policy of the region says so) it is approved as soon as it goes on, without anybody having decided.',
      ),
    mails: z
      .strictObject({
        waiting: z.int().min(0),
        sent: z.int().min(0).describe('Taken by our mail service.'),
        delivered: z.int().min(0).describe('Of those sent: accepted by the mail servers of their addressees.'),
        failed: z.int().min(0),
      })
      .exactOptional()
      .describe('With the key of the client that sent it: how many mails about it went out, to anybody.'),
    sandbox: ofSandbox,
  })
  .meta({
    description:
      'Where a referral stands. The token is the link in the sender\u2019s mail, which may be forwarded: alone it tells no more than whether the case is open.',
  });
export type Summary = z.infer<typeof summarySchema>;

export const eventSchema = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.string().describe('The same at each try: what comes twice has the same id, as has the header webhook-id.'),
    source: z.string().describe('This system: a URN of its organisation, or its address.'),
    type: z
      .enum(toldKinds.map(eventType))
      .describe('Ends in the status. A type may be added, none changes its meaning.'),
    subject: z.string().describe('Number of the referral.'),
    time: z.iso.datetime().describe('When it happened (UTC).'),
    datacontenttype: z.literal('application/json'),
    dataref: z.url().describe('Where more can be asked with the key.'),
    sequence: z
      .string()
      .regex(/^[1-9]\d*$/)
      .describe(
        'A whole number as text that rises by one with each event of the referral. Whoever hears some statuses only, or began later, misses some.',
      ),
    sequencetype: z.literal('Integer'),
    data: z.strictObject({
      reference: z.string(),
      status: z.enum(toldKinds).describe('As `status` of GET /v1/referrals/{reference}.'),
      ending: z
        .enum(senderEndings.filter((ending) => ending !== 'not-confirmed'))
        .exactOptional()
        .describe('With `ended` alone: how. As `ending` of GET /v1/referrals/{reference}.'),
    }),
  })
  .meta({ description: 'What a webhook gets: a CloudEvent. It holds nothing about anybody.' });

export const loopSchema = z
  .strictObject({
    state: z
      .enum(['kept', 'broken', 'unknown'])
      .describe('kept: no open referral is without a next action. unknown: not checked, or not for three hours.'),
    open: z
      .int()
      .min(15)
      .exactOptional()
      .describe(
        'About how many referrals are open, in steps of five: the figure of the day. It stays until the first check of a day finds five more or fewer, so that nobody is seen to come or go; absent below fifteen.',
      ),
    withoutNextAction: z
      .int()
      .min(0)
      .exactOptional()
      .describe('Open referrals that nobody will be asked about. Absent before the first check.'),
    since: z.iso
      .datetime()
      .exactOptional()
      .describe('Every check since then found it kept, or broken, as the last one did.'),
    checkedAt: z.iso.datetime().exactOptional().describe('The last check. There is one each hour.'),
    intake: z.enum(['open', 'closed']).describe('closed: on purpose, so nothing is wrong; open referrals go on.'),
    intakeOpensOn: z.iso
      .date()
      .exactOptional()
      .describe('First day on which new referrals are taken, where it is known.'),
  })
  .meta({ description: 'Whether every open referral has a next action, an owner and a date.' });
export type Loop = z.infer<typeof loopSchema>;

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().describe('In the asked language. Never repeats what was sent.'),
    code: z
      .enum(problemCodes)
      .exactOptional()
      .describe('What it is, for a program. Absent where the firewall answers before the API does.'),
    errors: z.array(noteSchema).exactOptional().describe('Every mistake at once.'),
  })
  .meta({ description: 'Problem details (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;
