import type * as z from 'zod';
import type { Change } from '../change.ts';
import type { Context, OpenCase } from '../journey/context.ts';
import type { Task } from '../task.ts';
import type { Trajectory } from '../trajectory.ts';

/** What was read with the case that an answer changes. */
export interface Known {
  /** Present once the person is guided, or is about to be. */
  readonly trajectory: Trajectory | undefined;
  /** Another referral that may be of the same person, where its sender confirms this one. */
  readonly likelyDuplicateOf?: string;
}

/**
 * What an answer to a task does, and what happens when there is none. A rule answers undefined where the answer does
 * not fit the present case: nothing is changed then.
 */
export interface TaskEffects<A> {
  /** Shape of an answer, as the page sends it. */
  readonly schema: z.ZodType<A>;
  readonly answered: (from: OpenCase, task: Task, answer: A, ctx: Context, known: Known) => Change | undefined;
  /** What silence does, where that is more than asking the next level. */
  readonly silent?: (from: OpenCase, task: Task, ctx: Context, known: Known) => Change | undefined;
  /** An answer after the time has passed: whether it still helps, and what it does then. */
  readonly late?: {
    /** @param task a closed task */
    readonly helps: (from: OpenCase, task: Task, trajectory: Trajectory | undefined) => boolean;
    readonly answered: (from: OpenCase, task: Task, answer: A, ctx: Context, known: Known) => Change | undefined;
  };
}

/** The effects of any kind of task, before its answer has been read. */
export type AnyEffects = Omit<TaskEffects<never>, 'schema'> & { readonly schema: z.ZodType };

/** The answers of a kind of task. */
export type AnswerOf<E> = E extends TaskEffects<infer A> ? A : never;
