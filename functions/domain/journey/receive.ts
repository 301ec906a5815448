import { chooseApprover } from '../approver.ts';
import { afterTerm } from '../calendar.ts';
import type { Change } from '../change.ts';
import { actsAsCoordinator, type Door, type OtherDoor, type Programme } from '../codes.ts';
import { asksCandidateFirst, consentTo, restsOnConsent } from '../consent.ts';
import { defined } from '../defined.ts';
import { sharesMailbox } from '../email-address.ts';
import type { Party } from '../party.ts';
import type { Referral } from '../referral.ts';
import type { ReferralRequest } from '../referral-request.ts';
import { doorPolicy, placementOf } from '../region.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, beginNew, type Draft, finish, openTask, toMachine } from './draft.ts';
import { askPerson, planMail, tellCandidate, tellReferrer } from './mails.ts';

/** What is known of a new referral besides the request itself. */
export interface NewReferral {
  readonly id: string;
  /** Link to the sender's status page, given back with the receipt. */
  readonly statusLinkId: string;
  /** An open referral that carries the same person mark. */
  readonly likelyDuplicateOf?: string;
  /** Registered client that vouches for the sender. */
  readonly client?: string;
  /** Keyed hash of the sender's address. */
  readonly sender?: string;
}

/** The result for a request: a door of ours, or another organisation that the sender asks to be brought to. */
export type Fit =
  | { readonly door: Door; readonly programme: Programme; readonly otherDoor?: never }
  | { readonly otherDoor: OtherDoor; readonly door?: never };

/**
 * A referral that fits a door: stored with its first task in one transaction, receipt planned, the machine to act next.
 * A professional's candidate is told with a way out (`notify`), unless policy asks for their yes first (`confirm`).
 */
export function receive(
  request: ReferralRequest,
  fit: { readonly door: Door; readonly programme: Programme },
  known: NewReferral,
  ctx: Context,
): Change {
  const draft = beginNew({ ...blank(request, fit.programme, known, ctx), ...fitOf(fit) }, 'receive', ctx);
  write(draft, request, fit, known);
  setGoing(draft);
  return finish(draft, fit.door);
}

/** No door of ours fits and the sender asked for a warm handover: one call by the coordinator, and no machine. */
export function receiveHandover(
  request: ReferralRequest,
  otherDoor: OtherDoor,
  known: NewReferral,
  ctx: Context,
): Change {
  const draft = beginNew({ ...blank(request, undefined, known, ctx), misfit: otherDoor }, 'receive-handover', ctx);
  write(draft, request, { otherDoor }, known);
  setGoing(draft);
  return finish(draft, otherDoor);
}

/**
 * A referral whose sender is not known yet: it is stored, and only the sender is told. They confirm on a page behind a
 * mail; a sender who gave only a phone number is called by the coordinator.
 */
export function receiveUnconfirmed(request: ReferralRequest, fit: Fit, known: NewReferral, ctx: Context): Change {
  const referral: Referral = {
    ...blank(request, programmeOf(fit), known, ctx),
    ...fitOf(fit),
    stage: 'unconfirmed',
    generation: 0,
  };
  const draft = beginNew(referral, 'receive-unconfirmed', ctx);
  write(draft, request, fit, known);
  const sender = request.referrer.role === 'self' ? 'candidate' : 'referrer';
  askPerson(draft, { kind: 'confirm-sender', owner: draft.after.reach[sender].email ? sender : 'coordinator' });
  return finish(draft, fit.otherDoor ?? fit.door);
}

/**
 * What starts once a referral's sender is known: the machine acts next, or the coordinator calls for a handover;
 * receipts go out, and a likely duplicate is flagged.
 */
export function setGoing(draft: Draft): void {
  const { door, origin, sharedMailbox, reach } = draft.after;
  if (door === undefined) {
    draft.after.stage = 'handover';
    draft.after.generation = 0;
    askPerson(draft, { kind: 'call', owner: 'coordinator', about: 'handover' });
  } else {
    draft.after.stage = 'received';
    draft.after.generation = 1;
    draft.after.executionStartedAt = draft.ctx.now;
    openTask(draft, { kind: 'advance', owner: 'system' });
  }
  if (origin === 'self') {
    // For a handover the coordinator calls anyway.
    if (!isOnThePhone(draft) && (door !== undefined || reach.candidate.email))
      tellCandidate(draft, 'received-candidate');
  } else {
    tellReferrer(draft, 'received-referrer');
    const notified = door !== undefined && doorPolicy(draft.ctx.region, door).candidate === 'notify';
    if (notified) tellCandidate(draft, 'told-about-referral');
    else if (sharedMailbox) tellCandidate(draft, 'received-candidate');
  }
  flagDuplicate(draft);
}

/** Whoever refers themselves and has no mail address was phoned by the coordinator this moment, and heard that it is received. */
function isOnThePhone({ after, before, ctx }: Draft): boolean {
  return before !== null && actsAsCoordinator(ctx.actor) && after.origin === 'self' && !after.reach.candidate.email;
}

/** Writes everybody in the request, and the sender's link to the status page. */
function write(draft: Draft, request: ReferralRequest, { door }: Fit, known: NewReferral): void {
  draft.parties.push(...partiesOf(request, draft.ctx));
  if (door !== undefined) nameApprover(draft, request, door);
  keepOwnConsent(draft, request);
  giveStatusLink(draft, known);
}

function programmeOf(fit: Fit): Programme | undefined {
  return fit.otherDoor === undefined ? fit.programme : undefined;
}

function fitOf(fit: Fit): Pick<Referral, 'door' | 'programme' | 'misfit'> {
  return fit.otherDoor === undefined ? { door: fit.door, programme: fit.programme } : { misfit: fit.otherDoor };
}

/**
 * Determines at receipt whose approval is asked (I7): a verified work coach's, or the team mailbox's. A work coach who
 * refers approves by confirming from that mailbox.
 */
function nameApprover(draft: Draft, request: ReferralRequest, door: Door): void {
  if (doorPolicy(draft.ctx.region, door).approver === 'none') return;
  const candidateEmail =
    request.candidate.email ?? (request.referrer.role === 'self' ? request.referrer.email : undefined);
  const { workCoachEmail } = request.situation;
  const chosen = chooseApprover(draft.ctx.region, {
    door,
    municipality: request.candidate.municipality,
    ...defined({ workCoachEmail, candidateEmail }),
    referrer: request.referrer,
  });
  draft.after.approver = chosen.level === 0 ? 'person' : 'team';
  if (chosen.level === 0) draft.parties.push({ role: 'approver', email: chosen.email });
}

/** Keeps the consent that a self-referrer gave with the form or the request itself; nobody can give it for somebody else. */
function keepOwnConsent({ ctx, after }: Draft, { referrer, agreement }: ReferralRequest): void {
  // It is not known yet whose consent this would be, and the page that confirms a sender does not ask for it: they are
  // asked later.
  if (after.stage === 'unconfirmed') return;
  if (referrer.role !== 'self' || agreement.consent !== true || !restsOnConsent(ctx.region, after)) return;
  after.consent = consentTo(agreement.privacyVersion, ctx.now, ctx.origin === 'form' ? 'page' : 'api');
}

/**
 * The sender of the referral gets a status link in the answer: the candidate's own, or the referrer's narrower one. Whoever posts a
 * referral in somebody's name gets it too, and knows the birth date that they typed. So it is marked where it proves nothing: where
 * the sender is not known yet and, of a candidate's page, where no code was mailed to the candidate before (see `senderHold`).
 */
function giveStatusLink({ ctx, after, links }: Draft, known: NewReferral): void {
  const isUnproven = after.stage === 'unconfirmed' || (after.origin === 'self' && ctx.origin !== 'form');
  links.push({
    id: known.statusLinkId,
    keyVersion: ctx.linkKeyVersion,
    purpose: 'status',
    referralId: after.id,
    role: after.origin === 'self' ? 'candidate' : 'referrer',
    addressee: 0,
    ...(isUnproven ? { ofSender: true } : {}),
    createdAt: ctx.now,
    validUntil: afterTerm(ctx.now, ctx.region.links.statusValid, {
      purpose: 'due',
      officeHours: ctx.region.officeHours,
    }),
  });
}

/** Tells the coordinator of both referrals, with a link to each. */
function flagDuplicate(draft: Draft): void {
  const other = draft.after.likelyDuplicateOf;
  if (other === undefined) return;
  const facts = { duplicateOf: other };
  planMail(draft, { kind: 'duplicate', to: 'coordinator', link: 'task', otherCase: other, facts });
}

/** First step of the machine: does the candidate have to say yes first, or does it go to the approver? */
export function route(from: OpenCase, ctx: Context): Change {
  const asks = asksCandidateFirst(ctx.region, from.referral);
  const draft = begin(from, asks ? 'begin-confirming' : 'begin-approval', ctx);
  toMachine(draft, asks ? 'confirming' : 'approval');
  return finish(draft);
}

function blank(request: ReferralRequest, programme: Programme | undefined, known: NewReferral, ctx: Context): Referral {
  const { referrer, candidate } = request;
  const self = referrer.role === 'self';
  const email = candidate.email ?? (self ? referrer.email : undefined);
  const phone = candidate.phone ?? (self ? referrer.phone : undefined);
  // Where only the provider that treats somebody may take them on, a wish for another is not kept, because it could not
  // be followed.
  const isFixed = programme !== undefined && placementOf(ctx.region, programme) === 'treating-provider';
  const preferredProvider = isFixed ? undefined : request.request.preferredProvider;
  return {
    id: known.id,
    stage: 'received',
    revision: 1,
    generation: 1,
    machine: 'referral',
    executionStartedAt: ctx.now,
    faults: 0,
    municipality: candidate.municipality,
    origin: referrer.role,
    ...defined({ profession: referrer.profession }),
    language: candidate.language,
    reach: {
      candidate: { email: email !== undefined, phone: phone !== undefined },
      referrer: { email: !self && referrer.email !== undefined, phone: !self && referrer.phone !== undefined },
    },
    preferredContact: candidate.preferredContact,
    sharedMailbox: !self && sharesMailbox(email, referrer.email),
    ...defined({
      client: known.client,
      sender: known.sender,
      likelyDuplicateOf: known.likelyDuplicateOf,
      preferredProvider,
    }),
    openTasks: [],
    taskCounts: {},
    holdsPlace: false,
    passedProviders: [],
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
}

/** The personal part of a request. Someone who refers themselves is one party, not two. */
function partiesOf(request: ReferralRequest, ctx: Context): Party[] {
  const { referrer, candidate, situation } = request;
  const self = referrer.role === 'self';
  const { municipality: _municipality, ...about } = candidate;
  const { preferredProvider: _provider, handover: _handover, ...wishes } = request.request;
  const { informed, privacyVersion } = request.agreement;
  const person: Party = {
    role: 'candidate',
    ...(self ? { ...contactOf(referrer), ...about } : about),
    benefits: [...situation.benefits],
    ...defined({
      registeredJobSeeker: situation.registeredJobSeeker,
      inCareAt: situation.inCareAt,
      ipsPossible: situation.ipsPossible,
    }),
    ...wishes,
    ...defined({ representative: request.representative }),
    agreement: { informed, privacyVersion, at: ctx.now },
  };
  if (self) return [person];
  const { role: _role, ...professional } = referrer;
  return [person, { role: 'referrer', ...professional }];
}

function contactOf(from: { readonly email?: string; readonly phone?: string }) {
  return {
    ...defined({ email: from.email, phone: from.phone }),
  };
}
