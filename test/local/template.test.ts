import { describe, expect, test } from 'vitest';
import { services, steps } from '../../functions/runtime/steps.ts';
import { matchesPattern } from '../../local/template/rules.ts';
import { readSystem } from '../../local/template/system.ts';

const place = { awsRegion: 'eu-central-1', account: '000000000000' };
const functionArn = (name: string) => `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;

/** Text that CloudFormation or Step Functions replaces. */
const placeholder = (name: string) => `$\{${name}}`;

/** A small template of the same shape as the stack's; `change` swaps or adds resources. */
function template(change: Record<string, unknown> = {}): unknown {
  const functions = [...steps, ...services].map((folder) => [
    `Fn${folder.replaceAll('-', '')}`,
    {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: folder,
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Environment: {
          Variables: {
            TABLE_NAME: { Ref: 'Table' },
            PUBLIC_URL: {
              'Fn::Join': [
                '',
                ['https://', { Ref: 'Api' }, '.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }],
              ],
            },
            LINK_SECRET_ID: { Ref: 'Secret' },
          },
        },
      },
      Metadata: { 'hoofdzaak:function': folder },
    },
  ]);
  const method = (HttpMethod: string, ResourceId: unknown) => ({
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      HttpMethod,
      ResourceId,
      Integration: {
        Type: 'AWS_PROXY',
        Uri: {
          'Fn::Sub': [
            `arn:${placeholder('AWS::Partition')}:apigateway:x:lambda:path/2015-03-31/functions/${placeholder('fn')}/invocations`,
            { fn: { 'Fn::GetAtt': ['Fnservelinks', 'Arn'] } },
          ],
        },
      },
    },
  });
  return {
    Resources: {
      ...Object.fromEntries(functions),
      Table: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          GlobalSecondaryIndexes: [
            {
              IndexName: 'open',
              KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
              Projection: { ProjectionType: 'ALL' },
            },
          ],
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
          Replicas: [{ Region: { Ref: 'AWS::Region' } }],
        },
      },
      Secret: { Type: 'AWS::SecretsManager::Secret', Properties: {} },
      Helper: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.handler' } },
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { BinaryMediaTypes: ['*/*'] } },
      Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: 'werk' } },
      Taak: {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] }, PathPart: 'taak' },
      },
      TaakToken: {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { ParentId: { Ref: 'Taak' }, PathPart: '{token}' },
      },
      Root: method('GET', { 'Fn::GetAtt': 'Api.RootResourceId' }),
      Answer: method('POST', { Ref: 'TaakToken' }),
      NotFound: {
        Type: 'AWS::ApiGateway::GatewayResponse',
        Properties: {
          ResponseType: 'MISSING_AUTHENTICATION_TOKEN',
          StatusCode: '404',
          ResponseParameters: { 'gatewayresponse.header.Cache-Control': "'no-store'" },
          ResponseTemplates: { 'text/html': '<p>' },
        },
      },
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: {
          StateMachineName: 'referral',
          DefinitionString: JSON.stringify({ StartAt: 'A', x: placeholder('StepArn') }),
          DefinitionSubstitutions: { StepArn: { 'Fn::GetAtt': ['Fnresume', 'Arn'] } },
        },
      },
      Tick: {
        Type: 'AWS::Events::Rule',
        Properties: {
          ScheduleExpression: 'rate(5 minutes)',
          State: 'ENABLED',
          Targets: [{ Arn: { 'Fn::GetAtt': ['Fnsweeptasks', 'Arn'] }, Id: 'T' }],
        },
      },
      Policy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Action: 'dynamodb:GetItem',
                Resource: { 'Fn::GetAtt': ['Table', 'Arn'] },
                Condition: { Null: { 'dynamodb:LeadingKeys': 'false' } },
              },
              { Effect: 'Allow', Action: ['logs:PutLogEvents'], Resource: { 'Fn::GetAtt': ['Unknown', 'Arn'] } },
            ],
          },
        },
      },
      Others: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          Roles: [{ Ref: 'AnotherRole' }],
          PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: '*' }] },
        },
      },
      Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
      Reports: {
        Type: 'AWS::SES::ConfigurationSetEventDestination',
        Properties: {
          EventDestination: { MatchingEventTypes: ['bounce'], SnsDestination: { TopicARN: { Ref: 'Topic' } } },
        },
      },
      Subscription: {
        Type: 'AWS::SNS::Subscription',
        Properties: {
          Protocol: 'lambda',
          TopicArn: { Ref: 'Topic' },
          Endpoint: { 'Fn::GetAtt': ['Fnmailfeedback', 'Arn'] },
        },
      },
      Administrator: {
        Type: 'AWS::SNS::Subscription',
        Properties: { Protocol: 'email', TopicArn: { Ref: 'Topic' }, Endpoint: 'beheer@werk.example' },
      },
      ...change,
    },
  };
}

describe('the system of a template', () => {
  const system = readSystem(template(), place);

  test('has the table as CreateTable takes it, with its expiry', () => {
    expect(system.table.create).toMatchObject({
      TableName: 'Table',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    expect(system.table.create.GlobalSecondaryIndexes).toHaveLength(1);
    expect(system.table.ttlAttribute).toBe('expiresAt');
  });

  test('has every function by folder, with its environment and its rights resolved', () => {
    expect(system.functions.map((one) => one.folder).sort()).toEqual([...steps, ...services].sort());
    expect(system.functions.find((one) => one.folder === 'find-place')).toEqual({
      folder: 'find-place',
      arn: functionArn('find-place'),
      env: {
        TABLE_NAME: 'Table',
        PUBLIC_URL: 'https://Api.eu-central-1.amazonaws.com',
        LINK_SECRET_ID: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:Secret',
      },
      // What its own role allows on the services that have an engine here.
      permissions: [
        {
          Effect: 'Allow',
          Action: ['dynamodb:GetItem'],
          Resource: ['arn:aws:dynamodb:eu-central-1:000000000000:table/Table'],
          Condition: { Null: { 'dynamodb:LeadingKeys': ['false'] } },
        },
      ],
    });
  });

  test('has routes with whole paths, and the functions behind them', () => {
    expect(system.api.routes).toEqual([
      { method: 'GET', path: '/', functionArn: functionArn('serve-links') },
      { method: 'POST', path: '/taak/{token}', functionArn: functionArn('serve-links') },
    ]);
    expect(system.api).toMatchObject({ stage: 'werk', binaryTypes: ['*/*'] });
    expect(system.api.answers).toEqual([
      {
        type: 'MISSING_AUTHENTICATION_TOKEN',
        status: 404,
        headers: { 'cache-control': 'no-store' },
        bodies: { 'text/html': '<p>' },
      },
    ]);
  });

  test('has definitions with their placeholders filled in', () => {
    expect(system.machines).toEqual([
      {
        name: 'referral',
        arn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:referral',
        definition: { StartAt: 'A', x: functionArn('resume') },
      },
    ]);
  });

  test('has the way of reports on mail, to functions only', () => {
    expect(system.mailReports).toEqual([{ events: ['bounce'], functionArns: [functionArn('mail-feedback')] }]);
  });

  test('has the schedule in minutes', () => {
    expect(system.rules).toEqual([{ id: 'Tick', everyMinutes: 5, functionArns: [functionArn('sweep-tasks')] }]);
  });
});

describe('a template that the embedded run cannot follow is refused by name', () => {
  const refusals: [string, Record<string, unknown>, RegExp][] = [
    [
      'a denial',
      {
        Policy: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            Roles: [{ Ref: 'Role' }],
            PolicyDocument: { Statement: [{ Effect: 'Deny', Action: 'ses:SendRawEmail', Resource: '*' }] },
          },
        },
      },
      /Policy is not as the embedded run expects: Effect/,
    ],
    [
      'an unknown intrinsic',
      { Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: { 'Fn::ImportValue': 'x' } } } },
      /Stage.*Fn::ImportValue/,
    ],
    [
      'a reference to nothing',
      { Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: { Ref: 'Gone' } } } },
      /Stage.*Gone \(no such resource\)/,
    ],
    [
      'an attribute that nobody knows',
      {
        Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { StageName: { 'Fn::GetAtt': ['Table', 'StreamArn'] } } },
      },
      /Stage.*Table\.StreamArn/,
    ],
    [
      'a placeholder without a value',
      {
        Machine: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: { DefinitionString: JSON.stringify({ a: placeholder('NoArn') }) },
        },
      },
      /Machine.*NoArn/,
    ],
    [
      'a method with another integration',
      {
        Root: {
          Type: 'AWS::ApiGateway::Method',
          Properties: { HttpMethod: 'GET', ResourceId: { Ref: 'Taak' }, Integration: { Type: 'MOCK' } },
        },
      },
      /Method Root/,
    ],
    [
      'a cron schedule',
      {
        Tick: {
          Type: 'AWS::Events::Rule',
          Properties: { ScheduleExpression: 'cron(0 * * * ? *)', Targets: [{ Arn: 'arn' }] },
        },
      },
      /Tick.*cron/,
    ],
    [
      'a cron schedule that does not divide the hour',
      {
        Tick: {
          Type: 'AWS::Events::Rule',
          Properties: { ScheduleExpression: 'cron(0/25 * * * ? *)', Targets: [{ Arn: 'arn' }] },
        },
      },
      /Tick.*cron/,
    ],
    [
      'a cron schedule of no minutes',
      {
        Tick: {
          Type: 'AWS::Events::Rule',
          Properties: { ScheduleExpression: 'cron(0/0 * * * ? *)', Targets: [{ Arn: 'arn' }] },
        },
      },
      /Tick.*cron/,
    ],
    [
      'a function folder that does not exist',
      { Odd: { Type: 'AWS::Lambda::Function', Properties: {}, Metadata: { 'hoofdzaak:function': 'make-coffee' } } },
      /Odd.*make-coffee/,
    ],
    ['a missing function', { Fnresume: { Type: 'AWS::SQS::Queue' } }, /no function for: resume/],
    ['a second table', { Other: { Type: 'AWS::DynamoDB::Table', Properties: {} } }, /exactly one table/],
  ];

  test.each(refusals)('%s', (_, change, message) => {
    expect(() => readSystem(template(change), place)).toThrow(message);
  });
});

test('an event matches a pattern when every named value is one of those given', () => {
  const pattern = { source: ['aws.states'], detail: { status: ['FAILED', 'TIMED_OUT'] } };
  expect(matchesPattern(pattern, { source: 'aws.states', detail: { status: 'FAILED', name: 'x' } })).toBe(true);
  expect(matchesPattern(pattern, { source: 'aws.states', detail: { status: 'SUCCEEDED' } })).toBe(false);
  expect(matchesPattern(pattern, { source: 'aws.states' })).toBe(false);
});
