import { instantAt } from '../calendar.ts';
import type { Change } from '../change.ts';
import { defined } from '../defined.ts';
import { placesOf } from '../matching.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeTask, type Draft, finish, releasePlace } from './draft.ts';
import { tellsOfFault } from './faults.ts';
import { readdress, replaceAddress, tellCandidate } from './mails.ts';

/** To whom a running trajectory goes: another job coach, and perhaps another provider. */
export interface Successor {
  readonly email: string;
  readonly name?: string;
  readonly phone?: string;
  /** Whether it is somebody else; else only the address of the same job coach was wrong. */
  readonly isOther: boolean;
  /** Absent or unchanged: another job coach of the same provider. */
  readonly provider?: string;
  /** The trajectory as it was read with the case. */
  readonly trajectory?: Trajectory;
}

/**
 * The coordinator hands the person on to another job coach, also of another provider when their own is gone or no longer can.
 * All open questions of the job coach go along; a check-in whose date has not come is asked for no sooner. The place moves with
 * the person, within the other's limit (I9). The caller has checked the address (I7).
 */
export function handOn(from: OpenCase, to: Successor, ctx: Context): Change {
  const draft = begin(from, 'change-addressee', ctx);
  const { email, name = '', phone } = to;
  replaceAddress(draft, 'job-coach');
  draft.parties.push({ role: 'job-coach', name, email, ...defined({ phone }) });
  if (to.provider !== undefined && to.provider !== from.referral.provider) moveTo(draft, to.provider, to.trajectory);
  else if (to.isOther) tellCandidate(draft, 'coach-changed-candidate');
  const provider = draft.after.provider;
  const asked = from.tasks.filter(({ kind }) => kind === 'confirm-start' || kind === 'check-in');
  for (const task of from.tasks)
    if (isAboutProvider(task) && provider !== from.referral.provider) closeTask(draft, task);
  for (const { about: _, ...task } of asked) {
    const moved = { ...task, ...defined({ provider }) };
    readdress(draft, moved, 'job-coach', { termsFrom: termsFrom(moved, ctx), isFirst: true });
  }
  return finish(draft, 'job-coach', asked[0]?.id);
}

/** Whether a task tells that the region file forgets the provider, or what it offers: over once somebody else has the person. */
function isAboutProvider(task: Task): boolean {
  return tellsOfFault(task) && (task.about === 'missing-provider' || task.about === 'missing-offer');
}

function moveTo(draft: Draft, provider: string, trajectory: Trajectory | undefined): void {
  const { programme, holdsPlace } = draft.after;
  releasePlace(draft);
  draft.after.provider = provider;
  if (trajectory !== undefined) draft.rest = { ...draft.rest, trajectory: { ...trajectory, provider } };
  if (holdsPlace && programme !== undefined) {
    draft.after.holdsPlace = true;
    const limit = placesOf(draft.ctx.region, provider, programme);
    draft.rest = { ...draft.rest, hold: { provider, programme, limit } };
  }
  tellCandidate(draft, 'matched-candidate');
}

/** From when an answer is waited for: a check-in's own morning, where that is still to come. */
function termsFrom({ checkIn }: Omit<Task, 'about'>, ctx: Context): string {
  const morning = checkIn === undefined ? ctx.now : instantAt(checkIn.date, ctx.region.officeHours.start);
  return morning > ctx.now ? morning : ctx.now;
}
