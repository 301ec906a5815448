import { describe, expect, test } from 'vitest';
import { backupFacts, hasDataEvents } from '../../bench/costs/backup-facts.ts';
import { fixedPart } from '../../bench/costs/fixed-part.ts';
import { functionFacts, schedulesOf } from '../../bench/costs/function-facts.ts';
import { services, steps } from '../../functions/runtime/steps.ts';
import { deployments, resourcesOf, templateOf } from './template.ts';

test.each(deployments)('of everything in stage $stage of $region somebody has said what it costs', (deployment) => {
  const { stage, region } = deployment;
  const template = templateOf(stage, region);
  const amounts = fixedPart(template);
  expect(amounts.secret).toBe(resourcesOf(template, 'AWS::SecretsManager::Secret').length);
  expect(amounts['web-acl']).toBe(1);
  expect(amounts['alarm-metric']).toBeGreaterThanOrEqual(resourcesOf(template, 'AWS::CloudWatch::Alarm').length);
});

describe('the fixed part', () => {
  const only = (Type: string, Properties: object = {}) => fixedPart({ Resources: { One: { Type, Properties } } });

  test('a resource that nobody has priced is named', () => {
    expect(() => only('AWS::EC2::NatGateway')).toThrow(/AWS::EC2::NatGateway/);
  });

  test('an alarm costs each metric that it listens to', () => {
    const metric = (MetricName: string) => ({ MetricStat: { Metric: { Namespace: 'AWS/Lambda', MetricName } } });
    expect(only('AWS::CloudWatch::Alarm', { MetricName: 'Errors' })).toMatchObject({ 'alarm-metric': 1 });
    const sum = { Metrics: [{ Expression: 'a + b' }, metric('Errors'), metric('Throttles')] };
    expect(only('AWS::CloudWatch::Alarm', sum)).toMatchObject({ 'alarm-metric': 2, 'own-metric': 0 });
  });

  test('a metric of our own costs once, wherever it is shown', () => {
    const Metric = { Namespace: 'HoofdzaakWerk', MetricName: 'open' };
    const DashboardBody = { 'Fn::Join': ['', ['{"metrics":[["HoofdzaakWerk","open"],["HoofdzaakWerk","healed"]]}']] };
    const Resources = {
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [{ MetricStat: { Metric } }] } },
      Dashboard: { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardBody } },
    };
    expect(fixedPart({ Resources })).toMatchObject({ 'own-metric': 2, dashboard: 1 });
  });

  test('a firewall costs itself and each of its rules', () => {
    expect(only('AWS::WAFv2::WebACL', { Rules: [{}, {}, {}] })).toMatchObject({ 'web-acl': 1, 'web-acl-rule': 3 });
  });
});

test('of every function the template says what its costs hang on', () => {
  const facts = functionFacts(templateOf('production'));
  expect(Object.keys(facts).toSorted()).toEqual([...steps, ...services].toSorted());
  for (const { memory, logDays } of Object.values(facts)) {
    expect(memory).toBeGreaterThanOrEqual(128);
    expect(logDays).toBe(90);
  }
});

describe('what production has beside it', () => {
  const production = templateOf('production');

  test('a clock calls the sweeper, the canary, and the function that tells other systems', () => {
    expect(schedulesOf(production)).toEqual([
      { folder: 'sweep-tasks', everyMinutes: 5 },
      { folder: 'tell-events', everyMinutes: 1 },
      { folder: 'try-journey', everyMinutes: 7 },
    ]);
    // Stage test has no canary unless it is asked for.
    expect(schedulesOf(templateOf('test'))).toEqual([
      { folder: 'sweep-tasks', everyMinutes: 5 },
      { folder: 'tell-events', everyMinutes: 1 },
    ]);
  });

  test('a schedule that nobody can count is named', () => {
    const Properties = { ScheduleExpression: 'cron(0 3 * * ? *)', Targets: [] };
    expect(() => schedulesOf({ Resources: { One: { Type: 'AWS::Events::Rule', Properties } } })).toThrow(/cron/);
  });

  test('backups of 35 nights, as many copies elsewhere, and a log of who touched the table', () => {
    const { kept, copiedInMonth } = backupFacts(production);
    expect(kept).toBe(35 + 35);
    expect(copiedInMonth).toBeCloseTo(30.4, 1);
    expect(hasDataEvents(production)).toBe(true);
    expect(backupFacts(templateOf('test'))).toEqual({ kept: 0, copiedInMonth: 0 });
  });
});
