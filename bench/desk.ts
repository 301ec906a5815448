import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openLocalDynamo } from '../engines/dynamodb/open-local-dynamo.ts';
import { createDeskReader } from '../functions/adapters/dynamodb/desk-store.ts';
import { deskWrite } from '../functions/adapters/dynamodb/transaction.ts';
import { type DeskQuery, deskWorklist } from '../functions/cases/desk-worklist.ts';
import { taskKinds } from '../functions/domain/codes.ts';
import type { DeskRow, DeskTask } from '../functions/domain/desk-row.ts';
import { later } from '../functions/domain/journey/timing.ts';
import { readRegion } from '../functions/domain/region-rules.ts';
import { tableShape } from '../functions/ports/table.ts';
import json from '../regions/midden-utrecht.json' with { type: 'json' };
import { median } from './load.ts';
import type { Figures } from './measures.ts';

const table = 'desk';
const now = '2026-06-09T08:00:00.000Z';
const days = (count: number) => later(now, count * 86_400_000);

/** Where cases stand in a year that runs: most are guided, some wait, a few need somebody. */
const shapes: readonly (Pick<DeskRow, 'stage'> & { readonly tasks: readonly Partial<DeskTask>[] })[] = [
  ...Array.from({ length: 12 }, () => ({
    stage: 'checking-in' as const,
    tasks: [{ kind: 'check-in' as const, owner: 'job-coach' as const, since: days(30), dueAt: days(44) }],
  })),
  {
    stage: 'checking-in',
    tasks: [
      { kind: 'check-in', owner: 'provider' },
      { kind: 'call', owner: 'coordinator' },
    ],
  },
  { stage: 'approval', tasks: [{ kind: 'approve', owner: 'approver' }] },
  { stage: 'approval', tasks: [{ kind: 'approve', owner: 'team', overdueSince: days(-2) }] },
  { stage: 'offer', tasks: [{ kind: 'accept-offer', owner: 'provider' }] },
  {
    stage: 'waiting',
    tasks: [
      { kind: 'await-place', owner: 'coordinator' },
      { kind: 'still-wanted', owner: 'candidate' },
    ],
  },
  { stage: 'confirming-start', tasks: [{ kind: 'confirm-start', owner: 'job-coach' }] },
  {
    stage: 'placing',
    tasks: [
      { kind: 'advance', owner: 'system' },
      { kind: 'resolve', owner: 'coordinator', about: 'stuck' },
    ],
  },
];

function rowOf(n: number, municipalities: readonly string[], providers: readonly string[]): DeskRow {
  const { stage, tasks } = shapes[n % shapes.length] ?? { stage: 'approval', tasks: [] };
  const isPlaced = stage !== 'approval' && stage !== 'waiting';
  return {
    referralId: `HW-${n.toString(36).toUpperCase().padStart(7, '0')}`,
    stage,
    door: 'sterk-met-werk',
    programme: 'sterk-met-werk',
    municipality: municipalities[n % municipalities.length] ?? '',
    createdAt: days(-(n % 365)),
    ...(isPlaced ? { provider: providers[n % providers.length] ?? '' } : {}),
    ...(stage === 'waiting' ? { waitingSince: days(-(n % 90)) } : {}),
    tasks: tasks.map((task) => ({
      kind: taskKinds[0],
      n: 1,
      owner: 'system',
      since: days(-(n % 14)),
      dueAt: days((n % 21) - 2),
      ...task,
    })),
  };
}

/**
 * The desk's worklist with this many open cases: milliseconds of the whole list, of a narrowed one and of its last page;
 * the calls of DynamoDB that each takes, all of them queries, the read capacity that they consume, and the bytes of a row.
 */
export async function desk(count: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-desk-'));
  const names = [tableShape.partitionKey, tableShape.sortKey];
  const dynamo = await openLocalDynamo({
    path: folder,
    tables: [
      {
        TableName: table,
        KeySchema: names.map((AttributeName, at) => ({ AttributeName, KeyType: at === 0 ? 'HASH' : 'RANGE' })),
        AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      },
    ],
    ttl: [],
    clock: () => now,
  });
  try {
    const { requestHandler } = dynamo;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ region: 'eu-west-1', credentials, requestHandler });
    const region = readRegion(json, { source: 'regions/midden-utrecht.json', allowShortPeriods: false });
    const codes = [region.municipalities.map(({ code }) => code), region.providers.map(({ id }) => id)] as const;
    const rows = Array.from({ length: count }, (_, n) => rowOf(n, ...codes));
    for (let from = 0; from < count; from += 25) {
      const writes = rows.slice(from, from + 25).map((row) => deskWrite(row.referralId, row, table).Put);
      await client.send(
        new BatchWriteItemCommand({
          RequestItems: { [table]: writes.map((put) => ({ PutRequest: { Item: put?.Item } })) },
        }),
      );
    }
    let [calls, others, capacity] = [0, 0, 0];
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
          const answer = await next({ ...args, input });
          calls += 1;
          if (commandName !== 'QueryCommand') others += 1;
          const { ConsumedCapacity: used } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } };
          capacity += used?.CapacityUnits ?? 0;
          return answer;
        },
      { step: 'initialize' },
    );
    const runtime = {
      desk: { rows: createDeskReader(client, table) },
      region,
      clock: () => now,
      mailGate: { hold: async () => undefined },
    };
    const look = async (query: DeskQuery) => {
      const began = performance.now();
      const found = await deskWorklist(runtime, { subject: 'bench', role: 'coordinator', scope: 'region' }, query);
      if (found.kind !== 'cases' || found.open !== count || found.lines.length === 0)
        throw new Error('rows are missing');
      return performance.now() - began;
    };
    const times = async (query: DeskQuery) => {
      const took: number[] = [];
      for (let n = 0; n < 15; n += 1) took.push(await look(query));
      return median(took);
    };
    await times({});
    [calls, others, capacity] = [0, 0, 0];
    await look({});
    if (others > 0) throw new Error('something other than a query was asked');
    const each = { calls, capacity };
    return {
      whole: await times({}),
      narrowed: await times({ sign: 'overdue', municipality: codes[0][0] ?? '' }),
      last: await times({ cursor: `7.${days(43)}` }),
      ...each,
      bytes: JSON.stringify(rows).length / count,
    };
  } finally {
    await dynamo.close();
    await rm(folder, { recursive: true, force: true });
  }
}
