import * as z from 'zod';
import {
  closures,
  consentChannels,
  contactChannels,
  declineReasons,
  doors,
  languages,
  type Machine,
  machines,
  objectionReasons,
  otherDoors,
  professions,
  programmes,
  type Role,
  roles,
  stages,
} from './codes.ts';
import { erasureGrounds, keepGrounds } from './privacy.ts';
import { storedObject } from './stored.ts';
import { toldWaitSchema } from './told-wait.ts';
import { listingSchema } from './worklist.ts';

/** A moment in UTC, ISO 8601 with milliseconds, such as `2026-11-21T08:00:00.000Z`. Sorts as text. */
export const instantSchema = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instantSchema>;

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD`. */
export const plainDateSchema = z.iso.date();
export type PlainDate = z.infer<typeof plainDateSchema>;

const reach = storedObject({ email: z.boolean(), phone: z.boolean() });

/**
 * A referral (aanmelding) as stored in the table. It holds codes and dates only: everything that identifies a person is
 * in the party items. `revision` rises with every change and is the condition of the next one (I2).
 */
export const referralSchema = z.lazy(() =>
  storedObject({
    /** Also the reference that people see, `HW-` and seven characters. */
    id: z.string(),
    stage: z.enum(stages),
    revision: z.int().positive(),
    /** Raised before each new execution; its name is `<id>-<generation>` (I8). */
    generation: z.int().min(0),
    machine: z.enum(machines),
    /** When the newest execution was started; the sweeper replaces it after 200 days. */
    executionStartedAt: instantSchema,
    /** Failed executions since the last progress; after five the case goes to the coordinator. */
    faults: z.int().min(0),
    /** The generation whose failure was last counted: both its last step and the event that it failed may report it. */
    faultedGeneration: z.int().positive().exactOptional(),
    /** Absent for a handover: no door fitted. */
    door: z.enum(doors).exactOptional(),
    programme: z.enum(programmes).exactOptional(),
    /** Why none of our doors fitted. Stored under its name from the first version, which must be able to read it. */
    misfit: z.enum(otherDoors).exactOptional(),
    municipality: z.string(),
    /**
     * The municipality that it was before it became a part of `municipality`, which now has the case: figures are counted in both
     * boundaries. Absent where nothing was reorganised since the person came in or moved.
     */
    municipalityBefore: z.string().exactOptional(),
    /** Where the candidate moved to, when their door does not reach there: the coordinator phones about it. */
    movedTo: z.string().exactOptional(),
    /**
     * Subject of the call about a door that no longer fits which nobody had to make, because guidance was over. Where that goes on after
     * all, it is made. Absent where nothing was left open, and in cases that an earlier version stored.
     */
    unsettledDoor: z.string().exactOptional(),
    origin: z.enum(['self', 'professional']),
    profession: z.enum(professions).exactOptional(),
    language: z.enum(languages),
    reach: storedObject({ candidate: reach, referrer: reach }),
    preferredContact: z.enum(contactChannels),
    /** The candidate was reported to have died, and the coordinator found out that they are alive. */
    foundAlive: z.literal(true).exactOptional(),
    /** It was told after the case had ended that the candidate has died: `closure` stays what it was. See `hasDied`. */
    diedSince: z.literal(true).exactOptional(),
    /** How often the candidate's mail address was replaced: links that went to an earlier one no longer open anything. */
    candidateAddress: z.int().positive().exactOptional(),
    /** How often their birth date was corrected: a device on which the earlier one was given has to prove the present one. */
    candidateBirthDate: z.int().positive().exactOptional(),
    /** The same as for the candidate's, for the referrer's mail address. */
    referrerAddress: z.int().positive().exactOptional(),
    /** And for the job coach: another person, or another address of the same one. */
    jobCoachAddress: z.int().positive().exactOptional(),
    /** Registered client by which it came. Where it does not vouch for the sender, that was asked to confirm first. */
    client: z.string().exactOptional(),
    /**
     * Keyed hash of the sender's address: it finds what one sender sent, and how often that was denied, even after their
     * data are erased.
     */
    sender: z.string().exactOptional(),
    /** Referrer and candidate read the same mailbox: they get one neutral mail. */
    sharedMailbox: z.boolean(),
    /** Another open referral looks like the same person; only the coordinator is told. */
    likelyDuplicateOf: z.string().exactOptional(),
    /** Referrals that look like the same person and are about somebody else: the coordinator compared them. */
    notDuplicateOf: z.array(z.string()).exactOptional(),
    /** Referrals of the same person that ended because this one goes on. */
    duplicates: z.array(z.string()).exactOptional(),
    /** This referral ended because the same person's other one goes on: no second person, in whatever is counted. */
    goesOnIn: z.string().exactOptional(),
    preferredProvider: z.string().exactOptional(),
    /** Tasks that are open now, main task first. Never empty while the stage is not `closed` (I3). */
    openTasks: z.array(z.string()),
    /** How many tasks of each kind this referral has had, to number the next one. */
    taskCounts: z.record(z.string(), z.int()),
    /** Whose address the approval question goes to: a work coach's own, or the municipality's (or UWV's) team mailbox. */
    approver: z.enum(['person', 'team']).exactOptional(),
    /** What became of the approver's latest question: they are asked again with the answer, or without one. */
    question: z.enum(['answered', 'unanswered']).exactOptional(),
    approvedOn: plainDateSchema.exactOptional(),
    /** The team itself agreed, also where a work coach was asked first. */
    agreedByTeam: z.literal(true).exactOptional(),
    /** For how many years, if the decision states that. */
    decidedYears: z.int().positive().exactOptional(),
    declineReason: z.enum(declineReasons).exactOptional(),
    /**
     * Position in the queue: when a place was first sought. Kept when an offer falls through, so that nobody loses their
     * turn (I9).
     */
    waitingSince: instantSchema.exactOptional(),
    /** What was told of the wait with the yes. Absent where too little was known, and in cases that an earlier version stored. */
    toldWait: toldWaitSchema.exactOptional(),
    /**
     * When the candidate last heard from us how it stands, or was asked something. Absent in cases that an earlier version
     * stored.
     */
    candidateHeardAt: instantSchema.exactOptional(),
    /**
     * The candidate's own explicit consent, where the door rests on it: to which privacy text, when, and how it was
     * given. Being informed and agreeing to be referred is kept separately, with the candidate's own data.
     */
    consent: storedObject({
      version: z.string(),
      at: instantSchema,
      channel: z.enum(consentChannels),
      withdrawnAt: instantSchema.exactOptional(),
    }).exactOptional(),
    /** Provider that was asked or has taken this person on. */
    provider: z.string().exactOptional(),
    /** Whether a place is counted for this person at `provider` now (I9). */
    holdsPlace: z.boolean(),
    /** The coordinator added that place for this person: it goes again with them. */
    isPlaceAdded: z.literal(true).exactOptional(),
    /** The budget in which a start is counted for this person, where their municipality granted a number (see starts.ts). */
    startCounted: storedObject({ municipality: z.string(), year: z.int() }).exactOptional(),
    /** The provider that the coordinator chose, until it declines or stays silent: nobody else is asked. */
    assignedProvider: z.string().exactOptional(),
    /** Providers that declined, stayed silent or were ruled out; not asked again. */
    passedProviders: z.array(z.string()),
    /** The worklists that the case is on, with each role. Absent in cases that an earlier version stored. */
    listed: z.array(listingSchema).exactOptional(),
    /**
     * The revision in which the row on the desk (see `deskRowOf`) was last known to be right, and its layout. A version that
     * knows no desk raises the revision and leaves this as it is: so the next one sees that the row has to be looked at.
     */
    desk: storedObject({ layout: z.int(), revision: z.int() }).exactOptional(),
    /** The candidate is in the index by which the desk finds people. Absent in cases that an earlier version stored. */
    findable: z.literal(true).exactOptional(),
    /** By which terms it does (`termsLayout`). Absent where an earlier version wrote them. */
    foundBy: z.int().exactOptional(),
    /**
     * Everybody in it was erased because the candidate asked for it: when, on what ground, and who did it. It is what is left of
     * them, so that whoever asks for the number learns that there is nothing more.
     */
    erased: storedObject({ at: instantSchema, ground: z.enum(erasureGrounds), by: z.enum(roles) }).exactOptional(),
    /** The candidate may not be erased yet: since when, and why. Nobody can erase them before that is taken back. */
    erasureRefused: storedObject({ at: instantSchema, ground: z.enum(keepGrounds) }).exactOptional(),
    /**
     * The fact that results are counted with (see `factSchema`): its id, the revision in which it was last known to be right, and days
     * that nothing else in the case tells. Absent in cases that an earlier version stored; it goes when somebody in the case is erased.
     */
    fact: storedObject({
      id: z.string(),
      revision: z.int(),
      /** Somebody was first asked to decide, and had to by then. */
      askedOn: plainDateSchema.exactOptional(),
      dueOn: plainDateSchema.exactOptional(),
      decidedOn: plainDateSchema.exactOptional(),
      /** A provider was first asked. */
      offeredOn: plainDateSchema.exactOptional(),
      /** The yes of the provider that has the person. */
      acceptedOn: plainDateSchema.exactOptional(),
    }).exactOptional(),
    /** How many events of it there were for other systems (see events/told-kinds.ts). Absent where none has been counted. */
    sequence: z.int().positive().exactOptional(),
    startedOn: plainDateSchema.exactOptional(),
    /** The last day of a pause of the guidance that is ahead, goes on, or whose end has to be asked about. */
    pausedUntil: plainDateSchema.exactOptional(),
    /** The last day of the programme of which the coordinator was warned, because guidance goes on past it (see wind-down.ts). */
    endTold: plainDateSchema.exactOptional(),
    /** When, while guidance ran, somebody else came to guide, and what the candidate said of that (see transfer.ts). */
    transfer: storedObject({
      at: instantSchema,
      objection: storedObject({
        reason: z.enum(objectionReasons),
        at: instantSchema,
        /** They wrote something with it: a note of the call that it opened. */
        isExplained: z.literal(true).exactOptional(),
      }).exactOptional(),
    }).exactOptional(),
    /** The day on which it came to stand for its sender as it does (`senderStatus`). Absent in cases that an earlier version stored. */
    statusSince: plainDateSchema.exactOptional(),
    closure: z.enum(closures).exactOptional(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    closedAt: instantSchema.exactOptional(),
  }),
);
export type Referral = z.infer<typeof referralSchema>;

/**
 * Name of the execution of one generation. AWS refuses the name of a closed execution for 90 days, so a generation is
 * never reused.
 */
export function executionName(id: string, generation: number): string {
  return `${id}-${generation}`;
}

/** The generation of each machine's execution in a case where none was ever replaced. */
export const firstGenerations = { referral: 1, trajectory: 2 } as const satisfies Record<Machine, number>;

/** Whether it is known that the candidate has died: it ended their case, or it was told of a case that had ended before. */
export function hasDied({ closure, diedSince }: Pick<Referral, 'closure' | 'diedSince'>): boolean {
  return closure === 'died' || diedSince === true;
}

/** Whether the case is still running. */
export function isOpen(referral: Pick<Referral, 'stage'>): boolean {
  return referral.stage !== 'closed';
}

/** The roles whose mail address may turn out to be a stranger's, who can then say so without any proof. */
export type AddressRole = 'candidate' | 'referrer' | 'job-coach';

/** Where a referral counts how often each person's address was replaced. */
export const addressCounters = {
  candidate: 'candidateAddress',
  referrer: 'referrerAddress',
  'job-coach': 'jobCoachAddress',
} as const satisfies Record<AddressRole, keyof Referral>;

/** The number of a role's present address, in order of time; 0 for the first, and for roles whose address is never replaced. */
export function addressNumber(role: Role, referral: Pick<Referral, (typeof addressCounters)[AddressRole]>): number {
  const counters: Partial<Record<Role, (typeof addressCounters)[AddressRole]>> = addressCounters;
  const counter = counters[role];
  return counter === undefined ? 0 : (referral[counter] ?? 0);
}
