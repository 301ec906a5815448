import { paginateScan } from '@aws-sdk/client-dynamodb';
import { itemSize } from '../../engines/dynamodb/values/size.ts';
import type { Item } from '../../engines/dynamodb/wire.ts';
import { keyPrefixes, tableShape } from '../../functions/ports/table.ts';
import type { Clients } from '../../local/engines.ts';
import type { Tally } from './tally.ts';

/** Bytes that DynamoDB counts for each item, and for each entry of an index, beside what is in it. */
const overhead = 100;

/** Items and bytes that a table holds, entries of the index of open work among them: `item/task`, `byte/task`, ... */
export async function contentsOf({ dynamodb }: Clients, tableName: string): Promise<Tally> {
  const found: Record<string, number> = {};
  const add = (kind: string, item: Item) => {
    found[`item/${kind}`] = (found[`item/${kind}`] ?? 0) + 1;
    found[`byte/${kind}`] = (found[`byte/${kind}`] ?? 0) + itemSize(item) + overhead;
  };
  for await (const page of paginateScan({ client: dynamodb }, { TableName: tableName })) {
    for (const item of (page.Items ?? []) as unknown as readonly Item[]) {
      const key = (item[tableShape.partitionKey] as { readonly S: string }).S;
      add(Object.entries(keyPrefixes).find(([, prefix]) => key.startsWith(prefix))?.[0] ?? 'other', item);
      if (item[tableShape.openIndex.partitionKey] !== undefined) add('index', item);
    }
  }
  return found;
}
