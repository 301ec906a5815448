import { readFileSync } from 'node:fs';
import type { HistoryEvent } from '../../engines/states/execution.ts';
import { constructName, type MachineStep, machineSteps, placeholderName } from '../../functions/runtime/steps.ts';

/** The definitions as they are deployed, read as plainly as these tests need. */

export type MachineName = keyof typeof machineSteps;
export const machineNames: readonly MachineName[] = ['referral', 'trajectory'];

export interface PlainState {
  readonly Type: string;
  readonly Resource?: string;
  readonly Arguments?: { readonly FunctionName?: string; readonly Payload?: Record<string, string> };
  readonly TimeoutSeconds?: number;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

export interface PlainDefinition {
  readonly StartAt: string;
  readonly TimeoutSeconds: number;
  readonly States: Readonly<Record<string, PlainState>>;
}

export function definitionText(machine: MachineName): string {
  return readFileSync(new URL(`../../statemachines/${machine}.asl.json`, import.meta.url), 'utf8');
}

export function readDefinition(machine: MachineName): PlainDefinition {
  return JSON.parse(definitionText(machine));
}

/** Stage that a rule of `Route` looks for. */
export function stageOf(condition: string): string {
  return /^\{% \$states\.input\.stage = '([a-z-]+)' %\}$/.exec(condition)?.[1] ?? `not a stage: ${condition}`;
}

/** The last rule of `Route`: the table was asked already. */
export const wasAsked = '{% $states.input.asked = true %}';

/** Stages that `Route` knows, with the state each leads to. */
export function routes(definition: PlainDefinition): ReadonlyMap<string, string> {
  const rules = definition.States['Route']?.Choices ?? [];
  return new Map(
    rules.filter(({ Condition }) => Condition !== wasAsked).map(({ Condition, Next }) => [stageOf(Condition), Next]),
  );
}

/** Steps of a machine by the name of their state. */
export function stepStates(machine: MachineName): ReadonlyMap<string, { step: MachineStep; placeholder: string }> {
  return new Map(
    machineSteps[machine].map((step) => [constructName(step), { step, placeholder: `\${${placeholderName(step)}}` }]),
  );
}

/** Every way out of every state: `Resume Next Route`, `Route Choices[0] ReceiveReferral`, `FindPlace Retry[0] FindPlace`. */
export function transitions(definition: PlainDefinition): string[] {
  return Object.entries(definition.States).flatMap(([name, state]) => [
    ...(state.Next === undefined ? [] : [`${name} Next ${state.Next}`]),
    ...(state.Choices ?? []).map((rule, i) => `${name} Choices[${i}] ${rule.Next}`),
    ...(state.Default === undefined ? [] : [`${name} Default ${state.Default}`]),
    ...(state.Catch ?? []).map((catcher, i) => `${name} Catch[${i}] ${catcher.Next}`),
    ...(state.Retry ?? []).flatMap(({ MaxAttempts }, i) => (MaxAttempts === 0 ? [] : [`${name} Retry[${i}] ${name}`])),
  ]);
}

/** The transitions that an execution made, written as `transitions` writes them. */
export function travelled(history: readonly HistoryEvent[]): string[] {
  return history.flatMap(({ state, via }, i) => {
    if (via === undefined || via === 'End') return [];
    if (via.startsWith('Retry')) return [`${state} ${via} ${state}`];
    const next = history.slice(i + 1).find(({ type }) => type.endsWith('StateEntered'));
    return [`${state} ${via} ${next?.state}`];
  });
}

/** Errors of Lambda itself (AWS Step Functions Developer Guide, "Handling errors"; AWS Lambda, exceptions of Invoke). */
export const platformFaults = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
  'Lambda.EC2ThrottledException',
  'Lambda.ResourceNotReadyException',
  'Lambda.ResourceConflictException',
  // A function that was cut off or ran out of memory: one name or the other, by what Lambda answers.
  'Lambda.Unknown',
  'Sandbox.Timedout',
  'Runtime.ExitError',
];
