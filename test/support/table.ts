import { paginateScan, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Embedded } from '../../local/embedded.ts';

/** An item of the table, with its keys. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Everything in the table. The system itself never scans; a test may. */
export async function allItems(app: Pick<Embedded, 'clients' | 'system'>): Promise<StoredItem[]> {
  return scan(app, {});
}

/** Every referral and every task: a fraction of the table. */
export async function casesAndTasks(app: Pick<Embedded, 'clients' | 'system'>): Promise<StoredItem[]> {
  return scan(app, {
    FilterExpression: 'sk IN (:referral, :task)',
    ExpressionAttributeValues: { ':referral': { S: 'REFERRAL' }, ':task': { S: 'TASK' } },
  });
}

async function scan(
  app: Pick<Embedded, 'clients' | 'system'>,
  only: Pick<ScanCommandInput, 'FilterExpression' | 'ExpressionAttributeValues'>,
): Promise<StoredItem[]> {
  const TableName = app.system.table.create.TableName;
  const items: StoredItem[] = [];
  for await (const page of paginateScan({ client: app.clients.dynamodb }, { TableName, ...only })) {
    items.push(...(page.Items ?? []).map((item) => unmarshall(item)));
  }
  return items;
}

/**
 * The table as one text, without the lines about who looked and the hourly counters that limit those lines: two of these
 * texts are equal exactly if nothing was decided, planned or moved in between.
 */
export async function tableButViews(app: Pick<Embedded, 'clients' | 'system' | 'clock'>): Promise<string> {
  // Counters by the hour are kept for two hours, those of a link or a day for longer.
  const soon = Date.parse(await app.clock.now()) / 1000 + 2 * 3600;
  const byTheHour = ({ pk, expiresAt }: Readonly<Record<string, unknown>>) =>
    String(pk).startsWith('G#life#') && Number(expiresAt) <= soon;
  const items = (await allItems(app)).filter((item) => item['action'] !== 'view' && !byTheHour(item));
  return items
    .map((item) => JSON.stringify(item))
    .sort()
    .join('\n');
}
