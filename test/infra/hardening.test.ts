import { describe, expect, test } from 'vitest';
import { secretNames } from '../../functions/ports/key-purposes.ts';
import { envSchemas } from '../../functions/runtime/env.ts';
import { services, steps } from '../../functions/runtime/steps.ts';
import { boundaryOf, rights } from '../../lib/rights.ts';
import { onlyResource, type Resource, resourcesOf, templateOf, valuesIn } from './template.ts';

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
    for (const [id, { Properties, Metadata }] of of('AWS::Lambda::Function')) {
      const environment = Properties['Environment'];
      expect(environment, id).toHaveProperty('Variables');
      const names = Object.keys((environment as { Variables: object }).Variables);
      const folder = [...steps, ...services].find((name) => name === Metadata['hoofdzaak:function']);
      if (folder === undefined) throw new Error(`${id} is no function of ours`);
      expect(names.toSorted(), id).toEqual(Object.keys(envSchemas[folder].shape).toSorted());
      // Keys only of the purposes that its role may read.
      const keyed: readonly string[] = Object.values(secretNames);
      const secrets = folder === 'resume' ? [] : rights[boundaryOf(folder)].secrets;
      const own = secrets.map((purpose) => secretNames[purpose]);
      expect(names.filter((name) => keyed.includes(name)).toSorted(), id).toEqual(own.toSorted());
    }
  });

  test.each([
    ['resume', ['TABLE_NAME']],
    ['mail-feedback', ['TABLE_NAME', 'REGION_FILE', 'SERVICE_NAME', 'LINK_SECRET_ID']],
    ['serve-results', ['TABLE_NAME', 'REGION_FILE', 'SERVICE_NAME', 'PUBLIC_URL', 'MAINTENANCE']],
    [
      'tell-events',
      ['TABLE_NAME', 'REGION_FILE', 'SERVICE_NAME', 'PUBLIC_URL', 'EVENT_SECRET_ID', 'EVENT_SOURCE', 'EVENT_BUS_NAME'],
    ],
    ['try-journey', ['TABLE_NAME', 'REGION_FILE', 'SERVICE_NAME', 'PUBLIC_URL']],
  ] as const)('gives %s little', (folder, expected) => {
    const found = of('AWS::Lambda::Function').map(([, one]) => one);
    const its = found.find(({ Metadata }) => Metadata['hoofdzaak:function'] === folder)?.Properties['Environment'];
    const { Variables } = its as { Variables: object };
    expect(Object.keys(Variables).toSorted()).toEqual([...expected].toSorted());
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
    for (const [, secret] of resourcesOf(template, 'AWS::SecretsManager::Secret')) {
      expect(secret.Properties).toMatchObject({ KmsKeyId: key });
    }
  });

  test('encrypts with its own key what docs/operate/personal-data.md says, and nothing else', () => {
    const [keyId] = of('AWS::KMS::Key')[0] ?? [];
    const encrypted = Object.values(template.Resources)
      .filter(({ Type, Properties }) => {
        const names = [...valuesIn(Properties)].filter(([key]) =>
          /^(Kms(MasterKeyId|KeyId)|EncryptionKeyArn)$/i.test(key),
        );
        return (
          !Type.startsWith('AWS::IAM::') && names.some(([, value]) => JSON.stringify(value).includes(`"${keyId}"`))
        );
      })
      .map(({ Type }) => Type);
    // Production asks for all that can be had here.
    const asked = ['AWS::Backup::BackupVault', 'AWS::CloudTrail::Trail', 'AWS::S3::Bucket'];
    expect([...new Set(encrypted)].filter((type) => !asked.includes(type)).toSorted()).toEqual([
      'AWS::DynamoDB::GlobalTable',
      'AWS::Logs::LogGroup',
      'AWS::SNS::Topic',
      'AWS::SecretsManager::Secret',
    ]);
    for (const type of [...new Set(encrypted), ...asked]) {
      expect(
        encrypted.filter((one) => one === type),
        type,
      ).toHaveLength(resourcesOf(template, type).length);
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
          IndexName: 'open-work',
          KeySchema: [
            { AttributeName: 'openShard', KeyType: 'HASH' },
            { AttributeName: 'openAt', KeyType: 'RANGE' },
          ],
          // Counting open work reads the whole index: keys alone are a tenth of it.
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  test('brings no policies that others manage, apart from the gateway writing its own log, and backups', () => {
    const managed = of('AWS::IAM::Role').filter(([, { Properties }]) => 'ManagedPolicyArns' in Properties);
    const names = managed.map(([, role]) => /policy\/service-role\/(\w+)/.exec(JSON.stringify(role))?.[1]).toSorted();
    const backups = stage === 'production' ? ['AWSBackupServiceRolePolicyForBackup'] : [];
    expect(names).toEqual([...backups, 'AmazonAPIGatewayPushToCloudWatchLogs'].toSorted());
    for (const [id, { Properties }] of of('AWS::IAM::Role')) expect(Properties, id).not.toHaveProperty('Policies');
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

  test('logs what the firewall stopped, without path, query, body or whatever lets somebody in', () => {
    const logging = onlyResource(template, 'AWS::WAFv2::LoggingConfiguration').Properties;
    expect(logging['LoggingFilter']).toEqual({
      DefaultBehavior: 'DROP',
      Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
    });
    const headers = ['authorization', 'cookie', 'referer', 'x-api-key'];
    expect(logging['RedactedFields']).toEqual([
      { UriPath: {} },
      { QueryString: {} },
      ...headers.map((Name) => ({ SingleHeader: { Name } })),
    ]);
    // What a rule found is a piece of the request.
    const acl = onlyResource(template, 'AWS::WAFv2::WebACL').Properties;
    expect(acl['DataProtectionConfig']).toEqual({
      DataProtections: [
        { Field: { FieldType: 'QUERY_STRING' }, Action: 'SUBSTITUTION' },
        { Field: { FieldType: 'BODY' }, Action: 'SUBSTITUTION' },
        { Field: { FieldType: 'SINGLE_HEADER', FieldKeys: headers }, Action: 'SUBSTITUTION' },
      ],
    });
    const [logs] = of('AWS::Logs::LogGroup').filter(([, { Properties }]) =>
      String(Properties['LogGroupName']).startsWith('aws-waf-logs-'),
    );
    // AWS WAF writes to no group of another name, and takes no ARN with `:*` at its end.
    expect(JSON.stringify(logging['LogDestinationConfigs'])).toMatch(
      new RegExp(`:log-group:",\\{"Ref":"${logs?.[0]}"\\}\\]`),
    );
  });

  test('leaves room for the workflow, however many people come', () => {
    const reserved = of('AWS::Lambda::Function').flatMap(([, { Properties, Metadata }]) => {
      const most = Properties['ReservedConcurrentExecutions'];
      return most === undefined ? [] : [[Metadata['hoofdzaak:function'], most]];
    });
    const wanted = {
      'serve-public': 40,
      'serve-links': 40,
      'serve-desk': 10,
      'act-at-desk': 10,
      'serve-results': 5,
      'sweep-tasks': 5,
    };
    expect(Object.fromEntries(reserved)).toEqual(stage === 'production' ? wanted : {});
  });

  test('packs pages on their way out, and leaves bytes what they are', () => {
    expect(onlyResource(template, 'AWS::ApiGateway::RestApi').Properties).toMatchObject({
      MinimumCompressionSize: 1024,
      BinaryMediaTypes: ['*/*'],
    });
  });

  test('limits how fast and how much people can send', () => {
    const stageProperties = onlyResource(template, 'AWS::ApiGateway::Stage').Properties;
    const limits = [...valuesIn(stageProperties['MethodSettings'])].filter(([key]) => key === 'ThrottlingRateLimit');
    expect(limits).not.toHaveLength(0);
    expect(onlyResource(template, 'AWS::WAFv2::WebACLAssociation').Properties).toHaveProperty('WebACLArn');
    const { Rules } = onlyResource(template, 'AWS::WAFv2::WebACL').Properties as { Rules: { Statement: object }[] };
    const rates = Rules.flatMap(({ Statement }) => ('RateBasedStatement' in Statement ? [Statement] : []));
    // Posts have a limit of their own, well below that of all requests.
    expect(rates).toMatchObject([
      { RateBasedStatement: { Limit: stage === 'production' ? 2_000 : 1_000 } },
      {
        RateBasedStatement: {
          Limit: 300,
          ScopeDownStatement: { ByteMatchStatement: { FieldToMatch: { Method: {} }, SearchString: 'POST' } },
        },
      },
    ]);
    const sizes = [...valuesIn(onlyResource(template, 'AWS::WAFv2::WebACL').Properties)].filter(
      ([key]) => key === 'Size',
    );
    expect(sizes).toEqual([['Size', 32_768]]);
  });

  test('wakes the sweeper on time and when an execution dies', () => {
    const rules = of('AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .filter((rule) => !/TryJourney|TellEvents|aws\.backup/.test(JSON.stringify(rule)));
    const sweeper = of('AWS::Lambda::Function').find(
      ([, f]) => f.Metadata['hoofdzaak:function'] === 'sweep-tasks',
    )?.[0];
    expect(rules).toHaveLength(2);
    expect(rules).toContainEqual(
      expect.objectContaining({ ScheduleExpression: 'cron(0/5 * * * ? *)', State: 'ENABLED' }),
    );
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

  test('reports every mail that did not arrive to the one function that hears of it', () => {
    const destination = onlyResource(template, 'AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(destination).toMatchObject({
      EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'reject', 'delivery'] },
    });
    const topics = of('AWS::SNS::Topic').map(([id]) => ({ Ref: id }));
    const [subscription] = of('AWS::SNS::Subscription').filter(
      ([, { Properties }]) => Properties['Protocol'] === 'lambda',
    );
    const listener = of('AWS::Lambda::Function').find(
      ([, { Metadata }]) => Metadata['hoofdzaak:function'] === 'mail-feedback',
    );
    expect(topics).toContainEqual(subscription?.[1].Properties['TopicArn']);
    expect(JSON.stringify(destination)).toContain(JSON.stringify(subscription?.[1].Properties['TopicArn']));
    expect(subscription?.[1].Properties['Endpoint']).toEqual({ 'Fn::GetAtt': [listener?.[0], 'Arn'] });
  });

  test('hears the sweeper by its own sign of life, not by the runs that Lambda counts whether or not they fail', () => {
    const alarms = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    for (const alarm of alarms) expect(JSON.stringify(alarm)).not.toContain('"Invocations"');
    const silent = alarms.find(({ AlarmName }) => String(AlarmName).endsWith('-sweeper-silent'));
    expect(silent).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
    // Missing data needs a value: otherwise CloudWatch judges by older data for as long as it looks back.
    expect(silent?.['Metrics']).toMatchObject([
      { Expression: 'FILL(m0, 0)' },
      { MetricStat: { Metric: { MetricName: 'sweeps', Namespace: 'HoofdzaakWerk' }, Period: 300, Stat: 'Sum' } },
    ]);
  });

  test('tries the whole way on a schedule where people are, and hears within a quarter of an hour that it fails', () => {
    const canary = of('AWS::Lambda::Function').find(([, f]) => f.Metadata['hoofdzaak:function'] === 'try-journey')?.[0];
    const rule = of('AWS::Events::Rule').find(([, one]) =>
      JSON.stringify(one.Properties['Targets']).includes(String(canary)),
    );
    expect(rule?.[1].Properties).toMatchObject({
      ScheduleExpression: 'rate(7 minutes)',
      State: stage === 'production' ? 'ENABLED' : 'DISABLED',
    });
    const alarms = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    const failing = alarms.filter(({ AlarmName }) => String(AlarmName).endsWith('-canary-failing'));
    expect(failing).toHaveLength(stage === 'production' ? 1 : 0);
    for (const alarm of failing) {
      expect(alarm).toMatchObject({ EvaluationPeriods: 12, TreatMissingData: 'breaching', Threshold: 1 });
      expect(JSON.stringify(alarm['Metrics'])).toMatch(/"MetricName":"canaryRuns".*"Period":60/);
      // CloudWatch needs about two minutes to see that data is there, or is missing.
      expect(Number(alarm['EvaluationPeriods']) + 2).toBeLessThan(15);
    }
    // One run that fails is tried once more; both and the next good one must fit before the alarm goes off.
    const invoked = of('AWS::Lambda::EventInvokeConfig').find(([, { Properties }]) =>
      JSON.stringify(Properties['FunctionName']).includes(String(canary)),
    );
    expect(invoked?.[1].Properties).toMatchObject({ MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 420 });
  });

  test('tells of a backup that failed, or was not copied, in words', () => {
    const rules = of('AWS::Events::Rule').filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('aws.backup'),
    );
    expect(rules).toHaveLength(stage === 'production' ? 1 : 0);
    for (const [, { Properties }] of rules) {
      expect(Properties['EventPattern']).toMatchObject({
        'detail-type': ['Backup Job State Change', 'Copy Job State Change'],
        detail: { state: ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'] },
      });
      expect(JSON.stringify(Properties['Targets'])).toMatch(/InputTransformer.*FIRST: .*WHO: /);
    }
  });

  test('an alarm that goes off at silence gives silence a value', () => {
    const silent = of('AWS::CloudWatch::Alarm').filter(
      ([, { Properties }]) => Properties['TreatMissingData'] === 'breaching',
    );
    expect(silent).not.toHaveLength(0);
    for (const [id, { Properties }] of silent) expect(JSON.stringify(Properties['Metrics']), id).toContain('FILL(');
  });

  const alarmOf = (name: string) =>
    of('AWS::CloudWatch::Alarm').find(([, { Properties }]) => String(Properties['AlarmName']).endsWith(`-${name}`))?.[1]
      .Properties;

  test.each([
    ['mail-held', 'HoofdzaakWerk', 'mailHeld', 1],
    ['mail-quota', 'HoofdzaakWerk', 'mailQuotaPercent', 80],
    ['mail-bounce-rate', 'AWS/SES', 'Reputation.BounceRate', 0.05],
    ['mail-complaint-rate', 'AWS/SES', 'Reputation.ComplaintRate', 0.001],
  ])('tells of %s before SES stops all mail, and of it once', (name, Namespace, MetricName, Threshold) => {
    const alarm = alarmOf(name);
    expect(alarm).toMatchObject({
      Namespace,
      MetricName,
      Threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
    // Sweeps say every five minutes that mail is held: a longer period keeps the alarm from going on and off.
    if (name === 'mail-held') expect(alarm?.['Period']).toBe(900);
  });

  test('tells of executions that a fault broke off, also under definitions of before, and of steps that fail', () => {
    const broken = JSON.stringify(alarmOf('executions-failed')?.['Metrics']);
    for (const metric of ['handedOver', 'ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted']) {
      expect(broken).toContain(`"MetricName":"${metric}"`);
    }
    const listened = ['step-errors-asking', 'step-errors-working'].map((name) =>
      JSON.stringify(alarmOf(name)?.['Metrics']),
    );
    for (const [id, { Metadata }] of of('AWS::Lambda::Function')) {
      if (!steps.some((step) => step === Metadata['hoofdzaak:function'])) continue;
      expect(
        listened.filter((text) => text.includes(`"Ref":"${id}"`)),
        id,
      ).toHaveLength(1);
    }
  });

  test('the functions that send for cases know how fast the account may send', () => {
    for (const [, { Properties, Metadata }] of of('AWS::Lambda::Function')) {
      const folder = [...steps, ...services].find((name) => name === Metadata['hoofdzaak:function']);
      if (folder === undefined || !('MAIL_PER_SECOND' in envSchemas[folder].shape)) continue;
      expect(Properties).toMatchObject({ Environment: { Variables: { MAIL_PER_SECOND: '14' } } });
    }
  });

  test('tells when intake is unlike any other hour: unknown, refused and denied senders together', () => {
    const alarm = of('AWS::CloudWatch::Alarm').find(([, { Properties }]) =>
      String(Properties['AlarmName']).endsWith('-unusual-intake'),
    )?.[1].Properties;
    expect(alarm).toMatchObject({ Threshold: 15, ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
    for (const metric of ['intakeUnconfirmed', 'intakeRefused', 'intakeDenied']) {
      expect(JSON.stringify(alarm?.['Metrics'])).toContain(`"MetricName":"${metric}"`);
    }
  });

  test('keeps what nobody could handle for a few days, and tells an alarm', () => {
    const queues = of('AWS::SQS::Queue');
    for (const [id, { Properties }] of queues) expect(Properties['MessageRetentionPeriod'], id).toBe(4 * 86_400);
    const watched = of('AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) =>
      JSON.stringify(Properties['Dimensions'] ?? []),
    );
    for (const [id] of queues)
      expect(
        watched.some((text) => text.includes(`"${id}"`)),
        id,
      ).toBe(true);
    const [asynchronous, deadLetters] = [of('AWS::Lambda::EventInvokeConfig'), queues.map(([id]) => id)];
    // The canary has none: that a run does not come to its end is what its alarm listens for.
    // What tells other systems does a minute later what a run left.
    const without = of('AWS::Lambda::Function').flatMap(([id, f]) =>
      ['try-journey', 'tell-events'].includes(String(f.Metadata['hoofdzaak:function'])) ? [id] : [],
    );
    const handled = asynchronous.filter(
      ([, { Properties }]) => !without.some((id) => JSON.stringify(Properties).includes(id)),
    );
    expect(handled).toHaveLength(2);
    for (const [id, { Properties }] of handled) {
      const target = JSON.stringify(Properties['DestinationConfig']);
      expect(
        deadLetters.some((queue) => target.includes(queue)),
        id,
      ).toBe(true);
    }
  });
});

test('the desk is known to the accounts of staff for its own page alone: no other way in, nothing to change', () => {
  const client = onlyResource(templateOf('production'), 'AWS::Cognito::UserPoolClient').Properties;
  expect(client).toMatchObject({
    // Left out, AWS allows SRP and custom flows; a list of attributes that is left out is all of them.
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    WriteAttributes: ['locale'],
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'profile'],
  });
});
