import getItem from 'dynalite/actions/getItem.js';
import * as db from 'dynalite/db/index.js';
import * as getRules from 'dynalite/validations/getItem.js';
import * as z from 'zod';
import { checkRequest } from './check-request.ts';
import type { Engine, Operate } from './engine.ts';
import { runRead } from './run-action.ts';
import { cancelWhere, keyProblem, parse, refuseDuplicates, transactItems } from './transact-request.ts';
import type { Item } from './wire.ts';

const schema = z.strictObject({
  TransactItems: transactItems(z.strictObject({ Get: z.record(z.string(), z.unknown()) })),
});

/** Reads several items at one moment. */
export function transactGet(engine: Engine): Operate {
  return async (body) => {
    const reads = parse(schema, body).TransactItems.map(({ Get }) => {
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
    return engine.queue(async () => ({
      Responses: await Promise.all(reads.map(({ data, table }) => runRead(getItem, data, engine.storage, () => table))),
    }));
  };
}
