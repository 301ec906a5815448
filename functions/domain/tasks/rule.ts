import type { Role } from '../codes.ts';
import type { MailFact } from '../mail-facts.ts';
import type { Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import type { Task } from '../task.ts';

/** Kinds of task whose terms a region file sets. */
export type TimedKind = keyof Region['tasks'];

/** Whose address the coordinator may give a task instead of answering it. */
export type Readdressed = 'approver' | 'candidate' | 'referrer' | 'job-coach';

/**
 * What holds of every task of a kind. Each kind has one, in a file of its own; `taskRules` in rules.ts lists them, and nobody else
 * compares kinds. A property that only some kinds have is left out by the others.
 */
export interface TaskRule {
  /** Whose work it is: somebody is asked, it is the coordinator's own, or the machine's, which no step waits for. */
  readonly work: 'asked' | 'coordinator' | 'machine';
  /** Who answers it. The coordinator who phones records the answer as theirs. */
  readonly answeredBy: (origin: Referral['origin']) => Role;
  /** Under which name its terms stand in the region file; undefined for the machine's own, which are fixed. */
  readonly terms: (owner: Role) => TimedKind | undefined;
  /** What happens when its owner lets the time pass. The coordinator is never asked: they are reminded. */
  readonly onSilence: (owner: Role) => Task['onSilence'];
  /**
   * What the mail that brings it to its owner and reminds them names: facts without which its text would have a hole, and those
   * that it names where they are known. The mail has the name of the kind. Absent where nobody hears of it.
   */
  readonly mail?: { readonly needs: readonly MailFact[]; readonly may: readonly MailFact[] };
  /** Whose address may be given instead; absent where it has none of its own, or, as an offer, the one in the region file. */
  readonly readdress?: (origin: Referral['origin']) => Readdressed;
  /** Asked beside the question of the stage: no execution waits for it. */
  readonly isBeside?: true;
  /** Its page shows nothing personal to those who are asked about themselves, so they need no code (I6). */
  readonly isBare?: true;
  /** By its due time somebody has promised to act for this person: the status page says the day. */
  readonly isPromised?: true;
  /** Asks for the decision: with the grounds for it in view. */
  readonly decides?: true;
  /** Asks the candidate's own yes, which may be the consent that the door rests on. */
  readonly asksConsent?: true;
  /** Asks a provider to take somebody on, for whom a place is held. */
  readonly offers?: true;
  /** Asks after how somebody is guided: the job coach's, and behind them the provider's that has the person. */
  readonly guides?: true;
  /** Asks after the first talk: never before its day is over. */
  readonly asksAfterTalk?: true;
  /** A place is still to be found: the coordinator may choose a provider. */
  readonly seeksPlace?: true;
  /** Stands in the queue for a place: a look at the task serves the queue first. */
  readonly isQueued?: true;
  /** Who is asked may answer whenever they like: silence changes nothing. */
  readonly isOpenEnded?: true;
  /** Asks whether a referral is its sender's; closed by silence, its link says that nobody confirmed it. */
  readonly confirmsSender?: true;
  /** The coordinator may doubt the sender over it: they see what else that one sent. */
  readonly mayDoubtSender?: true;
  /** The coordinator phones, about what the task says. */
  readonly isCall?: true;
  /** Why its day may be another than the one told before, when it is asked anew. */
  readonly whyAnew?: 'next-provider' | 'asked-first';
  /** What the candidate is told, once, when it goes on to `to` because its owner let the time pass. */
  readonly delay?: (to: Role) => 'no-answer' | 'talk-unknown' | undefined;
}
