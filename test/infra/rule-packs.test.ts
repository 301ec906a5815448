import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterAll, expect, test } from 'vitest';
import { explain } from '../../lib/findings.ts';
import { addRulePacks } from '../../lib/rule-packs.ts';
import { deployments, templateOf } from './template.ts';

const outdir = mkdtempSync(join(tmpdir(), 'referrals-nag-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const newApp = () => new App({ outdir, analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } });

test.each(deployments)('no rule finds anything unexplained in stage $stage of $region', ({ stage, region }) => {
  // Shared with the other tests of the template, and for each of them the rule packs look.
  expect(() => templateOf(stage, region)).not.toThrow();
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
