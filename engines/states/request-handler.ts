import { type Answer, jsonRefusal } from '../support/sdk-handler.ts';
import { ApiError } from './errors.ts';
import type { Operations } from './operations.ts';

/**
 * Answers the calls of an `SFNClient`, for `answerHere`. An operation that the engine does not have (heartbeats,
 * activities, Map runs) is refused by name.
 */
export function answerStates(operations: Operations): Answer {
  return async ({ operation, input }) => {
    try {
      const run = operations[operation];
      if (run === undefined) {
        throw new ApiError('UnsupportedOperation', `The embedded Step Functions engine has no ${operation}`);
      }
      return { output: await run(input) };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return jsonRefusal(400, { __type: error.name, message: error.message });
    }
  };
}
