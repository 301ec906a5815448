import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SettingsError } from '../../functions/domain/errors.ts';
import { readSettings } from '../../lib/config.ts';
import { ReferralStack } from '../../lib/referral-stack.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let copy: ProjectCopy;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => copy.remove());

const settings = (stage: unknown, region: unknown, more: object = {}) =>
  readSettings({ stage, region, ...more }, copy.root);

describe('stage and region', () => {
  test.each(['prod', '', undefined, 'toString'])('stage %s is refused with the possible ones', (stage) => {
    expect(() => settings(stage, 'midden-utrecht')).toThrow(SettingsError);
    expect(() => settings(stage, 'midden-utrecht')).toThrow('Pass -c stage=test or -c stage=production.');
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
    expect(() => settings('production', 'quick')).toThrow(SettingsError);
  });
});

describe('own address', () => {
  const own = {
    domain: 'aanmelden.regio.example',
    certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/x',
  };

  test('needs a host name and a certificate', () => {
    expect(() => settings('test', 'midden-utrecht', { domain: own.domain })).toThrow('-c certificateArn=');
    expect(() => settings('test', 'midden-utrecht', { certificateArn: own.certificateArn })).toThrow('-c domain=');
    expect(() => settings('test', 'midden-utrecht', { ...own, domain: 'https://x' })).toThrow(SettingsError);
  });

  test('replaces the address that AWS gives', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    const template = Template.fromStack(new ReferralStack(app, settings('production', 'midden-utrecht', own)));
    template.hasResourceProperties('AWS::ApiGateway::DomainName', {
      DomainName: own.domain,
      SecurityPolicy: 'TLS_1_2',
    });
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
    template.allResourcesProperties('AWS::Lambda::Function', {
      Environment: { Variables: { PUBLIC_URL: 'https://aanmelden.regio.example' } },
    });
  });
});

test.each([
  ['test', false],
  ['production', true],
] as const)('stage %s is protected against termination: %s', (stage, wanted) => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new ReferralStack(app, settings(stage, 'midden-utrecht'));
  expect(stack.terminationProtection).toBe(wanted);
  expect(stack.stackName).toBe(`hw-${stage}-midden-utrecht`);
  expect(stack.region).toMatch(/^eu-/);
});
