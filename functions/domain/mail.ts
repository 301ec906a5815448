import * as z from 'zod';
import { askedKinds, doors, languages, roles } from './codes.ts';
import { instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/** Mails that tell something. */
export const tellingKinds = [
  // to the candidate (or to the shared mailbox of candidate and referrer)
  'received-candidate',
  'told-about-referral',
  'confirmed-candidate',
  'corrected-candidate',
  'referred-again',
  // to the reader of an address that was corrected: the candidate's or the referrer's
  'address-given',
  // to the reader of the address that it replaced
  'address-replaced',
  'approved-candidate',
  'declined-candidate',
  'waiting-candidate',
  'delayed-candidate',
  'matched-candidate',
  'talk-moved-candidate',
  'coach-changed-candidate',
  'started-candidate',
  'pause-candidate',
  'extension-candidate',
  'contact-lost-candidate',
  'goal-reached-candidate',
  'ended-candidate',
  'consent-withdrawn-candidate',
  'reopened-candidate',
  // to the referrer
  'received-referrer',
  'approved-referrer',
  'declined-referrer',
  'started-referrer',
  'ended-referrer',
  'goes-on-referrer',
  'reopened-referrer',
  // to the work coach, and to the team mailbox
  'matched-approver',
  'started-approver',
  'ended-approver',
  'reopened-approver',
  'lapsed-approver',
  'team-decision',
  // to the team mailbox, and to the coordinator
  'budget-warning',
  // to provider and job coach; the third also to those who are to decide
  'offer-withdrawn',
  'coach-assigned',
  'contact-changed',
  'extension-decided',
  'case-ended',
  'case-reopened',
  'candidate-died',
  // to the job coach
  'result-corrected',
  // to job coach, provider and whoever decides
  'grant-use',
  // to the referrer and whoever decided
  'guidance-ended',
  // to the coordinator
  'duplicate',
  'nobody-called',
  'stuck',
  // to the coordinator's deputy
  'coordinator-silent',
  // to the person who asked
  'code',
  'new-link',
] as const;
export type TellingKind = (typeof tellingKinds)[number];

/** Every mail that the journey sends: those that bring a task, under its name, and those that tell something. */
export const mailKinds = [...askedKinds, ...tellingKinds] as const;
export type MailKind = (typeof mailKinds)[number];

/** Mails which say that a case has ended. None of them goes any more once it has been reopened. */
export const endMails = [
  'ended-candidate',
  'declined-candidate',
  'consent-withdrawn-candidate',
  'ended-referrer',
  'declined-referrer',
  'ended-approver',
  'case-ended',
  'candidate-died',
] as const satisfies readonly MailKind[];

/**
 * What a link may open: a task; the progress of a case; the way out of a referral; the way out of an address, for the reader of a
 * mailbox that somebody gave by mistake; or, for the reader of one that was replaced, the way to have it forgotten.
 */
export const linkPurposes = ['task', 'status', 'objection', 'address', 'former'] as const;

const mailLinkSchema = storedObject({
  id: z.string(),
  keyVersion: z.int().positive(),
  purpose: z.enum(linkPurposes),
});

/**
 * A mail in the outbox: planned in the transaction that caused it, claimed by one sender, then sent; dropped when its
 * question was settled before it could go. It names a role, not an address: the address is looked up at the moment of
 * sending and stored only in the party item or the region file.
 */
export const mailSchema = z.lazy(() =>
  storedObject({
    /** `<referral>/<taskId or "case">/<kind>/<number>`; also the message tag, so that a bounce finds its task. */
    id: z.string(),
    referralId: z.string(),
    taskId: z.string().exactOptional(),
    kind: z.enum(mailKinds),
    to: z.enum(roles),
    /** Provider id, when `to` is provider. */
    provider: z.string().exactOptional(),
    /** For whoever decided until the case got another door or municipality: those by which their mailbox is looked up. */
    formerly: storedObject({ door: z.enum(doors), municipality: z.string() }).exactOptional(),
    language: z.enum(languages),
    /** 0 for the first mail of a task, n for its nth reminder. */
    reminder: z.int().min(0),
    /** Goes to a mailbox that candidate and referrer share: worded for both. */
    shared: z.boolean(),
    /** Link that the button opens; its token is derived when the mail is sent. */
    link: mailLinkSchema.exactOptional(),
    /** A second link: to another case that the mail is equally about, or to the status page, beside an objection. */
    otherLink: mailLinkSchema.exactOptional(),
    /**
     * Link with which the reader can say that they are not the person meant, beside the button; without a purpose it ends
     * the referral. Of an address that was replaced: the link with which its reader has it forgotten.
     */
    wayOut: storedObject({
      id: z.string(),
      keyVersion: z.int().positive(),
      purpose: z.enum(['address', 'former']).exactOptional(),
    }).exactOptional(),
    /** Codes that the text may name: decline reason, closure, dates. No personal data. */
    facts: z.record(z.string(), z.string()),
    /** Revision of the referral in which it was planned; absent in mails that an earlier version planned. */
    revision: z.int().positive().exactOptional(),
    status: z.enum(['planned', 'claimed', 'sent', 'ambiguous', 'failed', 'dropped']),
    attempts: z.int().min(0),
    /** While claimed: when the claim lapses. While planned or ambiguous: when to try (again). */
    nextAt: instantSchema,
    plannedAt: instantSchema,
    sentAt: instantSchema.exactOptional(),
    /** When the addressee's mail server accepted it, as SES reports. */
    deliveredAt: instantSchema.exactOptional(),
  }),
);
export type Mail = z.infer<typeof mailSchema>;

/** What a link may do. The token in its URL is derived from `id`; the table is keyed by the token's hash. */
export const linkSchema = z.lazy(() =>
  storedObject({
    /** Random; the input of the HMAC that gives the token. */
    id: z.string(),
    keyVersion: z.int().positive(),
    purpose: z.enum(linkPurposes),
    referralId: z.string(),
    /** A link of purpose `task` without it leads the coordinator to whatever task is open in the case. */
    taskId: z.string().exactOptional(),
    role: z.enum(roles),
    /**
     * The task's `addressee` when this link was made or, without a task, the number of its reader's address (see
     * `addressNumber`). A different number now means that the link is superseded.
     */
    addressee: z.int().min(0),
    /**
     * For a link to a candidate's task: the referral's `candidateAddress` when it was made. Absent counts as their first
     * address.
     */
    candidateAddress: z.int().positive().exactOptional(),
    /**
     * Status link that was given in the answer to whoever sent the referral, who had not proved by then to read the mailbox of the
     * person whom the page is for. What it is worth: see `senderHold`. A link in a mail never has this.
     */
    ofSender: z.literal(true).exactOptional(),
    /** Of a link of purpose `former`: the revision of the change that replaced its reader's address, by which that is found. */
    replacedIn: z.int().positive().exactOptional(),
    createdAt: instantSchema,
    validUntil: instantSchema,
  }),
);
export type Link = z.infer<typeof linkSchema>;
