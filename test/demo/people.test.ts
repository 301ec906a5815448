import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole } from '../../demo/console/open-console.ts';
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

test('everyone whom a case knows can be chosen, those who are asked something first', async () => {
  const html = await page('/_local/people');
  for (const name of ['Noor Voorbeeld', 'Work coach sam of Zeist', 'The coordinator']) expect(html).toContain(name);
  const asked = html.slice(html.indexOf('Asked something now'), html.indexOf('id="candidate"'));
  expect(asked).toContain('sam@zeist.example');
  expect(asked).not.toContain('noor@post.example');
});

test('who is a candidate learns the birth date that the status page asks for', async () => {
  const html = await page('/_local/people/noor%40post.example');
  expect(html).toContain('2 Apr 1990');
  expect(html).toMatch(/\/status\/1-/);
});

test('who is asked something has the link to it, and gets the code in the same place', async () => {
  const person = '/_local/people/sam%40zeist.example';
  const link = /<a href="([^"]+)"[^>]*>Decide on a referral<\/a>/.exec(await page(person))?.[1] ?? '';
  expect(link).toMatch(new RegExp(`^${app.url}/taak/`));
  await fetch(`${link}/code`, { method: 'POST', headers: { origin: app.url } });
  expect(await page(person)).toMatch(/<strong>\d{6}<\/strong>/);
  expect(await page('/_local/people/noor%40post.example')).not.toMatch(/<strong>\d{6}<\/strong>/);
});
