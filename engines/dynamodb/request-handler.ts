import { randomUUID } from 'node:crypto';
import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import { type Answer, jsonRefusal } from '../support/sdk-handler.ts';
import type { Operate } from './engine.ts';
import { isDynamoError, unknownOperation } from './errors.ts';
import type { Body } from './wire.ts';

/** Takes the place of the network in a `DynamoDBClient`. */
export type RequestHandler = DynamoDBClientResolvedConfig['requestHandler'];

const target = 'DynamoDB_20120810.';

/** Runs an operation; what DynamoDB would refuse is answered as it would over HTTP. */
async function run<T>(
  operations: ReadonlyMap<string, Operate>,
  operation: string,
  request: () => Body,
  answered: (body: Body) => T,
) {
  try {
    const operate = operations.get(operation);
    if (!operate) throw unknownOperation(operation, [...operations.keys()]);
    return answered(operate(request()));
  } catch (error) {
    if (isDynamoError(error)) return jsonRefusal(error.statusCode, error.body);
    throw error;
  }
}

/**
 * Answers calls of the SDK in this process, for `answerHere`. What DynamoDB would refuse becomes the SDK's exception; a
 * defect or a closed database rejects the call with the error itself, which the SDK does not retry.
 */
export function answerCalls(operations: ReadonlyMap<string, Operate>): Answer {
  return ({ operation, input }) =>
    run(
      operations,
      operation,
      () => input,
      (output) => ({ output: withBytes(output) }),
    );
}

/** Answers the same as JSON over HTTP: for clients that are not in this process, or are made elsewhere. */
export function createRequestHandler(operations: ReadonlyMap<string, Operate>): RequestHandler {
  return {
    metadata: { handlerProtocol: 'local' },
    async handle({ headers, body }) {
      const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
      const asked = headers['x-amz-target'] ?? '';
      const operation = asked.startsWith(target) ? asked.slice(target.length) : '';
      const response = await run(
        operations,
        operation,
        () => JSON.parse(text),
        (output) => ({
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
          body: Buffer.from(JSON.stringify(output)),
        }),
      );
      return { response };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

/**
 * A copy of an answer, in which binaries are no longer base64: who has called may change it, and the engine keeps its items. Only a
 * typed value has text under `B`, or a list under `BS`. It goes by lists of names: over objects of so many shapes `for in` takes
 * five times as long.
 */
function withBytes(members: Body): Body {
  const copy: Body = {};
  for (const name of Object.keys(members)) {
    const member = members[name];
    if (name === 'B' && typeof member === 'string') copy[name] = bytesOf(member);
    else if (name === 'BS' && Array.isArray(member)) copy[name] = member.map(bytesOf);
    else copy[name] = copyOf(member);
  }
  return copy;
}

function copyOf(member: unknown): unknown {
  if (typeof member !== 'object' || member === null) return member;
  if (Array.isArray(member)) return member.map(copyOf);
  // Most values are one of these two: an item with an attribute of that name has an object there.
  const { S, N } = member as Body;
  if (typeof S === 'string') return { S };
  return typeof N === 'string' ? { N } : withBytes(member as Body);
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
