import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).exactOptional(),
  Metadata: z.record(z.string(), z.unknown()).exactOptional(),
});

/** The parts of a CloudFormation template that the embedded run looks at. */
export const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })).exactOptional(),
});
export type Template = z.infer<typeof templateSchema>;

/** A resource of the template, with its logical id. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What CloudFormation knows about where it deploys. */
export interface Deployment {
  /** AWS region name, such as `eu-central-1`. */
  readonly awsRegion: string;
  /** Twelve digits. */
  readonly account: string;
}

/** Resolves the intrinsic functions of one template. */
export interface Resolver {
  /** A value with all intrinsics resolved. `where` names the resource and property for error messages. */
  resolve(value: unknown, where: string): unknown;
  /** Every resource of these types, properties unresolved, in the template's order. */
  resources(...types: readonly string[]): readonly Resource[];
  /** ARN of a resource, as `Fn::GetAtt Arn` gives it. */
  arn(id: string): string;
}

/** What the local run calls a resource: the answers to `Ref` and to `Fn::GetAtt`. */
interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Identify = (name: string, arn: (service: string, rest: string) => string) => Identity;

const named =
  (service: string, prefix: string, refIsArn = false): Identify =>
  (name, arn) => {
    const full = arn(service, `${prefix}${name}`);
    return { ref: refIsArn ? full : name, attributes: { Arn: full, Name: name } };
  };

/** Types that the system refers to, the property that holds their name, and what they are called here. */
const identities: Readonly<Record<string, { readonly nameKey?: string; readonly identify: Identify }>> = {
  'AWS::Lambda::Function': { nameKey: 'FunctionName', identify: named('lambda', 'function:') },
  'AWS::StepFunctions::StateMachine': {
    nameKey: 'StateMachineName',
    identify: named('states', 'stateMachine:', true),
  },
  'AWS::DynamoDB::Table': { nameKey: 'TableName', identify: named('dynamodb', 'table/') },
  'AWS::DynamoDB::GlobalTable': { nameKey: 'TableName', identify: named('dynamodb', 'table/') },
  'AWS::SecretsManager::Secret': { nameKey: 'Name', identify: named('secretsmanager', 'secret:', true) },
  'AWS::SES::ConfigurationSet': { nameKey: 'Name', identify: named('ses', 'configuration-set/') },
  'AWS::SES::EmailIdentity': { nameKey: 'EmailIdentity', identify: named('ses', 'identity/') },
  'AWS::SNS::Topic': { nameKey: 'TopicName', identify: named('sns', '', true) },
  'AWS::SQS::Queue': { nameKey: 'QueueName', identify: named('sqs', '') },
  'AWS::IAM::Role': { nameKey: 'RoleName', identify: named('iam', 'role/') },
  'AWS::KMS::Key': { identify: named('kms', 'key/') },
  'AWS::Logs::LogGroup': { nameKey: 'LogGroupName', identify: named('logs', 'log-group:') },
  'AWS::Events::EventBus': { nameKey: 'Name', identify: named('events', 'event-bus/') },
  'AWS::Events::Rule': { nameKey: 'Name', identify: named('events', 'rule/') },
  'AWS::Cognito::UserPool': { identify: (name) => ({ ref: name, attributes: {} }) },
  'AWS::Cognito::UserPoolClient': { identify: (name) => ({ ref: name, attributes: {} }) },
  'AWS::ApiGateway::RestApi': {
    identify: (name) => ({ ref: name, attributes: { RestApiId: name, RootResourceId: `${name}/` } }),
  },
  'AWS::ApiGateway::Resource': { identify: (name) => ({ ref: name, attributes: {} }) },
  'AWS::ApiGateway::Stage': { nameKey: 'StageName', identify: (name) => ({ ref: name, attributes: {} }) },
};

/** Parses a resolved part of the template; a wrong shape names the resource and the property. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new StartError(`${where} is not as the embedded run expects: ${issue?.path.join('.')}: ${issue?.message}.`);
}

const intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.union([z.tuple([z.string(), z.string()]), z.string()]) }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
  z.strictObject({
    'Fn::Sub': z.union([z.string(), z.tuple([z.string(), z.record(z.string(), z.unknown())])]),
  }),
]);

/**
 * Reads a synthesised template for its resolver: a small part of CloudFormation, for `Ref`, `Fn::GetAtt`, `Fn::Join` and
 * `Fn::Sub`. Anything else is refused with the name of the resource, because a guess here would be a difference between
 * the embedded run and AWS (I1).
 *
 * @throws StartError from `resolve` and `arn`, naming the resource and what is not known about it.
 */
export function createResolver(template: Template, deployment: Deployment): Resolver {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Region': deployment.awsRegion,
    'AWS::AccountId': deployment.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'local',
  };

  function refuse(where: string, what: string): never {
    throw new StartError(
      `The template's ${where} uses ${what}, which the embedded run does not know: teach local/template/resolve.ts.`,
    );
  }

  function identity(id: string, where: string): Identity {
    const resource = template.Resources[id];
    const known = resource && identities[resource.Type];
    if (!resource || !known) return refuse(where, `a reference to ${id} (${resource?.Type ?? 'no such resource'})`);
    const given = known.nameKey ? resource.Properties?.[known.nameKey] : undefined;
    const name = given === undefined ? id : text(given, `${id}.${known.nameKey}`);
    return known.identify(
      name,
      (service, rest) => `arn:aws:${service}:${deployment.awsRegion}:${deployment.account}:${rest}`,
    );
  }

  function ref(id: string, where: string): unknown {
    if (pseudo[id] !== undefined) return pseudo[id];
    const parameter = template.Parameters?.[id];
    if (parameter) return parameter['Default'] ?? refuse(where, `the parameter ${id} without a default`);
    return identity(id, where).ref;
  }

  function attribute(id: string, name: string, where: string): string {
    return identity(id, where).attributes[name] ?? refuse(where, `the attribute ${id}.${name}`);
  }

  function text(value: unknown, where: string): string {
    const found = resolve(value, where);
    if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return String(found);
    return refuse(where, 'something else where a text belongs');
  }

  function substitute(pattern: string, own: Readonly<Record<string, unknown>>, where: string): string {
    return pattern.replace(/\$\{(!?)([^{}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (own[name] !== undefined) return text(own[name], where);
      const [id = '', ...rest] = name.split('.');
      return rest.length > 0 ? attribute(id, rest.join('.'), where) : text({ Ref: id }, where);
    });
  }

  function answer(value: z.infer<typeof intrinsic>, where: string): unknown {
    if ('Ref' in value) return ref(value.Ref, where);
    if ('Fn::GetAtt' in value) {
      const given = value['Fn::GetAtt'];
      const [id = '', name = ''] = typeof given === 'string' ? given.split(/\.(.*)/s) : given;
      return attribute(id, name, where);
    }
    if ('Fn::Join' in value) {
      const [between, parts] = value['Fn::Join'];
      return parts.map((part) => text(part, where)).join(between);
    }
    const given = value['Fn::Sub'];
    return typeof given === 'string' ? substitute(given, {}, where) : substitute(given[0], given[1], where);
  }

  function resolve(value: unknown, where: string): unknown {
    if (Array.isArray(value)) return value.map((part) => resolve(part, where));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [key = ''] = entries.length === 1 ? (entries[0] ?? []) : [];
    if (key === 'Ref' || key.startsWith('Fn::')) {
      const read = intrinsic.safeParse(value);
      return read.success ? answer(read.data, where) : refuse(where, key);
    }
    return Object.fromEntries(entries.map(([name, part]) => [name, resolve(part, `${where}.${name}`)]));
  }

  return {
    resolve,
    arn: (id) => attribute(id, 'Arn', id),
    resources: (...types) =>
      Object.entries(template.Resources)
        .filter(([, resource]) => types.includes(resource.Type))
        .map(([id, resource]) => ({
          id,
          type: resource.Type,
          properties: resource.Properties ?? {},
          metadata: resource.Metadata ?? {},
        })),
  };
}
