import type { Answer } from '../answers.ts';
import type { Change } from '../change.ts';
import type { Role, TaskKind } from '../codes.ts';
import { restsOnConsent } from '../consent.ts';
import { defined } from '../defined.ts';
import { sharesMailbox } from '../email-address.ts';
import type { Link } from '../mail.ts';
import type { ApproverParty, CandidateParty, Parties, ReferrerParty } from '../party.ts';
import { afresh, dueOf, type Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { asksAboutDeath } from './death.ts';
import { tellDelayOnce } from './delay.ts';
import { begin, closeReferral, closeTask, type Draft, decision, finish, openTask, putTask } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { isHeldUp, termsAnew } from './late-word.ts';
import { askPerson, giveAddress, mailTask, planMail, readdress, tellReferrer } from './mails.ts';
import { extended, later, repeatAfter } from './timing.ts';
import { isProposal, withdraw } from './withdraw.ts';

/** A case that fails this often without progress goes to the coordinator (ours). */
export const faultsBeforeStuck = 5;

/** A sleeping task has reached its date: its owner hears of it now, and their time begins when they do. */
export function announce(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'announce', ctx);
  const isLate = isHeldUp(task.visibleFrom, ctx.now);
  mailTask(draft, isLate ? { ...termsAnew(task, ctx), visibleFrom: ctx.now } : task);
  return finish(draft, 'ok', task.id);
}

/** The next reminder of a task. One that comes late leaves as much time to answer as there is after any other. */
export function remind(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const [planned, ...left] = task.reminders;
  const isLate = planned !== undefined && isHeldUp(planned, ctx.now);
  const timed = isLate ? termsAnew(task, ctx) : task;
  // As many as were left, the last ones of the new terms.
  const last = Math.max(0, timed.reminders.length - left.length);
  sendReminder(draft, timed, timed === task ? left : timed.reminders.slice(last));
  return finish(draft, String(task.remindersSent + 1), task.id);
}

/**
 * The coordinator has not acted by the due time: the task stays theirs, and they are reminded at longer and longer intervals,
 * without end. After the region's number of reminders the deputy hears each time too, with a link of their own.
 *
 * Whatever else of the same case is overdue with them comes along, and from then on at the same moments, so that it goes as one
 * mail: a case is one thing to take up, however many calls have piled up in it (ours). Nothing is reminded later for that.
 */
export function remindCoordinator(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'remind', ctx);
  const others = from.tasks.filter(
    ({ id, owner, overdueSince }) => id !== task.id && owner === task.owner && overdueSince !== undefined,
  );
  const together = [task, ...others];
  const dueAt = together
    .map(({ kind, remindersSent }) => repeatAfter(ctx.region, kind, ctx.now, remindersSent))
    .toSorted()[0];
  for (const one of together) {
    const overdue: Task = {
      ...one,
      dueAt: dueAt ?? one.dueAt,
      overdueSince: dueOf(one),
      moved: { from: dueOf(one), why: 'overdue' },
    };
    sendReminder(draft, overdue, []);
    if (one.remindersSent + 1 >= ctx.region.coordinator.deputy.afterReminders) tellDeputy(draft, overdue);
  }
  return finish(draft, 'overdue', task.id);
}

function sendReminder(draft: Draft, task: Task, left: string[]): void {
  const number = task.remindersSent + 1;
  mailTask(draft, { ...task, reminders: left, remindersSent: number }, number);
}

function tellDeputy(draft: Draft, task: Task): void {
  planMail(draft, { kind: 'coordinator-silent', to: 'deputy', task, link: 'task' });
}

/** Silence: the task goes to the team or provider mailbox, or to the coordinator. The case stays open (I3). */
export function escalate(from: OpenCase, task: Task, to: 'team' | 'provider' | 'coordinator', ctx: Context): Change {
  const draft = begin(from, 'escalate', ctx);
  const asked = [...(task.askedBefore ?? []), { owner: task.owner, addressee: task.addressee }];
  // Whoever let the time pass may still answer, and whoever was told a day reads why it moved.
  const moved = { from: dueOf(task), why: 'no-answer' } as const;
  const told = tellDelayOnce(draft, task, to);
  putTask(draft, { ...readdress(draft, task, to), ...told, askedBefore: asked, moved });
  return finish(draft, to, task.id);
}

/**
 * A mail to a task's owner could not be delivered: the task goes up without waiting for its due time (I7). Above the
 * coordinator there is the deputy.
 */
export function reroute(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'reroute', ctx);
  const next = nextAbove(task);
  if (task.owner === 'coordinator') tellDeputy(draft, putTask(draft, { ...task, announced: true }));
  else readdress(draft, task, next);
  return finish(draft, next, task.id);
}

function nextAbove({ kind, owner, provider }: Task): Role {
  if (owner === 'coordinator') return 'deputy';
  if (kind === 'approve' && owner === 'approver') return 'team';
  return owner === 'job-coach' && provider !== undefined ? 'provider' : 'coordinator';
}

/** A mail that only tells something bounced: the coordinator phones instead. */
export function callInstead(from: OpenCase, about: string, ctx: Context): Change {
  const draft = begin(from, 'call-again', ctx);
  askPerson(draft, { kind: 'call', owner: 'coordinator', about });
  return finish(draft, about);
}

/**
 * More time for a task, in working days. Whoever was told another day reads why it moved, and whoever was asked before may
 * still answer.
 */
export function extend(from: OpenCase, task: Task, workingDays: number, ctx: Context): Change {
  const draft = begin(from, 'extend', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, {
    ...rest,
    dueAt: extended(ctx.region, task, workingDays, ctx.now),
    moved: { from: dueOf(task), why: 'extended' },
    reminders: [],
    remindersSent: 0,
  });
  return finish(draft, String(workingDays), task.id);
}

/**
 * The coordinator sends a task to another address: `party` is the owner as they stand from now on. The caller has checked
 * an approver's address (I7). What a candidate or referrer reads there first says how the address was given, with a way out.
 *
 * @param known everyone in the case as they stood
 */
export function changeAddressee(
  from: OpenCase,
  task: Task,
  party: ApproverParty | CandidateParty | ReferrerParty,
  known: Parties,
  ctx: Context,
): Change {
  const draft = begin(from, 'change-addressee', ctx);
  draft.parties.push(party);
  if (party.role === 'approver') draft.after.approver = 'person';
  else {
    draft.after.reach[party.role].email = true;
    const other = party.role === 'candidate' ? known.referrer : known.candidate;
    draft.after.sharedMailbox = sharesMailbox(party.email, other?.email);
    giveAddress(draft, party.role);
  }
  const needsVoice = task.kind === 'confirm-interest' && draft.after.sharedMailbox;
  const asks = needsVoice && restsOnConsent(ctx.region, draft.after) ? 'coordinator' : party.role;
  readdress(draft, task, asks);
  return finish(draft, party.role, task.id);
}

/**
 * A new link for a task's own addressee, or the deputy beside them, who asked for it because the old one had expired.
 *
 * @param to the role that asked, of which the task is asked now
 */
export function renewLink(from: OpenCase, task: Task, to: Role, ctx: Context): Change {
  const draft = begin(from, 'renew-link', ctx);
  planMail(draft, {
    kind: 'new-link',
    to,
    task,
    link: 'task',
    facts: { linkTo: 'task' },
    ...defined({ provider: task.provider }),
  });
  return finish(draft, 'ok', task.id);
}

/**
 * Too many codes or tries were asked of a task's link: every link to it stops, and its addressee gets a fresh one. The terms
 * of the task stay as they were.
 */
export function replaceLink(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'replace-link', ctx);
  const moved = putTask(draft, { ...task, addressee: task.addressee + 1 });
  planMail(draft, {
    kind: 'new-link',
    to: moved.owner,
    task: moved,
    link: 'task',
    facts: { linkTo: 'task', about: 'worn-out' },
    ...defined({ provider: moved.provider }),
  });
  return finish(draft, 'worn-out', task.id);
}

/** Too many codes or tries were asked of a coordinator's link to the case: that one ends, and they get a fresh one. */
export function replaceCaseLink(from: OpenCase, link: Link, ctx: Context): Change {
  const draft = begin(from, 'replace-link', ctx);
  draft.links.push({ ...link, validUntil: ctx.now });
  planMail(draft, { kind: 'new-link', to: link.role, link: 'task', facts: { linkTo: 'task', about: 'worn-out' } });
  return finish(draft, 'worn-out');
}

/** A new status link for candidate or referrer. */
export function renewStatusLink(from: OpenCase, role: 'candidate' | 'referrer', ctx: Context): Change {
  const draft = begin(from, 'renew-link', ctx);
  planMail(draft, { kind: 'new-link', to: role, link: 'status', facts: { linkTo: 'status' } });
  return finish(draft, role);
}

/** Too many tries were made at a status link: that one ends at once, and a fresh one goes to its reader's own mailbox. */
export function replaceStatusLink(from: OpenCase, link: Link, ctx: Context): Change {
  const role = link.role === 'candidate' ? 'candidate' : 'referrer';
  const draft = begin(from, 'replace-link', ctx);
  draft.links.push({ ...link, validUntil: ctx.now });
  if (from.referral.reach[role].email) {
    planMail(draft, { kind: 'new-link', to: role, link: 'status', facts: { linkTo: 'status', about: 'worn-out' } });
  }
  return finish(draft, role);
}

/**
 * The coordinator phoned: told, not reached (once more in two working days), handed over to the right door or not wanted, or
 * what the candidate said about an end that their referrer proposed. Undefined for an answer that does not go with what the
 * call is about.
 */
export function answerCall(
  from: OpenCase,
  task: Task,
  answer: Answer<'call'>,
  ctx: Context,
  trajectory?: Trajectory,
): Change | undefined {
  if (answer.choice === 'not-reached') {
    const draft = begin(from, 'call-again', ctx);
    const dueAt = repeatAfter(ctx.region, task.kind, ctx.now);
    putTask(draft, { ...afresh(task), dueAt, reminders: [], remindersSent: 0, announced: true });
    return finish(draft, 'not-reached', task.id);
  }
  // Written with the candidate's own data: see the link desk.
  if (answer.choice === 'new-address') return undefined;
  if (asksAboutDeath(task)) {
    if (answer.choice !== 'goes-on') return undefined;
    const draft = begin(from, 'call-done', ctx);
    closeTask(draft, task, decision(draft, 'goes-on'));
    draft.after.foundAlive = true;
    return finish(draft, 'goes-on', task.id);
  }
  if (isProposal(task) !== (answer.choice === 'withdrawn' || answer.choice === 'goes-on')) return undefined;
  if (answer.choice === 'withdrawn') {
    return withdraw(from, ctx, { reason: 'withdrawn', ...defined({ trajectory }) });
  }
  const handsOver = task.about === 'handover';
  if (handsOver !== (answer.choice === 'handed-over' || answer.choice === 'not-wanted')) return undefined;
  const draft = begin(from, handsOver ? 'hand-over-done' : 'call-done', ctx);
  closeTask(draft, task, decision(draft, answer.choice));
  if (isProposal(task)) tellReferrer(draft, 'goes-on-referrer');
  if (handsOver) {
    closeReferral(draft, answer.choice === 'not-wanted' ? 'not-interested' : 'handed-over');
    tellReferrer(draft, 'ended-referrer');
  }
  return finish(draft, answer.choice, task.id);
}

/**
 * The coordinator phoned for somebody else's answer, and nobody was there or could tell. The question stays theirs, with another
 * day to do it by; whoever is told a day reads why it moved, and whoever was asked before may still answer.
 */
export function nobodyCouldTell(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'call-again', ctx);
  const { overdueSince: _overdue, ...rest } = task;
  putTask(draft, {
    ...rest,
    dueAt: repeatAfter(ctx.region, task.kind, ctx.now),
    moved: { from: dueOf(task), why: 'no-answer' },
    reminders: [],
    remindersSent: 0,
    announced: true,
  });
  return finish(draft, 'not-reached', task.id);
}

/** The retention period ended before the coordinator had phoned: there is nobody left to phone, and nothing to be reminded of. */
export function lapseCall(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'call-done', ctx);
  closeTask(draft, task, decision(draft, 'silent'));
  return finish(draft, 'erased', task.id);
}

/** Tasks for which no execution waits: the machine's own work, and what is asked beside the stage's own question. */
const besides: readonly TaskKind[] = ['advance', 'call', 'still-wanted'];

/**
 * A new execution takes over: its generation is raised first, so that a late old one sees that it is superseded (I8). Being
 * renewed for age or an upgrade is no fault; being found dead is.
 */
export function revive(
  from: OpenCase,
  why: { readonly reason: string; readonly fault: boolean },
  ctx: Context,
): Change {
  const draft = begin(from, 'revive', ctx);
  draft.after.generation += 1;
  draft.after.executionStartedAt = ctx.now;
  const peoples = from.tasks.some((task) => !besides.includes(task.kind) && !tellsOfFault(task));
  for (const task of from.tasks.filter((one) => one.kind === 'advance')) {
    // While a person's own task is open, the new execution only has to wait for it.
    if (peoples) closeTask(draft, task);
    else putTask(draft, { ...task, dueAt: repeatAfter(ctx.region, 'advance', ctx.now) });
  }
  if (why.fault) addFault(draft);
  return finish(draft, why.reason);
}

/**
 * An execution failed: counted, and left to the sweeper for longer each time, so that a lasting fault does not spin. Undefined
 * when the failure of this very execution was counted before.
 */
export function countFault(from: OpenCase, fault: string, ctx: Context): Change | undefined {
  const { generation, faultedGeneration } = from.referral;
  // Where none was ever started, none failed.
  if (generation === 0 || faultedGeneration === generation) return undefined;
  const draft = begin(from, 'fault', ctx);
  draft.after.faultedGeneration = from.referral.generation;
  addFault(draft);
  const advance =
    from.tasks.find((task) => task.kind === 'advance') ?? openTask(draft, { kind: 'advance', owner: 'system' });
  const patience = 15 * 60_000 * 2 ** Math.min(draft.after.faults - 1, 6);
  putTask(draft, { ...advance, dueAt: later(ctx.now, patience) });
  return finish(draft, fault);
}

function addFault(draft: Draft): void {
  draft.after.faults += 1;
  if (draft.after.faults !== faultsBeforeStuck) return;
  askPerson(draft, { kind: 'resolve', owner: 'coordinator', about: 'stuck' });
  planMail(draft, { kind: 'stuck', to: 'coordinator' });
}
