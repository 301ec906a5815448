import { parseArgs } from 'node:util';
import type { LambdaClientConfig } from '@aws-sdk/client-lambda';
import { defined } from '../../functions/domain/defined.ts';
import { type DrillRequest, drillRequestSchema } from '../../functions/domain/drill.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { refusedOptions } from '../../functions/domain/refused-options.ts';
import { stageNamed } from '../config.ts';
import { functionName } from '../names.ts';

/** What a command line asks for. */
export interface DrillOptions {
  readonly ask: { readonly send: DrillRequest } | { readonly report: string };
  /** How long to wait between sending and the first report. */
  readonly waitMinutes: number;
  readonly functionName: string;
  readonly client: LambdaClientConfig;
  /** Address of the embedded run that is asked instead of AWS. */
  readonly local?: string;
}

/** What `npm run mail-drill -- --help` says. */
export const usage = [
  'Use: npm run mail-drill -- --municipality GM0355 [--providers] [--coordinator] [--uwv] [--language nl] [--wait 10]',
  ' or: npm run mail-drill -- --report <drill>',
  'Where: [--stage test] [--region midden-utrecht], or [--local http://127.0.0.1:3000] for an embedded run.',
].join('\n');

/**
 * Reads the command line.
 *
 * @throws SettingsError when something is missing or impossible; the message says what can be given.
 */
export function readDrillOptions(args: readonly string[]): DrillOptions {
  const values = parse(args);
  const waitMinutes = Number(values.wait);
  if (!Number.isFinite(waitMinutes) || waitMinutes < 0) throw new SettingsError(`--wait takes minutes.\n${usage}`);
  const { stage, awsRegion } = stageNamed(values.stage);
  return {
    ask: values.report === undefined ? { send: requestOf(values) } : { report: values.report },
    waitMinutes,
    functionName: functionName({ stage, regionName: values.region }, 'drill-mail'),
    client: values.local === undefined ? { region: awsRegion } : { region: awsRegion, ...embeddedRun(values.local) },
    ...defined({ local: values.local }),
  };
}

/** Lambda's client for an embedded run, which needs no credentials. */
function embeddedRun(url: string): LambdaClientConfig {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new SettingsError(`--local takes an address such as http://127.0.0.1:3000.\n${usage}`);
  return {
    endpoint: `${url.replace(/(?<!\/)\/+$/, '')}/_local/lambda`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
}

function requestOf(values: ReturnType<typeof parse>): DrillRequest {
  const { municipality, providers, coordinator, uwv, language } = values;
  const read = drillRequestSchema.safeParse({ municipality, providers, coordinator, uwv, language });
  if (read.success) return read.data;
  const flags = read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
  throw new SettingsError(`${flags}.\n${usage}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        municipality: { type: 'string' },
        providers: { type: 'boolean', default: false },
        coordinator: { type: 'boolean', default: false },
        uwv: { type: 'boolean', default: false },
        language: { type: 'string', default: 'nl' },
        wait: { type: 'string', default: '10' },
        report: { type: 'string' },
        stage: { type: 'string', default: 'test' },
        region: { type: 'string', default: 'midden-utrecht' },
        local: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new SettingsError(`${refusedOptions(error)}.\n${usage}`);
  }
}
