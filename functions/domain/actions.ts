import { type Stage, stages } from './codes.ts';

/** A way that a change can take: from which stages, and to which. Without `from` it makes the referral; without `to` the stage stays. */
export interface Way {
  readonly from?: readonly Stage[];
  readonly to?: readonly Stage[];
}

const makes = (...to: readonly Stage[]): readonly Way[] => [{ to }];
const leads = (from: readonly Stage[], ...to: readonly Stage[]): readonly Way[] => [{ from, to }];
const stays = (from: readonly Stage[]): readonly Way[] => [{ from }];

const open = stages.filter((stage) => stage !== 'closed');
/** Stages of a referral that is open and whose sender is known. Before that, only what its sender does changes it. */
const known = open.filter((stage) => stage !== 'unconfirmed');

/** Stages in which a provider guides the person. */
const guided: readonly Stage[] = ['starting', 'confirming-start', 'checking-in'];

/** Stages in which nobody has taken the person on yet. */
export const beforeStart = stages.slice(stages.indexOf('received'), stages.indexOf('starting'));

/**
 * The journey: every change that a referral can undergo, with the stages it may start from and those it may lead to. This table
 * is the one place where they are listed. The rules check both ends (`begin` and `finish`), the store turns the first into the
 * condition of the write, and `docs/journey.md` is drawn from it.
 */
export const journey = {
  receive: makes('received'),
  'receive-handover': makes('handover'),
  'receive-unconfirmed': makes('unconfirmed'),
  'confirm-sender': leads(['unconfirmed'], 'received', 'handover', 'closed'),
  'sender-not-reached': stays(['unconfirmed']),
  'end-unconfirmed': leads(['unconfirmed'], 'closed'),
  'begin-confirming': leads(['received'], 'confirming'),
  'begin-approval': leads(['received'], 'approval'),
  'ask-consent': leads(['approval', 'placing', 'waiting', 'offer'], 'confirming'),
  'open-interest': stays(['confirming']),
  'confirm-interest': leads(['confirming'], 'approval', 'placing'),
  'refuse-interest': leads(['confirming'], 'closed'),
  'ask-approval': stays(['approval']),
  'skip-approval': leads(['approval'], 'placing'),
  approve: leads(['approval'], 'placing'),
  decline: leads(['approval'], 'closed'),
  'ask-information': leads(['approval'], 'information'),
  delegate: stays(['approval']),
  'open-information': stays(['information']),
  'give-information': leads(['information'], 'approval'),
  'information-silent': leads(['information'], 'approval'),
  'give-information-late': stays(['approval']),
  'enter-queue': leads(['placing'], 'waiting'),
  'no-provider': leads(['placing', 'waiting'], 'unplaced'),
  'give-place': leads(['placing', 'waiting'], 'offer'),
  'ask-still-wanted': stays(['waiting', 'unplaced']),
  'still-wanted': stays(['waiting', 'unplaced']),
  'still-wanted-call': stays(['waiting', 'unplaced']),
  'still-wanted-silent': stays(['waiting', 'unplaced']),
  'open-offer': stays(['offer']),
  'accept-offer': leads(['offer'], 'starting'),
  'decline-offer': leads(['offer'], 'placing'),
  'accept-late': leads(['waiting', 'unplaced'], 'starting'),
  'decline-late': stays(['waiting', 'unplaced']),
  'offer-silent': leads(['offer'], 'placing'),
  'take-back-offer': leads(['offer'], 'placing'),
  'choose-provider': leads(['placing', 'waiting', 'unplaced', 'offer'], 'offer'),
  'back-to-matching': leads(['offer', 'starting', 'confirming-start'], 'placing'),
  'open-resolve': stays(['unplaced']),
  'resolve-retry': leads(['unplaced', 'waiting'], 'placing'),
  'resolve-assign': leads(['unplaced', 'waiting'], 'placing'),
  'resolve-close': leads(['unplaced', 'waiting'], 'closed'),
  'start-trajectory': leads(['starting'], 'confirming-start'),
  'open-confirm-start': stays(['confirming-start']),
  'confirm-start': leads(['confirming-start'], 'checking-in'),
  'move-start': leads(['confirming-start'], 'confirming-start'),
  'no-show': leads(['confirming-start'], 'confirming-start'),
  'stop-before-start': leads(['confirming-start'], 'closing'),
  'report-nobody-called': stays(['confirming-start']),
  'open-check-in': stays(['checking-in']),
  'answer-check-in': leads(['checking-in'], 'checking-in', 'closing'),
  'check-in-silent': leads(['checking-in'], 'checking-in'),
  'answer-check-in-late': leads(['checking-in'], 'checking-in', 'closing'),
  pause: stays(['checking-in']),
  resume: stays(['checking-in']),
  'guide-on': stays(['checking-in']),
  'ask-extension': stays(['checking-in']),
  'grant-extension': stays(['checking-in']),
  'refuse-extension': stays(['checking-in']),
  'tell-use': stays(['checking-in']),
  'correct-hours': stays(['checking-in', 'closing', 'closed']),
  'correct-result': stays(['checking-in', 'closing', 'closed']),
  'object-to-transfer': stays(guided),
  'take-back-objection': stays([...guided, 'closing']),
  'report-progress': stays(['checking-in']),
  'tell-outcome': stays(['checking-in', 'closing', 'closed']),
  'outcome-silent': stays(['checking-in']),
  'await-outcome': stays(['checking-in']),
  'end-check-ins': leads(['checking-in'], 'closing'),
  'close-trajectory': leads(['closing'], 'closed'),
  'hand-over-done': leads(['handover'], 'closed'),
  withdraw: leads(known, 'closed'),
  'end-programme': leads(known, 'closed'),
  'warn-of-end': stays(guided),
  'withdraw-consent': leads(known, 'closed'),
  'propose-withdrawal': stays(known),
  deny: leads(
    known.filter((stage) => stage !== 'checking-in' && stage !== 'closing'),
    'closed',
  ),
  'call-done': [...stays([...known, 'closed']), ...leads(['waiting'], 'placing')],
  'call-again': stays([...known, 'closed']),
  announce: stays([...open, 'closed']),
  remind: stays([...open, 'closed']),
  escalate: stays([...open, 'closed']),
  'cover-absence': stays(['approval', 'confirming-start', 'checking-in']),
  extend: stays(open),
  revoke: [...stays(open), ...leads(['offer'], 'placing')],
  'reopen-offer': stays([...known, 'closed']),
  'change-addressee': stays(known),
  'correct-contact': stays(known),
  'disown-address': stays([...known, 'closed']),
  'forget-address': stays([...known, 'closed']),
  'wrong-number': stays(known),
  reroute: stays([...known, 'closed']),
  fault: stays(known),
  'record-move': [
    ...stays(known.filter((stage) => stage !== 'handover')),
    ...leads(['waiting', 'unplaced', 'offer'], 'placing'),
    ...leads(['offer'], 'confirming'),
  ],
  'correct-data': [
    ...stays([...known, 'closed']),
    ...leads(['waiting', 'unplaced', 'offer'], 'placing'),
    ...leads(['offer'], 'confirming'),
  ],
  'change-door': leads(beforeStart, 'confirming', 'approval'),
  'add-note': stays([...open, 'closed']),
  'remove-note': stays([...open, 'closed']),
  'report-death': stays(known),
  'record-death': leads([...open, 'closed'], 'closed'),
  'mark-duplicate': stays(known),
  'dismiss-duplicate': stays(known),
  'merge-duplicate': stays(known),
  'report-fault': stays([...open, 'closed']),
  unstick: stays([...open, 'closed']),
  revive: stays(known),
  reopen: leads(['closed'], 'received', 'confirming', 'placing', 'confirming-start', 'checking-in', 'handover'),
  'make-findable': stays(open),
  'give-access': stays([...open, 'closed']),
  erase: stays(['closed']),
  // Nobody but its sender knows of an unconfirmed one: with its end everybody in it goes, so that nothing could keep them.
  'refuse-erasure': stays([...known, 'closed']),
  'allow-erasure': stays([...known, 'closed']),
  'renew-link': stays([...open, 'closed']),
  'replace-link': stays([...open, 'closed']),
} as const satisfies Record<string, readonly Way[]>;

export type Action = keyof typeof journey;

/** Stages in which a referral may undergo this change; none for one that makes it. */
export function startsFrom(action: Action): readonly Stage[] {
  return [...new Set(journey[action].flatMap(({ from = [] }) => from))];
}

/** Whether a change may leave a referral in stage `after` that was in `before`; null where the change makes it. */
export function mayLeadTo(action: Action, before: Stage | null, after: Stage): boolean {
  return journey[action].some(({ from, to }) => {
    const starts = before === null ? from === undefined : from?.includes(before) === true;
    return starts && (to === undefined ? after === before : to.includes(after));
  });
}
