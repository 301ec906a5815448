import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Visit } from '../cases/contracts.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { mediaType, readFormBody } from '../web/body.ts';
import type { FormProblem, FormState, FormValues } from '../web/forms.ts';
import { frame } from '../web/frame.ts';
import { asksUnknownLanguage, basePath, chooseLanguage, cookieOptions } from '../web/http.ts';
import type { LinkPage, PagePlace } from '../web/links/page.ts';

/** What the pages behind links depend on: their desks, and nothing that could reach a table or a mailbox by itself. */
export type LinksRuntime = Pick<
  Runtime,
  'region' | 'publicUrl' | 'isClosed' | 'clock' | 'log' | 'linkDesk' | 'statusDesk' | 'canaryDesk'
>;

/** Which pages: tasks and objections, or status. Each has its own device cookie, so that one cannot push out the other. */
export type Area = 'taak' | 'status';

const secondsPerDay = 86_400;

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
 * Remembers the device by the desk's sealed value, which carries its own end; the cookie only has to live as long. Before a
 * code is entered that is the region's whole term, as the value may also hold an earlier, proven mailbox.
 */
export function rememberDevice(c: Context, runtime: LinksRuntime, area: Area, device: string, seconds?: number): void {
  const { codeValidMinutes, deviceValidDays } = runtime.region.links;
  const longest = Math.max(codeValidMinutes * 60, deviceValidDays * secondsPerDay);
  setCookie(c, cookieName(area), device, cookieOptions(runtime.publicUrl, seconds ?? longest));
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

/** Answers with a page in the frame. `path` is what the language switch opens: always a GET, never a post's own address. */
export async function answerPage(
  c: Context,
  { region, publicUrl }: LinksRuntime,
  { title, body }: LinkPage,
  { path, status = 200, error = false }: { path: string; status?: ContentfulStatusCode; error?: boolean },
): Promise<Response> {
  const lang = chooseLanguage(c);
  c.header('Content-Language', lang);
  const serviceName = region.serviceName[lang];
  const base = basePath(publicUrl);
  return c.html(
    frame({
      lang,
      title,
      base,
      path,
      helpdesk: region.helpdesk,
      serviceName,
      body,
      error,
      unknownLanguage: asksUnknownLanguage(c),
    }),
    status,
  );
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
