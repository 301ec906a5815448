import type { Role } from '../codes.ts';
import type { MailFact } from '../mail-facts.ts';
import type { Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Task } from '../task.ts';

/** Kinds of task whose terms a region file sets. */
export type TimedKind = keyof Region['tasks'];

/** The person whose address the coordinator may change in a task instead of answering it. */
export type Readdressed = 'approver' | 'candidate' | 'referrer' | 'job-coach';

/**
 * What is true of every task of a kind. Each kind has one rule, in its own file; `taskRules` in rules.ts lists them,
 * and no other code compares kinds. Kinds without a certain property leave it out.
 */
export interface TaskRule {
  /** What kind of work it is: a question to somebody, the coordinator's own, or the machine's, for which no step waits. */
  readonly work: 'asked' | 'coordinator' | 'machine';
  /** Who answers it. The coordinator who phones records the answer as theirs. */
  readonly answeredBy: (origin: Referral['origin']) => Role;
  /** The name of its terms in the region file; undefined for the machine's own work, whose terms are fixed. */
  readonly terms: (owner: Role) => TimedKind | undefined;
  /** What happens when its owner lets the time pass. The coordinator's own silence leads only to reminders. */
  readonly onSilence: (owner: Role) => Task['onSilence'];
  /**
   * The facts in the mail that brings it to its owner and reminds them: those that the text needs, and those that it
   * names if they are known. The mail has the name of the kind. Absent where nobody is mailed.
   */
  readonly mail?: { readonly needs: readonly MailFact[]; readonly may: readonly MailFact[] };
  /**
   * Whose address may be changed; absent where the task has no address of its own or, for an offer, the one in the
   * region file.
   */
  readonly readdress?: (origin: Referral['origin']) => Readdressed;
  /** Asked beside the question of the stage: no execution waits for it. */
  readonly isBeside?: true;
  /** Its page shows nothing personal to people who are asked about themselves, so they need no code (I6). */
  readonly isBare?: true;
  /** Somebody has promised to act for this person by its due time: the status page shows the day. */
  readonly isPromised?: true;
  /** Asks for the decision, with its grounds in view. */
  readonly decides?: true;
  /** Asks whether somebody may have this help at all: a yes leads to a place, and for how long is said with it. */
  readonly admits?: true;
  /** Asks for the candidate's own yes, which may be the consent that the door rests on. */
  readonly asksConsent?: true;
  /** Asks a provider to take somebody on, for whom a place is held. */
  readonly offers?: true;
  /** Asks about the guidance of somebody: a task of the job coach and, above them, of the provider that has the person. */
  readonly guides?: true;
  /** What it asks about may be told on the day itself, before it is asked. */
  readonly isToldBefore?: true;
  /** Its answer may tell of work or school that began: with a name, where the legal basis covers that. */
  readonly tellsWork?: true;
  /** Asks about the first talk: never before its day is over. */
  readonly asksAfterTalk?: true;
  /** A place is still to be found: the coordinator may choose a provider. */
  readonly seeksPlace?: true;
  /** Is in the queue for a place: a look at the task serves the queue first. */
  readonly isQueued?: true;
  /** The person asked may leave it: their page says until when they can answer, not that an answer is needed. */
  readonly isOptional?: true;
  /** The person asked may answer whenever they like: silence changes nothing. */
  readonly isOpenEnded?: true;
  /** Its mail says how long others waited, to whoever was not told with the yes. */
  readonly tellsWait?: true;
  /** Asks whether a referral is its sender's. If silence closes it, its link says that nobody confirmed. */
  readonly confirmsSender?: true;
  /** The coordinator may doubt the sender in it: they see what else that sender sent. */
  readonly mayDoubtSender?: true;
  /** The coordinator phones somebody about the subject of the task. */
  readonly isCall?: true;
  /**
   * Choices of which everything that can be said with them is kept, so that the same answer sent twice is known to be the same. Of any
   * other choice, what else was said is not known.
   */
  readonly comparable?: readonly string[];
  /** Why its day may differ from the one told before, when it is asked again. */
  readonly whyAnew?: 'next-provider' | 'asked-first';
  /** What the candidate is told, once, when the task goes on to `to` because its owner let the time pass. */
  readonly delay?: (to: Role) => 'no-answer' | 'talk-unknown' | undefined;
}
