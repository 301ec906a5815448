import type { Answer, AnswerKind } from '../domain/answers.ts';
import { answerSchemas } from '../domain/answers.ts';
import type { Change } from '../domain/change.ts';
import { actsAsCoordinator } from '../domain/codes.ts';
import { answerApproval, giveInformation } from '../domain/journey/approval.ts';
import { answerCall, nobodyCouldTell } from '../domain/journey/calls.ts';
import { answerCheckIn, checkInSilent } from '../domain/journey/check-ins.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { recordDeath, reportDeath } from '../domain/journey/death.ts';
import { tellsOfFault, unstick } from '../domain/journey/faults.ts';
import { answerInterest } from '../domain/journey/interest.ts';
import {
  acceptLate,
  answerCheckInLate,
  canAnswerLate,
  declineLate,
  giveInformationLate,
} from '../domain/journey/late.ts';
import { answerMove, asksAboutMove, reportMove } from '../domain/journey/move.ts';
import { answerOffer } from '../domain/journey/offer.ts';
import { answerResolve } from '../domain/journey/placing.ts';
import { answerSender } from '../domain/journey/sender.ts';
import { answerStart } from '../domain/journey/start.ts';
import { answerStillWanted } from '../domain/journey/still-wanted.ts';
import type { Task } from '../domain/task.ts';
import type { Trajectory } from '../domain/trajectory.ts';

/**
 * Hands an answer to the rule of its task. Undefined when the answer does not belong to this kind of task, or the stage
 * has moved on: nothing is changed then.
 */
export function applyAnswer(
  from: OpenCase,
  task: Task,
  answer: Answer<AnswerKind>,
  ctx: Context,
  trajectory: Trajectory | undefined,
  likelyDuplicateOf?: string,
): Change | undefined {
  switch (task.kind) {
    case 'confirm-sender':
      return withShape('confirm-sender', answer, (given) => answerSender(from, task, given, ctx, likelyDuplicateOf));
    case 'confirm-interest':
      return withShape('confirm-interest', answer, (given) => {
        if (given.choice !== 'not-reached') return answerInterest(from, task, given, ctx);
        return actsAsCoordinator(ctx.actor) ? nobodyCouldTell(from, task, ctx) : undefined;
      });
    case 'approve':
      return withShape('approve', answer, (given) => answerApproval(from, task, given, ctx));
    case 'give-information':
      return withShape('give-information', answer, (given) => giveInformation(from, task, given, ctx));
    case 'accept-offer':
      return withShape('accept-offer', answer, (given) => {
        if (given.choice === 'died') return reportDeath(from, ctx);
        return given.choice === 'places-again' ? undefined : answerOffer(from, task, given, ctx);
      });
    case 'confirm-start':
      return withShape('confirm-start', answer, (given) => {
        if (trajectory === undefined) return undefined;
        if (tellsOfDeath(given)) return recordDeath(from, task, trajectory, ctx);
        if (movedSomewhere(given)) return reportMove(from, ctx);
        if (given.choice !== 'no-answer') return answerStart(from, task, trajectory, given, ctx);
        return actsAsCoordinator(ctx.actor) ? nobodyCouldTell(from, task, ctx) : undefined;
      });
    case 'check-in':
      return withShape('check-in', answer, (given) => {
        if (trajectory === undefined) return undefined;
        if (tellsOfDeath(given)) return recordDeath(from, task, trajectory, ctx);
        if (movedSomewhere(given)) return reportMove(from, ctx);
        if (given.choice !== 'no-answer') return answerCheckIn(from, task, trajectory, given, ctx);
        return actsAsCoordinator(ctx.actor) ? checkInSilent(from, task, trajectory, ctx) : undefined;
      });
    case 'still-wanted':
      return withShape('still-wanted', answer, (given) => answerStillWanted(from, task, given, ctx));
    case 'call':
      return withShape('call', answer, (given) =>
        given.choice === 'died'
          ? recordDeath(from, task, trajectory, ctx)
          : asksAboutMove(task) && given.choice !== 'not-reached'
            ? answerMove(from, task, given, ctx, trajectory)
            : answerCall(from, task, given, ctx, trajectory),
      );
    case 'resolve':
    case 'await-place':
      return withShape('resolve', answer, (given) => {
        if (!tellsOfFault(task)) return answerResolve(from, task, given, ctx);
        return given.choice === 'try-again' ? unstick(from, task, ctx) : undefined;
      });
    case 'advance':
      return undefined;
  }
}

/**
 * Whether a job coach stops because the candidate has died: then nobody is asked or told what they would be at any
 * other stop.
 */
function tellsOfDeath(given: { readonly choice: string; readonly reason?: string }): boolean {
  return given.choice === 'stopped' && given.reason === 'died';
}

/** Whether a job coach stops because the candidate moved, without saying where to: that is a question, not yet an end. */
function movedSomewhere(given: {
  readonly choice: string;
  readonly reason?: string;
  readonly movedTo?: string;
}): boolean {
  return given.choice === 'stopped' && given.reason === 'moved' && given.movedTo === undefined;
}

/**
 * Hands an answer to a task whose time has passed to the rule for late answers. Undefined when it no longer helps.
 *
 * @param places how many places the provider of an offer has
 */
export function applyLateAnswer(
  from: OpenCase,
  task: Task,
  answer: Answer<AnswerKind>,
  ctx: Context,
  { trajectory, places }: { readonly trajectory: Trajectory | undefined; readonly places: number },
): Change | undefined {
  if (!canAnswerLate(from, task, trajectory)) return undefined;
  switch (task.kind) {
    case 'check-in':
      return withShape('check-in', answer, (given) => {
        if (trajectory === undefined) return undefined;
        if (movedSomewhere(given)) return reportMove(from, ctx);
        return tellsOfDeath(given)
          ? recordDeath(from, task, trajectory, ctx)
          : answerCheckInLate(from, task, trajectory, given, ctx);
      });
    case 'accept-offer':
      return withShape('accept-offer', answer, (given) => {
        if (given.choice === 'accept') return acceptLate(from, task, given, places, ctx);
        if (given.choice === 'died') return reportDeath(from, ctx);
        return given.choice === 'decline' ? declineLate(from, task, given, ctx) : undefined;
      });
    case 'give-information':
      return withShape('give-information', answer, (given) => giveInformationLate(from, task, given, ctx));
    case 'still-wanted': {
      const next = from.tasks.find((open) => open.kind === 'still-wanted');
      return withShape('still-wanted', answer, (given) =>
        answerStillWanted(from, next ?? task, given, ctx, next === undefined ? undefined : task),
      );
    }
    default:
      return undefined;
  }
}

function withShape<K extends AnswerKind>(
  kind: K,
  answer: unknown,
  apply: (given: Answer<K>) => Change | undefined,
): Change | undefined {
  const read = answerSchemas[kind].safeParse(answer);
  return read.success ? apply(read.data as Answer<K>) : undefined;
}
