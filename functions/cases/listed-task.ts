import { defined } from '../domain/defined.ts';
import { later } from '../domain/journey/timing.ts';
import type { Link } from '../domain/mail.ts';
import { hasStanding } from '../domain/standing.ts';
import type { Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { type LinkRuntime, type ReadLink, readAsked } from './open-link.ts';
import type { Visit } from './visit-contracts.ts';
import { readerOf, readsAs } from './worklist-reader.ts';

/** How long what stands for a link on a worklist works: the page itself asks for a proof each time. */
const openMs = 86_400_000;

/** Roles that a task asks, or asked and still takes a late answer from, each with its number of addressee. */
function askedIn({ owner, addressee, askedBefore = [] }: Task): readonly Pick<Link, 'role' | 'addressee'>[] {
  const deputy = owner === 'coordinator' ? [{ role: 'deputy', addressee } as const] : [];
  return [
    { role: owner, addressee },
    ...deputy,
    ...askedBefore.map((one) => ({ role: one.owner, addressee: one.addressee })),
  ];
}

/**
 * A task by its id, for somebody who came from their worklist. In place of a link stands the proof that this device
 * reads the mailbox that the task asks, or asked before, at this moment. To everybody else the task does not exist.
 * Changes nothing (I4).
 */
export async function readListed(runtime: LinkRuntime, taskId: string, visit: Visit): Promise<ReadLink> {
  const unknown: ReadLink = { kind: 'past', view: { state: 'unknown' } };
  const reader = readerOf(runtime, visit);
  if (reader.boxes.length === 0) return unknown;
  const referralId = taskId.split('#')[0] ?? '';
  const from = await runtime.referrals.whole(referralId, taskId);
  const task = from?.asked;
  if (from === undefined || task === undefined) return unknown;
  const now = runtime.clock();
  // What is asked about guidance sleeps until its day: before that only its job coach finds it, who may have something to tell that
  // cannot wait.
  if (task.visibleFrom > now && !(taskRules[task.kind].guides === true && task.owner === 'job-coach')) return unknown;
  const about = { referral: from.referral, parties: from.parties(), ...defined({ provider: task.provider }) };
  const own = askedIn(task).find(({ role }) => role !== 'candidate' && readsAs(runtime, reader.boxes, role, about));
  if (own === undefined) return unknown;
  // Who lost an open task reads why. What is over does not exist for whoever may no longer act, as on the list (I7).
  if (task.status !== 'open' && !hasStanding(runtime.region, about, own.role, about.parties)) return unknown;
  const link: Link = {
    id: taskId,
    keyVersion: runtime.links.keyVersion,
    purpose: 'task',
    referralId,
    taskId,
    ...own,
    createdAt: now,
    validUntil: later(now, openMs),
  };
  return readAsked(runtime, { link, from, task, device: reader.device });
}
