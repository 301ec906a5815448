import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { DeviceCookie, Visit } from '../cases/contracts.ts';
import type { Desks, Runtime } from '../runtime/runtime.ts';
import { mediaType, readFormBody } from '../web/body.ts';
import type { FormProblem, FormState, FormValues } from '../web/forms.ts';
import { basePath, chooseLanguage, cookieOptions } from '../web/http.ts';
import type { PagePlace } from '../web/links/page.ts';

/** What the pages behind links depend on: their desks, and nothing that could reach a table or a mailbox by itself. */
export type LinksRuntime = Pick<Runtime, 'region' | 'publicUrl' | 'isClosed' | 'clock' | 'log'> &
  Pick<Desks, 'linkDesk' | 'statusDesk' | 'canaryDesk'>;

/** Which pages: tasks and objections, or status. Each has its own device cookie, so that one cannot push out the other. */
const areas = ['taak', 'status'] as const;
export type Area = (typeof areas)[number];

/** The token in the path; what cannot be a token becomes one that nobody has, so that every wrong link looks the same. */
export function tokenOf(c: Context): string {
  const token = c.req.param('token') ?? '';
  return /^[\w-]{1,200}$/.test(token) ? token : '-';
}

function cookieName(area: Area): string {
  return `device-${area}`;
}

/** How this person comes: with which device cookie, in which language. */
export function visitOf(c: Context, area: Area): Visit {
  const device = getCookie(c, cookieName(area));
  const language = chooseLanguage(c);
  return device === undefined ? { language } : { device, language };
}

/**
 * Leaves the desk's sealed value with the browser. The value carries its own end; the browser keeps it as long where the
 * person asked to be remembered, and else until it is closed.
 *
 * @param atLeast seconds that it must outlive a closed browser anyway: while a code is on its way, a phone may have closed
 *   the browser to open the mail
 */
export function rememberDevice(
  c: Context,
  { publicUrl }: LinksRuntime,
  area: Area,
  { device, deviceSeconds }: DeviceCookie,
  atLeast?: number,
): void {
  const seconds = deviceSeconds ?? atLeast;
  const { maxAge: _none, ...untilClosed } = cookieOptions(publicUrl, 0);
  setCookie(c, cookieName(area), device, seconds === undefined ? untilClosed : { ...untilClosed, maxAge: seconds });
}

/** Makes this browser forget what it has shown, on the pages of tasks and of status alike. */
export function forgetDevices(c: Context, { publicUrl }: LinksRuntime): void {
  for (const area of areas) deleteCookie(c, cookieName(area), cookieOptions(publicUrl, 0));
}

/** Path of the link's own page, without the public prefix. */
export function linkPath(area: Area, token: string): string {
  return `/${area}/${token}`;
}

/** Language, region and form target, as every page asks for them. */
export function placeOf(c: Context, runtime: LinksRuntime, path: string): PagePlace {
  const base = basePath(runtime.publicUrl);
  return { lang: chooseLanguage(c), region: runtime.region, base, action: `${base}${path}` };
}

/** The form on a page: empty at first, with what was typed and what is wrong after a post that did nothing. */
export function formState(
  c: Context,
  values: FormValues = new Map(),
  problems: readonly FormProblem[] = [],
): FormState {
  return { lang: chooseLanguage(c), values, problems };
}

/** Posted fields. Anything but a form of a sensible size counts as an empty one: it then lacks a choice and decides nothing. */
export async function readForm(c: Context): Promise<FormValues> {
  const read = mediaType(c) === 'application/x-www-form-urlencoded' ? await readFormBody(c) : undefined;
  return read !== undefined && 'values' in read ? read.values : new Map();
}
