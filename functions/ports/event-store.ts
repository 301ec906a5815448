import type { EventAct } from '../domain/events/event-act.ts';
import type { SubscriberState, ToldEvent } from '../domain/events/told-event.ts';
import type { Instant } from '../domain/referral.ts';

/** What one subscriber has yet to hear of one referral, and when some of it is due. */
export interface EventLine {
  readonly referralId: string;
  /** Id of the subscriber. */
  readonly to: string;
  readonly nextAt: Instant;
}

/** Why a try to tell something failed. */
export type EventFault = Required<Pick<ToldEvent, 'fault'>> & Pick<ToldEvent, 'answered'>;

/** Who did what at the desk about those who are told. */
export interface EventActs {
  add(act: EventAct): Promise<void>;
  /** The last about one subscriber, the newest first: as many as its page has use for. */
  last(to: string): Promise<readonly EventAct[]>;
}

/** A secret as the keeper of another system has to fill it in. */
export interface ShownSecret {
  readonly secret: string;
  /** Of a case system: the version of our keys that it comes from (`keyVersion`). */
  readonly version?: number;
}

/** About which of those who are told the coordinator was mailed: each is mailed about at most once a day. */
export interface EventMails {
  /**
   * Takes the mail about one of them for a try, until a moment. After that nobody knows whether it went.
   *
   * @returns how many tries have such an end, with this one; undefined where no mail is due
   */
  claim(subscriber: string, now: Instant, until: Instant): Promise<number | undefined>;
  /** When the next mail may go; undefined where none ever did. */
  dueAt(subscriber: string): Promise<Instant | undefined>;
  /** It is known what became of the tries: the next mail may go from that moment. */
  settle(subscriber: string, dueAt: Instant): Promise<void>;
}

/** Events on their way to subscribers. They are written with the changes that they tell of: see `Change.told`. */
export interface EventStore {
  /** Lines in which something is due, the longest due first; one may come several times. */
  due(now: Instant, limit: number): Promise<readonly EventLine[]>;
  /** What a subscriber has yet to hear of a referral, in order. Throws InvariantError where some of it cannot be read. */
  line(where: Pick<EventLine, 'referralId' | 'to'>): Promise<readonly ToldEvent[]>;
  /** Takes an event for one try, until a moment; undefined where somebody else was quicker. */
  claim(event: ToldEvent, until: Instant): Promise<ToldEvent | undefined>;
  /** It has arrived, or is not for anybody: it goes. False where somebody else has taken it over. */
  told(event: ToldEvent): Promise<boolean>;
  /** It is looked at again then; nothing happens where it moved meanwhile. */
  later(
    event: ToldEvent,
    at: Instant,
    why?: Partial<Pick<ToldEvent, 'attempts' | 'fault' | 'answered'>>,
  ): Promise<void>;
  /** No more tries, until somebody says so. False where it moved meanwhile. */
  giveUp(event: ToldEvent, why: EventFault): Promise<boolean>;
  /** Everything that was given up. */
  dead(): Promise<readonly ToldEvent[]>;
  /** Tries one that was given up anew from now on. False where somebody else has done something with it. */
  again(event: ToldEvent, now: Instant): Promise<boolean>;
  /** Leaves one out that was given up, so that what comes after it goes on. False where somebody else has done something with it. */
  skip(event: ToldEvent): Promise<boolean>;
  /** How it goes with each subscriber, by its id; one to whom nothing was ever sent is not in it. */
  states(): Promise<ReadonlyMap<string, SubscriberState>>;
  /** Something arrived; with `isFailing` something else did not. */
  arrived(to: string, at: Instant, isFailing: boolean): Promise<void>;
  /** Something did not arrive. */
  failed(to: string, at: Instant, why: EventFault): Promise<void>;
  /** Nothing more is sent to it. */
  stop(to: string, at: Instant): Promise<void>;
  /** It may be tried again. */
  start(to: string): Promise<void>;
}
