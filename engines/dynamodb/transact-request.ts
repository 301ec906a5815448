import { type CancellationReason, isDynamoError, transactionCancelled, validationError } from './errors.ts';
import { isObject } from './requests/members.ts';
import type { Body } from './wire.ts';

/**
 * The operations of a transaction: the kind of each and its request.
 *
 * @param known the kinds that this transaction may have
 * @throws DynamoError when an operation is not of exactly one of them.
 */
export function operationsOf(list: unknown, known: readonly string[], message: string): readonly [string, Body][] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map((item) => {
    const entries = isObject(item) ? Object.entries(item).filter(([, request]) => request !== undefined) : [];
    const [entry, ...others] = entries;
    if (entry === undefined || others.length > 0 || !known.includes(entry[0]) || !isObject(entry[1])) {
      throw validationError(message);
    }
    return [entry[0], entry[1]];
  });
}

/** Two operations on one item have no order, so DynamoDB refuses them. */
export function refuseDuplicates(places: readonly string[]): void {
  if (new Set(places).size === places.length) return;
  throw validationError('Transaction request cannot include multiple operations on one item');
}

/**
 * Does for each operation what needs its key. DynamoDB notices a key of another type, or one that lacks a part, only while the
 * transaction runs; it refuses an empty text in a key at once.
 *
 * @throws DynamoError for an empty text or empty bytes in a key, or with a reason for each operation.
 */
export function eachWithKey<T, R>(operations: readonly T[], withKey: (operation: T) => R): readonly R[] {
  const [done, reasons]: [R[], (CancellationReason | undefined)[]] = [[], []];
  for (const operation of operations) {
    try {
      done.push(withKey(operation));
      reasons.push(undefined);
    } catch (error) {
      if (!isDynamoError(error) || /empty (?:string|binary) value/.test(error.message)) throw error;
      reasons.push({ Code: 'ValidationError', Message: error.message });
    }
  }
  cancelWhere(reasons);
  return done;
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
