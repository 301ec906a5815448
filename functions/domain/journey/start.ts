import type { Answer } from '../answers.ts';
import { instantAt } from '../calendar.ts';
import type { Change } from '../change.ts';
import { plannedEnd } from '../check-in-plan.ts';
import { InvariantError } from '../errors.ts';
import { doorPolicy } from '../region.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, closeKinds, closeTask, decision, finish, toMachine } from './draft.ts';
import { askPerson, planMail, readdress, tellApprover, tellCandidate, tellReferrer } from './mails.ts';

/** Writes the trajectory's plan and raises the generation: from here the trajectory machine has the case (I8). */
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
    plannedEnd: plannedEnd(policy, startedOn, from.referral.decidedYears),
    ...(policy.hours === undefined ? {} : { hoursPlanned: policy.hours }),
    hoursUsed: 0,
    spells: [],
    checkIns: [],
  };
  draft.rest = { ...draft.rest, trajectory };
  toMachine(draft, 'confirming-start');
  return finish(draft, startedOn);
}

/**
 * Brings the case to the job coach at once, so that they can call the candidate, and asks from the start date on whether the
 * first talk was held.
 */
export function openConfirmStart(from: OpenCase, trajectory: Trajectory, ctx: Context): Change {
  const draft = begin(from, 'open-confirm-start', ctx);
  closeKinds(draft, 'advance');
  const onTheDay = instantAt(trajectory.startsOn, ctx.region.officeHours.start);
  const task = askPerson(draft, {
    kind: 'confirm-start',
    owner: 'job-coach',
    provider: trajectory.provider,
    termsFrom: onTheDay > ctx.now ? onTheDay : ctx.now,
  });
  return finish(draft, trajectory.startsOn, task.id);
}

/** The job coach's word on the first talk: held, moved to another day, or the trajectory stops before it began. */
export function answerStart(
  from: OpenCase,
  task: Task,
  trajectory: Trajectory,
  answer: Answer<'confirm-start'>,
  ctx: Context,
): Change {
  switch (answer.choice) {
    case 'held': {
      const draft = begin(from, 'confirm-start', ctx);
      closeTask(draft, task, decision(draft, 'held', { on: answer.heldOn }));
      draft.rest = { ...draft.rest, trajectory: { ...trajectory, firstTalkOn: answer.heldOn } };
      toMachine(draft, 'checking-in');
      tellCandidate(draft, 'started-candidate');
      tellReferrer(draft, 'started-referrer');
      tellApprover(draft, 'started-approver');
      return finish(draft, answer.heldOn, task.id);
    }
    case 'moved': {
      const draft = begin(from, 'move-start', ctx);
      closeTask(draft, task, decision(draft, 'moved', { on: answer.newDate }));
      const policy = from.referral.door === undefined ? undefined : doorPolicy(ctx.region, from.referral.door);
      const end =
        policy === undefined ? trajectory.plannedEnd : plannedEnd(policy, answer.newDate, from.referral.decidedYears);
      draft.rest = { ...draft.rest, trajectory: { ...trajectory, startsOn: answer.newDate, plannedEnd: end } };
      draft.after.startedOn = answer.newDate;
      toMachine(draft, 'confirming-start');
      return finish(draft, answer.newDate, task.id);
    }
    case 'stopped': {
      const draft = begin(from, 'stop-before-start', ctx);
      closeTask(draft, task, decision(draft, 'stopped', { reason: answer.reason }));
      draft.rest = { ...draft.rest, trajectory: { ...trajectory, earlyStop: answer.reason } };
      toMachine(draft, 'closing');
      return finish(draft, answer.reason, task.id);
    }
  }
}

/** The candidate says that nobody called: the question goes from the job coach to the coordinator at once. */
export function reportNobodyCalled(from: OpenCase, ctx: Context): Change {
  const draft = begin(from, 'report-nobody-called', ctx);
  const task = [...draft.open.values()].find((open) => open.kind === 'confirm-start');
  if (task !== undefined && task.owner !== 'coordinator') readdress(draft, task, 'coordinator');
  if (task === undefined) askPerson(draft, { kind: 'confirm-start', owner: 'coordinator' });
  planMail(draft, { kind: 'nobody-called', to: 'coordinator' });
  return finish(draft, 'ok', task?.id);
}
