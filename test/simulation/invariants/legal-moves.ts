import type { AuditEvent } from '../../../functions/domain/change.ts';
import type { Stage } from '../../../functions/domain/codes.ts';

/** A move of a case: from which stages it is legal, and to which it leads; without `to` the stage stays. */
export interface Move {
  readonly from: readonly Stage[];
  readonly to?: Stage;
}

const all: readonly Stage[] = [
  'unconfirmed',
  'received',
  'confirming',
  'approval',
  'information',
  'placing',
  'waiting',
  'offer',
  'unplaced',
  'starting',
  'confirming-start',
  'checking-in',
  'closing',
  'handover',
  'closed',
];
const open = all.filter((stage) => stage !== 'closed');
const known = open.filter((stage) => stage !== 'unconfirmed');
const orClosed = [...known, 'closed'] as const;

/**
 * The journey once more, as the design describes it and separate from the code that runs it: the reader of the audit
 * trail checks each line against this. Moves whose end depends on more than their name are settled by the reader.
 */
export const legalMoves: Readonly<
  Record<Exclude<AuditEvent['action'], 'view' | 'mail-sent' | 'mail-failed' | 'mail-withheld'>, Move>
> = {
  receive: { from: [], to: 'received' },
  'receive-handover': { from: [], to: 'handover' },
  'receive-unconfirmed': { from: [], to: 'unconfirmed' },
  'confirm-sender': { from: ['unconfirmed'], to: 'received' },
  'sender-not-reached': { from: ['unconfirmed'] },
  'end-unconfirmed': { from: ['unconfirmed'], to: 'closed' },
  'begin-confirming': { from: ['received'], to: 'confirming' },
  'begin-approval': { from: ['received'], to: 'approval' },
  'ask-consent': { from: ['approval', 'placing', 'waiting', 'offer'], to: 'confirming' },
  'open-interest': { from: ['confirming'] },
  'confirm-interest': { from: ['confirming'], to: 'approval' },
  'refuse-interest': { from: ['confirming'], to: 'closed' },
  'ask-approval': { from: ['approval'] },
  'skip-approval': { from: ['approval'], to: 'placing' },
  approve: { from: ['approval'], to: 'placing' },
  decline: { from: ['approval'], to: 'closed' },
  'ask-information': { from: ['approval'], to: 'information' },
  delegate: { from: ['approval'] },
  'open-information': { from: ['information'] },
  'give-information': { from: ['information'], to: 'approval' },
  'information-silent': { from: ['information'], to: 'approval' },
  'give-information-late': { from: ['approval'] },
  'enter-queue': { from: ['placing'], to: 'waiting' },
  'no-provider': { from: ['placing', 'waiting'], to: 'unplaced' },
  'give-place': { from: ['placing', 'waiting'], to: 'offer' },
  'ask-still-wanted': { from: ['waiting', 'unplaced'] },
  'still-wanted': { from: ['waiting', 'unplaced'] },
  'still-wanted-call': { from: ['waiting', 'unplaced'] },
  'still-wanted-silent': { from: ['waiting', 'unplaced'] },
  'open-offer': { from: ['offer'] },
  'accept-offer': { from: ['offer'], to: 'starting' },
  'decline-offer': { from: ['offer'], to: 'placing' },
  'accept-late': { from: ['waiting', 'unplaced'], to: 'starting' },
  'decline-late': { from: ['waiting', 'unplaced'] },
  'offer-silent': { from: ['offer'], to: 'placing' },
  'take-back-offer': { from: ['offer'], to: 'placing' },
  'open-resolve': { from: ['unplaced'] },
  'resolve-retry': { from: ['waiting', 'unplaced'], to: 'placing' },
  'resolve-assign': { from: ['waiting', 'unplaced'], to: 'placing' },
  'resolve-close': { from: ['waiting', 'unplaced'], to: 'closed' },
  'start-trajectory': { from: ['starting'], to: 'confirming-start' },
  'open-confirm-start': { from: ['confirming-start'] },
  'confirm-start': { from: ['confirming-start'], to: 'checking-in' },
  'move-start': { from: ['confirming-start'] },
  'stop-before-start': { from: ['confirming-start'], to: 'closing' },
  'report-nobody-called': { from: ['confirming-start'] },
  'open-check-in': { from: ['checking-in'] },
  'answer-check-in': { from: ['checking-in'] },
  'check-in-silent': { from: ['checking-in'] },
  'answer-check-in-late': { from: ['checking-in'] },
  'end-check-ins': { from: ['checking-in'], to: 'closing' },
  'close-trajectory': { from: ['closing'], to: 'closed' },
  'hand-over-done': { from: ['handover'], to: 'closed' },
  withdraw: { from: known, to: 'closed' },
  'withdraw-consent': { from: known, to: 'closed' },
  'propose-withdrawal': { from: known },
  deny: { from: known.filter((stage) => stage !== 'checking-in' && stage !== 'closing'), to: 'closed' },
  'call-done': { from: orClosed },
  'call-again': { from: orClosed },
  announce: { from: all },
  remind: { from: all },
  escalate: { from: all },
  'cover-absence': { from: ['approval', 'confirming-start', 'checking-in'] },
  extend: { from: open },
  revoke: { from: open },
  'reopen-offer': { from: orClosed },
  'change-addressee': { from: known },
  'correct-contact': { from: known },
  'disown-address': { from: orClosed },
  'wrong-number': { from: known },
  reroute: { from: orClosed },
  fault: { from: known },
  'record-move': { from: known.filter((stage) => stage !== 'handover') },
  'report-death': { from: known },
  'record-death': { from: all },
  'report-fault': { from: all },
  unstick: { from: all },
  revive: { from: known },
  'make-findable': { from: open },
  'renew-link': { from: all },
  'replace-link': { from: all },
};
