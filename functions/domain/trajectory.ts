import * as z from 'zod';
import { candidateSaysSchema } from './candidate-says.ts';
import { contactWays, earlyStopReasons, educationKinds, knowledge, spellKinds } from './codes.ts';
import { defined } from './defined.ts';
import { grantSchema, toldUseSchema } from './grant.ts';
import { type AnsweredAt, hoursEntrySchema } from './hours.ts';
import { pauseSchema } from './pause.ts';
import { instantSchema, plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/** A dated job, learn-work place, study or voluntary work. Dates let both counting bases be computed later. */
export const spellSchema = z.lazy(() =>
  storedObject({
    id: z.string(),
    kind: z.enum(spellKinds),
    /** First day (werkhervatting). */
    startedOn: plainDateSchema,
    endedOn: plainDateSchema.exactOptional(),
    /** Hours a week as agreed; absent for education and voluntary work where nobody counts them. */
    hoursPerWeek: z.number().min(0).max(80).exactOptional(),
    /**
     * CBS code of where the work or the school is, as on the day on which it was reported. Only `workplaces` may hold the name of the employer
     * or school.
     */
    municipality: z.string().exactOptional(),
    /** Of education: what kind. */
    education: z.enum(educationKinds).exactOptional(),
  }),
);
export type Spell = z.infer<typeof spellSchema>;

/** Whether both are the same work, school or voluntary work as it was told: what only one of them says does not tell them apart. */
export function isSameSpell(one: Omit<Spell, 'id'>, other: Omit<Spell, 'id'>): boolean {
  const agrees = (key: 'hoursPerWeek' | 'municipality' | 'education') =>
    one[key] === undefined || other[key] === undefined || one[key] === other[key];
  return (
    one.kind === other.kind &&
    one.startedOn === other.startedOn &&
    agrees('hoursPerWeek') &&
    agrees('municipality') &&
    agrees('education')
  );
}

/** A time in which the job coach could not reach the candidate. */
export const contactLossSchema = z.lazy(() =>
  storedObject({
    /** The day of the last contact, or of the first try that had no answer. */
    since: plainDateSchema,
    tried: z.array(z.enum(contactWays)),
    at: instantSchema,
    /** From which day there was contact again; absent until that is told. */
    againOn: plainDateSchema.exactOptional(),
  }),
);

/**
 * Work or school that was taken back because it was reported by mistake, as it was written until then: it never was, or it has not
 * ended. It goes with the people, and is never counted.
 */
export const takenBackSchema = z.lazy(() =>
  storedObject({ what: z.enum(['never-was', 'not-ended']), spell: spellSchema, at: instantSchema }),
);
export type TakenBack = z.infer<typeof takenBackSchema>;

/** The name of an employer or a school, apart from the spell: it goes with the people, and is never counted. */
export const workplaceSchema = storedObject({ spell: z.string(), name: z.string() });

/** A check-in (voortgangsmeting), answered or silent. Silence is an outcome of its own, never read as "no work". */
export const checkInRecordSchema = z.lazy(() =>
  storedObject({
    date: plainDateSchema,
    purpose: z.enum(['regular', 'final', 'kept-work']),
    spell: z.string().exactOptional(),
    /** It asked whether guidance goes on after a pause. */
    afterPause: z.literal(true).exactOptional(),
    /** It asked how it goes after guidance has ended. Beside `purpose`, because earlier versions know no other purposes than those. */
    followUp: z.literal(true).exactOptional(),
    answered: z.boolean(),
    answeredOn: plainDateSchema.exactOptional(),
    /** The moment of the answer: what is told later on that day is told after it. Absent in answers to earlier versions. */
    answeredAt: instantSchema.exactOptional(),
    /** Hours of guidance used since the last check-in. */
    hoursUsed: z.number().min(0).exactOptional(),
    keptWork: z.boolean().exactOptional(),
    /** Whether there was work and school on that day, as the job coach told it after guidance; see `followUp`. */
    worksNow: z.enum(knowledge).exactOptional(),
    inSchool: z.enum(knowledge).exactOptional(),
  }),
);
export type CheckInRecord = z.infer<typeof checkInRecordSchema>;

/** The last answer to a check-in: its day and, where that is known, its moment. Undefined where none was answered. */
export function lastAnswer({ checkIns }: { readonly checkIns: readonly CheckInRecord[] }): AnsweredAt | undefined {
  return checkIns
    .flatMap(({ answeredOn: on, answeredAt: at }) => (on === undefined ? [] : [{ on, ...defined({ at }) }]))
    .toSorted((one, other) => ((one.at ?? one.on) < (other.at ?? other.on) ? -1 : 1))
    .at(-1);
}

/** What a check-in is for; `follow-up`: how it goes after guidance has ended. */
export type CheckInPurpose = CheckInRecord['purpose'] | 'follow-up';

type Asked = Pick<CheckInRecord, 'purpose' | 'spell' | 'followUp'>;

/** What a check-in is for. A follow-up that falls together with a question about kept work is that question. */
export function purposeOf({ purpose, spell, followUp }: Asked): CheckInPurpose {
  return followUp === true && spell === undefined ? 'follow-up' : purpose;
}

/** What a check-in asks about, as its mail and its page say it: after a pause, whether guidance goes on. */
export function subjectOf(checkIn: Asked & Pick<CheckInRecord, 'afterPause'>): CheckInPurpose | 'after-pause' {
  return checkIn.afterPause === true ? 'after-pause' : purposeOf(checkIn);
}

/** Whether a check-in told something: "I do not know" is an answer, but nothing is known by it. */
export function tells({ answered, worksNow }: Pick<CheckInRecord, 'answered' | 'worksNow'>): boolean {
  return answered && worksNow !== 'unknown';
}

/** Whether the candidate did not come to the first talk as it is planned, and no new day for it is known. */
export function isTalkMissed({ missedTalks, startsOn }: Pick<Trajectory, 'missedTalks' | 'startsOn'>): boolean {
  return missedTalks?.at(-1) === startsOn;
}

/** A running trajectory: its plan, its ledger of hours and its results. No personal data. */
export const trajectorySchema = z.lazy(() =>
  storedObject({
    referralId: z.string(),
    provider: z.string(),
    startsOn: plainDateSchema,
    /** The last day of guidance as things stand: whatever moves it writes it anew. */
    plannedEnd: plainDateSchema,
    /** The first talk was moved to another day: its job coach knows the candidate already. */
    isTalkMoved: z.literal(true).exactOptional(),
    /** Days of a first talk to which the candidate did not come; the same day again where there was no new one when it was asked again. */
    missedTalks: z.array(plainDateSchema).exactOptional(),
    /** When the first talk was held, as reported by the job coach. */
    firstTalkOn: plainDateSchema.exactOptional(),
    /** From which day check-ins count. Absent in trajectories that counted from the planned day: they keep their dates. */
    checkInsFrom: plainDateSchema.exactOptional(),
    hoursPlanned: z.int().positive().exactOptional(),
    /** What the ledger adds up to; see `hoursEntries`. */
    hoursUsed: z.number().min(0),
    /** The ledger: lines are added, and never changed. Absent in trajectories of earlier versions until hours are told. */
    hours: z.array(hoursEntrySchema).exactOptional(),
    /** Extensions, in the order in which they were decided. */
    grants: z.array(grantSchema).exactOptional(),
    /** Which marks of the grant were told to those concerned. */
    toldUse: z.array(toldUseSchema).exactOptional(),
    spells: z.array(spellSchema),
    checkIns: z.array(checkInRecordSchema),
    /** What the candidate said themselves, in the order in which it was asked. */
    candidateSays: z.array(candidateSaysSchema).exactOptional(),
    /** Guidance has ended because the goal was reached; only questions about kept work and the follow-up remain. */
    goalReachedOn: plainDateSchema.exactOptional(),
    earlyStop: z.enum(earlyStopReasons).exactOptional(),
    /** In the order in which they were told. The planned end has moved by their days already. */
    pauses: z.array(pauseSchema).exactOptional(),
    /** In the order in which they were told. */
    contactLosses: z.array(contactLossSchema).exactOptional(),
    /** Names of employers and schools, only where the legal basis covers them (see `mayNameWorkplaces`). */
    workplaces: z.array(workplaceSchema).exactOptional(),
    /** In the order in which it was taken back (see `corrected-result.ts`). */
    takenBack: z.array(takenBackSchema).exactOptional(),
    /** As stored: what it tells of the person is kept beside the people of the case (see `inParts`). */
    isInParts: z.literal(true).exactOptional(),
  }),
);
export type Trajectory = z.infer<typeof trajectorySchema>;
