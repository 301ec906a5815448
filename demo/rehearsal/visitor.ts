import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import type { Reach } from './site.ts';

/** A page as a browser received it. */
export interface Page {
  readonly status: number;
  readonly html: string;
}

/** A person at a mailbox with their own browser, whose cookies are kept. */
export interface Visitor {
  readonly address: string;
  get(url: string): Promise<Page>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Page>;
}

/**
 * A visitor without cookies yet.
 *
 * @param cookies where their browser keeps them, for whoever looks on with another program
 * @param reach how they reach the system; by HTTP without it
 */
export function visitorAt(address: string, cookies = cookieJar(), reach: Reach = fetch): Visitor {
  async function visit(url: string, init: RequestInit): Promise<Page> {
    const answer = await reach(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...cookies.headers() },
    });
    cookies.keep(answer.headers.getSetCookie());
    const html = await answer.text();
    const location = answer.headers.get('location');
    return answer.status === 303 && location !== null
      ? visit(new URL(location, url).href, {})
      : { status: answer.status, html };
  }

  return {
    address,
    get: (url) => visit(url, {}),
    post: (url, fields) =>
      visit(url, {
        method: 'POST',
        headers: { origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}

/** Whether a page has a field of this name. */
export function hasField({ html }: Page, name: string): boolean {
  return html.includes(`name="${name}"`);
}
