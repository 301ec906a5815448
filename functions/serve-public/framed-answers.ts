import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languages } from '../domain/codes.ts';
import { type CookieJar, cookieJar } from '../runtime/cookie-jar.ts';
import type { FormValues } from '../web/forms.ts';
import { allowFrames, basePath, chooseLanguage, forbidStoring } from '../web/http.ts';
import { framedPage, keptField, showField } from '../web/public/framed-page.ts';
import { framedPath } from '../web/public/framed-path.ts';
import { readPostedForm } from './posted-form.ts';
import { answerTrouble, type PublicRuntime } from './site.ts';

/** More redirects than the form ever makes in a row. */
const mostHops = 8;

/**
 * The pages that may stand in a frame: those of the form, and no frame in a frame. The path was decoded once, and is read again as an address:
 * nothing is left in it that would be decoded again, and no dots that lead elsewhere.
 */
const isOfForm = (path: string) =>
  /^\/aanmelden(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/.test(path) && !path.startsWith(framedPath);

/** Cookies as a page posted them back. What they hold is sealed; whatever else somebody writes there opens nothing. */
function jarOf(kept: string) {
  const cookies = new Map(
    kept.split('; ').flatMap((pair) => {
      const [, name, value] = /^([\w-]+)=([\w%.~-]*)$/.exec(pair) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  return cookieJar(cookies);
}

function bodyOf(posted: FormValues): string {
  const fields = [...posted].filter(([name]) => name !== keptField);
  return new URLSearchParams(
    fields.flatMap(([name, given]) => given.map((text): [string, string] => [name, text])),
  ).toString();
}

/** The address of a page that answers a post, for a GET: that of the language switch, which must answer one. */
function addressIn(page: string, inside: string): string {
  const href = /<a href="([^"]*?)(?:\?|&amp;)lang=/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const at = href.slice(inside.length);
  return href.startsWith(`${inside}/`) && isOfForm(at.replace(/\?.*/, '')) ? at : '/aanmelden';
}

interface Ask {
  readonly app: Hono;
  readonly jar: CookieJar;
  readonly path: string;
  /** What was posted; absent where a page is only asked for. */
  readonly posted: FormValues | undefined;
}

/** What a browser would be shown in the end, with the address that it would then have. */
async function asked(c: Context, own: PublicRuntime, { app, jar, path, posted }: Ask) {
  const { origin, search } = new URL(c.req.url);
  const inside = basePath(own.publicUrl);
  const ask = async (to: string, form?: FormValues) => {
    const headers = { ...jar.headers(), Origin: new URL(own.publicUrl).origin, 'Sec-Fetch-Site': 'same-origin' };
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const post = form && { method: 'POST', headers: { ...headers, ...type }, body: bodyOf(form) };
    const answer = await app.fetch(new Request(`${origin}${to}`, post ?? { headers }), c.env);
    jar.keep(answer.headers.getSetCookie());
    return answer;
  };
  const failed = async () => ({ answer: await answerTrouble(c, own, 'failed'), at: '/aanmelden' });
  const isPost = posted !== undefined && !posted.has(showField);
  let at = `${path}${search}`;
  let answer = await ask(at, isPost ? posted : undefined);
  if (isPost && answer.status !== 303) {
    const page = await answer.text();
    return { answer: new Response(page, answer), at: addressIn(page, inside) };
  }
  for (let hop = 0; answer.status === 303; hop += 1) {
    const to = answer.headers.get('Location') ?? '';
    at = to.slice(inside.length);
    if (hop === mostHops || !to.startsWith(`${inside}/`) || !isOfForm(at.replace(/\?.*/, ''))) return failed();
    answer = await ask(at);
  }
  return { answer, at: at.replace(/[?&]lang=[^&]*/, '').replace(/^([^?]*)&/, '$1?') };
}

/**
 * A page of the form in a frame on a client's own page, by the same handlers as everywhere. In a frame browsers send no cookies of ours: what
 * they would hold comes along in each post and goes back with each page, and a redirect is followed here, because a browser would lose it there.
 *
 * @param within the application that answers below an address of its own
 */
export async function answerFramed(
  c: Context,
  runtime: PublicRuntime,
  within: (runtime: PublicRuntime) => Hono,
): Promise<Response> {
  const client = runtime.apiClients.byId(c.req.param('client') ?? '');
  const path = `/${c.req.param('rest') ?? 'aanmelden'}`;
  if (client?.origins === undefined || !isOfForm(path)) return answerTrouble(c, runtime, 'notFound');
  allowFrames(c, client.origins);
  const own = { ...runtime, publicUrl: `${runtime.publicUrl}${framedPath}/${client.id}` };
  const inside = basePath(own.publicUrl);
  const posted = c.req.method === 'POST' ? await readPostedForm(c, own) : undefined;
  const jar = jarOf(posted instanceof Response ? '' : (posted?.get(keptField)?.[0] ?? ''));
  const { answer, at } =
    posted instanceof Response
      ? { answer: posted, at: '/aanmelden' }
      : await asked(c, own, { app: within(own), jar, path, posted });
  const { cookie = '' }: { readonly cookie?: string } = jar.headers();
  const lang = answer.headers.get('Content-Language');
  const page = framedPage(await answer.text(), {
    lang: languages.find((language) => language === lang) ?? chooseLanguage(c),
    base: basePath(runtime.publicUrl),
    inside,
    at: `${inside}${at}`,
    kept: cookie,
    origins: client.origins,
    isFresh: posted === undefined,
  });
  forbidStoring(c);
  for (const name of ['Content-Language', 'Retry-After']) {
    const value = answer.headers.get(name);
    if (value !== null) c.header(name, value);
  }
  return c.html(page, answer.status as ContentfulStatusCode);
}
