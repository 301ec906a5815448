import { actsAsCoordinator, type Role, type TaskKind } from '../domain/codes.ts';
import { chooseDoorAgain } from '../domain/door-again.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import { type CandidateParty, fullName, type Parties, type ReferrerParty } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { providerById, type Region, type Words } from '../domain/region.ts';
import type { Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';
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
 * coordinator work with the person and see contact data. The candidate and the referrer see the question that they are asked.
 */
export function disclosureFor(role: Role, task: Pick<Task, 'kind' | 'about' | 'id'>, known: Known): Disclosure {
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
        ...(task.about === 'handover' ? { grounds: wishOf(candidate) } : {}),
        ...referrerOf(referrer, true),
        ...(jobCoach === undefined ? {} : { jobCoach }),
        notes,
        ...withTrajectory,
        ...(known.receipt === undefined ? {} : { receipt: known.receipt }),
      };
    case 'candidate':
    case 'referrer':
      return { notes: notes.filter((note) => note.taskId === task.about && note.kind === 'question') };
    case 'system':
      return none;
  }
}

/** What a provider sees on accepting: from here on they work with the person. */
export function disclosureOnAccepting(known: Known): Disclosure {
  const { candidate } = known.parties;
  if (candidate === undefined) return { notes: [] };
  return { person: personOf(candidate), contact: contactOf(candidate), grounds: wishOf(candidate), notes: [] };
}

/** Whether a task's page shows anything personal, so that its mailbox must be proven first (I6). */
export function needsProof(kind: TaskKind, role: Role): boolean {
  return !['confirm-interest', 'confirm-sender', 'still-wanted'].includes(kind) || actsAsCoordinator(role);
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
function doorReasons(candidate: CandidateParty, { region, referral, parties }: Known): readonly Words[] {
  return chooseDoorAgain(region, referral, { ...parties, candidate }).reasons;
}

function referrerOf(referrer: ReferrerParty | undefined, contact: boolean): Pick<Disclosure, 'referrer'> {
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
