import * as z from 'zod';
import { type CancellationReason, isDynamoError, transactionCancelled, validationError } from './errors.ts';
import type { Body } from './wire.ts';

/** Most operations in one transaction (DynamoDB quota). */
const maxOperations = 100;

/** Schema of the operations of a transaction. */
export function transactItems<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .min(1, 'Member must have length greater than or equal to 1')
    .max(maxOperations, `Member must have length less than or equal to ${maxOperations}`);
}

/**
 * Reads the request of a transaction.
 *
 * @throws DynamoError that names the member and shows a list that is too short or too long, as DynamoDB does.
 */
export function parse<T>(schema: z.ZodType<T>, body: Body): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map((part, i) => (i === 0 ? lowerFirst(String(part)) : String(part))).join('.');
  const shown =
    Array.isArray(body[String(issue?.path[0])]) && issue?.path.length === 1 ? body[String(issue.path[0])] : undefined;
  const value = shown === undefined ? 'Value' : `Value '${JSON.stringify(shown)}'`;
  throw validationError(
    `1 validation error detected: ${value} at '${at || 'the request'}' failed to satisfy constraint: ${issue?.message}`,
  );
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Two operations on one item have no order, so DynamoDB refuses them. */
export function refuseDuplicates(places: readonly string[]): void {
  if (new Set(places).size === places.length) return;
  throw validationError('Transaction request cannot include multiple operations on one item');
}

/**
 * Why the key of an operation does not fit its table; undefined when it does. DynamoDB notices a key of another type,
 * or one that lacks a part, only while the transaction runs; it refuses an empty text in a key at once.
 *
 * @throws DynamoError for an empty text or empty bytes in the key.
 */
export function keyProblem(look: () => void): CancellationReason | undefined {
  try {
    look();
    return undefined;
  } catch (error) {
    if (!isDynamoError(error) || /empty (string|binary) value/.test(error.message)) throw error;
    return { Code: 'ValidationError', Message: error.message };
  }
}

/**
 * Ends the transaction if any of its operations has a reason to.
 *
 * @throws DynamoError with a reason for each operation, in their order.
 */
export function cancelWhere(reasons: readonly (CancellationReason | undefined)[]): void {
  if (reasons.every((reason) => reason === undefined)) return;
  throw transactionCancelled(reasons.map((reason) => reason ?? { Code: 'None' }));
}
