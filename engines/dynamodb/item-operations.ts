import { batchGetItem, batchWriteItem } from './batches.ts';
import { writeCapacity } from './capacity.ts';
import { type Engine, type Operate, readItemAt, save } from './engine.ts';
import { query, scan } from './query.ts';
import { getItem } from './reads.ts';
import type { Body } from './wire.ts';
import { checkWrite, planWrite, type WriteKind } from './writes.ts';

/** PutItem, UpdateItem, DeleteItem. */
function write(engine: Engine, kind: WriteKind, request: Body): Body {
  const checked = checkWrite(kind, request, engine.tableOf);
  const { change, answer } = planWrite(checked, readItemAt(engine, checked.table, checked.key));
  save(engine, [change]);
  const { ReturnConsumedCapacity: asked = 'NONE' } = request;
  if (asked === 'NONE') return answer;
  const [ConsumedCapacity] = writeCapacity([change], asked, 1);
  return { ...answer, ConsumedCapacity };
}

/** The operations on items outside transactions. */
export function itemOperations(engine: Engine): Record<string, Operate> {
  return {
    GetItem: (request) => getItem(engine, request),
    BatchGetItem: (request) => batchGetItem(engine, request),
    Query: (request) => query(engine, request),
    Scan: (request) => scan(engine, request),
    PutItem: (request) => write(engine, 'put', request),
    UpdateItem: (request) => write(engine, 'update', request),
    DeleteItem: (request) => write(engine, 'delete', request),
    BatchWriteItem: (request) => batchWriteItem(engine, request),
  };
}
