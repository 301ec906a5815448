import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '../../functions/serve-public/openapi.ts';
import { midden } from '../domain/fixtures.ts';
import { installNpmTool } from '../support/npm-tool.ts';

// The NL API Design Rules (comply or explain), by the linter that Logius publishes for them.

const ruleset = resolve('test/fixtures/api-design-rules/ruleset.yaml');
const birthDates =
  'A day that nobody knows is 00 (1990-00-00), as in the Dutch register of persons: no `date` of JSON Schema.';

/** What the linter may find, at which places, and why that is no fault. Each must be found: one that is not is struck off. */
const explained: readonly {
  readonly code: string;
  readonly path: RegExp;
  readonly why: string;
  readonly only?: 'embedded';
}[] = [
  {
    code: 'nlgov:servers-use-https',
    path: /^servers\.0\.url$/,
    why: 'The embedded run serves this machine alone.',
    only: 'embedded',
  },
  {
    code: 'nlgov:paths-kebab-case',
    path: /^paths\.\/[a-z-]+\.(csv|js)$/,
    why: 'Whoever downloads a file gets it with the name of its kind, like openapi.json, which the rule allows.',
  },
  {
    code: 'nlgov:specify-format-for-date-and-time',
    path: /^components\.schemas\.ReferralRequest\.properties\.candidate\.properties\.birthDate$/,
    why: birthDates,
  },
  {
    code: 'nlgov:specify-format-for-date-and-time',
    path: /^components\.schemas\.ReferralForm\.properties\.candidate\.birthDate$/,
    why: birthDates,
  },
];

interface Finding {
  readonly code: string;
  readonly path: string;
}

let folder: string;
let spectral: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referrals-api-rules-'));
  spectral = await installNpmTool({ name: '@stoplight/spectral-cli', version: '6.16.3', command: 'spectral' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the linter; it ends with 1 where it finds anything, and with 2 where it could not look. */
async function findingsIn(document: object): Promise<Finding[]> {
  const file = join(folder, 'openapi.json');
  const report = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(document));
  const code = await new Promise<number>((done) => {
    const child = execFile(spectral, ['lint', file, '--ruleset', ruleset, '--format', 'json', '--output', report]);
    child.on('exit', (status) => done(status ?? 2));
  });
  expect(code).toBeLessThan(2);
  const found = JSON.parse(await readFile(report, 'utf8')) as readonly { code: string; path: readonly string[] }[];
  return found.map(({ code, path }) => ({ code, path: path.join('.') }));
}

test.each([
  ['embedded', 'http://127.0.0.1:3000'],
  ['AWS', 'https://abcd1234ef.execute-api.eu-central-1.amazonaws.com/v'],
  ['AWS with a name of its own', 'https://aanmelden.example'],
])('nothing that the linter finds in the document of the %s run is unexplained', async (where, publicUrl) => {
  const found = await findingsIn(
    openApiDocument({ region: midden(), publicUrl } as Parameters<typeof openApiDocument>[0]),
  );
  const allowed = explained.filter(({ only }) => only === undefined || only === where);
  const isOne = (of: (typeof explained)[number], one: Finding) => of.code === one.code && of.path.test(one.path);
  expect(found.filter((one) => !allowed.some((of) => isOne(of, one)))).toEqual([]);
  expect(allowed.filter((of) => !found.some((one) => isOne(of, one)))).toEqual([]);
});

test('the linter does find what is wrong', async () => {
  const document = structuredClone(openApiDocument({ region: midden(), publicUrl: 'https://aanmelden.example' })) as {
    info: { contact?: object };
    paths: Record<string, object>;
  };
  delete document.info.contact;
  document.paths['/Referral_List/'] = { post: { operationId: 'x', responses: { 200: { description: 'x' } } } };
  const codes = (await findingsIn(document)).map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining([
      'info-contact',
      'nlgov:missing-header',
      'nlgov:paths-kebab-case',
      'path-keys-no-trailing-slash',
    ]),
  );
});
