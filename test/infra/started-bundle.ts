import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { FunctionEnv } from '../../functions/runtime/env.ts';
import { projectRoot } from '../../lib/synthesise.ts';

/** What is asked of a bundle: a path below the public base, and the language of the answer. */
export type Asked = readonly [path: string, lang: string];

const arn = 'arn:aws:states:eu-central-1:000000000000:stateMachine:none';

/** Enough to start without asking AWS for anything: it names no secret. */
const environment: FunctionEnv = {
  TABLE_NAME: 'none',
  REGION_FILE: join(projectRoot, 'regions/midden-utrecht.json'),
  STAGE: 'test',
  SERVICE_NAME: 'bundle',
  PUBLIC_URL: 'https://site.example/v',
  REFERRAL_STATE_MACHINE_ARN: arn,
  TRAJECTORY_STATE_MACHINE_ARN: arn,
  MAIL_CONFIGURATION_SET: 'none',
  MAIL_PER_SECOND: '0',
  ALLOWED_ORIGINS: '',
  MAINTENANCE: 'off',
  STAFF_ISSUER: 'https://issuer.example',
  STAFF_CLIENT_ID: 'desk',
  EVENT_SOURCE: 'https://site.example/v',
  EVENT_BUS_NAME: 'none',
};

/** Counts what is compiled from text and the schemas that are made, and asks. zod calls what is set here with each schema. */
const program = `
let compiled = 0;
let schemas = 0;
globalThis.__zod_globalConfig = { postProcessor: () => void (schemas += 1) };
globalThis.Function = new Proxy(Function, { construct: (made, parts) => (compiled += 1, Reflect.construct(made, parts)) });
const { handler } = await import(process.cwd() + '/index.mjs');
const answers = [];
const schemasAtStart = schemas;
for (const [path, lang] of JSON.parse(process.env.ASKED)) {
  answers.push(await handler({
    resource: path, path, httpMethod: 'GET', body: null, isBase64Encoded: false,
    headers: { Host: 'site.example' }, multiValueHeaders: { Host: ['site.example'] },
    queryStringParameters: { lang }, multiValueQueryStringParameters: { lang: [lang] },
    pathParameters: null, stageVariables: null,
    requestContext: { resourcePath: path, path, httpMethod: 'GET', stage: 'v', identity: { sourceIp: '192.0.2.1' } },
  }, {}));
}
process.stdout.write('\\n' + JSON.stringify({ answers, compiled, schemasAtStart }));
`;

/** What a bundle answered, how many functions it compiled from text until then, and how many schemas it had made before. */
export interface Started {
  readonly answers: readonly APIGatewayProxyResult[];
  readonly compiled: number;
  readonly schemasAtStart: number;
}

/** Starts the bundle in a folder as Lambda does, in a process of its own that has nothing else, and asks it for pages. */
export function askBundle(folder: string, asked: readonly Asked[]): Started {
  const env = { ...environment, AWS_REGION: 'eu-central-1', ASKED: JSON.stringify(asked) };
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder, env });
  // Before it come lines of its log: it says that nothing could be read of the region's changes.
  return JSON.parse(answer.toString().split('\n').at(-1) ?? '');
}

/** Files of texts that the code of a bundle asks for, by their path in its folder. */
export function textsAskedFor(folder: string): readonly string[] {
  const code = globSync('*.mjs', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
  const asked = code.flatMap((text) => [...text.matchAll(/\("([a-z]{2})","([a-z-]+)"\)/g)]);
  return asked.map(([, language, area]) => `texts/${language}/${area}.mjs`);
}
