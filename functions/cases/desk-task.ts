import { later } from '../domain/journey/timing.ts';
import type { Link } from '../domain/mail.ts';
import { type LinkRuntime, liveLink, type ReadLink, readAsked } from './open-link.ts';
import { readDevice } from './trusted-device.ts';
import type { Visit } from './visit-contracts.ts';

/** How long what stands for a link works: each visit asks for the session anew. */
const openMs = 86_400_000;

/**
 * A task by its id, for the coordinator at the desk. In place of a link stands their session, which the guard of the page has
 * asked for: without it no task exists here. They may answer what anybody is asked, as phoned in, and steer it. Changes nothing
 * (I4).
 */
export async function readAtDesk(runtime: LinkRuntime, taskId: string, { staff }: Visit): Promise<ReadLink> {
  const unknown: ReadLink = { kind: 'past', view: { state: 'unknown' } };
  if (staff === undefined) return unknown;
  const referralId = taskId.split('#')[0] ?? '';
  const from = await runtime.referrals.whole(referralId, taskId);
  const task = from?.asked;
  if (from === undefined || task === undefined || task.owner === 'system') return unknown;
  const now = runtime.clock();
  const link: Link = {
    id: taskId,
    keyVersion: runtime.links.keyVersion,
    purpose: 'task',
    referralId,
    taskId,
    role: 'coordinator',
    addressee: task.addressee,
    createdAt: now,
    validUntil: later(now, openMs),
  };
  const device = readDevice(runtime.guards, undefined, now, runtime.newId);
  // A late answer, and what became of a task that is over, are as behind the coordinator's own link.
  const read: ReadLink =
    task.status === 'open'
      ? { kind: 'live', live: liveLink(runtime, link, from, task, device) }
      : await readAsked(runtime, { link, from, task, device });
  return read.kind === 'live' ? { kind: 'live', live: { ...read.live, proven: true, staff } } : read;
}
