import { describe, expect, test } from 'vitest';
import { logsOf, walkOf } from './producers.ts';
import { deployments, type Resource, resourcesOf, type Template, templateOf, valuesIn } from './template.ts';

/** Types that may name a topic or queue: the producers that the walk knows, and what is about the topic or queue itself. */
const walked = [
  'AWS::CloudWatch::Alarm',
  'AWS::Events::Rule',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
];
const notProducing = [
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::Policy',
  'AWS::Lambda::Permission',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

describe.each(deployments)('anyone who writes to something in stage $stage of $region', ({ stage, region }) => {
  const template = templateOf(stage, region);
  const walk = walkOf(template, `hw-${stage}-${region}`);

  test('may write to it, and may use the key that it is encrypted with', () => {
    expect(walk.deliveries.map(({ service }) => service)).toEqual(
      expect.arrayContaining(
        ['cloudwatch', 'ses', 'events', 'sns', 'apigateway'].map((service) => `${service}.amazonaws.com`),
      ),
    );
    expect(refusals(template, `hw-${stage}-${region}`)).toEqual([]);
  });

  test('is known to this test: nothing else names a topic or a queue', () => {
    const targets = ['AWS::SNS::Topic', 'AWS::SQS::Queue'].flatMap((type) => resourcesOf(template, type));
    const ids = targets.map(([id]) => id);
    for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
      const names = [...valuesIn(Properties)].filter(([key, value]) => {
        const target = key === 'Ref' ? value : key === 'Fn::GetAtt' && Array.isArray(value) ? value[0] : undefined;
        return ids.includes(String(target));
      });
      if (names.length > 0) expect([...walked, ...notProducing], `${id} names a topic or queue`).toContain(Type);
    }
  });

  test('is there: no policy lets a service in that brings nothing', () => {
    const used = walk.deliveries.flatMap(({ service, to }) => {
      const key = template.Resources[to]?.Properties['KmsMasterKeyId'];
      return [`${service} ${to}`, ...(key === undefined ? [] : [`${service} ${keyIn(key)}`])];
    });
    for (const [, { Properties }] of resourcesOf(template, 'AWS::Logs::LogGroup')) {
      used.push(`${logsOf('eu-central-1')} ${keyIn(Properties['KmsKeyId'])}`);
    }
    for (const [, { Properties }] of resourcesOf(template, 'AWS::CloudTrail::Trail')) {
      used.push(`cloudtrail.amazonaws.com ${keyIn(Properties['KMSKeyId'])}`);
    }
    for (const { service, into } of walk.letIn) expect(used).toContain(`${service} ${into}`);
  });

  test('a log group may use the key that it is encrypted with', () => {
    expect(resourcesOf(template, 'AWS::Logs::LogGroup').length).toBeGreaterThan(20);
    expect(walk.closedLogs).toEqual([]);
  });

  test('a trail may write to its bucket, encrypted', () => {
    expect(resourcesOf(template, 'AWS::CloudTrail::Trail')).toHaveLength(stage === 'production' ? 1 : 0);
    expect(walk.closedTrails).toEqual([]);
  });

  test('every alarm tells somebody', () => {
    for (const [id, { Properties }] of resourcesOf(template, 'AWS::CloudWatch::Alarm')) {
      const told = walk.deliveries.filter(({ from }) => from === `${id} (AlarmActions)`);
      expect(told, id).toHaveLength(1);
      const listening = resourcesOf(template, 'AWS::SNS::Subscription').filter(
        ([, subscription]) => JSON.stringify(subscription.Properties['TopicArn']) === `{"Ref":"${told[0]?.to}"}`,
      );
      // Stage test may go without a mailbox.
      if (stage === 'production') expect(listening, String(Properties['AlarmName'])).toHaveLength(1);
    }
  });
});

describe('the walk itself finds', () => {
  const whole = templateOf('production');
  const changed = (type: string, change: (resource: Resource) => void): Template => {
    const copy = structuredClone(whole);
    for (const [, resource] of resourcesOf(copy, type)) change(resource);
    return copy;
  };
  const statements = (resource: Resource) =>
    ((resource.Properties['PolicyDocument'] ?? resource.Properties['KeyPolicy']) as { Statement: object[] }).Statement;
  const keep = (resource: Resource, which: (statement: string) => boolean) => {
    const all = statements(resource);
    all.splice(0, all.length, ...all.filter((one) => which(JSON.stringify(one))));
  };

  test('a topic that only refuses', () => {
    const denying = changed('AWS::SNS::TopicPolicy', (policy) => keep(policy, (one) => one.includes('"Deny"')));
    expect(refusals(denying).join('\n')).toMatch(/policy of OperationsAlarmsTopic.* does not let cloudwatch/);
    expect(refusals(denying).join('\n')).toMatch(/policy of MailFeedback.* does not let ses/);
  });

  test('a key that knows none of them', () => {
    const closed = changed('AWS::KMS::Key', (key) => keep(key, (one) => !one.includes('"Service"')));
    expect(refusals(closed).join('\n')).toMatch(/key of OperationsAlarmsTopic.* does not let cloudwatch/);
    expect(refusals(closed).join('\n')).toMatch(/key of MailFeedback.* does not let ses/);
    const { closedLogs, closedTrails } = walkOf(closed, 'hw-production-midden-utrecht');
    expect(closedLogs.length).toBeGreaterThan(20);
    expect(closedTrails.join('\n')).toMatch(/may not kms:GenerateDataKey/);
  });

  test('a key of AWS, which lets no service in', () => {
    const shared = changed('AWS::SNS::Topic', ({ Properties }) => {
      Properties['KmsMasterKeyId'] = 'alias/aws/sns';
    });
    expect(() => refusals(shared)).toThrow('alias/aws/sns');
  });

  test('a condition on what the service does not send', () => {
    const [keyId] = resourcesOf(whole, 'AWS::KMS::Key')[0] ?? [];
    const encrypted = changed('AWS::SQS::Queue', ({ Properties }) => {
      Properties['KmsMasterKeyId'] = { 'Fn::GetAtt': [keyId, 'Arn'] };
    });
    for (const [, key] of resourcesOf(encrypted, 'AWS::KMS::Key')) {
      statements(key).push({
        Effect: 'Allow',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Principal: { Service: ['events.amazonaws.com', 'sns.amazonaws.com'] },
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      });
    }
    expect(refusals(encrypted).join('\n')).toMatch(/key of SweepUndelivered.* does not let events/);
    expect(refusals(encrypted).join('\n')).toMatch(/may not use the key of/);
  });

  test('another alarm, queue policy or permission than the one that is needed', () => {
    const renamed = changed('AWS::CloudWatch::Alarm', ({ Properties }) => {
      Properties['AlarmName'] = 'somebody-elses-alarm';
    });
    expect(refusals(renamed)).not.toEqual([]);
    const strangers = changed('AWS::SQS::QueuePolicy', (policy) => keep(policy, (one) => one.includes('"Deny"')));
    expect(refusals(strangers).join('\n')).toMatch(/policy of MailFeedbackDeadLetters.* does not let sns/);
    const uncalled = changed('AWS::Lambda::Permission', ({ Properties }) => {
      Properties['Principal'] = 's3.amazonaws.com';
    });
    expect(refusals(uncalled).join('\n')).toMatch(/no permission lets events/);
  });
});

/** Everything that does not arrive, one line each. */
function refusals(template: Template, stackName = 'hw-production-midden-utrecht'): string[] {
  const { deliveries, leftovers, refusalOf, refusalOfLeftover } = walkOf(template, stackName);
  return [
    ...deliveries.map((one) => [one.from, refusalOf(one)]),
    ...leftovers.map((one) => [one.from, refusalOfLeftover(one)]),
  ]
    .filter(([, refusal]) => refusal !== undefined)
    .map((line) => line.join(': '));
}

function keyIn(reference: unknown): string {
  return /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(reference))?.[1] ?? '';
}
