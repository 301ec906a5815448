import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { deviceCookies } from '../../../functions/web/device-cookies.ts';
import { cookieOptions } from '../../../functions/web/http.ts';
import { type Cookies, peopleJar } from './people-jar.ts';

/** Cookies of the console's own: which browser this is, and whom it is being. The site never gets them. */
const own = { browser: 'console-browser', who: 'console-who' } as const;
const ownOptions = { httpOnly: true, sameSite: 'Lax', path: '/_local' } as const;

/** Lets browsers be one person after another. */
export interface Being {
  /**
   * Makes this browser the person of a mailbox: the answer swaps the cookies of the site.
   *
   * @returns the cookies that it then has there
   */
  become(c: Context, next: string): Cookies;
}

/**
 * Proofs are kept in cookies of the site, one set for a browser. When a browser becomes somebody else they are put away
 * and taken out again with the person, so that nobody reads with what somebody else has proved.
 *
 * @param url address of the site
 */
export function beingPeople(url: string): Being {
  const jar = peopleJar();
  const { maxAge: _none, ...untilClosed } = cookieOptions(url, 0);
  return {
    become(c, next) {
      const who = getCookie(c, own.who) ?? '';
      const browser = getCookie(c, own.browser) ?? randomUUID();
      const cookies = new Map(
        deviceCookies.flatMap((name) => {
          const value = getCookie(c, name);
          return value === undefined ? [] : [[name, value] as const];
        }),
      );
      if (who === next) return cookies;
      const theirs = jar.change(browser, { who, cookies }, next);
      for (const name of deviceCookies) {
        const value = theirs.get(name);
        if (value === undefined) deleteCookie(c, name, untilClosed);
        else setCookie(c, name, value, untilClosed);
      }
      setCookie(c, own.browser, browser, ownOptions);
      setCookie(c, own.who, next, ownOptions);
      return theirs;
    },
  };
}
