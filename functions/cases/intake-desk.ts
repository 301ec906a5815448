import type { Sender } from '../domain/api-client.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { isChild } from '../domain/child.ts';
import { asksCandidateFirst } from '../domain/consent.ts';
import { chooseDoor, type DoorChoice } from '../domain/door.ts';
import type { DoorHint } from '../domain/door-reason.ts';
import { TryAgainError } from '../domain/errors.ts';
import { networkOf, senderAddress } from '../domain/intake-limits.ts';
import type { Context } from '../domain/journey/context.ts';
import { type NewReferral, receive, receiveHandover, receiveUnconfirmed } from '../domain/journey/receive.ts';
import { later } from '../domain/journey/timing.ts';
import { type NextStep, nextStepOf } from '../domain/next-step.ts';
import { toParties } from '../domain/party.ts';
import { makeProbeReference, probeClient } from '../domain/probe.ts';
import { makeReference } from '../domain/reference.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { ReceiptGuard } from '../ports.ts';
import { contextOf } from './change-case.ts';
import type { IntakeDesk, SubmitResult } from './contracts.ts';
import { deliverMails } from './deliver.ts';
import { secondsToWait } from './intake-limits.ts';
import { arrivalOf } from './likely-duplicate.ts';

export type IntakeRuntime = Pick<
  Runtime,
  | 'region'
  | 'clock'
  | 'newId'
  | 'links'
  | 'log'
  | 'publicUrl'
  | 'referrals'
  | 'intake'
  | 'guards'
  | 'outbox'
  | 'mails'
  | 'mailer'
  | 'mailGate'
  | 'pace'
  | 'workflow'
  | 'pause'
>;
type SubmitContext = Parameters<IntakeDesk['submit']>[1];

/** How long the same idempotency key gets the same answer. */
const keyKeptMs = 24 * 60 * 60_000;
/** In theory a new reference or key may already be in use; then another one is drawn. */
const tries = 5;

/**
 * Takes referrals in: chooses the door, stores a referral that fits in one transaction, and starts the machine. A
 * referral that fits no door is not stored, only counted, unless a handover is asked for.
 */
export function createIntakeDesk(runtime: IntakeRuntime): IntakeDesk {
  /** The earlier answer to the same request, hints included: they follow from the request and the day of receipt. */
  async function earlierAnswer(
    guard: Pick<ReceiptGuard, 'key' | 'bodyHash'>,
    request: ReferralRequest,
  ): Promise<SubmitResult | undefined> {
    const earlier = await runtime.intake.earlier(guard.key, runtime.clock());
    if (earlier === undefined) return undefined;
    if (earlier.bodyHash !== guard.bodyHash) return { kind: 'key-reused' };
    const known = await runtime.referrals.load(earlier.answer.reference);
    const token = runtime.links.token(earlier.answer.statusLink);
    if (known === undefined) return undefined;
    const choice = chooseDoor(runtime.region, request, localDate(known.referral.createdAt));
    return accepted(runtime, known.referral, token, false, choice.kind === 'door' ? choice.hints : []);
  }

  async function store(
    request: ReferralRequest,
    choice: DoorChoice,
    ctx: Context,
    key: Pick<ReceiptGuard, 'key' | 'bodyHash'> | undefined,
    by: Sender,
  ): Promise<SubmitResult> {
    const isKnown = by.proof !== 'none';
    const from = senderAddress(request);
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const probes = isFromCanary(by);
      const id = probes ? makeProbeReference(runtime.newId) : makeReference(runtime.newId);
      // Nobody is told about a referral of an unknown sender, nor that it resembles another one. A probe resembles
      // none.
      const { marks, likelyDuplicateOf } = isKnown && !probes ? await arrivalOf(runtime, id, request.candidate) : {};
      const known: NewReferral = {
        id,
        statusLinkId: runtime.newId(26),
        ...(by.proof === 'client' ? { client: by.clientId } : {}),
        ...(from === undefined || probes ? {} : { sender: runtime.guards.hash(`sender:${from.toLowerCase()}`) }),
        ...(likelyDuplicateOf === undefined ? {} : { likelyDuplicateOf }),
      };
      const change = isKnown
        ? choice.kind === 'door'
          ? receive(request, choice, known, ctx)
          : receiveHandover(request, choice.otherDoor, known, ctx)
        : receiveUnconfirmed(request, choice.kind === 'door' ? choice : { otherDoor: choice.otherDoor }, known, ctx);
      const statusLink = { id: known.statusLinkId, keyVersion: runtime.links.keyVersion };
      const result = await runtime.referrals.commit(change, {
        ...(marks === undefined ? {} : { marks }),
        ...(key === undefined ? {} : { guard: guardOf(key, change, statusLink, ctx) }),
      });
      if (result === 'committed') {
        if (!isKnown) runtime.log.count('intakeUnconfirmed', 1);
        await follow(runtime, change);
        const hints = choice.kind === 'door' ? choice.hints : [];
        return accepted(runtime, change.after, runtime.links.token(statusLink), true, hints);
      }
      const twin = key === undefined ? undefined : await earlierAnswer(key, request);
      if (twin !== undefined) return twin;
      await runtime.pause(attempt);
    }
    throw new TryAgainError('the referral could not be stored');
  }

  return {
    async submit(request, context) {
      const key = keyOf(runtime, request, context);
      const before = key === undefined ? undefined : await earlierAnswer(key, request);
      if (before !== undefined) return before;
      const now = runtime.clock();
      const choice = chooseDoor(runtime.region, request, localDate(now));
      const actor = request.referrer.role === 'self' ? 'candidate' : 'referrer';
      const ctx = contextOf(runtime, { origin: context.origin, actor });
      // Nothing about a child is stored, no matter who asks for a call about them.
      const mayStore = request.request.handover === true && !isChild(request.candidate.birthDate, localDate(now));
      if (choice.kind === 'other-door' && !mayStore) {
        if (!isFromCanary(context.sender)) {
          await runtime.intake.countOtherDoor(choice.otherDoor, localDate(now).slice(0, 7));
        }
        return { kind: 'other-door', otherDoor: choice.otherDoor, door: choice.door, reasons: choice.reasons };
      }
      // The limits keep people from being bothered; the canary bothers nobody.
      const seconds = isFromCanary(context.sender) ? undefined : await secondsToWait(runtime, request, context);
      if (seconds === undefined) return store(request, choice, ctx, key, context.sender);
      // The same request may have been taken at the same moment by another call.
      const beside = key === undefined ? undefined : await earlierAnswer(key, request);
      return beside ?? { kind: 'too-many', retryAfterSeconds: seconds };
    },

    async turnAway(otherDoor) {
      await runtime.intake.countOtherDoor(otherDoor, localDate(runtime.clock()).slice(0, 7));
    },
  };
}

function isFromCanary(sender: Sender): boolean {
  return sender.proof === 'client' && sender.clientId === probeClient;
}

function keyOf(runtime: IntakeRuntime, request: ReferralRequest, context: SubmitContext) {
  if (context.idempotencyKey === undefined) return undefined;
  return {
    key: runtime.guards.hash(`key:${keySpace(context)}:${context.idempotencyKey}`),
    bodyHash: runtime.guards.hash(`body:${JSON.stringify(request)}`),
  };
}

/** The namespace of an idempotency key: keys of different senders never meet, however they are spelt. */
function keySpace({ origin, sender, network = '' }: SubmitContext): string {
  // A form's key is random and sealed in its browser, which may change networks while it sends.
  if (origin === 'form') return 'form';
  return sender.proof === 'client' ? `client:${sender.clientId}` : `network:${networkOf(network)}`;
}

function guardOf(
  key: Pick<ReceiptGuard, 'key' | 'bodyHash'>,
  change: Change,
  statusLink: ReceiptGuard['answer']['statusLink'],
  ctx: Context,
): ReceiptGuard {
  return { ...key, answer: { reference: change.after.id, statusLink }, expiresAt: later(ctx.now, keyKeptMs) };
}

/**
 * Does what follows a receipt: starts the first execution, whose first step sends the mails. Without an execution the
 * mails go from here, to addresses known from the request. The sweeper makes up for what is lost here: the table has
 * the task and the mails.
 */
async function follow(runtime: IntakeRuntime, { after, tasks, mails, parties }: Change): Promise<void> {
  try {
    if (after.stage === 'received') await runtime.workflow.start(after);
    else {
      // A kind that has no words here is left to the sweeper.
      const own = mails.filter(({ kind }) => runtime.mails.has(kind));
      await deliverMails(runtime, own, {
        cases: new Map([[after.id, { referral: after, tasks }]]),
        parties: new Map([[after.id, toParties(parties)]]),
      });
    }
  } catch (error) {
    runtime.log.error('nudge-left-to-sweeper', {
      referralId: after.id,
      error: error instanceof Error ? error.name : 'unknown',
    });
  }
}

function accepted(
  runtime: IntakeRuntime,
  referral: Change['after'],
  statusToken: string,
  fresh: boolean,
  hints: readonly DoorHint[],
): SubmitResult {
  return {
    kind: 'accepted',
    fresh,
    reference: referral.id,
    // The status that was answered at receipt: the same request gets the same answer after the case has moved on.
    status: wasUnconfirmed(referral) ? 'unconfirmed' : referral.misfit === undefined ? 'received' : 'handover',
    door: referral.door,
    nextStep: firstStepOf(runtime, referral),
    statusToken,
    hints,
  };
}

/** Whether the sender was unknown when the referral came in, whatever became of it since. */
function wasUnconfirmed({ taskCounts }: Referral): boolean {
  return taskCounts['confirm-sender'] !== undefined;
}

function firstStepOf({ region }: IntakeRuntime, referral: Referral): NextStep {
  if (!wasUnconfirmed(referral)) return nextStepOf(region, referral.door, asksCandidateFirst(region, referral));
  const { email } = referral.reach[referral.origin === 'self' ? 'candidate' : 'referrer'];
  return email ? 'sender-confirms' : 'coordinator-calls';
}
