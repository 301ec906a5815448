import { localDate } from '../domain/calendar.ts';
import { yearsOf } from '../domain/check-in-plan.ts';
import { actsAsCoordinator, otherDoors } from '../domain/codes.ts';
import { restsOnConsent } from '../domain/consent.ts';
import { asksWhoDecides } from '../domain/decider.ts';
import { defined } from '../domain/defined.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { mayReportDeath } from '../domain/journey/death.ts';
import { asksAboutMove, faultOfMove } from '../domain/journey/moved-out.ts';
import { isAhead } from '../domain/journey/timing.ts';
import { useNow } from '../domain/journey/use-now.ts';
import { isOutdated, whyNoObjection, whyPast } from '../domain/link-use.ts';
import type { Link } from '../domain/mail.ts';
import { offerFault } from '../domain/offer-fault.ts';
import { decidingBody, organisationOf } from '../domain/organisation.ts';
import type { Parties } from '../domain/party.ts';
import { type AddressRole, addressCounters, type Instant, type Referral } from '../domain/referral.ts';
import { doorPolicy, type Region } from '../domain/region.ts';
import { hasStanding } from '../domain/standing.ts';
import { dueOf, isAbout, isAskedOf, outcomeDiffersCall, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { isTalkMissed, purposeOf, type Trajectory } from '../domain/trajectory.ts';
import { asksAboutTransfer, mayObject, tellsOfTransfer } from '../domain/transfer.ts';
import { isByRecord, sidesOf } from '../domain/two-sides.ts';
import { readWaitFigures } from '../domain/wait-figures-schema.ts';
import { mayNameWorkplaces } from '../domain/workplace.ts';
import type { WholeCase } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import type { FollowRuntime } from './after-change.ts';
import { assignableProviders } from './assignable.ts';
import { isHandover, needsProof } from './disclosure.ts';
import type { BareCase, LinkView } from './link-contracts.ts';
import { mailboxProof } from './mailbox-proof.ts';
import type { TaskView } from './task-contracts.ts';
import { type Device, hasProof, nameOn, readDevice, rememberingLink, whereItLeads } from './trusted-device.ts';
import type { Visit } from './visit-contracts.ts';
import { waitNow } from './wait-told.ts';

/** What desks behind links stand on. */
export type LinkRuntime = FollowRuntime & Pick<Runtime, 'guards' | 'queue' | 'intake' | 'absences' | 'worklists'>;

/** A task link that can be answered now. */
export interface LiveLink {
  readonly link: Link;
  readonly from: WholeCase;
  readonly task: Task;
  readonly parties: Parties;
  readonly device: Device;
  /**
   * For a closed offer that was declined for want of capacity: until when the provider is not asked, unless it says
   * that it has room.
   */
  readonly fullUntil?: Instant;
  /** The mailbox that the link was sent to; a code to it proves who is here. */
  readonly mailbox: string | undefined;
  /** Whether this device may see what the ladder shows this role (I6). */
  readonly proven: boolean;
  /** Whether this device has proved that it reads the mailbox, even where the task needs no proof. */
  readonly readsMailbox: boolean;
  /** At the desk: the issuer's own id of the coordinator who came by their session. */
  readonly staff?: string;
  /** The link leads to the case, and shows whatever task is open there now. */
  readonly ofCase?: boolean;
}

/** A task of somebody who may no longer act; the next post, send or visit takes it off them (I4). */
export interface Revoked {
  readonly from: OpenCase;
  readonly task: Task;
}

/**
 * A link can be answered, or asks a candidate whether they want this, or asks the reader of an address whether it is
 * theirs, or can no longer be used, which its page then explains.
 */
export type ReadLink =
  | { readonly kind: 'live'; readonly live: LiveLink }
  | { readonly kind: 'objection'; readonly link: Link; readonly from: WholeCase }
  | { readonly kind: 'address'; readonly link: Link; readonly from: WholeCase; readonly role: AddressRole }
  | {
      readonly kind: 'past';
      readonly view: Extract<LinkView, { state: 'unknown' | 'gone' }>;
      readonly link?: Link;
      readonly revoked?: Revoked;
      /** The task that somebody answered, where that is why the link is past. */
      readonly answered?: { readonly from: WholeCase; readonly task: Task };
    };

/**
 * A link and its case. A device that was here a moment ago knows which case that is: the two are then read together, in
 * one call.
 */
async function behind(
  { links, referrals, guards }: LinkRuntime,
  token: string,
  device: Device,
): Promise<{ readonly link?: Link | undefined; readonly from?: WholeCase | undefined }> {
  const led = whereItLeads(guards, device, token);
  const known = led === undefined ? undefined : await referrals.whole(led.referralId, led.taskId, token);
  if (known?.link !== undefined) return { link: known.link, from: known };
  const link = await links.byToken(token);
  return { link, from: link === undefined ? undefined : await referrals.whole(link.referralId, link.taskId) };
}

/** Reads what a token leads to. Changes nothing (I4). */
export async function readLink(runtime: LinkRuntime, token: string, visit: Visit): Promise<ReadLink> {
  const visitor = readDevice(runtime.guards, visit.device, runtime.clock(), runtime.newId);
  const { link, from } = await behind(runtime, token, visitor);
  if (link === undefined || from === undefined || link.purpose === 'status' || link.purpose === 'former') {
    return { kind: 'past', view: { state: 'unknown' } };
  }
  const device = rememberingLink(runtime.guards, visitor, token, link);
  const expired = link.validUntil <= runtime.clock();
  if (link.purpose === 'address') return readAddressLink(link, from, expired);
  if (link.purpose === 'objection') {
    // This link ends a case without any proof, so nobody but the candidate can have one.
    if (link.role !== 'candidate') return { kind: 'past', view: { state: 'unknown' } };
    const why = whyNoObjection(from.referral, link, runtime.clock());
    if (why === undefined) return { kind: 'objection', link, from };
    const bare = bareCase(from.referral);
    return { kind: 'past', link, view: { state: 'gone', why, bare, kind: 'objection', canRenew: false } };
  }
  if (link.taskId === undefined && actsAsCoordinator(link.role))
    return readCaseLink(runtime, link, from, device, expired);
  const task = link.taskId === undefined ? undefined : from.asked;
  if (task === undefined) return { kind: 'past', view: { state: 'unknown' } };
  return readAsked(runtime, { link, from, task, device });
}

/**
 * A task with the link by which its reader came, whether that was mailed or stands for a line on their worklist: what
 * they may do now, or why nothing. Changes nothing (I4).
 */
export async function readAsked(
  runtime: LinkRuntime,
  { link, from, task, device }: Pick<LiveLink, 'link' | 'from' | 'task' | 'device'>,
): Promise<ReadLink> {
  const expired = link.validUntil <= runtime.clock();
  const fullUntil = expired ? undefined : await fullAfter(runtime, from.referral, task, link);
  if (fullUntil !== undefined) {
    return { kind: 'live', live: { ...liveLink(runtime, link, from, task, device), fullUntil } };
  }
  const mayBeLate = taskRules[task.kind].guides === true && task.status === 'closed';
  const trajectory = mayBeLate ? from.trajectory() : undefined;
  const why = whyPast(from, task, link, runtime.clock(), trajectory);
  if (why !== undefined) {
    const answered = why === 'answered' ? { answered: { from, task } } : {};
    return {
      kind: 'past',
      link,
      ...answered,
      view: {
        ...goneView(from, task, why, link, runtime.clock()),
        ...(why === 'answered' && goesOnWith(runtime, { link, from, task, device })),
        ...(why === 'answered' && saidIn(runtime, { link, from, task, device })),
      },
    };
  }
  const live = liveLink(runtime, link, from, task, device);
  if (hasStanding(runtime.region, { referral: from.referral, task }, link.role, live.parties))
    return { kind: 'live', live };
  // An earlier addressee who may no longer act takes nothing off the person who is asked now.
  const revoked = task.owner === link.role ? { revoked: { from, task } } : {};
  return {
    kind: 'past',
    link,
    ...revoked,
    view: goneView(from, task, revokedWhy(runtime, from, task), link, runtime.clock()),
  };
}

/** Whether somebody lost a task because something about them changed, or an offer no longer stands for other reasons. */
function revokedWhy({ region }: LinkRuntime, { referral }: OpenCase, task: Task): 'revoked' | 'taken-back' {
  const isOffer = taskRules[task.kind].offers === true;
  const fault = isOffer ? offerFault(region, referral, task.provider ?? referral.provider) : undefined;
  return fault === undefined ? 'revoked' : 'taken-back';
}

/**
 * The way out of an address that was given wrongly. It works after the end of a case too: for as long as the address is
 * kept, its reader can have it removed.
 */
function readAddressLink(link: Link, from: WholeCase, expired: boolean): ReadLink {
  const { role } = link;
  const isTheirs = (one: Link['role']): one is AddressRole => Object.hasOwn(addressCounters, one);
  if (!isTheirs(role)) return { kind: 'past', view: { state: 'unknown' } };
  if (!expired && !isOutdated(link, from.referral)) return { kind: 'address', link, from, role };
  const why = expired ? 'expired' : 'address-gone';
  const bare = bareCase(from.referral);
  return {
    kind: 'past',
    link,
    view: { state: 'gone', why, bare, kind: 'objection', ofAddress: true, canRenew: false },
  };
}

/**
 * A coordinator's link to a case rather than to one of its tasks: it leads to what is open there now. It only allows
 * steering: the task may have changed since the page was shown, so an answer meant for one task could end another.
 */
function readCaseLink(runtime: LinkRuntime, link: Link, from: WholeCase, device: Device, expired: boolean): ReadLink {
  const task = from.tasks.find(({ owner }) => owner !== 'system') ?? from.tasks[0];
  if (task === undefined || expired) {
    const why = task === undefined ? 'closed' : 'expired';
    return {
      kind: 'past',
      link,
      view: { state: 'gone', why, bare: bareCase(from.referral), kind: 'resolve', canRenew: false },
    };
  }
  const toTask = { ...link, taskId: task.id, addressee: task.addressee };
  return { kind: 'live', live: { ...liveLink(runtime, toTask, from, task, device), ofCase: true } };
}

/** Until when a provider is not asked because of what it answered behind this link; undefined where that no longer matters. */
async function fullAfter(
  { queue, clock }: LinkRuntime,
  { programme }: Referral,
  { kind, status, decision, provider }: Task,
  { role }: Link,
): Promise<Instant | undefined> {
  if (!taskRules[kind].offers || status !== 'closed' || role !== 'provider') return undefined;
  if (decision?.reason !== 'no-capacity' || provider === undefined || programme === undefined) return undefined;
  const fullUntil = (await queue.places(programme, [provider])).get(provider)?.fullUntil;
  return fullUntil !== undefined && fullUntil > clock() ? fullUntil : undefined;
}

function goneView(
  from: OpenCase,
  task: Task,
  why: Extract<LinkView, { state: 'gone' }>['why'],
  link: Link,
  now: Instant,
): Extract<LinkView, { state: 'gone' }> {
  const byOther = why === 'answered' && task.decision !== undefined && task.decision.actor !== link.role;
  return {
    state: 'gone',
    why,
    bare: bareCase(from.referral, task, now),
    kind: task.kind,
    ...(actsAsCoordinator(link.role) ? { asCoordinator: true } : {}),
    ...(link.role === 'candidate' ? ({ isCandidates: true } as const) : {}),
    ...(why === 'answered' && task.decision !== undefined ? { answeredOn: localDate(task.decision.at) } : {}),
    ...(byOther && task.decision !== undefined ? { answeredBy: task.decision.actor } : {}),
    ...(why === 'passed-on' && task.owner !== 'system' ? { now: task.owner } : {}),
    canRenew: task.status === 'open' && why !== 'revoked' && why !== 'taken-back' && why !== 'passed-on',
  };
}

/**
 * What an answered task was followed by, as far as its reader has to do with it: a question that is still out, or one to them. The latter
 * is told only in a browser that has proven the mailbox which is asked now: others may hold an old link, or another provider or job coach be asked.
 */
function goesOnWith(
  runtime: LinkRuntime,
  { link, from, task, device }: Pick<LiveLink, 'link' | 'from' | 'task' | 'device'>,
): Pick<Extract<LinkView, { state: 'gone' }>, 'asked' | 'awaits' | 'waits'> {
  const { referral, tasks } = from;
  const { kind, decision } = task;
  const now = runtime.clock();
  const waits = tasks.find(
    (one) =>
      one.id !== task.id &&
      isAskedOf(one, link.role) &&
      one.visibleFrom <= now &&
      liveLink(runtime, link, from, one, device).readsMailbox,
  );
  if (!taskRules[kind].decides || decision?.code !== 'ask-information') return defined({ waits: waits?.kind });
  const out =
    referral.stage === 'information'
      ? tasks.find((one) => one.owner !== 'system' && taskRules[one.kind].isCall !== true)
      : undefined;
  return { asked: true, ...defined({ awaits: out?.owner, waits: waits?.kind }) };
}

/** What was answered, for those who may know it: their own answer or that of their mailbox, and any for the coordinator. */
function saidIn(
  runtime: LinkRuntime,
  { link, from, task, device }: Pick<LiveLink, 'link' | 'from' | 'task' | 'device'>,
): Pick<Extract<LinkView, { state: 'gone' }>, 'said'> {
  const { decision } = task;
  const isOwn = decision?.actor === link.role || actsAsCoordinator(link.role);
  if (decision === undefined || !isOwn || !liveLink(runtime, link, from, task, device).readsMailbox) return {};
  return { said: decision.code };
}

/** A task that can be answered now, for the reader of a link to it. */
export function liveLink(runtime: LinkRuntime, link: Link, from: WholeCase, task: Task, device: Device): LiveLink {
  const parties = from.parties();
  const now = runtime.clock();
  const mailbox = addressOf(link.role, {
    region: runtime.region,
    referral: from.referral,
    parties,
    ...(task.provider === undefined ? {} : { provider: task.provider }),
  });
  const readsMailbox = mailbox !== undefined && hasProof(device, mailboxProof(runtime, mailbox), now);
  const proven = readsMailbox || !needsProof(task.kind, link.role);
  return { link, from, task, parties, device, mailbox, proven, readsMailbox };
}

/** What a link shows before its reader has proved anything: nothing personal (I6). */
export function bareCase(referral: Referral, task?: Task, now?: Instant): BareCase {
  const dueOn = localDate(task === undefined ? referral.updatedAt : dueOf(task));
  const isPastDue = task !== undefined && now !== undefined && dueOn < localDate(now);
  return {
    reference: referral.id,
    programme: referral.programme,
    door: referral.door,
    municipality: referral.municipality,
    receivedOn: localDate(referral.createdAt),
    dueOn,
    ...(isPastDue ? { isPastDue } : {}),
  };
}

/** Whether an answer to a link comes late: the task's time has passed, or somebody else has been asked since. */
function isLate({ status, addressee }: Task, link: Link): boolean {
  return status === 'closed' || addressee !== link.addressee;
}

/** What a page needs to know of the task. */
export function taskView(
  runtime: Pick<Runtime, 'region' | 'clock'>,
  live: LiveLink,
  trajectory?: Trajectory,
): TaskView {
  const { task, link, from } = live;
  const { door, programme, closure, declineReason, startedOn, misfit } = from.referral;
  const rule = taskRules[task.kind];
  const talkMissedOn =
    rule.asksAfterTalk && trajectory !== undefined && isTalkMissed(trajectory) ? startedOn : undefined;
  const talkOn = rule.asksAfterTalk && !task.announced && talkMissedOn === undefined ? startedOn : undefined;
  const today = localDate(runtime.clock());
  const asksDecisionDate =
    programme === 'ips' && door !== undefined && doorPolicy(runtime.region, door).approver !== 'none';
  const decidedBy = decidingBody(runtime.region, door, from.referral.municipality);
  const decider = decidedBy === undefined ? {} : { decidedBy };
  const spell = trajectory?.spells.find((one) => one.id === task.checkIn?.spell);
  const findsPlace =
    actsAsCoordinator(link.role) && (rule.seeksPlace === true || rule.guides === true || asksAboutTransfer(task));
  const assignable = findsPlace ? assignableProviders(runtime.region, from.referral, live.parties) : [];
  return {
    taskId: task.id,
    kind: task.kind,
    role: link.role,
    level: task.level,
    ...(isLate(task, link) ? { late: task.status === 'closed' ? 'over' : task.owner } : {}),
    ...(task.askedBefore?.some((one) => one.away === true && one.addressee === link.addressee) ? { isAway: true } : {}),
    stage: from.referral.stage,
    ...(from.referral.erasureRefused === undefined ? {} : { mayNotErase: true }),
    ...(task.about === undefined ? {} : { about: task.about }),
    ...(task.checkIn === undefined
      ? {}
      : {
          checkIn: {
            date: task.checkIn.date,
            purpose: purposeOf(task.checkIn),
            ...defined({ afterPause: task.checkIn.afterPause }),
            ...(spell === undefined ? {} : { spell }),
          },
        }),
    ...(!rule.isCall || closure === undefined
      ? {}
      : {
          ending: {
            closure,
            ...defined({ declineReason }),
            ...decider,
          },
        }),
    // Only for the person who phones them: the sender's own page asks no more than whether the referral is theirs.
    ...(actsAsCoordinator(link.role) && isHandover(task, from.referral) && misfit !== undefined
      ? { otherDoor: misfit }
      : {}),
    ...((rule.asksConsent || rule.decides) && from.referral.origin === 'professional' ? { isReferred: true } : {}),
    ...consentAsked(runtime.region, live),
    ...(talkOn === undefined ? {} : { firstTalkOn: talkOn }),
    ...(isAhead(task, runtime.region, runtime.clock()) ? { isAhead: true } : {}),
    ...(rule.tellsWork && mayNameWorkplaces(runtime.region, from.referral) ? { mayName: true } : {}),
    ...(mayReportDeath(from.referral) ? {} : { foundAlive: true }),
    ...(rule.asksAfterTalk && startedOn !== undefined && startedOn <= today && talkMissedOn === undefined
      ? { talkPlannedOn: startedOn }
      : {}),
    ...(talkMissedOn === undefined ? {} : { talkMissedOn }),
    asksDecisionDate,
    ...(asksDecisionDate && rule.admits ? { today } : {}),
    ...(live.fullUntil === undefined ? {} : { fullUntil: localDate(live.fullUntil) }),
    ...(assignable.length === 0 ? {} : { assignable: assignable.map(({ id, name }) => ({ id, name })) }),
    ...(rule.admits ? decidedYears(runtime, from.referral) : {}),
    ...(rule.admits
      ? defined({ wait: waitNow(runtime.region, from.referral, readWaitFigures(from.waits()), today) })
      : {}),
    ...useIn(runtime, live, trajectory),
    ...deciderAsked(live, runtime),
    ...moveOf(live),
    ...objectionIn(live, runtime.clock()),
    ...differenceOf(task, trajectory),
    asCoordinator: actsAsCoordinator(link.role),
    ...answersFor(runtime.region, live),
    ...(task.provider === undefined ? {} : { provider: task.provider }),
    ...(live.ofCase === true ? { steerOnly: true } : {}),
    ...(isOthers(live) ? { isOthers: true } : {}),
  };
}

/** What the candidate said of a transfer; or whether they may say it, where the coordinator tells them of one. */
function objectionIn({ task, from: { referral } }: LiveLink, now: Instant): Pick<TaskView, 'objection' | 'mayObject'> {
  if (tellsOfTransfer(task) && mayObject(referral, now)) return { mayObject: true };
  const objection = asksAboutTransfer(task) ? referral.transfer?.objection : undefined;
  return objection === undefined ? {} : { objection: { reason: objection.reason, on: localDate(objection.at) } };
}

/** What was used of the grant (`useNow`), for whoever guides and whoever decides about more of it. */
function useIn(
  { region, clock }: Pick<Runtime, 'region' | 'clock'>,
  { task, from: { referral } }: LiveLink,
  trajectory: Trajectory | undefined,
): Pick<TaskView, 'use' | 'extension'> {
  const { extension, kind } = task;
  const isAsked = taskRules[kind].guides === true || extension !== undefined;
  const use = isAsked ? useNow(region, referral, trajectory, localDate(clock())) : undefined;
  if (trajectory === undefined || use === undefined) return {};
  return { use, ...(extension === undefined ? {} : { extension: { ...extension, endsOn: trajectory.plannedEnd } }) };
}

/** Whether somebody at the desk has a task before them that asks somebody else. */
export function isOthers({ staff, task, link }: Pick<LiveLink, 'staff' | 'task' | 'link'>): boolean {
  return staff !== undefined && !isAskedOf(task, link.role);
}

/** Whose answer the coordinator passes on from the phone. */
function answersFor(region: Region, { task, link, from }: LiveLink): Pick<TaskView, 'answersFor'> {
  if (!actsAsCoordinator(link.role)) return {};
  const role = taskRules[task.kind].answeredBy(from.referral.origin);
  const organisation = organisationOf(role, from.referral, region, task.provider);
  return { answersFor: { role, ...(organisation === undefined ? {} : { organisation }) } };
}

function consentAsked(region: Region, { task, from }: LiveLink): Pick<TaskView, 'consent'> {
  const { door } = from.referral;
  if (!taskRules[task.kind].asksConsent || door === undefined || !restsOnConsent(region, from.referral)) return {};
  return { consent: { basis: doorPolicy(region, door).legalBasis.text, privacyVersion: region.privacyVersion } };
}

/** Whether this reader is asked who decides; a name is filled in only where this reader gave it themselves. */
function deciderAsked(
  { task, link, device, proven }: LiveLink,
  { clock }: Pick<Runtime, 'clock'>,
): Pick<TaskView, 'asksDecider'> {
  const need = asksWhoDecides(task.kind, link.role);
  if (need === undefined) return {};
  const known = proven && link.role === 'team' ? nameOn(device, clock()) : undefined;
  return { asksDecider: { need, ...defined({ known }) } };
}

/** What both sides said of work and when, for the call about it. */
function differenceOf(task: Task, trajectory: Trajectory | undefined): Pick<TaskView, 'differs'> {
  if (!isAbout(task, 'call', [outcomeDiffersCall])) return {};
  const asked = task.checkIn?.date;
  if (trajectory === undefined || asked === undefined) return {};
  const { said, told } = sidesOf(trajectory, asked);
  if (said?.on === undefined || told === undefined) return {};
  const toldOn = told.answeredOn ?? told.date;
  const byRecord = isByRecord(told, trajectory) ? ({ byRecord: true } as const) : {};
  return { differs: { said: said.works === 'yes' ? 'yes' : 'no', saidOn: said.on, toldOn, ...byRecord } };
}

/** Where somebody moved to and who helps there, for the call about it. */
function moveOf({ task, from }: LiveLink): Pick<TaskView, 'move'> {
  const { movedTo } = from.referral;
  if (!asksAboutMove(task) || movedTo === undefined) return {};
  const otherDoor = otherDoors.find((one) => one === faultOfMove(task)) ?? 'municipality-buys-itself';
  return { move: { municipality: movedTo, otherDoor } };
}

/** The lengths in years that the decision of a door may have, where the region file lets it choose. */
function decidedYears(
  { region }: Pick<Runtime, 'region'>,
  { door }: LiveLink['from']['referral'],
): Pick<TaskView, 'decidedYears'> {
  const policy = door === undefined ? undefined : doorPolicy(region, door);
  const usual = policy === undefined ? undefined : yearsOf(policy.length);
  if (policy?.decidedYears === undefined || usual === undefined) return {};
  return { decidedYears: { choices: policy.decidedYears, usual } };
}
