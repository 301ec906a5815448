import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { SettingsError } from '../domain/errors.ts';
import { readRegion } from '../domain/region-rules.ts';
import { type Keyring, type KeysByVersion, keyPurposes, secretNames } from '../ports/key-purposes.ts';
import type { Runtime } from '../ports/runtime.ts';
import { type FunctionEnv, workflowEnvSchema } from './env.ts';
import { createLambdaLog } from './lambda-log.ts';
import { passingAsTryAgain } from './passing-errors.ts';
import { createRuntime } from './wire.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random Crockford base32 from a cryptographic source. */
export function randomId(size: number): string {
  return Array.from({ length: size }, () => crockford[randomInt(crockford.length)]).join('');
}

/** A runtime with real AWS clients. Throws SettingsError when the environment or the region file is wrong. */
export async function runtimeFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Runtime> {
  const read = workflowEnvSchema.safeParse(environment);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new SettingsError(`These environment values are missing or wrong: ${names}.`);
  }
  const env = read.data;
  const [region, keyring] = await Promise.all([
    regionFrom(env.REGION_FILE, env.STAGE),
    // An error during start-up reaches the state machine as an error of the step.
    passingAsTryAgain(() => keyringFrom(env)),
  ]);
  return createRuntime({
    env,
    region,
    clients: {
      dynamodb: new DynamoDBClient({}),
      sfn: new SFNClient({}),
      // A single attempt: see createMailer.
      ses: new SESClient({ maxAttempts: 1 }),
    },
    keyring,
    clock: () => new Date().toISOString(),
    newId: randomId,
    log: createLambdaLog(environment, env.SERVICE_NAME),
  });
}

async function regionFrom(file: string, stage: 'test' | 'production') {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  return readRegion(json, { source: file, allowShortPeriods: stage === 'test' });
}

/** The keys that this function's environment names and its role may read. */
async function keyringFrom(env: FunctionEnv): Promise<Keyring> {
  const secrets = new SecretsManagerClient({});
  const read = async (SecretId: string): Promise<KeysByVersion> => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    return z.record(z.string(), z.string()).parse(JSON.parse(SecretString ?? '{}'));
  };
  const found = keyPurposes.map(async (purpose) => {
    const id = env[secretNames[purpose]];
    return id === undefined ? [] : [[purpose, await read(id)] as const];
  });
  return Object.fromEntries((await Promise.all(found)).flat());
}
