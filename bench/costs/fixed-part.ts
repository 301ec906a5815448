import * as z from 'zod';
import { metricNamespace } from '../../functions/ports/metrics.ts';
import { together } from './bill.ts';
import type { Amounts } from './prices.ts';

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

const alarmShape = z.looseObject({
  Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).exactOptional(),
});
const aclShape = z.looseObject({ Rules: z.array(z.unknown()).default([]) });

type Priced = (properties: Readonly<Record<string, unknown>>) => Amounts;

/** Staff who sign in during a month: a coordinator and deputy, and somebody of most municipalities and providers (ours). */
const staff = 25;

/** What a resource costs each month without any use. */
const standing: Readonly<Record<string, Priced>> = {
  // An alarm on an expression costs what each of its metrics costs.
  'AWS::CloudWatch::Alarm': (properties) => {
    const { Metrics } = alarmShape.parse(properties);
    return { 'alarm-metric': Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1 };
  },
  'AWS::CloudWatch::CompositeAlarm': () => ({ 'composite-alarm': 1 }),
  'AWS::CloudWatch::Dashboard': () => ({ dashboard: 1 }),
  'AWS::KMS::Key': () => ({ key: 1 }),
  'AWS::SecretsManager::Secret': () => ({ secret: 1 }),
  'AWS::Cognito::UserPool': () => ({ 'staff-account': staff }),
  // A managed rule group costs what one rule costs.
  'AWS::WAFv2::WebACL': (properties) => ({ 'web-acl': 1, 'web-acl-rule': aclShape.parse(properties).Rules.length }),
};

/** What costs nothing without use: use is counted, or is free. */
const paidByUse: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  // A budget without actions.
  'AWS::Budgets::Budget',
  'AWS::CloudTrail::Trail',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::DynamoDB::GlobalTable',
  // What is put on it costs a dollar for a million events.
  'AWS::Events::EventBus',
  // Rules on the account's own bus, for schedules and for events of AWS itself.
  'AWS::Events::Rule',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Route53::RecordSet',
  // Holds the files of CloudTrail, which cost next to nothing beside the events.
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::StepFunctions::StateMachine',
  // Blocked requests are logged: lines of attacks, which cannot be predicted.
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACLAssociation',
]);

/**
 * What a deployment costs each month by being there, from its synthesised template.
 *
 * @throws Error naming a type of resource of which nobody has said what it costs
 */
export function fixedPart(template: unknown): Amounts {
  const resources = Object.values(templateSchema.parse(template).Resources);
  const parts = resources.map(({ Type, Properties }) => {
    const price = standing[Type];
    if (price === undefined && !paidByUse.has(Type)) {
      throw new Error(`Nobody has said what ${Type} costs: add it to bench/costs/fixed-part.ts, and to prices.ts.`);
    }
    return price?.(Properties) ?? {};
  });
  return together(...parts, { 'own-metric': ownMetrics(resources).size });
}

/**
 * Names of the metrics of our own that alarms, dashboards and metric filters know. CloudWatch asks for a metric in each hour
 * in which it is published; here each is paid for the whole month.
 */
export function ownMetrics(resources: readonly { readonly Properties: unknown }[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { Properties } of resources) {
    const objects = z.looseObject({ Namespace: z.literal(metricNamespace), MetricName: z.string() });
    const filters = z.looseObject({ MetricNamespace: z.literal(metricNamespace), MetricName: z.string() });
    for (const value of valuesIn(Properties)) {
      const found = objects.safeParse(value).data ?? filters.safeParse(value).data;
      if (found !== undefined) names.add(found.MetricName);
      // A dashboard is text: ["HoofdzaakWerk","open",...].
      if (typeof value !== 'string') continue;
      for (const [, name = ''] of value.matchAll(new RegExp(`"${metricNamespace}","([^"]+)"`, 'g'))) names.add(name);
    }
  }
  return names;
}

function* valuesIn(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) yield* valuesIn(part);
}
