import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInPaths } from '../../functions/domain/desk-paths.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { scheduledEvent } from '../../local/events.ts';
import { mondayMorning } from '../support/journey.ts';
import { says } from '../support/says.ts';

let app: Embedded;
beforeAll(async () => {
  app = await openEmbedded({ frozenAt: mondayMorning, seed: 7 });
});
afterAll(() => app.close());

test('a coordinator signs in at the embedded run with the rights of the stack, reads the loop guarantee, and is out in time', async () => {
  const jar = cookieJar();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...jar.headers() };
    const answer = await fetch(new URL(path, app.url), { ...init, headers, redirect: 'manual' });
    jar.keep(answer.headers.getSetCookie());
    const to = answer.headers.get('location');
    return to === null ? answer : ask(to);
  };
  const post = (path: string, body = '') =>
    ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url },
    });
  const home = async () => (await ask('/werkplek')).text();

  const { pathname } = new URL((await ask(signInPaths.begin)).url);
  const arrived = await (await post(pathname, 'account=staff-1')).text();
  expect(arrived).toMatch(says('desk.roles.coordinator'));
  expect(arrived).toMatch(says('desk.loop.never'));
  // The first sweep of an hour checks.
  await app.invoke('sweep-tasks', scheduledEvent('sweep', app.clock.now()));
  expect(await home()).toMatch(says('desk.loop.kept'));

  await app.clock.advanceBy('PT29M');
  expect(await home()).toMatch(says('desk.home.whoTitle'));
  await app.clock.advanceBy('PT30M');
  expect(await home()).toMatch(says('desk.welcome.button'));

  // The issuer remembers them, and asks all the same.
  const again = new URL((await ask(signInPaths.begin)).url);
  expect(await (await post(again.pathname, 'account=staff-1')).text()).toMatch(says('desk.home.whoTitle'));
  expect(await (await post(signInPaths.outEverywhere)).text()).toMatch(says('desk.messages.overal-uit'));
  expect(await home()).toMatch(says('desk.welcome.button'));
  expect(app.functionFaults).toEqual([]);
});
