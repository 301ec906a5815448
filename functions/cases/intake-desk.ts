import { isChild } from '../domain/age-limits.ts';
import { clientOf, keyedClientOf, type Sender } from '../domain/api-client.ts';
import { instantAt, localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { Language } from '../domain/codes.ts';
import { asksCandidateFirst } from '../domain/consent.ts';
import { defined } from '../domain/defined.ts';
import { chooseDoor, type DoorChoice } from '../domain/door.ts';
import type { DoorHint } from '../domain/door-reason.ts';
import { errorName, TryAgainError } from '../domain/errors.ts';
import { type IntakeClosed, intakeClosedOn, reopensOn, withDoorOpen } from '../domain/intake-closed.ts';
import { networkOf, senderAddress } from '../domain/intake-limits.ts';
import type { Context } from '../domain/journey/context.ts';
import { untilAsked } from '../domain/journey/first-question.ts';
import { type NewReferral, receive, receiveHandover, receiveUnconfirmed } from '../domain/journey/receive.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import { type NextStep, nextStepOf } from '../domain/next-step.ts';
import { toParties } from '../domain/party.ts';
import { makeProbeReference, probeClient } from '../domain/probe.ts';
import { makeReference } from '../domain/reference.ts';
import type { Instant, PlainDate, Referral } from '../domain/referral.ts';
import type { ReferralRequest } from '../domain/referral-request.ts';
import type { Region } from '../domain/region.ts';
import type { ReceiptGuard } from '../ports/commit.ts';
import type { Arrival, ArrivalKeys, IntakeStore, SenderTrail } from '../ports/intake-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import { afterChange } from './after-change.ts';
import { contextOf } from './change-case.ts';
import { claiming } from './claiming.ts';
import type { IntakeDesk, SubmitResult } from './intake-contracts.ts';
import { roomForReferral } from './intake-limits.ts';
import { likenessOf, marksOf } from './likely-duplicate.ts';
import { mailboxProof } from './mailbox-proof.ts';

export type IntakeRuntime = Pick<
  Runtime,
  | 'region'
  | 'isRegionKnown'
  | 'clock'
  | 'newId'
  | 'links'
  | 'log'
  | 'publicUrl'
  | 'referrals'
  | 'guards'
  | 'outbox'
  | 'mails'
  | 'mailer'
  | 'mailGate'
  | 'pace'
  | 'workflow'
  | 'pause'
> & { readonly intake: Omit<IntakeStore, keyof SenderTrail> };
type SubmitContext = Parameters<IntakeDesk['submit']>[1];

/** The key of a request, and for how long it gets the same answer. */
type RequestKey = Pick<ReceiptGuard, 'key' | 'bodyHash'> & { readonly keptMs: number };

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
    return sameAnswer(await runtime.intake.earlier(guard.key, runtime.clock()), guard, request);
  }

  async function sameAnswer(
    earlier: ReceiptGuard | undefined,
    guard: Pick<ReceiptGuard, 'bodyHash'>,
    request: ReferralRequest,
  ): Promise<SubmitResult | undefined> {
    if (earlier === undefined) return undefined;
    if (earlier.bodyHash !== guard.bodyHash) return { kind: 'key-reused' };
    const known = await runtime.referrals.head(earlier.answer.reference);
    const token = runtime.links.token(earlier.answer.statusLink);
    if (known === undefined) return undefined;
    const region = known.door === undefined ? runtime.region : withDoorOpen(runtime.region, known.door);
    const choice = chooseDoor(region, request, localDate(known.createdAt));
    return accepted(runtime, known, token, false, choice.kind === 'door' ? choice.hints : []);
  }

  async function store(
    request: ReferralRequest,
    choice: DoorChoice,
    ctx: Context,
    key: RequestKey | undefined,
    by: Sender,
    { marks: hashes, ...first }: Arrival & Pick<ArrivalKeys, 'marks'>,
  ): Promise<SubmitResult> {
    let arrival: Arrival = first;
    const isKnown = by.proof !== 'none';
    const from = senderAddress(request);
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const probes = isFromCanary(by);
      const id = probes ? makeProbeReference(runtime.newId) : makeReference(runtime.newId);
      const { marks, likelyDuplicateOf } = await likenessOf(runtime, id, hashes, arrival);
      const known: NewReferral = {
        id,
        statusLinkId: runtime.newId(26),
        ...defined({ client: clientOf(by) }),
        ...(from === undefined || probes ? {} : { sender: runtime.guards.hash(`sender:${from.toLowerCase()}`) }),
        ...(likelyDuplicateOf === undefined ? {} : { likelyDuplicateOf }),
      };
      const received = takenIn(request, choice, known, isKnown, ctx);
      // A mail without words here is left to the sweeper.
      const change = claiming(received, runtime.mails.has);
      const statusLink = { id: known.statusLinkId, keyVersion: runtime.links.keyVersion };
      const result = await runtime.referrals.commit(change, {
        marks,
        ...(key === undefined ? {} : { guard: guardOf(key, change, statusLink, ctx) }),
      });
      if (result === 'committed') {
        if (!isKnown) runtime.log.count('intakeUnconfirmed', 1);
        await follow(runtime, change, arrival);
        const hints = choice.kind === 'door' ? choice.hints : [];
        return accepted(runtime, change.after, runtime.links.token(statusLink), true, hints);
      }
      await runtime.pause(attempt);
      // What got in the way may be the same request, or a referral of the same person, whose marks are new.
      arrival = await runtime.intake.arrival({ key: key?.key, marks: hashes }, runtime.clock());
      const twin = key === undefined ? undefined : await sameAnswer(arrival.earlier, key, request);
      if (twin !== undefined) return twin;
    }
    throw new TryAgainError('the referral could not be stored');
  }

  /**
   * Takes back what a referral counted where nothing new was stored: the store failed, or it is the twin of one that
   * came at the same moment. Its sender, and everybody who shares those counters, may come again as often as before.
   */
  async function countingWhatIsStored(
    storing: Promise<SubmitResult>,
    giveBack: () => Promise<void>,
  ): Promise<SubmitResult> {
    let isStored = false;
    try {
      const result = await storing;
      isStored = result.kind === 'accepted' && result.fresh;
      return result;
    } finally {
      if (!isStored) await giveBack().catch(notGivenBack);
    }
  }

  /** The answer to the referral stands, also where its counters cannot be reached. */
  function notGivenBack(error: unknown): void {
    runtime.log.error('room-not-given-back', { error: errorName(error) });
  }

  return {
    async submit(asked, context) {
      // A repeat is known by what was sent, whatever its client is said to be by then.
      const key = keyOf(runtime, asked, context);
      const request = withReferrersLanguage(withOrganisation(runtime.region, asked, context.sender), context.language);
      const now = runtime.clock();
      // Nobody is told about a referral of an unknown sender, nor that it resembles another one. A probe resembles
      // none.
      const isCompared = context.sender.proof !== 'none' && !isFromCanary(context.sender);
      const marks = isCompared ? marksOf(runtime, request.candidate) : [];
      // Anybody else who turns out to decide is looked up when they are mailed.
      const coach = request.situation.workCoachEmail;
      const decider = coach && mailboxProof(runtime, coach);
      const arrival = await runtime.intake.arrival({ key: key?.key, marks, decider }, now);
      const before = key === undefined ? undefined : await sameAnswer(arrival.earlier, key, request);
      if (before !== undefined) return before;
      const probes = isFromCanary(context.sender);
      // A door may have been closed, and a mailbox be another one: what was typed stays with its sender for a minute.
      if (!runtime.isRegionKnown && !probes) throw new TryAgainError('the changes of the region cannot be read');
      // The canary bothers nobody, and goes on trying what the people who are in already count on.
      const closed = probes ? undefined : intakeClosedOn(runtime.region, localDate(now));
      if (closed !== undefined) return closedAnswer(closed, now);
      const region = probes ? withDoorOpen(runtime.region) : runtime.region;
      const choice = chooseDoor(region, request, localDate(now));
      const actor = request.referrer.role === 'self' ? 'candidate' : 'referrer';
      const ctx = contextOf(runtime, { origin: context.origin, actor });
      if (choice.kind === 'other-door' && !mayHandOver(request, localDate(now))) {
        if (!probes) {
          await runtime.intake.countOtherDoor(choice.otherDoor, localDate(now).slice(0, 7));
        }
        return { kind: 'other-door', otherDoor: choice.otherDoor, door: choice.door, reasons: choice.reasons };
      }
      // The limits keep people from being bothered; the canary bothers nobody.
      const room = probes ? undefined : await roomForReferral(runtime, request, context);
      if (room?.retryAfterSeconds === undefined) {
        const storing = store(request, choice, ctx, key, context.sender, { ...arrival, marks });
        return room === undefined ? storing : countingWhatIsStored(storing, room.giveBack);
      }
      // The same request may have been taken at the same moment by another call.
      const beside = key === undefined ? undefined : await earlierAnswer(key, request);
      return beside ?? { kind: 'too-many', retryAfterSeconds: room.retryAfterSeconds, limitOf: room.limitOf };
    },

    async turnAway(otherDoor) {
      await runtime.intake.countOtherDoor(otherDoor, localDate(runtime.clock()).slice(0, 7));
    },
  };
}

/** The change that takes a referral in, for the door or the handover that was chosen; nothing of it is stored here. */
export function takenIn(
  request: ReferralRequest,
  choice: DoorChoice,
  known: NewReferral,
  isKnown: boolean,
  ctx: Context,
): Change {
  if (!isKnown)
    return receiveUnconfirmed(request, choice.kind === 'door' ? choice : { otherDoor: choice.otherDoor }, known, ctx);
  return choice.kind === 'door'
    ? untilAsked(receive(request, choice, known, ctx), ctx)
    : receiveHandover(request, choice.otherDoor, known, ctx);
}

/** Whether a referral that fits no door is taken in for a call. Nothing about a child is stored, no matter who asks for it. */
export function mayHandOver({ request, candidate }: ReferralRequest, today: PlainDate): boolean {
  return request.handover === true && !isChild(candidate.birthDate, today);
}

/** Nothing is stored and nobody counted: whoever sends it again, once intake is open, gets an answer as if for the first time. */
export function closedAnswer(closed: IntakeClosed, now: Instant): SubmitResult {
  const again = reopensOn(closed);
  const seconds =
    again === undefined ? undefined : Math.ceil((Date.parse(instantAt(again, '00:00')) - Date.parse(now)) / 1000);
  const { text, forGood } = closed;
  return { kind: 'intake-closed', text, ...defined({ forGood, reopensOn: again, retryAfterSeconds: seconds }) };
}

function isFromCanary(sender: Sender): boolean {
  return sender.proof === 'client' && sender.clientId === probeClient;
}

function keyOf(runtime: IntakeRuntime, request: ReferralRequest, context: SubmitContext): RequestKey | undefined {
  if (context.idempotencyKey === undefined) return undefined;
  return {
    key: runtime.guards.hash(`key:${keySpace(context)}:${context.idempotencyKey}`),
    bodyHash: runtime.guards.hash(`body:${JSON.stringify(request)}`),
    // Without a key of a client, keys are those of a network, in which others may guess at one.
    keptMs: (keyedClientOf(context.sender) === undefined ? 1 : (context.keyKeptDays ?? 1)) * dayMs,
  };
}

/** The request, with the organisation that its client gives for a professional who names none. */
function withOrganisation({ clients = [] }: Region, request: ReferralRequest, sender: Sender): ReferralRequest {
  const { referrer } = request;
  const usual = clients.find(({ id }) => id === clientOf(sender))?.organisation;
  if (usual === undefined || referrer.role === 'self' || referrer.organisation !== undefined) return request;
  return { ...request, referrer: { ...referrer, organisation: usual } };
}

/** The request, with the language of the page that a professional filled in, unless it says another. */
function withReferrersLanguage(request: ReferralRequest, language: Language | undefined): ReferralRequest {
  const { referrer } = request;
  if (language === undefined || referrer.role === 'self') return request;
  return { ...request, referrer: { language, ...referrer } };
}

/** The namespace of an idempotency key: keys of different senders never meet, however they are spelt. */
function keySpace({ origin, sender, network = '' }: SubmitContext): string {
  // A form's key is random and sealed in its browser, which may change networks while it sends.
  if (origin === 'form') return 'form';
  const client = keyedClientOf(sender);
  return client === undefined ? `network:${networkOf(network)}` : `client:${client}`;
}

function guardOf(
  { keptMs, ...key }: RequestKey,
  change: Change,
  statusLink: ReceiptGuard['answer']['statusLink'],
  ctx: Context,
): ReceiptGuard {
  return { ...key, answer: { reference: change.after.id, statusLink }, expiresAt: later(ctx.now, keptMs) };
}

/** Does what follows every change, here after a receipt. The request has everybody's address, so none has to be read. */
function follow(runtime: IntakeRuntime, change: Change, { mailHold, daysBack }: Arrival): Promise<void> {
  const tasks = change.tasks.filter(({ status }) => status === 'open');
  const known = { parties: () => toParties(change.parties), mailHold: () => mailHold, daysBack };
  return afterChange(runtime, { change, now: { referral: change.after, tasks } }, known);
}

/** The receipt of a referral as it was taken in. */
export function accepted(
  runtime: Pick<IntakeRuntime, 'region'>,
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

function firstStepOf({ region }: Pick<IntakeRuntime, 'region'>, referral: Referral): NextStep {
  if (!wasUnconfirmed(referral)) return nextStepOf(region, referral.door, asksCandidateFirst(region, referral));
  const { email } = referral.reach[referral.origin === 'self' ? 'candidate' : 'referrer'];
  return email ? 'sender-confirms' : 'coordinator-calls';
}
