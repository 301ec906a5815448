import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      needs: z.string().optional(),
      if: z.string().optional(),
      environment: z.string().optional(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(stepSchema),
    }),
  ),
});
const source = await read('docs/operate/pipeline/deploy.yml');
const workflow = workflowSchema.parse(parse(source));
const jobs = Object.entries(workflow.jobs);

describe('the pipeline', () => {
  test('deploys production after test, after a comparison, and behind an environment that asks people', () => {
    const { test: first, compare, production } = workflow.jobs;
    expect([first?.needs, compare?.needs, production?.needs]).toEqual(['check', 'test', 'compare']);
    expect([first?.environment, compare?.environment, production?.environment]).toEqual([
      'test',
      undefined,
      'production',
    ]);
    expect(first?.if).toBe("github.event_name == 'push'");
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
  });

  test('holds no key of AWS, and only a job that signs in may ask for a token', () => {
    expect(source).not.toMatch(/aws-access-key-id|AWS_SECRET|secrets\.AWS/i);
    expect(workflow.permissions).toEqual({});
    for (const [name, { steps, permissions }] of jobs) {
      const signsIn = steps.some(({ uses }) => uses?.startsWith('aws-actions/'));
      expect([name, permissions['id-token']]).toEqual([name, signsIn ? 'write' : undefined]);
      expect([name, permissions['contents']]).toEqual([name, 'read']);
    }
  });

  test('signs in with the role that compares unless an environment let it in', () => {
    for (const [name, { steps, environment }] of jobs) {
      const role = steps.map((step) => step.with['role-to-assume']).find((one) => one !== undefined);
      if (role === undefined) continue;
      expect([name, role]).toEqual([name, expect.stringContaining(environment ? '-deploy' : '-diff')]);
    }
  });

  test('pins actions by commit, and puts nothing that others write into a command', () => {
    for (const { uses, run } of jobs.flatMap(([, { steps }]) => steps)) {
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(run ?? '').not.toContain('${{');
    }
  });

  test('runs scripts that exist', async () => {
    const { scripts } = JSON.parse(await read('package.json'));
    const runs = jobs.flatMap(([, { steps }]) => steps.map(({ run }) => run ?? ''));
    const called = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
    expect(called.length).toBeGreaterThan(4);
    expect(called.filter((name) => scripts[name ?? ''] === undefined)).toEqual([]);
  });
});

describe('the roles of the pipeline', async () => {
  const template = parse(await read('docs/operate/pipeline/roles.yaml'), {
    customTags: ['!Sub', '!Ref', '!GetAtt', '!Equals'].map((tag) => ({ tag, resolve: (text: string) => text })),
    logLevel: 'error',
  });
  const { Deploy, Diff } = template.Resources;
  const trust = (role: typeof Deploy) => role.Properties.AssumeRolePolicyDocument.Statement[0].Condition;
  const actions = (role: typeof Deploy) =>
    role.Properties.Policies.flatMap(({ PolicyDocument }: typeof Deploy) => PolicyDocument.Statement);

  test('trust one repository, by equality, for an audience: nothing with a wildcard', () => {
    for (const role of [Deploy, Diff]) {
      expect(Object.keys(trust(role))).toEqual(['StringEquals']);
      expect(JSON.stringify(trust(role))).not.toContain('*');
      expect(trust(role).StringEquals).toMatchObject({
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      });
    }
    const sub = 'token.actions.githubusercontent.com:sub';
    expect(trust(Deploy).StringEquals[sub]).toMatch(/^repo:\$\{Repository\}:environment:\$\{Stage\}$/);
    expect(trust(Diff).StringEquals[sub]).toEqual([
      expect.stringMatching(/^repo:\$\{Repository\}:pull_request$/),
      expect.stringMatching(/^repo:\$\{Repository\}:ref:refs\/heads\/main$/),
    ]);
  });

  test('may take on roles of the CDK and nothing else; who compares, the one that reads', () => {
    for (const role of [Deploy, Diff]) {
      for (const statement of actions(role))
        expect(statement).toMatchObject({ Effect: 'Allow', Action: 'sts:AssumeRole' });
    }
    const resources = (role: typeof Deploy) => actions(role).flatMap(({ Resource }: typeof Deploy) => Resource);
    expect(resources(Deploy)).toHaveLength(3);
    for (const resource of resources(Deploy)) expect(resource).toMatch(/:role\/cdk-\$\{Qualifier\}-[a-z-]+-role-/);
    expect(resources(Diff)).toEqual([expect.stringContaining('-lookup-role-')]);
  });

  test.each([
    ['my-organisation/my-repository', true],
    ['my-organisation@123456/my-repository@456789', true],
    ['*/my-repository', false],
    ['my-organisation/*', false],
    ['my-organisation', false],
  ])('take %s as a repository: %s', (name, taken) => {
    expect(new RegExp(`^(?:${template.Parameters.Repository.AllowedPattern})$`).test(name)).toBe(taken);
  });
});
