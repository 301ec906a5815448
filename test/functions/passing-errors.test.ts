import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { InvariantError, TryAgainError } from '../../functions/domain/errors.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { createHandler as resume } from '../../functions/resume/handler.ts';
import { passingAsTryAgain } from '../../functions/runtime/passing-errors.ts';

const $metadata = { httpStatusCode: 400 };
const of = (name: string, httpStatusCode = 400) =>
  new DynamoDBServiceException({ name, message: '', $fault: 'client', $metadata: { httpStatusCode } });
const coded = (code: string) => Object.assign(new Error('network'), { code });

describe('an error of AWS that passes by itself is one that the state machines try again', () => {
  test.each([
    new ProvisionedThroughputExceededException({ $metadata, message: '' }),
    new InternalServerError({ $metadata: { httpStatusCode: 500 }, message: '' }),
    of('ThrottlingException'),
    of('RequestLimitExceeded'),
    of('KmsThrottlingException'),
    of('Whatever', 503),
    of('Whatever', 429),
    coded('ECONNRESET'),
    coded('ENOTFOUND'),
    Object.assign(new Error('slow'), { name: 'TimeoutError' }),
  ])('%s', async (error) => {
    const thrown = await passingAsTryAgain(() => Promise.reject(error)).catch((caught: unknown) => caught);
    expect(thrown).toBeInstanceOf(TryAgainError);
    expect(thrown).toMatchObject({ name: 'TryAgainError', cause: error });
  });

  test('out of a step too', async () => {
    const referrals = { head: () => Promise.reject(of('ThrottlingException')) } as unknown as Runtime['referrals'];
    await expect(resume({ referrals })({ referralId: 'HW-A', generation: 1 })).rejects.toThrow(TryAgainError);
  });
});

test.each([
  new InvariantError('ours'),
  new ResourceNotFoundException({ $metadata, message: '' }),
  of('AccessDeniedException'),
  of('ValidationException'),
  new TypeError('ours'),
])('%s stays what it is: trying again would change nothing', async (error) => {
  await expect(passingAsTryAgain(() => Promise.reject(error))).rejects.toBe(error);
});
