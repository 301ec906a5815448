import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { envSchemas, type FunctionEnv } from '../../functions/runtime/env.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { bundledRegionFile, bundleFunction, bundleProgram, putRegionBeside } from '../../lib/bundle.ts';
import { readRegionOf } from '../../lib/config.ts';
import { deskClient, issuerPath } from '../../local/staff/issuer-path.ts';
import type { PlayedCall } from './played.ts';
import type { SeenCall } from './stub.ts';
import { sourceOf } from './wire.ts';

const root = join(import.meta.dirname, '..', '..');

/** A function as Lambda has it: in `folder`, what it loads when it starts in bytes, and the AWS clients in that. */
export interface BuiltFunction {
  readonly name: FunctionName;
  readonly folder: string;
  readonly bytes: number;
  readonly gzipped: number;
  readonly clients: readonly string[];
}

/** Makes a function as the stack does, with a region beside it: the example, if no other. */
export function buildFunction(
  name: FunctionName,
  folder: string,
  region = readRegionOf({ stage: 'test', region: 'midden-utrecht' }, root).region,
): BuiltFunction {
  const { atStart } = bundleFunction(root, name, folder);
  putRegionBeside(region, folder);
  const sizes = atStart.files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  const clients = Object.keys(atStart.sources).flatMap((path) => /@aws-sdk\/(client-[a-z-]+)/.exec(path)?.[1] ?? []);
  return {
    name,
    folder,
    bytes: atStart.bytes,
    gzipped: sizes.reduce((sum, size) => sum + size, 0),
    clients: [...new Set(clients)].sort(),
  };
}

/** Bytes of the scripts in a folder. */
export function bytesIn(folder: string): number {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  return scripts.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);
}

/** A function that does nothing. */
export function buildEmpty(folder: string): void {
  bundleProgram(root, 'export const handler = async () => {};', folder);
}

const constructors: Readonly<Record<string, string>> = {
  'client-dynamodb': 'DynamoDBClient',
  'client-eventbridge': 'EventBridgeClient',
  'client-secrets-manager': 'SecretsManagerClient',
  'client-ses': 'SESClient',
  'client-sfn': 'SFNClient',
};

/** A function that has these clients, makes these calls, and does nothing else. */
export function buildClients(clients: readonly string[], calls: readonly SeenCall[], folder: string): void {
  const own = calls.filter(({ client }) => clients.includes(client));
  const lines = clients.flatMap((client) => {
    const commands = own.filter((call) => call.client === client).map(({ operation }) => `${operation}Command`);
    const names = [constructors[client], ...new Set(commands)].join(', ');
    return [`import { ${names} } from '@aws-sdk/${client}';`];
  });
  const made = clients.map((client) => `'${client}': new ${constructors[client]}({})`);
  const sent = own.map(({ client, operation, input }) => {
    return `await clients['${client}'].send(new ${operation}Command(${sourceOf(operation, input)}));`;
  });
  lines.push(`const clients = { ${made.join(', ')} };`, `export const handler = async () => { ${sent.join('\n')} };`);
  bundleProgram(root, lines.join('\n'), folder);
}

const arn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:none';

/** The environment of a function: what it reads, the purposes of its secrets as their names, and the table and pages of the played call. */
export function environmentOf(
  name: FunctionName,
  stub: string,
  { tableName = 'none', publicUrl = stub }: Partial<PlayedCall> = {},
): Record<string, string> {
  const all: Required<FunctionEnv> = {
    TABLE_NAME: tableName,
    REGION_FILE: bundledRegionFile,
    STAGE: 'test',
    SERVICE_NAME: 'cold',
    PUBLIC_URL: publicUrl,
    LINK_SECRET_ID: 'links',
    PROOF_SECRET_ID: 'proofs',
    FORM_SECRET_ID: 'forms',
    MARK_SECRET_ID: 'marks',
    DESK_SECRET_ID: 'desk',
    EVENT_SECRET_ID: 'events',
    EVENT_SOURCE: publicUrl,
    EVENT_BUS_NAME: 'none',
    REFERRAL_STATE_MACHINE_ARN: arn,
    TRAJECTORY_STATE_MACHINE_ARN: arn,
    MAIL_CONFIGURATION_SET: 'none',
    MAIL_PER_SECOND: '0',
    ALLOWED_ORIGINS: '',
    MAINTENANCE: 'off',
    STAFF_ISSUER: `${publicUrl}${issuerPath}`,
    STAFF_CLIENT_ID: deskClient,
  };
  const read = Object.keys(envSchemas[name].shape);
  return Object.fromEntries(Object.entries(all).filter(([key]) => read.includes(key)));
}
