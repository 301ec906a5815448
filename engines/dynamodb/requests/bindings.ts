import { isDynamoError, serializationError, validationError } from '../errors.ts';
import { type Bindings, checkReferences, type Parsed } from '../expressions/bindings.ts';
import type { ExpressionKind } from '../expressions/reader.ts';
import { readValue, refuseName } from '../values/read-value.ts';
import type { AttributeValue, Body, Item } from '../wire.ts';
import { isObject } from './members.ts';

const noNames: Readonly<Record<string, string>> = {};
const noValues: Item = {};

/**
 * The names and values of a request's expressions.
 *
 * @param possible the expressions that the operation may have
 * @throws DynamoError when there is no expression for them, or one of them is not written as it must be.
 */
export function readBindings(request: Body, possible: readonly ExpressionKind[]): Bindings {
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = request;
  const isUsed = possible.some((kind) => request[kind] !== undefined);
  if (!isUsed && names !== undefined) {
    throw validationError('ExpressionAttributeNames can only be specified when using expressions');
  }
  if (!isUsed && values !== undefined) {
    const withValues = possible.filter((kind) => kind !== 'ProjectionExpression');
    const are = withValues.length === 1 ? 'is' : 'are';
    throw validationError(
      `ExpressionAttributeValues can only be specified when using expressions: ${withValues.join(' and ')} ${are} null`,
    );
  }
  return {
    names: names === undefined ? noNames : readNames(names),
    values: values === undefined ? noValues : readValues(values),
  };
}

function readNames(given: unknown): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [key, name] of entriesOf('ExpressionAttributeNames', given)) {
    if (!/^#\w+$/.test(key)) throw wrongKey('ExpressionAttributeNames', key);
    if (typeof name !== 'string') throw serializationError('Unexpected field type');
    if (name === '') {
      throw validationError(
        `ExpressionAttributeNames contains invalid value: Expression attribute name must not be empty; key: ${key}`,
      );
    }
    refuseName(name);
    names[key] = name;
  }
  return names;
}

function readValues(given: unknown): Item {
  const values: Record<string, AttributeValue> = {};
  for (const [key, value] of entriesOf('ExpressionAttributeValues', given)) {
    if (!/^:\w+$/.test(key)) throw wrongKey('ExpressionAttributeValues', key);
    try {
      values[key] = readValue(value);
    } catch (error) {
      if (!isDynamoError(error) || !error.body.__type.endsWith('ValidationException')) throw error;
      throw validationError(`ExpressionAttributeValues contains invalid value: ${error.message} for key ${key}`);
    }
  }
  return values;
}

function entriesOf(member: string, given: unknown): [string, unknown][] {
  const entries = isObject(given) ? Object.entries(given).filter(([, value]) => value !== undefined) : [];
  if (entries.length === 0) throw validationError(`${member} must not be empty`);
  return entries;
}

function wrongKey(member: string, key: string): Error {
  return validationError(`${member} contains invalid key: Syntax error; key: "${key}"`);
}

/** Parses the expressions of a request that it has, by their kind. */
export function parseIf<T>(parse: (text: string) => Parsed<T>, text: unknown): Parsed<T> | undefined {
  return typeof text === 'string' ? parse(text) : undefined;
}

/**
 * Checks that expressions and bindings go together; those that are undefined are not there.
 *
 * @throws DynamoError that names a reference that is missing or unused.
 */
export function checkBindings(bindings: Bindings, ...expressions: readonly (Parsed<unknown> | undefined)[]): void {
  checkReferences(
    expressions.filter((expression) => expression !== undefined),
    bindings,
  );
}
