import type { Role } from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { hasTrajectory, isGuided } from '../guided.ts';
import { listingOf } from '../listing-of.ts';
import type { Party } from '../party.ts';
import { isProbe } from '../probe.ts';
import type { Referral } from '../referral.ts';
import { type Task, wasAsked } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import { type ListedPerson, type Listing, listedPeople } from '../worklist.ts';
import type { Draft } from './draft.ts';

/** Whether the decision is or was the team's own: it is asked, or agreed itself after a work coach was asked first. */
export function isTeams({ approver, agreedByTeam }: Pick<Referral, 'approver' | 'agreedByTeam'>): boolean {
  return approver === 'team' || agreedByTeam === true;
}

/**
 * Whether the team has to do with the decision: it is asked, was because the work coach stayed silent, or agreed
 * itself.
 *
 * @param tasks the open tasks
 */
export function hasTeam(
  referral: Pick<Referral, 'approver' | 'agreedByTeam' | 'taskCounts'>,
  tasks: readonly Task[],
): boolean {
  if (referral.taskCounts['approve'] === undefined) return false;
  return isTeams(referral) || tasks.some((task) => taskRules[task.kind].decides === true && wasAsked(task, 'team'));
}

/**
 * The worklists that a case is on after a change. A person's list follows their address: whoever writes an address
 * gives its mark, and the case leaves the list of the one before. A closed case is on nobody's list, except for calls
 * that the coordinator still has to make. Nothing of the canary is on any list.
 *
 * @throws InvariantError when an address was written where no mark can be made of it
 */
export function listedAfter({ before, ctx, parties }: Draft, after: Referral, open: readonly Task[]): Listing[] {
  if (isProbe(after.id)) return [];
  const on = (role: Role, mailbox?: string): Listing[] => {
    const listing = listingOf(role, ctx.region, after, defined({ mailbox }));
    return listing === undefined ? [] : [listing];
  };
  const calls = open.some(({ owner }) => owner === 'coordinator') ? on('coordinator') : [];
  if (after.stage === 'closed') return calls;
  const people = listedPeople.flatMap((role) => {
    if (!takesPart(role, after)) return [];
    const known = (before?.listed ?? []).filter((one) => one.role === role);
    const written = parties.findLast((party) => party.role === role);
    const party = written ?? ctx.people?.find((one) => one.role === role);
    if (party === undefined) return ctx.people === undefined ? known : [];
    const address = addressIn(party);
    if (address === undefined) return [];
    if (ctx.mailboxMark === undefined) throw new InvariantError('an address was written without its mark');
    return on(role, ctx.mailboxMark(address));
  });
  return [...people, ...(hasTeam(after, open) ? on('team') : []), ...on('provider'), ...calls];
}

/**
 * Until a sender is known nobody else hears of a referral; a work coach has it only while they are the one to decide, and a
 * job coach only while their provider has the person. A later version may know more stages than this one: for as long as the
 * trajectory's machine has the case, no stage takes it off the job coach's list.
 */
function takesPart(role: ListedPerson, after: Referral): boolean {
  const { stage, approver } = after;
  if (stage === 'unconfirmed') return role === 'referrer';
  if (role === 'job-coach') return isGuided(stage) || hasTrajectory(after);
  return role !== 'approver' || approver === 'person';
}

function addressIn(party: Party): string | undefined {
  if (party.role === 'job-coach' && party.disowned === true) return undefined;
  return 'email' in party ? party.email : undefined;
}
