import { TryAgainError } from '../domain/errors.ts';

/**
 * Errors of AWS that pass by themselves, by name: throttles, time-outs and faults of a service (DynamoDB Developer Guide,
 * "Error handling"; common errors of the APIs of Step Functions and Secrets Manager; what the SDK itself calls throttling or
 * transient). The SDK has tried a few times by then.
 */
const passingNames = [
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'ProvisionedThroughputExceededException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'KmsThrottlingException',
  'ExecutionLimitExceeded',
  'InternalFailure',
  'InternalServerError',
  'InternalServiceError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'RequestTimeout',
  'RequestTimeoutException',
  'TimeoutError',
];

/** Errors of the network, by their code. */
const passingCodes = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether the same call may well go through a little later. */
function isPassing(error: Error): boolean {
  if (passingNames.includes(error.name)) return true;
  if ('code' in error && passingCodes.includes(String(error.code))) return true;
  if (!('$metadata' in error)) return false;
  // The SDK marks what the service's own model calls worth another try.
  if ('$retryable' in error && error.$retryable !== undefined) return true;
  const status = statusOf(error.$metadata);
  return status === 429 || status >= 500;
}

function statusOf(metadata: unknown): number {
  const found = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return found ? Number(metadata.httpStatusCode) : 0;
}

/**
 * Does a piece of work; an error of AWS that passes by itself leaves as TryAgainError, which the state machines know, since
 * they cannot know the names of every service. Any other error stays what it is.
 */
export async function passingAsTryAgain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TryAgainError || !isPassing(error)) throw error;
    throw new TryAgainError(`passes by itself: ${error.name}`, { cause: error });
  }
}
