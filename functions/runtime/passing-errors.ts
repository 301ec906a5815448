import { TryAgainError } from '../domain/errors.ts';
import { isPassing } from '../ports/passing.ts';

/**
 * Does a piece of work. An AWS error that passes by itself is thrown as TryAgainError, because the state machines
 * cannot know the error names of every service. Any other error is left as it is.
 */
export async function passingAsTryAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TryAgainError || !isPassing(error)) throw error;
    throw new TryAgainError(`passes by itself: ${error.name}`, { cause: error });
  }
}
