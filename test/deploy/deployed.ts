import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { type Ministack, startMinistack } from '../support/ministack.ts';
import type { SentMail, Site } from '../support/person.ts';
import { cdk, environmentFor } from './cdk.ts';
import { fitAssembly } from './fit-assembly.ts';

/** What is deployed: stage `test`, by default in the region whose periods are seconds. */
const stage = 'test';
export const quickRegion = 'proef-seconden';

/** How to deploy on an emulator. */
export interface DeployOptions {
  /** Name of a region file. */
  readonly region: string;
  /** Port of the emulator; a free one when absent. */
  readonly port?: number;
  /** Called with a line for each step that takes a while. */
  readonly say?: (line: string) => void;
}

const outputsSchema = z.record(z.string(), z.looseObject({ PublicUrl: z.url(), TableName: z.string() }));
const mailSchema = z.object({
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.string(),
  Timestamp: z.number(),
});
const inboxSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) });

/** The deployed system on an emulator. */
export interface Deployed {
  readonly stackName: string;
  readonly emulator: Ministack;
  readonly publicUrl: string;
  readonly tableName: string;
  /** Where the emulator serves the public address. */
  readonly servedAt: string;
  readonly site: Site;
  readonly sfn: SFNClient;
  /** What was left out of the emulator's copy of the template. */
  readonly leftOut: readonly string[];
  /** Calls the deployed sweeper, as its schedule would. */
  sweep(): Promise<unknown>;
  /** Calls the deployed function that tells other systems what happened, as its schedule would. */
  tell(): Promise<unknown>;
  /** Changes values of the environment of a deployed function. */
  configure(folder: FunctionName, values: Readonly<Record<string, string>>): Promise<void>;
  /** Runs the deployed canary once, as its schedule would. The emulator reports no deliveries, so it waits for none. */
  runCanary(): Promise<void>;
  /** Deploys the current sources; returns the output of the CDK. */
  deploy(): Promise<string>;
  /** Deletes the stack. */
  destroy(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an emulator, prepares its account for the CDK, and deploys. */
export async function openDeployed(options: DeployOptions): Promise<Deployed> {
  options.say?.('Starting the emulator; the first time it is installed, which takes half a minute.');
  const emulator = await startMinistack(options.port === undefined ? {} : { port: options.port });
  const scratch = await mkdtemp(join(tmpdir(), 'referrals-deploy-'));
  try {
    return await deployOn(emulator, scratch, options);
  } catch (error) {
    await emulator.stop();
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

async function deployOn(
  emulator: Ministack,
  scratch: string,
  { region, say = () => {} }: DeployOptions,
): Promise<Deployed> {
  const stackName = `hw-${stage}-${region}`;
  const outputsFile = join(scratch, 'outputs.json');
  let turn = 0;

  async function synthesise(): Promise<{ readonly folder: string; readonly leftOut: readonly string[] }> {
    turn += 1;
    const folder = join(scratch, `assembly-${turn}`);
    await cdk(['synth', '--quiet', '-c', `stage=${stage}`, '-c', `region=${region}`, '--output', folder], emulator.url);
    return { folder, leftOut: await fitAssembly(folder) };
  }
  const deployFrom = (folder: string) =>
    cdk(['deploy', '--app', folder, '--require-approval', 'never', '--outputs-file', outputsFile], emulator.url);

  say('cdk synth: template and bundles, about a minute.');
  const first = await synthesise();
  say('cdk bootstrap');
  await cdk(['bootstrap', 'aws://000000000000/eu-central-1', '--app', first.folder], emulator.url);
  say('cdk deploy');
  await deployFrom(first.folder);
  const outputs = outputsSchema.parse(JSON.parse(await readFile(outputsFile, 'utf8')))[stackName];
  if (outputs === undefined) throw new Error(`the CDK wrote no outputs of ${stackName}`);

  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const connection = { endpoint: emulator.url, region: environmentFor(emulator.url).AWS_REGION, credentials };
  const lambda = new LambdaClient(connection);
  const sfn = new SFNClient(connection);
  const servedAt = servedBy(emulator, outputs.PublicUrl);
  const configure: Deployed['configure'] = async (folder, values) => {
    const FunctionName = `${stackName}-${folder}`;
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const Variables = { ...Environment?.Variables, ...values };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  };
  const invoke = async (folder: FunctionName, payload: object = {}): Promise<unknown> => {
    const FunctionName = `${stackName}-${folder}`;
    const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }));
    const text = answer.Payload?.transformToString() ?? '';
    if (answer.FunctionError !== undefined) throw new Error(`${folder} failed: ${text}`);
    return JSON.parse(text);
  };
  return {
    stackName,
    emulator,
    publicUrl: outputs.PublicUrl,
    tableName: outputs.TableName,
    servedAt,
    site: siteOf(emulator, outputs.PublicUrl, servedAt),
    sfn,
    leftOut: first.leftOut,
    configure,
    sweep: () => invoke('sweep-tasks'),
    tell: () => invoke('tell-events'),
    async runCanary() {
      // The public address does not resolve here, so the canary gets the emulator's address.
      await configure('try-journey', { PUBLIC_URL: servedAt });
      await invoke('try-journey', { untilDelivered: false });
    },
    async deploy() {
      return deployFrom((await synthesise()).folder);
    },
    async destroy() {
      await cdk(['destroy', '--app', first.folder, '--force'], emulator.url);
    },
    async stop() {
      lambda.destroy();
      sfn.destroy();
      await emulator.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

/** The emulator serves `https://<api>.execute-api.../<stage>` under a different path. */
function servedBy(emulator: Ministack, publicUrl: string): string {
  const { hostname, pathname } = new URL(publicUrl);
  return `${emulator.url}/_aws/execute-api/${hostname.split('.')[0]}${pathname}`;
}

function siteOf(emulator: Ministack, publicUrl: string, servedAt: string): Site {
  return {
    origin: new URL(publicUrl).origin,
    request: (url, init) => fetch(url.replace(publicUrl, servedAt), init),
    async mails() {
      const answer = await fetch(`${emulator.url}/_ministack/ses/messages`);
      const { messages } = inboxSchema.parse(await answer.json());
      return Object.values(messages)
        .flat()
        .toSorted((a, b) => a.Timestamp - b.Timestamp)
        .map(sentMail);
    },
    // Nothing tells when all work is done here: use `eventually` to wait for something.
    settled: async () => {},
  };
}

function sentMail({ To, Subject, BodyText }: z.infer<typeof mailSchema>): SentMail {
  return { to: To.join(', '), subject: Subject, text: BodyText, links: BodyText.match(/https:\/\/\S+/g) ?? [] };
}

/** Tries until it succeeds. @throws the last error, after `seconds`. */
export async function eventually<T>(attempt: () => Promise<T>, seconds = 60): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(250);
    }
  }
}
