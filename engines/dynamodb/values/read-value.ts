import { serializationError, validationError } from '../errors.ts';
import type { AttributeValue, Item, ValueType } from '../wire.ts';
import { normalNumber } from './number.ts';
import { textSize } from './size.ts';

/** Deepest nesting (AWS, "Quotas", nested attribute depth): an attribute's own value is the first level. */
const deepest = 32;

/**
 * Reads an item, a key or the values of expressions from a request: a copy in normal form, so that nothing of the request is
 * kept or changed. Binaries may be bytes, as in the SDK, or base64, as in JSON. A member that is undefined is absent.
 *
 * @throws DynamoError when a value is not of exactly one type, or not a value of its type.
 */
export function readItem(given: unknown): Item {
  return readMembers(given, 0);
}

function readMembers(given: unknown, depth: number): Item {
  if (!isObject(given)) throw serializationError('Unexpected field type');
  const item: Record<string, AttributeValue> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value === undefined) continue;
    // Given to an object, this name would change what the object is.
    if (name === '__proto__')
      throw validationError('The local DynamoDB does not support an attribute called __proto__.');
    refuseName(name);
    item[name] = readValue(value, depth);
  }
  return item;
}

/** Longest name of an attribute or of what a map holds, in bytes (AWS, "Quotas", attributes). */
const longestName = 65_535;

/**
 * Refuses a name that no attribute and nothing in a map can have.
 *
 * @throws DynamoError when it is empty or too long.
 */
export function refuseName(name: string): void {
  if (name === '') throw validationError('Empty attribute name');
  // A character takes at most three bytes for each of its units, so most names need no count.
  if (name.length * 3 <= longestName || textSize(name) <= longestName) return;
  throw validationError(
    `1 validation error detected: Attribute name is too large, must be less than ${longestName + 1} bytes`,
  );
}

/** The same for one value; `depth` counts the lists and maps around it. */
export function readValue(given: unknown, depth = 0): AttributeValue {
  if (!isObject(given)) throw serializationError('Unexpected field type');
  refuseDeeperThan(depth);
  let type: string | undefined;
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || !isType(name)) continue;
    if (type !== undefined) {
      throw validationError(
        'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
      );
    }
    type = name;
  }
  if (type === undefined) {
    throw validationError('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  return ofType(type as ValueType, given[type], depth);
}

/**
 * Refuses a value that stands too deep.
 *
 * @param depth how many lists and maps are around it
 * @throws DynamoError when there are too many.
 */
export function refuseDeeperThan(depth: number): void {
  if (depth < deepest) return;
  throw validationError(
    'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function isType(name: string): name is ValueType {
  return Object.hasOwn(types, name);
}

const types: Readonly<Record<ValueType, true>> = {
  S: true,
  N: true,
  B: true,
  BOOL: true,
  NULL: true,
  SS: true,
  NS: true,
  BS: true,
  L: true,
  M: true,
};

function ofType(type: ValueType, given: unknown, depth: number): AttributeValue {
  switch (type) {
    case 'S':
      return { S: text(given) };
    case 'N':
      return { N: normalNumber(text(given)) };
    case 'B':
      return { B: binary(given) };
    case 'BOOL':
      if (typeof given !== 'boolean') throw serializationError(`${shown(given)} cannot be converted to Boolean`);
      return { BOOL: given };
    case 'NULL':
      if (given === true) return { NULL: true };
      throw validationError(
        'One or more parameter values were invalid: Null attribute value types must have the value of true',
      );
    case 'SS':
      return { SS: distinct('string', list(given).map(text), 'SS') };
    case 'NS':
      return {
        NS: distinct(
          'number',
          list(given).map((element) => normalNumber(text(element))),
          'NS',
        ),
      };
    case 'BS':
      return { BS: distinct('binary', list(given).map(binary), 'BS') };
    case 'L':
      return { L: list(given).map((element) => readValue(element, depth + 1)) };
    case 'M':
      return { M: readMembers(given, depth + 1) };
  }
}

function text(given: unknown): string {
  if (typeof given === 'string') return given;
  throw serializationError(`${shown(given)} cannot be converted to String`);
}

function shown(given: unknown): string {
  if (given === null) return 'NULL_VALUE';
  if (typeof given === 'number' || typeof given === 'boolean' || typeof given === 'string') {
    return `${(typeof given).toUpperCase()}_VALUE`;
  }
  return Array.isArray(given) ? 'START_ARRAY' : 'START_OBJECT';
}

/** Base64 of bytes, or of other base64 in its only proper form. */
function binary(given: unknown): string {
  if (given instanceof Uint8Array) return Buffer.from(given.buffer, given.byteOffset, given.length).toString('base64');
  const base64 = text(given);
  if (base64.length % 4 !== 0) {
    throw serializationError(`Base64 encoded length is expected a multiple of 4 bytes but found: ${base64.length}`);
  }
  const proper = Buffer.from(base64, 'base64').toString('base64');
  if (proper.length !== base64.length) throw serializationError('Invalid Base64 character');
  return proper;
}

function list(given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw serializationError('Unexpected field type');
}

function distinct(what: string, elements: readonly string[], type: string): readonly string[] {
  if (elements.length === 0) {
    if (type === 'BS') {
      throw validationError('One or more parameter values were invalid: Binary sets should not be empty');
    }
    throw validationError(`One or more parameter values were invalid: An ${what} set  may not be empty`);
  }
  if (new Set(elements).size === elements.length) return elements;
  if (type === 'NS') throw validationError('Input collection contains duplicates');
  throw validationError(
    `One or more parameter values were invalid: Input collection [${elements.join(', ')}]${type === 'BS' ? 'of type BS ' : ' '}contains duplicates.`,
  );
}
