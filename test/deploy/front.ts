import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { proxy } from 'hono/proxy';
import type { SentMail } from '../support/person.ts';
import type { Deployed } from './deployed.ts';

/** A local address at which a person with a browser can use the deployment. */
export interface Front {
  /** Address of the mails. */
  readonly url: string;
  /** Address of the site, under the same path as in AWS. */
  readonly siteUrl: string;
  close(): Promise<void>;
}

const readable = /^(text\/|application\/(problem\+)?json)/;

/**
 * Serves a deployment on an emulator, and its mails, at an address that a browser can open. In AWS the public address leads
 * to the API; an emulator serves the API at another address, so links would lead nowhere.
 */
export async function openFront(
  { publicUrl, servedAt, site }: Pick<Deployed, 'publicUrl' | 'servedAt' | 'site'>,
  port: number,
): Promise<Front> {
  const { origin, pathname } = new URL(publicUrl);
  const app = new Hono();
  app.get('/', async (c) => c.html(mailPage(await site.mails(), siteUrl, opened)));
  app.all('*', async (c) => {
    const { path } = c.req;
    if (path !== pathname && !path.startsWith(`${pathname}/`)) return c.redirect('/');
    const headers: Record<string, string | undefined> = { ...c.req.header(), host: undefined };
    // The origin that a browser at the public address would send.
    if (headers['origin'] === url) headers['origin'] = origin;
    const { search } = new URL(c.req.url);
    const asked = `${servedAt}${path.slice(pathname.length)}${search}`;
    const answer = await proxy(asked, { raw: c.req.raw, headers, redirect: 'manual' });
    // There is no TLS here, and a browser would not send a `Secure` cookie back.
    const cookies = answer.headers.getSetCookie();
    answer.headers.delete('set-cookie');
    for (const cookie of cookies) answer.headers.append('set-cookie', cookie.replace(/; *secure/i, ''));
    if (!readable.test(answer.headers.get('content-type') ?? '')) return answer;
    answer.headers.delete('content-length');
    return new Response(opened(await answer.text()), answer);
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const siteUrl = `${url}${pathname}`;
  const opened = (text: string) => text.replaceAll(publicUrl, siteUrl);
  return {
    url,
    siteUrl,
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function mailPage(mails: readonly SentMail[], siteUrl: string, opened: (text: string) => string) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Mails of the deployed system</title>
      <style>
        body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
        article { border-top: 1px solid #999; }
      </style>
      <h1>Mails of the deployed system</h1>
      <p><a href="${siteUrl}/">The site</a>. Newest mail first; reload this page for more.</p>
      ${mails.length === 0 ? html`<p>No mail yet.</p>` : ''}
      ${mails
        .toReversed()
        .map(
          ({ to, subject, text }) =>
            html`<article><h2>${subject}</h2><p>To: ${to}</p><pre>${linked(opened(text))}</pre></article>`,
        )}
    </html>`;
}

/** A text in which addresses are links. */
function linked(text: string) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 0 ? part : html`<a href="${part}">${part}</a>`));
}
