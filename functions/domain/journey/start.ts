import type { Answer } from '../answers.ts';
import { addWorkingDays, instantAt, localDate } from '../calendar.ts';
import type { Change } from '../change.ts';
import { plannedEnd } from '../check-in-plan.ts';
import { defined } from '../defined.ts';
import { InvariantError } from '../errors.ts';
import type { PlainDate } from '../referral.ts';
import { doorPolicy } from '../region.ts';
import { isAbout, noShowCall, ofKind, type Task, talkMissed } from '../task.ts';
import { isTalkMissed, type Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeTask, decision, finish, putTask, toMachine } from './draft.ts';
import { askPerson, bringCandidate, planMail, readdress, tellApprover, tellCandidate, tellReferrer } from './mails.ts';
import { afterMissedTalk, afterTalk } from './timing.ts';

/** Writes the trajectory's plan and raises the generation: from here on the trajectory machine has the case (I8). */
export function startTrajectory(from: OpenCase, ctx: Context): Change {
  const { door, provider, startedOn } = from.referral;
  if (door === undefined || provider === undefined || startedOn === undefined) {
    throw new InvariantError('start without a door, a provider or a date');
  }
  const policy = doorPolicy(ctx.region, door);
  const draft = begin(from, 'start-trajectory', ctx);
  draft.after.machine = 'trajectory';
  draft.after.generation += 1;
  draft.after.executionStartedAt = ctx.now;
  const trajectory: Trajectory = {
    referralId: from.referral.id,
    provider,
    startsOn: startedOn,
    plannedEnd: plannedEnd(policy, startedOn, from.referral, ctx.region.officeHours.closedDays),
    ...defined({ hoursPlanned: policy.hours }),
    hoursUsed: 0,
    spells: [],
    checkIns: [],
  };
  draft.rest = { ...draft.rest, trajectory };
  toMachine(draft, 'confirming-start');
  return finish(draft, startedOn);
}

/**
 * Tells the job coach about the candidate at once, so that they can get in touch. Whether the first talk was held is
 * asked only when its day is over, or some working days after one to which the candidate did not come. If the talk was moved, the
 * job coach already knows the candidate.
 */
export function openConfirmStart(from: OpenCase, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'open-confirm-start', ctx);
  closeKinds(draft, 'advance');
  const isNew = trajectory.isTalkMoved !== true;
  const isMissed = isTalkMissed(trajectory);
  const over = isMissed ? afterMissedTalk(ctx.region, ctx.now) : afterTalk(ctx.region, trajectory.startsOn);
  const soonest = isNew ? instantAt(addWorkingDays(localDate(ctx.now), 1), ctx.region.officeHours.start) : ctx.now;
  const task = askPerson(draft, {
    kind: 'confirm-start',
    owner: 'job-coach',
    provider: trajectory.provider,
    visibleFrom: over > ctx.now ? over : soonest,
    // Its mail must not ask about a day that has been answered already.
    ...(isMissed ? { about: talkMissed } : {}),
  });
  const isPast = trajectory.startsOn < localDate(ctx.now);
  if (isNew) bringCandidate(draft, task, isPast ? { about: 'past' } : {});
  return finish(draft, trajectory.startsOn, task.id);
}

/** The report on the first talk: held, moved to another day, the candidate did not come, or the trajectory stops before it began. */
export function answerStart(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  answer: Exclude<Answer<'confirm-start'>, { choice: 'no-answer' }>,
  ctx: Context,
): Change {
  switch (answer.choice) {
    case 'held': {
      const draft = begin(from, 'confirm-start', ctx);
      closeTask(draft, task, decision(draft, 'held', { on: answer.heldOn }));
      const talk = { firstTalkOn: answer.heldOn, checkInsFrom: answer.heldOn };
      draft.rest = {
        ...draft.rest,
        trajectory: { ...trajectory, ...talk, plannedEnd: endFrom(from, trajectory, answer.heldOn, ctx) },
      };
      toMachine(draft, 'checking-in');
      // A first talk that was missed is told by phone to whom no mail reaches.
      const obsolete = [noShowCall, 'contact-lost-candidate'];
      for (const call of [...draft.open.values()]) if (isAbout(call, 'call', obsolete)) closeTask(draft, call);
      // The planned day is not always the actual day: readers are told the actual one.
      const began = { startsOn: answer.heldOn };
      tellCandidate(draft, 'started-candidate', began);
      tellReferrer(draft, 'started-referrer', began);
      tellApprover(draft, 'started-approver', began);
      return finish(draft, answer.heldOn, task.id);
    }
    case 'moved': {
      const draft = begin(from, 'move-start', ctx);
      closeTask(draft, task, decision(draft, 'moved', { on: answer.newDate }));
      const end = endFrom(from, trajectory, answer.newDate, ctx);
      draft.rest = {
        ...draft.rest,
        trajectory: { ...trajectory, startsOn: answer.newDate, plannedEnd: end, isTalkMoved: true },
      };
      draft.after.startedOn = answer.newDate;
      tellCandidate(draft, 'talk-moved-candidate', { talk: String(task.n) });
      toMachine(draft, 'confirming-start');
      return finish(draft, answer.newDate, task.id);
    }
    case 'no-show':
      return noShow(from, task, trajectory, answer.nextDate, ctx);
    case 'stopped': {
      const draft = begin(from, 'stop-before-start', ctx);
      closeTask(draft, task, decision(draft, 'stopped', { reason: answer.reason }));
      draft.rest = { ...draft.rest, trajectory: { ...trajectory, earlyStop: answer.reason } };
      toMachine(draft, 'closing');
      return finish(draft, answer.reason, task.id);
    }
  }
}

/** From so many talks on to which the candidate did not come, the coordinator calls them (ours). */
const callAfterMissed = 2;

/**
 * The candidate did not come: that happens, and ends nothing. They hear of the new day, or that the job coach seeks them; the question
 * comes back after the new day, or after some working days where there is none. Who decides and who referred hear nothing of it, so
 * that nothing can follow from it but help (decision 116).
 */
function noShow(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  newDate: PlainDate | undefined,
  ctx: Context,
): Change {
  const { missedTalks = [], startsOn, plannedEnd: end } = trajectory;
  const draft = begin(from, 'no-show', ctx);
  closeTask(draft, task, decision(draft, 'no-show', defined({ on: newDate })));
  // A day that is reported again has no new day yet; it is no other talk that was missed.
  const isSaidAgain = isTalkMissed(trajectory);
  const missed = isSaidAgain ? missedTalks : [...missedTalks, startsOn];
  const plan =
    newDate === undefined
      ? { startsOn, plannedEnd: end }
      : { startsOn: newDate, plannedEnd: endFrom(from, trajectory, newDate, ctx) };
  draft.rest = { ...draft.rest, trajectory: { ...trajectory, ...plan, missedTalks: missed, isTalkMoved: true } };
  draft.after.startedOn = plan.startsOn;
  const isCalled = isSaidAgain || missed.length >= callAfterMissed;
  if (isCalled) askPerson(draft, { kind: 'call', owner: 'coordinator', about: noShowCall });
  if (newDate !== undefined) tellCandidate(draft, 'talk-moved-candidate', { talk: String(task.n) });
  // Whom no mail reaches hears it in that call.
  else if (!isSaidAgain && (!isCalled || from.referral.reach.candidate.email)) {
    tellCandidate(draft, 'contact-lost-candidate', { about: 'no-show' });
  }
  toMachine(draft, 'confirming-start');
  return finish(draft, newDate ?? 'ok', task.id);
}

/** The planned end with the first talk on a day: the year counts from when it was held, and not from when it was planned. */
function endFrom({ referral }: OpenCase, trajectory: Trajectory, talkOn: PlainDate, { region }: Context): PlainDate {
  const { door } = referral;
  if (door === undefined) return trajectory.plannedEnd;
  return plannedEnd(doorPolicy(region, door), talkOn, referral, region.officeHours.closedDays);
}

/** The candidate reports that nobody called: the question goes from the job coach to the coordinator at once. */
export function reportNobodyCalled(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'report-nobody-called', ctx);
  const task = ofKind(draft.open.values(), 'confirm-start');
  if (task !== undefined && task.owner !== 'coordinator') {
    // The job coach may still report that they did.
    const asked = [...(task.askedBefore ?? []), { owner: task.owner, addressee: task.addressee }];
    // The question itself says why it comes now: nobody has been silent, and one mail is enough.
    const moved = readdress(draft, { ...task, about: 'nobody-called' }, 'coordinator');
    putTask(draft, {
      ...moved,
      ...defined({ undelivered: task.undelivered, unreached: task.unreached }),
      askedBefore: asked,
    });
  } else {
    if (task === undefined) askPerson(draft, { kind: 'confirm-start', owner: 'coordinator' });
    planMail(draft, { kind: 'nobody-called', to: 'coordinator' });
  }
  return finish(draft, 'ok', task?.id);
}
