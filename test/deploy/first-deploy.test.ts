import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ministack, ministackLacks, startMinistack } from '../support/ministack.ts';
import { cdk, environmentFor } from './cdk.ts';
import { fitAssembly, withFailure } from './fit-assembly.ts';

const lacks = await ministackLacks();

/** Settings of a production deployment, in the account of the emulator. */
const settings = [
  'stage=production',
  'region=midden-utrecht',
  'account=000000000000',
  'concurrency=1000',
  'domain=aanmelden.regio.example',
  'certificateArn=arn:aws:acm:eu-central-1:000000000000:certificate/0a1b2c3d-0000-4000-8000-000000000000',
  'alarmAddress=beheer@regio.example',
  'firstDeployment=yes',
].flatMap((setting) => ['-c', setting]);

function theFirstDeployment(): void {
  let emulator: Ministack;
  let scratch: string;
  let clients: { dynamodb: DynamoDBClient; secrets: SecretsManagerClient; sfn: SFNClient };
  beforeAll(async () => {
    emulator = await startMinistack();
    scratch = await mkdtemp(join(tmpdir(), 'referrals-first-'));
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const connection = { endpoint: emulator.url, region: environmentFor(emulator.url).AWS_REGION, credentials };
    clients = {
      dynamodb: new DynamoDBClient(connection),
      secrets: new SecretsManagerClient(connection),
      sfn: new SFNClient(connection),
    };
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) client.destroy();
    await emulator.stop();
    await rm(scratch, { recursive: true, force: true });
  });

  const deploy = (folder: string) => cdk(['deploy', '--app', folder, '--require-approval', 'never'], emulator.url);

  /** What a production stage keeps when its stack is deleted, by name. */
  async function kept(): Promise<string[]> {
    const { TableNames = [] } = await clients.dynamodb.send(new ListTablesCommand({}));
    const { SecretList = [] } = await clients.secrets.send(new ListSecretsCommand({}));
    const { stateMachines = [] } = await clients.sfn.send(new ListStateMachinesCommand({}));
    return [...TableNames, ...SecretList.map(({ Name }) => Name ?? ''), ...stateMachines.map(({ name }) => name ?? '')];
  }

  test('that fails leaves nothing behind, and the same command works once its cause is gone', async () => {
    const first = join(scratch, 'first');
    await cdk(['synth', '--quiet', ...settings, '--output', first], emulator.url);
    await fitAssembly(first, 'production');
    await cdk(['bootstrap', 'aws://000000000000/eu-central-1', '--app', first], emulator.url);
    const broken = join(scratch, 'broken');
    await cp(first, broken, { recursive: true });
    await withFailure(broken);
    await expect(deploy(broken)).rejects.toThrow(/Referrals\/Never/);
    expect(await kept()).toEqual([]);
    await deploy(first);
    expect((await kept()).length).toBeGreaterThan(6);
  });
}

describe('a first deployment of stage production', () => {
  if (lacks === undefined) {
    theFirstDeployment();
  } else {
    test.skipIf(process.env['CI'] === undefined)(lacks, () => {
      throw new Error(lacks);
    });
  }
});
