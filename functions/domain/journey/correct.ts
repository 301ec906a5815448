import { startsFrom } from '../actions.ts';
import type { Change } from '../change.ts';
import type { Stage } from '../codes.ts';
import { asksCandidateFirst } from '../consent.ts';
import {
  type Correctable,
  type Corrected,
  changedBy,
  correctedCandidate,
  type DoorAfter,
  type DoorDecision,
  livesIn,
} from '../correction.ts';
import { defined } from '../defined.ts';
import { isInFollowUp } from '../guided.ts';
import { moveTo } from '../municipality.ts';
import type { CandidateParty, Parties } from '../party.ts';
import { isOpen } from '../referral.ts';
import { doorPolicy, placementOf } from '../region.ts';
import { ofKind } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import { putContact } from './contact.ts';
import type { Context, OpenCase } from './context.ts';
import { tellFormerDeciders } from './deciders.ts';
import { begin, closeTask, type Draft, decision, finish, releasePlace, toMachine } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { planMail, tellCandidate } from './mails.ts';
import {
  doorFits,
  keepWhereTheyMoved,
  liveIn,
  type MoveFault,
  moveIsSettled,
  phoneAboutDoor,
  seekAnew,
} from './move.ts';
import { asksWhetherHere } from './moved-out.ts';
import { endOffer } from './offer.ts';
import { tellNewContact } from './wrong-address.ts';

/** A correction as the coordinator sends it, with what was looked up beside it. */
export interface Correction {
  readonly corrected: Corrected;
  /** What the corrected data make of the door: see `doorAfter`. */
  readonly door: DoorAfter;
  /** What the coordinator chose, where the door no longer fits. */
  readonly decision?: DoorDecision;
  /** With another name or birth date: the open referral that the person now seems to have too, or that there is none. */
  readonly likeness?: { readonly likelyDuplicateOf?: string };
}

/** Whether another door may be taken: nobody has taken the person on yet, so that approval can start anew. */
export function canTakeDoor(stage: Stage): boolean {
  return startsFrom('change-door').includes(stage);
}

/** Whether a correction can be made as it is: where the door no longer fits, nothing is done until somebody has chosen. */
export function isDecided({ door, decision: chosen }: Correction, stage: Stage): boolean {
  if (door.door === 'same') return chosen === undefined;
  return chosen === 'keep' || (chosen === 'take' && door.door === 'other' && canTakeDoor(stage));
}

/**
 * The coordinator corrects data of the candidate (AVG art. 16). Where the door still fits, only the data change, and whatever
 * follows from them: a decision goes to the team of the right municipality, somebody who waits is ranked again, a device on which
 * the former birth date was given has to prove the new one. Where the door no longer fits, the coordinator chose: the case stays as
 * it is and they phone about it, or the other door is taken and approval starts anew. Whoever works with the data learns that
 * something was corrected, never what; the candidate is told at whose request.
 *
 * @param parties everyone in the case as they stand; its candidate is the one corrected
 * @returns undefined where nothing changes, or where a choice about the door is missing
 */
export function correctData(
  from: OpenCase,
  parties: Parties & { readonly candidate: CandidateParty },
  correction: Correction,
  ctx: Context,
): Change | undefined {
  const { candidate } = parties;
  const { corrected, door, decision: chosen, likeness } = correction;
  const changed = changedBy(from.referral, candidate, corrected);
  if (changed.length === 0 || !isDecided(correction, from.referral.stage)) return undefined;
  const takes = chosen === 'take' && door.door === 'other';
  const draft = begin(from, takes ? 'change-door' : 'correct-data', ctx);
  const has = (...data: readonly Correctable[]) => data.some((one) => changed.includes(one));
  if (has('birth-date')) draft.after.candidateBirthDate = (draft.after.candidateBirthDate ?? 0) + 1;
  if (likeness !== undefined) keepLikeness(draft, likeness);
  if (takes) takeDoor(draft, from, door, corrected.municipality);
  else if (door.door !== 'same') keepDoor(draft, from, door, has('municipality') ? corrected.municipality : undefined);
  else followData(draft, from, corrected.municipality, has);
  const { email, phone } = corrected;
  const contact = defined({ email: has('email') ? email : undefined, phone: has('phone') ? phone : undefined });
  const now = { referral: from.referral, tasks: [...draft.open.values()] };
  // With the address of before, which is told that it was replaced.
  const { email: _new, ...named } = correctedCandidate(candidate, corrected);
  putContact(draft, now, { ...parties, candidate: { ...named, ...defined({ email: candidate.email }) } }, contact);
  tellReaders(draft, from, has);
  // Once guidance is over, nobody finds out whether the door may stay.
  const isSettled = door.door === 'same' || isInFollowUp(from.referral);
  tellCorrected(draft, changed, takes ? 'takes' : isSettled ? 'fits' : 'keeps');
  // The stage tells whoever reads the trail where approval starts anew.
  const came = takes ? [draft.after.stage] : chosen === undefined ? [] : [chosen];
  return finish(draft, [...changed, ...came].join(' '));
}

function keepLikeness({ after }: Draft, { likelyDuplicateOf }: NonNullable<Correction['likeness']>): void {
  if (likelyDuplicateOf === undefined) delete after.likelyDuplicateOf;
  else after.likelyDuplicateOf = likelyDuplicateOf;
}

type Has = (...data: readonly Correctable[]) => boolean;

/** The door fits: the case follows the data. */
function followData(draft: Draft, from: OpenCase, municipality: string, has: Has): void {
  if (!isOpen(from.referral)) {
    moveTo(draft.after, municipality);
    if (has('municipality')) moveIsSettled(draft);
    return;
  }
  if (has('municipality')) liveIn(draft, from, municipality);
  if (has('birth-date', 'municipality', 'benefits')) doorFits(draft, from);
  // Providers have limits of age; a move has already looked for them anew.
  if (has('birth-date') && draft.after.stage === from.referral.stage) seekAnew(draft, from);
}

/** The door no longer fits and is kept: nothing of the case follows until the coordinator has phoned. */
function keepDoor(draft: Draft, from: OpenCase, door: DoorAfter, movedTo: string | undefined): void {
  const fault: MoveFault = door.door === 'none' ? door.why : 'other-door';
  if (movedTo === undefined) phoneAboutDoor(draft, from, fault);
  else keepWhereTheyMoved(draft, from, movedTo, fault);
}

/** News of the former door, for a candidate without e-mail. */
const formerNews: readonly string[] = ['approved-candidate', 'waiting-candidate', 'delayed-candidate'];

/** What belongs to the former door is over: its question, its decision, its consent, its place in the queue. */
function takeDoor(
  draft: Draft,
  from: OpenCase,
  { to, programme }: Extract<DoorAfter, { door: 'other' }>,
  municipality: string,
): void {
  const { after, ctx } = draft;
  const offer = ofKind(from.tasks, 'accept-offer');
  if (offer !== undefined) endOffer(draft, offer, 'other-door');
  tellFormerDeciders(draft, from, 'other-door');
  for (const task of [...draft.open.values()]) {
    const { isCall, work } = taskRules[task.kind];
    const isOver = isCall === true ? asksWhetherHere(task) || isNews(task) : !tellsOfFault(task);
    if (isOver && work !== 'machine') closeTask(draft, task, decision(draft, 'corrected'));
  }
  releasePlace(draft);
  for (const fact of ofFormerDoor) delete after[fact];
  if (placementOf(ctx.region, programme) === 'treating-provider') delete after.preferredProvider;
  moveTo(after, municipality);
  Object.assign(after, { door: to, programme, passedProviders: [] });
  if (doorPolicy(ctx.region, to).approver === 'none') delete after.approver;
  else after.approver = 'team';
  toMachine(draft, asksCandidateFirst(ctx.region, after) ? 'confirming' : 'approval');
}

const isNews = ({ about = '' }: { readonly about?: string }) => formerNews.includes(about);

const ofFormerDoor = [
  'movedTo',
  'unsettledDoor',
  'provider',
  'assignedProvider',
  'approvedOn',
  'agreedByTeam',
  'decidedYears',
  'question',
  'waitingSince',
  'toldWait',
  'consent',
] as const;

/** Whoever works with the data reads that something changed, on a page that shows what holds now. */
function tellReaders(draft: Draft, from: OpenCase, has: Has): void {
  if (has('name', 'birth-date', 'email', 'phone')) tellNewContact(draft, from);
  if (!has('name', 'birth-date', 'benefits', 'registered')) return;
  for (const task of draft.open.values()) {
    // Whoever is asked anew, by this change, reads the present data anyway.
    const isTold = draft.touched.has(task.id) || (task.owner !== 'approver' && task.owner !== 'team');
    if (taskRules[task.kind].decides === true && !isTold) {
      planMail(draft, { kind: 'contact-changed', to: task.owner, task, link: 'task' });
    }
  }
}

const requestedBy = { 'asked-by-candidate': 'candidate', 'asked-by-other': 'other' } as const;

/**
 * Tells the candidate at whose request their data were corrected, so that they can object. Not by phone where they asked for it
 * themselves; and where only their mail address is new, its first mail says how it was given. Where the door may not fit any more
 * they read that this is found out, and not that all goes on.
 */
function tellCorrected(draft: Draft, changed: readonly Correctable[], what: 'fits' | 'keeps' | 'takes'): void {
  const { ctx, after } = draft;
  const code = ctx.because?.code;
  const by = code === 'asked-by-candidate' || code === 'asked-by-other' ? requestedBy[code] : 'us';
  const isOnlyAddress = changed.length === 1 && changed[0] === 'email';
  const isKnown = by === 'candidate' && !after.reach.candidate.email;
  if (after.closure === 'died' || (what !== 'takes' && (isOnlyAddress || isKnown))) return;
  const about = { fits: by, keeps: `kept-${by}`, takes: 'other-door' }[what];
  tellCandidate(draft, 'corrected-candidate', { about, municipality: livesIn(after) });
}
