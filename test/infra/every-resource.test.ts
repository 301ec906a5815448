import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { staffMailTexts } from '../../functions/web/texts/staff-mail.ts';
import { deployments, type Resource, resourcesOf, type Statement, statementsOf, templateOf } from './template.ts';

/** Actions that AWS can only allow for all resources. */
const unscopable = [
  /^xray:/,
  /^ses:GetSendQuota$/,
  /^logs:(Create|Delete|Get|Update)LogDelivery$/,
  /^logs:(ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/,
];

/** Types without a setting that could be wrong; the tests named beside them check their content. */
const harmless = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::CloudWatch::Dashboard',
  'AWS::Logs::MetricFilter',
  'AWS::WAFv2::WebACLAssociation',
];

/** How people may connect: over IPv4 and IPv6, with TLS 1.2 or 1.3, and with the host name that they asked for. */
const newestDoor = {
  EndpointConfiguration: { Types: ['REGIONAL'], IpAddressType: 'dualstack' },
  SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
  EndpointAccessMode: 'STRICT',
};

/** What each type of resource must be, whatever it is for. A type that is not here is a decision still to be made. */
const rules: Readonly<Record<string, (properties: Resource['Properties'], keep: boolean) => void>> = {
  'AWS::KMS::Key': (key) => expect(key).toMatchObject({ EnableKeyRotation: true }),
  'AWS::DynamoDB::GlobalTable': (table, keep) =>
    expect(table).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      TimeToLiveSpecification: { Enabled: true },
      Replicas: [
        {
          SSESpecification: { KMSMasterKeyId: expect.anything() },
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: keep,
        },
      ],
    }),
  'AWS::SecretsManager::Secret': (secret) => expect(secret).toMatchObject({ KmsKeyId: expect.anything() }),
  'AWS::Cognito::UserPool': (pool, keep) => {
    const { InviteMessageTemplate: mail } = pool['AdminCreateUserConfig'] as { InviteMessageTemplate: unknown };
    for (const language of languages) {
      const { invitation, code } = staffMailTexts[language];
      const invited = JSON.stringify(mail);
      for (const text of [invitation.subject, invitation.lead, invitation.address]) expect(invited).toContain(text);
      expect(JSON.stringify(pool['VerificationMessageTemplate'])).toContain(code.lead);
    }
    // Where the desk is, and both marks, without which Cognito refuses the mail.
    expect(JSON.stringify(mail)).toMatch(/href=[^>]*\/werkplek\\">/);
    expect(JSON.stringify(mail)).toMatch(/<code>\{####\}<\/code>.*\{username\}/);
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      UsernameAttributes: ['email'],
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      DeletionProtection: keep ? 'ACTIVE' : 'INACTIVE',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    });
  },
  'AWS::Cognito::UserPoolClient': (client) => {
    expect(client).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      SupportedIdentityProviders: ['COGNITO'],
    });
    // One address alone, the desk's own. A pool that checks passwords without its page would leave the second factor to us.
    expect(JSON.stringify(client['CallbackURLs'])).toMatch(/^\[.*\/werkplek\/terug"[\]}]+$/);
    expect(client['CallbackURLs']).toHaveLength(1);
    expect(client['ExplicitAuthFlows'] ?? ['ALLOW_REFRESH_TOKEN_AUTH']).toEqual(['ALLOW_REFRESH_TOKEN_AUTH']);
  },
  'AWS::Cognito::UserPoolDomain': (domain) => expect(domain).toMatchObject({ ManagedLoginVersion: 2 }),
  'AWS::Cognito::ManagedLoginBranding': (look) => expect(look).toMatchObject({ UseCognitoProvidedValues: true }),
  'AWS::Cognito::UserPoolGroup': ({ GroupName }) => expect(GroupName).toMatch(/^[\p{L}\p{N}-]{1,128}$/u),
  'AWS::SNS::Topic': (topic) => expect(topic).toMatchObject({ KmsMasterKeyId: expect.anything() }),
  'AWS::SNS::Subscription': ({ Protocol }) => expect(['lambda', 'email']).toContain(Protocol),
  'AWS::Budgets::Budget': (budget) =>
    expect(budget).toMatchObject({
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: [{ SubscriptionType: 'EMAIL' }] },
        {
          Notification: { NotificationType: 'FORECASTED', Threshold: 100 },
          Subscribers: [{ SubscriptionType: 'EMAIL' }],
        },
      ],
    }),
  'AWS::SQS::Queue': (queue) => {
    expect(queue).toMatchObject({ SqsManagedSseEnabled: true });
    expect(queue['MessageRetentionPeriod']).toBeLessThanOrEqual(4 * 86_400);
  },
  'AWS::Logs::LogGroup': ({ RetentionInDays, KmsKeyId }, keep) => {
    expect(RetentionInDays).toBe(keep ? 90 : 7);
    expect(KmsKeyId).toBeDefined();
  },
  'AWS::Lambda::Function': (code) => {
    expect(code).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
    });
    expect(code['Timeout']).toBeGreaterThanOrEqual(20);
    expect(code['Timeout']).toBeLessThan(300);
    expect(code['MemorySize']).toBeGreaterThanOrEqual(512);
  },
  'AWS::Lambda::EventInvokeConfig': (config) => {
    // The alarm of the canary fires when its signal stays away; the other does a minute later what it left.
    const isCanary = /TryJourney|TellEvents/.test(JSON.stringify(config['FunctionName']));
    if (!isCanary) expect(config).toHaveProperty('DestinationConfig.OnFailure.Destination');
    expect(config['MaximumEventAgeInSeconds']).toBeLessThanOrEqual(21_600);
  },
  'AWS::Lambda::Permission': ({ Principal, SourceArn }) => {
    expect(Principal).toMatch(/^(apigateway|events|sns)\.amazonaws\.com$/);
    expect(SourceArn).toBeDefined();
  },
  'AWS::StepFunctions::StateMachine': (machine) =>
    expect(machine).toMatchObject({
      StateMachineType: 'STANDARD',
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ERROR' },
    }),
  // Nobody outside of the account may put anything on it, or listen.
  'AWS::Events::EventBus': (bus) => {
    expect(bus).not.toHaveProperty('Policy');
    expect(bus['Name']).toMatch(/-events$/);
  },
  'AWS::Events::Rule': ({ State, Targets }, keep) => {
    // The canary of a stage without people does not run, so it has nothing to retry.
    if (JSON.stringify(Targets).includes('TryJourney')) return expect(State).toBe(keep ? 'ENABLED' : 'DISABLED');
    expect(State).toBe('ENABLED');
    // A message to a person has no queue: an alarm reports the same.
    const told = JSON.stringify(Targets).includes('OperationsAlarmsTopic');
    // What a run leaves is in the table, and done by the next one.
    const isTelling = JSON.stringify(Targets).includes('TellEvents');
    if (!told && !isTelling) expect(Targets).toMatchObject([{ DeadLetterConfig: { Arn: expect.anything() } }]);
  },
  'AWS::ApiGateway::RestApi': (api) => expect(api).toMatchObject(newestDoor),
  'AWS::ApiGateway::Stage': (stage) =>
    expect(stage).toMatchObject({ TracingEnabled: false, AccessLogSetting: { DestinationArn: expect.anything() } }),
  'AWS::ApiGateway::DomainName': (name) => expect(name).toMatchObject(newestDoor),
  'AWS::WAFv2::WebACL': (acl) => expect(acl).toMatchObject({ Scope: 'REGIONAL' }),
  'AWS::WAFv2::LoggingConfiguration': (logging) =>
    expect(logging).toMatchObject({ LoggingFilter: { DefaultBehavior: 'DROP' } }),
  'AWS::SES::ConfigurationSet': (set) => expect(set).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } }),
  'AWS::SES::ConfigurationSetEventDestination': (to) =>
    expect(to).toMatchObject({ EventDestination: { Enabled: true } }),
  'AWS::SES::EmailIdentity': (identity) =>
    expect(identity).toMatchObject({ FeedbackAttributes: { EmailForwardingEnabled: false } }),
  'AWS::IAM::Role': (role) => {
    expect(role).not.toHaveProperty('Policies');
    const document = JSON.stringify(role['AssumeRolePolicyDocument']);
    expect(document).toMatch(/"Principal":\{"Service":"(lambda|states|apigateway|backup)\.amazonaws\.com"\}/);
    expect(document).not.toContain('"AWS"');
  },
  'AWS::Backup::BackupVault': (vault) =>
    expect(vault).toMatchObject({
      EncryptionKeyArn: { 'Fn::GetAtt': expect.any(Array) },
      // As long as the table itself can be restored, and no longer; locked for good after three days.
      LockConfiguration: { MinRetentionDays: 30, MaxRetentionDays: 35, ChangeableForDays: 3 },
    }),
  'AWS::Backup::BackupPlan': (plan) =>
    expect(plan).toMatchObject({
      BackupPlan: {
        BackupPlanRule: [
          {
            Lifecycle: { DeleteAfterDays: 35 },
            ScheduleExpression: 'cron(15 2 * * ? *)',
            CopyActions: [
              { DestinationBackupVaultArn: expect.stringContaining(':eu-west-1:'), Lifecycle: { DeleteAfterDays: 35 } },
            ],
          },
        ],
      },
    }),
  'AWS::Backup::BackupSelection': (selection) =>
    expect(selection).toMatchObject({ BackupSelection: { Resources: [{ 'Fn::GetAtt': expect.any(Array) }] } }),
  'AWS::CloudTrail::Trail': (trail) =>
    expect(trail).toMatchObject({
      EnableLogFileValidation: true,
      IsLogging: true,
      KMSKeyId: expect.anything(),
      EventSelectors: [
        {
          IncludeManagementEvents: false,
          ReadWriteType: 'All',
          DataResources: [{ Type: 'AWS::DynamoDB::Table', Values: [{ 'Fn::GetAtt': expect.any(Array) }] }],
        },
      ],
    }),
  'AWS::S3::Bucket': (bucket) =>
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
      },
      VersioningConfiguration: { Status: 'Enabled' },
    }),
  'AWS::S3::BucketPolicy': () => {},
  'AWS::IAM::Policy': () => {},
  'AWS::SNS::TopicPolicy': () => {},
  'AWS::SQS::QueuePolicy': () => {},
  'AWS::CloudWatch::Alarm': (alarm) => {
    expect(alarm['AlarmActions']).toHaveLength(1);
    expect(alarm['TreatMissingData']).toMatch(/^(notBreaching|breaching)$/);
    expect(alarm['AlarmDescription']).toMatch(/^.{40,} FIRST: .{20,} WHO: .+\.$/s);
    expect(String(alarm['AlarmDescription']).length).toBeLessThanOrEqual(1024);
  },
};

/** What is kept when the stack of a production stage is deleted. */
const kept = ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool'];

describe.each(deployments)('every resource of stage $stage in $region', ({ stage, region }) => {
  const template = templateOf(stage, region);
  const all = Object.entries(template.Resources);
  const keep = stage === 'production';

  test('has a rule, and keeps it', () => {
    for (const [id, { Type, Properties }] of all) {
      if (harmless.includes(Type)) continue;
      const rule = rules[Type];
      expect(rule, `${Type} (${id}) needs a rule`).toBeDefined();
      try {
        rule?.(Properties, keep);
      } catch (error) {
        throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });

  test('allows no wildcard action, and no wildcard resource where AWS offers a narrower one', () => {
    for (const [id, policy] of resourcesOf(template, 'AWS::IAM::Policy')) {
      for (const statement of statementsOf(policy)) {
        expect(statement.Effect, id).toBe('Allow');
        for (const action of statement.Action) {
          expect(action, id).not.toContain('*');
          if (unscopable.some((pattern) => pattern.test(action))) continue;
          expect([statement.Resource].flat(), `${id} ${action}`).not.toContain('*');
        }
      }
    }
  });

  test('lets nobody in but AWS services on our behalf, and refuses them without TLS', () => {
    const policies = ['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy', 'AWS::S3::BucketPolicy'].flatMap((type) =>
      resourcesOf(template, type),
    );
    expect(policies.length).toBeGreaterThan(0);
    for (const [id, policy] of policies) {
      const statements = statementsOf(policy);
      for (const allowed of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(allowed.Principal, id).toEqual({ Service: expect.stringMatching(/\.amazonaws\.com$/) });
        expect(isNarrow(allowed) || isEventBridges(allowed), `${id} ${allowed.Action}`).toBe(true);
      }
      const denials = statements.filter(({ Effect }) => Effect === 'Deny');
      expect(denials, id).toMatchObject([{ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }]);
    }
    for (const type of ['AWS::Lambda::Url', 'AWS::EC2::SecurityGroup']) {
      expect(resourcesOf(template, type), type).toEqual([]);
    }
  });

  test('is kept or goes with the stack as its stage says', () => {
    for (const [id, { Type, DeletionPolicy, UpdateReplacePolicy }] of all) {
      if (!kept.includes(Type)) continue;
      const wanted = keep ? ['RetainExceptOnCreate', 'Retain'] : ['Delete', 'Delete'];
      expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(wanted);
    }
  });

  test('is in the way of no second try, when the deployment that made it failed', () => {
    for (const [id, { DeletionPolicy }] of all) expect(DeletionPolicy, id).not.toBe('Retain');
  });

  test('carries stage, region and service as tags, and names of its own deployment only', () => {
    const taggable = all.filter(([, { Properties }]) => 'Tags' in Properties);
    expect(taggable.length).toBeGreaterThan(30);
    for (const [id, { Properties }] of taggable) {
      expect(Properties['Tags'], id).toEqual([
        { Key: 'region', Value: region },
        { Key: 'service', Value: 'hoofdzaak-werk-referrals' },
        { Key: 'stage', Value: stage },
      ]);
    }
    const named = JSON.stringify(template).match(/\bhw-(test|production)-[a-z-]+/g) ?? [];
    for (const name of named) expect(name.startsWith(`hw-${stage}-${region}`), name).toBe(true);
  });
});

/** EventBridge may publish without a condition: it supports none in the policy of a topic (its user guide). */
function isEventBridges({ Action, Principal }: Pick<Statement, 'Action' | 'Principal'>): boolean {
  return Action.join(' ') === 'sns:Publish' && JSON.stringify(Principal) === '{"Service":"events.amazonaws.com"}';
}

/** Whether a statement is bound to one source, so that another account's service cannot use it. */
function isNarrow({ Condition }: Statement): boolean {
  const conditions = Object.values(Condition).flatMap((one) => Object.keys(one));
  return conditions.some((key) => /^aws:Source(Arn|Account)$/i.test(key));
}
