import { readUnits } from './capacity.ts';
import type { Engine } from './engine.ts';
import { checkRead, type Read, readOne, withReadKey } from './reads.ts';
import { checkMembers, type Members, returnConsumedCapacity, transactItems } from './requests/members.ts';
import { eachWithKey, operationsOf, refuseDuplicates } from './transact-request.ts';
import type { Body } from './wire.ts';

const members: Members = { TransactItems: transactItems, ReturnConsumedCapacity: returnConsumedCapacity };

/** TransactGetItems: reads several items at one moment. */
export function transactGet(engine: Engine, request: Body): Body {
  checkMembers(members, request);
  const checked = operationsOf(request['TransactItems'], ['Get'], 'TransactItems can only contain Get').map(([, get]) =>
    checkRead(get, engine.tableOf),
  );
  const reads = eachWithKey(checked, withReadKey);
  refuseDuplicates(reads.map(({ table, key }) => `${table.definition.TableName}~${key}`));
  const found = reads.map((read) => readOne(engine, read));
  const { ReturnConsumedCapacity: asked = 'NONE' } = request;
  return {
    Responses: found.map(({ item }) => (item ? { Item: item } : {})),
    ...(asked === 'NONE' ? {} : consumed(reads, found)),
  };
}

/** What reads in a transaction cost, table by table: two units for each item, for every 4 KB or part of it. */
function consumed(reads: readonly Read[], found: readonly { readonly size: () => number }[]): Body {
  const units = new Map<string, number>();
  for (const [at, { table }] of reads.entries()) {
    const { TableName } = table.definition;
    units.set(TableName, (units.get(TableName) ?? 0) + 2 * readUnits(found[at]?.size() ?? 0, true));
  }
  return { ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })) };
}
