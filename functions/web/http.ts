import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { type Language, languages } from '../domain/codes.ts';

const languageCookie = 'lang';
const secondsPerYear = 31_536_000;

/**
 * Nothing inline and nothing from elsewhere; the one script only moves the focus to mistakes, and pages work without
 * it. This policy allows SVG presentation attributes, but not `style` attributes. `img-src data:` is for the tab's icon
 * only.
 */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

/** Path prefix of the public address: `''` for `https://x.example`, `/v` for `https://x.example/v`. */
export function basePath(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/(?<!\/)\/+$/, '');
}

/** Options for all our cookies: out of reach of scripts, sent to our own pages only, and over TLS where there is TLS. */
export function cookieOptions(publicUrl: string, maxAgeSeconds: number): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    path: `${basePath(publicUrl)}/`,
    maxAge: maxAgeSeconds,
  };
}

/**
 * Name of a cookie that holds what somebody typed or proved. With `__Host-` a browser takes it only from this very host and over
 * TLS (RFC 6265bis 4.1.3.2), so a neighbour under the same domain cannot plant one. That needs the path `/` for the cookie: an
 * address with a path of its own, such as that of a stage, and the embedded run, which has no TLS, have the bare name.
 */
export function hostCookie(publicUrl: string, name: string): string {
  return publicUrl.startsWith('https:') && basePath(publicUrl) === '' ? `__Host-${name}` : name;
}

function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The language to answer in: `?lang=`, then the cookie, then Dutch. */
export function chooseLanguage(c: Context): Language {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) return asked;
  const remembered = getCookie(c, languageCookie);
  return isLanguage(remembered) ? remembered : 'nl';
}

/** Whether `?lang=` asks for a language that does not exist here; an empty one asks for nothing. */
export function asksUnknownLanguage(c: Context): boolean {
  const asked = c.req.query('lang') ?? '';
  return asked !== '' && !isLanguage(asked);
}

/** Whether an answer is a page or leads to one. What programs get has a type of its own, or is the one that they have. */
function isForPeople({ status, headers }: Response): boolean {
  return status !== 304 && (headers.get('Content-Type') ?? 'text/html').startsWith('text/html');
}

/**
 * Middleware: stores `?lang=` in a cookie, so that every next page and post is in that language. Programs ask each time, and get none.
 */
export function rememberLanguage(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const asked = c.req.query('lang');
    if (isLanguage(asked) && isForPeople(c.res))
      setCookie(c, languageCookie, asked, cookieOptions(publicUrl, secondsPerYear));
  };
}

/**
 * Middleware: security headers on every answer. `Referrer-Policy` is `same-origin` and not `no-referrer`: with the
 * latter Chromium posts `Origin: null`, and the origin check below would refuse our own forms.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const more = c.get('mayFetch') ? "; connect-src 'self'" : '';
  const around: readonly string[] = c.get('framedBy') ?? [];
  const ancestors = around.length > 0 ? around.join(' ') : "'none'";
  c.header('Content-Security-Policy', `${contentSecurityPolicy}; frame-ancestors ${ancestors}${more}`);
  c.header('Referrer-Policy', 'same-origin');
  c.header('Strict-Transport-Security', `max-age=${secondsPerYear}; includeSubDomains`);
  c.header('X-Content-Type-Options', 'nosniff');
  // It knows no list of sites, and browsers that do not know the list above are older than the form itself needs.
  if (around.length === 0) c.header('X-Frame-Options', 'DENY');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
};

/** Lets pages of these sites show this answer in a frame: no other answer may be framed at all. */
export function allowFrames(c: Context, origins: readonly string[]): void {
  c.set('framedBy', origins);
}

/** Lets the script of this page ask our own site for more: no other page's may. */
export function allowFetch(c: Context): void {
  c.set('mayFetch', true);
}

/** Forbids every cache to store this answer: it contains, or leads to, something personal. */
export function forbidStoring(c: Context): void {
  c.header('Cache-Control', 'no-store');
}

/** Middleware: `no-store` on every answer below it. */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  forbidStoring(c);
};

/**
 * Whether a browser sent this post from our own pages. Compared with the configured public address and not with the
 * request's own host, which differs behind a proxy. A browser that sends neither its origin nor its fetch site is
 * refused.
 */
export function isSameOrigin(c: Context, publicUrl: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('Origin') === new URL(publicUrl).origin;
}

/** Middleware: posts from other sites get `refuse` and go no further (CSRF). GET and HEAD pass: they change nothing (I4). */
export function requireSameOrigin(
  publicUrl: string,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isSameOrigin(c, publicUrl)) {
      await next();
      return;
    }
    return refuse(c);
  };
}

/** The 303 after a post: the browser then GETs `path`, so that a reload does not post again. */
export function seeOther(c: Context, publicUrl: string, path: string): Response {
  return c.redirect(`${basePath(publicUrl)}${path}`, 303);
}
