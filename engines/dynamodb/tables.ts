import { StartError } from '../support/start-error.ts';
import { isDynamoError } from './errors.ts';
import { readTableDefinition } from './requests/table-definition.ts';

/** A part of a primary key or index key. */
export interface KeyPart {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

/** A global secondary index. */
export interface IndexDefinition {
  IndexName: string;
  KeySchema: KeyPart[];
  Projection: { ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE'; NonKeyAttributes?: string[] };
}

/** The members of a CreateTable request that shape the stored data. */
export interface TableDefinition {
  TableName: string;
  KeySchema: KeyPart[];
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  GlobalSecondaryIndexes?: IndexDefinition[];
}

/** A table as it is stored: its definition and the attribute that holds an item's expiry, if any. */
export interface StoredTable {
  readonly definition: TableDefinition;
  readonly expiryAttribute?: string;
}

/**
 * The definition, reduced to what determines the stored data and checked by the rules of CreateTable.
 *
 * @throws StartError naming the table and what is wrong with it.
 */
export function checkDefinition(given: TableDefinition): TableDefinition {
  const { TableName, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = given;
  const definition = {
    TableName,
    KeySchema,
    AttributeDefinitions,
    ...(GlobalSecondaryIndexes?.length ? { GlobalSecondaryIndexes } : {}),
  };
  try {
    return readTableDefinition({ ...structuredClone(definition), BillingMode: 'PAY_PER_REQUEST' });
  } catch (error) {
    if (isDynamoError(error)) throw new StartError(`The table ${TableName} is not well defined: ${error.message}`);
    throw error;
  }
}

function keys(parts: readonly KeyPart[]): string {
  return parts.map((part) => `${part.AttributeName} ${part.KeyType}`).join(', ');
}

/** What determines the stored data, as comparable text, by its name in a message. */
function shape({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes = [] }: TableDefinition): Map<string, string> {
  const types = AttributeDefinitions.map((attribute) => `${attribute.AttributeName} ${attribute.AttributeType}`);
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: parts, Projection }): [string, string] => {
    const others = Projection.NonKeyAttributes?.toSorted().join(', ');
    return [`index ${IndexName}`, `${keys(parts)}; ${Projection.ProjectionType}${others ? ` ${others}` : ''}`];
  });
  return new Map([['key', keys(KeySchema)], ['attribute types', types.toSorted().join(', ')], ...indexes]);
}

/** What differs between two definitions of a table, in words; empty when they store data alike. */
export function differences(stored: TableDefinition, wanted: TableDefinition): readonly string[] {
  const was = shape(stored);
  const is = shape(wanted);
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].flatMap((name) => {
    const [before, after] = [was.get(name), is.get(name)];
    return before === after ? [] : [`${name} (stored: ${before ?? 'none'}; defined: ${after ?? 'none'})`];
  });
}

/** Whether two definitions keep the same items under the same keys, and differ only in their indexes. */
export function differInIndexesOnly(stored: TableDefinition, wanted: TableDefinition): boolean {
  const bare = ({ GlobalSecondaryIndexes: _, ...definition }: TableDefinition): TableDefinition => definition;
  return differences(bare(stored), bare(wanted)).length === 0;
}
