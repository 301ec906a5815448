import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { deviceCookies } from '../../../functions/serve-links/site.ts';
import { cookieOptions } from '../../../functions/web/http.ts';
import { linkTo } from '../mail-links.ts';
import type { ConsoleView } from '../view.ts';
import { type PeopleJar, peopleJar } from './people-jar.ts';

/** Cookies of the console's own: which browser this is, and whom it is being. The site never gets them. */
const own = { browser: 'console-browser', who: 'console-who' } as const;
const ownOptions = { httpOnly: true, sameSite: 'Lax', path: '/_local' } as const;

/** Whom this browser is being, by mailbox; undefined before anybody was chosen. */
export function whoIsHere(c: Context): string | undefined {
  return getCookie(c, own.who);
}

/**
 * `/_local/be/<mailbox>`: makes this browser that person and opens what they would do next. Proofs are kept in cookies
 * of the site, one set for a browser; here they are put away and taken out again with the person, so that nobody reads
 * with what somebody else has proved.
 */
export function beRoutes(view: ConsoleView): Hono {
  const app = new Hono();
  const jar = peopleJar();
  app.get('/:address', async (c) => {
    const address = c.req.param('address');
    const where = await placeFor(view, address, c.req.query());
    become(c, view, jar, address);
    return c.redirect(where, 303);
  });
  return app;
}

/** Swaps the cookies of the site for those of another person. */
function become(c: Context, { url }: Pick<ConsoleView, 'url'>, jar: PeopleJar, next: string): void {
  const who = whoIsHere(c) ?? '';
  if (who === next) return;
  const browser = getCookie(c, own.browser) ?? randomUUID();
  const cookies = new Map(
    deviceCookies.flatMap((name) => {
      const value = getCookie(c, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const theirs = jar.change(browser, { who, cookies }, next);
  const { maxAge: _none, ...untilClosed } = cookieOptions(url, 0);
  for (const name of deviceCookies) {
    const value = theirs.get(name);
    if (value === undefined) deleteCookie(c, name, untilClosed);
    else setCookie(c, name, value, untilClosed);
  }
  setCookie(c, own.browser, browser, ownOptions);
  setCookie(c, own.who, next, ownOptions);
}

/** Where somebody goes: the task or link that was asked for; else their open task that is due first; else their mailbox. */
async function placeFor(
  view: ConsoleView,
  address: string,
  { task, mail, link }: Record<string, string>,
): Promise<string> {
  const mailbox = `/_local/people/${encodeURIComponent(address)}`;
  if (mail !== undefined) {
    return (await view.mail(mail))?.links[Number(link)] ?? mailbox;
  }
  const mails = (await view.mails()).filter(({ to }) => to === address);
  if (task !== undefined) return linkTo(task, mails)?.link ?? mailbox;
  const person = (await view.people()).find((one) => one.address === address);
  for (const { taskId } of person?.questions ?? []) {
    const found = linkTo(taskId, mails)?.link;
    if (found !== undefined) return found;
  }
  return mailbox;
}
