import type { Stage } from '../domain/codes.ts';
import type { Referral } from '../domain/referral.ts';
import type { Waiting } from './case.ts';

/** Where an execution stands, according to the workflow service. */
export type ExecutionStatus = 'running' | 'ended' | 'failed' | 'missing';

/** What a waiting execution is told about its case: what is still open, and its stage. */
export type Wakeable = Pick<Referral, 'id' | 'generation' | 'stage' | 'openTasks'>;

export interface Workflow {
  /** Starts the execution of a referral's present generation, at its stage; starting it again is no error. */
  start(referral: Pick<Referral, 'id' | 'generation' | 'machine' | 'stage' | 'openTasks'>): Promise<void>;
  status(referral: Pick<Referral, 'id' | 'generation' | 'machine'>): Promise<ExecutionStatus>;
  /**
   * Names of all executions that run, a thousand in a call. The service lists them with some delay, so one that is
   * absent must be asked for by itself.
   */
  running(): Promise<ReadonlySet<string>>;
  /** Remembers that a step of this execution waits with this token, for this task. */
  attach(
    execution: { readonly referralId: string; readonly generation: number },
    taskId: string,
    token: string,
  ): Promise<void>;
  /**
   * Remembers that a step of this execution waits for a task that was opened before it began, in the generation's own
   * place, where whoever reads the case finds it. False, and nothing is written, where the task is no longer open, the
   * case has another stage or generation, or another try of the step waits there.
   */
  waitFor(referralId: string, stage: Stage, waiting: Waiting): Promise<boolean>;
  /**
   * Wakes every step of this referral that waits for a task which is no longer open, tells it where the case stands,
   * and deletes those tokens. A token that the service no longer knows is deleted too: it was used, or its execution is
   * over. The next step asks the table in any case, so a late message does no harm.
   */
  wake(referral: Wakeable): Promise<void>;
  /**
   * Wakes one waiting step, and tells it where the case stands. False when the service no longer knows its token: it
   * was used, or another try of the step has its own.
   */
  answer(waiting: Omit<Waiting, 'taskId'>, referral: Wakeable): Promise<boolean>;
}
