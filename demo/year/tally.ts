import { daysBetween, localDate } from '../../functions/domain/calendar.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { type Door, doors } from '../../functions/domain/codes.ts';
import { median } from '../../functions/domain/figures/median.ts';
import { type CaseHistory, firstOf } from './history.ts';

/** The results of a year, as in `/_local/year.json`. */
export interface YearTally {
  readonly doors: readonly DoorTally[];
  readonly steps: readonly StepTally[];
  readonly mails: MailTally;
  /** Open referrals without a next action: must be 0 (I3). */
  readonly forgotten: number;
}

/** Counts of referrals at one door. All but `open` count what ever happened; one referral is in several counts. */
export interface DoorTally {
  /** `none` is a handover: no door fitted and the sender asked to be brought to the right organisation. */
  readonly door: Door | 'none';
  readonly received: number;
  readonly handedOver: number;
  readonly approved: number;
  readonly declined: number;
  readonly withdrawn: number;
  /** Somebody let a term pass, so that somebody else was asked. */
  readonly expired: number;
  /** Had to wait for a place, and was told so. */
  readonly waiting: number;
  /** First talk held. */
  readonly started: number;
  readonly goalReached: number;
  /** Stopped early. */
  readonly stopped: number;
  /** Started, and the last check-in passed without an answer. */
  readonly silent: number;
  readonly open: number;
}

/** How long a step took, in calendar days from one date to the other. */
export interface StepTally {
  readonly step: (typeof steps)[number][0];
  /** How many referrals have taken it. */
  readonly count: number;
  readonly medianDays: number | null;
}

export interface MailTally {
  /** Mails of the outbox that went out, each counted once; one-time codes are not among them. */
  readonly distinct: number;
  /** Second copies, sent because the fate of the first was not known. */
  readonly repeats: number;
}

type Marks = (event: AuditEvent) => boolean;
const did =
  (...actions: readonly AuditEvent['action'][]): Marks =>
  ({ action }) =>
    actions.includes(action);

/** The steps whose duration is reported, with the actions that begin and end them. */
const steps = [
  ['receipt to decision', did('receive', 'confirm-sender'), did('approve', 'decline')],
  ['decision to offer', did('approve', 'skip-approval'), did('give-place')],
  ['offer to yes', did('open-offer'), did('accept-offer')],
  ['yes to first talk', did('accept-offer'), did('confirm-start')],
  ['receipt to first talk', did('receive', 'confirm-sender'), did('confirm-start')],
  ['first talk to goal', did('confirm-start'), ({ result }) => result === 'goal-reached'],
] as const satisfies readonly (readonly [string, Marks, Marks])[];

const counts: Readonly<Record<Exclude<keyof DoorTally, 'door'>, (history: CaseHistory) => boolean>> = {
  received: () => true,
  handedOver: ({ referral }) => referral.closure === 'handed-over',
  approved: (history) => firstOf(history, 'approve') !== undefined,
  declined: ({ referral }) => referral.closure === 'declined',
  withdrawn: ({ referral }) => referral.closure === 'withdrawn' || referral.closure === 'not-interested',
  expired: (history) => firstOf(history, 'escalate', 'offer-silent', 'information-silent') !== undefined,
  waiting: ({ events }) => events.some(({ action, result }) => action === 'announce' && result === 'waiting'),
  started: (history) => firstOf(history, 'confirm-start') !== undefined,
  goalReached: ({ trajectory }) => trajectory?.goalReachedOn !== undefined,
  stopped: ({ referral, trajectory }) =>
    (trajectory?.earlyStop !== undefined || referral.closure === 'early-stop') && referral.closure !== 'died',
  silent: (history) =>
    firstOf(history, 'confirm-start') !== undefined && history.trajectory?.checkIns.at(-1)?.answered === false,
  open: ({ referral }) => referral.stage !== 'closed',
};

/**
 * Counts a year.
 *
 * @param outbox ids of the outbox items of all mails that went out, repeats included
 */
export function tally(histories: readonly CaseHistory[], outbox: readonly string[]): YearTally {
  const mails = outbox.filter((id) => !/(?:^|[/-])code$/.test(id));
  const distinct = new Set(mails).size;
  return {
    doors: [...doors, 'none' as const].map((door) => doorTally(histories, door)),
    steps: steps.map((step) => stepTally(histories, step)),
    mails: { distinct, repeats: mails.length - distinct },
    forgotten: histories.filter(({ forgotten }) => forgotten).length,
  };
}

/** Whether the sender of a referral was ever verified: otherwise nothing was done with it, and it is not counted. */
function isReal({ events }: CaseHistory): boolean {
  return events.some(({ action }) => ['receive', 'receive-handover', 'confirm-sender'].includes(action));
}

function doorTally(histories: readonly CaseHistory[], door: DoorTally['door']): DoorTally {
  const own = histories.filter((history) => isReal(history) && (history.referral.door ?? 'none') === door);
  const count = (name: keyof typeof counts) => own.filter(counts[name]).length;
  return {
    door,
    received: count('received'),
    handedOver: count('handedOver'),
    approved: count('approved'),
    declined: count('declined'),
    withdrawn: count('withdrawn'),
    expired: count('expired'),
    waiting: count('waiting'),
    started: count('started'),
    goalReached: count('goalReached'),
    stopped: count('stopped'),
    silent: count('silent'),
    open: count('open'),
  };
}

function stepTally(histories: readonly CaseHistory[], [step, from, to]: (typeof steps)[number]): StepTally {
  const days = histories
    .flatMap(({ events }) => {
      const [began, ended] = [events.find(from), events.find(to)];
      return began === undefined || ended === undefined ? [] : [daysBetween(localDate(began.at), localDate(ended.at))];
    })
    .sort((a, b) => a - b);
  return { step, count: days.length, medianDays: median(days) ?? null };
}
