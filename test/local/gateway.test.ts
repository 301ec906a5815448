import { request } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterEach, describe, expect, test } from 'vitest';
import { bodyLimit, httpFront } from '../../local/gateway/front.ts';
import { createGateway } from '../../local/gateway/gateway.ts';
import { createRouter } from '../../local/gateway/router.ts';
import { type LocalServer, listen } from '../../local/server.ts';
import type { ApiSettings } from '../../local/template/api.ts';

const api: ApiSettings = {
  stage: 'werk',
  binaryTypes: ['image/png'],
  routes: [
    { method: 'GET', path: '/', functionArn: 'home' },
    { method: 'HEAD', path: '/', functionArn: 'home' },
    { method: 'ANY', path: '/taak/{token}', functionArn: 'task' },
    { method: 'POST', path: '/taak/new', functionArn: 'new' },
    { method: 'ANY', path: '/v1/{proxy+}', functionArn: 'api' },
  ],
  answers: [
    {
      type: 'MISSING_AUTHENTICATION_TOKEN',
      status: 404,
      headers: { 'cache-control': 'no-store' },
      bodies: { 'application/json': '{"title":"gone"}', 'text/html': '<h1>Gone</h1>' },
    },
    { type: 'DEFAULT_5XX', status: 500, headers: {}, bodies: { 'application/json': '{"title":"our fault"}' } },
  ],
};

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Opens a gateway whose functions all answer by `reply`, and keeps the events that they got. */
async function open(reply: (arn: string, event: APIGatewayProxyEvent) => unknown) {
  const events: APIGatewayProxyEvent[] = [];
  const server = await listen(0);
  servers.push(server);
  const gateway = createGateway({
    api,
    invoke: async (arn, event) => {
      events.push(event as APIGatewayProxyEvent);
      return reply(arn, event as APIGatewayProxyEvent);
    },
    clock: () => '2026-11-21T08:00:00.000Z',
    newRequestId: () => 'request-1',
  });
  server.open(httpFront(gateway));
  return { url: server.url, events };
}

const ok = () => ({ statusCode: 200, body: 'fine' });

describe('routes', () => {
  const route = createRouter(api.routes);

  test('ANY stands for what API Gateway knows, and for no other method', () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(route(method, '/v1/x')?.route.functionArn).toBe('api');
    for (const method of ['TRACE', 'QUERY', 'CONNECT', 'ANY']) expect(route(method, '/v1/x')).toBeUndefined();
  });

  test('a fixed path wins from a parameter, for its own method only', () => {
    expect(route('POST', '/taak/new')?.route.functionArn).toBe('new');
    expect(route('GET', '/taak/new')).toMatchObject({ route: { functionArn: 'task' }, parameters: { token: 'new' } });
  });

  test('parameters are decoded; a greedy one takes the rest', () => {
    expect(route('GET', '/taak/a%20b')?.parameters).toEqual({ token: 'a b' });
    expect(route('GET', '/v1/referrals/HW-1')?.parameters).toEqual({ proxy: 'referrals/HW-1' });
  });

  test.each([
    ['GET', '/v1'],
    ['GET', '/taak'],
    ['GET', '/taak/a/b'],
    ['POST', '/'],
    ['GET', '/nothing'],
  ])('%s %s does not exist', (method, path) => {
    expect(route(method, path)).toBeUndefined();
  });
});

describe('requests become proxy events', () => {
  test('with path, query, headers, cookies and body', async () => {
    const { url, events } = await open(ok);
    await fetch(`${url}/taak/abc?lang=en&x=1&x=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'a=1; b=2', 'x-two': 'één' },
      body: 'choice=yes&name=Zo%C3%AB',
    });
    expect(events[0]).toMatchObject({
      resource: '/taak/{token}',
      path: '/taak/abc',
      httpMethod: 'POST',
      pathParameters: { token: 'abc' },
      queryStringParameters: { lang: 'en', x: '2' },
      multiValueQueryStringParameters: { lang: ['en'], x: ['1', '2'] },
      body: 'choice=yes&name=Zo%C3%AB',
      isBase64Encoded: false,
      requestContext: { stage: 'werk', resourcePath: '/taak/{token}', requestTimeEpoch: 1795248000000 },
    });
    expect(events[0]?.headers['cookie']).toBe('a=1; b=2');
  });

  test('names that every object inherits are names like any other, in query and cookies', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const { url, events } = await open(ok);
      const headers = { cookie: `${name}=1` };
      const answer = await fetch(`${url}/taak/abc?${name}=1&${name}=2&x=3`, { headers });
      expect(answer.status).toBe(200);
      const [event] = events;
      expect(Object.entries(event?.multiValueQueryStringParameters ?? {})).toEqual([
        [name, ['1', '2']],
        ['x', ['3']],
      ]);
      expect(event?.headers['cookie']).toBe(`${name}=1`);
    }
  });

  test('without query, parameters and body these are null', async () => {
    const { url, events } = await open(ok);
    await fetch(`${url}/`);
    expect(events[0]).toMatchObject({
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      body: null,
    });
  });

  test('a binary type travels as base64', async () => {
    const { url, events } = await open(ok);
    await fetch(`${url}/v1/x`, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: Buffer.from([0, 255]),
    });
    expect(events[0]).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });
});

describe('answers of functions become responses', () => {
  test('with several cookies, and base64 turned back into bytes', async () => {
    const { url } = await open(() => ({
      statusCode: 201,
      headers: { 'content-type': 'image/png' },
      multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'] },
      body: 'AP8=',
      isBase64Encoded: true,
    }));
    const response = await fetch(`${url}/`);
    expect(response.status).toBe(201);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 255]));
  });

  test('HEAD gets the headers alone', async () => {
    const { url } = await open(ok);
    const response = await fetch(`${url}/`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('4');
    expect(await response.text()).toBe('');
  });

  test.each([
    ['throws', () => Promise.reject(new Error('secret detail'))],
    ['answers nonsense', () => ({ status: 200 })],
    ['answers nothing', () => undefined],
  ])('a function that %s gives our own page for faults, and no detail', async (_, reply) => {
    const { url } = await open(reply);
    const response = await fetch(`${url}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"title":"our fault"}');
  });
});

describe('the gateway itself answers', () => {
  test('a path that is no route, in the asked type, without calling a function', async () => {
    const { url, events } = await open(ok);
    const page = await fetch(`${url}/nothing`, { headers: { accept: 'text/html,*/*' } });
    expect(page.status).toBe(404);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toBe('<h1>Gone</h1>');
    expect(await (await fetch(`${url}/nothing`)).json()).toEqual({ title: 'gone' });
    expect(events).toEqual([]);
  });

  test('a body over 10 MB, said or streamed, and goes on serving', async () => {
    const { url, events } = await open(ok);
    const status = await new Promise((resolve, reject) => {
      const post = request(`${url}/v1/x`, { method: 'POST' }, (response) => resolve(response.statusCode));
      post.on('error', reject);
      const chunk = Buffer.alloc(1024 * 1024);
      const write = (left: number) => {
        if (left > 0) post.write(chunk, () => write(left - 1));
      };
      write(bodyLimit / chunk.length + 1);
    });
    expect(status).toBe(413);
    expect(events).toEqual([]);
    expect((await fetch(`${url}/`)).status).toBe(200);
  });
});
