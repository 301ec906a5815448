import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { contentOf, keys } from '../functions/adapters/dynamodb/items.ts';
import { localDate } from '../functions/domain/calendar.ts';
import type { Fact } from '../functions/domain/fact.ts';
import { factSchema } from '../functions/domain/fact-schema.ts';
import { monthsUntil } from '../functions/domain/figures/months.ts';
import type { Instant } from '../functions/domain/referral.ts';
import type { WholeTable } from './whole-table.ts';

/**
 * Every fact, a page of the table at a time, in the order of the months of receipt: so that no more than a page is held, however many
 * there are. Asked month by month, for the rest of the table is none of its business.
 *
 * @param now up to its month here
 */
export async function* factPages({ client, table }: WholeTable, now: Instant): AsyncGenerator<readonly Fact[]> {
  for (const month of monthsUntil(localDate(now))) {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: keys.fact(month, '').pk } },
      },
    );
    for await (const { Items = [] } of pages) {
      yield Items.flatMap((item) => factSchema.safeParse(contentOf(item)).data ?? []);
    }
  }
}
