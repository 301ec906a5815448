import { validationError } from './errors.ts';
import type { KeyPart, TableDefinition } from './tables.ts';
import { sortableNumber } from './values/number.ts';
import { binarySize, textSize } from './values/size.ts';
import { type AttributeValue, type Item, typeOf } from './wire.ts';

/** Sorts before everything that `sortableValue` makes, so that a key comes before all that begin like it. */
const end = ' ';
/** Sorts after everything that `sortableValue` makes. */
export const afterEveryKey = '\u007f';

/** Text that needs no other form: plain ASCII without the characters that the other form is made of. */
const plain = /^["-}]*$/;

/**
 * Text of plain ASCII for a key's value, whose order is the one of DynamoDB: texts and binaries by their bytes, numbers by
 * their value (AWS, "Query"). Of a text it begins like that of every text that begins with it.
 */
export function sortableValue(value: AttributeValue): string {
  if ('S' in value) return plain.test(value.S) ? value.S : sortableBytes(Buffer.from(value.S));
  if ('N' in value) return sortableNumber(value.N);
  if ('B' in value) return Buffer.from(value.B, 'base64').toString('hex');
  throw new Error('A key of a type that no key has');
}

/** Each byte stands for itself, but those at both ends are written `!00` to `!21` and `~7e` to `~ff`. */
function sortableBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const hex = byte.toString(16).padStart(2, '0');
    if (byte < 0x22) text += `!${hex}`;
    else if (byte > 0x7d) text += `~${hex}`;
    else text += String.fromCharCode(byte);
  }
  return text;
}

/** The beginning that the places of all items with this partition key share, and of no others. */
export function partitionPlace(partition: AttributeValue): string {
  return sortableValue(partition) + end;
}

/**
 * Where an item has its place in the table, or in an index before its own key is added: text that sorts by partition key, then
 * by sort key.
 */
export function placeOf(item: Item, keySchema: readonly KeyPart[]): string {
  let place = '';
  for (const { AttributeName } of keySchema) {
    const value = item[AttributeName];
    if (value === undefined) throw new Error(`An item without its key ${AttributeName}`);
    place += sortableValue(value) + end;
  }
  return place;
}

/** Type that a key attribute has in every item. */
export function keyType({ AttributeDefinitions }: TableDefinition, name: string): 'S' | 'N' | 'B' | undefined {
  return AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType;
}

/**
 * Checks that an item has the primary key of a table.
 *
 * @throws DynamoError that says which key is wrong.
 */
export function checkItemKeys(item: Item, definition: TableDefinition): void {
  for (const { AttributeName: name, KeyType } of definition.KeySchema) {
    const value = item[name];
    if (value === undefined) {
      throw validationError(`One or more parameter values were invalid: Missing the key ${name} in the item`);
    }
    const expected = keyType(definition, name);
    if (typeOf(value) !== expected) {
      throw validationError(
        `One or more parameter values were invalid: Type mismatch for key ${name} expected: ${expected} actual: ${typeOf(value)}`,
      );
    }
    checkKeyValue(name, KeyType, value);
  }
}

/**
 * Checks that a key names an item of a table.
 *
 * @throws DynamoError when it has other attributes than the primary key, or one of another type.
 */
export function checkKey(key: Item, definition: TableDefinition): void {
  const { KeySchema } = definition;
  const fits =
    Object.keys(key).length === KeySchema.length &&
    KeySchema.every(({ AttributeName: name }) => {
      const value = key[name];
      return value !== undefined && typeOf(value) === keyType(definition, name);
    });
  if (!fits) throw validationError('The provided key element does not match the schema');
  for (const { AttributeName: name, KeyType } of KeySchema) {
    const value = key[name];
    if (value) checkKeyValue(name, KeyType, value);
  }
}

/** Longest partition key and longest sort key, in bytes, of a table and of an index (AWS, "Quotas"). */
export const longestKey = { HASH: 2048, RANGE: 1024 } as const;

/**
 * Checks that the value of a key is neither empty nor too long.
 *
 * @throws DynamoError when it is.
 */
export function checkKeyValue(name: string, part: KeyPart['KeyType'], value: AttributeValue): void {
  const kind = emptyKind(value);
  if (kind) {
    throw validationError(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${kind} value. Key: ${name}`,
    );
  }
  const size = keySize(value);
  if (size <= longestKey[part]) return;
  throw validationError(
    part === 'HASH'
      ? `One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of${longestKey.HASH} bytes`
      : `One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of ${longestKey.RANGE} bytes`,
  );
}

/** What a key's value is without any content, in the words of DynamoDB; undefined when it has some. */
export function emptyKind(value: AttributeValue): string | undefined {
  if ('S' in value && value.S === '') return 'string';
  return 'B' in value && value.B === '' ? 'binary' : undefined;
}

/** Bytes of a key's value; of a number none, as it is never too long. */
export function keySize(value: AttributeValue): number {
  if ('S' in value) return textSize(value.S);
  return 'B' in value ? binarySize(value.B) : 0;
}
