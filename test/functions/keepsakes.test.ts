import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { keepAnswers, recallAnswers } from '../../functions/serve-public/keepsakes.ts';
import type { AnswersFacts } from '../../functions/web/public/form-facts.ts';

const keys = createKeys('forms', { '1': 'c2VjcmV0IGZvciB0ZXN0cw==' });
const answers: AnswersFacts = { kind: 'self', values: [], formKey: 'FORM', done: [], handover: false };

/** A site at this address that keeps answers, and says whether a browser has some. */
function siteAt(publicUrl: string): Hono {
  const keeper = {
    publicUrl,
    clock: () => '2026-11-21T09:00:00.000Z',
    guards: {
      seal: (name: string, value: unknown, until: string) => keys.seal(name, JSON.stringify({ until, value })),
      unseal: (name: string, sealed: string | undefined) => {
        const text = sealed === undefined ? undefined : keys.unseal(name, sealed);
        return text === undefined ? undefined : (JSON.parse(text) as { value: unknown }).value;
      },
    },
  };
  return new Hono()
    .get('/keep', (c) => c.text(String(keepAnswers(c, keeper as Parameters<typeof keepAnswers>[1], answers))))
    .get('/recall', (c) => c.text(recallAnswers(c, keeper as Parameters<typeof recallAnswers>[1])?.formKey ?? 'none'));
}

test.each([
  ['https://werk.example', '__Host-answers0', /Path=\/(?:;|$)/],
  ['https://werk.example/', '__Host-answers0', /Path=\/(?:;|$)/],
  ['https://werk.example/v', 'answers0', /Path=\/v\/(?:;|$)/],
  ['http://127.0.0.1:4000', 'answers0', /Path=\/(?:;|$)/],
])('at %s answers lie in the cookie %s', async (publicUrl, name, path) => {
  const [kept = ''] = (await siteAt(publicUrl).request('/keep')).headers.getSetCookie();
  expect(kept.startsWith(`${name}=`)).toBe(true);
  expect(kept).toMatch(path);
  expect(kept).not.toMatch(/domain/i);
  const cookie = kept.split(';', 1)[0] ?? '';
  expect(await (await siteAt(publicUrl).request('/recall', { headers: { cookie } })).text()).toBe('FORM');
});

test('answers that a neighbour under the same domain plants are not read', async () => {
  const site = siteAt('https://werk.example');
  const [kept = ''] = (await site.request('/keep')).headers.getSetCookie();
  const cookie = (kept.split(';', 1)[0] ?? '').replace('__Host-', '');
  expect(await (await site.request('/recall', { headers: { cookie } })).text()).toBe('none');
});
