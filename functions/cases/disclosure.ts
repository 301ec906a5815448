import { actsAsCoordinator, type Role, type TaskKind } from '../domain/codes.ts';
import { chooseDoorAgain } from '../domain/door-again.ts';
import type { DoorReason } from '../domain/door-reason.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import { decidingBody } from '../domain/organisation.ts';
import { type CandidateParty, fullName, type Parties, type ReferrerParty } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { providerById, type Region } from '../domain/region.ts';
import type { Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { assignableProviders } from './assignable.ts';
import type { Disclosure } from './contracts.ts';

/** Everything that a disclosure can be cut from. */
export interface Known {
  readonly region: Region;
  readonly referral: Referral;
  readonly parties: Parties;
  readonly trajectory?: Trajectory;
  readonly receipt?: MatchReceipt;
}

/**
 * The disclosure ladder (I6), in one place. The approver sees who it is about and the grounds, never contact data. A provider
 * sees the wish and the way it was matched; who it is about and how to reach them only after accepting. The job coach and the
 * coordinator work with the person and see contact data. The candidate and the referrer see the question that they are asked,
 * the referrer also the name that they gave: who referred ten people must know which one is meant.
 */
export function disclosureFor(
  role: Role,
  task: Pick<Task, 'kind' | 'about' | 'id' | 'provider'>,
  known: Known,
): Disclosure {
  const { candidate, referrer, jobCoach, notes } = known.parties;
  const none: Disclosure = { notes: [] };
  // Who denied a referral is erased at once; whom the coordinator then calls is its sender.
  if (candidate === undefined) return actsAsCoordinator(role) ? { ...referrerOf(referrer, true), notes } : none;
  const withTrajectory = known.trajectory === undefined ? {} : { trajectory: known.trajectory };
  switch (role) {
    case 'approver':
    case 'team':
      return {
        person: personOf(candidate),
        grounds: groundsOf(candidate, known),
        ...referrerOf(referrer, false),
        notes,
      };
    case 'provider':
      // Once it has taken the person on, a provider answers for its job coach and works with them.
      if (task.kind === 'check-in' || task.kind === 'confirm-start') return disclosureFor('job-coach', task, known);
      return {
        grounds: wishOf(candidate),
        involved: involvedIn(known.referral),
        notes: [],
        ...(known.receipt === undefined ? {} : { receipt: known.receipt }),
      };
    case 'job-coach':
      return {
        person: personOf(candidate),
        contact: contactOf(candidate),
        grounds: wishOf(candidate),
        involved: involvedIn(known.referral),
        notes: [],
        ...withTrajectory,
      };
    case 'coordinator':
    case 'deputy':
      return {
        person: personOf(candidate),
        contact: contactOf(candidate),
        ...(task.kind === 'approve' ? { grounds: groundsOf(candidate, known) } : {}),
        // Asked a moment ago, so that nobody has to tell it twice.
        ...(isHandover(task, known.referral) ? { grounds: wishOf(candidate) } : {}),
        ...referrerOf(referrer, true),
        ...(jobCoach === undefined ? {} : { jobCoach }),
        ...(task.kind === 'approve' ? deciderOf(known) : {}),
        ...phonedFor(task, candidate, known),
        notes,
        ...withTrajectory,
        ...(known.receipt === undefined ? {} : { receipt: known.receipt }),
      };
    case 'candidate':
      return askedOf(task, notes);
    case 'referrer':
      // Only behind the code: a page that needs none shows nothing personal.
      return { ...(needsProof(task.kind, role) ? { referred: fullName(candidate) } : {}), ...askedOf(task, notes) };
    case 'system':
      return none;
  }
}

/** Whether a role is shown anything that somebody wrote about the candidate; who is offered or guides them is not. */
export function mayReadNotes(role: Role): boolean {
  return role !== 'provider' && role !== 'job-coach';
}

/** The question that a task asks somebody to answer. */
function askedOf({ about }: Pick<Task, 'about'>, notes: Parties['notes']): Pick<Disclosure, 'notes'> {
  return { notes: notes.filter((note) => note.taskId === about && note.kind === 'question') };
}

/** What a provider sees on accepting: from here on they work with the person. */
export function disclosureOnAccepting({ candidate }: Parties): Disclosure {
  if (candidate === undefined) return { notes: [] };
  return { person: personOf(candidate), contact: contactOf(candidate), grounds: wishOf(candidate), notes: [] };
}

/** Questions whose page shows nothing personal to who they are meant for. */
const bareQuestions: readonly TaskKind[] = ['confirm-interest', 'confirm-sender', 'still-wanted'];

/**
 * Whether a task's page shows anything personal, so that its mailbox must be proven first (I6). Only the two who are asked about
 * themselves may answer without: every other role, which sees more, proves who it is whatever the question.
 */
export function needsProof(kind: TaskKind, role: Role): boolean {
  return !bareQuestions.includes(kind) || (role !== 'candidate' && role !== 'referrer');
}

/** Which organisation is to decide, for the coordinator who phones it; a work coach only where that very person was asked. */
function deciderOf({ region, referral, parties }: Known): Pick<Disclosure, 'decider'> {
  const organisation = decidingBody(region, referral.door, referral.municipality);
  if (organisation === undefined) return {};
  const email = referral.approver === 'person' ? parties.approver?.email : undefined;
  return { decider: { organisation, ...(email === undefined ? {} : { email }) } };
}

/** Which providers the coordinator has to phone: the one that was asked, the one to wait for, or all that could take them. */
function phonedFor(
  { kind, about, provider }: Pick<Task, 'kind' | 'about' | 'provider'>,
  candidate: CandidateParty,
  { region, referral, parties }: Known,
): Pick<Disclosure, 'toPhone'> {
  const asked = provider ?? referral.provider;
  const theOne =
    kind === 'await-place' || kind === 'resolve'
      ? onlyOne(about, candidate, referral)
      : isAsked(kind) || about === 'silent-check-ins'
        ? asked
        : undefined;
  if (theOne !== undefined) return providerById(region, theOne) === undefined ? {} : { toPhone: [theOne] };
  const seeksAnyone = kind === 'await-place' || (kind === 'resolve' && about === 'no-provider');
  const all = seeksAnyone ? assignableProviders(region, referral, parties).map(({ id }) => id) : [];
  return all.length === 0 ? {} : { toPhone: all };
}

function isAsked(kind: TaskKind): boolean {
  return kind === 'accept-offer' || kind === 'confirm-start' || kind === 'check-in';
}

/** The one provider that may take somebody, by what the task is about. */
function onlyOne(
  about: string | undefined,
  { inCareAt }: CandidateParty,
  { assignedProvider }: Referral,
): string | undefined {
  if (about === 'treating-provider' || about === 'no-treating-provider') return inCareAt;
  return about === 'chosen-provider' ? assignedProvider : undefined;
}

/**
 * Whether a call brings somebody to the organisation that fits them: one that was asked for, or the call that confirms it
 * first.
 */
export function isHandover(
  { kind, about }: Pick<Task, 'kind' | 'about'>,
  { misfit }: Pick<Referral, 'misfit'>,
): boolean {
  return about === 'handover' || (kind === 'confirm-sender' && misfit !== undefined);
}

/** Who referred and who agreed, as roles. */
function involvedIn({ origin, approvedOn, approver, taskCounts }: Referral): readonly Role[] {
  // Where policy asks nobody to agree, there is a date of going on but nobody who gave it.
  const isAsked = approvedOn !== undefined && taskCounts['approve'] !== undefined;
  const agreed: readonly Role[] = !isAsked ? [] : [approver === 'team' ? 'team' : 'approver'];
  return origin === 'professional' ? ['referrer', ...agreed] : agreed;
}

function personOf(candidate: CandidateParty): NonNullable<Disclosure['person']> {
  return { name: fullName(candidate), birthDate: candidate.birthDate };
}

function contactOf(candidate: CandidateParty): NonNullable<Disclosure['contact']> {
  const { email, phone, preferredContact, representative } = candidate;
  return {
    preferredContact,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(representative === undefined ? {} : { representative }),
  };
}

function wishOf(candidate: CandidateParty): NonNullable<Disclosure['grounds']> {
  const { goal, availability, remarks } = candidate;
  return {
    reasons: [],
    benefits: [],
    goal,
    ...(availability === undefined ? {} : { availability }),
    ...(remarks === undefined ? {} : { remarks }),
  };
}

function groundsOf(candidate: CandidateParty, known: Known): NonNullable<Disclosure['grounds']> {
  const { registeredJobSeeker, motivated, inCareAt } = candidate;
  const care = inCareAt === undefined ? undefined : providerById(known.region, inCareAt)?.name;
  return {
    ...wishOf(candidate),
    reasons: doorReasons(candidate, known),
    benefits: candidate.benefits,
    ...(registeredJobSeeker === undefined ? {} : { registeredJobSeeker }),
    ...(motivated === undefined ? {} : { motivated }),
    ...(known.referral.programme === 'ips' && care !== undefined ? { careProvider: care } : {}),
  };
}

/** Why this door was chosen. */
function doorReasons(candidate: CandidateParty, { region, referral, parties }: Known): readonly DoorReason[] {
  return chooseDoorAgain(region, referral, { ...parties, candidate }).reasons;
}

/** Who referred, with or without how to reach them. */
export function referrerOf(referrer: ReferrerParty | undefined, contact: boolean): Pick<Disclosure, 'referrer'> {
  if (referrer === undefined) return {};
  const { name, organisation, profession, email, phone } = referrer;
  return {
    referrer: {
      name,
      ...(organisation === undefined ? {} : { organisation }),
      ...(profession === undefined ? {} : { profession }),
      ...(contact && email !== undefined ? { email } : {}),
      ...(contact && phone !== undefined ? { phone } : {}),
    },
  };
}
