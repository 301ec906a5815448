import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Language, languages } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { forbidStoring } from '../web/http.ts';
import { type ApiProblemTexts, apiProblemTexts } from '../web/texts/api-problem.ts';
import { said } from '../web/words/said.ts';
import type { Problem } from './api-schemas.ts';

/** What the API says is wrong. */
export type ProblemCode = keyof ApiProblemTexts;

/** The status of each. */
export const problemStatus = {
  'invalid-request': 400,
  'form-wrong': 400,
  'malformed-json': 400,
  'malformed-form': 400,
  'too-many-fields': 400,
  'unknown-language': 400,
  'idempotency-key': 400,
  'no-token': 401,
  'unknown-key': 401,
  'form-key': 401,
  'origin-not-allowed': 403,
  'unknown-referral': 404,
  'unknown-form': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'form-too-large': 413,
  'content-type': 415,
  'content-encoding': 415,
  'key-reused': 422,
  'form-other-door': 422,
  'too-many': 429,
  failed: 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, ContentfulStatusCode>;

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** The language a program asks for: `?lang=`, then `Accept-Language` (`en-GB` counts as `en`), then Dutch. */
export function apiLanguage(c: Context): Language {
  const asked = languages.find((language) => language === c.req.query('lang'));
  if (asked !== undefined) return asked;
  const best = accepts(c, {
    header: 'Accept-Language',
    supports: [...languages],
    default: 'nl',
    match: (preferences, { supports, default: fallback }) =>
      preferences
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0] ?? '')
        .find((primary) => supports.includes(primary)) ?? fallback,
  });
  return languages.find((language) => language === best) ?? 'nl';
}

/**
 * Answers with problem details (RFC 9457). `retryAfter` is in seconds; `phone` is the number to call. The details are
 * fixed texts, so that nothing that was sent is repeated.
 */
export function answerProblem(
  c: Context,
  code: ProblemCode,
  errors?: Problem['errors'],
  { retryAfter = 120, phone = '' }: { readonly retryAfter?: number; readonly phone?: string } = {},
): Response {
  const status = problemStatus[code];
  const lang = apiLanguage(c);
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: said(apiProblemTexts[lang][code], { phone }),
    code,
    ...defined({ errors }),
  };
  if (status === 503 || status === 429) c.header('Retry-After', String(retryAfter));
  if (code === 'no-token' || code === 'form-key') c.header('WWW-Authenticate', 'Bearer');
  if (code === 'unknown-key')
    c.header('WWW-Authenticate', c.req.header('X-API-Key') === undefined ? 'Bearer' : 'ApiKey');
  return sendProblem(c, problem, status);
}

/** Sends problem details in the language that was asked for. */
export function sendProblem(c: Context, problem: Problem, status: ContentfulStatusCode): Response {
  forbidStoring(c);
  c.header('Content-Language', apiLanguage(c));
  return c.body(JSON.stringify(problem), status, { 'Content-Type': 'application/problem+json' });
}
