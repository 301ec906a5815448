import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { factWrite } from '../functions/adapters/dynamodb/fact-write.ts';
import { keys, toKey } from '../functions/adapters/dynamodb/items.ts';
import { compareFacts, type FactDifference, type FactMend } from '../functions/domain/compare-facts.ts';
import type { NewId } from '../functions/ports/clock-and-ids.ts';
import type { Said } from './privacy.ts';
import { everyCase, everyFact, type WholeTable } from './whole-table.ts';

/** What `npm run facts` asks: how facts and trails differ, and to write the facts that are not as the trails say. */
export const factCommands = ['compare', 'rebuild'] as const;
export type FactCommand = (typeof factCommands)[number];

/** What the command works on. */
export interface FactPlace {
  readonly table: WholeTable;
  readonly newId: NewId;
}

async function differencesIn(
  table: WholeTable,
): Promise<{ readonly count: number; readonly found: readonly FactDifference[] }> {
  const [cases, facts] = [await everyCase(table), await everyFact(table)];
  return { count: cases.length, found: compareFacts(cases, facts) };
}

/** Writes a fact and, where its case may know of it, that it does; false where the case was changed meanwhile. */
async function put({ table: { client, table }, newId }: FactPlace, { fact, of }: FactMend): Promise<boolean> {
  const id = of?.id ?? newId(16);
  const write = factWrite({ id, month: fact.head.month, isWhole: true, ...fact }, table);
  const knows =
    of === undefined
      ? []
      : [
          {
            Update: {
              TableName: table,
              Key: toKey(keys.referral(of.referral.id)),
              UpdateExpression: 'SET fact = :fact',
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: marshall({
                ':fact': { ...of.dates, id, revision: of.referral.revision },
                ':revision': of.referral.revision,
              }),
            },
          },
        ];
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [write, ...knows] }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
}

/**
 * Compares the facts that results are counted with to the audit trails, over the whole table, and with `rebuild` puts right what
 * is not as they say. A fact is never removed: one that is of no case is told.
 */
export async function doFacts(place: FactPlace, command: FactCommand): Promise<Said> {
  const { count, found } = await differencesIn(place.table);
  const told = found.map(({ about, what }) => `${about}: ${what}`);
  const cases = `${count} ${count === 1 ? 'case' : 'cases'}`;
  if (found.length === 0) return { lines: [`${cases}: every fact is as its trail says.`], isWell: true };
  if (command === 'compare')
    return { lines: [...told, `${cases}, ${found.length} not as the trail says.`], isWell: false };
  let written = 0;
  for (const { mend } of found) if (mend !== undefined && (await put(place, mend))) written += 1;
  const left = (await differencesIn(place.table)).found;
  const open = left.map(({ about, what }) => `Left: ${about}: ${what}`);
  return {
    lines: [
      ...told,
      ...open,
      `${cases}, ${found.length} not as the trail said, ${written} written, ${left.length} left.`,
    ],
    isWell: left.length === 0,
  };
}
