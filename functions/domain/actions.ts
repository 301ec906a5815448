import { type Stage, stages } from './codes.ts';

const open: readonly Stage[] = stages.filter((stage) => stage !== 'closed');
/** Open, and its sender is known: before that nothing happens to a referral but what its sender does. */
const known: readonly Stage[] = open.filter((stage) => stage !== 'unconfirmed');

/**
 * Every change that a referral can undergo, with the stages in which it may. This table is the one place where prior states
 * are listed: the rules check it, and the store turns it into the condition of the write.
 */
export const allowedStages = {
  receive: [],
  'receive-handover': [],
  'receive-unconfirmed': [],
  'confirm-sender': ['unconfirmed'],
  'sender-not-reached': ['unconfirmed'],
  'end-unconfirmed': ['unconfirmed'],
  'begin-confirming': ['received'],
  'begin-approval': ['received'],
  'ask-consent': ['approval', 'placing', 'waiting', 'offer'],
  'open-interest': ['confirming'],
  'confirm-interest': ['confirming'],
  'refuse-interest': ['confirming'],
  'ask-approval': ['approval'],
  'skip-approval': ['approval'],
  approve: ['approval'],
  decline: ['approval'],
  'ask-information': ['approval'],
  delegate: ['approval'],
  'open-information': ['information'],
  'give-information': ['information'],
  'information-silent': ['information'],
  'enter-queue': ['placing'],
  'no-provider': ['placing'],
  'give-place': ['waiting'],
  'open-offer': ['offer'],
  'accept-offer': ['offer'],
  'decline-offer': ['offer'],
  'offer-silent': ['offer'],
  'open-resolve': ['unplaced'],
  'resolve-retry': ['unplaced', 'waiting'],
  'resolve-close': ['unplaced', 'waiting'],
  'start-trajectory': ['starting'],
  'open-confirm-start': ['confirming-start'],
  'confirm-start': ['confirming-start'],
  'move-start': ['confirming-start'],
  'stop-before-start': ['confirming-start'],
  'report-nobody-called': ['confirming-start'],
  'open-check-in': ['checking-in'],
  'answer-check-in': ['checking-in'],
  'check-in-silent': ['checking-in'],
  'end-check-ins': ['checking-in'],
  'close-trajectory': ['closing'],
  'hand-over-done': ['handover'],
  withdraw: known,
  'withdraw-consent': known,
  'call-done': [...known, 'closed'],
  'call-again': [...known, 'closed'],
  announce: [...open, 'closed'],
  remind: [...open, 'closed'],
  escalate: [...open, 'closed'],
  extend: open,
  'change-addressee': known,
  'correct-contact': known,
  reroute: [...known, 'closed'],
  fault: known,
  'report-fault': [...open, 'closed'],
  unstick: [...open, 'closed'],
  revive: known,
  'renew-link': [...open, 'closed'],
  'replace-link': [...open, 'closed'],
} as const satisfies Record<string, readonly Stage[]>;

export type Action = keyof typeof allowedStages;
