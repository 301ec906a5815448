/** Values of cookies by name. */
export type Cookies = ReadonlyMap<string, string>;

/** Most browsers whose people are remembered; the one that was used longest ago is forgotten first. */
const mostBrowsers = 50;

/** What each person has proved in each browser, so that one browser can be several people in turn. */
export interface PeopleJar {
  /**
   * Puts away what was proved as one person and takes out what was proved as another.
   *
   * @param browser id of the browser
   * @param before who it was until now, and with which cookies
   * @param next mailbox of the person to become
   * @returns that person's cookies; empty for somebody who has proved nothing yet
   */
  change(browser: string, before: { readonly who: string; readonly cookies: Cookies }, next: string): Cookies;
}

/** A jar in memory: after a restart everybody is asked for a code again, and nothing else is lost. */
export function peopleJar(): PeopleJar {
  const browsers = new Map<string, Map<string, Cookies>>();
  return {
    change(browser, { who, cookies }, next) {
      const people = browsers.get(browser) ?? new Map<string, Cookies>();
      browsers.delete(browser);
      browsers.set(browser, people);
      const [oldest] = browsers.keys();
      if (browsers.size > mostBrowsers && oldest !== undefined) browsers.delete(oldest);
      people.set(who, cookies);
      return people.get(next) ?? new Map();
    },
  };
}
