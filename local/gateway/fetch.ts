import type { Gateway } from './gateway.ts';

/**
 * A `fetch` of addresses that a gateway in this process answers: no socket, no port, no waiting. Redirects are not followed, and a body is
 * text.
 *
 * @throws TypeError for any other body
 */
export function fetchFrom(gateway: Gateway): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const { body = null } = init;
    if (body !== null && typeof body !== 'string')
      throw new TypeError('Only text can be sent as a body in this process.');
    const { host, pathname, search } = new URL(url);
    const headers = new Headers(init.headers);
    headers.set('host', host);
    const { status, ...answer } = await gateway({
      method: init.method ?? 'GET',
      target: `${pathname}${search}`,
      headers: [...headers].flat(),
      httpVersion: '1.1',
      address: '127.0.0.1',
      body: async () => Buffer.from(body ?? ''),
    });
    const hasBody = status !== 204 && status !== 304 && init.method !== 'HEAD';
    return new Response(hasBody ? new Uint8Array(answer.body) : null, {
      status,
      headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}
