import { defined } from '../domain/defined.ts';
import { startTrajectory } from '../domain/journey/start.ts';
import { executionName } from '../domain/referral.ts';
import { wordOf } from '../domain/word.ts';
import {
  applyRule,
  outputOf,
  readStepInput,
  type StepOutput,
  type StepRuntime,
  stepOf,
} from '../steps/step-handler.ts';

/** What the machine needs to start the trajectory machine under a deterministic name (I8). */
export type StartOutput =
  | {
      readonly stage: 'run-trajectory';
      readonly execution: string;
      readonly nextGeneration: number;
      readonly task?: string;
    }
  | StepOutput;

/** Writes the trajectory's plan, and names the execution that takes over. A repeated run names the same one. */
export function createHandler(runtime: StepRuntime): (event: unknown) => Promise<StartOutput> {
  return stepOf(async (event) => {
    const input = readStepInput(event);
    const from = await applyRule(runtime, input, 'starting', startTrajectory);
    const { id, machine, generation } = from.referral;
    const next = input.generation + 1;
    if (machine === 'trajectory' && generation === next) {
      const { task } = wordOf(from.referral);
      return {
        stage: 'run-trajectory',
        execution: executionName(id, next),
        nextGeneration: next,
        ...defined({ task }),
      };
    }
    return outputOf(from, input);
  });
}
