import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ServiceCall } from '../engines/support/sdk-handler.ts';

/** An item that a call names by its key, and what is done with it. */
export interface NamedItem {
  /** Action of IAM, such as `PutItem`: in a transaction that of its part. */
  readonly action: string;
  readonly table: string;
  readonly pk: string;
  /** The rest of its key. */
  readonly sk: string;
}

type Attributes = Record<string, AttributeValue> | undefined;

/** A part of a call, as far as it is read here. */
interface Part {
  readonly TableName?: string | undefined;
  readonly Key?: Attributes;
  readonly Item?: Attributes;
}

const single = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];
/** Kinds of parts in a transaction, with their actions. */
const partActions = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;
const kinds = Object.entries(partActions) as [keyof typeof partActions, string][];

/**
 * The items that a call names one by one; none for a query, a scan or a batch.
 *
 * @throws Error where a key lacks its first part
 */
export function namedItems({ operation, input }: ServiceCall): readonly NamedItem[] {
  if (single.includes(operation)) return [named(operation, input)];
  if (!operation.startsWith('Transact')) return [];
  const parts = (input['TransactItems'] ?? []) as readonly (TransactWriteItem & { readonly Get?: Part })[];
  const items: NamedItem[] = [];
  for (const part of parts) {
    for (const [kind, action] of kinds) {
      const asked = part[kind];
      if (asked !== undefined) items.push(named(action, asked));
    }
  }
  return items;
}

function named(action: string, { TableName: table = '', Key, Item }: Part): NamedItem {
  const key = Item ?? Key;
  return { action, table, pk: leadingKey(key), sk: key?.['sk']?.S ?? '' };
}

/** The attribute that leads every key of the table. */
export function leadingKey(key: Attributes): string {
  const pk = key?.['pk']?.S;
  if (pk === undefined) throw new Error('A call names an item without its pk.');
  return pk;
}
