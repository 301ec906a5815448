import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretInWords, signatureHeaders } from '../../functions/adapters/webhooks/signature.ts';

const secret = new Uint8Array(32).fill(7);
const env = { ...process.env, WEBHOOK_SECRET: secretInWords(secret), PORT: '0' };
const receiver = spawn(process.execPath, ['examples/receive.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
const lines: string[] = [];
let url = '';
beforeAll(async () => {
  const reader = createInterface(receiver.stdout);
  const [first] = await once(reader, 'line');
  url = /http:\S+/.exec(first)?.[0] ?? '';
  reader.on('line', (line) => lines.push(line));
});
afterAll(() => receiver.kill());

test('the receiver of examples/ takes what we signed, once, and nothing else', async () => {
  const body = JSON.stringify({ id: 'HW-7K3M9P2-3', data: { reference: 'HW-7K3M9P2', status: 'in-guidance' } });
  const now = Math.floor(Date.now() / 1000);
  const send = async (by: readonly Uint8Array[], seconds = now, sent = body) => {
    const headers = signatureHeaders(by, { id: 'HW-7K3M9P2-3', seconds, body });
    return (await fetch(url, { method: 'POST', headers, body: sent })).status;
  };
  const other = new Uint8Array(32).fill(8);
  expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
  expect(await send([other])).toBe(401);
  expect(await send([secret], now - 400)).toBe(401);
  expect(await send([secret], now, `${body} `)).toBe(401);
  expect(lines).toEqual([]);
  expect(await send([other, secret])).toBe(204);
  expect(await send([secret])).toBe(204);
  expect(lines).toEqual(['HW-7K3M9P2 in-guidance']);
});
