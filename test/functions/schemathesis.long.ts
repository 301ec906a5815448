import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sandboxKey } from '../../functions/domain/sandbox.ts';
import { sandboxAnswers } from '../../functions/domain/sandbox-answers.ts';
import { problemSchema } from '../../functions/serve-public/api-schemas.ts';
import { createHandler } from '../../functions/serve-public/handler.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { createHandler as createResultsHandler } from '../../functions/serve-results/handler.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { formCase } from '../support/forms.ts';
import { mondayMorning } from '../support/journey.ts';
import { installPythonTool } from '../support/python-tool.ts';
import { regionNamed, withoutLimits } from '../support/regions.ts';
import { openSite, type Site, send } from './serve-public-site.ts';

// The API against its own document: Schemathesis sends what the document allows and what it forbids; what it cannot bring about is sent by hand.

/** What Schemathesis may find, and why that is no fault. Each must be found: one that is not is struck off. */
const explained: readonly {
  readonly code: string;
  readonly message: RegExp;
  readonly at: RegExp;
  readonly why: string;
}[] = [
  {
    code: 'ST201',
    message: /in body - .*\(sent null\)/,
    at: /^POST \/referrals$/,
    why: 'Many systems send null for what nobody filled in. It counts as left out; the document says so.',
  },
  {
    code: 'ST201',
    message: /`Sandbox-Answer` in header/,
    at: /^POST \/referrals/,
    why: 'Of any client but a sandbox the header means nothing; the document says so.',
  },
  {
    code: 'ST202',
    message: /Valid data should have been accepted/,
    at: /^POST \/referrals/,
    why: 'Days that do not exist, fields that need each other, a key sent again: JSON Schema cannot say what else is needed.',
  },
  {
    code: 'ST204',
    message: /returned 404, expected 405/,
    at: /^(TRACE|QUERY) /,
    why: 'API Gateway knows no such method, and answers by itself as for an address that is not there.',
  },
];

/** Answers that the embedded run cannot give: the firewall and the throttle are parts of AWS, before the API. */
const onlyOnAws = /^GET \/(?!referrals\/forms).* (403|429)$/;

const { mapping, body: mappedBody } = formCase('open-formulieren');
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
const ownKey = 'key-of-the-form';
const trialKey = 'key-of-the-form-that-is-tried';
const agent = { 'User-Agent': 'schemathesis' };
const json = { 'Content-Type': 'application/json' };

interface Documented {
  readonly content?: Readonly<Record<string, unknown>>;
}
interface ApiDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Readonly<Record<string, Documented>> }>>>
  >;
}

/** One answer, as far as the document speaks of it. */
interface Reached {
  readonly operation: string;
  readonly status: number;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}
interface Scenario {
  readonly recorder: {
    readonly label: string;
    readonly cases: Readonly<Record<string, { readonly value: Sent }>>;
    readonly checks?: Readonly<Record<string, readonly Check[]>>;
    readonly interactions?: Readonly<Record<string, { readonly response?: { readonly status_code: number } | null }>>;
  };
}
interface Check {
  readonly name: string;
  readonly status: string;
  readonly failure_info?: {
    readonly failure: { readonly code: string; readonly title: string; readonly message: string };
  } | null;
}

let folder: string;
let app: Embedded;
let document: ApiDocument;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'referrals-schemathesis-'));
  const content = (await regionNamed()) as object;
  app = await openEmbedded({
    frozenAt: mondayMorning,
    seed: 1,
    regionContent: withoutLimits({
      ...content,
      clients: [
        { id: mapping.client, name: 'Gemeente Zeist', keyHashes: [hashOf(ownKey)] },
        { id: 'formulier-proef', name: 'Proef', keyHashes: [hashOf(trialKey)], sandbox: true },
      ],
      forms: [mapping, { ...mapping, id: 'proef', client: 'formulier-proef' }],
    }),
  });
  document = (await (await fetch(`${app.url}/v1/openapi.json`, { headers: agent })).json()) as ApiDocument;
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a good referral; the answer has been awaited with all that follows from it. */
async function refer(): Promise<string> {
  const answer = await fetch(`${app.url}/v1/referrals`, {
    method: 'POST',
    headers: { ...agent, ...json, 'X-API-Key': 'demo-key' },
    body: JSON.stringify(exampleRequest(app.region)),
  });
  await app.clock.idle();
  return String(((await answer.json()) as { reference: string }).reference);
}

/** Runs Schemathesis with a seed, so that every run sends the same. */
async function runSchemathesis(reference: string): Promise<readonly Scenario[]> {
  const command = await installPythonTool('schemathesis', '4.32.5');
  const config = join(folder, 'schemathesis.toml');
  const report = join(folder, 'report.ndjson');
  await writeFile(
    config,
    `[[operations]]
include-name = "POST /referrals"
headers = { "X-API-Key" = "demo-key" }

[[operations]]
include-name = "POST /referrals/forms/{form}"
headers = { "Authorization" = "Bearer ${ownKey}" }
parameters = { "form" = "${mapping.id}" }

[[operations]]
include-name = "GET /referrals/{reference}"
headers = { "X-API-Key" = "demo-key" }
parameters = { "reference" = "${reference}" }
`,
  );
  // Who may see what is shown by test/attack; the tool cannot know which of its numbers belong to whom.
  const left = ['ignored_auth', 'object_level_authorization', 'use_after_free', 'ensure_resource_availability'];
  const flags = {
    '--header': 'User-Agent: schemathesis',
    '--seed': '1',
    '--phases': 'examples,coverage,fuzzing',
    '--max-examples': '20',
    '--generation-database': 'none',
    '--generation-with-security-parameters': 'false',
    '--checks': 'all',
    '--exclude-checks': left.join(','),
    '--report': 'ndjson',
    '--report-ndjson-path': report,
  };
  const { code, said } = await new Promise<{ code: number; said: string }>((done) => {
    const args = ['--config-file', config, 'run', `${app.url}/v1/openapi.json`, '--no-color', '--continue-on-failure'];
    const child = execFile(
      command,
      [...args, ...Object.entries(flags).flat()],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? 2, said: `${stdout}${stderr}` }),
    );
  });
  // It ends with 1 where it finds something, and with 2 where it could not look.
  if (code > 1) throw new Error(said);
  const lines = (await readFile(report, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => (JSON.parse(line) as { ScenarioFinished?: Scenario }).ScenarioFinished ?? []);
}

/** What stands at a dotted path of a body. */
function partOf(body: unknown, path: string | undefined): unknown {
  const step = (at: unknown, key: string) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return path?.split('.').reduce(step, body);
}

/** What was found, one line each: operation, check and what the check says. */
function findingsOf(scenarios: readonly Scenario[]) {
  return scenarios.flatMap(({ recorder }) =>
    Object.entries(recorder.checks ?? {}).flatMap(([id, checks]) =>
      checks.flatMap(({ name, failure_info }) => {
        const failure = failure_info?.failure;
        if (failure === undefined) return [];
        const { method = '', path = '', body } = recorder.cases[id]?.value ?? {};
        const sent = partOf(body, /in body - ([\w.]+):/.exec(failure.message)?.[1]);
        const message = sent === undefined ? failure.message : `${failure.message} (sent ${JSON.stringify(sent)})`;
        return [{ at: `${method} ${path}`, check: name, code: failure.code, message: message.replaceAll('\n', ' ') }];
      }),
    ),
  );
}

/** The answers that Schemathesis got, to the methods that the document has. */
function reachedBy(scenarios: readonly Scenario[]): Reached[] {
  return scenarios.flatMap(({ recorder }) =>
    Object.entries(recorder.interactions ?? {}).flatMap(([id, { response }]) => {
      const { method = '', path = '' } = recorder.cases[id]?.value ?? {};
      return response ? [{ operation: `${method} ${path}`, status: response.status_code }] : [];
    }),
  );
}

/** Fails where an answer is not as the document says, by status, kind of content and, of a problem, its shape. */
function mustBeDocumented({ operation, status }: Reached, contentType: string | undefined, body: string): Reached {
  const [method = '', path = ''] = operation.split(' ');
  const documented = document.paths[path]?.[method.toLowerCase()]?.responses[status];
  expect(documented, `${operation} ${status} ${body}`).toBeDefined();
  const type = contentType?.split(';')[0];
  expect(Object.keys(documented?.content ?? {}), `${operation} ${status}`).toEqual(type === undefined ? [] : [type]);
  if (type === 'application/problem+json') {
    const problem = problemSchema.parse(JSON.parse(body));
    expect(problem).toMatchObject({ status, code: expect.any(String) });
  }
  return { operation, status };
}

/** Everything that one sends by hand: an address that the document has, by its template, and how. */
async function byHand(reference: string): Promise<Reached[]> {
  const good = exampleRequest(app.region);
  const ask = async (
    operation: string,
    path: string,
    init: { headers?: Record<string, string>; body?: string } = {},
  ) => {
    const [method = ''] = operation.split(' ');
    const headers = { ...agent, ...init.headers };
    const answer = await fetch(`${app.url}/v1${path}`, { method, redirect: 'manual', ...init, headers });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? undefined;
    return { ...mustBeDocumented({ operation, status: answer.status }, type, text), answer };
  };
  const reached: Reached[] = [];
  const posts = [
    { operation: 'POST /referrals', path: '/referrals', key: 'demo-key', trial: sandboxKey, body: good as object },
    {
      operation: 'POST /referrals/forms/{form}',
      path: `/referrals/forms/${mapping.id}`,
      key: ownKey,
      trial: trialKey,
      body: mappedBody,
    },
  ];
  for (const { operation, path, key, trial, body } of posts) {
    const keyed = { ...json, 'X-API-Key': key };
    const text = JSON.stringify(body);
    const trialPath = path.replace(mapping.id, 'proef');
    reached.push(
      await ask(operation, path, { headers: keyed, body: text }),
      await ask(operation, path, { headers: keyed, body: '{' }),
      await ask(operation, path, { headers: { ...keyed, 'X-API-Key': 'nobody' }, body: text }),
      await ask(operation, path, { headers: { ...json, Authorization: 'Bearer nobody' }, body: text }),
      await ask(operation, path, { headers: { ...keyed, Origin: 'https://elsewhere.example' }, body: text }),
      await ask(operation, path, { headers: keyed, body: JSON.stringify({ ...body, long: 'a'.repeat(40_000) }) }),
      await ask(operation, path, { headers: { ...keyed, 'Content-Type': 'text/plain' }, body: text }),
    );
    for (const answer of sandboxAnswers) {
      const headers = { ...json, 'X-API-Key': trial, 'Sandbox-Answer': answer };
      reached.push(await ask(operation, trialPath, { headers, body: text }));
    }
  }
  const elsewhere = { ...good, candidate: { ...good.candidate, municipality: 'GM0014' } };
  const other = { headers: { ...json, 'X-API-Key': 'demo-key' }, body: JSON.stringify(elsewhere) };
  reached.push(await ask('POST /referrals', '/referrals', other));
  const form = { headers: { ...json, 'X-API-Key': ownKey }, body: JSON.stringify(mappedBody) };
  reached.push(await ask('POST /referrals/forms/{form}', '/referrals/forms/nobody', form));

  const get = 'GET /referrals/{reference}';
  const keyed = { 'X-API-Key': 'demo-key' };
  const first = await ask(get, `/referrals/${reference}`, { headers: keyed });
  const tag = first.answer.headers.get('etag') ?? '';
  reached.push(
    first,
    await ask(get, `/referrals/${reference}`, { headers: { ...keyed, 'If-None-Match': tag } }),
    await ask(get, `/referrals/${reference}?lang=xx`, { headers: keyed }),
    await ask(get, `/referrals/${reference}`),
    await ask(get, '/referrals/HW-0000000', { headers: keyed }),
  );
  // The tool leaves out the document that it reads.
  reached.push(await ask('GET /openapi.json', '/openapi.json'));
  for (const path of ['/embed.js', '/openapi.json', '/results', '/results.csv']) {
    const whole = await ask(`GET ${path}`, path);
    const headers = { 'If-None-Match': whole.answer.headers.get('etag') ?? '' };
    reached.push(whole, await ask(`GET ${path}`, path, { headers }));
  }
  return reached;
}

/** Answers of a system that is closed, and of one in which everything fails: neither can be brought about from outside. */
async function whereNothingWorks(): Promise<Reached[]> {
  const site = openSite();
  const closed = openSite(undefined, 'sent', true);
  const { publicUrl, log, clock, region } = site.runtime;
  const broken: Record<string, unknown> = { ...site.runtime };
  const brokenSite: Site = { ...site, handler: createHandler(broken as unknown as Site['runtime']) };
  // Only now: the application itself could not be made without them.
  for (const part of ['region', 'loop', 'apiClients', 'summaryDesk', 'stage']) broken[part] = undefined;
  const results = (isClosed: boolean): Site => ({
    ...site,
    handler: createResultsHandler({
      ...{ publicUrl, log, clock, region, isClosed },
      publications: { all: () => Promise.reject(new Error('the table is away')) },
      loop: { last: async () => undefined },
    }),
  });
  const of: Record<string, readonly [Site, Site]> = {
    '/results': [results(true), results(false)],
    '/results.csv': [results(true), results(false)],
  };
  const reached: Reached[] = [];
  for (const path of Object.keys(document.paths)) {
    if (document.paths[path]?.['get'] === undefined) continue;
    for (const one of of[path] ?? [closed, brokenSite]) {
      const headers = { 'X-API-Key': 'demo-key' };
      const answer = await send(one, 'GET', `/v1${path.replace('{reference}', 'HW-7K2M9QX')}`, { headers });
      const operation = `GET ${path}`;
      reached.push(mustBeDocumented({ operation, status: answer.status }, answer.header('content-type'), answer.body));
    }
  }
  return reached;
}

test('the API answers what its document says, nothing else, and all of it', async () => {
  const reference = await refer();
  const scenarios = await runSchemathesis(reference);
  const findings = findingsOf(scenarios);
  const isOne = (one: (typeof explained)[number], { at, code, message }: (typeof findings)[number]) =>
    one.at.test(at) && one.code === code && one.message.test(message);
  const unexplained = findings.filter((finding) => !explained.some((one) => isOne(one, finding)));
  const lines = unexplained.map(({ at, check, message }) => `${at} ${check}: ${message}`);
  expect([...new Set(lines)]).toEqual([]);
  expect(explained.filter((one) => !findings.some((finding) => isOne(one, finding)))).toEqual([]);
  expect(app.functionFaults).toEqual([]);

  const tried = reachedBy(scenarios);
  // A limit that was met would have hidden whatever lies behind it.
  expect(tried.filter(({ status }) => status === 429)).toEqual([]);
  expect(tried.length).toBeGreaterThan(500);
  const all = [...tried, ...(await byHand(reference)), ...(await whereNothingWorks())];
  const reached = new Set(all.map(({ operation, status }) => `${operation} ${status}`));
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
  expect(documented.filter((one) => !reached.has(one) && !onlyOnAws.test(one))).toEqual([]);
  expect(documented.filter((one) => reached.has(one) && onlyOnAws.test(one))).toEqual([]);
});
