import type { KeyRange } from '../support/sorted-memory.ts';
import { validationError } from './errors.ts';
import type { KeyTerm } from './expressions/key-condition.ts';
import { afterEveryKey, checkKeyValue, keyType, partitionPlace, sortableValue } from './keys.ts';
import type { KeyPart, TableDefinition } from './tables.ts';
import { typeOf } from './wire.ts';

/** The places between these two, without the upper one. */
export interface PlaceRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The places of the items that a condition on keys asks for.
 *
 * @param keySchema key of the table or of the index that is asked
 * @throws DynamoError when the condition names no partition key, another attribute, or a value of another type.
 */
export function placesOf(
  terms: readonly KeyTerm[],
  keySchema: readonly KeyPart[],
  definition: TableDefinition,
): PlaceRange {
  const [hash, range] = keySchema;
  const partition = terms.find(({ name }) => name === hash?.AttributeName);
  if (!partition) throw missing(hash);
  const other = terms.find((term) => term !== partition);
  if (other && other.name !== range?.AttributeName) throw range ? missing(range) : notSupported();
  if (partition.operator !== '=') throw notSupported();
  for (const { name, values } of terms) {
    for (const value of values) {
      if (typeOf(value) !== keyType(definition, name)) {
        throw validationError(
          'One or more parameter values were invalid: Condition parameter type does not match schema type',
        );
      }
      checkKeyValue(name, name === partition.name ? 'HASH' : 'RANGE', value);
    }
  }
  const start = partitionPlace(partition.values[0]);
  return other ? within(start, other) : { from: start, to: start + afterEveryKey };
}

function missing(part: KeyPart | undefined): Error {
  return validationError(`Query condition missed key schema element: ${part?.AttributeName}`);
}

function notSupported(): Error {
  return validationError('Query key condition not supported');
}

/** Part of a partition, by the sort key. The place of an item with just this sort key ends as a partition's does. */
function within(start: string, { operator, values: [first, second] }: KeyTerm): PlaceRange {
  const begin = start + sortableValue(first);
  const whole = start + partitionPlace(first);
  const all = { from: start, to: start + afterEveryKey };
  switch (operator) {
    case '=':
      return { from: whole, to: whole + afterEveryKey };
    case '<':
      return { ...all, to: whole };
    case '<=':
      return { ...all, to: whole + afterEveryKey };
    case '>':
      return { ...all, from: whole + afterEveryKey };
    case '>=':
      return { ...all, from: whole };
    case 'begins_with':
      return { from: begin, to: begin + afterEveryKey };
    case 'BETWEEN':
      return { from: whole, to: start + partitionPlace(second ?? first) + afterEveryKey };
  }
}

/** The part of a range that follows a place, in the direction of reading. */
export function rangeAfter({ from, to }: PlaceRange, place: string | undefined, isForward: boolean): KeyRange {
  if (place === undefined) return { gte: from, lt: to, reverse: !isForward };
  return isForward ? { gt: place, lt: to } : { gte: from, lt: place, reverse: true };
}
