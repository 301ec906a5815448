import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SettingsError } from '../../functions/domain/errors.ts';
import type { Session } from '../../lib/account.ts';
import { reservations } from '../../lib/concurrency.ts';
import { type Context, pickSettings, readSettings } from '../../lib/config.ts';
import { ReferralStack } from '../../lib/referral-stack.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { ownSettings } from './template.ts';

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => copy.remove());

const settings = (stage: unknown, region: unknown, more: Context = {}) =>
  readSettings({ stage, region, ...more }, copy.root);

describe('stage and region', () => {
  test.each(['prod', '', undefined, 'toString'])('stage %s is refused with the possible ones', (stage) => {
    expect(() => settings(stage, 'midden-utrecht')).toThrow(SettingsError);
    expect(() => settings(stage, 'midden-utrecht')).toThrow(
      'Pass -c stage=test or -c stage=production (an npm script takes --stage).',
    );
  });

  test.each(['utrecht', '', undefined, '../package'])('region %s is refused with the possible ones', (region) => {
    expect(() => settings('test', region)).toThrow(SettingsError);
    expect(() => settings('test', region)).toThrow(/possible: .*midden-utrecht/);
  });

  test('a region whose name does not fit into resource names is refused with what does', () => {
    for (const name of ['Midden_Utrecht', 'a-region-name-that-is-far-too-long']) {
      copyFileSync(join(copy.root, 'regions/midden-utrecht.json'), join(copy.root, `regions/${name}.json`));
      expect(() => settings('test', name)).toThrow('at most 33 lower-case letters');
    }
  });

  test('a broken region file is refused by name', () => {
    writeFileSync(join(copy.root, 'regions/broken.json'), '{ "code": ');
    expect(() => settings('test', 'broken')).toThrow(/broken\.json is not readable as JSON/);
    writeFileSync(join(copy.root, 'regions/empty.json'), '{}');
    expect(() => settings('test', 'empty')).toThrow(/regions\/empty\.json/);
  });

  test('periods of seconds serve a test stage and are refused for production', () => {
    const file = join(copy.root, 'regions/midden-utrecht.json');
    const region: { tasks: { approve: unknown } } = JSON.parse(readFileSync(file, 'utf8'));
    region.tasks.approve = { reminders: [], due: { period: 'PT30S' }, repeat: { period: 'PT30S' } };
    writeFileSync(join(copy.root, 'regions/quick.json'), JSON.stringify(region));
    expect(settings('test', 'quick').region.tasks.approve.due).toEqual({ period: 'PT30S' });
    expect(() => settings('production', 'quick', ownSettings)).toThrow(/right would be a day or more/);
  });
});

test('a setting that is mistyped is refused with those that there are, and flags of the CDK are none', () => {
  const flags = { '@aws-cdk/core:flag': true, 'aws:cdk:bundling-stacks': [], 'hosted-zone:account=1': {} };
  expect(pickSettings({ ...flags, stage: 'test' })).toMatchObject({ stage: 'test' });
  expect(() => pickSettings({ ...flags, backup: 'on' })).toThrow(/no setting backup\. .*backups, /);
  // As in cdk.json, to which administrators add settings.
  expect(() => pickSettings(JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')).context)).not.toThrow();
});

describe('own address', () => {
  const { domain, certificateArn } = ownSettings;

  test.each([
    ['a certificate', { domain }, '-c certificateArn='],
    ['a host name', { certificateArn }, '-c domain='],
    ['a host name rather than an address', { certificateArn, domain: 'https://x' }, '-c domain='],
    [
      'a certificate of the same AWS region',
      { domain, certificateArn: certificateArn.replace('eu-central-1', 'us-east-1') },
      'in eu-central-1',
    ],
    [
      'a zone that the name is in',
      { domain, certificateArn, hostedZone: 'Z0123456789ABC/andere.example' },
      '-c hostedZone=',
    ],
    ['a zone with its id', { domain, certificateArn, hostedZone: 'regio.example' }, '-c hostedZone='],
    ['a domain for the zone', { hostedZone: 'Z0123456789ABC/regio.example' }, '-c domain='],
    ['an address that hears of alarms', { alarmAddress: 'beheer' }, '-c alarmAddress='],
    ['yes or no for the first deployment', { firstDeployment: 'on' }, '-c firstDeployment='],
    ['on or off for the canary', { canary: 'yes' }, '-c canary='],
    ['keep or drop for the former index', { formerIndex: 'yes' }, '-c formerIndex='],
    ['on or off for maintenance', { maintenance: true }, '-c maintenance='],
    ['whole dollars for the budget', { budget: '12,50' }, '-c budget='],
    ['a budget above nothing', { budget: 0 }, '-c budget='],
    [
      'the name of a boundary',
      { permissionsBoundary: 'arn:aws:iam::111122223333:policy/b' },
      '-c permissionsBoundary=',
    ],
  ])('needs %s', (_, given, advice) => {
    const read = () => settings('test', 'midden-utrecht', given);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(advice);
  });

  test('replaces the address that AWS gives, and gets its record where there is a zone for it', () => {
    const template = templateWith({ ...ownSettings, hostedZone: 'Z0123456789ABC/regio.example' });
    template.hasResourceProperties('AWS::ApiGateway::DomainName', { DomainName: domain });
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
    for (const Type of ['A', 'AAAA']) {
      const HostedZoneId = 'Z0123456789ABC';
      template.hasResourceProperties('AWS::Route53::RecordSet', { Name: `${domain}.`, Type, HostedZoneId });
    }
    const known = Object.entries(environments(template, 'PUBLIC_URL'));
    expect(known.map(([, url]) => url)).toEqual(known.map(() => `https://${domain}`));
    expect(known.length).toBeGreaterThan(15);
  });

  test('is pointed at by the administrator where there is no zone', () => {
    const template = templateWith(ownSettings);
    template.resourceCountIs('AWS::Route53::RecordSet', 0);
    template.hasOutput('DomainTarget', { Value: { 'Fn::GetAtt': [Match.anyValue(), 'RegionalDomainName'] } });
  });
});

describe('stage production', () => {
  test.each(['account', 'concurrency', 'domain', 'certificateArn', 'alarmAddress'])(
    'is refused without %s, with what to pass',
    (name) => {
      const given = Object.fromEntries(Object.entries(ownSettings).filter(([key]) => key !== name));
      const read = () => settings('production', 'midden-utrecht', given);
      expect(read).toThrow(SettingsError);
      expect(read).toThrow(`-c ${name}=`);
    },
  );

  test('says all that is missing at once', () => {
    const read = () => settings('production', 'midden-utrecht');
    expect(read).toThrow(
      /-c account=.*; and -c concurrency=.*; and -c domain=.* -c certificateArn=.*; and -c alarmAddress=/,
    );
  });

  test('mails its alarms', () => {
    templateWith(ownSettings).hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: ownSettings.alarmAddress,
    });
  });
});

describe('account', () => {
  const { account } = ownSettings;
  const signedIn = (session: Session) => () =>
    readSettings({ ...ownSettings, stage: 'production', region: 'midden-utrecht' }, copy.root, session);

  test.each(['12345', 111122223333, ''])('takes twelve digits as text, not %s', (given) => {
    expect(() => settings('test', 'midden-utrecht', { account: given })).toThrow(SettingsError);
    expect(() => settings('test', 'midden-utrecht', { account: given })).toThrow('twelve digits');
  });

  test('must be the one that is signed in to, in the AWS region of the stage', () => {
    expect(signedIn({ account: '999988887777', awsRegion: 'eu-central-1' })).toThrow(
      'says 111122223333, but you are signed in to 999988887777',
    );
    expect(signedIn({ account, awsRegion: 'us-east-1' })).toThrow('export AWS_REGION=eu-central-1');
    expect(signedIn({ account, awsRegion: 'eu-central-1' })().account).toBe(account);
    // A template can be made without a session.
    expect(signedIn({})().account).toBe(account);
  });

  test('must be that of the certificate', () => {
    const other = { ...ownSettings, account: '999988887777' };
    expect(() => settings('production', 'midden-utrecht', other)).toThrow('is of account 111122223333');
  });

  test('is what the stack is for, so that the CDK deploys to no other', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    expect(new ReferralStack(app, settings('production', 'midden-utrecht', ownSettings)).account).toBe(account);
  });
});

describe('backups and the log of who touched the table', () => {
  const resources = (own: Context, type: string) => Object.values(templateWith(own).findResources(type));
  const { backupCopy: _, ...withoutCopy } = ownSettings;

  test.each([
    ['off, on or locked', { backups: 'yes' }, 'off, on, or locked'],
    ['on or off', { dataEvents: true }, '-c dataEvents='],
    ['a vault', { backups: 'on', backupCopy: 'hw-copies' }, 'the ARN of a backup vault'],
    ...['us-east-1', 'eu-west-2', 'eu-central-2', 'eu-central-1'].map((region): [string, Context, string] => [
      `a vault elsewhere in the EU, not in ${region}`,
      { backups: 'on', backupCopy: ownSettings.backupCopy.replace('eu-west-1', region) },
      'another AWS region inside the EU than eu-central-1',
    ]),
    ['something to copy', { backups: 'off', backupCopy: ownSettings.backupCopy }, 'nothing to copy'],
  ])('take %s', (_what, given, advice) => {
    expect(() => settings('test', 'midden-utrecht', given)).toThrow(SettingsError);
    expect(() => settings('test', 'midden-utrecht', given)).toThrow(advice);
  });

  test('a test stage has none, production has backups, unless another thing was asked for', () => {
    expect(settings('test', 'midden-utrecht').safekeeping).toEqual({ backups: 'off', dataEvents: false });
    const { backups: __, dataEvents: ___, ...plain } = withoutCopy;
    expect(settings('production', 'midden-utrecht', plain).safekeeping).toEqual({ backups: 'on', dataEvents: false });
    expect(resources({ ...withoutCopy, backups: 'off', dataEvents: 'off' }, 'AWS::Backup::BackupVault')).toEqual([]);
    expect(resources({ ...withoutCopy, dataEvents: 'off' }, 'AWS::CloudTrail::Trail')).toEqual([]);
  });

  test('nobody can unlock a locked vault; one that is on can be unlocked by who has the right', () => {
    const lock = (backups: string) =>
      resources({ ...withoutCopy, backups }, 'AWS::Backup::BackupVault')[0]?.['Properties'].LockConfiguration;
    expect(lock('on')).toEqual({ MinRetentionDays: 30, MaxRetentionDays: 35 });
    expect(lock('locked')).toEqual({ ChangeableForDays: 3, MinRetentionDays: 30, MaxRetentionDays: 35 });
  });
});

describe('functions at once', () => {
  test.each(['many', '0', '1.5', ''])('takes a number, not "%s"', (concurrency) => {
    expect(() => settings('test', 'midden-utrecht', { concurrency })).toThrow('aws lambda get-account-settings');
  });

  test('none is reserved in a new account, where AWS would refuse it, and that is told', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    const stack = new ReferralStack(
      app,
      settings('production', 'midden-utrecht', { ...ownSettings, concurrency: '10' }),
    );
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('10 functions at once.*Ask AWS for 210'));
    const reserved = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function')).filter(
      ({ Properties }) => 'ReservedConcurrentExecutions' in Properties,
    );
    expect(reserved).toEqual([]);
  });

  test.each([
    [undefined, 0],
    [209, 0],
    [210, 110],
    [1000, 110],
  ])('of an account with %s, %i are reserved, and AWS keeps its hundred', (limit, sum) => {
    const all = Object.values(reservations(limit)).reduce((total, one) => total + one, 0);
    expect(all).toBe(sum);
    if (limit !== undefined && all > 0) expect(limit - all).toBeGreaterThanOrEqual(100);
  });
});

test.each([
  ['test', false, {}],
  ['production', true, ownSettings],
] as const)('stage %s is protected against termination: %s', (stage, wanted, own) => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new ReferralStack(app, settings(stage, 'midden-utrecht', own));
  expect(stack.terminationProtection).toBe(wanted);
  expect(stack.stackName).toBe(`hw-${stage}-midden-utrecht`);
  expect(stack.region).toMatch(/^eu-/);
});

test('the deployment ends with what a person still has to do, in order, each with a command that exists', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const outputs = templateWith(ownSettings).findOutputs('*');
  const steps = Object.keys(outputs).filter((name) => name.startsWith('Todo'));
  expect(steps).toEqual(['Todo1Alarms', 'Todo2Dns', 'Todo3Sandbox', 'Todo4Concurrency', 'Todo5Smoke', 'Todo6Drill']);
  const said = steps.map((name) => JSON.stringify(outputs[name]?.['Value'])).join('\n');
  expect(said).toContain(ownSettings.alarmAddress);
  for (const [, script] of said.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(script ?? '');
  const alarms = templateWith(ownSettings).findResources('AWS::CloudWatch::Alarm');
  const named = /--alarm-name (\S+)/.exec(said)?.[1];
  expect(Object.values(alarms).map(({ Properties }) => Properties.AlarmName)).toContain(named);
});

test('who hears of no alarm is told so by the end of the deployment', () => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const template = Template.fromStack(new ReferralStack(app, settings('test', 'midden-utrecht')));
  template.hasOutput('Todo1Alarms', { Value: Match.stringLikeRegexp('Nobody hears of alarms') });
});

describe('the month has a budget', () => {
  test("whose alarm goes to the mailbox of alarms, at the stage's figure or another", () => {
    for (const [given, Amount] of [
      [{}, 100],
      [{ budget: '250' }, 250],
    ] as const) {
      templateWith({ ...ownSettings, ...given }).hasResourceProperties('AWS::Budgets::Budget', {
        Budget: { BudgetLimit: { Amount, Unit: 'USD' } },
        NotificationsWithSubscribers: Match.arrayWith([
          Match.objectLike({ Subscribers: [{ Address: ownSettings.alarmAddress, SubscriptionType: 'EMAIL' }] }),
        ]),
      });
    }
  });

  test('unless nobody hears of alarms', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    const stack = new ReferralStack(app, settings('test', 'midden-utrecht'));
    Template.fromStack(stack).resourceCountIs('AWS::Budgets::Budget', 0);
  });
});

test('no role exceeds a permissions boundary that was given', () => {
  const roles = templateWith({ ...ownSettings, permissionsBoundary: 'developer-boundary' }).findResources(
    'AWS::IAM::Role',
  );
  expect(Object.keys(roles).length).toBeGreaterThan(5);
  for (const { Properties } of Object.values(roles)) {
    expect(JSON.stringify(Properties.PermissionsBoundary)).toContain(':policy/developer-boundary');
  }
  templateWith(ownSettings).allResourcesProperties('AWS::IAM::Role', { PermissionsBoundary: Match.absent() });
});

/** A variable of the environment, by the functions that are given it. */
function environments(template: Template, name: string): Record<string, unknown> {
  const functions = Object.entries(template.findResources('AWS::Lambda::Function'));
  return Object.fromEntries(
    functions.flatMap(([id, { Properties }]) => {
      const value: unknown = Properties.Environment?.Variables?.[name];
      return value === undefined ? [] : [[id.replace(/^Functions(.*)[0-9A-F]{8}$/, '$1'), value]];
    }),
  );
}

test('maintenance closes every door and lets the sweeper rest', () => {
  for (const [maintenance, State] of [
    ['on', 'DISABLED'],
    ['off', 'ENABLED'],
  ] as const) {
    const template = templateWith({ ...ownSettings, maintenance, backups: 'off', backupCopy: undefined });
    template.allResourcesProperties('AWS::Events::Rule', { State });
    expect(environments(template, 'MAINTENANCE')).toEqual({
      ServePublic: maintenance,
      ServeLinks: maintenance,
      ServeResults: maintenance,
      ServeDesk: maintenance,
      ActAtDesk: maintenance,
    });
  }
});

test('a first deployment protects nothing yet, so that it can fail and be tried again, and opens to nobody', () => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const own = { ...ownSettings, firstDeployment: 'yes' };
  const stack = new ReferralStack(app, settings('production', 'midden-utrecht', own));
  expect(stack.terminationProtection).toBe(false);
  const template = Template.fromStack(stack);
  template.hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: { Replicas: [{ DeletionProtectionEnabled: false }] },
  });
  expect(environments(template, 'MAINTENANCE')).toEqual({
    ServePublic: 'on',
    ServeLinks: 'on',
    ServeResults: 'on',
    ServeDesk: 'on',
    ActAtDesk: 'on',
  });
});

test('the next deployment is told which alarms put it back: five at most, each of them there', () => {
  const template = templateWith(ownSettings);
  const [flags] = Object.values(template.findOutputs('RollbackFlags')).map(({ Value }) => JSON.stringify(Value));
  const named = [...(flags?.matchAll(/:alarm:([\w-]+)/g) ?? [])].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(2);
  expect(named.length).toBeLessThanOrEqual(5);
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties['AlarmName'],
  );
  expect(alarms).toEqual(expect.arrayContaining(named));
  expect(flags).toMatch(/--rollback-trigger-alarm-arns .* --monitoring-time-minutes 20/);
});

test('a table of before keeps its index until it is told to drop it, since one update adds or takes away one', () => {
  const indexesWith = (own: Context) =>
    Object.values(templateWith({ ...ownSettings, ...own }).findResources('AWS::DynamoDB::GlobalTable')).flatMap(
      ({ Properties }) =>
        Properties['GlobalSecondaryIndexes'].map(
          (index: { IndexName: string; Projection: { ProjectionType: string } }) => [
            index.IndexName,
            index.Projection.ProjectionType,
          ],
        ),
    );
  expect(indexesWith({})).toEqual([['open-work', 'KEYS_ONLY']]);
  expect(indexesWith({ formerIndex: 'keep' })).toEqual([
    ['open-work', 'KEYS_ONLY'],
    ['open', 'ALL'],
  ]);
});

describe('where staff sign in', () => {
  const entra = { staffIssuer: 'https://login.microsoftonline.com/t-1/v2.0', staffClientId: 'c-1' };

  test('is a pool of the stack with a group for each role of the region file, and the desk alone knows it', () => {
    const template = templateWith(ownSettings);
    template.resourceCountIs('AWS::Cognito::UserPool', 1);
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
    const { staff } = settings('production', 'midden-utrecht', ownSettings).region;
    const values = (staff as { roles: { value: string }[] }).roles.map(({ value }) => value);
    expect(groups.map(({ Properties }) => Properties.GroupName).toSorted()).toEqual(values.toSorted());
    expect(Object.keys(environments(template, 'STAFF_ISSUER'))).toEqual(['ServeDesk', 'ActAtDesk']);
    expect(JSON.stringify(environments(template, 'STAFF_ISSUER'))).toContain('https://cognito-idp.eu-central-1.');
  });

  test('may be an issuer of the region, and then the stack has no accounts', () => {
    const template = templateWith({ ...ownSettings, ...entra });
    template.resourceCountIs('AWS::Cognito::UserPool', 0);
    expect(environments(template, 'STAFF_ISSUER')).toEqual({
      ServeDesk: entra.staffIssuer,
      ActAtDesk: entra.staffIssuer,
    });
    expect(environments(template, 'STAFF_CLIENT_ID')).toEqual({ ServeDesk: 'c-1', ActAtDesk: 'c-1' });
  });

  test.each([
    { staffIssuer: entra.staffIssuer },
    { staffClientId: 'c-1' },
    { ...entra, staffIssuer: 'http://login.example' },
    { ...entra, staffIssuer: 'login.example' },
    { ...entra, staffIssuer: 'https://login.example/?tenant=1' },
    { ...entra, staffIssuer: 'https://login.microsoftonline.com/common/v2.0' },
    { ...entra, staffIssuer: 'https://login.microsoftonline.com/Organizations/v2.0/' },
    { ...entra, staffIssuer: 'https://login.microsoftonline.com/consumers' },
    { ...entra, staffIssuer: `${entra.staffIssuer}/.well-known/openid-configuration` },
    { ...entra, staffClientId: '' },
  ])('takes an issuer over TLS and the id of the desk there, both or neither: %j', (given) => {
    expect(() => settings('test', 'midden-utrecht', given)).toThrow(/-c staffIssuer=/);
  });
});

test('the pace of mails is the rate of the account, which may be another than the usual', () => {
  expect(settings('test', 'midden-utrecht').mailPerSecond).toBe(14);
  expect(settings('test', 'midden-utrecht', { mailPerSecond: '1' }).mailPerSecond).toBe(1);
  for (const mailPerSecond of ['0', 'fast', '1.5', '', '2000']) {
    expect(() => settings('test', 'midden-utrecht', { mailPerSecond })).toThrow(
      /-c mailPerSecond= takes the maximum send rate/,
    );
  }
});

function templateWith(own: Context): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  return Template.fromStack(new ReferralStack(app, settings('production', 'midden-utrecht', own)));
}
