import * as z from 'zod';
import { birthDateSchema } from './birth-date.ts';
import { benefits, contactChannels, languages, professions } from './codes.ts';
import { defined } from './defined.ts';
import { instantSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * Mail addresses that a person had before, oldest first: each with when it was replaced and the revision of that change, which may
 * have planned a mail to it. Used for that mail alone: whoever read it may be the person in question, while somebody else gave the new one.
 */
const formerAddressesSchema = z.lazy(() =>
  z.array(storedObject({ email: z.string(), until: z.int().positive(), at: instantSchema })),
);

/**
 * Parties hold every personal fact of a referral, and nothing else does. They have their own key prefix (`N#id`), so
 * that rights and erasure can be exact; closing a referral sets their time to live.
 */
export const candidatePartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('candidate'),
    /** Absent for somebody with a single name. */
    givenName: z.string().exactOptional(),
    familyName: z.string(),
    birthDate: birthDateSchema,
    email: z.string().exactOptional(),
    former: formerAddressesSchema.exactOptional(),
    phone: z.string().exactOptional(),
    preferredContact: z.enum(contactChannels),
    language: z.enum(languages),
    benefits: z.array(z.enum(benefits)),
    registeredJobSeeker: z.boolean().exactOptional(),
    /** Provider id, `elsewhere` or `none`. Care somewhere is health data in itself (AVG art. 9). */
    inCareAt: z.string().exactOptional(),
    ipsPossible: z.enum(['yes', 'no', 'unknown']).exactOptional(),
    goal: z.string(),
    motivated: z.enum(['yes', 'unsure', 'no']).exactOptional(),
    availability: z.string().exactOptional(),
    remarks: z.string().exactOptional(),
    representative: storedObject({
      name: z.string(),
      relation: z.string(),
      email: z.string().exactOptional(),
      phone: z.string().exactOptional(),
    }).exactOptional(),
    agreement: storedObject({ informed: z.literal(true), privacyVersion: z.string(), at: instantSchema }),
  }),
);
export type CandidateParty = z.infer<typeof candidatePartySchema>;

/** A person's full name; somebody with a single name has it as family name, as the population register writes it. */
export function fullName({
  givenName,
  familyName,
}: {
  readonly givenName?: string;
  readonly familyName: string;
}): string {
  return givenName === undefined ? familyName : `${givenName} ${familyName}`;
}

export const referrerPartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('referrer'),
    name: z.string(),
    organisation: z.string().exactOptional(),
    profession: z.enum(professions).exactOptional(),
    email: z.string().exactOptional(),
    former: formerAddressesSchema.exactOptional(),
    phone: z.string().exactOptional(),
    /** In which their mails are written: that of the page where they filled in the form. Absent: Dutch. */
    language: z.enum(languages).exactOptional(),
  }),
);
export type ReferrerParty = z.infer<typeof referrerPartySchema>;

export const approverPartySchema = storedObject({ role: z.literal('approver'), email: z.string() });
export type ApproverParty = z.infer<typeof approverPartySchema>;

export const jobCoachPartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('job-coach'),
    name: z.string(),
    email: z.string(),
    phone: z.string().exactOptional(),
    /** The reader of that address says that they are not this job coach: nothing more is mailed there. */
    disowned: z.literal(true).exactOptional(),
    /**
     * Job coaches of before who are told that another one guides now, oldest first: the address of each, and the revision of the
     * change that replaced them, which planned the mail. Used for that mail, and to say the same where they look once more.
     */
    former: z.array(storedObject({ email: z.string(), until: z.int().positive() })).exactOptional(),
  }),
);
export type JobCoachParty = z.infer<typeof jobCoachPartySchema>;

/** Free text that belongs to a task: a question asked, an answer given, the words beside a decision. */
export const notePartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('note'),
    taskId: z.string(),
    kind: z.enum(['question', 'answer', 'explanation']),
    /** What the candidate told the coordinator, and nobody else who decides in the case. */
    forCoordinator: z.literal(true).exactOptional(),
    /** Of an explanation of a provider that was asked: which. Absent in notes that an earlier version stored. */
    provider: z.string().exactOptional(),
    /** Empty where its writer took it back. */
    text: z.string(),
    at: instantSchema,
  }),
);
export type Note = z.infer<typeof notePartySchema>;

/** Who decided for a team mailbox, which several people read: an answer of the team names a person. */
export const deciderPartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('decider'),
    taskId: z.string(),
    name: z.string(),
    /** They asked something first, and decided nothing yet. Absent in what an earlier version stored. */
    asked: z.literal(true).exactOptional(),
    /** The moment of the answer, which its line in the audit trail has too. */
    at: instantSchema,
  }),
);
export type DeciderParty = z.infer<typeof deciderPartySchema>;

/** Who may read a note of the desk beside the coordinator, if its writer chose so. */
export const noteReaders = ['municipality', 'provider'] as const;
export type NoteReader = (typeof noteReaders)[number];

/**
 * What staff write down at the desk. `reason`: why they did what stands in `about`, an action of the journey table; `note`: a note
 * for whoever takes over. Nobody outside the desk reads either.
 */
export const deskNotePartySchema = z.lazy(() =>
  storedObject({
    role: z.literal('desk-note'),
    kind: z.enum(['reason', 'note']),
    about: z.string().exactOptional(),
    /** Of a note: its number in the case, by which it is told apart and can be taken away. */
    n: z.int().positive().exactOptional(),
    /** Of a note: who reads it at the desk beside the coordinator, for as long as they may see the case. */
    readers: z.array(z.enum(noteReaders)).exactOptional(),
    /** Taken away: its text is empty from then on. */
    isRemoved: z.literal(true).exactOptional(),
    text: z.string(),
    /** The moment of the change that it was written with, which its line in the audit trail has too. */
    at: instantSchema,
  }),
);
export type DeskNote = z.infer<typeof deskNotePartySchema>;

export const partySchema = z.discriminatedUnion('role', [
  candidatePartySchema,
  referrerPartySchema,
  approverPartySchema,
  jobCoachPartySchema,
  notePartySchema,
  deciderPartySchema,
  deskNotePartySchema,
]);
export type Party = z.infer<typeof partySchema>;

/** The roles that at most one person has in a referral. */
export const partyRoles = ['candidate', 'referrer', 'approver', 'job-coach'] as const satisfies Party['role'][];

/** Everyone and everything personal in one referral, read together. */
export interface Parties {
  readonly candidate?: CandidateParty;
  readonly referrer?: ReferrerParty;
  readonly approver?: ApproverParty;
  readonly jobCoach?: JobCoachParty;
  readonly notes: readonly Note[];
  /** Who decided in the name of a team, oldest first; absent where nobody did, or where that was not read. */
  readonly deciders?: readonly DeciderParty[];
  /** What staff wrote down at the desk, oldest first; absent where they wrote nothing, or where that was not read. */
  readonly deskNotes?: readonly DeskNote[];
}

/** Sorts parties by who they are; notes and who decided oldest first. */
export function toParties(all: readonly Party[]): Parties {
  const find = <R extends Party['role']>(role: R) =>
    all.find((party): party is Extract<Party, { role: R }> => party.role === role);
  const candidate = find('candidate');
  const referrer = find('referrer');
  const approver = find('approver');
  const jobCoach = find('job-coach');
  const deciders = all
    .filter((party): party is DeciderParty => party.role === 'decider')
    .sort((a, b) => a.at.localeCompare(b.at));
  const deskNotes = all
    .filter((party): party is DeskNote => party.role === 'desk-note')
    .sort((a, b) => a.at.localeCompare(b.at));
  return {
    ...defined({ candidate, referrer, approver, jobCoach }),
    notes: all
      .filter((party): party is Note => party.role === 'note' && party.text !== '')
      .sort((a, b) => a.at.localeCompare(b.at)),
    ...(deciders.length === 0 ? {} : { deciders }),
    ...(deskNotes.length === 0 ? {} : { deskNotes }),
  };
}

/** Everybody who has a part in a referral, without what was written about them. */
export function everybodyIn({ candidate, referrer, approver, jobCoach }: Parties): readonly Party[] {
  return [candidate, referrer, approver, jobCoach].filter((party) => party !== undefined);
}
