import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { memoryStore } from '../support/ordered-store.ts';
import { sortedMemory } from '../support/sorted-memory.ts';
import { type Engine, finding, type Operate } from './engine.ts';
import { tableInUse } from './errors.ts';
import { itemOperations } from './item-operations.ts';
import { everythingIn, expiryPlace, indexPlace, itemPlace } from './places.ts';
import { recentItems } from './recent-items.ts';
import { openRecordCount } from './record-count.ts';
import { createRequestHandler, type RequestHandler } from './request-handler.ts';
import { openRequestTokens } from './request-tokens.ts';
import { readTableDefinition } from './requests/table-definition.ts';
import type { StoredTable, TableDefinition } from './tables.ts';
import { timeToLiveOperations } from './time-to-live.ts';
import { transactionOperations } from './transactions.ts';
import type { Body } from './wire.ts';

/** The embedded DynamoDB behind HTTP on the loopback. */
export interface EngineFront {
  /** Endpoint for any client of DynamoDB. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The definition of a table, as far as the engine supports it: local indexes, which we do not use, are left out, so
 * that a suite can try everything else on a table that has one.
 */
function definitionOf(request: Body): TableDefinition {
  const { AttributeDefinitions, ...definition } = readTableDefinition(request);
  const { KeySchema, GlobalSecondaryIndexes = [] } = definition;
  const inKeys = new Set(
    [KeySchema, ...GlobalSecondaryIndexes.map((index) => index.KeySchema)].flat().map((part) => part.AttributeName),
  );
  return {
    ...definition,
    AttributeDefinitions: AttributeDefinitions.filter(({ AttributeName }) => inKeys.has(AttributeName)),
  };
}

function describe({ definition }: StoredTable): Body {
  const { GlobalSecondaryIndexes: indexes } = definition;
  const known = { ItemCount: 0, TableSizeBytes: 0, TableStatus: 'ACTIVE' };
  const TableArn = `arn:aws:dynamodb:eu-west-1:000000000000:table/${definition.TableName}`;
  const described = indexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE', IndexSizeBytes: 0, ItemCount: 0 }));
  return { ...definition, ...known, TableArn, ...(described ? { GlobalSecondaryIndexes: described } : {}) };
}

/** Operations that create, describe and drop tables. The product never does this: its tables come from the template. */
function tableOperations({ tables, tableOf, store, recent }: Engine): Record<string, Operate> {
  return {
    CreateTable(request) {
      const definition = definitionOf(request);
      if (tables.has(definition.TableName)) throw tableInUse(definition.TableName);
      const table = { definition };
      tables.set(definition.TableName, table);
      return { TableDescription: describe(table) };
    },
    DescribeTable: ({ TableName }) => ({ Table: describe(tableOf(TableName)) }),
    ListTables: () => ({ TableNames: [...tables.keys()].sort() }),
    DeleteTable({ TableName }) {
      const table = tableOf(TableName);
      const name = table.definition.TableName;
      const indexes = table.definition.GlobalSecondaryIndexes ?? [];
      const places = [
        itemPlace(name, ''),
        expiryPlace(name, ''),
        ...indexes.map((index) => indexPlace(name, index.IndexName, '')),
      ];
      for (const place of places) {
        for (const key of store.keys(everythingIn(place))) store.write([{ type: 'del', key }]);
      }
      recent.clear();
      tables.delete(name);
      return { TableDescription: describe(table) };
    },
  };
}

function openHandler(): RequestHandler {
  const store = memoryStore(sortedMemory());
  const tables = new Map<string, StoredTable>();
  const engine: Engine = {
    store,
    records: openRecordCount(store, 'memory'),
    recent: recentItems(),
    tables,
    tableOf: finding(tables),
    now: Date.now,
  };
  const operations = {
    ...itemOperations(engine),
    ...transactionOperations(engine, openRequestTokens(store)),
    ...timeToLiveOperations(engine),
    ...tableOperations(engine),
  };
  return createRequestHandler(new Map(Object.entries(operations)));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const text of request.setEncoding('utf8')) body += text;
  return body;
}

/**
 * Serves the embedded DynamoDB on 127.0.0.1, in memory, with tables that can be created and dropped: for other people's
 * suites, which need an endpoint. It asks for no credentials and is not part of the product.
 *
 * @param port 0 for any free one
 */
export async function openEngineFront(port: number): Promise<EngineFront> {
  const handler = openHandler();
  const server = createServer((incoming, outgoing) => {
    const answer = async () => {
      const request = { method: 'POST', headers: incoming.headers, body: await bodyOf(incoming) };
      const { response } = await handler.handle(request as unknown as Parameters<RequestHandler['handle']>[0]);
      outgoing.writeHead(response.statusCode, response.headers).end(response.body);
    };
    answer().catch((error: unknown) => {
      const body = { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: String(error) };
      outgoing.writeHead(500, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    });
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port could be had on 127.0.0.1.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
