import * as z from 'zod';
import type { StageName } from '../../lib/config.ts';
import { synthesise } from '../../lib/synthesise.ts';
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
/** A template with its resources typed as far as tests need. */
export type Template = z.infer<typeof templateSchema>;

/** The template of a stage for Midden-Utrecht, without bundling. */
export function templateOf(stage: StageName): Template {
  const copy = copyProject();
  try {
    const { template } = synthesise({ stage, region: 'midden-utrecht', bundling: false, root: copy.root });
    return templateSchema.parse(template);
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
