import * as z from 'zod';
import { changeAndFollow, type FollowRuntime } from '../cases/after-change.ts';
import { type ChangeExtra, contextOf } from '../cases/change-case.ts';
import { deliverFor } from '../cases/deliver.ts';
import type { Change } from '../domain/change.ts';
import type { Stage, TaskKind } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { InvariantError } from '../domain/errors.ts';
import type { Context, OpenCase } from '../domain/journey/context.ts';
import { tellsOfFault } from '../domain/journey/faults.ts';
import { isIdOf, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { readWaitFigures } from '../domain/wait-figures-schema.ts';
import { wordOf } from '../domain/word.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import { passingAsTryAgain } from '../runtime/passing-errors.ts';

/** The ports of a step: its case, the mails that follow from it, and its execution. */
export type StepRuntime = FollowRuntime;

/** What it takes to say where a case stands. */
export interface HeadRuntime {
  readonly referrals: Pick<Runtime['referrals'], 'head'>;
}

/**
 * What a state machine passes to a step: ids, never data (I5). `task` was open when the stage was said; earlier definitions
 * do not pass it.
 */
const inputSchema = z.object({
  referralId: z.string(),
  generation: z.int().positive(),
  task: z.string().nullish(),
});
const waitingInputSchema = inputSchema.extend({ taskToken: z.string().min(1).max(2048) });
export type StepInput = z.output<typeof inputSchema>;

/**
 * Where the machine goes next: the stage in the table, or `superseded` when a newer generation has the case. With the task
 * that is open there the next step reads the case in one call.
 */
export interface StepOutput {
  readonly stage: Stage | 'superseded';
  readonly task?: string;
}

/** A rule that a step carries out; undefined when the table has already moved on. */
export type StepRule = (from: Case, ctx: Context) => Change | undefined | Promise<Change | undefined>;

/** Whether this execution is the present one according to the table. */
export function isCurrent({ referral }: Pick<OpenCase, 'referral'>, input: StepInput): boolean {
  return referral.generation === input.generation;
}

/**
 * Applies a step's rule if the case is in its stage, and sends the mails that follow. Answers the case as it is
 * afterwards. Throws InvariantError when the referral does not exist.
 */
export async function applyRule(
  runtime: StepRuntime,
  input: StepInput,
  stage: Stage,
  rule: StepRule,
): Promise<OpenCase> {
  return (await apply(runtime, input, stage, rule)).now;
}

/**
 * The same for a step that may wait for a task which the rule opens; also answers whether its token was written with
 * the task.
 */
async function apply(
  runtime: StepRuntime,
  input: StepInput,
  stage: Stage,
  rule: StepRule,
  waits?: ChangeExtra['waits'],
): Promise<{ readonly now: OpenCase; readonly isAwaited: boolean }> {
  const known = await readFor(runtime, input);
  const ctx = contextOf(runtime, {
    origin: 'machine',
    actor: 'system',
    ...defined({ waits: readWaitFigures(known?.waits()) }),
  });
  const work = (from: Case) => (isCurrent(from, input) && from.referral.stage === stage ? rule(from, ctx) : undefined);
  const extra = waits === undefined ? {} : { waits };
  const outcome = await changeAndFollow(runtime, input.referralId, work, known, extra);
  if (outcome.now === undefined) throw new InvariantError('an execution without a referral');
  // The first step sends what the receipt planned; a repeated step sends what it was cut off from sending.
  if (!outcome.changed || stage === 'received') await deliverFor(runtime, input.referralId, outcome.now);
  return { now: outcome.now, isAwaited: outcome.changed && outcome.isAwaited === true };
}

/** The case as a step begins with it: read whole where its task was named, else left to whoever changes it. */
function readFor({ referrals }: Pick<Runtime, 'referrals'>, { referralId, task }: StepInput) {
  return typeof task !== 'string' ? undefined : referrals.whole(referralId, task);
}

/** What a step answers about a case. */
export function outputOf(from: Pick<OpenCase, 'referral'>, input: StepInput): StepOutput {
  return isCurrent(from, input) ? wordOf(from.referral) : { stage: 'superseded' };
}

/** Where the case stands, for the machine. Throws InvariantError when the referral does not exist. */
export async function standing(runtime: HeadRuntime, input: StepInput): Promise<StepOutput> {
  const referral = await runtime.referrals.head(input.referralId);
  if (referral === undefined) throw new InvariantError('an execution without a referral');
  return outputOf({ referral }, input);
}

/** A step that does its work and answers with the stage that the table then has. It can be repeated safely at any time. */
export function plainStep(runtime: StepRuntime, stage: Stage, rule: StepRule): (event: unknown) => Promise<StepOutput> {
  return stepOf(async (event) => {
    const input = inputSchema.parse(event);
    return outputOf(await applyRule(runtime, input, stage, rule), input);
  });
}

/**
 * A step's handler for the state machines: errors that pass by themselves are thrown under the one name that the
 * machines retry.
 */
export function stepOf<T>(work: (event: unknown) => Promise<T>): (event: unknown) => Promise<T> {
  return (event) => passingAsTryAgain(() => work(event));
}

/**
 * A step that waits for people. It opens the task of its stage and writes its token in the same transaction. Where
 * intake or the step before opened the task, one write says that the step waits. If it finds its task open otherwise it attaches its token
 * separately, and wakes itself at once when the task was settled meanwhile. Running the step again attaches one more
 * token, which does no harm.
 */
export function waitingStep(
  runtime: StepRuntime,
  wait: {
    readonly stage: Stage;
    readonly kind: TaskKind;
    /** Asked beside it, and waited for where nothing else is open for the machine or by its own kind. */
    readonly orElse?: TaskKind;
    /** Whether intake or the step before may have asked this already, in its own change. */
    readonly isAskedAhead?: true;
    /** Finishes what an earlier step may have left undone, before anybody is told anything. Default: nothing. */
    readonly first?: (from: OpenCase) => Promise<void>;
    /** Opens the task. */
    readonly open: StepRule;
    /** What to do with a task that is open already. Default: nothing. */
    readonly found?: (from: OpenCase, task: Task, ctx: Context) => Change | undefined;
  },
): (event: unknown) => Promise<void> {
  return stepOf(async (event) => {
    const { taskToken, ...input } = waitingInputSchema.parse(event);
    const waiting = ({ tasks }: OpenCase) => {
      const own = tasks.find((task) => task.kind === wait.kind && !tellsOfFault(task));
      if (own !== undefined || tasks.some(({ kind }) => taskRules[kind].work === 'machine')) return own;
      return tasks.find(({ kind }) => kind === wait.orElse);
    };
    if (wait.first !== undefined) {
      const found = await runtime.referrals.load(input.referralId);
      if (found !== undefined && isCurrent(found, input)) await wait.first(found);
    }
    const rule: StepRule = (now, ctx) => {
      const task = waiting(now);
      return task === undefined ? wait.open(now, ctx) : wait.found?.(now, task, ctx);
    };
    const own = { generation: input.generation, token: taskToken };
    if (wait.isAskedAhead === true && typeof input.task === 'string' && isIdOf(wait.kind, input.task)) {
      if (await runtime.workflow.waitFor(input.referralId, wait.stage, { ...own, taskId: input.task })) return;
    }
    const { now: from, isAwaited } = await apply(runtime, input, wait.stage, rule, { ...own, kind: wait.kind });
    // The process that settles the task finds the token that was written with it.
    if (isAwaited) return;
    const task = isCurrent(from, input) && from.referral.stage === wait.stage ? waiting(from) : undefined;
    if (task === undefined) return void (await runtime.workflow.answer(own, from.referral));
    await runtime.workflow.attach(input, task.id, taskToken);
    // Read once more: a caller that settled the task before the token was attached has not seen the token.
    const now = (await runtime.referrals.head(input.referralId)) ?? from.referral;
    if (!now.openTasks.includes(task.id)) await runtime.workflow.wake(now);
  });
}

/** Reads the input of a step that fits neither of the two shapes above. */
export function readStepInput(event: unknown): StepInput {
  return inputSchema.parse(event);
}
