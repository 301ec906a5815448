import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type LocalServer, listen } from '../../local/server.ts';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function open(): Promise<LocalServer> {
  const server = await listen(0);
  servers.push(server);
  return server;
}

/** A GET with a Host header of one's own, which fetch does not allow. */
function get(url: string, host: string): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

test('listens on the loopback address, and early requests wait until the run is ready', async () => {
  const server = await open();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const early = fetch(server.url);
  server.open(async (_, res) => void res.end('ready'));
  expect(await (await early).text()).toBe('ready');
});

test('a port in use is told in one line that says what to do', async () => {
  const server = await open();
  const port = Number(new URL(server.url).port);
  await expect(listen(port)).rejects.toThrow(
    `Port ${port} is in use: stop what runs there, or choose another with --port.`,
  );
});

test('localhost is led to the one origin, keeping path and query', async () => {
  const server = await open();
  server.open(async (_, res) => void res.end());
  const port = new URL(server.url).port;
  const answer = await get(`${server.url}/taak/x?lang=en`, `localhost:${port}`);
  expect(answer).toEqual({ status: 308, location: `${server.url}/taak/x?lang=en` });
});

test('a name of someone else that points here gets nothing', async () => {
  const server = await open();
  let reached = false;
  server.open(async (_, res) => {
    reached = true;
    res.end();
  });
  expect((await get(server.url, 'evil.example')).status).toBe(421);
  expect(reached).toBe(false);
});

test('closing waits for the request under way', async () => {
  const server = await listen(0);
  let finish = () => {};
  const started = new Promise<void>((resolve) => {
    server.open(async (_, res) => {
      resolve();
      await new Promise<void>((done) => {
        finish = done;
      });
      res.end('finished');
    });
  });
  const answer = fetch(server.url, { headers: { connection: 'close' } });
  await started;
  const closed = server.close();
  finish();
  expect(await (await answer).text()).toBe('finished');
  await closed;
  await expect(fetch(server.url)).rejects.toThrow();
});

test('closing before the run came about does not wait for those who wait for it', async () => {
  const server = await listen(0);
  const waiting = fetch(server.url).catch(() => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.close();
  expect(await waiting).toBe('cut off');
});

test('a fault while answering is a plain 500', async () => {
  const server = await open();
  server.open(() => Promise.reject(new Error('secret detail')));
  const response = await fetch(server.url);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});

test('closing does not wait for a connection that a browser opened ahead of need and never used', async () => {
  const server = await listen(0);
  server.open(async (_, res) => void res.end('here'));
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // By then the server has taken up the connection that came before it.
  expect(await (await fetch(server.url)).text()).toBe('here');
  await server.close();
  if (!socket.destroyed) await once(socket, 'close');
});
