import { resourcesOf, type Statement, statementsOf, type Template, valuesIn } from './template.ts';

// Who writes to which topic, queue or function of a template, and whether the policies on the way let them. No emulator judges
// these policies, and on AWS a refusal here makes no sound at all.

const account = '111122223333';
const region = 'eu-central-1';
const pseudo: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Condition keys that a service sends when it calls another one, in lower case. */
type Context = Readonly<Record<string, string>>;

/** One way from a service of AWS to something of ours. */
interface Delivery {
  /** Logical id of what makes it happen, for messages. */
  readonly from: string;
  /** Principal that calls. */
  readonly service: string;
  /** Logical id of the topic, queue or function that is called. */
  readonly to: string;
  readonly action: 'sns:Publish' | 'sqs:SendMessage' | 'lambda:InvokeFunction';
  /** ARN that the service names as the source. */
  readonly sourceArn: string;
}

const actions: Readonly<Record<string, Delivery['action']>> = {
  'AWS::SNS::Topic': 'sns:Publish',
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::Lambda::Function': 'lambda:InvokeFunction',
};

/**
 * Condition keys that services are known to send to KMS when they write to something encrypted. What is not here counts as not
 * sent: a condition on it refuses everything.
 *
 * - CloudWatch: the SNS developer guide, "Key management" (compatibility with event sources).
 * - EventBridge: the same page says that source conditions are not supported.
 * - SES: its page on notifications shows a statement without conditions; public deployments name the account.
 * - SNS to a queue: the source's ARN, as the CDK writes it too.
 */
const sentToKms: Readonly<Record<string, readonly string[]>> = {
  'cloudwatch.amazonaws.com': ['aws:sourceaccount', 'aws:sourcearn'],
  'events.amazonaws.com': [],
  'ses.amazonaws.com': ['aws:sourceaccount'],
  'sns.amazonaws.com': ['aws:sourcearn'],
};

/**
 * Services that say to a topic what they write for. EventBridge does not: "You can't use Condition blocks in Amazon SNS topic
 * policies for EventBridge" (its user guide, "Using resource-based policies for Amazon EventBridge").
 */
const namesSourceToTopics: readonly string[] = ['cloudwatch.amazonaws.com', 'ses.amazonaws.com'];

/** What a function leaves behind when it failed for good: written with its own role, not by a service. */
interface Leftover {
  readonly from: string;
  /** Logical id of the function's role. */
  readonly role: string;
  /** Logical id of the queue or topic. */
  readonly to: string;
}

/** Questions about deliveries in a template. */
export interface Walk {
  /** Every delivery that the resources declare. */
  readonly deliveries: readonly Delivery[];
  readonly leftovers: readonly Leftover[];
  /** Why a delivery does not arrive, in one line; undefined when it does. */
  refusalOf(delivery: Delivery): string | undefined;
  /** The same for what a function leaves behind. */
  refusalOfLeftover(leftover: Leftover): string | undefined;
  /** Services that the policies of topics, queues and keys let in, each with the logical id of what it is let into. */
  readonly letIn: readonly { readonly service: string; readonly into: string }[];
  /** Why a trail cannot write, one line each. */
  readonly closedTrails: readonly string[];
  /** Logical ids of the log groups whose key does not let CloudWatch Logs encrypt them. */
  readonly closedLogs: readonly string[];
}

/**
 * Walks a template from each producer to the policies of topic, queue or function, and on to that of the key.
 *
 * @param stackName - Begins the names that CloudFormation makes up.
 */
export function walkOf(template: Template, stackName: string): Walk {
  const each = <R>(type: string, visit: (id: string, properties: Record<string, unknown>) => R): R[] =>
    resourcesOf(template, type).map(([id, { Properties }]) => visit(id, Properties));

  /** Logical id of the resource that a value leads to. */
  const idIn = (value: unknown): string => {
    for (const [key, one] of valuesIn(value)) {
      const id = key === 'Ref' ? one : key === 'Fn::GetAtt' && Array.isArray(one) ? one[0] : undefined;
      if (typeof id === 'string' && id in template.Resources) return id;
    }
    throw new Error(`${JSON.stringify(value)} leads to nothing in this template`);
  };
  const arnOf = (id: string) =>
    `arn:aws:${template.Resources[id]?.Type.split('::')[1]?.toLowerCase()}:${region}:${account}:${id}`;
  /** A text with references in it, each as the ARN or name that it stands for. */
  const text = (value: unknown): string => {
    if (typeof value === 'string') return value;
    const ref = at(value, 'Ref');
    if (typeof ref === 'string') {
      return pseudo[ref] ?? (template.Resources[ref]?.Type === 'AWS::SNS::Topic' ? arnOf(ref) : ref);
    }
    if (at(value, 'Fn::GetAtt') !== undefined) return arnOf(idIn(value));
    const joined = at(value, 'Fn::Join');
    if (Array.isArray(joined)) return list(joined[1]).map(text).join(String(joined[0]));
    throw new Error(`The walk cannot read ${JSON.stringify(value)}`);
  };

  const deliveries: Delivery[] = [];
  const add = (from: string, service: string, target: unknown, sourceArn: string) => {
    const to = idIn(target);
    const action = actions[template.Resources[to]?.Type ?? ''];
    if (action === undefined) throw new Error(`${from} leads to ${to}, and the walk knows no such thing`);
    deliveries.push({ from, service, to, action, sourceArn });
  };
  each('AWS::CloudWatch::Alarm', (id, alarm) => {
    const arn = `arn:aws:cloudwatch:${region}:${account}:alarm:${text(alarm['AlarmName'])}`;
    for (const when of ['AlarmActions', 'OKActions', 'InsufficientDataActions']) {
      for (const target of list(alarm[when])) add(`${id} (${when})`, 'cloudwatch.amazonaws.com', target, arn);
    }
  });
  each('AWS::SES::ConfigurationSetEventDestination', (id, destination) => {
    const topic = at(destination, 'EventDestination', 'SnsDestination', 'TopicARN');
    const arn = `arn:aws:ses:${region}:${account}:configuration-set/${text(destination['ConfigurationSetName'])}`;
    if (topic !== undefined) add(id, 'ses.amazonaws.com', topic, arn);
  });
  each('AWS::SNS::Subscription', (id, subscription) => {
    const arn = text(subscription['TopicArn']);
    if (subscription['Protocol'] !== 'email') add(id, 'sns.amazonaws.com', subscription['Endpoint'], arn);
    const letters = at(subscription, 'RedrivePolicy', 'deadLetterTargetArn');
    if (letters !== undefined) add(`${id} (dead letters)`, 'sns.amazonaws.com', letters, arn);
  });
  each('AWS::Events::Rule', (id, rule) => {
    for (const target of list(rule['Targets'])) {
      add(id, 'events.amazonaws.com', at(target, 'Arn'), arnOf(id));
      const letters = at(target, 'DeadLetterConfig', 'Arn');
      if (letters !== undefined) add(`${id} (dead letters)`, 'events.amazonaws.com', letters, arnOf(id));
    }
  });
  each('AWS::ApiGateway::Method', (id, method) => {
    const uri = at(method, 'Integration', 'Uri');
    const arn = `arn:aws:execute-api:${region}:${account}:${idIn(method['RestApiId'])}/stage/GET/path`;
    if (uri !== undefined) add(id, 'apigateway.amazonaws.com', uri, arn);
  });

  const leftovers = each('AWS::Lambda::EventInvokeConfig', (from, config) => {
    const role = idIn(template.Resources[idIn(config['FunctionName'])]?.Properties['Role']);
    const targets = ['OnFailure', 'OnSuccess'].map((when) => at(config, 'DestinationConfig', when, 'Destination'));
    return targets.filter((target) => target !== undefined).map((target) => ({ from, role, to: idIn(target) }));
  }).flat();

  const holds = (operator: string, keys: Record<string, unknown>, context: Context) =>
    Object.entries(keys).every(([name, wanted]) => {
      const actual = context[name.toLowerCase()];
      // A key that was not sent fits no condition.
      if (actual === undefined) return false;
      const values = list(wanted).map(text);
      if (operator === 'StringEquals' || operator === 'Bool') return values.includes(actual);
      if (/^(ArnLike|ArnEquals|StringLike)$/.test(operator)) return values.some((value) => like(value, actual));
      throw new Error(`The walk does not know the operator ${operator}`);
    });
  const allows = (
    statements: readonly Statement[],
    service: string,
    action: string,
    resource: string,
    context: Context,
  ) => {
    const fitting = statements.filter(
      (one) =>
        principalsOf(one).some((principal) => principal === '*' || principal === service) &&
        one.Action.some((pattern) => like(pattern.toLowerCase(), action.toLowerCase())) &&
        list(one.Resource).some((pattern) => like(text(pattern), resource)) &&
        Object.entries(one.Condition).every(([operator, keys]) => holds(operator, keys, context)),
    );
    return fitting.some(({ Effect }) => Effect === 'Allow') && !fitting.some(({ Effect }) => Effect === 'Deny');
  };

  const policiesOf = (to: string) =>
    ['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']
      .flatMap((type) => resourcesOf(template, type))
      .filter(([, { Properties }]) =>
        list(Properties['Topics'] ?? Properties['Queues']).some((one) => idIn(one) === to),
      )
      .flatMap(([, policy]) => statementsOf(policy));

  const refusalOf = ({ service, to, action, sourceArn }: Delivery): string | undefined => {
    if (action === 'lambda:InvokeFunction') {
      const permitted = each(
        'AWS::Lambda::Permission',
        (_, { FunctionName, Principal, SourceArn }) =>
          idIn(FunctionName) === to && Principal === service && like(text(SourceArn), sourceArn),
      );
      return permitted.includes(true) ? undefined : `no permission lets ${service} call ${to} for ${sourceArn}`;
    }
    const isNamed = action !== 'sns:Publish' || namesSourceToTopics.includes(service);
    const context: Context = {
      ...(isNamed ? { 'aws:sourceaccount': account, 'aws:sourcearn': sourceArn } : {}),
      'aws:securetransport': 'true',
    };
    if (!allows(policiesOf(to), service, action, arnOf(to), context)) {
      return `the policy of ${to} does not let ${service} ${action} for ${sourceArn}`;
    }
    const keyId = template.Resources[to]?.Properties['KmsMasterKeyId'];
    if (keyId === undefined) return undefined;
    // AWS's own shared keys let no other service in, and nobody can change their policies: idIn refuses those.
    const key = template.Resources[idIn(keyId)];
    const known = {
      ...Object.fromEntries(Object.entries(context).filter(([name]) => (sentToKms[service] ?? []).includes(name))),
      // SNS itself asks, whoever publishes.
      ...(action === 'sns:Publish'
        ? { 'kms:encryptioncontext:aws:sns:topicarn': `arn:aws:sns:${region}:${account}:${stackName}-${to}-0123456789` }
        : {}),
    };
    const refused = ['kms:GenerateDataKey', 'kms:Decrypt'].filter(
      (needed) => key === undefined || !allows(statementsOf(key), service, needed, '*', known),
    );
    return refused.length === 0 ? undefined : `the key of ${to} does not let ${service} ${refused.join(' and ')}`;
  };

  const refusalOfLeftover = ({ role, to }: Leftover): string | undefined => {
    const action = actions[template.Resources[to]?.Type ?? ''];
    const allowed = resourcesOf(template, 'AWS::IAM::Policy')
      .filter(([, { Properties }]) => list(Properties['Roles']).some((one) => idIn(one) === role))
      .flatMap(([, policy]) => statementsOf(policy))
      .filter(({ Effect }) => Effect === 'Allow');
    const may = allowed.some(
      (one) =>
        one.Action.some((each) => each === action) && list(one.Resource).some((each) => text(each) === arnOf(to)),
    );
    if (!may) return `${role} may not ${action} to ${to}`;
    if (template.Resources[to]?.Properties['KmsMasterKeyId'] === undefined) return undefined;
    const service = action?.startsWith('sns') ? 'sns' : 'sqs';
    const mayUseKey = allowed.some(
      (one) =>
        one.Action.includes('kms:GenerateDataKey') &&
        list(one.Condition['StringEquals']?.['kms:ViaService'] ?? `${service}.${region}.amazonaws.com`)
          .map(text)
          .includes(`${service}.${region}.amazonaws.com`),
    );
    return mayUseKey ? undefined : `${role} may not use the key of ${to}`;
  };

  const letIn = ['AWS::SNS::Topic', 'AWS::SQS::Queue', 'AWS::KMS::Key'].flatMap((type) =>
    resourcesOf(template, type).flatMap(([into, resource]) =>
      (type === 'AWS::KMS::Key' ? statementsOf(resource) : policiesOf(into))
        .filter(({ Effect }) => Effect === 'Allow')
        .flatMap(principalsOf)
        .map((service) => ({ service, into })),
    ),
  );
  const closedLogs = each('AWS::Logs::LogGroup', (id, { KmsKeyId, LogGroupName }) => {
    if (KmsKeyId === undefined) return [];
    const name = LogGroupName === undefined ? `${stackName}-${id}-0123456789` : text(LogGroupName);
    const context = { 'kms:encryptioncontext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:${name}` };
    const key = template.Resources[idIn(KmsKeyId)];
    const needed = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateDataKey', 'kms:DescribeKey'];
    const open = needed.every(
      (action) => key !== undefined && allows(statementsOf(key), logsOf(region), action, '*', context),
    );
    return open ? [] : [id];
  }).flat();
  const closedTrails = each('AWS::CloudTrail::Trail', (id, { TrailName, KMSKeyId, S3BucketName }) => {
    const context = {
      'aws:sourcearn': `arn:aws:cloudtrail:${region}:${account}:trail/${text(TrailName)}`,
      's3:x-amz-acl': 'bucket-owner-full-control',
      'aws:securetransport': 'true',
    };
    const key = template.Resources[idIn(KMSKeyId)];
    const bucket = resourcesOf(template, 'AWS::S3::BucketPolicy').find(
      ([, { Properties }]) => idIn(Properties['Bucket']) === idIn(S3BucketName),
    )?.[1];
    const objects = `${arnOf(idIn(S3BucketName))}/AWSLogs/${account}/CloudTrail/x`;
    const needed = [
      ...['kms:GenerateDataKey', 'kms:DescribeKey'].map((action) => [key, action, '*'] as const),
      [bucket, 's3:GetBucketAcl', arnOf(idIn(S3BucketName))] as const,
      [bucket, 's3:PutObject', objects] as const,
    ];
    return needed
      .filter(([by, action, resource]) => {
        return by === undefined || !allows(statementsOf(by), 'cloudtrail.amazonaws.com', action, resource, context);
      })
      .map(([, action]) => `${id} may not ${action}`);
  }).flat();
  return { deliveries, leftovers, refusalOf, refusalOfLeftover, letIn, closedLogs, closedTrails };
}

/** Principal of CloudWatch Logs, which has one in each AWS region. */
export function logsOf(awsRegion: string): string {
  return `logs.${awsRegion}.amazonaws.com`;
}

/** Services of a statement by name, everybody as `*`. Accounts and roles are no services. */
function principalsOf({ Principal }: Statement): string[] {
  if (Principal === '*') return ['*'];
  const accounts = list(at(Principal, 'AWS')).filter((one) => one === '*');
  return [...list(at(Principal, 'Service')), ...accounts].map(String);
}

function like(pattern: string, value: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

/** The value at a path; undefined if the path ends early. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined,
    value,
  );
}

function list(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}
