import { bodyText, inProcess, operationOf, type SdkHandler } from '../support/sdk-handler.ts';
import { ApiError } from './errors.ts';
import type { Operations } from './operations.ts';

/**
 * Speaks AWS JSON 1.0 with an `SFNClient`, in process. An operation that the engine does not have (heartbeats, activities,
 * Map runs) is refused by name.
 */
export function statesRequestHandler(operations: Operations): SdkHandler {
  return inProcess(async (request) => {
    const operation = operationOf(request);
    try {
      const run = operations[operation];
      if (run === undefined) {
        throw new ApiError('UnsupportedOperation', `The embedded Step Functions engine has no ${operation}`);
      }
      return answer(200, await run(JSON.parse(bodyText(request.body))));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return answer(400, { __type: error.name, message: error.message });
    }
  });
}

function answer(statusCode: number, body: object) {
  return {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(body)),
  };
}
