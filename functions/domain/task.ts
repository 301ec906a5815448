import * as z from 'zod';
import { extensionReasons, type Role, roles, type TaskKind, taskKinds } from './codes.ts';
import { type Instant, instantSchema, plainDateSchema } from './referral.ts';
import { storedObject } from './stored.ts';

/**
 * A decision as stored in the table: codes and dates only. Free text that came with it is a note in the party space
 * (`N#id / note#<taskId>`), because people write personal things.
 */
export const decisionSchema = z.lazy(() =>
  storedObject({
    code: z.string(),
    reason: z.string().exactOptional(),
    on: plainDateSchema.exactOptional(),
    at: instantSchema,
    actor: z.enum(roles),
    /** True when the coordinator recorded what somebody said on the phone. */
    phonedIn: z.boolean(),
  }),
);
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Everything that a referral waits for (I3): who must act, by when, and what happens on silence. `nextAt` is the
 * earliest moment at which the sweeper must look at it again; it sorts the index of open work.
 */
export const taskSchema = z.lazy(() =>
  storedObject({
    /** `<referral>#<kind>#<n>` */
    id: z.string(),
    referralId: z.string(),
    kind: z.enum(taskKinds),
    n: z.int().positive(),
    status: z.enum(['open', 'closed']),
    owner: z.enum(roles),
    /** Provider asked, for `accept-offer`, `confirm-start` and `check-in`. */
    provider: z.string().exactOptional(),
    /** 0 the person, 1 the team mailbox, 2 the coordinator. */
    level: z.literal([0, 1, 2]),
    /** Raised when the addressee changes: links made for an older one stop working. */
    addressee: z.int().min(0),
    /** The addressee whose right to act ended while the task was theirs, so that their old link can say so. */
    revokedAddressee: z.int().min(0).exactOptional(),
    createdAt: instantSchema,
    /** A check-in sleeps until its date. */
    visibleFrom: instantSchema,
    /** When its owner must have acted; after the coordinator has missed that, the moment of the next reminder. */
    dueAt: instantSchema,
    /** The day that people were told before, and why it moved: nobody is shown another date without an explanation. */
    moved: storedObject({
      from: instantSchema,
      why: z.enum(['extended', 'no-answer', 'overdue']),
      /** Its owner is away: nobody was silent. Beside `why`, because earlier versions know no other reasons than those. */
      away: z.literal(true).exactOptional(),
    }).exactOptional(),
    /** The due time that the coordinator missed. People are shown this one, because `dueAt` is then only the next reminder. */
    overdueSince: instantSchema.exactOptional(),
    /** Moments of the reminders still to be sent at this level, ascending. */
    reminders: z.array(instantSchema),
    remindersSent: z.int().min(0),
    /** Whether the first mail of this level has been planned. */
    announced: z.boolean(),
    nextAt: instantSchema,
    /** Whether the candidate was told that this takes longer: they are told once, however long the task goes on. */
    delayTold: z.literal(true).exactOptional(),
    /**
     * Earlier addressees who let the time pass, or are away: as long as the task is open, a late answer from them still
     * helps. Each with the `addressee` number of their links.
     */
    askedBefore: z
      .array(storedObject({ owner: z.enum(roles), addressee: z.int().min(0), away: z.literal(true).exactOptional() }))
      .exactOptional(),
    /** What happens when nobody acts by `dueAt`, for people to read: see `silenceRule` in `journey/timing.ts`. */
    onSilence: z.enum([
      'ask-team',
      'ask-provider',
      'ask-coordinator',
      'remind-coordinator',
      'back-to-approver',
      'next-provider',
      'keep-waiting',
      'keep-silence',
      // Stored by earlier versions only; treated as the next one to ask.
      'record-silence',
      'revive',
      'close-unconfirmed',
    ]),
    /** Whose mail about it could not be delivered: that is why its present owner has it, or whoever was silent before them. */
    undelivered: z.enum(roles).exactOptional(),
    /** The mailbox of an organisation that no mail about it reached: once the region names another one, it is asked there again. */
    unreached: storedObject({ of: z.enum(['team', 'provider']), mailbox: z.string() }).exactOptional(),
    /** What a `call` is about, or why a `resolve` was opened. */
    about: z.string().exactOptional(),
    /** For `check-in`: its date and what it asks about; for what is asked beside one, which one that is. */
    checkIn: storedObject({
      date: plainDateSchema,
      purpose: z.enum(['regular', 'final', 'kept-work']),
      spell: z.string().exactOptional(),
      /** It asks whether guidance goes on after a pause: its date is the first day after it. */
      afterPause: z.literal(true).exactOptional(),
      /** It asks how it goes after guidance has ended. */
      followUp: z.literal(true).exactOptional(),
    }).exactOptional(),
    /** For `decide-extension`: what is asked for, and why. */
    extension: storedObject({
      /** Hours on top of what was granted. */
      hours: z.number().positive().exactOptional(),
      /** The last day of guidance that is asked for. */
      until: plainDateSchema.exactOptional(),
      reason: z.enum(extensionReasons),
    }).exactOptional(),
    decision: decisionSchema.exactOptional(),
  }),
);
export type Task = z.infer<typeof taskSchema>;

/** More guidance than was granted, as it is asked for. */
export type Extension = NonNullable<Task['extension']>;

/** Subject of the coordinator's call about hours that were given beyond what was granted, and are not granted afterwards. */
export const hoursBeyondCall = 'hours-beyond';

/** Subject of the coordinator's call to a candidate whom the job coach cannot reach. */
export const contactLostCall = 'contact-lost';

/** Subject of the coordinator's call to a candidate who did not come to a first talk more than once. */
export const noShowCall = 'no-show';

/** Subject of the question about a first talk that comes again: the candidate did not come on its day, and no new day is known. */
export const talkMissed = 'talk-missed';

/** Subject of the coordinator's call about work, of which candidate and job coach say different things. */
export const outcomeDiffersCall = 'outcome-differs';

/** Subject of the coordinator's call to a candidate who asked for it. */
export const wantsToTalkCall = 'wants-to-talk';

/**
 * Calls that are still to be made once the case is closed, beside those that bring news: about hours that somebody has to pay for,
 * about what is so of the work, and to a candidate who asked for it.
 */
export const lastingCalls: readonly string[] = [hoursBeyondCall, outcomeDiffersCall, wantsToTalkCall];

/** Of those, the ones that outlast a consent which the candidate took back: they asked for the one, the other is about money. */
export const callsBeyondConsent: readonly string[] = [hoursBeyondCall, wantsToTalkCall];

/** Of those, the ones that outlast the candidate: it is the provider that is phoned. */
export const callsBeyondDeath: readonly string[] = [hoursBeyondCall];

/** Decision of a question that was taken back: nobody answered it, and nobody has to. */
export const takenBack = 'taken-back';

/** Decision of a call whose place a newer one about the same has taken. */
export const renewed = 'renewed';

/** Id of a referral's nth task of a kind. Who has the task reads its kind there, not here. */
export function taskIdOf(referralId: string, kind: TaskKind, n: number): string {
  return `${referralId}#${kind}#${n}`;
}

/** Whether an id is that of a task of this kind, for a step that has nothing but the id. */
export function isIdOf(kind: TaskKind, taskId: string): boolean {
  return taskId.split('#')[1] === kind;
}

/** The first task of a kind, for the rules that open, end or wait for one. */
export function ofKind<T extends Pick<Task, 'kind'>>(tasks: Iterable<T>, kind: TaskKind): T | undefined {
  for (const task of tasks) if (task.kind === kind) return task;
  return undefined;
}

/** Whether a task is of a kind, and is about one of these. */
export function isAbout(task: Pick<Task, 'kind' | 'about'>, kind: TaskKind, abouts: readonly string[]): boolean {
  return task.kind === kind && task.about !== undefined && abouts.includes(task.about);
}

/** By when the task must be answered, or should have been: the time to show people. */
export function dueOf({ overdueSince, dueAt }: Pick<Task, 'overdueSince' | 'dueAt'>): Task['dueAt'] {
  return overdueSince ?? dueAt;
}

type OfThePast = 'overdueSince' | 'askedBefore' | 'moved';

/** A task that starts again, with somebody else or at another address: nothing of its past is left. */
export function afresh<T extends Partial<Pick<Task, OfThePast>>>(task: T): Omit<T, OfThePast> {
  const { overdueSince: _overdue, askedBefore: _asked, moved: _moved, ...rest } = task;
  return rest;
}

/** Whether a task asks a role now: its owner, or the deputy beside a silent coordinator. */
export function isAskedOf({ owner }: Pick<Task, 'owner'>, role: Role): boolean {
  return owner === role || (owner === 'coordinator' && role === 'deputy');
}

/** What a candidate is asked at a moment, and has in their mailbox; undefined where that is nothing. */
export function askedOfCandidate(tasks: readonly Task[], now: Instant): Task | undefined {
  return tasks.find(({ owner, visibleFrom }) => owner === 'candidate' && visibleFrom <= now);
}

/** Whether a role is asked, or was and let the time pass: it has the question in its mailbox. */
export function wasAsked({ owner, askedBefore }: Pick<Task, 'owner' | 'askedBefore'>, role: Role): boolean {
  return owner === role || (askedBefore?.some((one) => one.owner === role) ?? false);
}

/**
 * Whether a role may still answer with a link of this addressee number: it is asked now, or it was and merely let the
 * time pass. The role counts as well as the number: somebody else's link in the same case opens nothing, even if both
 * were given the same number.
 */
export function isAskedBy(
  task: Pick<Task, 'owner' | 'addressee' | 'askedBefore'>,
  role: Role,
  addressee: number,
): boolean {
  const late = task.askedBefore?.some((one) => one.owner === role && one.addressee === addressee) ?? false;
  return (task.addressee === addressee && isAskedOf(task, role)) || late;
}
