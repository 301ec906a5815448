/** The cookies of one visitor, for whatever visits the site without a browser: the smoke test, the rehearsal, tests. */
export interface CookieJar {
  /** The header to send along; empty while there are no cookies. */
  headers(): Readonly<Record<string, string>>;
  /** Keeps what an answer's `Set-Cookie` lines set, and drops what they end. */
  keep(lines: readonly string[]): void;
}

/**
 * A jar for one site: paths and domains are not looked at.
 *
 * @param cookies by name; given to look inside or to begin with some
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
