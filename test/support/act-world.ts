import { actingDesks } from '../../functions/act-at-desk/desks.ts';
import { actingApp } from '../../functions/act-at-desk/handler.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { openDeskWorld } from './desk-world.ts';
import { worldUrl } from './link-world.ts';
import { noIssuer, sessionCookie, sessionsInMemory, staffOf } from './staff-world.ts';

/** Headers of a form on one of our own pages. */
const own = {
  origin: worldUrl,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

/** What staff do at the desk, on stores in memory. */
export function actWorld(more: Partial<Pick<Runtime, 'isRegionKnown'>> = {}) {
  const world = openDeskWorld();
  const { sessions, kept } = sessionsInMemory();
  const ports = { ...world.runtime, staffSessions: sessions, staffIssuer: noIssuer, ...more };
  const app = actingApp({ ...ports, ...actingDesks(ports) });
  let made = 0;
  return {
    ...world,
    app,
    kept,
    /** The cookie of somebody who signed in just now. */
    signedIn(staff: Staff): Promise<string> {
      made += 1;
      const at = { id: `s${made}`, now: world.time.now, issuer: noIssuer.issuer, url: worldUrl };
      return sessionCookie(sessions, staff, at);
    },
    /** Looks at a page. */
    get: (path: string, cookie: string) => app.request(path, { headers: { cookie } }),
    /** Sends a form. */
    post: (
      path: string,
      cookie: string,
      fields: Readonly<Record<string, string>> | URLSearchParams = {},
      headers: object = own,
    ) =>
      app.request(path, {
        method: 'POST',
        headers: { cookie, ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}
export type ActWorld = ReturnType<typeof actWorld>;

/** What a page of an action says of the state of the case that it shows. */
export function seenOn(page: string): string {
  return /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** The coordinator opens the page of an action and sends it, with what it asks. */
export async function doneAtDesk(world: ActWorld, path: string, fields: Readonly<Record<string, string>> = {}) {
  const cookie = await world.signedIn(staffOf.coordinator);
  const page = await (await world.get(path, cookie)).text();
  const answer = await world.post(path, cookie, { because: 'mistake', ...fields, seen: seenOn(page) });
  return { page, status: answer.status, text: await answer.text(), change: world.changes.at(-1) };
}
