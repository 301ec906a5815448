import type { AttributeValue, CancellationReason, DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { TableDefinition } from '../../../engines/dynamodb/tables.ts';

/** An engine under test: a client and the table made by `suiteTable`. */
export interface SuiteEngine {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Lets go of the engine. */
  stop(): Promise<void>;
}

/** The table the suite works in: like ours, with a sparse index of open work, and two smaller projections. */
export function suiteTable(name: string): TableDefinition {
  return {
    TableName: name,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'bucket', AttributeType: 'S' },
      { AttributeName: 'nextAt', AttributeType: 'S' },
      { AttributeName: 'rank', AttributeType: 'N' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'open',
        KeySchema: [
          { AttributeName: 'bucket', KeyType: 'HASH' },
          { AttributeName: 'nextAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
      {
        IndexName: 'ranked',
        KeySchema: [
          { AttributeName: 'bucket', KeyType: 'HASH' },
          { AttributeName: 'rank', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'by-bucket',
        KeySchema: [{ AttributeName: 'bucket', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['colour'] },
      },
    ],
  };
}

/** An attribute holding text. */
export const s = (text: string): AttributeValue => ({ S: text });
/** An attribute holding a number. */
export const n = (number: number): AttributeValue => ({ N: String(number) });

/** Attributes by name. */
export type Attributes = Record<string, AttributeValue>;

/** What went wrong, as far as the checks look at it. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly Item?: Attributes;
  readonly CancellationReasons?: readonly CancellationReason[];
}

/** The error a call ends with; fails when it succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('The call was expected to be refused');
}

/** Short forms of the calls that most checks make. */
export interface Hands {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** A partition key that no other check uses. */
  fresh(): string;
  put(item: Attributes): Promise<void>;
  /** A consistent read. */
  get(pk: string, sk?: string): Promise<Attributes | undefined>;
  transact(items: TransactWriteItem[], token?: string): Promise<unknown>;
}

/** Short forms for an engine; `engine` is asked at each call, as it starts only before the first check. */
export function handsOf(engine: () => SuiteEngine): Hands {
  let made = 0;
  return {
    get client() {
      return engine().client;
    },
    get table() {
      return engine().table;
    },
    fresh() {
      made += 1;
      return `case-${made}`;
    },
    async put(Item) {
      await engine().client.send(new PutItemCommand({ TableName: engine().table, Item }));
    },
    async get(pk, sk = 'a') {
      const Key = { pk: s(pk), sk: s(sk) };
      const command = new GetItemCommand({ TableName: engine().table, Key, ConsistentRead: true });
      return (await engine().client.send(command)).Item;
    },
    transact(TransactItems, token) {
      const more = token === undefined ? {} : { ClientRequestToken: token };
      return engine().client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
    },
  };
}
