import { localDate } from '../domain/calendar.ts';
import { actsAsCoordinator, type Language, type Role, type TaskKind } from '../domain/codes.ts';
import { withoutContact } from '../domain/contact-in-text.ts';
import { defined } from '../domain/defined.ts';
import { chooseDoorAgain } from '../domain/door-again.ts';
import type { DoorReason } from '../domain/door-reason.ts';
import { isTeams } from '../domain/journey/listing.ts';
import { untoldCalls } from '../domain/journey/untold.ts';
import type { MatchReceipt } from '../domain/matching.ts';
import { decidingBody } from '../domain/organisation.ts';
import { type CandidateParty, fullName, type Note, type Parties, type ReferrerParty } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import { providerById, type Region } from '../domain/region.ts';
import { hoursBeyondCall, isAbout, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Trajectory } from '../domain/trajectory.ts';
import { assignableProviders } from './assignable.ts';
import type { Disclosure } from './disclosure-contracts.ts';

/** Everything that a disclosure is selected from. */
export interface Known {
  readonly region: Region;
  readonly referral: Referral;
  readonly parties: Parties;
  readonly trajectory?: Trajectory;
  readonly receipt?: MatchReceipt;
}

/**
 * The disclosure ladder (I6), in one place. Who may not see contact data reads what people wrote without them too. The
 * approver sees who it is about and the grounds, never contact data. A
 * provider sees the wish and how the match was made; only after accepting does it see who it is about and how to reach
 * them. The job coach and the coordinator work with the person and see contact data. The candidate and the referrer see
 * the question that they are asked. The referrer also sees the name that they gave: somebody who referred ten people
 * must know which one is meant.
 */
export function disclosureFor(
  role: Role,
  task: Pick<Task, 'kind' | 'about' | 'id' | 'provider'>,
  known: Known,
): Disclosure {
  const { candidate, referrer, jobCoach, notes } = known.parties;
  const none: Disclosure = { notes: [] };
  // When a candidate denied a referral, they are erased at once; the coordinator then calls its sender.
  if (candidate === undefined) {
    return actsAsCoordinator(role) ? { ...referrerOf(referrer, true), ...untoldOf(task, known), notes } : none;
  }
  const withTrajectory = trajectoryFor(role, known.trajectory);
  const rule = taskRules[task.kind];
  switch (role) {
    case 'approver':
    case 'team':
      return {
        person: personOf(candidate),
        grounds: { ...withoutContactIn(groundsOf(candidate, known)), ...languageOf(candidate) },
        ...referrerOf(referrer, false),
        notes: notes.filter(({ forCoordinator }) => forCoordinator !== true).map(withoutTheirContact),
      };
    case 'provider':
      // Once it has taken the person on, a provider answers for its job coach and works with the person.
      if (rule.guides) return disclosureFor('job-coach', task, known);
      return {
        // In which language to speak with the person is part of whether a provider can help them.
        grounds: { ...withoutContactIn(wishOf(candidate), [fullName(candidate)]), ...languageOf(candidate) },
        contactLater: true,
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
        ...(rule.decides ? { grounds: groundsOf(candidate, known) } : {}),
        // Asked a moment ago, so that the person does not have to tell it twice.
        ...(isHandover(task, known.referral) ? { grounds: wishOf(candidate) } : {}),
        ...referrerOf(referrer, true),
        // Who was let go of before the first talk stays among the people of the case until another takes their place.
        ...(jobCoach === undefined || known.referral.startedOn === undefined ? {} : { jobCoach }),
        ...(rule.decides ? deciderOf(known) : {}),
        ...decidedIn(known.parties),
        ...phonedFor(task, candidate, known),
        ...untoldOf(task, known),
        notes,
        ...withTrajectory,
        ...(known.receipt === undefined ? {} : { receipt: known.receipt }),
      };
    case 'candidate':
      return askedOf(task, notes);
    case 'referrer':
      // Shown only after a code: a page that needs none shows nothing personal.
      return { ...(needsProof(task.kind, role) ? { referred: fullName(candidate) } : {}), ...askedOf(task, notes) };
    case 'system':
      return none;
  }
}

/** The trajectory; what the candidate said of it themselves is the coordinator's alone to read. */
function trajectoryFor(role: Role, trajectory: Trajectory | undefined): Pick<Disclosure, 'trajectory'> {
  if (trajectory === undefined || actsAsCoordinator(role)) return defined({ trajectory });
  const { candidateSays: _own, ...others } = trajectory;
  return { trajectory: others };
}

/** Whether a role may read what somebody wrote about the candidate. A provider or a job coach may not. */
export function mayReadNotes(role: Role): boolean {
  return role !== 'provider' && role !== 'job-coach';
}

/** The question that a task asks its owner to answer. */
function askedOf({ about }: Pick<Task, 'about'>, notes: Parties['notes']): Pick<Disclosure, 'notes'> {
  return { notes: notes.filter((note) => note.taskId === about && note.kind === 'question') };
}

/** What a provider sees on accepting: from here on it works with the person. */
export function disclosureOnAccepting({ candidate }: Parties): Disclosure {
  if (candidate === undefined) return { notes: [] };
  return { person: personOf(candidate), contact: contactOf(candidate), grounds: wishOf(candidate), notes: [] };
}

/**
 * Whether a task's page shows anything personal, so that its reader must prove the mailbox first (I6). Only the two
 * people who are asked about themselves may answer without a code. Every other role sees more, and so proves who it is
 * whatever the question.
 */
export function needsProof(kind: TaskKind, role: Role): boolean {
  return !taskRules[kind].isBare || (role !== 'candidate' && role !== 'referrer');
}

/**
 * The organisation that is to decide, for the coordinator who phones it; the work coach only where that very person was
 * asked.
 */
export function deciderOf({ region, referral, parties }: Known): Pick<Disclosure, 'decider'> {
  const organisation = decidingBody(region, referral.door, referral.municipality);
  if (organisation === undefined) return {};
  const email = referral.approver === 'person' ? parties.approver?.email : undefined;
  return { decider: { organisation, ...(email === undefined ? {} : { email }) } };
}

/** Who decided in the name of the team: an audit of a decision asks for a person. The candidate hears that the team did. */
function decidedIn({ deciders }: Parties): Pick<Disclosure, 'decidedBy'> {
  if (deciders === undefined) return {};
  return { decidedBy: deciders.map(({ name, at, asked }) => ({ name, on: localDate(at), ...defined({ asked }) })) };
}

/** The organisation that no mail about the end of the case reached, for the coordinator who phones it. */
function untoldOf(
  task: Pick<Task, 'kind' | 'about'>,
  { region, referral }: Known,
): Pick<Disclosure, 'decider' | 'toPhone'> {
  if (isAbout(task, 'call', [untoldCalls.provider, hoursBeyondCall])) {
    return referral.provider === undefined ? {} : { toPhone: [referral.provider] };
  }
  if (!isAbout(task, 'call', [untoldCalls.team])) return {};
  const organisation = decidingBody(region, referral.door, referral.municipality);
  return organisation === undefined ? {} : { decider: { organisation } };
}

/**
 * The providers that the coordinator has to phone: the one that was asked, the one to wait for, or all that could take
 * the person.
 */
function phonedFor(
  { kind, about, provider }: Pick<Task, 'kind' | 'about' | 'provider'>,
  candidate: CandidateParty,
  { region, referral, parties }: Known,
): Pick<Disclosure, 'toPhone'> {
  const asked = provider ?? referral.provider;
  const { seeksPlace, isQueued, offers, guides } = taskRules[kind];
  const theOne =
    seeksPlace === true
      ? onlyOne(about, candidate, referral)
      : offers || guides || about === 'silent-check-ins'
        ? asked
        : undefined;
  if (theOne !== undefined) return providerById(region, theOne) === undefined ? {} : { toPhone: [theOne] };
  const seeksAnyone = isQueued || (seeksPlace && about === 'no-provider');
  const all = seeksAnyone ? assignableProviders(region, referral, parties).map(({ id }) => id) : [];
  return all.length === 0 ? {} : { toPhone: all };
}

/** The only provider that may take the person, where the task is about one. */
function onlyOne(
  about: string | undefined,
  { inCareAt }: CandidateParty,
  { assignedProvider }: Referral,
): string | undefined {
  if (about === 'treating-provider' || about === 'no-treating-provider') return inCareAt;
  return about === 'chosen-provider' ? assignedProvider : undefined;
}

/**
 * Whether a call serves to bring somebody to the organisation that fits them: a handover that was asked for, or the
 * call that first confirms such a request.
 */
export function isHandover(
  { kind, about }: Pick<Task, 'kind' | 'about'>,
  { misfit }: Pick<Referral, 'misfit'>,
): boolean {
  return about === 'handover' || (taskRules[kind].confirmsSender === true && misfit !== undefined);
}

/** Who referred and who agreed, as roles. */
function involvedIn(referral: Referral): readonly Role[] {
  const { origin, approvedOn, taskCounts } = referral;
  // Where policy asks nobody to agree, there is a date of approval but nobody who approved.
  const isAsked = approvedOn !== undefined && taskCounts['approve'] !== undefined;
  const agreed: readonly Role[] = !isAsked ? [] : [isTeams(referral) ? 'team' : 'approver'];
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
    ...languageOf(candidate),
    ...(representative === undefined ? {} : { representative }),
  };
}

/** The language that somebody asked for. Dutch is what everybody here writes and speaks, and is not named. */
function languageOf({ language }: CandidateParty): { readonly language?: Language } {
  return language === 'nl' ? {} : { language };
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

/** What somebody wrote, for a reader who may not see contact data (yet): with any contact data in it left out, and these names. */
function withoutContactIn(grounds: NonNullable<Disclosure['grounds']>, names: readonly string[] = []): typeof grounds {
  const { goal, availability, remarks } = grounds;
  return {
    ...grounds,
    goal: withoutContact(goal, names),
    ...(availability === undefined ? {} : { availability: withoutContact(availability, names) }),
    ...(remarks === undefined ? {} : { remarks: withoutContact(remarks, names) }),
  };
}

/**
 * A note of candidate, sender or provider without contact data, and without which provider it is. A question is of those who decide, and
 * stays as they wrote it.
 */
function withoutTheirContact({ provider: _asked, ...note }: Note): Note {
  return note.kind === 'question' ? note : { ...note, text: withoutContact(note.text) };
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

/** The reasons why this door was chosen. */
function doorReasons(candidate: CandidateParty, { region, referral, parties }: Known): readonly DoorReason[] {
  return chooseDoorAgain(region, referral, { ...parties, candidate }).reasons;
}

/** Who referred, with or without their contact data. */
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
