import { cookieJar } from '../runtime/cookie-jar.ts';

/** An answer as a visitor received it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** A visitor of the public address with one set of cookies, who does not follow redirects. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  postJson(path: string, document: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** `origin`: the one that a browser would send. */
  postForm(path: string, fields: Readonly<Record<string, string>>, origin: string): Promise<Answer>;
}

/** Opens a visit to a public address. */
export function visitor(url: string): Visitor {
  const cookies = cookieJar();

  async function request(path: string, init: RequestInit): Promise<Answer> {
    const began = performance.now();
    const answer = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...cookies.headers() },
    });
    cookies.keep(answer.headers.getSetCookie());
    const body = await answer.text();
    return { status: answer.status, body, milliseconds: Math.round(performance.now() - began) };
  }

  return {
    get: (path, headers = {}) => request(path, { headers }),
    postJson: (path, document, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(document),
      }),
    postForm: (path, fields, origin) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}
