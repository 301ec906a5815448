import {
  type CreateTableCommandInput,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { createAbsenceStore } from '../../functions/adapters/dynamodb/absence-store.ts';
import { createAgendaStore } from '../../functions/adapters/dynamodb/agenda-store.ts';
import { createAnsweredWrites } from '../../functions/adapters/dynamodb/answered-writes.ts';
import { createCaseFiles } from '../../functions/adapters/dynamodb/case-files.ts';
import { createDeskMender, createDeskReader } from '../../functions/adapters/dynamodb/desk-store.ts';
import { createDrillStore } from '../../functions/adapters/dynamodb/drill-store.ts';
import { createErasureStore } from '../../functions/adapters/dynamodb/erasure-store.ts';
import { createEventActs } from '../../functions/adapters/dynamodb/event-acts.ts';
import { createEventStore } from '../../functions/adapters/dynamodb/event-store.ts';
import { createFactReader } from '../../functions/adapters/dynamodb/fact-reader.ts';
import { createFindStore } from '../../functions/adapters/dynamodb/find-store.ts';
import { createGuardStore } from '../../functions/adapters/dynamodb/guard-store.ts';
import { createIntakeStore, createSenderTrail } from '../../functions/adapters/dynamodb/intake-store.ts';
import type { Item } from '../../functions/adapters/dynamodb/items.ts';
import { createLinkStore } from '../../functions/adapters/dynamodb/link-store.ts';
import { createLoopReader, createLoopWriter } from '../../functions/adapters/dynamodb/loop-store.ts';
import { createMailGate } from '../../functions/adapters/dynamodb/mail-gate.ts';
import { createOutbox } from '../../functions/adapters/dynamodb/outbox.ts';
import { createProbeKeys } from '../../functions/adapters/dynamodb/probe-keys.ts';
import { createPublicationStore } from '../../functions/adapters/dynamodb/publication-store.ts';
import type { PeopleSource } from '../../functions/adapters/dynamodb/query.ts';
import { createQueueStore } from '../../functions/adapters/dynamodb/queue-store.ts';
import { createReferralStore } from '../../functions/adapters/dynamodb/referral-store.ts';
import { createRegionChangeStore } from '../../functions/adapters/dynamodb/region-change-store.ts';
import { createSavedFormStore } from '../../functions/adapters/dynamodb/saved-form-store.ts';
import { createStaffSessions } from '../../functions/adapters/dynamodb/staff-sessions.ts';
import { createWaitStore } from '../../functions/adapters/dynamodb/wait-store.ts';
import { createWorklistStore } from '../../functions/adapters/dynamodb/worklist-store.ts';
import { createKeys, tokenHash } from '../../functions/adapters/secrets/keys.ts';
import { tableShape } from '../../functions/ports/table.ts';
import { publicationReaderPort } from '../../functions/runtime/wire.ts';
import { now } from './sample.ts';

/** An empty table of our shape in some engine. */
export interface EmptyTable {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Lets go of the table. */
  stop(): Promise<void>;
}

/** Our table, as lib/constructs/data.ts makes it, in the words of the API. */
export function ourTable(TableName: string) {
  const { partitionKey, sortKey, openIndex } = tableShape;
  const names = [partitionKey, sortKey, openIndex.partitionKey, openIndex.sortKey];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return {
    TableName,
    KeySchema: keys(partitionKey, sortKey),
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    GlobalSecondaryIndexes: [
      {
        IndexName: openIndex.name,
        KeySchema: keys(openIndex.partitionKey, openIndex.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' as const },
      },
    ],
  } satisfies CreateTableCommandInput;
}

/** Keys that sign the links of these tests. */
export const linkKeys = createKeys('links', { '1': 'c2VjcmV0IGZvciB0ZXN0cw==' });

/** Keys of one side's guards; both sides share the marks. */
export function guardKeys(side: 'intake' | 'links') {
  const key = (name: string) => ({ '1': Buffer.from(`a key for tests of ${name}`).toString('base64') });
  const own = side === 'links' ? createKeys('proofs', key('proofs')) : createKeys('forms', key('forms'));
  return { own, marks: createKeys('marks', key('marks')) };
}

/**
 * Every store over one table.
 *
 * @param pause before a new try; none if absent
 * @param clock the moment of the sample cases if absent
 */
export function storesOn({
  client,
  table,
  pause = async () => {},
  clock = () => now,
}: Pick<EmptyTable, 'client' | 'table'> & Partial<Pick<PeopleSource, 'pause' | 'clock'>>) {
  const source = { client, table, pause, clock };
  let ids = 0;
  return {
    referrals: createReferralStore({
      ...source,
      beside: createAnsweredWrites(source),
      newId: (size) => `${++ids}`.padStart(size, '0'),
      linkHash: (id, version) => tokenHash(linkKeys.token(id, version)),
    }),
    intake: { ...createIntakeStore(source), ...createSenderTrail(source) },
    queue: createQueueStore(source),
    caseFiles: createCaseFiles(source),
    erasure: createErasureStore({ ...source, linkHash: (id, version) => tokenHash(linkKeys.token(id, version)) }),
    worklists: createWorklistStore(source),
    find: createFindStore(source),
    absences: createAbsenceStore(source),
    agenda: createAgendaStore(source),
    links: createLinkStore(source, linkKeys),
    guards: createGuardStore(source, guardKeys('links')),
    intakeGuards: createGuardStore(source, guardKeys('intake')),
    outbox: createOutbox(source),
    gate: createMailGate(source),
    regionChanges: createRegionChangeStore(source),
    loop: { last: createLoopReader(source), put: createLoopWriter(source) },
    sessions: createStaffSessions(source, createKeys('desk', { '1': 'a key for tests of sessions' })),
    desk: { rows: createDeskReader(client, table), mend: createDeskMender(client, table) },
    waits: createWaitStore(source),
    events: createEventStore(source),
    eventActs: createEventActs(source, { newId: (size) => `${++ids}`.padStart(size, '0') }),
    facts: createFactReader(source),
    publications: createPublicationStore(source),
    published: publicationReaderPort({ env: { TABLE_NAME: table }, dynamodb: client, pause }).publications,
    savedForms: createSavedFormStore(client, table),
    probes: createProbeKeys(client, table),
    drills: createDrillStore(client, table, linkKeys),
    /** Writes an item as it is, also one that the program would not write. */
    putRaw: (Item: Item) => client.send(new PutItemCommand({ TableName: table, Item })),
    /** Every item, as few as a test makes. */
    rawItems: async (): Promise<readonly Item[]> =>
      (await client.send(new ScanCommand({ TableName: table }))).Items ?? [],
  };
}
export type Stores = ReturnType<typeof storesOn>;
