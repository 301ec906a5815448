import type { Answer, AnswerKind } from '../domain/answers.ts';
import type { Change } from '../domain/change.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { canAnswerLate } from '../domain/journey/late.ts';
import type { Task } from '../domain/task.ts';
import type { AnyEffects, Known } from '../domain/tasks/effects.ts';
import { taskEffects } from '../domain/tasks/rules.ts';
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
  const effects: AnyEffects | undefined = taskEffects[task.kind];
  const known: Known = { trajectory, ...(likelyDuplicateOf === undefined ? {} : { likelyDuplicateOf }) };
  return withShape(effects?.schema, answer, (given) => effects?.answered(from, task, given, ctx, known));
}

/** Hands an answer to a task whose time has passed to the rule for late answers. Undefined when it no longer helps. */
export function applyLateAnswer(
  from: OpenCase,
  task: Task,
  answer: Answer<AnswerKind>,
  ctx: Context,
  known: Known,
): Change | undefined {
  if (!canAnswerLate(from, task, known.trajectory)) return undefined;
  const effects: AnyEffects | undefined = taskEffects[task.kind];
  return withShape(effects?.schema, answer, (given) => effects?.late?.answered(from, task, given, ctx, known));
}

/** Reads an answer by the shape of its kind. What has that shape is of the kind's own type, which nobody else has to know. */
function withShape(
  schema: AnyEffects['schema'] | undefined,
  answer: unknown,
  apply: (given: never) => Change | undefined,
): Change | undefined {
  const read = schema?.safeParse(answer);
  return read?.success === true ? apply(read.data as never) : undefined;
}
