import { TryAgainError } from '../domain/errors.ts';

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
const passingCodes = [
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

/** Reasons for which DynamoDB cancels a transaction that a new try may do away with: other writers, or a table that is busy. */
export const passingReasons: readonly string[] = [
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

/**
 * Whether the same call may well succeed a little later. A request that is wrong or not allowed, or about something that is not
 * there, fails each time: it is a fault of ours that must be seen.
 */
export function isPassing(error: Error): boolean {
  if (passingNames.includes(error.name)) return true;
  if ('code' in error && passingCodes.includes(String(error.code))) return true;
  if (!('$metadata' in error)) return false;
  if ('CancellationReasons' in error)
    return reasonsIn(error.CancellationReasons).every((one) => passingReasons.includes(one));
  // The SDK marks errors that the service's own model declares worth another try.
  if ('$retryable' in error && error.$retryable !== undefined) return true;
  const status = statusOf(error.$metadata);
  return status === 429 || status >= 500;
}

/**
 * Whether somebody who sent something may send it once more: others were at the same case, or a service is busy or does not answer. In
 * the last case it may have been carried out all the same, which the second try finds.
 */
export function isBusy(error: unknown): boolean {
  return error instanceof TryAgainError || (error instanceof Error && isPassing(error));
}

/** The codes of the reasons in an error about a cancelled transaction, one for each item of it. */
export function reasonsIn(reasons: unknown): readonly string[] {
  if (!Array.isArray(reasons)) return [];
  return reasons.map((one: { readonly Code?: string }) => one.Code ?? 'None');
}

function statusOf(metadata: unknown): number {
  const found = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return found ? Number(metadata.httpStatusCode) : 0;
}
