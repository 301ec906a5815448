import { addDays, daysBetween, localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { InvariantError } from '../errors.ts';
import { goesOnOn, openPause, type Pause, paused, pausedUntil, resumed } from '../pause.ts';
import type { PlainDate } from '../referral.ts';
import { ofKind } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, type Draft, finish, putTask, takeBackKinds, toMachine } from './draft.ts';
import { tellCandidate } from './mails.ts';

/** A pause as somebody tells it: its last day and, where none is open yet, its first day and its reason. */
export type ToldPause = Pick<Pause, 'until'> & Partial<Pick<Pause, 'from' | 'reason'>>;

/** A pause as it was told, made whole: another last day of the open one, or a new one. Undefined where something is missing. */
export function toldPause(trajectory: Trajectory, { reason, from, until }: ToldPause): Pause | undefined {
  const open = openPause(trajectory);
  if (open !== undefined) return { ...open, until };
  return reason === undefined || from === undefined ? undefined : { reason, from, until };
}

/** The trajectory with a pause that was told. Throws InvariantError where its first day or its reason is missing. */
export function withToldPause(trajectory: Trajectory, told: ToldPause): Trajectory {
  const pause = toldPause(trajectory, told);
  if (pause === undefined) throw new InvariantError('a pause without its first day or its reason');
  return openPause(trajectory) === undefined ? paused(trajectory, pause) : pausedUntil(trajectory, pause.until);
}

/** The candidate hears that guidance rests and until when; of the reason nothing is mailed. */
export function tellPause(draft: Draft, before: Trajectory, after: Trajectory): void {
  const pause = openPause(after);
  if (pause === undefined) return;
  const about = openPause(before) === undefined ? 'paused' : 'other-day';
  tellCandidate(draft, 'pause-candidate', { about, pauseFrom: pause.from, pauseUntil: pause.until });
}

/** The candidate hears that guidance goes on, and until when it now lasts. */
export function tellResumed(draft: Draft, before: Trajectory, after: Trajectory): void {
  if (openPause(before) === undefined || openPause(after) !== undefined) return;
  tellCandidate(draft, 'pause-candidate', { about: 'goes-on', plannedEnd: after.plannedEnd });
}

/**
 * Guidance rests from a day until a day, both plain dates: the planned end moves by exactly these days, and nobody is asked anything
 * before the first day after them. The place stays the candidate's. With a pause that is open already: it gets another last day.
 * The caller has checked the dates.
 */
export function pauseGuidance(from: OpenCase, trajectory: Trajectory, told: ToldPause, ctx: Context): Change {
  const draft = begin(from, 'pause', ctx);
  const after = withToldPause(trajectory, told);
  askAnew(draft, trajectory, after);
  tellPause(draft, trajectory, after);
  return finish(draft, told.until);
}

/**
 * Guidance goes on before the pause was to end, or it was never one: the days that are left of it are given back.
 *
 * @param on the first day of guidance; that of the pause itself takes it back
 */
export function resumeGuidance(from: OpenCase, trajectory: Trajectory, on: PlainDate, ctx: Context): Change {
  const draft = begin(from, 'resume', ctx);
  const after = resumed(trajectory, on);
  askAnew(draft, trajectory, after);
  tellResumed(draft, trajectory, after);
  return finish(draft, on);
}

/** The question that was on the agenda was planned without this: the machine plans the next one. */
function askAnew(draft: Draft, before: Trajectory, trajectory: Trajectory): void {
  takeBackKinds(draft, 'check-in');
  moveAsked(draft, before, trajectory);
  draft.rest = { ...draft.rest, trajectory };
  toMachine(draft, 'checking-in');
}

/**
 * A last day that is asked for moves with the planned end: it was asked for as so many days more. Else a pause that is told before
 * the decision would leave nothing that can be granted.
 */
export function moveAsked(draft: Draft, before: Trajectory, after: Trajectory): void {
  const task = ofKind(draft.open.values(), 'decide-extension');
  const until = task?.extension?.until;
  const days = daysBetween(before.plannedEnd, after.plannedEnd);
  if (task?.extension === undefined || until === undefined || days === 0) return;
  putTask(draft, { ...task, extension: { ...task.extension, until: addDays(until, days) } });
}

/**
 * The trajectory after an answer that ends its open pause: the question after it was answered, or guidance ended. As it was after any
 * other.
 *
 * @param askedOn date of the check-in that was answered
 */
export function afterAnswer(
  trajectory: Trajectory,
  { askedOn, ends }: { readonly askedOn: PlainDate; readonly ends: boolean },
  { now }: Pick<Context, 'now'>,
): Trajectory {
  const open = openPause(trajectory);
  if (open === undefined || (!ends && askedOn !== goesOnOn(open))) return trajectory;
  return resumed(trajectory, localDate(now));
}
