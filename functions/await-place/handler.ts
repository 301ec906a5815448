import { contextOf } from '../cases/change-case.ts';
import type { QueueRuntime } from '../cases/rank-queue.ts';
import { serveFor } from '../cases/serve-queue.ts';
import { announceWaiting } from '../domain/journey/placing.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { type StepRuntime, waitingStep } from '../steps/step-handler.ts';

/**
 * Waits until a place comes free. The task was opened together with the queue entry; in this step the candidate is told
 * that they wait. First it serves the queue where that may bring them a place: the step before may have been cut off right
 * after it entered somebody, and a free place must not wait for the weekly look.
 */
export function createHandler(runtime: StepRuntime & QueueRuntime): (event: unknown) => Promise<void> {
  return waitingStep(runtime, {
    stage: 'waiting',
    kind: 'await-place',
    first: async ({ referral, tasks }) => {
      const isUntold = tasks.some(({ kind, announced }) => taskRules[kind].isQueued && !announced);
      if (referral.stage !== 'waiting' || !isUntold) return;
      await serveFor(runtime, referral, contextOf(runtime, { origin: 'machine', actor: 'system' }));
    },
    open: () => undefined,
    found: (from, task, ctx) => (task.announced ? undefined : announceWaiting(from, task, ctx)),
  });
}
