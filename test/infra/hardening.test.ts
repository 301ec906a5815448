import { describe, expect, test } from 'vitest';
import { workflowEnvSchema } from '../../functions/runtime/env.ts';
import { services, steps } from '../../functions/runtime/steps.ts';
import { onlyResource, type Resource, resourcesOf, statementsOf, templateOf, valuesIn } from './template.ts';

/** Actions that AWS offers for no narrower resource than all. */
const unscopable = [
  /^xray:/,
  /^logs:(Create|Delete|Get|Update)LogDelivery$/,
  /^logs:(ListLogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups)$/,
];

describe.each(['test', 'production'] as const)('template of stage %s', (stage) => {
  const template = templateOf(stage);
  const of = (type: string): [string, Resource][] => {
    const found = resourcesOf(template, type);
    expect(found, type).not.toHaveLength(0);
    return found;
  };

  test('has exactly one function for each step and service, on arm64 and the newest Node', () => {
    const functions = of('AWS::Lambda::Function');
    const folders = functions.map(([, { Metadata }]) => Metadata['hoofdzaak:function']);
    expect(folders.toSorted()).toEqual([...steps, ...services].toSorted());
    for (const [id, { Properties, Metadata }] of functions) {
      expect(Properties, id).toMatchObject({
        FunctionName: `hw-${stage}-midden-utrecht-${String(Metadata['hoofdzaak:function'])}`,
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
      expect(Properties['MemorySize'], id).toBeGreaterThanOrEqual(512);
      expect(Properties['Timeout'], id).toBeGreaterThanOrEqual(20);
      expect(Properties['Timeout'], id).toBeLessThan(300);
    }
  });

  test('gives every function the environment that it reads, and nothing else', () => {
    for (const [id, { Properties }] of of('AWS::Lambda::Function')) {
      const environment = Properties['Environment'];
      expect(environment, id).toHaveProperty('Variables');
      const names = Object.keys((environment as { Variables: object }).Variables);
      expect(names.toSorted(), id).toEqual([...Object.keys(workflowEnvSchema.shape), 'NODE_OPTIONS'].toSorted());
    }
  });

  test('keeps every log for a limited time', () => {
    for (const [id, { Properties }] of of('AWS::Logs::LogGroup')) {
      expect(Properties['RetentionInDays'], id).toBe(stage === 'production' ? 90 : 7);
    }
  });

  test('encrypts data at rest with a key of its own', () => {
    expect(onlyResource(template, 'AWS::KMS::Key').Properties).toMatchObject({ EnableKeyRotation: true });
    const key = { 'Fn::GetAtt': [resourcesOf(template, 'AWS::KMS::Key')[0]?.[0], 'Arn'] };
    expect(onlyResource(template, 'AWS::DynamoDB::GlobalTable').Properties).toMatchObject({
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          SSESpecification: { KMSMasterKeyId: key },
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: stage === 'production',
        },
      ],
    });
    expect(onlyResource(template, 'AWS::SecretsManager::Secret').Properties).toMatchObject({ KmsKeyId: key });
    expect(onlyResource(template, 'AWS::SNS::Topic').Properties).toMatchObject({ KmsMasterKeyId: key });
    expect(onlyResource(template, 'AWS::SQS::Queue').Properties).toMatchObject({ SqsManagedSseEnabled: true });
  });

  test('keeps what must not be lost in production, and cleans up a test stage', () => {
    const wanted = stage === 'production' ? 'Retain' : 'Delete';
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret']) {
      const { DeletionPolicy, UpdateReplacePolicy } = onlyResource(template, type);
      expect({ DeletionPolicy, UpdateReplacePolicy }, type).toEqual({
        DeletionPolicy: wanted,
        UpdateReplacePolicy: wanted,
      });
    }
  });

  test('has the table that functions and rights are written for', () => {
    const { Properties } = onlyResource(template, 'AWS::DynamoDB::GlobalTable');
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'open',
          KeySchema: [
            { AttributeName: 'openShard', KeyType: 'HASH' },
            { AttributeName: 'openAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  test('allows no wildcard action, and no wildcard resource where AWS offers a narrower one', () => {
    for (const [id, policy] of of('AWS::IAM::Policy')) {
      for (const statement of statementsOf(policy)) {
        expect(statement.Effect, id).toBe('Allow');
        for (const action of statement.Action) {
          expect(action, id).not.toContain('*');
          if (unscopable.some((pattern) => pattern.test(action))) continue;
          expect(statement.Resource, `${id} ${action}`).not.toBe('*');
          expect([statement.Resource].flat(), `${id} ${action}`).not.toContain('*');
        }
      }
    }
  });

  test('brings no policies that others manage, apart from the gateway writing its own log', () => {
    const managed = of('AWS::IAM::Role').filter(([, { Properties }]) => 'ManagedPolicyArns' in Properties);
    expect(managed).toHaveLength(1);
    expect(JSON.stringify(managed)).toContain('AmazonAPIGatewayPushToCloudWatchLogs');
    for (const [id, { Properties }] of of('AWS::IAM::Role')) expect(Properties, id).not.toHaveProperty('Policies');
  });

  test('opens queue and topic to AWS services only, over TLS', () => {
    for (const type of ['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']) {
      const statements = statementsOf(onlyResource(template, type));
      for (const statement of statements.filter(({ Effect }) => Effect === 'Allow')) {
        expect(statement.Principal, type).toEqual({ Service: expect.stringMatching(/\.amazonaws\.com$/) });
        expect(Object.keys(statement.Condition), type).not.toHaveLength(0);
      }
      const denials = statements.filter(({ Effect }) => Effect === 'Deny');
      expect(denials, type).toMatchObject([{ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }]);
    }
  });

  test('lets only our API and our rules call the functions', () => {
    for (const [id, { Properties }] of of('AWS::Lambda::Permission')) {
      expect(Properties['SourceArn'], id).toBeDefined();
      expect(Properties['Principal'], id).toMatch(/^(apigateway|events)\.amazonaws\.com$/);
    }
    expect(resourcesOf(template, 'AWS::Lambda::Url')).toHaveLength(0);
  });

  test('logs and traces no data and no address of a page', () => {
    for (const [id, { Properties }] of of('AWS::StepFunctions::StateMachine')) {
      expect(Properties, id).toMatchObject({
        StateMachineType: 'STANDARD',
        LoggingConfiguration: { IncludeExecutionData: false, Level: 'ERROR' },
        TracingConfiguration: { Enabled: true },
      });
    }
    const { Properties } = onlyResource(template, 'AWS::ApiGateway::Stage');
    expect(Properties).toMatchObject({ TracingEnabled: false });
    for (const [key, value] of valuesIn(Properties['MethodSettings'])) {
      if (key === 'DataTraceEnabled') expect(value).toBe(false);
      if (key === 'LoggingLevel') expect(value).toBe('OFF');
    }
    const format = String((Properties['AccessLogSetting'] as { Format: unknown }).Format);
    const logged = [...format.matchAll(/\$context\.([\w.]+)/g)].map((match) => match[1]);
    expect(logged.toSorted()).toEqual(
      // resourcePath is the route as declared, not what was asked for.
      [
        'httpMethod',
        'requestId',
        'requestTime',
        'resourcePath',
        'responseLatency',
        'responseLength',
        'status',
        'waf.status',
      ],
    );
    for (const [key, value] of valuesIn(onlyResource(template, 'AWS::WAFv2::WebACL').Properties)) {
      if (key === 'SampledRequestsEnabled') expect(value).toBe(false);
    }
  });

  test('limits how fast and how much people can send', () => {
    const stageProperties = onlyResource(template, 'AWS::ApiGateway::Stage').Properties;
    const limits = [...valuesIn(stageProperties['MethodSettings'])].filter(([key]) => key === 'ThrottlingRateLimit');
    expect(limits).not.toHaveLength(0);
    expect(onlyResource(template, 'AWS::WAFv2::WebACLAssociation').Properties).toHaveProperty('WebACLArn');
    const sizes = [...valuesIn(onlyResource(template, 'AWS::WAFv2::WebACL').Properties)].filter(
      ([key]) => key === 'Size',
    );
    expect(sizes).toEqual([['Size', 32_768]]);
  });

  test('carries its stage, region and service as tags', () => {
    const taggable = Object.entries(template.Resources).filter(([, { Properties }]) => 'Tags' in Properties);
    expect(taggable.length).toBeGreaterThan(30);
    for (const [id, { Properties }] of taggable) {
      expect(Properties['Tags'], id).toEqual([
        { Key: 'region', Value: 'midden-utrecht' },
        { Key: 'service', Value: 'hoofdzaak-werk-referrals' },
        { Key: 'stage', Value: stage },
      ]);
    }
  });

  test('wakes the sweeper on time and when an execution dies', () => {
    const rules = of('AWS::Events::Rule').map(([, { Properties }]) => Properties);
    const sweeper = of('AWS::Lambda::Function').find(
      ([, f]) => f.Metadata['hoofdzaak:function'] === 'sweep-tasks',
    )?.[0];
    expect(rules).toHaveLength(2);
    expect(rules).toContainEqual(expect.objectContaining({ ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' }));
    expect(rules).toContainEqual(
      expect.objectContaining({
        EventPattern: {
          source: ['aws.states'],
          'detail-type': ['Step Functions Execution Status Change'],
          detail: {
            status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
            stateMachineArn: of('AWS::StepFunctions::StateMachine').map(([id]) => ({ Ref: id })),
          },
        },
      }),
    );
    for (const rule of rules) {
      expect(rule['Targets']).toMatchObject([{ Arn: { 'Fn::GetAtt': [sweeper, 'Arn'] } }]);
    }
  });
});
