import { DynamoDBClient, QueryCommand, type QueryCommandOutput, ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  type LocalDynamo,
  type LocalDynamoOptions,
  openLocalDynamo,
} from '../../../engines/dynamodb/open-local-dynamo.ts';
import { answerHere } from '../../../engines/support/sdk-client.ts';
import { openOrderedStore } from '../../../engines/support/store-file.ts';
import { type Attributes, handsOf, s, suiteTable } from './suite-table.ts';

/** The embedded engine with a client on it. */
export interface OpenEngine {
  readonly dynamo: LocalDynamo;
  readonly hands: ReturnType<typeof handsOf>;
}

/** Name of the table that the embedded engine is opened with. */
export const table = 'suite';

const settings = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** A client that talks to the embedded engine in HTTP's texts. */
export function clientOf(dynamo: LocalDynamo): DynamoDBClient {
  return new DynamoDBClient({ ...settings, requestHandler: dynamo.requestHandler });
}

/** A client that the embedded engine answers without them, as in the embedded run. */
export function directClientOf(dynamo: LocalDynamo): DynamoDBClient {
  return answerHere(new DynamoDBClient({ ...settings, endpoint: 'http://127.0.0.1' }), dynamo.answer);
}

/** Opens the embedded engine with the suite's table, unless told otherwise; in the folder `path`, or in memory. */
export async function openEngine({
  path,
  ...options
}: Partial<LocalDynamoOptions> & { readonly path?: string } = {}): Promise<OpenEngine> {
  const dynamo = await openLocalDynamo({
    tables: [suiteTable(table)],
    ttl: [],
    clock: () => '2026-11-21T09:00:00.000Z',
    ...(path === undefined ? {} : { store: openOrderedStore(path), place: path }),
    ...options,
  });
  const client = clientOf(dynamo);
  return { dynamo, hands: handsOf(() => ({ client, table, stop: () => dynamo.close() })) };
}

/** Every item of the table, or every entry of one of its indexes, in no order to count on. */
export async function everything(client: DynamoDBClient, IndexName?: string): Promise<Attributes[]> {
  const items: Attributes[] = [];
  let start: Attributes | undefined;
  do {
    const from = start ? { ExclusiveStartKey: start } : {};
    const page = await client.send(new ScanCommand({ TableName: table, ...(IndexName ? { IndexName } : {}), ...from }));
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** The open work in a bucket, page by page. */
export async function openWork(
  client: DynamoDBClient,
  bucket: string,
  pageSize: number,
  forward = true,
): Promise<Attributes[]> {
  const items: Attributes[] = [];
  let start: Attributes | undefined;
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'open',
        KeyConditionExpression: '#b = :b',
        ExpressionAttributeNames: { '#b': 'bucket' },
        ExpressionAttributeValues: { ':b': s(bucket) },
        Limit: pageSize,
        ScanIndexForward: forward,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** Text by which two lists of items can be compared, whatever their order. */
export function asSet(items: readonly Attributes[]): string[] {
  return items.map((item) => JSON.stringify(Object.entries(item).toSorted())).toSorted();
}
