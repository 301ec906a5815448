import { createHash } from 'node:crypto';
import * as z from 'zod';
import { templateProblems } from './expressions.ts';
import { jsonSchema } from './json.ts';

/**
 * The part of Amazon States Language that the embedded engine runs, JSONata dialect only. Every object is strict: an
 * unsupported field or type of state is refused when the definition is loaded, not ignored when it matters.
 */
const comment = z.string().exactOptional();
const stateName = z.string().min(1).max(80);
const expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'must be a JSONata expression between {% and %}');
/** Seconds, up to the largest number that AWS accepts. */
const seconds = z.int().min(1).max(99_999_999);
const errorEquals = z.array(z.string().min(1)).min(1);
const next = { Next: stateName.exactOptional(), End: z.literal(true).exactOptional() };
const data = { Output: jsonSchema.exactOptional(), Assign: z.record(z.string(), jsonSchema).exactOptional() };

const retrierSchema = z.strictObject({
  Comment: comment,
  ErrorEquals: errorEquals,
  IntervalSeconds: seconds.exactOptional(),
  BackoffRate: z.number().min(1).exactOptional(),
  MaxAttempts: z.int().min(0).max(99_999_999).exactOptional(),
  MaxDelaySeconds: z.int().min(1).max(31_622_400).exactOptional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).exactOptional(),
});
export type Retrier = z.infer<typeof retrierSchema>;

const catcherSchema = z.strictObject({ Comment: comment, ErrorEquals: errorEquals, Next: stateName, ...data });

const task = {
  Type: z.literal('Task'),
  Comment: comment,
  TimeoutSeconds: z.union([seconds, expression]).exactOptional(),
  Retry: z.array(retrierSchema).exactOptional(),
  Catch: z.array(catcherSchema).exactOptional(),
  ...next,
  ...data,
};
const lambdaArguments = z.strictObject({ FunctionName: z.string().min(1), Payload: jsonSchema.exactOptional() });

const taskSchema = z.discriminatedUnion('Resource', [
  z.strictObject({ ...task, Resource: z.literal('arn:aws:states:::lambda:invoke'), Arguments: lambdaArguments }),
  z.strictObject({
    ...task,
    Resource: z.literal('arn:aws:states:::lambda:invoke.waitForTaskToken'),
    Arguments: lambdaArguments,
  }),
  z.strictObject({
    ...task,
    Resource: z.literal('arn:aws:states:::states:startExecution'),
    // Without a name AWS invents one; a crash would then start two executions.
    Arguments: z.strictObject({
      StateMachineArn: z.string().min(1),
      Name: z.string().min(1),
      Input: jsonSchema.exactOptional(),
    }),
  }),
]);
export type TaskState = z.infer<typeof taskSchema>;

const choiceSchema = z.strictObject({
  Type: z.literal('Choice'),
  Comment: comment,
  Choices: z.array(z.strictObject({ Comment: comment, Condition: expression, Next: stateName })).min(1),
  Default: stateName.exactOptional(),
});
export type ChoiceState = z.infer<typeof choiceSchema>;

const passSchema = z.strictObject({ Type: z.literal('Pass'), Comment: comment, ...next, ...data });
const waitSchema = z.strictObject({
  Type: z.literal('Wait'),
  Comment: comment,
  Seconds: z.union([z.int().min(0).max(99_999_999), expression]).exactOptional(),
  Timestamp: z.string().exactOptional(),
  ...next,
  ...data,
});
export type WaitState = z.infer<typeof waitSchema>;
const succeedSchema = z.strictObject({
  Type: z.literal('Succeed'),
  Comment: comment,
  Output: jsonSchema.exactOptional(),
});
const failSchema = z.strictObject({
  Type: z.literal('Fail'),
  Comment: comment,
  Error: z.string().exactOptional(),
  Cause: z.string().exactOptional(),
});
const stateSchema = z.discriminatedUnion('Type', [
  taskSchema,
  choiceSchema,
  passSchema,
  waitSchema,
  succeedSchema,
  failSchema,
]);
export type State = z.infer<typeof stateSchema>;

const definitionSchema = z.strictObject({
  Comment: comment,
  QueryLanguage: z.literal('JSONata', 'must be JSONata: the embedded engine runs no JSONPath'),
  Version: z.literal('1.0').exactOptional(),
  StartAt: stateName,
  TimeoutSeconds: seconds.exactOptional(),
  States: z.record(stateName, stateSchema),
});
export type Definition = z.infer<typeof definitionSchema>;

/** A definition that runs here, with its name in the journal. */
export interface LoadedDefinition {
  readonly hash: string;
  readonly text: string;
  readonly definition: Definition;
}

/**
 * Checks and reads a definition whose placeholders are filled in, and that `checkDefinition` has found to be one for AWS.
 * @throws Error that names the machine and lists everything in the definition that this engine would not accept.
 */
export function loadDefinition(machine: string, source: unknown): LoadedDefinition {
  const loaded = reloadDefinition(machine, source);
  const problems = Object.entries(loaded.definition.States).flatMap(([name, state]) =>
    stateProblems(state).map((problem) => `${name}: ${problem}`),
  );
  if (problems.length > 0) return refuse(machine, problems.join('\n'));
  return loaded;
}

/** As `loadDefinition`, for a definition that an earlier run has checked. */
export function reloadDefinition(machine: string, source: unknown): LoadedDefinition {
  return { hash: definitionHash(source), text: JSON.stringify(source), definition: parseDefinition(machine, source) };
}

/** Name of a definition in the journal: the SHA-256 of its text. */
export function definitionHash(source: unknown): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
}

function parseDefinition(machine: string, source: unknown): Definition {
  const parsed = definitionSchema.safeParse(source);
  return parsed.success ? parsed.data : refuse(machine, z.prettifyError(parsed.error));
}

function refuse(machine: string, problems: string): never {
  throw new Error(`State machine ${machine} cannot run here:\n${problems}`);
}

function stateProblems(state: State): string[] {
  const problems = templateProblems(state);
  if (state.Type === 'Task') {
    for (const field of ['Retry', 'Catch'] as const) {
      const entries = state[field] ?? [];
      entries.forEach((entry, i) => {
        const alone = entry.ErrorEquals.length === 1 && i === entries.length - 1;
        if (entry.ErrorEquals.includes('States.ALL') && !alone) {
          problems.push(`${field}[${i}]: States.ALL must stand alone in the last entry`);
        }
      });
    }
  }
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    problems.push('give either Seconds or Timestamp');
  }
  if (state.Type === 'Task' || state.Type === 'Pass' || state.Type === 'Wait') {
    if ((state.Next === undefined) === (state.End === undefined)) problems.push('give either Next or End');
  }
  return problems;
}
