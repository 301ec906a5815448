import {
  type AccessBundle,
  type AccessCase,
  accessBundleSchema,
  accessFormat,
  type IndexKind,
  leftOutKinds,
} from '../domain/access-bundle.ts';
import { localDate } from '../domain/calendar.ts';
import type { AuditEvent } from '../domain/change.ts';
import type { Role } from '../domain/codes.ts';
import { taskKinds } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { mailboxKey } from '../domain/email-address.ts';
import { InvariantError } from '../domain/errors.ts';
import { findMark, termOf } from '../domain/find-terms.ts';
import { hoursEntries } from '../domain/hours.ts';
import type { Context } from '../domain/journey/context.ts';
import { giveAccess } from '../domain/journey/privacy.ts';
import { standingInQueue } from '../domain/journey/queue.ts';
import { nameOfMunicipality } from '../domain/municipality.ts';
import { organisationOf } from '../domain/organisation.ts';
import type { CandidateParty } from '../domain/party.ts';
import { joinedName, personMarks, tellingWords } from '../domain/person-marks.ts';
import type { IdentityCheck } from '../domain/privacy.ts';
import { readsIn } from '../domain/reads.ts';
import { isOpen, type Referral } from '../domain/referral.ts';
import { doorPolicy, providerById, type Region } from '../domain/region.ts';
import { keptUntil } from '../domain/reopenable.ts';
import { type Task, taskIdOf } from '../domain/task.ts';
import { trailFor } from '../domain/trail-ladder.ts';
import { purposeOf } from '../domain/trajectory.ts';
import { withoutOtherCases, withoutOthers } from '../domain/without-others.ts';
import { workplaceOf } from '../domain/workplace.ts';
import type { CaseFile } from '../ports/case-files.ts';
import type { MaybeMeant } from '../ports/find-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';

export type AccessRuntime = Pick<
  Runtime,
  'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'pause' | 'caseFiles' | 'find'
> & { readonly guards: Pick<Runtime['guards'], 'hash'> };

/** Another case that may be of the same person. */
export interface PossibleCase extends MaybeMeant {
  /**
   * Whether it surely is: same birth date, same name and the same mailbox or number. Otherwise somebody has to say so: twins have
   * one birth date, and a family may share a mailbox.
   */
  readonly isSure: boolean;
}

/** Most cases that are looked at, far more than one box of the index holds in a region. */
const mostLookedAt = 500;
const lookedAtTogether = 50;

/** How sure it is that two candidates are one person; undefined: they are not. */
function likeness(one: CandidateParty, other: CandidateParty): 'sure' | 'maybe' | undefined {
  const sameMail =
    one.email !== undefined && other.email !== undefined && mailboxKey(one.email) === mailboxKey(other.email);
  const reached = sameMail || (one.phone !== undefined && one.phone === other.phone);
  const marks = personMarks(other);
  const marked = personMarks(one).some((mark) => marks.includes(mark));
  if (one.birthDate === other.birthDate && joinedName(one) === joinedName(other) && reached) return 'sure';
  const names = tellingWords(other.familyName);
  const related = reached && tellingWords(one.familyName).some((word) => names.includes(word));
  return marked || related ? 'maybe' : undefined;
}

/**
 * The other cases of the candidate of a case, by the index by which the desk finds people: of those with their birth date, address or
 * number, the ones that are or may be theirs. None once they are erased.
 */
export async function otherCasesOf(
  { find, guards, clock }: Pick<AccessRuntime, 'find' | 'guards' | 'clock'>,
  referralId: string,
): Promise<readonly PossibleCase[]> {
  const now = clock();
  const candidate = (await find.cases([referralId], now))[0]?.candidate;
  if (candidate === undefined) return [];
  const { birthDate, email, phone } = candidate;
  const terms = [
    termOf.birthDate(birthDate),
    ...(email === undefined ? [] : [termOf.email(email)]),
    ...(phone === undefined ? [] : [termOf.phone(phone)]),
  ];
  const marks = [...new Set(terms.map((term) => findMark(term, guards.hash)))];
  const ids = (await find.under(marks, now)).filter((id) => id !== referralId).slice(0, mostLookedAt);
  const found: PossibleCase[] = [];
  for (let from = 0; from < ids.length; from += lookedAtTogether) {
    for (const one of await find.cases(ids.slice(from, from + lookedAtTogether), now)) {
      const like = one.candidate === undefined ? undefined : likeness(candidate, one.candidate);
      if (like !== undefined) found.push({ ...one, isSure: like === 'sure' });
    }
  }
  return found;
}

/** Every task that a case has had, open and closed; those whose term is over are gone. */
async function tasksOf(
  { referrals }: Pick<AccessRuntime, 'referrals'>,
  { id, taskCounts }: Referral,
): Promise<readonly Task[]> {
  const ids = taskKinds.flatMap((kind) =>
    Array.from({ length: taskCounts[kind] ?? 0 }, (_, n) => taskIdOf(id, kind, n + 1)),
  );
  const found = await Promise.all(ids.map((task) => referrals.task(task)));
  return found
    .filter((task) => task !== undefined)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
}

function organisationIn(region: Region, organisation: string | undefined): string | undefined {
  if (organisation === undefined) return undefined;
  if (organisation === 'uwv') return 'UWV';
  return providerById(region, organisation)?.name ?? nameOfMunicipality(region, organisation) ?? organisation;
}

/** The fields that this version knows, one by one: what a newer one wrote beside them is kept in the table, and is no part of the bundle. */
function candidateIn(region: Region, candidate: CandidateParty): NonNullable<AccessCase['candidate']> {
  const { familyName, birthDate, preferredContact, language, benefits, goal, agreement } = candidate;
  const { givenName, email, phone, registeredJobSeeker, inCareAt, ipsPossible } = candidate;
  const { motivated, availability, remarks, representative } = candidate;
  return {
    familyName,
    birthDate,
    preferredContact,
    language,
    benefits,
    goal,
    ...defined({
      givenName,
      email,
      formerEmails: candidate.former?.map(({ email: former }) => former),
      phone,
      registeredJobSeeker,
      inCareAt: inCareAt === undefined ? undefined : (providerById(region, inCareAt)?.name ?? inCareAt),
      ipsPossible,
      motivated,
      availability,
      remarks,
      representative: representative?.relation,
    }),
    informed: { privacyVersion: agreement.privacyVersion, at: agreement.at },
  };
}

function consentIn({ consent }: Referral): AccessCase['consent'] {
  if (consent === undefined) return undefined;
  const { version, at, channel, withdrawnAt } = consent;
  return { version, at, channel, ...defined({ withdrawnAt }) };
}

/** Lines whose only news is that another referral looks like this one. */
const aboutTwins: readonly AuditEvent['action'][] = ['mark-duplicate', 'dismiss-duplicate'];

/**
 * What a line of the trail says of why. That a case ended because another one goes on is told only with that other one: whoever proved to
 * be meant in this case need not be the person of the other (decision 125).
 */
function whyIn(
  { action, result, reason }: AuditEvent,
  { goesOnIn }: Referral,
  references: readonly string[],
): Pick<AuditEvent, 'result' | 'reason'> {
  const isForOther = action === 'withdraw' && result === 'duplicate';
  const isTold = goesOnIn !== undefined && references.includes(goesOnIn);
  return isForOther && !isTold ? { result: 'withdrawn' } : { result, ...defined({ reason }) };
}

/** Where else something leads to the candidate: see `indexKinds`. */
function indexesOf({ referral, mails, parties }: CaseFile): readonly IndexKind[] {
  const has = parties.candidate !== undefined;
  const kinds: Readonly<Record<IndexKind, boolean>> = {
    find: has && referral.findable === true,
    'same-person': has,
    sender: referral.sender !== undefined,
    lists: (referral.listed ?? []).length > 0,
    'desk-row': referral.openTasks.length > 0,
    queue: standingInQueue(referral) !== undefined,
    links: mails.some(({ link }) => link !== undefined),
    execution: referral.generation > 0,
  };
  return (Object.keys(kinds) as IndexKind[]).filter((kind) => kinds[kind]);
}

/** What the candidate gave of themselves as the sender; undefined where somebody else sent it. */
function senderIn({ referral, parties: { referrer } }: CaseFile): AccessCase['sender'] {
  if (referral.origin !== 'self' || referrer === undefined) return undefined;
  const { name, email, phone } = referrer;
  return { name, ...defined({ email, phone }) };
}

function othersIn(region: Region, { referral, parties }: CaseFile): AccessCase['others'] {
  const at = (role: Role) => defined({ organisation: organisationIn(region, organisationOf(role, referral, region)) });
  const { referrer, approver, jobCoach } = parties;
  const sender =
    referral.origin === 'self' || referrer === undefined
      ? []
      : [
          {
            role: 'referrer' as const,
            ...defined({ organisation: referrer.organisation, profession: referrer.profession }),
          },
        ];
  return [
    ...sender,
    ...(approver === undefined ? [] : [{ role: 'approver' as const, ...at('approver') }]),
    ...(referral.provider === undefined ? [] : [{ role: 'provider' as const, ...at('provider') }]),
    ...(jobCoach === undefined ? [] : [{ role: 'job-coach' as const, ...at('job-coach') }]),
  ];
}

/** Everybody who was shown something, or was asked: each role with its organisation once. */
function recipientsOf(
  region: Region,
  { referral, events }: CaseFile,
  tasks: readonly Task[],
): AccessCase['recipients'] {
  const all = [
    ...readsIn(referral.id, events).map(({ role, organisation }) => ({ role, organisation })),
    ...tasks.map(({ owner, provider }) => ({
      role: owner,
      organisation: organisationOf(owner, referral, region, provider),
    })),
  ].filter(({ role }) => role !== 'candidate' && role !== 'system');
  const named = all.map(({ role, organisation }) => ({
    role,
    ...defined({ organisation: organisationIn(region, organisation) }),
  }));
  return named.filter((one, at) => named.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
}

/** Everything that is held about a candidate in one case. */
function caseIn(
  region: Region,
  file: CaseFile,
  tasks: readonly Task[],
  { references, leaveOut = [] }: Pick<AccessAsked, 'references' | 'leaveOut'>,
): AccessCase {
  const { referral, parties, events, mails, trajectory, receipt } = file;
  const plain = withoutOthers(parties, referral.origin === 'self');
  const noOtherCase = withoutOtherCases(references);
  const own = referral.origin === 'self' ? (text: string) => text : plain;
  const candidate = parties.candidate && candidateIn(region, parties.candidate);
  const name = (id: string) => organisationIn(region, id) ?? id;
  // Of a note that staff took away nothing is held but that there was one, which the trail says.
  const ofDesk = (parties.deskNotes ?? []).filter(({ isRemoved }) => isRemoved !== true);
  const written = [...parties.notes, ...ofDesk].toSorted((one, other) => one.at.localeCompare(other.at));
  const { closedAt, closure, declineReason, door } = referral;
  return {
    reference: referral.id,
    receivedAt: referral.createdAt,
    stage: referral.stage,
    ...defined({ door, programme: referral.programme, otherDoor: referral.misfit, consent: consentIn(referral) }),
    municipality: name(referral.municipality),
    sentBy: referral.origin,
    ...defined({
      closed:
        closedAt === undefined || closure === undefined
          ? undefined
          : { at: closedAt, closure, ...defined({ declineReason }) },
      erased: referral.erased && { at: referral.erased.at, ground: referral.erased.ground },
      candidate: candidate && {
        ...candidate,
        goal: own(candidate.goal),
        ...defined({
          availability: candidate.availability === undefined ? undefined : own(candidate.availability),
          remarks: candidate.remarks === undefined ? undefined : own(candidate.remarks),
        }),
      },
      sender: senderIn(file),
      legalBasis: door && doorPolicy(region, door).legalBasis,
      keptUntil: lastDayKept(region, file),
    }),
    others: othersIn(region, file),
    recipients: recipientsOf(region, file, tasks),
    tasks: tasks.map(({ kind, n, owner, status, createdAt, dueAt, extension, decision }) => ({
      kind,
      n,
      owner,
      status,
      createdAt,
      dueAt,
      ...defined({
        extension: extension && {
          reason: extension.reason,
          ...defined({ hours: extension.hours, until: extension.until }),
        },
        decision: decision && {
          code: decision.code,
          at: decision.at,
          by: decision.actor,
          phonedIn: decision.phonedIn,
          ...defined({ reason: decision.reason, on: decision.on }),
        },
      }),
    })),
    notes: written.map((note) => ({
      kind: note.kind,
      at: note.at,
      ...(leaveOut.includes(noteName(referral.id, note)) ? {} : { text: noOtherCase(plain(note.text)) }),
    })),
    mails: mails
      .toSorted((one, other) => one.plannedAt.localeCompare(other.plannedAt))
      .map(({ kind, to, reminder, status, plannedAt, sentAt, deliveredAt }) => ({
        kind,
        to,
        reminder,
        status,
        plannedAt,
        ...defined({ sentAt, deliveredAt }),
      })),
    trail: trailFor(events, { role: 'coordinator' })
      .filter(({ event }) => !aboutTwins.includes(event.action))
      .map(({ event, provider }) => ({ event, provider, why: whyIn(event, referral, references) }))
      .map(({ event, provider, why }) => ({
        at: event.at,
        role: event.actor,
        ...defined({
          organisation: organisationIn(
            region,
            event.organisation ?? organisationOf(event.actor, referral, region, provider),
          ),
          reason: why.reason,
        }),
        action: event.action,
        result: noOtherCase(why.result),
        origin: event.origin,
      })),
    reads: readsIn(referral.id, events).map(({ on, role, organisation, parts }) => ({
      on,
      role,
      ...defined({ organisation: organisationIn(region, organisation) }),
      parts: [...parts],
    })),
    ...defined({
      trajectory: trajectory && trajectoryIn(trajectory, name),
      match: receipt && {
        at: receipt.at,
        ...defined({ chosen: receipt.chosen && name(receipt.chosen.provider) }),
        providers: [...(receipt.chosen === undefined ? [] : [receipt.chosen]), ...receipt.skipped].map(
          ({ provider, reasons }) => ({
            name: name(provider),
            reasons: reasons.map(({ text }) => text),
          }),
        ),
      },
    }),
    indexes: [...indexesOf(file)],
  };
}

function trajectoryIn(
  trajectory: NonNullable<CaseFile['trajectory']>,
  name: (id: string) => string,
): NonNullable<AccessCase['trajectory']> {
  const { provider, startsOn, plannedEnd, hoursUsed, spells, checkIns } = trajectory;
  const {
    firstTalkOn,
    goalReachedOn,
    hoursPlanned,
    earlyStop,
    pauses,
    contactLosses,
    missedTalks,
    candidateSays,
    workplaces = [],
    grants = [],
    takenBack,
  } = trajectory;
  return {
    provider: name(provider),
    startsOn,
    plannedEnd,
    hoursUsed,
    hours: hoursEntries(trajectory).map(({ on, hours, kind, reason, by }) => ({
      on,
      hours,
      kind,
      by,
      ...defined({ reason }),
    })),
    extensions: grants.map(({ hours, until, by, at }) => ({ by, at, ...defined({ hours, until }) })),
    ...defined({
      firstTalkOn,
      goalReachedOn,
      hoursPlanned,
      earlyStop,
      candidateSays: candidateSays?.map(({ asked, answered, on, works, school, mood, wantsCall, difference }) => ({
        asked,
        answered,
        ...defined({ on, works, school, mood, wantsCall, difference }),
      })),
      missedTalks,
      contactLosses: contactLosses?.map(({ since, tried, at, againOn }) => ({
        since,
        tried: [...tried],
        at,
        ...defined({ againOn }),
      })),
      pauses: pauses?.map(({ reason, from, until, resumedOn }) => ({ reason, from, until, ...defined({ resumedOn }) })),
    }),
    results: spells.map(({ id, kind, startedOn, endedOn, hoursPerWeek, municipality, education }) => ({
      kind,
      startedOn,
      ...defined({ endedOn, hoursPerWeek, municipality, education, name: workplaceOf({ workplaces }, id) }),
    })),
    ...defined({
      takenBack: takenBack?.map(({ what, at, spell: { kind, startedOn, ...spell } }) => {
        const { endedOn, hoursPerWeek, municipality, education } = spell;
        const told = defined({ endedOn, hoursPerWeek, municipality, education });
        return { what, on: localDate(at), kind, startedOn, ...told };
      }),
    }),
    checkIns: checkIns.map(
      ({ date, answered, answeredOn, answeredAt: _at, hoursUsed: hours, keptWork, worksNow, inSchool, ...asked }) => ({
        date,
        purpose: purposeOf(asked),
        answered,
        ...defined({ answeredOn, hoursUsed: hours, keptWork, worksNow, inSchool }),
      }),
    ),
  };
}

/** The day on which the people of a closed case go by the region file of today; undefined while it is open, and once they are gone. */
function lastDayKept(region: Region, { referral, parties }: CaseFile): string | undefined {
  const { closure, closedAt } = referral;
  if (closedAt === undefined || closure === undefined || closure === 'not-confirmed') return undefined;
  if (isOpen(referral) || parties.candidate === undefined) return undefined;
  return localDate(keptUntil(region, closure, closedAt));
}

/** By what a note is named when it is to be left out: its case and its moment. */
export function noteName(referralId: string, { at, kind }: { readonly at: string; readonly kind: string }): string {
  return `${referralId} ${kind} ${at}`;
}

/** What is asked for: whose cases, how it was made sure that it is them, and notes that are about somebody else as a whole. */
export interface AccessAsked {
  /** The case that they asked about first, and the others that are theirs. */
  readonly references: readonly string[];
  readonly identity: IdentityCheck;
  /** Names of notes: see `noteName`. */
  readonly leaveOut?: readonly string[];
}

/**
 * Everything that is held of a candidate in the cases that are theirs, and a line in the trail of each that they were given it (AVG
 * art. 15). The line is in the bundle, and is written once the bundle has been kept: where that fails, nothing was given.
 *
 * @param keep puts the bundle where it is to be; if this throws then or later, nobody may get what was kept
 * @returns undefined where the first case is not there; others that are gone meanwhile are left out
 */
export async function gatherAccess(
  runtime: AccessRuntime,
  asked: AccessAsked,
  by: Pick<Context, 'origin' | 'actor' | 'staff' | 'because'>,
  keep: (bundle: AccessBundle) => Promise<void> = async () => {},
): Promise<AccessBundle | undefined> {
  const { references, identity } = asked;
  const { region, clock, newId, links, caseFiles } = runtime;
  const ctx = contextOf({ region, clock, newId, links }, by);
  const cases: AccessCase[] = [];
  for (const reference of new Set(references)) {
    const file = await caseFiles.read(reference, () => true);
    if (file === undefined) {
      if (cases.length === 0) return undefined;
      continue;
    }
    const { referral, tasks } = file;
    const events = [...file.events, ...giveAccess({ referral, tasks }, ctx, identity).events];
    cases.push(caseIn(region, { ...file, events }, await tasksOf(runtime, file.referral), asked));
  }
  const bundle = accessBundleSchema.parse({
    format: accessFormat,
    madeAt: clock(),
    from: region.serviceName,
    identity,
    leftOut: [...leftOutKinds],
    cases,
  });
  await keep(bundle);
  for (const { reference } of cases) {
    const { changed } = await changeCase(runtime, reference, (from) => giveAccess(from, ctx, identity));
    if (!changed) throw new InvariantError('access was given to a case that is not there');
  }
  return bundle;
}
