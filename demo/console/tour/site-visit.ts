import type { Context } from 'hono';
import { type CookieJar, cookieJar } from '../../../functions/runtime/cookie-jar.ts';
import { chooseLanguage } from '../../../functions/web/http.ts';
import type { Being } from '../be/being.ts';
import { type MailedLink, newestCode } from '../mail-links.ts';
import type { ConsoleView } from '../view.ts';

/** A browser's visit to the site, made for it: through the same door, with its cookies, which it gets back changed. */
export interface SiteVisit {
  get(url: string): Promise<Response>;
  /** Sends a form as the page itself would. */
  post(url: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Visits the site as the person of a mailbox. */
export function visitAs(c: Context, view: ConsoleView, being: Being, address: string): SiteVisit {
  const jar: CookieJar = cookieJar(new Map(being.become(c, address)));
  async function visit(url: string, init: RequestInit): Promise<Response> {
    // The site answers in the language of the tour.
    const spoken = new URL(url);
    spoken.searchParams.set('lang', chooseLanguage(c));
    const answer = await view.request(spoken.href, { ...init, headers: { ...init.headers, ...jar.headers() } });
    const lines = answer.headers.getSetCookie();
    jar.keep(lines);
    for (const line of lines) c.header('set-cookie', line, { append: true });
    return answer;
  }
  return {
    get: (url) => visit(url, {}),
    post: (url, fields = {}) =>
      visit(url, {
        method: 'POST',
        headers: { origin: view.url, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

/** Proves the mailbox behind a link with the code that came to it, and asks for one first where there is none. */
export async function proveMailbox(view: ConsoleView, visit: SiteVisit, { to, link }: MailedLink): Promise<void> {
  const { pathname } = new URL(link);
  const page = await (await visit.get(link)).text();
  if (!page.includes(`action="${pathname}/code`)) return;
  if (await enterNewest(view, visit, { to, link })) return;
  await visit.post(`${link}/code`);
  await enterNewest(view, visit, { to, link });
}

async function enterNewest(
  view: ConsoleView,
  visit: SiteVisit,
  { to, link }: Pick<MailedLink, 'to' | 'link'>,
): Promise<boolean> {
  const code = newestCode(to, await view.mails());
  if (code === undefined) return false;
  return (await visit.post(`${link}/code/controle`, { code })).status === 303;
}
