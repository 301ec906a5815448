/**
 * Names of AWS errors that pass by themselves: throttling, time-outs and faults of a service (DynamoDB Developer Guide,
 * "Error handling"; common errors of the APIs of Step Functions and Secrets Manager; errors that the SDK itself treats
 * as throttling or transient). By then the SDK has already tried several times.
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

/** Network errors, by code. */
const passingCodes = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether the same call may well succeed a little later. */
export function isPassing(error: Error): boolean {
  if (passingNames.includes(error.name)) return true;
  if ('code' in error && passingCodes.includes(String(error.code))) return true;
  if (!('$metadata' in error)) return false;
  // The SDK marks errors that the service's own model declares worth another try.
  if ('$retryable' in error && error.$retryable !== undefined) return true;
  const status = statusOf(error.$metadata);
  return status === 429 || status >= 500;
}

function statusOf(metadata: unknown): number {
  const found = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return found ? Number(metadata.httpStatusCode) : 0;
}
