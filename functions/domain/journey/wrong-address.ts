import type { Change } from '../change.ts';
import type { Parties } from '../party.ts';
import type { AddressRole } from '../referral.ts';
import { afresh, isAbout, type Task } from '../task.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask } from './draft.ts';
import { askPerson, planMail, readdress, replaceAddress } from './mails.ts';
import { levelOf, schedule, silenceRule } from './timing.ts';

/** Subjects of the coordinator's calls when an address turned out to be a stranger's, or did not accept mail. */
export const addressCalls = {
  candidate: 'wrong-address',
  referrer: 'wrong-address-referrer',
  bounced: 'address-bounced',
} as const;

/**
 * Whether the answer to a call can be the candidate's right mail address. Told that somebody else referred them too, they can say whether
 * the address in that referral is theirs.
 */
export function asksForAddress(task: Pick<Task, 'kind' | 'about'>): boolean {
  return isAbout(task, 'call', [addressCalls.candidate, addressCalls.bounced, 'referred-again']);
}

/**
 * The reader of an address that was given for somebody else says so. The person whom it was given for stays in the
 * case. Only the address goes, with every link that was mailed there, and the coordinator asks that person for the
 * right one. Meanwhile their open questions are the coordinator's. Undefined where that person, or the address, is
 * already gone.
 *
 * @param role whose address it was given as
 */
export function disownAddress(from: OpenCase, role: AddressRole, parties: Parties, ctx: Context): Change | undefined {
  const draft = begin(from, 'disown-address', ctx);
  if (!dropAddress(draft, role, parties)) return undefined;
  replaceAddress(draft, role);
  const asked = from.tasks.filter(({ owner }) => owner === role);
  for (const task of asked) {
    // A job coach's task must be handed over, so the coordinator is told at once, whatever its day.
    if (role === 'job-coach') readdress(draft, { ...task, about: 'job-coach-wrong' }, 'coordinator');
    else handUp(draft, task);
  }
  if (from.referral.stage === 'closed') return afterTheEnd(draft, role);
  if (role !== 'job-coach') askPerson(draft, { kind: 'call', owner: 'coordinator', about: addressCalls[role] });
  else if (asked.length === 0) askPerson(draft, { kind: 'call', owner: 'coordinator', about: 'wrong-address-coach' });
  if (role === 'candidate') tellNewContact(draft, from);
  return finish(draft, role);
}

/** Removes the address from the person that it was given for. */
function dropAddress(draft: Draft, role: AddressRole, { candidate, referrer, jobCoach }: Parties): boolean {
  if (role === 'job-coach') {
    if (jobCoach === undefined) return false;
    // A job coach without an address cannot act; they are kept so that the coordinator can see which address was wrong.
    draft.parties.push({ ...jobCoach, disowned: true });
    return true;
  }
  const party = role === 'candidate' ? candidate : referrer;
  if (party?.email === undefined) return false;
  const { email: _email, ...rest } = party;
  draft.parties.push(rest.role === 'candidate' ? { ...rest, preferredContact: 'phone' } : rest);
  draft.after.reach[role].email = false;
  if (role === 'candidate') draft.after.preferredContact = 'phone';
  draft.after.sharedMailbox = false;
  return true;
}

/** Gives the coordinator a question that nobody reads any more; a question whose day has not come keeps that day. */
function handUp(draft: Draft, task: Task): void {
  const { region, now } = draft.ctx;
  if (task.visibleFrom <= now) {
    readdress(draft, task, 'coordinator');
    return;
  }
  putTask(draft, {
    ...afresh(task),
    owner: 'coordinator',
    level: levelOf(task.kind, 'coordinator'),
    addressee: task.addressee + 1,
    ...schedule(region, task.kind, 'coordinator', task.visibleFrom),
    onSilence: silenceRule(task.kind, 'coordinator'),
  });
}

/** After the end of a case a candidate who never read of the end is phoned. */
function afterTheEnd(draft: Draft, role: AddressRole): Change {
  const { closure } = draft.after;
  const isNews = role === 'candidate' && closure !== 'died' && closure !== 'not-me';
  if (isNews) askPerson(draft, { kind: 'call', owner: 'coordinator', about: 'ended-candidate' });
  return finish(draft, role);
}

/**
 * The person who answered the phone has nothing to do with it: the number is removed, the case stays. The task stays
 * with the coordinator, who reaches the candidate another way. Undefined where there is no number.
 */
export function wrongNumber(from: OpenCase, task: Task, { candidate }: Parties, ctx: Context): Change | undefined {
  if (candidate?.phone === undefined) return undefined;
  const draft = begin(from, 'wrong-number', ctx);
  const { phone: _phone, ...rest } = candidate;
  const { email } = draft.after.reach.candidate;
  const preferredContact = email ? 'email' : candidate.preferredContact;
  draft.parties.push({ ...rest, preferredContact });
  draft.after.preferredContact = preferredContact;
  draft.after.reach.candidate = { email, phone: false };
  tellNewContact(draft, from);
  return finish(draft, 'ok', task.id);
}

/** Tells a job coach who works with the candidate that the contact data changed, never what they are. */
export function tellNewContact(draft: Draft, { tasks }: OpenCase): void {
  const task = tasks.find(({ owner }) => owner === 'job-coach');
  if (task !== undefined) planMail(draft, { kind: 'contact-changed', to: 'job-coach', task, link: 'task' });
}
