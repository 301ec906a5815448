import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { SignInDesk } from '../../cases/staff-contracts.ts';
import { deskPath } from '../../domain/desk-paths.ts';
import type { Runtime } from '../../ports/runtime.ts';
import { basePath, chooseLanguage } from '../http.ts';
import type { PageContext } from '../page-context.ts';

/** What every page of the desk depends on, whichever function serves it. */
export type DeskSite = Pick<Runtime, 'region' | 'isRegionKnown' | 'publicUrl' | 'isClosed' | 'clock' | 'log'> & {
  readonly signInDesk: Pick<SignInDesk, 'visit' | 'isFresh'>;
};

/** The cookies of the desk: a session, a sign-in that is under way, and what the page that a redirect leads to may say. */
const cookies = { session: 'werkplek', underWay: 'werkplek-inloggen', told: 'werkplek-bericht' } as const;
type DeskCookie = keyof typeof cookies;

const isSecure = (publicUrl: string) => publicUrl.startsWith('https:');

/**
 * Name of a cookie. With `__Secure-` a browser takes it over TLS alone (RFC 6265bis 4.1.3.1). `__Host-` would also keep
 * neighbours under the same domain from planting one, but needs the path `/`: see `options`. The embedded run has no TLS.
 */
function nameOf(publicUrl: string, cookie: DeskCookie): string {
  return `${isSecure(publicUrl) ? '__Secure-' : ''}${cookies[cookie]}`;
}

/**
 * Below the desk only: the functions of forms and links, which anybody may write to, never get the session of staff (I11).
 * `Lax`: the browser comes back from the issuer, which is another site, and brings them along.
 */
function options(publicUrl: string): CookieOptions {
  const path = `${basePath(publicUrl)}${deskPath}`;
  return { httpOnly: true, sameSite: 'Lax', secure: isSecure(publicUrl), path };
}

/** The value of a cookie of the desk. */
export function cookieIn(c: Context, { publicUrl }: DeskSite, cookie: DeskCookie): string | undefined {
  return getCookie(c, nameOf(publicUrl, cookie));
}

/** Keeps a value until the browser is closed; what is sealed in it says for itself until when it counts. */
export function keepCookie(c: Context, { publicUrl }: DeskSite, cookie: DeskCookie, value: string): void {
  setCookie(c, nameOf(publicUrl, cookie), value, options(publicUrl));
}

/** Makes the browser forget a value. */
export function dropCookie(c: Context, { publicUrl }: DeskSite, cookie: DeskCookie): void {
  deleteCookie(c, nameOf(publicUrl, cookie), options(publicUrl));
}

/** What every page needs to know. */
export function pageContext(c: Context, { region, publicUrl }: DeskSite): PageContext {
  return { lang: chooseLanguage(c), region, base: basePath(publicUrl) };
}
