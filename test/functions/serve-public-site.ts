import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { createAdviceDesk } from '../../functions/cases/advice-desk.ts';
import type { SubmitResult } from '../../functions/cases/intake-contracts.ts';
import { createSavedFormDesk } from '../../functions/cases/saved-form-desk.ts';
import { createSenderDesk } from '../../functions/cases/sender-desk.ts';
import { demoClient, type Sender } from '../../functions/domain/api-client.ts';
import { type Findable, findMarks } from '../../functions/domain/find-terms.ts';
import type { LoopCheck } from '../../functions/domain/loop-check.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import type { UseLimit } from '../../functions/ports/guard-store.ts';
import type { OutgoingMail, SendResult } from '../../functions/ports/mailer.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { createHandler } from '../../functions/serve-public/handler.ts';
import type { PublicRuntime } from '../../functions/serve-public/site.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { formMails } from '../../functions/web/public/form-mails.ts';
import { type FormAnswers, filledIn, formOn } from '../support/form-filling.ts';
import { expectMistakesRefused } from '../support/person.ts';
import { keepAnswers } from './asked-before.ts';

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
  hints: [{ code: 'register-as-job-seeker', who: 'self' }],
};

/** What the desks of a site hold, apart from referrals that were sent. */
interface Held {
  readonly ids: number;
  readonly logged: readonly { event: string; facts: unknown }[];
  readonly turnedAway: readonly string[];
  readonly sentMails: readonly OutgoingMail[];
  readonly counters: ReadonlyMap<string, number>;
  readonly stored: ReadonlyMap<string, string>;
  readonly rightAt: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, { code: string; until: string; tries: number }>;
}

/** A copy of lists and maps; of what is in them only codes change. */
function copyOf({ codes, ...held }: Held): Held {
  return {
    ids: held.ids,
    logged: [...held.logged],
    turnedAway: [...held.turnedAway],
    sentMails: [...held.sentMails],
    counters: new Map(held.counters),
    stored: new Map(held.stored),
    rightAt: new Map(held.rightAt),
    codes: new Map([...codes].map(([subject, code]) => [subject, { ...code }])),
  };
}

function refill<V>(map: Map<string, V>, held: ReadonlyMap<string, V>): void {
  map.clear();
  for (const [name, value] of held) map.set(name, value);
}

const openMemory = keepAnswers<Answer, Held>();
/** How browsers ask a site; anything else asks its handler. */
const browsersAsk = new WeakMap<ReturnType<typeof createHandler>, (...asked: Asked) => Promise<Answer>>();

/** What a desk was asked. */
export interface Submission {
  readonly request: ReferralRequest;
  readonly idempotencyKey?: string;
  readonly language?: string;
  readonly origin: string;
  readonly sender: Sender;
  readonly network?: string;
}

/** A site on fake desks. `answer` decides what the intake desk says; `now` may be moved. */
export function openSite(
  answer: (submission: Submission) => SubmitResult | Promise<SubmitResult> = () => accepted,
  mailAnswer: SendResult = 'sent',
  isClosed = false,
  settings: Region = region,
) {
  const submissions: Submission[] = [];
  const logged: { event: string; facts: unknown; isError?: true }[] = [];
  const time = { now: '2026-11-21T09:00:00.000Z' };
  const loop = { last: undefined as LoopCheck | undefined };
  const linkKeys = createKeys('forms', { '1': 'c2VjcmV0IGZvciB0ZXN0cw==' });
  const counters = new Map<string, number>();
  const count = async (scope: string) => {
    counters.set(scope, (counters.get(scope) ?? 0) + 1);
    return counters.get(scope) ?? 0;
  };
  const codes = new Map<string, { code: string; until: string; tries: number }>();
  const rightAt = new Map<string, string>();
  const turnedAway: string[] = [];
  const sentMails: OutgoingMail[] = [];
  const stored = new Map<string, string>();
  let ids = 0;
  const log = (event: string, facts?: unknown, level?: 'error') => {
    logged.push({ event, facts, ...(level === 'error' ? { isError: true } : {}) });
  };
  const guards = {
    seal: (name: string, value: unknown, until: string) => linkKeys.seal(name, JSON.stringify({ until, value })),
    unseal: (name: string, sealed: string | undefined, now: string): unknown => {
      const text = sealed === undefined ? undefined : linkKeys.unseal(name, sealed);
      if (text === undefined) return undefined;
      const { until, value } = JSON.parse(text);
      return until > now ? value : undefined;
    },
    hash: (text: string) => linkKeys.hash(text),
    findMarks: (person: Findable) => findMarks(person, (text) => linkKeys.hash(text)),
    count,
    take: async ({ scope, most }: UseLimit) => {
      const used = counters.get(scope) ?? 0;
      if (used < most) counters.set(scope, used + 1);
      return used < most;
    },
    uncount: async (scope: string) => {
      counters.set(scope, (counters.get(scope) ?? 0) - 1);
    },
    counted: async (scope: string) => counters.get(scope) ?? 0,
    putCode: async (subject: string, code: string, device: string, until: string, limits: readonly UseLimit[]) => {
      const reached = limits.find(({ scope, most }) => (counters.get(scope) ?? 0) >= most);
      if (reached !== undefined) return reached;
      for (const { scope } of limits) counters.set(scope, (counters.get(scope) ?? 0) + 1);
      codes.set(`${subject} ${device}`, { code, until, tries: 0 });
      return undefined;
    },
    dropCode: async (subject: string, code: string, device: string) => {
      if (codes.get(`${subject} ${device}`)?.code === code) codes.delete(`${subject} ${device}`);
    },
    tryCode: async (subject: string, code: string, device: string, now: string, tries: number) => {
      const known = codes.get(`${subject} ${device}`);
      if (known === undefined || known.until <= now || known.tries >= tries)
        return { result: 'gone', left: 0 } as const;
      known.tries += 1;
      const left = tries - known.tries;
      if (known.code !== code) return { result: 'wrong', left } as const;
      codes.delete(`${subject} ${device}`);
      rightAt.set(`${subject} ${device} ${code}`, now);
      return { result: 'right', left } as const;
    },
    wasRight: async (subject: string, code: string, device: string, since: string) =>
      (rightAt.get(`${subject} ${device} ${code}`) ?? '') >= since,
  };
  const base = {
    region: settings,
    publicUrl,
    clock: () => time.now,
    // Different from its first character on: codes are made of the first ones.
    newId: (size: number) => [...`${++ids * 7919}`].toReversed().join('').padEnd(size, '0'),
    log: {
      info: (event: string, facts?: unknown) => log(event, facts),
      error: (event: string, facts?: unknown) => log(event, facts, 'error'),
      count: (name: string) => log(name),
    },
    pause: async () => {},
    guards,
    savedForms: {
      put: async (hash: string, sealed: string) => {
        stored.set(hash, sealed);
      },
      find: async (hash: string) => stored.get(hash),
      wipe: async (hash: string) => {
        stored.delete(hash);
      },
    },
    mails: caseMails,
    formMails,
    mailer: {
      send: async (mail: OutgoingMail) => {
        sentMails.push(mail);
        return mailAnswer;
      },
    },
  };
  const runtime: PublicRuntime = {
    ...base,
    stage: 'test',
    loop: { last: async () => loop.last },
    isClosed,
    allowedOrigins: ['https://partner.example'],
    apiClients: createApiClients([demoClient, ...(settings.clients ?? [])], {
      keys: { isGood: async () => false },
      clock: () => '2026-01-05T08:00:00.000Z',
    }),
    savedFormDesk: createSavedFormDesk(base),
    adviceDesk: createAdviceDesk(base),
    senderDesk: createSenderDesk(base),
    intakeDesk: {
      submit: async (request, context) => {
        memory.end();
        const submission = { request, ...context };
        submissions.push(submission);
        return answer(submission);
      },
      turnAway: async (otherDoor) => {
        turnedAway.push(otherDoor);
      },
    },
    summaryDesk: {
      summary: async (reference, { client, token }) => {
        if (reference !== 'HW-7K2M9QX') return undefined;
        if (client === 'demo') {
          const mails = { waiting: 0, sent: 1, delivered: 1, failed: 0 };
          return { reference, status: 'waiting-for-place', updatedOn: '2026-11-21', decision: 'approved', mails };
        }
        return token === '1.statustoken' ? { reference, status: 'open' } : undefined;
      },
    },
  };
  const ownHandler = createHandler(runtime);
  const handler: typeof ownHandler = (...event) => {
    memory.end();
    return ownHandler(...event);
  };
  const memory = openMemory(settings, JSON.stringify([mailAnswer, isClosed]), {
    look: () => copyOf({ ids, logged, turnedAway, sentMails, counters, stored, rightAt, codes }),
    hold(held) {
      ({ ids } = held);
      const { logged: lines, turnedAway: turned, sentMails: mails, ...maps } = copyOf(held);
      logged.splice(0, logged.length, ...lines);
      turnedAway.splice(0, turnedAway.length, ...turned);
      sentMails.splice(0, sentMails.length, ...mails);
      refill(counters, maps.counters);
      refill(stored, maps.stored);
      refill(rightAt, maps.rightAt);
      refill(codes, maps.codes);
    },
  });
  browsersAsk.set(handler, (...asked) =>
    memory.answer(JSON.stringify([time.now, loop.last, asked]), () => send({ handler: ownHandler }, ...asked)),
  );
  return {
    handler,
    runtime,
    /** What its desks stand on. */
    base,
    submissions,
    turnedAway,
    sentMails,
    stored,
    logged,
    time,
    loop,
    counters,
  };
}
export type Site = ReturnType<typeof openSite>;

/** An answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookies: readonly string[];
  header(name: string): string | undefined;
}

/** Method, path and what else goes with a request. */
type Asked = readonly [method: string, path: string, options: SendOptions];

/** What goes with a request. */
interface SendOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string | null;
  readonly base64?: boolean;
}

/** Sends a request as API Gateway would hand it over. */
export async function send(
  site: Pick<Site, 'handler'>,
  method: string,
  path: string,
  { headers = {}, body = null, base64 = false }: SendOptions = {},
): Promise<Answer> {
  const url = new URL(path, origin);
  const names = new Set(url.searchParams.keys());
  const lists = Object.fromEntries([...names].map((name) => [name, url.searchParams.getAll(name)]));
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
    requestContext: { stage: 'v', identity: { sourceIp: '192.0.2.7' } },
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

/** A browser: same origin, remembers cookies, follows nothing by itself. What it asks a new site may have been asked before: see `keepAnswers`. */
export function openBrowser(site: Site) {
  const ask = browsersAsk.get(site.handler) ?? ((...asked: Asked) => send(site, ...asked));
  const jar = new Map<string, string>();
  const cookies = cookieJar(jar);
  /** Hidden fields that say which form the page at hand belongs to; a page posts them whatever else it posts. */
  let mark: readonly (readonly [string, string])[] = [];
  const remember = (answer: Answer) => {
    expectMistakesRefused(answer.status, answer.body);
    const fields = [...answer.body.matchAll(/<input type="hidden" name="(form|until)" value="([^"]*)">/g)];
    if (fields.length > 0) mark = fields.map(([, name = '', value = '']) => [name, value] as const);
    cookies.keep(answer.cookies);
    return answer;
  };
  const withMark = (fields: readonly (readonly [string, string])[]) =>
    [...mark.filter(([name]) => !fields.some(([own]) => own === name)), ...fields].map(
      ([name, value]): [string, string] => [name, value],
    );
  return {
    jar,
    /** The newest code that was mailed, to anyone. */
    code: () =>
      site.sentMails.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).findLast((code) => code !== undefined) ?? '',
    get: async (path: string) => remember(await ask('GET', path, { headers: cookies.headers() })),
    post: async (path: string, fields: Iterable<readonly [string, string]>, headers: Record<string, string> = {}) =>
      remember(
        await ask('POST', path, {
          headers: {
            ...cookies.headers(),
            Origin: origin,
            'Content-Type': 'application/x-www-form-urlencoded',
            ...headers,
          },
          body: new URLSearchParams(withMark([...fields])).toString(),
        }),
      ),
    /** The page that a 303 leads to. */
    follow: async (answer: Answer) => {
      const location = answer.header('location') ?? '';
      return remember(await ask('GET', location.replace(/^\/v/, ''), { headers: cookies.headers() }));
    },
  };
}

/** What an invented person who signs up themselves would answer. */
export const selfAnswers: FormAnswers = {
  'candidate.birthDate': '1990-05-07',
  place: 'Zeist',
  'situation.inCareAt': 'none',
  'situation.benefit': ['participatiewet', 'ww'],
  'situation.registeredJobSeeker': 'true',
  'request.goal': 'Werk voor 20 uur per week.\r\nLiefst buiten.',
  'candidate.givenName': 'Noor',
  'candidate.familyName': 'Bedacht',
  'candidate.email': 'noor@post.example',
  'candidate.preferredContact': 'email',
  'candidate.language': 'nl',
  helper: 'no',
  'agreement.informed': 'true',
  'agreement.consent': 'true',
};

/** What a professional would answer about the same person, who can only be phoned. */
export const professionalAnswers: FormAnswers = {
  ...selfAnswers,
  'referrer.profession': 'school',
  'referrer.name': 'Sam Voorbeeld',
  'referrer.email': 'sam@school.example',
  'candidate.email': '',
  'candidate.phone': '06 12345678',
  'candidate.preferredContact': 'phone',
};

/** A browser that stands on a page. */
export interface Standing {
  readonly path: string;
  readonly page: Answer;
}

type Browser = ReturnType<typeof openBrowser>;
const longest = 30;

/** Follows redirects from an answer to the page that they end on. */
export async function land(browser: Browser, answer: Answer, from: string): Promise<Standing> {
  let at: Standing = { path: from, page: answer };
  for (let hop = 0; hop < longest && at.page.status === 303; hop += 1) {
    const path = (at.page.header('location') ?? '').replace(/^\/v/, '');
    at = { path, page: await browser.get(path) };
  }
  return at;
}

/** Opens a page, following redirects. */
export async function visit(browser: Browser, path: string): Promise<Standing> {
  return land(browser, await browser.get(path), path);
}

/** Fills in the form of a page and posts it, following redirects. */
export async function fill(browser: Browser, at: Standing, answers: FormAnswers): Promise<Standing> {
  const form = formOn(at.page.body);
  if (form === undefined) throw new Error(`no form on ${at.path}`);
  const path = form.action.replace(/^\/v/, '');
  const known = { ...(/\/code$/.test(at.path) ? { code: browser.code() } : {}), ...answers };
  return land(browser, await browser.post(path, filledIn(form, known)), path.replace(/\/sturen$/, ''));
}

/** Walks the form until a path that matches is reached, or a page with a mistake or without a form. */
export async function walk(
  browser: Browser,
  start: string,
  answers: FormAnswers,
  until: RegExp = /verzonden|uitkomst/,
): Promise<Standing> {
  let at = await visit(browser, start);
  const onward = /\/aanmelden\/opnieuw"/.test(at.page.body)
    ? /class="button" href="\/v([^"]+)"/.exec(at.page.body)?.[1]
    : undefined;
  // The walker is the one who was under way already.
  if (onward !== undefined) at = await visit(browser, onward);
  for (let step = 0; step < longest && !until.test(at.path) && at.page.status === 200; step += 1) {
    if (formOn(at.page.body) === undefined) return at;
    at = await fill(browser, at, answers);
  }
  return at;
}
