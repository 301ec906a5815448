import type { Answer, AnswerKind, CoordinatorAnswer } from '../domain/answers.ts';
import type { Because } from '../domain/because.ts';
import type { Door, Programme, Role, TaskKind } from '../domain/codes.ts';
import type { AddressRole, PlainDate } from '../domain/referral.ts';
import type { AnswerProblem, AnswerResult } from './answer-contracts.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import type { SentCase, SentChoice } from './sent-contracts.ts';
import type { TaskView } from './task-contracts.ts';
import type { DeviceCookie, ProvingVisit, Visit } from './visit-contracts.ts';

/** What a link shows before its reader has proved to read its mailbox (I6): nothing personal. */
export interface BareCase {
  readonly reference: string;
  readonly programme: Programme | undefined;
  readonly door: Door | undefined;
  readonly municipality: string;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** That day has passed. */
  readonly isPastDue?: boolean;
}

/** State of a link, as its page shows it. A GET never changes anything but the audit line "view" (I4). */
export type LinkView =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'gone';
      readonly why:
        | 'expired'
        | 'superseded'
        | 'answered'
        | 'closed'
        | 'not-confirmed'
        | 'revoked'
        | 'taken-back'
        | 'too-late'
        | 'passed-on'
        | 'address-gone';
      readonly bare: BareCase;
      readonly kind: TaskKind | 'objection';
      /** When the task was answered, if it was. */
      readonly answeredOn?: PlainDate;
      /** Who answered, if somebody else did. */
      readonly answeredBy?: Role;
      /**
       * What was answered, as a code, for whoever gave the answer or reads the mailbox that did, and for the coordinator; in a browser
       * that has proven that mailbox.
       */
      readonly said?: string;
      /** What was answered was a question to somebody else, before a decision. */
      readonly asked?: true;
      /** Who is to answer that question, while they have not. */
      readonly awaits?: Role;
      /** What waits for this very reader now, in the same case. */
      readonly waits?: TaskKind;
      /** Who is asked now, where the question was passed on. */
      readonly now?: Role;
      /** The link was only about an address, which may be a stranger's: the page names nothing but the reference. */
      readonly ofAddress?: true;
      /** The link was the candidate's, who has no list of what waits for them. */
      readonly isCandidates?: true;
      /** The link was the coordinator's. */
      readonly asCoordinator?: boolean;
      /**
       * The very answer that was posted stands already, so that nobody lost anything: a form that was sent twice. What was decided, as its
       * receipt knows it.
       */
      readonly isSaid?: string;
      /** The same choice stands, by the same person, but something said beside it may have been another: that is lost. */
      readonly isAlike?: true;
      /** Whether "send me a new link" makes sense: the task is still open. */
      readonly canRenew: boolean;
    }
  | {
      readonly state: 'objection';
      readonly bare: BareCase;
      /** The candidate referred themselves. */
      readonly own?: true;
      /** Nothing goes on before the candidate says yes, with the button of the mail that brought this link. */
      readonly needsYes?: true;
      /** The candidate has been met in person, so the referral cannot be about somebody else. */
      readonly met?: true;
      /** Stopping takes the same proof as the status page: this page only mails the link to it. */
      readonly proves?: true;
      /** Only the address is in question: in which role it was given. */
      readonly address?: AddressRole;
    }
  | { readonly state: 'needs-code'; readonly bare: BareCase; readonly task: TaskView }
  | {
      readonly state: 'open';
      readonly bare: BareCase;
      readonly task: TaskView;
      readonly disclosure: Disclosure;
      /** This device has proved that it may see this, and can be made to forget that. */
      readonly isProven?: boolean;
      /**
       * The candidate may read who referred them once they have proved that they read this mailbox; answering needs no
       * code.
       */
      readonly canShowReferrer?: true;
      /** Coordinator only, where the sender is in doubt: their other open referrals. */
      readonly sent?: readonly SentCase[];
      /** How many more of those there are than a page shows. */
      readonly moreSent?: number;
    };

/** What a form says, as it was posted, to tell an answer that was sent twice from somebody else's. */
export interface Said {
  readonly choice?: string;
  readonly reason?: string;
  /** Who decides, in the name of a team. */
  readonly decidedByName?: string;
  /** The day that the choice names: of a talk, or of a decision. */
  readonly on?: string;
  /** For how many years. */
  readonly years?: string;
  /** The words with it: an explanation, a question or an answer. */
  readonly text?: string;
}

/** What the reader of a replaced address may do. */
export interface FormerDesk {
  /**
   * Has the address forgotten to which a link of this purpose was mailed. Nobody is told whether there was anything to forget:
   * a link of another purpose, of another case, or that nobody was given does nothing, and looks the same. `busy`: others kept
   * changing the case, so it may be tried again.
   */
  forget(token: string): Promise<'done' | 'busy'>;
}

/** People's answers by link. One object behind every `/taak/{token}` page. */
export interface LinkDesk {
  /**
   * `posted`: somebody sends a form. If the task's addressee may no longer act, the task is then taken off them; a GET
   * never does that (I4). A page opened with `posted` serves to read the form and is not recorded as seen: to show it,
   * open it once more.
   */
  open(
    token: string,
    visit: Visit & { readonly posted?: boolean; readonly picksCoach?: boolean; readonly said?: Said },
  ): Promise<LinkView>;
  /**
   * Mails a one-time code to the task's own mailbox. `device` must be set as a cookie: the code works on that device
   * only. `replaced`: all codes or tries were used, so this link has stopped and a fresh one was mailed; `worn-out`: it
   * has stopped, and no new one was mailed. `not-sent`: the mail did not go, so there is no code to wait for.
   */
  sendCode(
    token: string,
    visit: Visit,
  ): Promise<
    | ({ readonly result: 'sent' } & DeviceCookie)
    | { readonly result: 'too-many' | 'gone' | 'replaced' | 'worn-out' | 'not-sent' }
  >;
  /** On `right`, the device is proven: set the cookie. `code` is as `readCode` reads it. */
  enterCode(
    token: string,
    code: string,
    visit: ProvingVisit,
  ): Promise<
    | ({ readonly result: 'right' } & DeviceCookie)
    | { readonly result: 'wrong'; readonly triesLeft: number }
    | { readonly result: 'gone' | 'replaced' | 'worn-out' }
  >;
  /**
   * What else is wrong with an answer of which a part could not be read (`given` is without that): so a form tells everything at
   * once. Reads nothing and changes nothing.
   *
   * @param shown the page that `open` made for this very post
   * @param visit `steered`: it is the coordinator's, of what is to become of a task
   */
  alsoWrong(
    given: Readonly<Record<string, unknown>>,
    shown: LinkView,
    visit: { readonly anyway?: boolean; readonly steered?: boolean },
  ): readonly AnswerProblem[];
  /**
   * The person's explicit choice (I4). `anyway` sends a text after a hint about it; `shown` is the page that `open`
   * made for this very post: the answer is worked out from the same reading.
   */
  answer<K extends AnswerKind>(
    token: string,
    answer: Answer<K>,
    visit: Visit & { readonly anyway?: boolean; readonly shown?: LinkView },
  ): Promise<AnswerResult>;
  /** Coordinator only: extend, change the addressee, withdraw. `because`: why, where the desk asks it. */
  steer(
    token: string,
    answer: CoordinatorAnswer,
    visit: Visit & { readonly anyway?: boolean; readonly shown?: LinkView; readonly because?: Because },
  ): Promise<AnswerResult>;
  /** Coordinator only: withdraws the chosen ones of the other referrals that the sender of this case sent. */
  withdrawSent(
    token: string,
    chosen: readonly SentChoice[],
    visit: Visit & { readonly because?: Because },
  ): Promise<AnswerResult>;
  /** Mails a new link to the task's own addressee, and nobody else. Its answer is the same whatever happened. */
  renew(token: string, visit: Visit): Promise<void>;
}
