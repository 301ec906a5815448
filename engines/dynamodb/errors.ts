import type { Body, Item } from './wire.ts';

/** What DynamoDB answers instead of a result. */
export interface DynamoError extends Error {
  readonly statusCode: number;
  readonly body: { readonly __type: string; readonly message?: string } & Body;
}

/** Distinguishes DynamoDB's refusals from defects. */
export function isDynamoError(error: unknown): error is DynamoError {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

/** Name of the exception as the SDK shows it, such as `ValidationException`. */
export function exceptionName(error: DynamoError): string {
  return error.body.__type.slice(error.body.__type.indexOf('#') + 1);
}

function refusal(exception: string, message: string, more: Body = {}): DynamoError {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${exception}`, message, ...more };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

/** The request breaks a rule of the API. */
export function validationError(message: string): DynamoError {
  return refusal('ValidationException', message);
}

/** A member of the request is not of the type that it must have. */
export function serializationError(message: string): DynamoError {
  return refusal('SerializationException', message);
}

/** The operation may exist in AWS, but not here: said plainly, so that nobody searches elsewhere. */
export function unknownOperation(operation: string, known: readonly string[]): DynamoError {
  return refusal(
    'UnknownOperationException',
    `The local DynamoDB does not offer ${operation || 'this operation'}; it offers ${known.join(', ')}.`,
  );
}

/** No such table. For operations on items DynamoDB does not say which table was meant. */
export function tableNotFound(): DynamoError {
  return refusal('ResourceNotFoundException', 'Requested resource not found');
}

/** A table of that name exists already. */
export function tableInUse(name: string): DynamoError {
  return refusal('ResourceInUseException', `Table already exists: ${name}`);
}

/** A condition was not met; `item` is the present item, if the caller asked for it. */
export function conditionFailed(item: Item | undefined): DynamoError {
  return refusal('ConditionalCheckFailedException', 'The conditional request failed', item ? { Item: item } : {});
}

/** Why one operation of a transaction made it fail, or `None`. */
export interface CancellationReason {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: Item;
}

/** Nothing of the transaction was written; one reason per operation, in the order of the request. */
export function transactionCancelled(reasons: readonly CancellationReason[]): DynamoError {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons });
}

/** The client request token was used in the last ten minutes, for another request. */
export function tokenMismatch(): DynamoError {
  return refusal(
    'IdempotentParameterMismatchException',
    'The client request token was already used with other parameters',
  );
}
