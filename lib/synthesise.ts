import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { type Context, readSettings } from './config.ts';
import { ReferralStack } from './referral-stack.ts';

/** Folder of this project. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

const cdkJsonSchema = z.looseObject({ context: z.record(z.string(), z.unknown()) });

/** What to make a template of. */
export interface SynthesiseOptions {
  readonly stage: string;
  /** Name of a file in `regions`, without `.json`, or the path of a region file. */
  readonly region: string;
  /** Further settings that `cdk -c` would give; production needs some. */
  readonly context?: Context;
  /** Whether to bundle the functions; the template itself does not need it. */
  readonly bundling: boolean;
  /** Where the cloud assembly goes; a temporary folder that is removed again when absent. */
  readonly outdir?: string;
  /** Folder that holds functions, statemachines and regions; this project when absent. */
  readonly root?: string;
  /** Gives the app checks that run when it is synthesised, such as the rule packs. */
  readonly addChecks?: (app: App) => void;
  /** Whether CDK looks at the template as CloudFormation would, as `cdk synth` does; it does when absent. Takes seconds. */
  readonly validate?: boolean;
}

/**
 * Makes the CloudFormation template in this process, as `cdk synth` would. The embedded run reads the system from it, so
 * that nothing is described twice (I1).
 *
 * @throws SettingsError When stage, region file, state machines or folders are wrong.
 */
export function synthesise(options: SynthesiseOptions): { readonly template: object } {
  const outdir = options.outdir ?? mkdtempSync(join(tmpdir(), 'referrals-synth-'));
  try {
    const { context } = cdkJsonSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')));
    const app = new App({
      outdir,
      analyticsReporting: false,
      builtinCloudFormationValidation: options.validate ?? true,
      context: { ...context, ...(options.bundling ? {} : { 'aws:cdk:bundling-stacks': [] }) },
    });
    const { stage, region } = options;
    const settings = readSettings({ ...options.context, stage, region }, options.root ?? projectRoot);
    const stack = new ReferralStack(app, settings);
    options.addChecks?.(app);
    const template: unknown = app.synth().getStackArtifact(stack.artifactId).template;
    return { template: z.looseObject({}).parse(template) };
  } finally {
    if (options.outdir === undefined) rmSync(outdir, { recursive: true, force: true });
  }
}
