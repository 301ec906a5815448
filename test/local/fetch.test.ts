import { expect, test } from 'vitest';
import { fetchFrom } from '../../local/gateway/fetch.ts';

test('a body is text, and any other is refused instead of sent empty', async () => {
  const got: string[] = [];
  const ask = fetchFrom(async ({ body }) => {
    got.push((await body?.())?.toString() ?? '');
    return { status: 204, headers: [], body: Buffer.alloc(0) };
  });
  const url = 'http://127.0.0.1/v1/referrals';
  for (const body of ['{"a":1}', null]) await ask(url, { method: 'POST', body });
  await ask(url);
  expect(got).toEqual(['{"a":1}', '', '']);
  for (const body of [new URLSearchParams({ a: '1' }), new Uint8Array(2), new FormData()])
    await expect(ask(url, { method: 'POST', body })).rejects.toThrow(TypeError);
  expect(got).toHaveLength(3);
});
