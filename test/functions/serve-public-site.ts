import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { createLinkKeys } from '../../functions/adapters/secrets/link-keys.ts';
import type { SubmitResult } from '../../functions/cases/contracts.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { createHandler } from '../../functions/serve-public/handler.ts';
import type { PublicRuntime } from '../../functions/serve-public/site.ts';

const source = 'regions/midden-utrecht.json';

/** The region of all these tests: the real file. */
export const region = readRegion(JSON.parse(readFileSync(source, 'utf8')), { source, allowShortPeriods: false });
/** Under a stage path, so that a link that forgets the base fails a test. */
export const publicUrl = 'https://werk.example/v';
export const origin = 'https://werk.example';

export const accepted: Extract<SubmitResult, { kind: 'accepted' }> = {
  kind: 'accepted',
  fresh: true,
  reference: 'HW-7K2M9QX',
  status: 'received',
  door: 'sterk-met-werk',
  nextStep: 'work-coach-decides',
  statusToken: '1.statustoken',
  hints: [{ nl: 'Schrijf je in bij UWV.', en: 'Register with UWV.' }],
};

/** What a desk was asked. */
export interface Submission {
  readonly request: ReferralRequest;
  readonly idempotencyKey?: string;
  readonly language: string;
  readonly origin: string;
}

/** A site on fake desks. `answer` decides what the intake desk says; `now` may be moved. */
export function openSite(answer: (submission: Submission) => SubmitResult | Promise<SubmitResult> = () => accepted) {
  const submissions: Submission[] = [];
  const logged: { event: string; facts: unknown }[] = [];
  const time = { now: '2026-11-21T09:00:00.000Z' };
  const linkKeys = createLinkKeys({ '1': 'c2VjcmV0IGZvciB0ZXN0cw==' });
  const unused = () => {
    throw new Error('not for the public site');
  };
  let ids = 0;
  const log = (event: string, facts?: unknown) => {
    logged.push({ event, facts });
  };
  const runtime: PublicRuntime = {
    region,
    stage: 'test',
    publicUrl,
    allowedOrigins: ['https://partner.example'],
    clock: () => time.now,
    newId: (size) => `${++ids}`.padStart(size, '0'),
    log: { info: log, error: log, count: unused },
    guards: {
      seal: (name, value, until) => linkKeys.seal(name, JSON.stringify({ until, value })),
      unseal: (name, sealed, now) => {
        const text = sealed === undefined ? undefined : linkKeys.unseal(name, sealed);
        if (text === undefined) return undefined;
        const { until, value } = JSON.parse(text);
        return until > now ? value : undefined;
      },
    },
    intakeDesk: {
      submit: async (request, context) => {
        const submission = { request, ...context };
        submissions.push(submission);
        return answer(submission);
      },
    },
    statusDesk: {
      summary: async (token, reference) =>
        token === '1.statustoken' && reference === 'HW-7K2M9QX'
          ? { reference, status: 'decided', decision: 'approved', updatedAt: '2026-11-21T09:00:00.000Z' }
          : undefined,
    },
  };
  return { handler: createHandler(runtime), submissions, logged, time };
}
export type Site = ReturnType<typeof openSite>;

/** An answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  header(name: string): string | undefined;
}

/** Sends a request as API Gateway would hand it over. */
export async function send(
  site: Site,
  method: string,
  path: string,
  {
    headers = {},
    body = null,
    base64 = false,
  }: { headers?: Record<string, string>; body?: string | null; base64?: boolean } = {},
): Promise<Answer> {
  const url = new URL(path, origin);
  const lists: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) lists[name] = [...(lists[name] ?? []), value];
  const event = {
    httpMethod: method,
    path: decodeURIComponent(url.pathname),
    resource: '/{proxy+}',
    headers: { Host: 'api.internal.example', ...headers },
    multiValueHeaders: Object.fromEntries(
      Object.entries({ Host: 'api.internal.example', ...headers }).map(([name, value]) => [name, [value]]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    multiValueQueryStringParameters: lists,
    pathParameters: null,
    stageVariables: null,
    body,
    isBase64Encoded: base64,
    requestContext: { stage: 'v' },
  } as unknown as APIGatewayProxyEvent;
  const result = await site.handler(event);
  const all = result.multiValueHeaders ?? {};
  return {
    status: result.statusCode,
    body: result.body,
    cookies: (all['set-cookie'] ?? []).map(String),
    header: (name) => all[name.toLowerCase()]?.[0]?.toString(),
  };
}

/** A browser: same origin, remembers cookies, follows nothing by itself. */
export function openBrowser(site: Site) {
  const jar = new Map<string, string>();
  const remember = (answer: Answer) => {
    for (const cookie of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const cookie = () => ({ Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
  return {
    jar,
    get: async (path: string) => remember(await send(site, 'GET', path, { headers: cookie() })),
    post: async (path: string, fields: Iterable<readonly [string, string]>, headers: Record<string, string> = {}) =>
      remember(
        await send(site, 'POST', path, {
          headers: {
            ...cookie(),
            Origin: origin,
            'Content-Type': 'application/x-www-form-urlencoded',
            ...headers,
          },
          body: new URLSearchParams(Array.from(fields, ([name, value]): [string, string] => [name, value])).toString(),
        }),
      ),
    /** The page that a 303 leads to. */
    follow: async (answer: Answer) => {
      const location = answer.header('location') ?? '';
      return remember(await send(site, 'GET', location.replace(/^\/v/, ''), { headers: cookie() }));
    },
  };
}

/** A complete form of an invented person who signs up themselves. */
export const selfFields: readonly (readonly [string, string])[] = [
  ['formKey', 'form-key-1'],
  ['candidate.givenName', 'Noor'],
  ['candidate.familyName', 'Bedacht'],
  ['candidate.birthDate.day', '7'],
  ['candidate.birthDate.month', '5'],
  ['candidate.birthDate.year', '1990'],
  ['candidate.municipality', 'GM0355'],
  ['candidate.email', 'noor@post.example'],
  ['candidate.phone', ''],
  ['candidate.preferredContact', 'email'],
  ['candidate.language', 'nl'],
  ['situation.benefit', 'participatiewet'],
  ['situation.benefit', 'ww'],
  ['situation.registeredJobSeeker', 'true'],
  ['situation.inCareAt', 'none'],
  ['situation.workCoachEmail', ''],
  ['request.goal', 'Werk voor 20 uur per week.\r\nLiefst buiten.'],
  ['request.preferredProvider', ''],
  ['request.availability', ''],
  ['request.remarks', ''],
  ['representative.name', ''],
  ['representative.relation', ''],
  ['representative.email', ''],
  ['representative.phone', ''],
  ['agreement.informed', 'true'],
];

/** The fields with some of them changed. */
export function withFields(changes: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return [
    ...selfFields.filter(([name]) => !Object.hasOwn(changes, name)),
    ...Object.entries(changes).map(([name, value]) => [name, value] as const),
  ];
}
