import type { Change } from '../change.ts';
import type { Role } from '../codes.ts';
import { restsOnConsent } from '../consent.ts';
import { defined } from '../defined.ts';
import { sharesMailbox } from '../email-address.ts';
import { formerAddresses, isToldItWasReplaced } from '../former-address.ts';
import type { ApproverParty, CandidateParty, Parties, ReferrerParty } from '../party.ts';
import { dueOf, type Task } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Context, OpenCase } from './context.ts';
import { tellDelayOnce } from './delay.ts';
import { begin, finish, putTask } from './draft.ts';
import { giveAddress, readdress, tellFormerAddress, tellTeam } from './mails.ts';
import { unreachedAt } from './mended-mailbox.ts';
import { tellDeputy } from './reminders.ts';

/** Silence: the task goes to the team or provider mailbox, or to the coordinator. The case stays open (I3). */
export function escalate(from: OpenCase, task: Task, to: 'team' | 'provider' | 'coordinator', ctx: Context): Change {
  const draft = begin(from, 'escalate', ctx);
  const asked = [...(task.askedBefore ?? []), { owner: task.owner, addressee: task.addressee }];
  // The earlier addressee may still answer, and people who were told a day read why it moved. An address that takes no mail
  // is still wrong when whoever was asked instead is silent.
  const moved = { from: dueOf(task), why: 'no-answer' } as const;
  const told = {
    ...tellDelayOnce(draft, task, to),
    ...defined({ undelivered: task.undelivered, unreached: task.unreached }),
  };
  putTask(draft, { ...readdress(draft, task, to), ...told, askedBefore: asked, moved });
  return finish(draft, to, task.id);
}

/**
 * A mail to a task's owner could not be delivered: the task goes up without waiting for its due time (I7). Above the
 * coordinator is the deputy. A check-in that its job coach was not asked about yet goes to the coordinator, who finds out
 * who guides the person, at once; the job coach whom they then name is not asked before its day.
 */
export function reroute(from: OpenCase, task: Task, ctx: Context): Change {
  const draft = begin(from, 'reroute', ctx);
  const isUnreached = task.checkIn && task.owner === 'job-coach' && task.visibleFrom > ctx.now;
  const next = isUnreached ? 'coordinator' : nextAbove(task);
  const undelivered = task.owner;
  if (undelivered === 'coordinator') tellDeputy(draft, putTask(draft, { ...task, announced: true, undelivered }));
  else {
    const moved = readdress(draft, isUnreached ? { ...task, about: 'job-coach-unreached' } : task, next);
    putTask(draft, { ...moved, undelivered, ...unreachedAt(ctx.region, from.referral, task, undelivered) });
  }
  return finish(draft, next, task.id);
}

/**
 * A mail to somebody who was asked before came back only once the question had gone to the next: nothing has to move, but the
 * address is known to be wrong, so that it is put right and nobody else is handed over to it. Undefined where that is known
 * already.
 */
export function noteUndelivered(from: OpenCase, task: Task, whose: Role, ctx: Context): Change | undefined {
  if (task.undelivered !== undefined) return undefined;
  const draft = begin(from, 'reroute', ctx);
  putTask(draft, { ...task, undelivered: whose, ...unreachedAt(ctx.region, from.referral, task, whose) });
  return finish(draft, task.owner, task.id);
}

function nextAbove({ kind, owner, provider }: Task): Role {
  if (owner === 'coordinator') return 'deputy';
  if (taskRules[kind].decides && owner === 'approver') return 'team';
  return owner === 'job-coach' && provider !== undefined ? 'provider' : 'coordinator';
}

/**
 * The coordinator sends a task to another address: `party` is the owner with the new address. The caller has checked
 * an approver's address (I7). More time that was given goes along, and the team hears that a colleague is asked. The
 * first mail to a candidate or referrer there says how the address was given, with a way out.
 *
 * @param known everyone in the case before this change
 */
export function changeAddressee(
  from: OpenCase,
  task: Task,
  party: ApproverParty | CandidateParty | ReferrerParty,
  known: Parties,
  ctx: Context,
): Change {
  const draft = begin(from, 'change-addressee', ctx);
  if (party.role === 'approver') {
    draft.parties.push(party);
    draft.after.approver = 'person';
  } else {
    const before = known[party.role];
    const former = before && formerAddresses(before, party.email, draft);
    draft.parties.push({ ...party, ...defined({ former: former ?? before?.former }) });
    draft.after.reach[party.role].email = true;
    const other = party.role === 'candidate' ? known.referrer : known.candidate;
    draft.after.sharedMailbox = sharesMailbox(party.email, other?.email);
    giveAddress(draft, party.role);
    // No mail reaches an address that does not take any.
    const isRead = task.undelivered !== party.role;
    if (former !== undefined && isRead && isToldItWasReplaced(former)) tellFormerAddress(draft, party.role);
  }
  const needsVoice = taskRules[task.kind].asksConsent === true && draft.after.sharedMailbox;
  const asks = needsVoice && restsOnConsent(ctx.region, draft.after) ? 'coordinator' : party.role;
  readdress(draft, task, asks, { keepsTime: true });
  // A work coach whose question is taken from them reads it in their team's mailbox; one whom no mail reached had none.
  const isTaken = task.owner === 'approver' && party.role === 'approver' && task.undelivered === undefined;
  if (isTaken) tellTeam(draft, { decision: 'delegate' });
  return finish(draft, party.role, task.id);
}
