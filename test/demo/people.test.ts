import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { invented } from '../support/invented.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
let app: Embedded;
beforeAll(async () => {
  app = await openEmbedded({ console: openConsole, frozenAt: '2026-01-05T08:00:00.000Z', seed: 1, templateDir });
  const situation = { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: 'sam@zeist.example' };
  await fetch(`${app.url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
    body: JSON.stringify(invented(app.region, { situation })),
  });
  await app.clock.idle();
}, 120_000);
afterAll(() => app.close());

const page = async (path: string) => (await fetch(`${app.url}${path}`)).text();

/** A browser of its own, with its cookies; where it ends up after redirects, and what it reads there. */
function browser() {
  const cookies = cookieJar();
  async function visit(path: string, init: RequestInit = {}): Promise<{ path: string; html: string }> {
    const answer = await fetch(new URL(path, app.url), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...cookies.headers() },
    });
    cookies.keep(answer.headers.getSetCookie());
    const next = answer.headers.get('location');
    return answer.status === 303 && next !== null ? visit(next) : { path, html: await answer.text() };
  }
  const post = (path: string, fields: Record<string, string> = {}) =>
    visit(path, {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  return { visit, post };
}

const sam = '/_local/be/sam%40zeist.example';
const noor = '/_local/be/noor%40post.example';

/** Becomes Sam, asks for a code, reads it in Sam's mailbox and enters it. */
async function proveSam({ visit, post }: ReturnType<typeof browser>): Promise<string> {
  const { path } = await visit(sam);
  await post(`${new URL(path).pathname}/code`);
  const code = /<strong>(\d{6})<\/strong>/.exec(await page('/_local/people/sam%40zeist.example'))?.[1] ?? '';
  const { html } = await post(`${new URL(path).pathname}/code/controle`, { code });
  expect(html).toContain('Noor Voorbeeld');
  return path;
}

test('everyone whom a case knows can be chosen, those who are asked something first', async () => {
  const html = await page('/_local/people');
  for (const name of ['Noor Voorbeeld', 'Work coach sam of Zeist', 'The coordinator']) expect(html).toContain(name);
  const asked = html.slice(html.indexOf('Asked something now'), html.indexOf('id="candidate"'));
  expect(asked).toContain('sam@zeist.example');
  expect(asked).not.toContain('noor@post.example');
});

test('who is a candidate learns the birth date that the status page asks for, and finds the page', async () => {
  const html = await page('/_local/people/noor%40post.example');
  expect(html).toContain('2 Apr 1990');
  const link = /<a href="([^"]+)"[^>]*>open 1<\/a>/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await browser().visit(link)).path).toMatch(/\/status\/1-/);
});

test('"be" opens what somebody is asked, in one step, and their mailbox where nothing is', async () => {
  const list = await page('/_local/people');
  expect(list).toContain(`<a href="${sam}" target="_blank" rel="noopener">be Work coach sam of Zeist</a>`);
  expect((await browser().visit(sam)).path).toMatch(new RegExp(`^${app.url}/taak/`));
  const { path, html } = await browser().visit(noor);
  expect(path).toBe('/_local/people/noor%40post.example');
  expect(html).toContain('Be Noor Voorbeeld');
});

test('one browser is several people in turn: each has what they proved themselves, and nobody else’s', async () => {
  const one = browser();
  const task = await proveSam(one);
  expect((await one.visit(task)).html).toContain('Noor Voorbeeld');
  await one.visit(noor);
  expect((await one.visit(task)).html).not.toContain('Noor Voorbeeld');
  await one.visit(sam);
  expect((await one.visit(task)).html).toContain('Noor Voorbeeld');
});

test('what was proved in one browser counts in no other', async () => {
  const task = await proveSam(browser());
  const other = browser();
  await other.visit(sam);
  expect((await other.visit(task)).html).not.toContain('Noor Voorbeeld');
});

test('the code comes to the mailbox of whoever asked for it, and to no other', async () => {
  expect(await page('/_local/people/sam%40zeist.example')).toMatch(/<strong>\d{6}<\/strong>/);
  expect(await page('/_local/people/noor%40post.example')).not.toMatch(/<strong>\d{6}<\/strong>/);
});

test('the links of a mail make the browser its reader, also within the mail itself', async () => {
  const [mail] = (await app.mails()).filter(({ to }) => to === 'sam@zeist.example');
  const html = await page(`/_local/mails/${mail?.id}/html`);
  const [, link = ''] = /href="(\/_local\/be\/sam%40zeist\.example\?[^"]+)"/.exec(html) ?? [];
  expect((await browser().visit(link.replaceAll('&amp;', '&'))).path).toBe(mail?.links[0]);
  expect(html).not.toContain(`href="${mail?.links[0]}"`);
});
