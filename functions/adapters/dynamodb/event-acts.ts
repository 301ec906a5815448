import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { eventActSchema } from '../../domain/events/event-act.ts';
import type { NewId } from '../../ports/clock-and-ids.ts';
import type { EventActs } from '../../ports/event-store.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { contentOf, toItem } from './items.ts';
import type { BatchSource } from './query.ts';

/** As many as the page of one subscriber has use for. */
const most = 100;

/** Beside who changed the region: the function that tells events may not read who did something about them. */
const pk = `${keyPrefixes.regionWhy}events`;

/** Who did what about those who are told, at the desk. */
export function createEventActs(
  { client, table }: Pick<BatchSource, 'client' | 'table'>,
  { newId }: { readonly newId: NewId },
): EventActs {
  return {
    async add(act) {
      const Item = toItem({ pk, sk: `${act.at}#${newId(8)}` }, act);
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },
    async last() {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return (page.Items ?? []).flatMap((item) => eventActSchema.safeParse(contentOf(item)).data ?? []);
    },
  };
}
