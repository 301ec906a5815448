import { randomUUID } from 'node:crypto';
import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import type { Operate } from './engine.ts';
import { isDynamoError, unknownOperation } from './errors.ts';
import type { Body } from './wire.ts';

/** Takes the place of the network in a `DynamoDBClient`. */
export type RequestHandler = DynamoDBClientResolvedConfig['requestHandler'];

const target = 'DynamoDB_20120810.';

async function answer(
  operations: ReadonlyMap<string, Operate>,
  operation: string,
  body: string,
): Promise<{ readonly statusCode: number; readonly body: Body }> {
  try {
    const operate = operations.get(operation);
    if (!operate) throw unknownOperation(operation, [...operations.keys()]);
    const request: Body = JSON.parse(body);
    return { statusCode: 200, body: await operate(request) };
  } catch (error) {
    if (isDynamoError(error)) return { statusCode: error.statusCode, body: error.body };
    throw error;
  }
}

/**
 * Answers the SDK's requests in this process. What DynamoDB would refuse becomes the SDK's exception; a defect or a
 * closed database rejects the call with the error itself, which the SDK does not retry.
 */
export function createRequestHandler(operations: ReadonlyMap<string, Operate>): RequestHandler {
  return {
    metadata: { handlerProtocol: 'local' },
    async handle({ headers, body }) {
      const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
      const asked = headers['x-amz-target'] ?? '';
      const operation = asked.startsWith(target) ? asked.slice(target.length) : '';
      const result = await answer(operations, operation, text);
      return {
        response: {
          statusCode: result.statusCode,
          headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
          body: Buffer.from(JSON.stringify(result.body)),
        },
      };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}
