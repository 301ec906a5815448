import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import type { DueWork } from '../ports.ts';
import type { SweepMetric } from '../runtime/metrics.ts';
import { contextOf } from './change-case.ts';
import { deliverMails } from './deliver.ts';
import type { LinkRuntime } from './open-link.ts';
import { serveQueue } from './serve-queue.ts';
import { nameOf, tellFault } from './tell-fault.ts';
import { visitTask } from './visit-task.ts';

export type SweepRuntime = LinkRuntime;

/** What one sweep found and did: the proof of the loop guarantee (I3). */
export interface SweepCounts extends Record<SweepMetric, number> {
  open: number;
  /** Tasks past their due time, for which silence had its effect. */
  overdue: number;
  /** Those of them that were decisions on a referral, each a person who waits for a yes or a no. */
  approvalsOverdue: number;
  /** Executions that were started anew, and decisions sent again. */
  healed: number;
  /** Work that failed here; it is tried again in a quarter of an hour and raises an alarm. */
  unhealable: number;
}

/** Work read at once. */
const pageSize = 100;
/** A sweep stops after so many pages; the next one, five minutes later, goes on where it left off. */
const maxPages = 20;
const retryMs = 15 * 60_000;

/**
 * Goes through all work whose time has come: tasks first, since they plan mails; then places; then mails, so that several for
 * one mailbox can go as one. Safe in parallel with itself and with everything else: every act is a conditional write.
 */
export async function sweep(runtime: SweepRuntime): Promise<SweepCounts> {
  const counts: SweepCounts = { open: 0, overdue: 0, approvalsOverdue: 0, healed: 0, unhealable: 0 };
  const seen = new Set<string>();
  for (let page = 0; page < maxPages; page += 1) {
    const due = await runtime.agenda.due(runtime.clock(), pageSize);
    const fresh = due.filter((work) => !seen.has(keyOf(work)));
    for (const work of fresh) seen.add(keyOf(work));
    if (fresh.length === 0) break;
    for (const work of fresh) await attempt(runtime, work, counts);
    await deliverDue(runtime, fresh, counts);
  }
  counts.open = await runtime.agenda.countOpen();
  return counts;
}

/** One moment of one piece of work: it is handled at most once in a sweep, however often the index shows it. */
function keyOf(work: DueWork): string {
  return work.kind === 'serve'
    ? `serve ${work.programme} ${work.nextAt}`
    : `${work.kind} ${work.kind === 'task' ? work.taskId : work.mailId} ${work.nextAt}`;
}

async function attempt(runtime: SweepRuntime, work: DueWork, counts: SweepCounts): Promise<void> {
  if (work.kind === 'mail') return;
  try {
    if (work.kind === 'serve') {
      await serveQueue(runtime, work.programme, contextOf(runtime, { origin: 'sweeper', actor: 'system' }));
      await runtime.agenda.served(work.programme, work.nextAt);
      return;
    }
    const did = await visitTask(runtime, work);
    if (did !== 'nothing') counts[did] += 1;
    if (did === 'overdue' && work.taskId.includes('#approve#')) counts.approvalsOverdue += 1;
  } catch (error) {
    counts.unhealable += 1;
    await putOff(runtime, work, error);
  }
}

/** Work that failed is told and waits a while, so that it stands in nobody's way. Never throws. */
async function putOff(runtime: SweepRuntime, work: DueWork, error: unknown): Promise<void> {
  const retryAt = later(runtime.clock(), retryMs);
  runtime.log.error('sweep-failed', {
    kind: work.kind,
    ...(work.kind === 'task' ? { taskId: work.taskId } : {}),
    error: nameOf(error),
  });
  try {
    if (work.kind === 'task') await runtime.agenda.postpone(work.taskId, work.nextAt, retryAt);
    if (work.kind === 'mail') await runtime.outbox.postpone(work.mailId, work.nextAt, retryAt);
  } catch (again) {
    runtime.log.error('sweep-not-put-off', { kind: work.kind, error: nameOf(again) });
  }
  if (work.kind !== 'serve') await tellFault(runtime, work.referralId, 'sweep-fault', error);
}

async function deliverDue(runtime: SweepRuntime, due: readonly DueWork[], counts: SweepCounts): Promise<void> {
  const mails: Mail[] = [];
  for (const work of due) {
    if (work.kind !== 'mail') continue;
    try {
      const mail = await runtime.outbox.mail(work.mailId);
      if (mail !== undefined && mail.nextAt === work.nextAt) mails.push(mail);
    } catch (error) {
      counts.unhealable += 1;
      await putOff(runtime, work, error);
    }
  }
  counts.unhealable += await deliverMails(runtime, mails);
}
