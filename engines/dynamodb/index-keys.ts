import { validationError } from './errors.ts';
import { type Bindings, bound } from './expressions/bindings.ts';
import { nameOf } from './expressions/paths.ts';
import type { Action } from './expressions/update.ts';
import { emptyKind, keySize, keyType, longestKey } from './keys.ts';
import type { IndexDefinition, KeyPart, TableDefinition } from './tables.ts';
import { type AttributeValue, type Item, typeOf, type ValueType } from './wire.ts';

/** Why a value cannot be a key of an index. */
type Fault =
  | { readonly kind: 'type'; readonly expected: string; readonly actual: ValueType }
  | { readonly kind: 'empty'; readonly of: string }
  | { readonly kind: 'size'; readonly actual: number; readonly most: number };

/** What is wrong, and where. */
interface Found {
  readonly fault: Fault;
  readonly name: string;
  readonly index: string;
}

/** Finds the value of an attribute; undefined where an item has none, and so is not listed by the index. */
type Look = (name: string) => AttributeValue | undefined;

function faultOf(value: AttributeValue, part: KeyPart, definition: TableDefinition): Fault | undefined {
  const [expected, actual] = [keyType(definition, part.AttributeName), typeOf(value)];
  if (expected !== undefined && actual !== expected) return { kind: 'type', expected, actual };
  const of = emptyKind(value);
  if (of) return { kind: 'empty', of };
  const [size, most] = [keySize(value), longestKey[part.KeyType]];
  return size > most ? { kind: 'size', actual: size, most } : undefined;
}

function find(look: Look, indexes: readonly IndexDefinition[], definition: TableDefinition): Found | undefined {
  for (const { IndexName: index, KeySchema } of indexes) {
    for (const part of KeySchema) {
      const value = look(part.AttributeName);
      const fault = value && faultOf(value, part, definition);
      if (fault) return { fault, name: part.AttributeName, index };
    }
  }
  return undefined;
}

/** The first fault, of the indexes in the order of their names: that is the one which AWS tells. */
function firstFault(look: Look, definition: TableDefinition): Found | undefined {
  const indexes = definition.GlobalSecondaryIndexes ?? [];
  if (!find(look, indexes, definition)) return undefined;
  return find(
    look,
    indexes.toSorted((one, other) => (one.IndexName < other.IndexName ? -1 : 1)),
    definition,
  );
}

/**
 * Checks that the attributes by which indexes list an item can be their keys: of the right type, not empty, not too long.
 *
 * @throws DynamoError that names the index.
 */
export function checkIndexKeys(item: Item, definition: TableDefinition): void {
  const found = firstFault((name) => item[name], definition);
  if (found) throw valueRefused(found);
}

/** The refusal of a value that the request itself has. */
function valueRefused({ fault, name, index }: Found): Error {
  switch (fault.kind) {
    case 'type':
      return validationError(
        `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${fault.expected} Actual: ${fault.actual} IndexName: ${index}`,
      );
    case 'size':
      return validationError(
        `One or more parameter values were invalid: Size limit exceeded for Index Key ${name} Actual Size: ${fault.actual} bytes Max Size: ${fault.most} bytes IndexName: ${index}`,
      );
    case 'empty':
      return validationError(
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty ${fault.of} value. IndexName: ${index}, IndexKey: ${name}`,
      );
  }
}

/**
 * Checks the values that an update takes from its request, before the item is read: of these AWS says what a put is told, but
 * for an empty one. Which words it has for one that is too long is taken to be the same, as no source tells it.
 *
 * @throws DynamoError that names the index, where there is one to name.
 */
export function checkIndexUpdate(actions: readonly Action[], bindings: Bindings, definition: TableDefinition): void {
  if (!definition.GlobalSecondaryIndexes) return;
  const given = new Map<string, AttributeValue>();
  for (const action of actions) {
    const [step, ...deeper] = action.path;
    const value = givenValue(action, bindings);
    if (value && deeper.length === 0 && typeof step === 'string') given.set(nameOf(step, bindings.names), value);
  }
  const found = given.size > 0 && firstFault((name) => given.get(name), definition);
  if (found) throw found.fault.kind === 'empty' ? updateRefused(found.fault) : valueRefused(found);
}

/** What an action stores that stands in the request. A set that is taken from is none. */
function givenValue(action: Action, bindings: Bindings): AttributeValue | undefined {
  if (action.kind === 'ADD') return bound(bindings, action.value);
  return action.kind === 'SET' && action.value.kind === 'value' ? bound(bindings, action.value.name) : undefined;
}

/**
 * Checks an item after an update: what it took from the item itself is told in other words.
 *
 * @throws DynamoError
 */
export function checkIndexKeysAfterUpdate(item: Item, definition: TableDefinition): void {
  const found = firstFault((name) => item[name], definition);
  if (found) throw updateRefused(found.fault);
}

/** The refusal of what an update would make of an item (AWS, "TransactWriteItems", the messages of a validation error). */
function updateRefused(fault: Fault): Error {
  switch (fault.kind) {
    case 'type':
      return validationError('The update expression attempted to update the secondary index key to unsupported type');
    case 'size':
      return validationError(
        'The update expression attempted to update the secondary index key beyond allowed size limits',
      );
    case 'empty':
      return validationError(
        `One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty ${fault.of} value.`,
      );
  }
}
