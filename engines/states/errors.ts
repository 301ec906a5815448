import type { Retrier } from './definition.ts';

/** An error as a state reports it: a name that Retry and Catch match on, and a text for people. */
export class StatesError extends Error {
  override readonly name: string;

  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** An error of the Step Functions API, by the name AWS gives it, such as `ExecutionAlreadyExists`. */
export class ApiError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Errors that end an execution unless a retrier or catcher names them: no wildcard covers them. */
const terminal = ['States.Runtime', 'States.DataLimitExceeded'];

/**
 * Whether a retrier or catcher covers an error. `States.ALL` means every error but the terminal ones;
 * `States.TaskFailed` means the same without `States.Timeout`. Source: AWS Step Functions Developer Guide, "Handling
 * errors in Step Functions workflows". `States.Runtime` is never caught, not even by name.
 */
export function matches(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  if (errorEquals.includes(error)) return true;
  if (terminal.includes(error)) return false;
  return (
    errorEquals.includes('States.ALL') || (errorEquals.includes('States.TaskFailed') && error !== 'States.Timeout')
  );
}

/** Retries that a retrier allows by default. */
export const defaultMaxAttempts = 3;

/**
 * Milliseconds before a retry. `earlier` is how often this retrier was already used in this visit to the state. With
 * FULL jitter a random moment between nothing and the whole delay.
 */
export function retryDelay(retrier: Retrier, earlier: number, random: () => number): number {
  const seconds = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** earlier;
  const delay = 1000 * Math.min(seconds, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return Math.round(retrier.JitterStrategy === 'FULL' ? delay * random() : delay);
}

/**
 * What a function's error looks like to a state: the error's name, and as cause the JSON that Lambda answers, without the
 * stack.
 */
export function lambdaError(error: unknown): StatesError {
  const errorType = error instanceof Error ? error.name : typeof error;
  const errorMessage = error instanceof Error ? error.message : String(error);
  return new StatesError(errorType, JSON.stringify({ errorType, errorMessage }));
}
