import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { openLocalDynamo } from '../engines/dynamodb/open-local-dynamo.ts';
import { openClock } from '../engines/support/clock.ts';
import { answerHere } from '../engines/support/sdk-client.ts';
import { storeFileName } from '../engines/support/store-file.ts';
import { createWriteGuard } from '../engines/support/write-guard.ts';
import { createEventStore } from '../functions/adapters/dynamodb/event-store.ts';
import { createKeyUses } from '../functions/adapters/dynamodb/key-uses.ts';
import { createRegionChangeReader } from '../functions/adapters/dynamodb/region-change-store.ts';
import { SettingsError } from '../functions/domain/errors.ts';
import type { Region } from '../functions/domain/region.ts';
import { regionAt } from '../functions/domain/region-at.ts';
import { type Keyring, secretNames } from '../functions/ports/key-purposes.ts';
import { randomId, readKeys } from '../functions/runtime/lambda.ts';
import { shortPause } from '../functions/runtime/pause.ts';
import { readRegionOf } from '../lib/config.ts';
import { functionName } from '../lib/names.ts';
import { takeDataFolder } from '../local/data-folder.ts';
import { localDeployment } from '../local/deployment.ts';
import { withReceiver } from '../local/loopback-webhook.ts';
import { loadKeys } from '../local/secrets.ts';
import { loadSettings } from '../local/settings.ts';
import { silent } from '../local/silent.ts';
import type { UsesPlace } from './clients/list-uses.ts';
import type { EventsPlace } from './events/do-events.ts';
import type { FactPlace } from './facts.ts';
import type { Place } from './options.ts';
import type { PrivacyPlace } from './privacy.ts';
import { toolsOn } from './tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The purposes of the keys that the command needs: links go with their case, and people are found by their marks. */
const purposes = ['links', 'marks'] as const;

interface Opened extends PrivacyPlace, FactPlace, EventsPlace, UsesPlace {
  close(): Promise<void>;
}

async function placeOn(parts: {
  readonly table: string;
  /** What the region file says. */
  readonly fileRegion: Region;
  readonly keyring: Keyring;
  readonly dynamodb: DynamoDBClient;
  readonly clock: () => string;
  readonly eventKeys: EventsPlace['eventKeys'];
}): Promise<Omit<Opened, 'close'>> {
  const { table, dynamodb: client, fileRegion, clock, eventKeys } = parts;
  const all = await createRegionChangeReader({ client, table }).all();
  const { region } = regionAt(fileRegion, all, clock());
  const ground = {
    ...parts,
    region,
    changes: async () => ({ all, isKnown: true }),
    env: { TABLE_NAME: table },
    newId: randomId,
    log: silent,
  };
  const events = createEventStore({ client, table, pause: shortPause });
  const keyUses = createKeyUses({ client, table, pause: shortPause });
  return {
    tools: toolsOn(ground),
    table: { client, table },
    newId: randomId,
    events,
    keyUses,
    region,
    clock,
    eventKeys,
  };
}

/** A deployment, by the credentials of whoever runs the command: what its functions know tells where table and keys are. */
async function openDeployment({
  stage,
  awsRegion,
  region: name,
  table,
}: Extract<Place, { on: 'aws' }>): Promise<Opened> {
  const { region, regionName } = readRegionOf({ region: name, stage }, root);
  const FunctionName = functionName({ stage, regionName }, 'serve-links');
  const lambda = new LambdaClient({ region: awsRegion });
  const settingsOf = async (name: string) =>
    (await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: name }))).Environment?.Variables ?? {};
  const known = await settingsOf(FunctionName);
  const secrets = new SecretsManagerClient({ region: awsRegion });
  const keysIn = async (id: string) => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: id }));
    return readKeys(id, SecretString ?? '{}');
  };
  const keyring = await Promise.all(
    purposes.map(async (purpose) => {
      return [purpose, await keysIn(known[secretNames[purpose]] ?? '')] as const;
    }),
  );
  const own = table ?? known['TABLE_NAME'];
  if (own === undefined)
    throw new SettingsError(`${FunctionName} does not say which table it uses: name it with --table.`);
  const dynamodb = new DynamoDBClient({ region: awsRegion });
  const clock = () => new Date().toISOString();
  return {
    ...(await placeOn({
      table: own,
      fileRegion: region,
      keyring: Object.fromEntries(keyring),
      dynamodb,
      clock,
      // Only the function that tells others knows where these are.
      eventKeys: async () =>
        keysIn((await settingsOf(functionName({ stage, regionName }, 'tell-events')))[secretNames.events] ?? ''),
    })),
    close: async () => dynamodb.destroy(),
  };
}

/**
 * Refuses a folder that is not the region's: another region's cases would be judged by its file, and an empty folder would have
 * nothing to say against anything.
 */
function refuseOther({ data, region }: Extract<Place, { on: 'folder' }>): void {
  const name = basename(region, '.json');
  const own = join('regions', name);
  // The example region has the folder itself, unless it was named when it was started.
  if (name !== 'midden-utrecht' && existsSync(join(data, own)))
    throw new SettingsError(
      `A run with --region ${region} keeps its data in ${join(data, own)}: name that with --data.`,
    );
  if (!existsSync(join(data, storeFileName))) {
    throw new SettingsError(
      `There are no data of an embedded run in ${data}. One of the example region keeps them in .local, one with --region ${region} in ${join('.local', own)}.`,
    );
  }
}

/** The folder of an embedded run that is stopped, at the moment of its own clock. */
async function openFolder({ data, region: name }: Extract<Place, { on: 'folder' }>): Promise<Opened> {
  refuseOther({ on: 'folder', data, region: name });
  const stopped = createWriteGuard((error) => {
    throw error;
  });
  const folder = await takeDataFolder(data, false, stopped);
  try {
    const { region, system } = await loadSettings({ region: name, dataDir: data });
    const keys = await loadKeys(folder.secrets);
    // Its clock is read and never written: the command does not move it.
    const clock = openClock({
      mode: 'frozen',
      file: folder.clock,
      guard: { write: (work) => work(), writeNow: <T>() => undefined as T },
      onError() {},
    });
    const { create, ttlAttribute } = system.table;
    const table = await openLocalDynamo({
      store: folder.file.part('records'),
      place: folder.path,
      tables: [{ ...create, GlobalSecondaryIndexes: [...create.GlobalSecondaryIndexes] }],
      ttl: [{ table: create.TableName, attribute: ttlAttribute }],
      clock: clock.now,
    });
    const settings = {
      region: localDeployment.awsRegion,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      endpoint: 'http://127.0.0.1',
    };
    const dynamodb = answerHere(new DynamoDBClient(settings), table.answer);
    await table.expire();
    const keyring = Object.fromEntries(purposes.map((purpose) => [purpose, keys[purpose]]));
    const place = await placeOn({
      table: create.TableName,
      fileRegion: region,
      keyring,
      dynamodb,
      clock: clock.now,
      eventKeys: async () => keys.events,
    });
    return {
      ...place,
      region: withReceiver(place.region),
      async close() {
        clock.close();
        await table.close();
        await folder.release();
      },
    };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

/**
 * Opens what the command works on.
 *
 * @throws StartError or SettingsError in one line that says what to do
 */
export function openPlace(place: Place): Promise<Opened> {
  return place.on === 'aws' ? openDeployment(place) : openFolder(place);
}
