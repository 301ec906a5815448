import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DeviceCookie, Visit } from '../../cases/visit-contracts.ts';
import type { Runtime } from '../../ports/runtime.ts';
import { mediaType, readFormBody } from '../body.ts';
import { type Area, deviceCookie, deviceCookies } from '../device-cookies.ts';
import type { FormProblem, FormValues, ShownForm } from '../forms.ts';
import { basePath, chooseLanguage, cookieOptions, hostCookie } from '../http.ts';
import type { LinkPageContext } from './page.ts';

/** What the pages of tasks and statuses depend on, whichever function serves them. */
export type LinkSite = Pick<Runtime, 'region' | 'publicUrl'>;

/** The token in the path; a text that cannot be a token becomes one that nobody has, so that all wrong links look the same. */
export function tokenOf(c: Context): string {
  const token = c.req.param('token') ?? '';
  return /^[\w-]{1,200}$/.test(token) ? token : '-';
}

/**
 * This visit: its device cookie and its language. Where a cookie can be the host's alone, no other counts: a neighbour under the same
 * domain could plant that.
 */
export function visitOf(c: Context, { publicUrl }: Pick<LinkSite, 'publicUrl'>, area: Area): Visit {
  const device = getCookie(c, hostCookie(publicUrl, deviceCookie(area)));
  const language = chooseLanguage(c);
  return device === undefined ? { language } : { device, language };
}

/**
 * Stores the desk's sealed value in the browser. The value contains its own expiry; the browser keeps it that long if
 * the person asked to be remembered, and otherwise until it is closed.
 *
 * @param atLeast seconds that it must outlive a closed browser anyway: while a code is on its way, a phone may have
 *   closed the browser to open the mail
 */
export function rememberDevice(
  c: Context,
  { publicUrl }: LinkSite,
  area: Area,
  { device, deviceSeconds }: DeviceCookie,
  atLeast?: number,
): void {
  const seconds = deviceSeconds ?? atLeast;
  const { maxAge: _none, ...untilClosed } = cookieOptions(publicUrl, 0);
  setCookie(
    c,
    hostCookie(publicUrl, deviceCookie(area)),
    device,
    seconds === undefined ? untilClosed : { ...untilClosed, maxAge: seconds },
  );
}

/** Makes this browser forget what it has proved, on the pages of both tasks and status; by the names of earlier versions too. */
export function forgetDevices(c: Context, { publicUrl }: LinkSite): void {
  const names = deviceCookies.flatMap((name) => [name, hostCookie(publicUrl, name)]);
  for (const name of new Set(names)) deleteCookie(c, name, cookieOptions(publicUrl, 0));
}

/** Path of the link's own page, without the public prefix. */
export function linkPath(area: Area, token: string): string {
  return `/${area}/${token}`;
}

/** Language, region and form target, which every page needs. */
export function pageContext(c: Context, runtime: LinkSite, path: string): LinkPageContext {
  const base = basePath(runtime.publicUrl);
  return { lang: chooseLanguage(c), region: runtime.region, base, action: `${base}${path}` };
}

/** The form on a page: empty at first; after a post that did nothing, with what was typed and what is wrong. */
export function shownForm(
  c: Context,
  values: FormValues = new Map(),
  problems: readonly FormProblem[] = [],
): ShownForm {
  return { lang: chooseLanguage(c), values, problems };
}

/** Posted fields. Anything but a form of reasonable size counts as an empty one: it then lacks a choice and decides nothing. */
export async function readForm(c: Context): Promise<FormValues> {
  const read = mediaType(c) === 'application/x-www-form-urlencoded' ? await readFormBody(c) : undefined;
  return read !== undefined && 'values' in read ? read.values : new Map();
}
