import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterAll, expect, test } from 'vitest';
import { explain } from '../../lib/findings.ts';
import { addRulePacks } from '../../lib/rule-packs.ts';
import { checkedTemplateOf, deployments, templateOf } from './template.ts';

const outdir = mkdtempSync(join(tmpdir(), 'referrals-nag-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const newApp = () => new App({ outdir, analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } });

test.each(deployments)('no rule finds anything unexplained in stage $stage of $region', ({ stage, region }) => {
  // The same template as the other tests read, which leave out what looks at it here.
  expect(checkedTemplateOf(stage, region)).toEqual(templateOf(stage, region));
});

test('what CloudFormation would refuse stops the synthesis', () => {
  const { stage, region } = deployments[0];
  const addBroken = (app: App) =>
    void new CfnResource(new Stack(app, 'Broken'), 'Topic', {
      type: 'AWS::SNS::Topic',
      properties: { TopicNam: 'misspelt' },
    });
  expect(() => checkedTemplateOf(stage, region, addBroken)).toThrow(/TopicNam/);
});

test('an unexplained finding stops the synthesis, an explained one does not', () => {
  const synthesise = (explained: boolean) => {
    const app = newApp();
    const topic = new Topic(new Stack(app, 'Bad'), 'Topic');
    topic.applyRemovalPolicy(RemovalPolicy.DESTROY);
    if (explained) {
      explain(topic, { 'AwsSolutions-SNS3': 'Only a test.', 'NIST.800.53.R5-SNSEncryptedKMS': 'Only a test.' });
    }
    addRulePacks(app);
    return () => app.synth();
  };
  expect(synthesise(false)).toThrow('AwsSolutions-SNS3');
  expect(synthesise(false)).toThrow('NIST.800.53.R5-SNSEncryptedKMS');
  expect(synthesise(true)).not.toThrow();
});
