import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { ExecutionSummary } from '../../engines/states/local-states.ts';
import type { FaultHook, FaultPoint } from '../../engines/support/sdk-handler.ts';
import { constructName, type MachineStep } from '../../functions/runtime/steps.ts';
import type { EmbeddedOptions } from '../../local/embedded.ts';
import type { Journey } from './journey.ts';

const message = 'rehearsed';

/** An error that a test throws on purpose. */
export function rehearsed(name = 'Rehearsed'): Error {
  return Object.assign(new Error(message), { name });
}

/** Faults that can be set and lifted while a journey runs. */
export interface Rehearsal {
  /** Options for `openJourney`. */
  readonly options: Pick<EmbeddedOptions, 'faults' | 'onError'>;
  /** Called at every fault point from now on; undefined lets all pass. */
  set(hook: FaultHook | undefined): void;
  /** Errors inside the system that the test did not cause. */
  readonly unexpected: string[];
}

export function rehearse(): Rehearsal {
  let present: FaultHook | undefined;
  const unexpected: string[] = [];
  return {
    options: {
      faults: (point) => present?.(point),
      onError(where, error) {
        if (error instanceof Error && error.message === message) return;
        unexpected.push(`${where}: ${error instanceof Error ? error.stack : String(error)}`);
      },
    },
    set(hook) {
      present = hook;
    },
    unexpected,
  };
}

/** Lifts the faults and closes the journey, which checks how everything ended. Fails on an error that the test did not cause. */
export async function closeRehearsed(journey: Journey, rehearsal: Rehearsal): Promise<void> {
  rehearsal.set(undefined);
  await journey.close();
  expect(rehearsal.unexpected).toEqual([]);
}

/** Whether a fault point is this one. */
export function isAt(
  point: FaultPoint,
  service: FaultPoint['service'],
  operation: string,
  phase?: FaultPoint['phase'],
) {
  return point.service === service && point.operation === operation && (phase === undefined || point.phase === phase);
}

/** Executions of one referral, oldest generation first. */
export async function executionsOf({ app }: Journey, reference: string): Promise<ExecutionSummary[]> {
  const all = await app.executions.list(10_000);
  const generation = ({ name }: ExecutionSummary) => Number(name.slice(name.lastIndexOf('-') + 1));
  return all.filter(({ name }) => name.startsWith(`${reference}-`)).sort((a, b) => generation(a) - generation(b));
}

/** Stops an execution as someone in the AWS console would. */
export async function stopExecution({ app }: Journey, executionArn: string): Promise<void> {
  await app.clients.sfn.send(new StopExecutionCommand({ executionArn }));
}

/** Stops the executions that are calling this step right now. */
export async function stopAtStep(journey: Journey, step: MachineStep): Promise<number> {
  const all = await journey.app.executions.list(10_000);
  const calling = all.filter(
    ({ status, phase, state }) => status === 'RUNNING' && phase === 'invoking' && state === constructName(step),
  );
  for (const { arn } of calling) await stopExecution(journey, arn);
  return calling.length;
}

/** Moves the clock until the newest execution of a referral waits for someone; the sweeper's retries are up to 16 hours apart. */
export async function untilSomeoneIsAsked(journey: Journey, reference: string): Promise<void> {
  for (let round = 0; round < 120; round += 1) {
    const newest = (await executionsOf(journey, reference)).at(-1);
    if (newest?.status === 'RUNNING' && newest.phase === 'callback') return;
    if ((await journey.stage(reference)) === 'closed') return;
    await journey.app.clock.advanceBy('PT10M');
  }
}
