import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readFormBody } from '../../functions/web/body.ts';

/** What is read of a multipart form whose bytes are these. */
async function read(fields: Readonly<Record<string, string>>) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const app = new Hono().post('/', async (c) => {
    const form = await readFormBody(c);
    return c.json('wrong' in form ? form : [...form.values]);
  });
  const answer = await app.request('/', {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    body: Buffer.from(`${parts.join('')}--b--\r\n`, 'latin1'),
  });
  return answer.json();
}

test('a multipart form is read in the character set it names, and none is taken with a hole in a name', async () => {
  expect(await read({ name: 'Ren\u00e9', _charset_: 'windows-1252' })).toEqual([['name', ['Ren\u00e9']]]);
  expect(await read({ name: 'Ren\u00e9' })).toEqual({ wrong: 'encoding' });
  expect(await read({ name: 'Ren\u00c3\u00a9', _charset_: 'UTF-8' })).toEqual([['name', ['Ren\u00e9']]]);
});
