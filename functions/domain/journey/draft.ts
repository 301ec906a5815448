import { type Action, mayLeadTo, startsFrom } from '../actions.ts';
import type { AuditEvent, Change } from '../change.ts';
import {
  actsAsCoordinator,
  type Closure,
  type Programme,
  type RetainedClosure,
  type Role,
  type Stage,
  type TaskKind,
} from '../codes.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import { type Link, type Mail, mailKinds } from '../mail.ts';
import type { Party } from '../party.ts';
import { openPause } from '../pause.ts';
import { inParts } from '../personal-part.ts';
import type { Referral } from '../referral.ts';
import { keptUntil } from '../reopenable.ts';
import { holdAt, type RaisedPlaces } from '../room.ts';
import { statusDayAfter } from '../sender-status.ts';
import { type Decision, isAbout, lastingCalls, type Task, takenBack, taskIdOf } from '../task.ts';
import { taskRules } from '../tasks/rules.ts';
import type { Trajectory } from '../trajectory.ts';
import { asksAboutTransfer } from '../transfer.ts';
import type { Context, OpenCase } from './context.ts';
import { deskAfter } from './desk.ts';
import { toldAfter } from './events.ts';
import { factAfter } from './facts.ts';
import { listedAfter } from './listing.ts';
import { asksWhetherHere, leaveUnsettled } from './moved-out.ts';
import { queueChange } from './queue.ts';
import { startsAfter } from './starts.ts';
import { foundAfter, termsAfter } from './terms.ts';
import { levelOf, nextVisit, schedule, silenceRule } from './timing.ts';
import { whatChanged } from './trail.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A change in the making. Rules get one from `begin`, add to it what happens, and end with `finish`, which checks that
 * an open case has a task. It never leaves the function that began it.
 */
export interface Draft {
  readonly ctx: Context;
  readonly action: Action;
  readonly before: Referral | null;
  readonly after: Writable<Referral>;
  /** Open tasks as they stand in this draft, by id. */
  readonly open: Map<string, Task>;
  /** The owners of the open tasks before the change. */
  readonly owners: ReadonlyMap<string, Role>;
  /** The open tasks before the change. */
  readonly tasksBefore: readonly Task[];
  /** The trajectory before the change, where the case was read with it. */
  readonly trajectoryBefore: () => Trajectory | undefined;
  /** Tasks that were made or changed. */
  readonly touched: Map<string, Task>;
  readonly events: AuditEvent[];
  readonly mails: Mail[];
  readonly links: Link[];
  readonly parties: Party[];
  rest: Pick<Change, never> & Partial<Pick<Change, RestKey>>;
}
type RestKey =
  | 'placeMarks'
  | 'trajectory'
  | 'receipt'
  | 'enterQueue'
  | 'hold'
  | 'release'
  | 'eraseAt'
  | 'eraseNow'
  | 'keepAgain';

/** Starts a change of an existing referral. Throws InvariantError where its stage does not allow the action. */
export function begin(from: OpenCase, action: Action, ctx: Context): Draft {
  if (!startsFrom(action).includes(from.referral.stage)) {
    throw new InvariantError(`${action} is not possible in stage ${from.referral.stage}`);
  }
  return {
    ...emptyDraft(action, ctx),
    before: from.referral,
    after: structuredClone({ ...from.referral, revision: from.referral.revision + 1, updatedAt: ctx.now }),
    open: new Map(from.tasks.map((task) => [task.id, task])),
    owners: new Map(from.tasks.map((task) => [task.id, task.owner])),
    tasksBefore: from.tasks,
    trajectoryBefore: () => from.trajectory?.(),
  };
}

/** Starts the change that creates a referral. */
export function beginNew(referral: Referral, action: Action, ctx: Context): Draft {
  return {
    ...emptyDraft(action, ctx),
    before: null,
    after: structuredClone(referral),
    open: new Map(),
    owners: new Map(),
    tasksBefore: [],
    trajectoryBefore: () => undefined,
  };
}

function emptyDraft(action: Action, ctx: Context) {
  return { ctx, action, touched: new Map(), events: [], mails: [], links: [], parties: [], rest: {} };
}

/**
 * The finished change. Throws InvariantError when the referral would be open without an open task (I3), or in a stage to which
 * the action does not lead.
 */
export function finish(draft: Draft, result = 'ok', object?: string): Change {
  const openTasks = [...draft.open.keys()];
  const terms = termsAfter(draft);
  const worked: Referral = { ...withPause(draft), openTasks, ...foundAfter(draft, terms) };
  const open = [...draft.open.values()];
  const { desk, deskRow } = deskAfter(draft, worked, open);
  const { startCounted: _former, fact: _before, ...uncounted } = worked;
  const { startCounted, starts } = startsAfter(draft, worked);
  const { kept, fact, told: factTold } = factAfter(draft, worked);
  const counted: Referral = { ...uncounted, ...defined({ startCounted, fact: kept }) };
  const { sequence, told } = toldAfter(draft, counted);
  const after: Referral = {
    ...counted,
    ...desk,
    ...sequence,
    ...statusDayAfter(draft.before, worked, draft.ctx.now),
    listed: listedAfter(draft, worked, open),
  };
  if (after.stage !== 'closed' && openTasks.length === 0) {
    throw new InvariantError(`${draft.action} would leave the referral open without a task`);
  }
  if (!mayLeadTo(draft.action, draft.before?.stage ?? null, after.stage)) {
    throw new InvariantError(`${draft.action} does not lead to stage ${after.stage}`);
  }
  const { because, staff } = draft.ctx;
  const event: AuditEvent = {
    action: draft.action,
    object: object ?? after.id,
    result,
    origin: draft.ctx.origin,
    actor: draft.ctx.actor,
    ...(draft.before === null && after.client !== undefined ? { client: after.client } : {}),
    ...whatChanged(draft, after),
    ...factTold,
    ...defined({ reason: because?.code, staff }),
    at: draft.ctx.now,
  };
  return {
    action: draft.action,
    before: draft.before,
    after,
    tasks: [...draft.touched.values()],
    events: [event, ...draft.events],
    mails: draft.mails,
    links: draft.links,
    parties: [...draft.parties, ...reasonsIn(draft)],
    ...defined({ starts, fact }),
    ...told,
    ...terms,
    ...queueChange(draft.before, after),
    ...deskRow,
    ...erasedWithRest(draft, after),
    ...draft.rest,
  };
}

/** The referral says until when guidance is paused, for whoever does not read the trajectory. */
function withPause({ after, rest: { trajectory } }: Draft): Referral {
  const { pausedUntil: before, ...referral } = after;
  const pausedUntil = trajectory === undefined ? before : openPause(trajectory)?.until;
  return referral.stage === 'checking-in' ? { ...referral, ...defined({ pausedUntil }) } : referral;
}

/** What is written about people after the end of a case is erased together with the rest. */
function erasedWithRest(draft: Draft, { stage, closure, closedAt }: Referral): Pick<Change, 'eraseAt'> {
  const { region, now } = draft.ctx;
  const isAfterEnd = draft.before?.stage === 'closed' && stage === 'closed';
  const { trajectory } = draft.rest;
  const isPersonal = trajectory !== undefined && inParts(trajectory).personal !== undefined;
  if (!isAfterEnd || (!isPersonal && [...draft.parties, ...reasonsIn(draft)].length === 0)) return {};
  if (closure === undefined || closure === 'not-confirmed') return { eraseAt: now };
  return { eraseAt: keptUntil(region, closure, closedAt ?? now) };
}

/** Why staff made the change, in their own words. Where nobody's data are kept there is nothing to keep it with. */
function reasonsIn({ action, ctx: { because, now }, rest }: Draft): readonly Party[] {
  if (because?.text === undefined || rest.eraseNow !== undefined) return [];
  return [{ role: 'desk-note', kind: 'reason', about: action, text: because.text, at: now }];
}

/** What a new task is about, besides its kind. */
export interface TaskSpec {
  readonly kind: TaskKind;
  readonly owner: Role;
  readonly provider?: string;
  readonly about?: string;
  readonly checkIn?: Task['checkIn'];
  readonly extension?: Task['extension'];
  /** Default: now. Later for a check-in, which sleeps until its date. */
  readonly visibleFrom?: string;
  /** Default: `visibleFrom`. Reminders and due time count from here; later where somebody is told well ahead. */
  readonly termsFrom?: string;
}

/** Opens a task and sets its due time and reminders. Mails are planned separately, or by the sweeper when the task wakes. */
export function openTask(draft: Draft, spec: TaskSpec): Task {
  const n = (draft.after.taskCounts[spec.kind] ?? 0) + 1;
  draft.after.taskCounts = { ...draft.after.taskCounts, [spec.kind]: n };
  const visibleFrom = spec.visibleFrom ?? draft.ctx.now;
  const bare: Omit<Task, 'nextAt'> = {
    id: taskIdOf(draft.after.id, spec.kind, n),
    referralId: draft.after.id,
    kind: spec.kind,
    n,
    status: 'open',
    owner: spec.owner,
    ...defined({ provider: spec.provider, about: spec.about, checkIn: spec.checkIn, extension: spec.extension }),
    level: levelOf(spec.kind, spec.owner),
    addressee: 0,
    createdAt: draft.ctx.now,
    visibleFrom,
    ...schedule(draft.ctx.region, spec.kind, spec.owner, spec.termsFrom ?? visibleFrom),
    remindersSent: 0,
    // Nobody is mailed about work of the machine.
    announced: taskRules[spec.kind].work === 'machine',
    onSilence: silenceRule(spec.kind, spec.owner),
  };
  return putTask(draft, bare);
}

/**
 * Writes a changed open task, with its next visit worked out again. Throws InvariantError for a closed one: a closed
 * task is never reopened.
 */
export function putTask(draft: Draft, bare: Omit<Task, 'nextAt'>): Task {
  if (bare.status === 'closed') throw new InvariantError(`${bare.id} is closed`);
  const task: Task = { ...bare, nextAt: nextVisit(bare, draft.ctx.now) };
  draft.open.set(task.id, task);
  draft.touched.set(task.id, task);
  return task;
}

/** Closes a task, with the decision that ended it, if there was one. */
export function closeTask(draft: Draft, task: Task, decided?: Decision): void {
  // Nobody phones in what the coordinator decides in work of their own.
  const isOwn = taskRules[task.kind].work === 'coordinator';
  const decision = decided && { ...decided, phonedIn: decided.phonedIn && !isOwn };
  draft.open.delete(task.id);
  draft.touched.set(task.id, { ...task, status: 'closed', ...defined({ decision }) });
}

/** Closes the open tasks of these kinds. */
export function closeKinds(draft: Draft, ...kinds: TaskKind[]): void {
  for (const task of [...draft.open.values()]) if (kinds.includes(task.kind)) closeTask(draft, task);
}

/** Takes the open tasks of these kinds back, because the plan is another one: their links say so. */
export function takeBackKinds(draft: Draft, ...kinds: TaskKind[]): void {
  for (const task of [...draft.open.values()])
    if (kinds.includes(task.kind)) closeTask(draft, task, decision(draft, takenBack));
}

/** The decision of the acting person, with codes only. */
export function decision(draft: Draft, code: string, more: { reason?: string; on?: string } = {}): Decision {
  return {
    code,
    ...defined({ reason: more.reason, on: more.on }),
    at: draft.ctx.now,
    actor: draft.ctx.actor,
    phonedIn: actsAsCoordinator(draft.ctx.actor),
  };
}

/**
 * Moves to a stage in which the machine acts next: its task `advance` replaces whatever was open (I3). A person for
 * whom a place must be found is in the queue from now on, or from when they first entered it.
 */
export function toMachine(draft: Draft, stage: Stage): void {
  draft.after.stage = stage;
  if (stage === 'placing') draft.after.waitingSince ??= draft.ctx.now;
  closeKinds(draft, 'advance');
  openTask(draft, { kind: 'advance', owner: 'system' });
  draft.after.faults = 0;
}

/**
 * Ends the referral and starts the retention period. Every task closes, except for calls that bring the candidate news, because
 * somebody without e-mail must still be told, and those that last (`lastingCalls`). What such a call was to settle of a move or of the
 * door is remembered: should the case go on after all, it is made then.
 */
export function closeReferral(draft: Draft, closure: RetainedClosure): void {
  leaveUnsettled(draft.after, ...draft.tasksBefore.filter(asksWhetherHere).map(({ about }) => about));
  for (const task of [...draft.open.values()]) if (!outlastsCase(task)) closeTask(draft, task);
  close(draft, closure);
  draft.rest = { ...draft.rest, eraseAt: keptUntil(draft.ctx.region, closure, draft.ctx.now) };
}

/** Ends a referral that nobody but its sender knows of, whose tasks are closed, and erases everybody in it at once. */
export function eraseReferral(draft: Draft, closure: Closure): void {
  close(draft, closure);
  draft.rest = { ...draft.rest, eraseAt: draft.ctx.now, eraseNow: 'everyone' };
}

function close(draft: Draft, closure: Closure): void {
  const { transfer } = draft.after;
  // Nobody settled what they said of a transfer: where the case goes on after all, they may say it again.
  if (transfer !== undefined && draft.tasksBefore.some(asksAboutTransfer)) draft.after.transfer = { at: transfer.at };
  draft.after.stage = 'closed';
  draft.after.closure = closure;
  draft.after.closedAt = draft.ctx.now;
}

/**
 * A call that is still to be made once the case is closed: it brings news, or is one that lasts (`lastingCalls`).
 */
function outlastsCase(task: Task): boolean {
  return isAbout(task, 'call', [...lastingCalls, ...mailKinds]);
}

/** Gives back the place that is counted for this person, if any (I9). One that was added for them is nobody else's. */
export function releasePlace(draft: Draft): void {
  const { provider, programme, holdsPlace, isPlaceAdded } = draft.after;
  if (!holdsPlace || provider === undefined || programme === undefined) return;
  draft.rest = { ...draft.rest, release: { provider, programme, ...defined({ isAdded: isPlaceAdded }) } };
  draft.after.holdsPlace = false;
  delete draft.after.isPlaceAdded;
}

/** Counts a place for this person (I9). Where the coordinator adds one for them, it goes again with them. */
export function holdPlace(draft: Draft, provider: string, programme: Programme, raised?: RaisedPlaces): void {
  const hold = holdAt(draft.ctx.region, provider, programme, draft.ctx.now);
  draft.rest = { ...draft.rest, hold: { ...hold, ...defined({ raised }) } };
  draft.after.holdsPlace = true;
  if (raised !== undefined) draft.after.isPlaceAdded = true;
}

/** Closes the questions about waiting for a place. The entry in the queue goes with the stage, when the change is finished. */
export function stopWaiting(draft: Draft): void {
  closeKinds(draft, 'await-place', 'still-wanted');
}
