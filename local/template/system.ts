import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';
import { type FunctionName, services, steps } from '../../functions/runtime/steps.ts';
import { type ApiSettings, readApi } from './api.ts';
import { type MailReportRoute, readMailReports } from './mail-reports.ts';
import { type Permission, permissionsOf } from './permissions.ts';
import { createResolver, type Deployment, parse, type Resolver, type Resource, templateSchema } from './resolve.ts';
import { type RuleSettings, readRules } from './rules.ts';

/** Metadata by which the stack marks a function with its folder under `functions/`. */
export const functionMetadata = 'hoofdzaak:function';

/** A function of the system: which folder it is, where it answers, and what its environment holds. */
export interface FunctionSettings {
  readonly folder: FunctionName;
  readonly arn: string;
  readonly env: Readonly<Record<string, string>>;
  /** What its role allows. */
  readonly permissions: readonly Permission[];
}

/** A state machine, placeholders filled in. */
export interface MachineSettings {
  readonly name: string;
  readonly arn: string;
  readonly definition: unknown;
}

const keySchema = z.array(
  z
    .looseObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })
    .transform(({ AttributeName, KeyType }) => ({ AttributeName, KeyType })),
);
const tableProperties = z.looseObject({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).exactOptional(),
        }),
      }),
    )
    .default([]),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }),
});

/** The table as `CreateTable` takes it, and the attribute by which items expire. */
export interface TableSettings {
  readonly create: {
    readonly TableName: string;
    readonly BillingMode: 'PAY_PER_REQUEST';
  } & Pick<z.infer<typeof tableProperties>, 'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes'>;
  readonly ttlAttribute: string;
}

/** Everything that the embedded run takes from the synthesised template, so that nothing is described twice (I1). */
export interface SystemSettings {
  readonly table: TableSettings;
  readonly functions: readonly FunctionSettings[];
  readonly machines: readonly MachineSettings[];
  readonly api: ApiSettings;
  readonly rules: readonly RuleSettings[];
  readonly mailReports: readonly MailReportRoute[];
}

/**
 * Reads the system from a synthesised template.
 *
 * @throws StartError when a part is missing, has an unexpected shape, or refers to something unknown; the message names
 * the resource.
 */
export function readSystem(template: unknown, deployment: Deployment): SystemSettings {
  const resolver = createResolver(parse(templateSchema, template, 'The template'), deployment);
  const functions = readFunctions(resolver);
  return {
    table: readTable(resolver),
    functions,
    machines: resolver.resources('AWS::StepFunctions::StateMachine').map((one) => readMachine(resolver, one)),
    api: readApi(resolver),
    rules: readRules(resolver),
    mailReports: readMailReports(resolver),
  };
}

function readFunctions(resolver: Resolver): readonly FunctionSettings[] {
  const known: readonly string[] = [...steps, ...services];
  const shape = z.looseObject({
    Environment: z.looseObject({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  });
  const functions = resolver.resources('AWS::Lambda::Function').flatMap((resource) => {
    const folder = resource.metadata[functionMetadata];
    if (folder === undefined) return [];
    if (!isFunctionName(folder)) {
      throw new StartError(
        `Function ${resource.id} names the unknown folder "${String(folder)}": see runtime/steps.ts.`,
      );
    }
    const { Environment } = resource.properties;
    const resolved = resolver.resolve({ Environment: Environment ?? {} }, resource.id);
    const read = parse(shape, resolved, resource.id);
    const permissions = permissionsOf(resolver, resource);
    return [{ folder, arn: resolver.arn(resource.id), env: read.Environment.Variables, permissions }];
  });
  const missing = known.filter((folder) => !functions.some((one) => one.folder === folder));
  if (missing.length > 0) throw new StartError(`The template has no function for: ${missing.join(', ')}.`);
  return functions;
}

function isFunctionName(folder: unknown): folder is FunctionName {
  return [...steps, ...services].some((name) => name === folder);
}

function readTable(resolver: Resolver): TableSettings {
  const [resource, ...more] = resolver.resources('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  if (!resource || more.length > 0) throw new StartError('The template must have exactly one table.');
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, TimeToLiveSpecification } = resource.properties;
  const picked = { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, TimeToLiveSpecification };
  const read = parse(tableProperties, resolver.resolve(picked, resource.id), resource.id);
  return {
    create: {
      TableName: resolver.arn(resource.id).replace(/^.*table\//, ''),
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: read.AttributeDefinitions,
      KeySchema: read.KeySchema,
      GlobalSecondaryIndexes: read.GlobalSecondaryIndexes,
    },
    ttlAttribute: read.TimeToLiveSpecification.AttributeName,
  };
}

function readMachine(resolver: Resolver, resource: Resource): MachineSettings {
  const { DefinitionString, DefinitionSubstitutions } = resource.properties;
  const shape = z.object({
    DefinitionString: z.string(),
    DefinitionSubstitutions: z.record(z.string(), z.string()).default({}),
  });
  const picked = { DefinitionString, DefinitionSubstitutions };
  const read = parse(shape, resolver.resolve(picked, resource.id), resource.id);
  const filled = read.DefinitionString.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = read.DefinitionSubstitutions[name];
    if (value === undefined) throw new StartError(`${resource.id} gives no value for \${${name}}.`);
    return JSON.stringify(value).slice(1, -1);
  });
  const arn = resolver.arn(resource.id);
  return { name: arn.replace(/^.*:/, ''), arn, definition: JSON.parse(filled) };
}
