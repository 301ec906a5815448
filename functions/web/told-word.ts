import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Runtime } from '../ports/runtime.ts';
import { basePath, cookieOptions, seeOther } from './http.ts';

/** In the address of a page and, from the redirect that led there, with the browser. */
const name = 'bericht';

/** For how long a page goes on saying what was done (ours): time enough to reload it. */
const toldSeconds = 5 * 60;

type Site = Pick<Runtime, 'publicUrl' | 'region'>;

/**
 * The 303 after a post that did something, to a page that says so. Anybody can write an address, so the word is left with the
 * browser too, for that page alone.
 *
 * @param path of the page, without the public prefix; may have a query
 * @param word what was done; that a code was mailed (`code`) is said as long as that code counts
 */
export function tellAt(c: Context, { publicUrl, region }: Site, path: string, word: string): Response {
  const { pathname, search } = new URL(path, publicUrl);
  const seconds = word === 'code' ? region.links.codeValidMinutes * 60 : toldSeconds;
  setCookie(c, name, word, { ...cookieOptions(publicUrl, seconds), path: `${basePath(publicUrl)}${pathname}` });
  return seeOther(c, publicUrl, `${path}${search === '' ? '?' : '&'}${name}=${word}`);
}

/** What a page may say was done: the word in its address, where a redirect of ours led this browser to it. */
export function toldAt(c: Context): string | undefined {
  const word = c.req.query(name);
  return word === getCookie(c, name) ? word : undefined;
}
