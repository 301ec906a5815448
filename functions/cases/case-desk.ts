import type { BecauseCode } from '../domain/because.ts';
import { localDate } from '../domain/calendar.ts';
import type { AuditEvent } from '../domain/change.ts';
import type { Closure, Role, Stage, TaskKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { type DeskActionName, deskActionNames, deskActionOf, isDeskActionOpen } from '../domain/desk-actions.ts';
import type { GrantUse } from '../domain/grant.ts';
import { isGuided, isInFollowUp } from '../domain/guided.ts';
import { notesIn } from '../domain/journey/note.ts';
import { useNow } from '../domain/journey/use-now.ts';
import type { Mail, MailKind } from '../domain/mail.ts';
import { saidIn } from '../domain/mail-facts.ts';
import { decidesItself, organisationOf } from '../domain/organisation.ts';
import type { DeskNote } from '../domain/party.ts';
import type { ErasureGround } from '../domain/privacy.ts';
import { readReference } from '../domain/reference.ts';
import { hasDied, type Instant, type PlainDate, type Referral } from '../domain/referral.ts';
import { placementOf } from '../domain/region.ts';
import { reopenableUntil } from '../domain/reopenable.ts';
import { maySeeCase, roleInCase, type Staff, type StaffRole } from '../domain/staff.ts';
import { insightOf, mayKnowProvider, reaches } from '../domain/staff-insight.ts';
import { hasStanding } from '../domain/standing.ts';
import { dueOf, isAskedOf, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { type OfferMade, offersIn, type TrailReader, trailFor } from '../domain/trail-ladder.ts';
import type { CheckInRecord } from '../domain/trajectory.ts';
import type { CaseFile } from '../ports/case-files.ts';
import type { Runtime } from '../ports/runtime.ts';
import { linkTargets } from './act-resend.ts';
import { deciderOf, disclosureFor } from './disclosure.ts';
import type { Disclosure } from './disclosure-contracts.ts';
import { isJustNow } from './just-now.ts';
import type { BareCase } from './link-contracts.ts';
import { bareCase } from './open-link.ts';
import type { StatusStep } from './status-contracts.ts';
import { stepsOf } from './status-view.ts';
import { deskLook, partsOf } from './view-event.ts';

/** Who looks at a case at the desk: whoever sees figures alone looks at none. */
export type CaseReader = Exclude<Staff, { role: 'reader' }>;

/** What somebody has to do in a case now. */
export interface TurnNow {
  readonly kind: TaskKind;
  /** What a call is about, which is the coordinator's to know. */
  readonly about?: string;
  readonly owner: Role;
  /** The provider or the deciding body that they act for, where this reader may know which. */
  readonly organisation?: string;
  /** Absent where it would tell a first talk that was missed from one that was moved, which is not this reader's to know. */
  readonly since?: PlainDate;
  /** By when; absent where they may take as long as they like. */
  readonly dueOn?: PlainDate;
  readonly isPastDue: boolean;
  /** It sleeps until this day. */
  readonly asksOn?: PlainDate;
  readonly onSilence: Task['onSilence'];
  /** Id of the task. */
  readonly task: string;
  /** Whether it is this reader's own to answer. */
  readonly isOwn: boolean;
}

/** What became of a mail; `held`: all mail is held now, and it goes as soon as it may. */
export type MailState = 'planned' | 'held' | 'sent' | 'delivered' | 'unsure' | 'bounced' | 'not-needed';

/** A mail of a case: what it was for, never what it said. */
export interface MailLine {
  readonly kind: MailKind;
  /** What it said, where mails of this kind say different things. */
  readonly about?: string;
  readonly to: Role;
  readonly organisation?: string;
  readonly reminder: number;
  readonly state: MailState;
  /** When that became so, as far as it is known; else when it was planned. */
  readonly at: Instant;
}

/** A line of the trail, with the organisation that its actor acted for. */
export interface TrailLine {
  readonly action: AuditEvent['action'];
  readonly actor: Role;
  readonly organisation?: string;
  readonly at: Instant;
  /** What came of it; absent where this reader may not know. */
  readonly result?: string;
  /** Who of the staff did or saw it, by the issuer's own id of them; for the coordinator only. */
  readonly account?: string;
  /** Why a member of staff did it, and in their own words; for the coordinator only. */
  readonly because?: BecauseCode;
  readonly why?: string;
}

/** Other referrals by their numbers: which this one may repeat, in which it goes on, and which ended in it. */
export type Twins = Pick<Referral, 'likelyDuplicateOf' | 'goesOnIn' | 'duplicates'> & {
  /** The other of a mark that is over, because one of the two has ended: it may well be about the same person. */
  readonly formerly?: string;
};

/** A case as somebody at the desk may see it. */
export interface CaseView {
  /** What was used of the grant, for whoever sees how the guidance goes. */
  readonly use?: GrantUse;
  readonly role: StaffRole;
  readonly bare: BareCase;
  readonly stage: Stage;
  readonly steps: readonly StatusStep[];
  readonly now: readonly TurnNow[];
  /** Where the candidate lives, in a municipality to which their door does not reach: for the coordinator, who phones about it. */
  readonly movedTo?: string;
  /** Until when guidance rests; for everybody who sees the case. */
  readonly pausedUntil?: PlainDate;
  /** Guidance is over; only how it went is still asked. */
  readonly isInFollowUp?: true;
  /** Since when the person waits for a place. */
  readonly waitingSince?: PlainDate;
  readonly closure?: Closure;
  readonly declineReason?: string;
  /** The candidate has died; for whoever may know who it is about. */
  readonly hasDied?: true;
  /** It goes on in another referral: for the coordinator alone. */
  readonly goesOn?: { readonly in: string };
  readonly closedOn?: PlainDate;
  /** Other referrals that are, or may be, about the same person; for the coordinator. */
  readonly twins?: Twins;
  /** The last day on which the reader may reopen it. */
  readonly reopenUntil?: PlainDate;
  /** Everybody in it was erased: when, and on what ground. */
  readonly erased?: { readonly on: PlainDate; readonly ground: ErasureGround };
  /** Nobody may erase them yet: since when, and why; for the coordinator. */
  readonly erasureRefused?: NonNullable<Referral['erasureRefused']>;
  /** Who it is about and everybody else, as far as the ladder (I6) shows it to this reader now. */
  readonly disclosure: Disclosure;
  /** Providers that answered, or did not. */
  readonly offers: readonly OfferMade[];
  readonly checkIns: readonly CheckInRecord[];
  readonly mails: readonly MailLine[];
  readonly trail: readonly TrailLine[];
  /** What staff wrote down for whoever takes over, as far as this reader may see it, oldest first. */
  readonly notes: readonly DeskNote[];
  /** What the reader may do with the case as it is now. */
  readonly actions: readonly DeskActionName[];
  /** What the reader themselves did with it a moment ago, as the trail has it: nothing else is told to be done. */
  readonly justDone: readonly AuditEvent['action'][];
}

/** One case at the desk of staff (`/werkplek/aanmelding/<number>`). */
export interface CaseDesk {
  /**
   * What this reader may see of a case; the look is recorded in its trail. `unknown`: a number that is not one, a case
   * that does not exist, or one that is not theirs. Nobody can tell these apart.
   */
  open(staff: CaseReader, reference: string): Promise<CaseView | 'unknown'>;
}

export type CaseDeskRuntime = Pick<Runtime, 'region' | 'clock' | 'caseFiles' | 'staffSessions'>;

/** For whoever is asked nothing: the ladder shows what it shows for a call about nothing in particular. */
const noTask = (id: string) => ({ kind: 'call', id }) as const;

/**
 * What the ladder shows to this reader: who it is about where `insightOf` says so. The coordinator sees what they see on their
 * own task in the case; a provider sees the wish while it is asked.
 */
function disclosed(runtime: CaseDeskRuntime, staff: CaseReader, file: CaseFile): Disclosure {
  const { referral, parties, tasks, trajectory, receipt } = file;
  const known = { region: runtime.region, referral, parties, ...defined({ trajectory, receipt }) };
  const none: Disclosure = { notes: [] };
  const knowsPerson = reaches(insightOf(staff, referral, runtime.region), 'person');
  switch (staff.role) {
    case 'coordinator': {
      const own = tasks.find((task) => isAskedOf(task, 'coordinator'));
      return {
        ...(referral.taskCounts['approve'] === undefined ? {} : deciderOf(known)),
        ...disclosureFor('coordinator', own ?? noTask(referral.id), known),
      };
    }
    case 'municipality':
      return knowsPerson ? disclosureFor('approver', { kind: 'approve', id: referral.id }, known) : none;
    case 'provider': {
      const { provider } = referral;
      if (knowsPerson) {
        return disclosureFor('provider', { kind: 'check-in', id: referral.id, ...defined({ provider }) }, known);
      }
      const offer = tasks.find((task) => taskRules[task.kind].offers === true && task.provider === provider);
      if (offer === undefined || !hasStanding(runtime.region, { referral, task: offer }, 'provider', parties))
        return none;
      return disclosureFor('provider', offer, known);
    }
  }
}

/** The organisation of a role in this case, if the reader may know which it is. */
function organisationFor(
  runtime: CaseDeskRuntime,
  staff: CaseReader,
  referral: Referral,
  role: Role,
  provider: string | undefined,
): string | undefined {
  const isProviders = role === 'provider' || role === 'job-coach';
  if (isProviders && !mayKnowProvider(staff, referral)) return undefined;
  return organisationOf(role, referral, runtime.region, provider);
}

function isOwn(runtime: CaseDeskRuntime, staff: CaseReader, task: Task, { referral, parties }: CaseFile): boolean {
  const role = roleInCase[staff.role];
  if (!isAskedOf(task, role) || task.visibleFrom > runtime.clock()) return false;
  if (staff.role === 'municipality' && !decidesItself(runtime.region, referral)) return false;
  if (staff.role === 'provider' && !staff.scope.includes(task.provider ?? referral.provider ?? '')) return false;
  return hasStanding(runtime.region, { referral, task }, role, parties);
}

/** Whether nobody is left to ask after this provider: the programme belongs to the institution that treats the person. */
function isLastOffer({ region }: CaseDeskRuntime, task: Task, { referral, parties }: CaseFile): boolean {
  const { programme, passedProviders } = referral;
  if (task.onSilence !== 'next-provider' || programme === undefined) return false;
  if (placementOf(region, programme) !== 'treating-provider') return false;
  const treats = parties.candidate?.inCareAt;
  return treats === undefined || treats === task.provider || passedProviders.includes(treats);
}

function turnsIn(runtime: CaseDeskRuntime, staff: CaseReader, file: CaseFile): readonly TurnNow[] {
  const now = runtime.clock();
  const { referral } = file;
  // What the coordinator phones about beside the question of the stage is theirs alone.
  const isShown = ({ kind, owner }: Task) =>
    owner !== 'system' && (staff.role === 'coordinator' || taskRules[kind].isBeside !== true);
  return file.tasks.filter(isShown).map((task): TurnNow => {
    const isAhead = task.visibleFrom > now;
    // Whoever decided hears of no missed talk (decision 116), so the days of the question about it stay with who guides or coordinates.
    const hidesDays = referral.stage === 'confirming-start' && staff.role === 'municipality';
    const hasNoTerm = taskRules[task.kind].isOpenEnded === true || isAhead || hidesDays;
    const dueOn = hasNoTerm ? undefined : localDate(dueOf(task));
    return {
      task: task.id,
      isOwn: isOwn(runtime, staff, task, file),
      kind: task.kind,
      owner: task.owner,
      isPastDue: dueOn !== undefined && dueOn < localDate(now),
      onSilence: isLastOffer(runtime, task, file) ? 'ask-coordinator' : task.onSilence,
      ...defined({
        organisation: organisationFor(runtime, staff, referral, task.owner, task.provider),
        about: taskRules[task.kind].isCall === true ? task.about : undefined,
        since: hidesDays ? undefined : localDate(isAhead ? task.createdAt : task.visibleFrom),
        dueOn,
        asksOn: isAhead && !hidesDays ? localDate(task.visibleFrom) : undefined,
      }),
    };
  });
}

function stateOf({ status, deliveredAt }: Mail, isHeld: boolean): MailState {
  switch (status) {
    case 'planned':
    case 'claimed':
      return isHeld && status === 'planned' ? 'held' : 'planned';
    case 'sent':
      return deliveredAt === undefined ? 'sent' : 'delivered';
    case 'ambiguous':
      return 'unsure';
    case 'failed':
      return 'bounced';
    case 'dropped':
      return 'not-needed';
  }
}

/** The mails that a reader may know of: of the coordinator all, of others those to their own people. */
function mailsFor(runtime: CaseDeskRuntime, staff: CaseReader, file: CaseFile): readonly MailLine[] {
  const { referral } = file;
  const isTheirs = ({ to, provider, formerly }: Mail) => {
    if (staff.role === 'coordinator') return true;
    // What a municipality was told that decided before is not for the present one.
    if (staff.role === 'municipality')
      return formerly === undefined && (to === 'approver' || to === 'team') && decidesItself(runtime.region, referral);
    if (to === 'provider') return staff.scope.includes(provider ?? referral.provider ?? '');
    return to === 'job-coach' && isGuided(referral.stage) && (provider ?? referral.provider) === referral.provider;
  };
  return file.mails
    .filter(isTheirs)
    .toSorted((one, other) => one.plannedAt.localeCompare(other.plannedAt))
    .map((mail): MailLine => {
      const state = stateOf(mail, file.isMailHeld);
      return {
        kind: mail.kind,
        to: mail.to,
        reminder: mail.reminder,
        state,
        at: (state === 'delivered' ? mail.deliveredAt : mail.sentAt) ?? mail.plannedAt,
        ...defined({
          about: saidIn(mail),
          organisation: organisationFor(runtime, staff, { ...referral, ...mail.formerly }, mail.to, mail.provider),
        }),
      };
    });
}

function readerOfTrail(runtime: CaseDeskRuntime, staff: CaseReader, { referral }: CaseFile): TrailReader {
  if (staff.role === 'provider') return { role: 'provider', providers: staff.scope };
  if (staff.role === 'municipality') return { role: 'municipality', decides: decidesItself(runtime.region, referral) };
  return { role: 'coordinator' };
}

/** Actions whose result is the number of another referral. */
const namesOther: readonly AuditEvent['action'][] = ['merge-duplicate', 'dismiss-duplicate', 'mark-duplicate'];

function trailIn(runtime: CaseDeskRuntime, staff: CaseReader, file: CaseFile): readonly TrailLine[] {
  const isErased = file.referral.erased !== undefined;
  return trailFor(file.events, readerOfTrail(runtime, staff, file)).map(
    ({ event, provider, withResult }): TrailLine => {
      const { action, actor, at, result } = event;
      const organisation =
        event.organisation ??
        organisationFor(runtime, staff, { ...file.referral, ...defined({ provider }) }, actor, provider);
      // Nothing on the page of whoever was erased leads to their other case.
      const isTold = withResult && !(isErased && namesOther.includes(action));
      const told = { action, actor, at, ...(isTold ? { result } : {}), ...defined({ organisation }) };
      return staff.role === 'coordinator'
        ? { ...told, ...reasonOf(event, file), ...defined({ account: event.staff }) }
        : told;
    },
  );
}

/** Why staff did something: the code in the trail, and the words that were kept with the people. */
function reasonOf({ action, at, reason }: AuditEvent, { parties }: CaseFile): Pick<TrailLine, 'because' | 'why'> {
  const words = parties.deskNotes?.find((note) => note.kind === 'reason' && note.about === action && note.at === at);
  return defined({ because: reason, why: words?.text });
}

function dayOfWaiting({ stage, waitingSince }: Referral): PlainDate | undefined {
  return stage === 'waiting' && waitingSince !== undefined ? localDate(waitingSince) : undefined;
}

function twinsOf(referral: Referral, formerly: string | undefined): Twins | undefined {
  const { likelyDuplicateOf, goesOnIn, duplicates } = referral;
  // Of the one that stopped because they were one, nothing is in doubt any more.
  const likely = goesOnIn === undefined ? likelyDuplicateOf : undefined;
  const twins = defined({ likelyDuplicateOf: likely, goesOnIn, duplicates, formerly });
  return Object.keys(twins).length === 0 ? undefined : twins;
}

/** A mark whose other has ended is none: there is nothing to compare any more. */
function withoutMark({ likelyDuplicateOf: _other, ...referral }: Referral): Referral {
  return referral;
}

/** Lines that are written beside what somebody does. */
const beside: readonly AuditEvent['action'][] = ['view', 'mail-sent', 'mail-failed', 'mail-withheld', 'give-access'];

/** Whether somebody recorded that the candidate has died, also of a case that had ended before. */
function isDeath({ referral, events }: CaseFile): boolean {
  // Cases that an earlier version stored say it in their trail alone.
  const told = events.findLast(({ action }) => action === 'record-death' || action === 'reopen');
  return hasDied(referral) || told?.action === 'record-death';
}

/** Nobody is to phone or mail somebody who has died. */
function withoutContact({ contact: _contact, ...disclosure }: Disclosure): Disclosure {
  return disclosure;
}

/** That somebody is helped in another referral is for the coordinator alone: to an organisation it may be news of another one's client. */
function goesOnFor({ role }: CaseReader, { goesOnIn }: Referral): CaseView['goesOn'] {
  return goesOnIn === undefined || role !== 'coordinator' ? undefined : { in: goesOnIn };
}

function justDoneBy({ subject }: CaseReader, { events }: CaseFile, now: Instant): CaseView['justDone'] {
  return events
    .filter(({ staff, at, action }) => staff === subject && isJustNow(at, now) && !beside.includes(action))
    .map(({ action }) => action);
}

/** One case for staff, read whole and once; looking changes nothing but the line that says who looked. */
export function createCaseDesk(runtime: CaseDeskRuntime): CaseDesk {
  const { region, clock, caseFiles } = runtime;

  /** Writes down who looked. */
  async function noteView(staff: CaseReader, referral: Referral, disclosure: Disclosure): Promise<void> {
    const organisation = staff.role === 'municipality' ? referral.municipality : undefined;
    await caseFiles.viewed(referral.id, deskLook(runtime, { staff, referral, organisation }, partsOf(disclosure)));
  }

  /** The notes of the desk that a reader may see: of the coordinator all, of others those for them while they know the person. */
  function notesFor({ role }: CaseReader, { parties }: CaseFile, { person }: Disclosure): readonly DeskNote[] {
    const notes = notesIn(parties);
    if (role === 'coordinator') return notes;
    return person === undefined ? [] : notes.filter(({ readers = [] }) => readers.includes(role));
  }

  return {
    async open(staff, typed) {
      const reference = readReference(typed);
      if (reference === undefined) return 'unknown';
      const file = await caseFiles.read(reference, (referral) => maySeeCase(staff, referral));
      if (file === undefined) return 'unknown';
      const { tasks, trajectory, events, parties } = file;
      const isMarkOver = file.isMarkOver === true;
      const referral = isMarkOver ? withoutMark(file.referral) : file.referral;
      const { likelyDuplicateOf: other = '', goesOnIn, duplicates = [] } = file.referral;
      // What ended one of the two, such as consent taken back, may concern the other, and nobody else tells the coordinator.
      const isMerged = goesOnIn !== undefined || duplicates.includes(other);
      const formerly = isMarkOver && !isMerged ? other : undefined;
      const isDead = isDeath(file);
      const known = disclosed(runtime, staff, file);
      const disclosure = isDead ? withoutContact(known) : known;
      const mayKnowDeath = reaches(insightOf(staff, referral, region), 'person');
      await noteView(staff, referral, disclosure);
      const from = { referral, tasks, trajectory: () => trajectory };
      const notes = notesFor(staff, file, disclosure);
      const at = { region, now: clock(), parties };
      const isOffered = (name: DeskActionName) =>
        isDeskActionOpen(name, from, at) &&
        (deskActionOf(name).ofNotes !== true || notes.length > 0) &&
        (name !== 'resend' || linkTargets(region, from, parties, at.now).length > 0);
      const actions = staff.role === 'coordinator' ? deskActionNames.filter(isOffered) : [];
      return {
        role: staff.role,
        bare: bareCase(referral, undefined, clock()),
        stage: referral.stage,
        steps: stepsOf(region, from, events),
        now: turnsIn(runtime, staff, file),
        disclosure,
        offers: staff.role === 'coordinator' ? offersIn(events) : [],
        checkIns: disclosure.trajectory?.checkIns ?? [],
        mails: mailsFor(runtime, staff, file),
        trail: trailIn(runtime, staff, file),
        notes,
        actions,
        justDone: justDoneBy(staff, file, at.now),
        ...defined({
          pausedUntil: referral.pausedUntil,
          isInFollowUp: isInFollowUp(referral) ? (true as const) : undefined,
          use: useNow(region, referral, disclosure.trajectory, localDate(at.now)),
          waitingSince: dayOfWaiting(referral),
          movedTo: staff.role === 'coordinator' ? referral.movedTo : undefined,
          twins: staff.role === 'coordinator' ? twinsOf(referral, formerly) : undefined,
          hasDied: isDead && mayKnowDeath ? (true as const) : undefined,
          goesOn: goesOnFor(staff, referral),
          closure: referral.closure,
          declineReason: staff.role === 'provider' ? undefined : referral.declineReason,
          erased: referral.erased && { on: localDate(referral.erased.at), ground: referral.erased.ground },
          erasureRefused: staff.role === 'coordinator' ? referral.erasureRefused : undefined,
          closedOn: referral.closedAt === undefined ? undefined : localDate(referral.closedAt),
          reopenUntil: actions.includes('reopen') ? reopenableUntil(region, referral) : undefined,
        }),
      };
    },
  };
}
