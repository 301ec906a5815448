/** The cookies of one visitor, for code that visits the site without a browser: the smoke test, the rehearsal, tests. */
export interface CookieJar {
  /** The header to send along; empty while there are no cookies. */
  headers(): Readonly<Record<string, string>>;
  /** Keeps what the `Set-Cookie` lines of an answer set, and drops what they expire. */
  keep(lines: readonly string[]): void;
}

/**
 * A jar for one site: paths and domains are ignored.
 *
 * @param cookies by name; pass a map to inspect it or to start with some cookies
 */
export function cookieJar(cookies = new Map<string, string>()): CookieJar {
  return {
    headers: () =>
      cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    keep(lines) {
      for (const line of lines) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}
