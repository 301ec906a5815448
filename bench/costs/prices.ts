/** One line of the price list. */
export interface Price {
  /** US dollars without VAT, of the first tier and without free tiers. */
  readonly dollars: number;
  /** For how many units: 1, 1,000, a million. */
  readonly per: number;
  readonly unit: string;
  /** Where AWS publishes it. */
  readonly source: string;
  /** The day on which somebody published that they read it there; for a general price the day on which we found that. */
  readonly seen: string;
  /**
   * `region`: read for this region. `general`: published as one price for many regions, and not confirmed for this one.
   * `unconfirmed`: remembered from earlier years or worked out from an older price, and found published nowhere.
   */
  readonly certainty: 'region' | 'general' | 'unconfirmed';
}

const million = 1_000_000;
const region = { seen: '2026-09-11', certainty: 'region' } as const;
const general = { seen: '2026-11-26', certainty: 'general' } as const;
const offers = (service: string) =>
  `pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${service}/current/eu-central-1/index.json`;

/**
 * List prices in eu-central-1 (Frankfurt). None was read at AWS itself by us: each was found in a published reading of AWS's price list or
 * price page. Look them up again before you decide anything.
 */
const frankfurt = {
  'alarm-metric': {
    dollars: 0.1,
    per: 1,
    unit: 'metrics that alarms listen to',
    source: offers('AmazonCloudWatch'),
    ...region,
  },
  'composite-alarm': {
    dollars: 0.5,
    per: 1,
    unit: 'alarms on alarms',
    source: 'aws.amazon.com/cloudwatch/pricing',
    ...general,
  },
  'own-metric': {
    dollars: 0.3,
    per: 1,
    unit: 'metrics of our own',
    source: 'aws.amazon.com/cloudwatch/pricing',
    ...general,
  },
  dashboard: { dollars: 3, per: 1, unit: 'dashboards', source: 'aws.amazon.com/cloudwatch/pricing', ...general },
  'log-gb': { dollars: 0.63, per: 1, unit: 'GB of log lines', source: offers('AmazonCloudWatch'), ...region },
  'log-gb-month': {
    dollars: 0.0324,
    per: 1,
    unit: 'GB of log lines kept for a month',
    source: offers('AmazonCloudWatch'),
    ...region,
  },
  trace: { dollars: 5, per: million, unit: 'traces', source: 'aws.amazon.com/xray/pricing', ...general },
  'web-acl': { dollars: 5, per: 1, unit: 'web ACLs', source: 'aws.amazon.com/waf/pricing', ...general },
  'web-acl-rule': {
    dollars: 1,
    per: 1,
    unit: 'rules and managed rule groups',
    source: 'aws.amazon.com/waf/pricing',
    ...general,
  },
  'web-acl-request': {
    dollars: 0.6,
    per: million,
    unit: 'requests looked at',
    source: 'aws.amazon.com/waf/pricing',
    ...general,
  },
  key: {
    dollars: 1,
    per: 1,
    unit: 'keys (2 and 3 after the first and second yearly rotation)',
    source: 'aws.amazon.com/kms/pricing',
    ...general,
  },
  'key-request': {
    dollars: 0.03,
    per: 10_000,
    unit: 'requests of KMS',
    source: 'aws.amazon.com/kms/pricing',
    ...general,
  },
  secret: { dollars: 0.4, per: 1, unit: 'secrets', source: 'aws.amazon.com/secrets-manager/pricing', ...general },
  'secret-request': {
    dollars: 0.05,
    per: 10_000,
    unit: 'readings of secrets',
    source: 'aws.amazon.com/secrets-manager/pricing',
    ...general,
  },
  'staff-account': {
    dollars: 0.02,
    per: 1,
    unit: 'accounts of staff that sign in (Cognito, plan Plus)',
    source: 'aws.amazon.com/cognito/pricing',
    seen: '2026-11-27',
    certainty: 'unconfirmed',
  },
  'function-call': { dollars: 0.2, per: million, unit: 'calls of functions', source: offers('AWSLambda'), ...region },
  'function-gb-second': {
    dollars: 0.0000133334,
    per: 1,
    unit: 'GB-seconds of functions, arm64',
    source: offers('AWSLambda'),
    ...region,
  },
  'api-request': {
    dollars: 3.7,
    per: million,
    unit: 'requests of the REST API',
    source: 'AWS price list, EUC1-ApiGatewayRequest',
    seen: '2026-08-12',
    certainty: 'region',
  },
  event: {
    dollars: 1,
    per: million,
    unit: 'events put on a bus of EventBridge (calls by the clock are free)',
    source: 'aws.amazon.com/eventbridge/pricing',
    ...general,
  },
  'data-out-gb': {
    dollars: 0.09,
    per: 1,
    unit: 'GB to the internet',
    source: 'aws.amazon.com/ec2/pricing/on-demand',
    ...general,
  },
  transition: {
    dollars: 0.025,
    per: 1_000,
    unit: 'state transitions',
    source: 'aws.amazon.com/step-functions/pricing',
    ...general,
  },
  'table-write': {
    dollars: 0.7625,
    per: million,
    unit: 'write units of the table',
    source: offers('AmazonDynamoDB'),
    ...region,
  },
  'table-read': {
    dollars: 0.1525,
    per: million,
    unit: 'read units of the table',
    source: offers('AmazonDynamoDB'),
    ...region,
  },
  'table-gb-month': { dollars: 0.306, per: 1, unit: 'GB in the table', source: offers('AmazonDynamoDB'), ...region },
  'recovery-gb-month': {
    dollars: 0.2448,
    per: 1,
    unit: 'GB that can be put back to any second',
    source: offers('AmazonDynamoDB'),
    ...region,
  },
  'backup-gb-month': {
    dollars: 0.1224,
    per: 1,
    unit: 'GB in backups; each night is whole',
    source: 'aws.amazon.com/backup/pricing',
    seen: '2026-11-26',
    certainty: 'unconfirmed',
  },
  'copied-gb': {
    dollars: 0.02,
    per: 1,
    unit: 'GB of backups copied to another region',
    source: 'aws.amazon.com/backup/pricing',
    ...general,
  },
  'data-event': {
    dollars: 0.1,
    per: 100_000,
    unit: 'requests to the table written down by CloudTrail',
    source: 'aws.amazon.com/cloudtrail/pricing',
    ...general,
  },
  mail: {
    dollars: 0.16,
    per: 1_000,
    unit: 'mails, plan Essentials (accounts new since 21 July 2026; 0.10 à la carte)',
    source: 'aws.amazon.com/ses/pricing',
    seen: '2026-08-29',
    certainty: 'general',
  },
  'mail-gb': {
    dollars: 0.12,
    per: 1,
    unit: 'GB of attachments',
    source: 'aws.amazon.com/ses/pricing',
    seen: '2026-08-29',
    certainty: 'general',
  },
} as const satisfies Record<string, Price>;

export type PriceId = keyof typeof frankfurt;

/** How much of what has a price. */
export type Amounts = Readonly<Partial<Record<PriceId, number>>>;

const remembered = { seen: '2026-11-28', certainty: 'unconfirmed' } as const;
const dynamodb = 'aws.amazon.com/dynamodb/pricing/on-demand';
const cloudwatch = 'aws.amazon.com/cloudwatch/pricing';

/** What is another price in eu-west-1, or was read for eu-central-1 alone. */
const ireland = {
  'alarm-metric': { ...frankfurt['alarm-metric'], source: cloudwatch, ...general },
  'log-gb': { ...frankfurt['log-gb'], dollars: 0.57, source: cloudwatch, ...remembered },
  'log-gb-month': { ...frankfurt['log-gb-month'], dollars: 0.03, source: cloudwatch, ...remembered },
  'function-call': { ...frankfurt['function-call'], source: 'aws.amazon.com/lambda/pricing', ...general },
  'function-gb-second': { ...frankfurt['function-gb-second'], source: 'aws.amazon.com/lambda/pricing', ...general },
  'api-request': {
    ...frankfurt['api-request'],
    dollars: 3.5,
    source: 'aws.amazon.com/api-gateway/pricing',
    seen: '2026-11-21',
    certainty: 'general',
  },
  // 1.4135 was published for Ireland; AWS halved requests on demand in November 2024.
  'table-write': { ...frankfurt['table-write'], dollars: 0.70675, source: dynamodb, ...remembered },
  'table-read': { ...frankfurt['table-read'], dollars: 0.1415, source: dynamodb, ...remembered },
  'table-gb-month': { ...frankfurt['table-gb-month'], dollars: 0.283, source: dynamodb, ...remembered },
  'recovery-gb-month': { ...frankfurt['recovery-gb-month'], dollars: 0.2264, source: dynamodb, ...remembered },
  'backup-gb-month': { ...frankfurt['backup-gb-month'], dollars: 0.1132, ...remembered },
} as const satisfies Partial<Record<PriceId, Price>>;

/** List prices of each AWS region for which there is a table. */
export const tariffs = {
  'eu-central-1': frankfurt,
  'eu-west-1': { ...frankfurt, ...ireland },
} as const satisfies Record<string, Record<PriceId, Price>>;
export type AwsRegion = keyof typeof tariffs;

/** Where a deployment is, unless it is told otherwise. */
export const usualRegion: AwsRegion = 'eu-central-1';
