import { type Action, startsFrom } from './actions.ts';
import { type BecauseCode, becauseDied, becauseMoved, becauseSent, becauseStopped } from './because.ts';
import { localDate } from './calendar.ts';
import { correctableResults } from './corrected-result.ts';
import { hasTrajectory, isInFollowUp, isTakenOn } from './guided.ts';
import type { OpenCase } from './journey/context.ts';
import { isSilenced } from './journey/death.ts';
import { mayEndAsDuplicate } from './journey/duplicates.ts';
import { canRenewStatusLink } from './journey/links.ts';
import { mayEndForSender } from './journey/withdraw.ts';
import type { Parties } from './party.ts';
import type { Instant, PlainDate } from './referral.ts';
import type { Region } from './region.ts';
import { keptClosure, reopenableUntil } from './reopenable.ts';
import type { Task } from './task.ts';

/** Under what the actions on a case stand together on its page. */
export const deskActionGroups = ['reach', 'place', 'data', 'end'] as const;
type DeskActionGroup = (typeof deskActionGroups)[number];

/** What the coordinator can do with a case at the desk. */
interface DeskAction {
  readonly group: DeskActionGroup;
  /** Why it may be done: only what suits it. None where it says so by itself, and nothing is asked. */
  readonly reasons: readonly BecauseCode[];
  /** The changes of the journey that it can make: it is offered in the stages from which one of them starts. */
  readonly changes: readonly Action[];
  /** Whether it erases people, in this case if it depends: then whoever does it proves once more who they are. */
  readonly erases?: true | ((from: OpenCase) => boolean);
  /** The action that takes it back. */
  readonly undoneBy?: string;
  /** It is of use only where staff made notes. */
  readonly ofNotes?: true;
  /** It is seldom needed, and stands folded below the others. */
  readonly isSeldom?: true;
  /** It is about somebody's data: of no use where the people of the case are gone. */
  readonly needsPerson?: true;
  /** Whether it makes sense in this case, beside its stage. */
  readonly fits?: (from: OpenCase) => boolean;
  /** The last day on which it can be done; absent where any day will do. */
  readonly until?: (region: Region, referral: OpenCase['referral']) => PlainDate | undefined;
}

/** Nobody but its sender knows of the referral: with its end everybody in it is erased. */
const isUnconfirmed = ({ referral }: OpenCase) => referral.stage === 'unconfirmed';

/** Whether a task asks somebody else than the machine or the coordinator. */
export function asksSomebodyElse({ owner }: Pick<Task, 'owner'>): boolean {
  return owner !== 'system' && owner !== 'coordinator' && owner !== 'deputy';
}

/** To whom a new link to their own status page may be mailed. */
export function statusReaders({ referral }: Pick<OpenCase, 'referral'>): readonly ('candidate' | 'referrer')[] {
  return (['candidate', 'referrer'] as const).filter(
    (role) => canRenewStatusLink(referral, role) && !isSilenced({ referral }, { to: role, shared: false }),
  );
}

function hasReaders(from: OpenCase): boolean {
  return from.tasks.some(asksSomebodyElse) || statusReaders(from).length > 0;
}

/** Another referral is marked as perhaps about the same person. */
function isMarked({ referral }: OpenCase): boolean {
  return referral.likelyDuplicateOf !== undefined;
}

/** Why somebody says that two referrals are about one person, or about two. */
const becauseAlike: readonly BecauseCode[] = ['compared', 'told-by-candidate', 'told-by-other', 'mistake', 'other'];

/** Every action on a case at the desk; its name stands in the address of its page. */
export const deskActions = {
  resend: {
    group: 'reach',
    reasons: ['asked-by-candidate', 'asked-by-other', 'no-answer', 'other'],
    changes: ['renew-link'],
    fits: hasReaders,
  },
  moved: { group: 'data', reasons: becauseMoved, changes: ['record-move'] },
  // Whatever was corrected wrongly is corrected again.
  correct: {
    group: 'data',
    reasons: ['asked-by-candidate', 'asked-by-other', 'mistake', 'other'],
    changes: ['correct-data', 'change-door'],
    undoneBy: 'correct',
    needsPerson: true,
  },
  // Its own question says why. Also after the end: somebody pays for the hours as they are written.
  'correct-hours': {
    group: 'place',
    reasons: [],
    changes: ['correct-hours'],
    undoneBy: 'correct-hours',
    needsPerson: true,
    fits: ({ referral }) => hasTrajectory(referral),
  },
  // Also after the end: results are counted from what is written.
  'correct-result': {
    group: 'place',
    reasons: ['mistake', 'told-by-candidate', 'told-by-other', 'asked-by-candidate', 'asked-by-other', 'other'],
    changes: ['correct-result'],
    undoneBy: 'correct-result',
    needsPerson: true,
    fits: ({ referral, trajectory }) => hasTrajectory(referral) && correctableResults(trajectory?.()).length > 0,
  },
  note: { group: 'data', reasons: [], changes: ['add-note'], undoneBy: 'drop-note', needsPerson: true },
  'drop-note': {
    group: 'data',
    reasons: ['asked-by-candidate', 'asked-by-other', 'mistake', 'other'],
    changes: ['remove-note'],
    ofNotes: true,
  },
  withdraw: {
    group: 'end',
    reasons: becauseStopped,
    changes: ['withdraw', 'end-unconfirmed'],
    erases: isUnconfirmed,
    undoneBy: 'reopen',
  },
  died: {
    group: 'end',
    reasons: becauseDied,
    changes: ['record-death'],
    erases: isUnconfirmed,
    undoneBy: 'reopen',
    // Of a case that has ended only what is still open can stop.
    fits: ({ referral, tasks }) => referral.stage !== 'closed' || tasks.length > 0,
  },
  erase: {
    group: 'end',
    reasons: ['asked-by-candidate', 'asked-by-other', 'mistake', 'other'],
    changes: ['erase', 'withdraw', 'end-unconfirmed'],
    erases: true,
    needsPerson: true,
  },
  'refuse-erasure': {
    group: 'data',
    reasons: ['asked-by-candidate', 'asked-by-other', 'other'],
    changes: ['refuse-erasure'],
    undoneBy: 'allow-erasure',
    needsPerson: true,
  },
  'allow-erasure': {
    group: 'data',
    reasons: ['over', 'asked-by-candidate', 'asked-by-other', 'mistake', 'other'],
    changes: ['allow-erasure'],
    undoneBy: 'refuse-erasure',
    needsPerson: true,
    fits: ({ referral }) => referral.erasureRefused !== undefined,
  },
  'choose-provider': {
    group: 'place',
    reasons: ['asked-by-candidate', 'asked-by-other', 'place-found', 'provider-stops', 'no-answer', 'mistake', 'other'],
    changes: ['choose-provider'],
    undoneBy: 'back-to-matching',
  },
  'back-to-matching': {
    group: 'place',
    reasons: ['asked-by-candidate', 'asked-by-other', 'provider-stops', 'no-answer', 'mistake', 'other'],
    changes: ['back-to-matching'],
    undoneBy: 'choose-provider',
  },
  pause: {
    group: 'place',
    reasons: ['asked-by-candidate', 'asked-by-other', 'told-by-candidate', 'told-by-other', 'mistake', 'other'],
    changes: ['pause'],
    undoneBy: 'resume',
    fits: ({ referral }) => !isInFollowUp(referral),
  },
  resume: {
    group: 'place',
    reasons: ['asked-by-candidate', 'asked-by-other', 'told-by-candidate', 'told-by-other', 'mistake', 'other'],
    changes: ['resume'],
    undoneBy: 'pause',
    fits: ({ referral }) => referral.pausedUntil !== undefined,
  },
  // Whether a goal or a stop ended it, and whether its planned end is still to come, its page tells.
  'guide-on': {
    group: 'place',
    reasons: ['mistake', 'told-by-candidate', 'told-by-other', 'asked-by-candidate', 'asked-by-other', 'other'],
    changes: ['guide-on'],
    needsPerson: true,
    fits: ({ referral }) => isInFollowUp(referral),
  },
  'confirm-sender': { group: 'reach', reasons: ['told-by-sender', 'other'], changes: ['confirm-sender'] },
  'merge-duplicate': {
    group: 'data',
    reasons: becauseAlike,
    changes: ['merge-duplicate'],
    undoneBy: 'reopen',
    fits: isMarked,
  },
  'dismiss-duplicate': {
    group: 'data',
    reasons: becauseAlike,
    changes: ['dismiss-duplicate'],
    undoneBy: 'mark-duplicate',
    fits: isMarked,
  },
  'mark-duplicate': {
    group: 'data',
    reasons: becauseAlike,
    changes: ['mark-duplicate'],
    undoneBy: 'dismiss-duplicate',
    isSeldom: true,
  },
  'end-unconfirmed': {
    group: 'end',
    reasons: ['told-by-sender', 'told-by-other', 'no-answer', 'not-genuine', 'other'],
    changes: ['end-unconfirmed'],
    erases: isUnconfirmed,
  },
  'withdraw-sent': {
    group: 'end',
    reasons: [...becauseSent, 'other'],
    isSeldom: true,
    changes: ['withdraw', 'end-unconfirmed'],
    // Among what is chosen may be something that nobody confirmed.
    erases: () => true,
    fits: ({ referral }) => referral.sender !== undefined && mayEndForSender(referral),
  },
  reopen: {
    group: 'end',
    reasons: ['asked-by-candidate', 'asked-by-other', 'told-by-candidate', 'told-by-other', 'mistake', 'other'],
    changes: ['reopen'],
    undoneBy: 'withdraw',
    needsPerson: true,
    fits: ({ referral }) => keptClosure(referral) !== undefined,
    until: reopenableUntil,
  },
} as const satisfies Readonly<Record<string, DeskAction>>;

export type DeskActionName = keyof typeof deskActions;

/** Their names, in the order in which they are shown. */
export const deskActionNames = Object.keys(deskActions) as readonly DeskActionName[];

/** What is known of an action. */
export function deskActionOf(name: DeskActionName): DeskAction {
  return deskActions[name];
}

/** Whether an action erases people of this case. */
export function erasesIn(name: DeskActionName, from: OpenCase): boolean {
  const { erases = false } = deskActionOf(name);
  return typeof erases === 'function' ? erases(from) : erases;
}

/** What a case must be like for something to be done with it. */
export type DeskActionRule = Pick<DeskAction, 'changes' | 'fits' | 'until' | 'needsPerson'>;

/** What is known beside a case when it is asked what can be done with it. */
export interface DeskMoment {
  readonly region: Region;
  /** The terms that count are those of this moment. */
  readonly now: Instant;
  /** Whoever is still stored in the case: nobody, once all of them were erased. */
  readonly parties: Pick<Parties, 'candidate'>;
}

/** Giving somebody whom a provider has to another one, on the page of that provider. */
export const takingOver: DeskActionRule = {
  changes: ['change-addressee'],
  fits: ({ referral: { stage } }) => isTakenOn(stage),
};

/** The one of two referrals of the same person that goes on: it need not be the one that carries the mark. */
export const goingOn: DeskActionRule = { changes: ['merge-duplicate'] };

/** And the one that ends. */
export const endingForOther: DeskActionRule = {
  changes: ['withdraw'],
  fits: ({ referral }) => mayEndAsDuplicate(referral),
};

/** The other of a pair, where the two were taken for one person and are not. */
export const parting: DeskActionRule = { changes: ['dismiss-duplicate'] };

/** Whether an action can be done with a case as it is now. */
export function isDeskActionOpen(
  action: DeskActionName | DeskActionRule,
  from: OpenCase,
  { region, now, parties }: DeskMoment,
): boolean {
  const { changes, fits = () => true, until, needsPerson } = typeof action === 'string' ? deskActionOf(action) : action;
  if (needsPerson === true && parties.candidate === undefined) return false;
  const isPossible = changes.some((change) => startsFrom(change).includes(from.referral.stage)) && fits(from);
  if (!isPossible || until === undefined) return isPossible;
  return localDate(now) <= (until(region, from.referral) ?? '');
}
