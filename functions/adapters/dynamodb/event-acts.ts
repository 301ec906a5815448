import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type EventAct, eventActSchema } from '../../domain/events/event-act.ts';
import type { NewId } from '../../ports/clock-and-ids.ts';
import type { EventActs } from '../../ports/event-store.ts';
import { keyPrefixes } from '../../ports/table.ts';
import { contentOf, type Item, toItem } from './items.ts';
import type { BatchSource } from './query.ts';

/** As many as the page of one subscriber has use for. */
const most = 100;

/** Lines that are read at once, about whomever they are: all stand in one order, and a person makes each. */
const pageSize = 200;

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
    async last(to) {
      const found: EventAct[] = [];
      let next: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: pk } },
            ScanIndexForward: false,
            Limit: pageSize,
            ...(next === undefined ? {} : { ExclusiveStartKey: next }),
          }),
        );
        const acts = (page.Items ?? []).flatMap((item) => eventActSchema.safeParse(contentOf(item)).data ?? []);
        found.push(...acts.filter((act) => act.to === to));
        next = page.LastEvaluatedKey;
      } while (next !== undefined && found.length < most);
      return found.slice(0, most);
    },
  };
}
