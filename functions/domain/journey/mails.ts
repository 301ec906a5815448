import { afterTerm, localDate } from '../calendar.ts';
import type { Role } from '../codes.ts';
import { asksCandidateFirst } from '../consent.ts';
import { defined } from '../defined.ts';
import { tellsFormerAddress } from '../former-address.ts';
import type { Link, Mail, MailKind } from '../mail.ts';
import { decidingBody } from '../organisation.ts';
import { type AddressRole, addressCounters, addressNumber, type Instant, type Referral } from '../referral.ts';
import { doorPolicy, type Region } from '../region.ts';
import { afresh, dueOf, isAbout, renewed, type Task } from '../task.ts';
import { mailOf, taskRules } from '../tasks/rules.ts';
import type { ToldWait } from '../told-wait.ts';
import { subjectOf } from '../trajectory.ts';
import { waitToTell } from '../wait-figures.ts';
import { closeTask, type Draft, decision, openTask, putTask } from './draft.ts';
import { afterTalk, checkInFrom, dayMs, later, levelOf, schedule, silenceRule } from './timing.ts';

/** A mail as a rule of the journey asks for it: to whom, about what, and with which link. */
interface MailSpec {
  readonly kind: MailKind;
  readonly to: Role;
  readonly task?: Task;
  readonly reminder?: number;
  readonly shared?: boolean;
  readonly link?: Link['purpose'];
  /** Another case that the mail is equally about: it also brings a link to that one. */
  readonly otherCase?: string;
  readonly provider?: string;
  readonly formerly?: NonNullable<Mail['formerly']>;
  readonly facts?: Readonly<Record<string, string>>;
  /** The first mail to this reader's present address, whatever it is about. */
  readonly isFirst?: boolean;
}

/** Plans a mail in the outbox, with a link of its own where it needs one. Facts are codes, dates and names of organisations. */
export function planMail(draft: Draft, spec: MailSpec): Mail {
  const { ctx, after } = draft;
  const link = spec.link === undefined ? undefined : planLink(draft, spec.link, spec.to, spec.task);
  const other = planOtherLink(draft, spec);
  const number = spec.reminder ?? 0;
  const mail: Mail = {
    id: `${after.id}/${spec.task?.id ?? 'case'}/${spec.kind}/${number}-${after.revision}-${draft.mails.length}`,
    referralId: after.id,
    ...defined({ taskId: spec.task?.id }),
    kind: spec.kind,
    to: spec.to,
    ...defined({ provider: spec.provider, formerly: spec.formerly }),
    // That of a referrer is known where the mail is sent.
    language: spec.to === 'candidate' ? after.language : 'nl',
    reminder: number,
    shared: spec.shared ?? false,
    ...(link === undefined ? {} : { link: inMail(link) }),
    ...(other === undefined ? {} : { otherLink: inMail(other) }),
    ...wayOut(draft, spec),
    facts: { ...caseFacts(draft), ...taskFacts(spec.task), ...spec.facts },
    revision: after.revision,
    status: 'planned',
    attempts: 0,
    nextAt: ctx.now,
    plannedAt: ctx.now,
  };
  draft.mails.push(mail);
  return mail;
}

/** A second link: to another case, or, beside the way to object, to where somebody who agrees can follow the case. */
function planOtherLink(draft: Draft, { kind, to, otherCase }: MailSpec): Link | undefined {
  if (otherCase !== undefined) return planLink(draft, 'task', to, undefined, otherCase);
  return kind === 'told-about-referral' ? planLink(draft, 'status', to, undefined) : undefined;
}

/**
 * First mails to a candidate, who may have nothing to do with the referral; when a professional referred them, the
 * button is the way out.
 */
const firstMails: readonly MailKind[] = ['received-candidate', 'confirm-interest'];

/** First mails to an address that somebody else gave, or that was corrected since: it may be a stranger's. */
const firstMailsToAddress: readonly MailKind[] = ['address-given', 'coach-assigned'];

/**
 * A link with which the reader can say, without any proof, that they are not the person meant. At a corrected address
 * only the address can be wrong: by then the person whom the referral is about is known.
 */
function wayOut(draft: Draft, { kind, to, isFirst = false }: MailSpec): Pick<Mail, 'wayOut'> {
  if (tellsFormerAddress({ kind })) {
    const { id, keyVersion } = planLink(draft, 'former', to, undefined);
    return { wayOut: { id, keyVersion, purpose: 'former' } };
  }
  const asks = to === 'candidate' && firstMails.includes(kind);
  const isGiven = isFirst || firstMailsToAddress.includes(kind) || (asks && addressNumber(to, draft.after) > 0);
  if (isGiven) {
    const { id, keyVersion } = planLink(draft, 'address', to, undefined);
    return { wayOut: { id, keyVersion, purpose: 'address' } };
  }
  if (!asks) return {};
  const { id, keyVersion } = planLink(draft, 'objection', 'candidate', undefined);
  return { wayOut: { id, keyVersion } };
}

function inMail({ id, keyVersion, purpose }: Link) {
  return { id, keyVersion, purpose };
}

function planLink(
  draft: Draft,
  purpose: Link['purpose'],
  role: Role,
  task: Task | undefined,
  referralId = draft.after.id,
): Link {
  const { ctx, after } = draft;
  // A link to a candidate's task dies with their address; one to the case is counted by `addressee`.
  const ofCandidate = role === 'candidate' && task !== undefined ? addressNumber(role, after) : 0;
  const link: Link = {
    id: ctx.newId(26),
    keyVersion: ctx.linkKeyVersion,
    purpose,
    referralId,
    ...defined({ taskId: task?.id }),
    role,
    addressee: task?.addressee ?? addressNumber(role, after),
    ...(ofCandidate === 0 ? {} : { candidateAddress: ofCandidate }),
    ...(purpose === 'former' ? { replacedIn: after.revision } : {}),
    createdAt: ctx.now,
    validUntil: linkEnd(ctx.region, purpose, ctx.now),
  };
  draft.links.push(link);
  return link;
}

/**
 * For how many days the reader of a replaced address can have it forgotten (ours): longer than anybody in a case is kept, so that no
 * such link ends before the address goes.
 */
const formerValidDays = 20 * 365;

/** Until when a link works that somebody gets at this moment. */
export function linkEnd({ links, officeHours }: Region, purpose: Link['purpose'], now: Instant): Instant {
  if (purpose === 'former') return later(now, formerValidDays * dayMs);
  return afterTerm(now, purpose === 'task' ? links.taskValid : links.statusValid, { purpose: 'due', officeHours });
}

function caseFacts({ after, ctx }: Draft): Record<string, string> {
  return {
    municipality: after.municipality,
    ...defined({
      programme: after.programme,
      provider: after.provider,
      startsOn: after.startedOn,
      closure: after.closure,
    }),
    ...(after.waitingSince === undefined ? {} : { waitingSince: localDate(after.waitingSince) }),
    ...waitFacts(after.toldWait ?? waitToTell(ctx.waits, after, localDate(ctx.now))),
    ...approvalFact(ctx.region, after),
    ...deciderFact(ctx.region, after),
  };
}

/** What was told of the wait, in every mail that speaks of it: it does not change from mail to mail. */
function waitFacts(told: ToldWait | undefined): Record<string, string> {
  if (told === undefined) return {};
  const { half, most, people } = told;
  return { waitHalf: String(half), waitMost: String(most), waitPeople: String(people) };
}

/** The organisation in whose name the decision is taken, never the person. */
function deciderFact(region: Region, { door, municipality }: Referral): Record<string, string> {
  return defined({ decidedBy: decidingBody(region, door, municipality) });
}

/** Whether somebody has to agree, and whether the candidate is asked before them; absent where approval simply comes next. */
function approvalFact(region: Region, referral: Referral): Record<string, string> {
  if (referral.door === undefined) return {};
  const isNone = doorPolicy(region, referral.door).approver === 'none';
  if (!asksCandidateFirst(region, referral)) return isNone ? { approval: 'none' } : {};
  return { approval: isNone ? 'yes-first-none' : 'yes-first' };
}

function taskFacts(task: Task | undefined): Record<string, string> {
  if (task === undefined) return {};
  return {
    dueOn: localDate(dueOf(task)),
    ...defined({ about: task.about, checkInOn: task.checkIn?.date, purpose: task.checkIn && subjectOf(task.checkIn) }),
  };
}

/** Plans the mail that brings a task to its owner, or its nth reminder, and marks the task as announced. */
export function mailTask(
  draft: Draft,
  task: Task,
  reminder = 0,
  facts: Record<string, string> = {},
  isFirst = false,
): Task {
  const kind = mailOf(task.kind);
  if (kind === undefined) return task;
  const told = putTask(draft, { ...task, announced: true });
  if (task.owner === 'candidate') draft.after.candidateHeardAt = draft.ctx.now;
  planMail(draft, {
    kind,
    to: task.owner,
    task: told,
    reminder,
    link: 'task',
    facts,
    isFirst,
    // The candidate's own question may be read by their referrer too: it is worded for both.
    shared: task.owner === 'candidate' && draft.after.sharedMailbox,
    ...defined({ provider: task.provider }),
  });
  return told;
}

/**
 * Opens a task and, when its owner may see it at once, plans its mail in the same change. A call takes the place of an open one about the
 * same (see `renews`).
 */
export function askPerson(
  draft: Draft,
  spec: Parameters<typeof openTask>[1],
  facts: Record<string, string> = {},
): Task {
  const former = [...draft.open.values()].find((open) => renews(spec, open));
  const opened = openTask(draft, spec);
  const task = former === undefined ? opened : takeOver(draft, opened, former);
  return task.visibleFrom <= draft.ctx.now ? mailTask(draft, task, 0, facts) : task;
}

/**
 * Whether a new call is about the same as an open one, so that one of them is enough: it tells how things stand now, and what was to be
 * told before stays in the trail (decision 112).
 */
function renews(spec: Parameters<typeof openTask>[1], open: Task): boolean {
  const isSame = spec.about !== undefined && spec.kind === open.kind && spec.about === open.about;
  return isSame && taskRules[spec.kind].isCall === true && spec.checkIn?.date === open.checkIn?.date;
}

/**
 * The newer call takes the time of the older one along: whoever is late is as late as before, and is reminded when they would have been.
 * It is another task, so that nobody who still has the older page before them says that they told the news of today.
 */
function takeOver(draft: Draft, call: Task, former: Task): Task {
  closeTask(draft, former, decision(draft, renewed));
  const { visibleFrom, dueAt, reminders, remindersSent } = former;
  const { overdueSince, moved, undelivered } = former;
  const time = { visibleFrom, dueAt, reminders, remindersSent };
  return putTask(draft, { ...call, ...time, ...defined({ overdueSince, moved, undelivered }) });
}

/** From now on links that went to this person's earlier address no longer work. */
export function replaceAddress(draft: Draft, role: AddressRole): void {
  draft.after[addressCounters[role]] = addressNumber(role, draft.after) + 1;
}

/**
 * A person's address was corrected. Older links stop working, and the first mail to the new address says that it was
 * given, and how somebody who reads it by mistake can undo that. This mail goes before any question that is asked
 * there.
 */
export function giveAddress(draft: Draft, role: 'candidate' | 'referrer'): void {
  replaceAddress(draft, role);
  planMail(draft, { kind: 'address-given', to: role, link: 'status', shared: draft.after.sharedMailbox });
}

/**
 * Tells the reader of an address that another one took its place, and whom to phone if that was not them: whoever gave the new one may
 * be somebody else. Nothing may be decided there any more, but that the address itself is forgotten, for its reader may be a stranger.
 */
export function tellFormerAddress(draft: Draft, role: 'candidate' | 'referrer'): void {
  planMail(draft, { kind: 'address-replaced', to: role, facts: { replacedOn: localDate(draft.ctx.now) } });
}

/**
 * Gives an open task to another owner or another address: links made for the older one stop working, and the region's
 * terms start again. What a job coach cannot be asked yet keeps its day: they are brought the candidate instead.
 *
 * @param how `isFirst`: nothing was mailed to this address before, so its reader gets a way out; `isNew`: to a job coach who
 *   does not know the person yet, and reads that too where a question is open already; `isOver`: guidance is over, and only
 *   questions about how it went are brought; `keepsTime`: time that was given beyond the region's terms goes along
 */
export function readdress(
  draft: Draft,
  task: Task,
  owner: Role,
  {
    isFirst = false,
    isNew = false,
    isOver = false,
    keepsTime = false,
  }: Readonly<Partial<Record<'isFirst' | 'isNew' | 'isOver' | 'keepsTime', boolean>>> = {},
): Task {
  const { ctx } = draft;
  const from = askedFrom(draft, task, owner);
  // The mail that did not arrive was another reader's.
  const { undelivered: _undelivered, unreached: _unreached, ...rest } = withoutReport(withoutQuestion(task), owner);
  const terms = schedule(ctx.region, task.kind, owner, from);
  const given = keepsTime && task.moved?.why === 'extended' && task.dueAt > terms.dueAt ? { dueAt: task.dueAt } : {};
  const moved = putTask(draft, {
    ...afresh(rest),
    owner,
    level: levelOf(task.kind, owner),
    addressee: task.addressee + 1,
    visibleFrom: from,
    ...terms,
    ...given,
    remindersSent: 0,
    announced: false,
    onSilence: silenceRule(task.kind, owner),
  });
  if (from > ctx.now) return bringCandidate(draft, moved, isOver ? { about: 'over' } : {});
  // Several questions about one person are one new candidate.
  if (isNew && !draft.mails.some(({ kind }) => kind === 'coach-assigned'))
    bringCandidate(draft, moved, { about: isOver ? 'over' : 'asked' });
  return mailTask(draft, moved, 0, {}, isFirst);
}

/** The question was the former owner's: the person who now gets the decision is not told of an answer to it. */
function withoutQuestion(task: Task): Task {
  if (taskRules[task.kind].decides !== true || isAbout(task, task.kind, ['delegated', 'stands-in'])) return task;
  const { about: _about, ...rest } = task;
  return rest;
}

/** The coordinator has the question because nobody called; a person they hand it to starts without that. */
function withoutReport(task: Task, owner: Role): Task {
  if (task.about !== 'nobody-called' || owner === 'coordinator') return task;
  const { about: _about, ...rest } = task;
  return rest;
}

/** From when an owner can be asked: a job coach not before the first talk is over, or before the day of a check-in. */
function askedFrom({ ctx: { region, now }, after }: Draft, { kind, checkIn }: Task, owner: Role): Instant {
  if (owner !== 'job-coach') return now;
  if (checkIn !== undefined) return checkInFrom(region, checkIn.date, now);
  if (!taskRules[kind].asksAfterTalk || after.startedOn === undefined) return now;
  const over = afterTalk(region, after.startedOn);
  return over > now ? over : now;
}

/**
 * Brings a job coach a candidate to contact; the first talk or the next check-in is asked about once its day has come.
 *
 * @param facts about `asked`: a question is open already, and comes with a mail of its own; about `past`: the day of the first talk
 *   was before, as where a case goes on that had been closed; about `over`: guidance is over, and they are only asked how it went
 */
export function bringCandidate(draft: Draft, task: Task, facts: Record<string, string> = {}): Task {
  const { provider } = task;
  planMail(draft, { kind: 'coach-assigned', to: 'job-coach', task, link: 'task', facts, ...defined({ provider }) });
  return task;
}

/**
 * Tells the candidate something that matters to them: by mail with their status link or, for somebody without e-mail,
 * by a call that the coordinator makes and records. When candidate and referrer share a mailbox it is one neutral mail.
 */
export function tellCandidate(draft: Draft, kind: MailKind, facts: Record<string, string> = {}): void {
  draft.after.candidateHeardAt = draft.ctx.now;
  if (endsDelay.includes(kind)) endDelayCalls(draft);
  if (draft.after.reach.candidate.email) {
    const link = kind === 'told-about-referral' ? 'objection' : 'status';
    planMail(draft, { kind, to: 'candidate', link, facts, shared: draft.after.sharedMailbox });
  } else {
    askPerson(draft, { kind: 'call', owner: 'coordinator', about: kind });
  }
}

/** News after which nobody waits any longer for what a delay was about: a decision, a provider, a day or the start. */
const endsDelay: readonly MailKind[] = [
  'approved-candidate',
  'matched-candidate',
  'talk-moved-candidate',
  'started-candidate',
];

/** A call that is still to tell of a delay or of the waiting list would tell what is not so any more. */
export function endDelayCalls(draft: Draft): void {
  for (const task of [...draft.open.values()])
    if (isAbout(task, 'call', ['delayed-candidate', 'waiting-candidate']))
      closeTask(draft, task, decision(draft, 'lapsed'));
}

/** Tells a professional who referred, unless the candidate's neutral mail reaches the same mailbox. */
export function tellReferrer(draft: Draft, kind: MailKind, facts: Record<string, string> = {}): void {
  if (hearsApart(draft)) planMail(draft, { kind, to: 'referrer', link: 'status', facts });
}

/** Tells them of the end of a case whose people are erased next: without a link, because there will be nothing to look at. */
export function tellReferrerOfErasure(draft: Draft): void {
  if (hearsApart(draft)) planMail(draft, { kind: 'ended-referrer', to: 'referrer', facts: { about: 'erased' } });
}

function hearsApart({ after: { origin, sharedMailbox, reach } }: Draft): boolean {
  return origin === 'professional' && !sharedMailbox && reach.referrer.email;
}

/**
 * Tells the work coach who was asked, even where the team answered for them. Where the team alone was asked, or nobody had
 * to approve, nobody is told here.
 */
export function tellApprover(draft: Draft, kind: MailKind, facts: Record<string, string> = {}): void {
  if (draft.after.approver === 'person') planMail(draft, { kind, to: 'approver', facts });
}

/** Tells the team mailbox of every decision (I7). */
export function tellTeam(draft: Draft, facts: Record<string, string>): void {
  planMail(draft, { kind: 'team-decision', to: 'team', facts });
}
