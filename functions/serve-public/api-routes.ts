import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { SubmitResult } from '../cases/intake-contracts.ts';
import type { Sender } from '../domain/api-client.ts';
import { localDate } from '../domain/calendar.ts';
import type { Language } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { readReferralRequest } from '../domain/referral-request.ts';
import type { FieldError } from '../domain/referral-request-errors.ts';
import { isSandboxReference, sandboxHeader } from '../domain/sandbox.ts';
import { formTypes, mediaType, readFormBody } from '../web/body.ts';
import { asksUnknownLanguage, forbidStoring } from '../web/http.ts';
import { networkOf } from '../web/network.ts';
import { apiProblemTexts } from '../web/texts/api-problem.ts';
import { doorHintInWords } from '../web/words/doors.ts';
import { fieldErrorInWords } from '../web/words/field-errors.ts';
import type { FieldNote, Receipt } from './api-schemas.ts';
import { apiVersion } from './api-version.ts';
import { docsRoutes } from './docs-routes.ts';
import { formToDocument, withSelfAsReferrer } from './form-input.ts';
import { isFormOfBrowser } from './form-of-browser.ts';
import { keyOfRequest } from './key-of-request.ts';
import { loadSeldom } from './load-seldom.ts';
import type { OtherDoorReader } from './other-door-answer.ts';
import type { Posted } from './posted-referral.ts';
import { answerProblem, apiLanguage } from './problem.ts';
import { bodyProblems, isIdempotencyKey, type Reading, readJson } from './read-posted.ts';
import type { PublicRuntime } from './site.ts';

/**
 * For how many days the same key gets the same answer. Open Formulieren tries again by itself for 48 hours, and somebody may do so by
 * hand after a weekend, or a holiday.
 */
const keyKeptDays = 7;

async function readForm(c: Context): Promise<Reading> {
  const read = await readFormBody(c);
  return 'wrong' in read
    ? { problem: bodyProblems[read.wrong] }
    : { body: formToDocument(withSelfAsReferrer(read.values)) };
}

const readers: ReadonlyMap<string, (c: Context) => Promise<Reading>> = new Map([
  ['application/json', readJson],
  ...formTypes.map((type) => [type, readForm] as const),
]);

/** Other sites whose pages may post: those of the stage, and those of the region and its clients as it counts now. */
function formOriginsOf({ allowedOrigins, region }: PublicRuntime): string[] {
  const ofClients = (region.clients ?? []).flatMap(({ origins = [] }) => origins);
  return [...allowedOrigins, ...(region.formOrigins ?? []), ...ofClients];
}

/** A post from a browser on a site that is not configured is refused, not merely hidden from its script. */
function isForeignOrigin(c: Context, runtime: PublicRuntime): boolean {
  const origin = c.req.header('Origin');
  const isOwn = origin === undefined || origin === new URL(runtime.publicUrl).origin;
  return !isOwn && !formOriginsOf(runtime).includes(origin);
}

/** Answers with what became of a referral. `noticed` is what deserves a second look in what was sent. */
async function answerResult(
  c: Context,
  runtime: PublicRuntime,
  result: SubmitResult,
  about: OtherDoorReader,
  { sender, noticed }: { readonly sender: Sender; readonly noticed: Posted['noticed'] },
): Promise<Response> {
  const { region, publicUrl } = runtime;
  const lang = apiLanguage(c);
  forbidStoring(c);
  c.header('Content-Language', lang);
  switch (result.kind) {
    case 'accepted': {
      const { reference, status, door, nextStep, statusToken, hints } = result;
      const receipt: Receipt = {
        reference,
        status,
        ...defined({ door }),
        nextStep,
        statusUrl: `${publicUrl}${about.isSandbox ? '/v1/docs' : '/status'}/${statusToken}`,
        hints: [
          ...new Set([...hints.map((hint) => doorHintInWords(hint, lang)), ...noticed.map(({ detail }) => detail)]),
        ],
        ...(noticed.length > 0 && { fieldHints: [...noticed] }),
        ...(about.isSandbox && { sandbox: true }),
      };
      return c.json(receipt, 201, { Location: `${publicUrl}/v1/referrals/${reference}` });
    }
    case 'other-door':
      return (await loadSeldom()).answerOtherDoor(c, region, result, about);
    case 'key-reused':
      return answerProblem(c, 'key-reused');
    case 'intake-closed':
      return (await loadSeldom()).answerIntakeClosed(c, region, result);
    case 'too-many':
      return (await loadSeldom()).answerTooMany(c, region, { ...result, sender });
  }
}

/** Who sends, and whether nothing of it is meant: the client is a sandbox. */
interface Sent {
  readonly sender: Sender;
  readonly isSandbox: boolean;
}

/**
 * Who sends: a client vouches with its key, unless it is not believed. What comes from its pages without one counts as its own, and its
 * sender is asked. An unknown key is reported, not ignored: its sender counts on it.
 */
async function senderOf(c: Context, { apiClients }: PublicRuntime): Promise<Sent | undefined> {
  const key = keyOfRequest(c);
  if (key === undefined) {
    const owner = apiClients.byOrigin(c.req.header('Origin') ?? '');
    const client = owner === undefined ? {} : { client: { id: owner.id, hasKey: false } };
    return { sender: { proof: 'none', ...client }, isSandbox: owner?.sandbox === true };
  }
  const client = await apiClients.byKey(key);
  if (client === undefined) return undefined;
  const { id, vouches = true, sandbox: isSandbox = false } = client;
  return {
    sender: vouches ? { proof: 'client', clientId: id } : { proof: 'none', client: { id, hasKey: true } },
    isSandbox,
  };
}

/** A mistake or a hint at a field, as a program gets it. */
function noteOf(error: FieldError, lang: Language): FieldNote {
  return { in: error.in, pointer: error.pointer, code: error.code, detail: fieldErrorInWords(error, lang) };
}

/** Reads what a program posted as `POST /v1/referrals` takes it; answers itself where that cannot be. */
async function readReferral(c: Context, { region, clock }: PublicRuntime): Promise<Posted | Response> {
  const read = readers.get(mediaType(c));
  if (read === undefined) return answerProblem(c, 'content-type');
  const key = c.req.header('Idempotency-Key');
  if (key !== undefined && !isIdempotencyKey(key)) return answerProblem(c, 'idempotency-key');
  const reading = await read(c);
  if ('problem' in reading) return answerProblem(c, reading.problem);
  const lang = apiLanguage(c);
  const request = readReferralRequest(reading.body, { today: localDate(clock()), region });
  if (!request.ok) {
    const errors = request.errors.map((error) => noteOf(error, lang));
    return answerProblem(c, 'invalid-request', errors);
  }
  const noticed = request.hints.map((hint) => noteOf(hint, lang));
  return { request: request.request, noticed, ...defined({ idempotencyKey: key }) };
}

/** Takes in what a program posted. `read` makes a referral of it. */
async function postReferral(
  c: Context,
  runtime: PublicRuntime,
  {
    unknown = 'unknown-key',
    read,
  }: {
    /** What is said where nobody has this key. */
    readonly unknown?: 'unknown-key' | 'form-key';
    readonly read: (sender: Sender) => Promise<Posted | Response>;
  },
): Promise<Response> {
  if (isForeignOrigin(c, runtime)) return answerProblem(c, 'origin-not-allowed');
  const sent = await senderOf(c, runtime);
  if (sent === undefined) return answerProblem(c, unknown);
  const { sender, isSandbox } = sent;
  if (isSandbox) c.header(sandboxHeader, 'true');
  const posted = await read(sender);
  if (posted instanceof Response) return posted;
  const { request, noticed, form, ...keyed } = posted;
  const sandbox = isSandbox ? (await loadSeldom()).openSandbox(c, runtime) : undefined;
  if (sandbox instanceof Response) return sandbox;
  const result = await (sandbox ?? runtime.intakeDesk).submit(request, {
    origin: 'api',
    sender,
    keyKeptDays,
    ...networkOf(c),
    ...keyed,
  });
  const about = { municipality: request.candidate.municipality, kind: request.referrer.role, isSandbox };
  if (form !== undefined && result.kind === 'other-door') {
    return (await loadSeldom()).answerFormOtherDoor(c, runtime.region, result, about);
  }
  return answerResult(c, runtime, result, about, { sender, noticed });
}

/** The public API, mounted at `/v1`. */
export function apiRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  // Loaded and made on first request: few cold starts are for this document.
  let openApi: string | undefined;
  app.use(async (c, next) => {
    await next();
    c.header('API-Version', apiVersion);
  });
  app.use(
    '/openapi.json',
    cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['API-Version', 'ETag'] }),
  );
  app.use(
    '/referrals/*',
    cors({
      origin: formOriginsOf(runtime),
      allowMethods: ['GET', 'HEAD', 'POST'],
      allowHeaders: [
        'Accept-Language',
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-None-Match',
        'Sandbox-Answer',
        'X-API-Key',
      ],
      exposeHeaders: ['API-Sandbox', 'API-Version', 'ETag', 'Link', 'Location', 'Retry-After'],
      maxAge: 600,
    }),
  );
  app.use('/referrals/*', async (c, next) => {
    const key = keyOfRequest(c);
    // Beside the answer, which takes longer: a function does no work after it.
    const noted = key === undefined ? undefined : runtime.apiClients.noteUse(key);
    await next();
    await noted;
  });
  app.use('/referrals/*', async (c, next) => {
    if (!asksUnknownLanguage(c)) return next();
    const detail = apiProblemTexts[apiLanguage(c)]['unknown-language'];
    return answerProblem(c, 'unknown-language', [{ in: 'query', pointer: 'lang', code: 'unknown-value', detail }]);
  });
  app.get('/openapi.json', async (c) => {
    const { answerOpenApi, openApiDocument } = await loadSeldom();
    openApi ??= JSON.stringify(openApiDocument(runtime));
    return answerOpenApi(c, openApi);
  });
  app.get('/embed.js', async (c) => (await loadSeldom()).getEmbedScript(c, runtime));
  app.route('/docs', docsRoutes(runtime));
  app.get('/health/loop', async (c) => (await loadSeldom()).getLoop(c, runtime));
  app.post('/referrals', async (c) => {
    // A sandbox has no page to go on with: what a form is answered there is what a program is.
    const isSandbox = runtime.apiClients.byOrigin(c.req.header('Origin') ?? '')?.sandbox === true;
    if (isSandbox || !isFormOfBrowser(c)) {
      return postReferral(c, runtime, { read: () => readReferral(c, runtime) });
    }
    const { refuseSite, takeFromOtherSite } = await loadSeldom();
    return isForeignOrigin(c, runtime) ? refuseSite(c, runtime) : takeFromOtherSite(c, runtime);
  });
  app.post('/referrals/forms/:form', async (c) => {
    const { readFormReferral } = await loadSeldom();
    return keyOfRequest(c) === undefined
      ? answerProblem(c, 'form-key')
      : postReferral(c, runtime, { unknown: 'form-key', read: (sender) => readFormReferral(c, runtime, sender) });
  });
  app.get('/referrals/:reference', async (c) => {
    const { getReferral, getSandboxReferral } = await loadSeldom();
    return isSandboxReference(c.req.param('reference')) ? getSandboxReferral(c, runtime) : getReferral(c, runtime);
  });
  return app;
}
