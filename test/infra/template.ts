import type { App } from 'aws-cdk-lib';
import * as z from 'zod';
import type { Context, StageName } from '../../lib/config.ts';
import { addRulePacks } from '../../lib/rule-packs.ts';
import { type SynthesiseOptions, synthesise } from '../../lib/synthesise.ts';
import { copyProject } from './project-copy.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
/** A resource of the template. */
export type Resource = z.infer<typeof resourceSchema>;

const templateSchema = z.looseObject({ Resources: z.record(z.string(), resourceSchema) });
/** A template, typed as far as tests need it. */
export type Template = z.infer<typeof templateSchema>;

/** Invented settings that a production deployment needs besides stage and region. */
export const ownSettings = {
  account: '111122223333',
  concurrency: '1000',
  domain: 'aanmelden.regio.example',
  certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000',
  alarmAddress: 'beheer@regio.example',
  backups: 'locked',
  backupCopy: 'arn:aws:backup:eu-west-1:444455556666:backup-vault:hw-copies',
  dataEvents: 'on',
} as const satisfies Context;

/** Every allowed combination of stage and region: periods of seconds are for a test stage only. */
export const deployments = [
  { stage: 'test', region: 'midden-utrecht' },
  { stage: 'production', region: 'midden-utrecht' },
  { stage: 'test', region: 'voorbeeldstreek' },
  { stage: 'production', region: 'voorbeeldstreek' },
  { stage: 'test', region: 'proef-seconden' },
] as const satisfies readonly { readonly stage: StageName; readonly region: string }[];

/** The settings that `cdk -c` gives for a stage. */
export function contextOf(stage: StageName): Context {
  return stage === 'production' ? ownSettings : {};
}

/** Templates made in this process: each takes seconds, and what a stage and region give does not change. */
const made = new Map<string, Template>();

/**
 * The template of a stage and region, without bundling. A copy of its own, so that a test may change it. What is wrong in
 * it, `checkedTemplateOf` finds: CDK's own validation takes longer than making the template, so one file asks for it.
 */
export function templateOf(stage: StageName, region = 'midden-utrecht'): Template {
  const name = `${stage} ${region}`;
  const template = made.get(name) ?? synthesised(stage, region, { validate: false });
  made.set(name, template);
  return structuredClone(template);
}

/**
 * Makes the template as `npm run synth` makes it: CDK's validation and the rule packs look at it.
 *
 * @param stage stage of one of the `deployments`
 * @param region its region
 * @param addMore adds something to the app that should be found as well
 * @throws Error When they find something unexplained.
 */
export function checkedTemplateOf(stage: StageName, region: string, addMore: (app: App) => void = () => {}): Template {
  const addChecks = (app: App) => {
    addRulePacks(app);
    addMore(app);
  };
  return synthesised(stage, region, { addChecks });
}

function synthesised(
  stage: StageName,
  region: string,
  checks: Pick<SynthesiseOptions, 'addChecks' | 'validate'>,
): Template {
  const copy = copyProject();
  try {
    const context = contextOf(stage);
    const options = { stage, region, bundling: false, root: copy.root, context, ...checks };
    return templateSchema.parse(synthesise(options).template);
  } finally {
    copy.remove();
  }
}

/** All resources of a type, by logical id. */
export function resourcesOf(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

/** The one resource of a type. Throws when there are none or more. */
export function onlyResource(template: Template, type: string): Resource {
  const found = resourcesOf(template, type);
  const first = found[0];
  if (first === undefined || found.length > 1) throw new Error(`${found.length} resources of type ${type}`);
  return first[1];
}

const statementSchema = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value])),
  Resource: z.unknown().optional(),
  Principal: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
/** A statement of a policy, with its actions as a list. */
export type Statement = z.infer<typeof statementSchema>;

const documentSchema = z.looseObject({ Statement: z.array(statementSchema) });

/** Statements of a policy resource of any kind. */
export function statementsOf(resource: Resource): Statement[] {
  const document = resource.Properties['PolicyDocument'] ?? resource.Properties['KeyPolicy'];
  return documentSchema.parse(document).Statement;
}

/** All values anywhere below, with the key that holds them. */
export function* valuesIn(value: unknown, key = ''): Generator<[string, unknown]> {
  yield [key, value];
  if (Array.isArray(value)) for (const item of value) yield* valuesIn(item, key);
  else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value)) yield* valuesIn(item, name);
  }
}
