import type { Programme } from '../domain/codes.ts';
import { errorName } from '../domain/errors.ts';
import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import type { Instant } from '../domain/referral.ts';
import type { DueWork } from '../ports/agenda-store.ts';
import type { Glance } from '../ports/case.ts';
import { type SweepMetric, sweepMetrics } from '../ports/metrics.ts';
import type { Wakeable } from '../ports/workflow.ts';
import { contextOf } from './change-case.ts';
import { type CoverRuntime, coverAbsences } from './cover-absences.ts';
import { deliverMails } from './deliver.ts';
import { lookAfterLate } from './late-mail.ts';
import { glanceAt, passedQuietly } from './quiet-visit.ts';
import type { QueueRuntime } from './rank-queue.ts';
import { serveFor, serveQueue } from './serve-queue.ts';
import { tellFault } from './tell-fault.ts';
import { type Serve, type VisitRuntime, visitTask } from './visit-task.ts';
import type { WaitsRuntime } from './waits-desk.ts';

export type SweepRuntime = VisitRuntime & WaitsRuntime & QueueRuntime & CoverRuntime;

/** A run whose hours pass in milliseconds, and in which nobody looks. */
export interface Resting {
  /** Whether the sweep that began then leaves the hourly look around to a later one. Deployed, it is absent. */
  readonly restsAround?: (beganAt: Instant) => boolean;
}

/** What one sweep found and did: the evidence that no case is forgotten (I3). */
export interface SweepCounts extends Record<SweepMetric, number> {
  /** Tasks past their due time, for which silence had its effect. */
  overdue: number;
  /** Those among them that were decisions on a referral: each is a person who waits for a yes or a no. */
  approvalsOverdue: number;
  /** Executions that were started anew, and decisions sent again. */
  healed: number;
  /** Work that failed here. It is tried again in a quarter of an hour and raises an alarm. */
  unhealable: number;
  /** Mails that wait because the mail service takes none of ours; they go by themselves once it does. */
  mailHeld: number;
  /** Due work that this sweep left to the next one, because its own time was over. */
  undone: number;
}

/** How long one sweep may work, and where it reports its counts. */
export interface SweepTurn {
  /** Milliseconds until the platform cuts this run off. */
  readonly timeLeft: () => number;
  /**
   * Receives what was counted since the last call, so that a run which is cut off has reported what it did. The last call has every
   * count, those of nothing too; the others have what is not zero, since each is a line of the log.
   */
  readonly tell: (counted: Readonly<Partial<SweepCounts>>) => void;
}

/** Work read at once. */
const pageSize = 100;
/**
 * A sweep stops after this many pages; the next one, five minutes later, continues from there. On AWS its time is over before that
 * where much mail waits: at ten mails a second some 2,500 pieces go in one sweep.
 */
const maxPages = 30;
const retryMs = 15 * 60_000;
/** With less than this left no new work is begun: it is enough for one piece of work with its retries. */
export const reserveMs = 20_000;

/** A turn without a time limit. */
const endless: SweepTurn = { timeLeft: () => Number.POSITIVE_INFINITY, tell: () => {} };

const nothing: Readonly<SweepCounts> = {
  overdue: 0,
  approvalsOverdue: 0,
  healed: 0,
  unhealable: 0,
  mailHeld: 0,
  undone: 0,
};

/**
 * Asks somebody else what waits for people who are away, then goes through all due work: tasks first, since they plan mails;
 * then places; then mails, so that several for one mailbox can go as one. Safe to run in parallel with itself and everything
 * else: every act is a conditional write. It begins nothing new when its time is nearly over, and reports what it left.
 */
export async function sweep(runtime: SweepRuntime, turn: SweepTurn = endless): Promise<SweepCounts> {
  const total: SweepCounts = { ...nothing };
  const seen = new Set<string>();
  const hasTime = () => turn.timeLeft() > reserveMs;
  const serve = oncePerProgramme(runtime);
  const left: DueWork[] = [];
  const tell = (counts: Readonly<SweepCounts>) => {
    turn.tell(Object.fromEntries(sweepMetrics.filter((name) => counts[name] > 0).map((name) => [name, counts[name]])));
    for (const name of sweepMetrics) total[name] += counts[name];
  };
  // Before the due work, so that a question whose day has come is not first mailed to somebody who is away.
  const uncovered = await coverAbsences(runtime, hasTime);
  if (uncovered > 0) tell({ ...nothing, unhealable: uncovered });
  for (let page = 0; ; page += 1) {
    const due = await runtime.agenda.due(runtime.clock(), pageSize);
    const fresh = due.filter((work) => !seen.has(keyOf(work)));
    if (fresh.length === 0) break;
    if (page === maxPages || !hasTime()) {
      left.push(...fresh);
      break;
    }
    for (const work of fresh) seen.add(keyOf(work));
    const counts: SweepCounts = { ...nothing };
    left.push(...(await workThrough(runtime, fresh, { counts, hasTime, serve })));
    tell(counts);
  }
  // A lower bound: work beyond the last page that was read is not counted.
  if (left.length > 0) runtime.log.error('sweep-left-work', { done: seen.size, ...kindsOf(left) });
  total.undone = left.length;
  turn.tell({ ...nothing, undone: left.length });
  if (total.mailHeld > 0) await tellHold(runtime, total.mailHeld);
  return total;
}

/**
 * Serves the queue of a programme at the first visit to somebody in it whom that may bring a place, and not again in the same
 * sweep: a place that comes free later leaves its own mark.
 */
function oncePerProgramme(runtime: SweepRuntime): Serve {
  const served = new Set<Programme>();
  return async (referral) => {
    const { programme } = referral;
    if (programme === undefined || served.has(programme)) return;
    const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
    if (await serveFor(runtime, referral, ctx)) served.add(programme);
  };
}

/** How much of each kind of work there is, for a line of the log. */
function kindsOf(left: readonly DueWork[]): Record<string, number> {
  const of = (kind: DueWork['kind']) => left.filter((work) => work.kind === kind).length;
  return { tasks: of('task'), mails: of('mail'), serves: of('serve'), wakes: of('wake') };
}

/** Does what is due while there is time; answers the work that is left. */
async function workThrough(
  runtime: SweepRuntime,
  due: readonly DueWork[],
  { counts, hasTime, serve }: { readonly counts: SweepCounts; readonly hasTime: () => boolean; readonly serve: Serve },
): Promise<readonly DueWork[]> {
  const left: DueWork[] = [];
  const glances = await glanceAt(runtime, due);
  for (const work of due) {
    if (work.kind === 'mail') continue;
    if (hasTime()) await attempt(runtime, work, counts, { serve, glances });
    else left.push(work);
  }
  const unsent = new Set<string>();
  await deliverDue(runtime, due, counts, (mails) => {
    if (hasTime()) return true;
    for (const id of mails) unsent.add(id);
    return false;
  });
  return [...left, ...due.filter((work) => work.kind === 'mail' && unsent.has(work.mailId))];
}

/** One moment of one piece of work: it is handled at most once in a sweep, however often the index shows it. */
function keyOf(work: DueWork): string {
  return `${work.kind} ${idOf(work)} ${work.nextAt}`;
}

function idOf(work: DueWork): string {
  switch (work.kind) {
    case 'task':
      return work.taskId;
    case 'mail':
      return work.mailId;
    case 'wake':
      return work.referralId;
    case 'serve':
      return work.programme;
  }
}

async function attempt(
  runtime: SweepRuntime,
  work: Exclude<DueWork, { kind: 'mail' }>,
  counts: SweepCounts,
  { serve, glances }: { readonly serve: Serve; readonly glances: ReadonlyMap<string, Glance> },
): Promise<void> {
  try {
    if (work.kind === 'serve') {
      await serveQueue(runtime, work.programme, contextOf(runtime, { origin: 'sweeper', actor: 'system' }));
      await runtime.agenda.served(work.programme, work.nextAt);
      return;
    }
    if (work.kind === 'wake') {
      // Also serves a call that stays open after the end of a case: no execution waits for one.
      const closed: Wakeable = { id: work.referralId, generation: 0, stage: 'closed', openTasks: [] };
      await runtime.workflow.wake((await runtime.referrals.head(work.referralId)) ?? closed);
      await runtime.agenda.woken(work.referralId);
      return;
    }
    if (await passedQuietly(runtime, work, glances.get(work.taskId))) return;
    const did = await visitTask(runtime, work, serve);
    if (did !== 'nothing') counts[did] += 1;
    if (did === 'overdue' && work.taskId.includes('#approve#')) counts.approvalsOverdue += 1;
  } catch (error) {
    counts.unhealable += 1;
    await putOff(runtime, work, error);
  }
}

/** Work that failed is reported and waits a while, so that it does not block the rest. Never throws. */
async function putOff(runtime: SweepRuntime, work: DueWork, error: unknown): Promise<void> {
  const retryAt = later(runtime.clock(), retryMs);
  runtime.log.error('sweep-failed', {
    kind: work.kind,
    ...(work.kind === 'task' ? { taskId: work.taskId } : {}),
    error: errorName(error),
  });
  try {
    if (work.kind === 'task') await runtime.agenda.postpone(work.taskId, work.nextAt, retryAt);
    if (work.kind === 'mail') await runtime.outbox.postpone(work.mailId, work.nextAt, retryAt);
    if (work.kind === 'wake') await runtime.agenda.postponeWake(work.referralId, work.nextAt, retryAt);
  } catch (again) {
    runtime.log.error('sweep-not-put-off', { kind: work.kind, error: errorName(again) });
  }
  // About a closed case whose execution still waits, only the alarm needs to report.
  if (work.kind === 'task' || work.kind === 'mail') await tellFault(runtime, work.referralId, 'sweep-fault', error);
}

/** Logs that mail waits, how much and why. The alarm sends the message to the administrator. */
async function tellHold(runtime: SweepRuntime, held: number): Promise<void> {
  const hold = await runtime.mailGate.hold();
  if (hold !== undefined) runtime.log.error('mail-held', { held, why: hold.why, since: hold.since });
}

async function deliverDue(
  runtime: SweepRuntime,
  due: readonly DueWork[],
  counts: SweepCounts,
  hasTimeFor: (mailIds: readonly string[]) => boolean,
): Promise<void> {
  const mails: Mail[] = [];
  for (const work of due) {
    if (work.kind !== 'mail' || !hasTimeFor([work.mailId])) continue;
    try {
      const mail = await runtime.outbox.mail(work.mailId);
      if (mail !== undefined && mail.nextAt === work.nextAt) mails.push(mail);
    } catch (error) {
      counts.unhealable += 1;
      await putOff(runtime, work, error);
    }
  }
  const late = await lookAfterLate(runtime, mails, () => hasTimeFor([]));
  counts.healed += late.healed;
  counts.unhealable += late.faults;
  const seen = { cases: new Map(), parties: new Map() };
  const { faults, held } = await deliverMails(runtime, mails, seen, (some) => hasTimeFor(some.map(({ id }) => id)));
  counts.unhealable += faults;
  counts.mailHeld += held;
}
