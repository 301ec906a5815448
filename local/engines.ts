import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { NewId } from '../functions/ports.ts';
import type { TestClock } from './clock.ts';
import type { DataFolder } from './data-folder.ts';
import { openLocalDynamo } from './dynamodb/open-local-dynamo.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type FaultHook, type SdkHandler, withFaults } from './sdk-handler.ts';
import { type LocalStates, openStates } from './states/local-states.ts';
import { withExpiry, withWatch } from './table-watch.ts';
import type { SystemSettings } from './template/system.ts';

/** AWS SDK clients that talk to the engines of this process. */
export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly sfn: SFNClient;
  readonly ses: SESClient;
}

/** The local counterparts of DynamoDB, Step Functions and SES. */
export interface Engines {
  readonly clients: Clients;
  readonly executions: LocalStates;
  readonly mailbox: Mailbox;
}

export interface EngineOptions {
  readonly system: SystemSettings;
  readonly awsRegion: string;
  /** Absent: everything in memory. */
  readonly folder: DataFolder | undefined;
  readonly clock: TestClock;
  /** Calls a function for the state machines. */
  readonly invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  readonly newId: NewId;
  readonly random: () => number;
  /** Told after each write to the table. */
  readonly onWrite: () => void;
  /** Told of each execution that ended, as EventBridge is. */
  readonly onEnded: (event: unknown) => Promise<void>;
  readonly faults: FaultHook | undefined;
  /** Takes what must be closed, in the order of opening. */
  readonly onClose: (closer: () => unknown) => void;
}

/**
 * Opens the engines and the SDK clients in front of them.
 *
 * @throws StartError or LevelDB's error when the data folder cannot be used
 */
export async function openEngines(options: EngineOptions): Promise<Engines> {
  const { system, folder, clock, faults, onClose } = options;
  const { create, ttlAttribute } = system.table;
  const table = await openLocalDynamo({
    ...(folder ? { path: folder.table } : {}),
    tables: [{ ...create, GlobalSecondaryIndexes: [...create.GlobalSecondaryIndexes] }],
    ttl: [{ table: create.TableName, attribute: ttlAttribute }],
    clock: clock.now,
  });
  onClose(() => table.close());
  const mailbox = await openMailbox({ ...(folder ? { path: folder.mails } : {}), clock: clock.now });
  onClose(() => mailbox.close());
  const executions = await openStates({
    ...(folder ? { path: folder.states } : {}),
    definitions: [...system.machines],
    clock,
    invoke: options.invoke,
    newId: options.newId,
    random: options.random,
    onEnded: options.onEnded,
  });
  onClose(() => executions.close());

  const settings = (requestHandler: SdkHandler) => ({
    region: options.awsRegion,
    // The engines ask nobody who they are; the SDK insists on having something to sign with.
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler,
  });
  const tableHandler = withWatch(withExpiry(table.requestHandler, clock.now, table.expire), options.onWrite);
  const clients = {
    dynamodb: new DynamoDBClient(settings(withFaults('dynamodb', tableHandler, faults))),
    sfn: new SFNClient(settings(withFaults('states', executions.requestHandler, faults))),
    // One attempt, as in AWS: an ambiguous answer must reach the outbox as such (I2).
    ses: new SESClient({ ...settings(withFaults('mail', mailbox.requestHandler, faults)), maxAttempts: 1 }),
  };
  onClose(() => {
    for (const client of Object.values(clients)) client.destroy();
  });
  return { clients, executions, mailbox };
}
