import getItem from 'dynalite/actions/getItem.js';
import * as db from 'dynalite/db/index.js';
import * as getRules from 'dynalite/validations/getItem.js';
import * as z from 'zod';
import { checkRequest } from './check-request.ts';
import type { Engine, Operate } from './engine.ts';
import { runRead } from './run-action.ts';
import { cancelWhere, keyProblem, parse, refuseDuplicates, transactItems } from './transact-request.ts';
import type { Body, Item } from './wire.ts';

const schema = z.strictObject({
  TransactItems: transactItems(z.strictObject({ Get: z.record(z.string(), z.unknown()) })),
  ReturnConsumedCapacity: z.enum(['NONE', 'TOTAL', 'INDEXES']).exactOptional(),
});

/** Reads several items at one moment. */
export function transactGet(engine: Engine): Operate {
  return async (body) => {
    const { TransactItems, ReturnConsumedCapacity: asked = 'NONE' } = parse(schema, body);
    const reads = TransactItems.map(({ Get }) => {
      const data = checkRequest(getRules, Get);
      return { data, key: data['Key'] as Item, table: engine.tableOf(data['TableName']).definition };
    });
    cancelWhere(
      reads.map(({ key, table }) =>
        keyProblem(() => {
          const invalid = db.validateKey(key, table);
          if (invalid) throw invalid;
        }),
      ),
    );
    refuseDuplicates(reads.map(({ key, table }) => `${table.TableName}~${db.createKey(key, table)}`));
    // Inside the queue no write can come between two of the reads.
    return engine.queue(async () => {
      const Responses = await Promise.all(
        reads.map(({ data, table }) => runRead(getItem, data, engine.storage, () => table)),
      );
      return asked === 'NONE' ? { Responses } : { Responses, ...consumed(reads, Responses) };
    });
  };
}

/** What reads in a transaction cost, table by table: two units for each item, for every 4 KB or part of it. */
function consumed(
  reads: readonly { readonly table: { readonly TableName: string } }[],
  answers: readonly Readonly<Record<string, unknown>>[],
): Body {
  const units = new Map<string, number>();
  for (const [at, { table }] of reads.entries()) {
    const item = answers[at]?.['Item'] as Item | undefined;
    const own = item === undefined ? 1 : Math.ceil(db.itemSize(item) / 4096);
    units.set(table.TableName, (units.get(table.TableName) ?? 0) + 2 * own);
  }
  return { ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })) };
}
