import { announceWaiting } from '../domain/journey/placing.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { waitingStep } from '../runtime/step-handler.ts';

/**
 * Waits until a place comes free. The task was opened with the queue entry; reaching this step, the candidate hears that
 * they wait.
 */
export function createHandler(runtime: Runtime): (event: unknown) => Promise<void> {
  return waitingStep(runtime, {
    stage: 'waiting',
    kind: 'await-place',
    open: () => undefined,
    found: (from, task, ctx) => (task.announced ? undefined : announceWaiting(from, task, ctx)),
  });
}
