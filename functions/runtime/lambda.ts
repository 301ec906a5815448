import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { SettingsError } from '../domain/errors.ts';
import { crockford } from '../domain/reference.ts';
import type { Region } from '../domain/region.ts';
import { type Keyring, type KeysByVersion, keyPurposes, secretNames } from '../ports/key-purposes.ts';
import { answerMs, answersWithin } from './answer-time.ts';
import type { FunctionEnv } from './env.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { createLambdaLog } from './lambda-log.ts';
import { recentChanges } from './live-region.ts';
import { mapStacks } from './mapped-stacks.ts';
import { passingAsTryAgain } from './passing-errors.ts';
import { type Ground, regionReader } from './wire.ts';

/** Random Crockford base32 from a cryptographic source. */
export function randomId(size: number): string {
  return Array.from({ length: size }, () => crockford[randomInt(crockford.length)]).join('');
}

/** The settings that every function has that stands on the table and the region file. */
type Settings = Pick<FunctionEnv, 'TABLE_NAME' | 'REGION_FILE' | 'SERVICE_NAME'>;

/**
 * What a function in AWS stands on.
 *
 * @param schema what it reads from its environment: see `envSchemas`
 * @throws SettingsError when the environment is wrong
 */
export async function groundFrom<E extends Settings>(environment: Environment, schema: z.ZodType<E>) {
  // An error during start-up reaches the state machine as an error of the step.
  const keys = passingAsTryAgain(() => keyringFrom(readEnvironment(schema, environment)));
  const [ground, keyring] = await Promise.all([keylessGround(environment, schema), keys]);
  return { ...ground, keyring };
}

/** The same of a function that has no keys. */
export async function keylessGround<E extends Settings>(environment: Environment, schema: z.ZodType<E>) {
  mapStacks();
  const env = readEnvironment(schema, environment);
  const dynamodb = new DynamoDBClient({ requestHandler: answersWithin(answerMs) });
  const log = createLambdaLog(environment, env.SERVICE_NAME);
  const changes = recentChanges(regionReader({ env, dynamodb }), { nowMs: Date.now, log });
  // Read while the instance starts, beside the keys, so that the first request does not wait for them.
  const known = changes();
  const region = regionFrom(env.REGION_FILE);
  await known;
  return {
    env,
    region,
    fileRegion: region,
    changes,
    keyring: {},
    dynamodb,
    clock: () => new Date().toISOString(),
    newId: randomId,
    log,
  } satisfies Ground;
}

/**
 * The region that came with the function, as it was read and checked when the stack was made (see `putRegionBeside`). Read at once: it is
 * small and beside the code, and Node's promises of files cost a start some 3 ms.
 */
function regionFrom(file: string): Region {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const keysSchema = z.record(z.string(), z.string());

/**
 * The keys in the text of a secret: a JSON object, each under its version.
 *
 * @throws SettingsError with the secret's name only: the error of a reader may quote what it read
 */
export function readKeys(secret: string, text: string): KeysByVersion {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    throw new SettingsError(`The secret ${secret} is no JSON object of keys by their version.`);
  }
}

/** The keys that this function's environment names and its role may read. */
async function keyringFrom(env: Partial<FunctionEnv>): Promise<Keyring> {
  const ids = keyPurposes.flatMap((purpose) => {
    const id = env[secretNames[purpose]];
    return id === undefined ? [] : [[purpose, id] as const];
  });
  const secrets = new SecretsManagerClient({ requestHandler: answersWithin(answerMs) });
  const read = async (SecretId: string): Promise<KeysByVersion> => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    return readKeys(SecretId, SecretString ?? '{}');
  };
  return Object.fromEntries(await Promise.all(ids.map(async ([purpose, id]) => [purpose, await read(id)] as const)));
}
