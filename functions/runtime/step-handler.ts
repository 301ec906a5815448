import * as z from 'zod';
import { changeCase, contextOf } from '../cases/change-case.ts';
import { deliverFor } from '../cases/deliver.ts';
import type { Change } from '../domain/change.ts';
import type { Stage, TaskKind } from '../domain/codes.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import type { Task } from '../domain/task.ts';
import type { Runtime } from './runtime.ts';

/** What a state machine hands to a step: ids, never data (I5). */
const inputSchema = z.strictObject({ referralId: z.string(), generation: z.int().positive() });
const waitingInputSchema = inputSchema.extend({ taskToken: z.string().min(1).max(2048) });
export type StepInput = z.output<typeof inputSchema>;

/** Where the machine goes next: the table's stage, or `superseded` when a newer generation has the case. */
export interface StepOutput {
  readonly stage: Stage | 'superseded';
}

/** A rule that a step carries out; undefined when the table has moved on already. */
export type StepRule = (from: OpenCase, ctx: Context) => Change | undefined | Promise<Change | undefined>;

/** Whether this execution is the one that the table counts on. */
export function isCurrent(from: OpenCase, input: StepInput): boolean {
  return from.referral.generation === input.generation;
}

async function apply(runtime: Runtime, input: StepInput, stage: Stage, rule: StepRule): Promise<void> {
  const ctx = contextOf(runtime, { origin: 'machine', actor: 'system' });
  await changeCase(runtime, input.referralId, (from) =>
    isCurrent(from, input) && from.referral.stage === stage ? rule(from, ctx) : undefined,
  );
  await deliverFor(runtime, input.referralId);
}

/** Where the case stands, for the machine. Throws InvariantError when the referral does not exist. */
export async function standing(runtime: Pick<Runtime, 'referrals'>, input: StepInput): Promise<StepOutput> {
  const from = await runtime.referrals.load(input.referralId);
  if (from === undefined) throw new InvariantError('an execution without a referral');
  return { stage: isCurrent(from, input) ? from.referral.stage : 'superseded' };
}

/** A step that does its work and answers with the stage that the table is in then. Safe to run again at any time. */
export function plainStep(runtime: Runtime, stage: Stage, rule: StepRule): (event: unknown) => Promise<StepOutput> {
  return async (event) => {
    const input = inputSchema.parse(event);
    await apply(runtime, input, stage, rule);
    return standing(runtime, input);
  };
}

/**
 * A step that waits for people. It opens the task of its stage unless that is open already, attaches its token, and wakes
 * itself at once when the task was settled meanwhile. Running it again attaches one more token, which does no harm.
 */
export function waitingStep(
  runtime: Runtime,
  wait: {
    readonly stage: Stage;
    readonly kind: TaskKind;
    /** Opens the task. */
    readonly open: StepRule;
    /** What to do with a task that is open already. Default: nothing. */
    readonly found?: (from: OpenCase, task: Task, ctx: Context) => Change | undefined;
  },
): (event: unknown) => Promise<void> {
  return async (event) => {
    const { taskToken, ...input } = waitingInputSchema.parse(event);
    const waiting = (from: OpenCase) => from.tasks.find((task) => task.kind === wait.kind && task.about !== 'stuck');
    await apply(runtime, input, wait.stage, (from, ctx) => {
      const task = waiting(from);
      return task === undefined ? wait.open(from, ctx) : wait.found?.(from, task, ctx);
    });
    const from = await runtime.referrals.load(input.referralId);
    if (from === undefined) throw new InvariantError('an execution without a referral');
    const task = isCurrent(from, input) && from.referral.stage === wait.stage ? waiting(from) : undefined;
    await runtime.workflow.attach(input.referralId, task?.id ?? `${input.referralId}#settled`, taskToken);
    // Read once more: whoever settled the task between the two reads has not seen this token.
    const now = await runtime.referrals.load(input.referralId);
    await runtime.workflow.wake(input.referralId, now?.referral.openTasks ?? []);
  };
}

/** Reads the input of a step that needs more than the two shapes above. */
export function readStepInput(event: unknown): StepInput {
  return inputSchema.parse(event);
}
