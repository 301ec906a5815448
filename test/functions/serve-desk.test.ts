import type { Context } from 'hono';
import { describe, expect, test } from 'vitest';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { signInPaths } from '../../functions/domain/desk-paths.ts';
import type { LoopCheck } from '../../functions/domain/loop-check.ts';
import { type StaffRole, staffRoles } from '../../functions/domain/staff.ts';
import type { DeskRoute } from '../../functions/serve-desk/desk-route.ts';
import { deskRoutes } from '../../functions/serve-desk/handler.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { says } from '../support/says.ts';
import { type StaffWorld, staffOf, staffWorld } from '../support/staff-world.ts';

const own = { origin: 'https://werk.example', 'sec-fetch-site': 'same-origin' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
type Ask = (world: StaffWorld, route: Pick<DeskRoute, 'method' | 'path'>, headers?: object) => Promise<Response>;
/** An address of a route: of a case, that of one which does not exist. */
const addressOf = (path: string) => path.replace(':reference', 'HW-0000000');
const ask: Ask = async ({ app }, { method, path }, headers = {}) =>
  app.request(addressOf(path), { method, headers: { ...(method === 'POST' ? form : {}), ...headers } });

/** Who may use each address. A new line here is a decision. */
const expected: Readonly<Record<string, readonly StaffRole[] | 'anybody'>> = {
  'GET /werkplek': 'anybody',
  'GET /werkplek/zoek': ['coordinator', 'municipality', 'provider'],
  'POST /werkplek/zoek': ['coordinator', 'municipality', 'provider'],
  'GET /werkplek/inloggen': 'anybody',
  'GET /werkplek/terug': 'anybody',
  'GET /werkplek/geen-toegang': 'anybody',
  'GET /werkplek/aanmelding/:reference': ['coordinator', 'municipality', 'provider'],
  'POST /werkplek/uitloggen': staffRoles,
  'POST /werkplek/overal-uitloggen': staffRoles,
};

describe('who may use what', () => {
  test('every address of the desk is in this table, and no other exists', async () => {
    const all = Object.fromEntries(deskRoutes.map(({ method, path, who }) => [`${method} ${path}`, who]));
    expect(all).toEqual(expected);
    const served = staffWorld().app.routes.filter(({ method }) => method !== 'ALL');
    expect(served.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  // Beside the real ones, a page and an action for each role alone, as pages to come will have.
  const forOne = staffRoles.flatMap((role): DeskRoute[] =>
    (['GET', 'POST'] as const).map((method) => ({
      method,
      path: `/werkplek/alleen-${role}`,
      who: [role],
      answer: (c: Context) => c.text('done'),
    })),
  );
  const table = [...deskRoutes, ...forOne].flatMap((route) =>
    ([...staffRoles, 'nobody'] as const).map((visitor) => ({
      route,
      visitor,
      name: `${visitor}: ${route.method} ${route.path}`,
      may: route.who === 'anybody' || (visitor !== 'nobody' && route.who.includes(visitor)),
    })),
  );

  test.each(table)('$name', async ({ route, visitor, may }) => {
    const world = staffWorld({ routes: [...deskRoutes, ...forOne] });
    const cookie = visitor === 'nobody' ? {} : { cookie: await world.signedIn(staffOf[visitor]) };
    const answer = await ask(world, route, cookie);
    const denials = world.logged.filter((line) => line.startsWith('desk-denied'));
    const isGuarded = [401, 403].includes(answer.status) && route.path !== signInPaths.noAccess;
    expect(denials).toHaveLength(!may && visitor !== 'nobody' ? 1 : 0);
    if (may) {
      expect(isGuarded).toBe(false);
      expect(answer.headers.get('location') ?? '').not.toContain('naar=');
    } else if (visitor !== 'nobody') {
      expect(answer.status).toBe(403);
      expect(await answer.text()).toMatch(says('desk.denied.lead', { role: roleWord(visitor) }));
      expect(denials[0]).not.toContain(staffOf[visitor].subject);
    } else if (route.method === 'POST') {
      expect(answer.status).toBe(401);
      expect(await answer.text()).toMatch(says('desk.ended.lead'));
    } else {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/werkplek?naar=${addressOf(route.path)}`);
    }
  });

  test('a page and an action of one role are refused to every other', async () => {
    const world = staffWorld({ routes: forOne });
    for (const visitor of staffRoles) {
      const cookie = await world.signedIn(staffOf[visitor]);
      const may = await Promise.all(forOne.map(async (route) => (await ask(world, route, { cookie })).status === 200));
      expect(forOne.filter((_, at) => may[at]).map(({ path }) => path)).toEqual([
        `/werkplek/alleen-${visitor}`,
        `/werkplek/alleen-${visitor}`,
      ]);
    }
  });

  const roleWord = (role: StaffRole) =>
    ({ coordinator: 'Coördinator', municipality: 'Gemeente', provider: 'Aanbieder', reader: 'Lezer van cijfers' })[
      role
    ];

  test('a post of another site does nothing, whoever is signed in', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.coordinator);
    for (const { path } of deskRoutes.filter(({ method }) => method === 'POST')) {
      for (const from of [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'null' },
        {},
      ]) {
        const answer = await world.app.request(path, { method: 'POST', headers: { cookie, ...from } });
        expect(answer.status).toBe(403);
      }
    }
    expect(world.kept.size).toBe(1);
  });

  test('an address that does not exist says so, and so does a post where one only looks', async () => {
    const world = staffWorld();
    expect((await ask(world, { method: 'GET', path: '/werkplek/niets' })).status).toBe(404);
    const wrong = await ask(world, { method: 'POST', path: '/werkplek' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const closed = await ask(staffWorld({ isClosed: true }), { method: 'GET', path: '/werkplek' });
    expect([closed.status, closed.headers.get('retry-after')]).toEqual([503, '120']);
  });

  test('a fault is told in words, and logged by its name alone', async () => {
    const broken: DeskRoute = {
      method: 'GET',
      path: '/werkplek/stuk',
      who: 'anybody',
      answer: () => {
        throw new RangeError('about somebody');
      },
    };
    const world = staffWorld({ routes: [broken] });
    const answer = await ask(world, broken);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(says('desk.trouble.failed.title'));
    expect(world.logged).toEqual(['desk-failed {"error":"RangeError"}']);
  });
});

describe('a session', () => {
  const home = { method: 'GET', path: '/werkplek' } as const;
  const isIn = async (world: StaffWorld, cookie: string) =>
    says('desk.home.whoTitle').test(await (await ask(world, home, { cookie })).text());
  const renewed = (answer: Response) => /^__Host-werkplek=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];

  test('ends after half an hour without a visit, and each visit begins it anew', async () => {
    const world = staffWorld();
    let cookie = await world.signedIn(staffOf.provider);
    for (let n = 0; n < 3; n += 1) {
      world.pass(29 * 60_000);
      const answer = await ask(world, home, { cookie });
      cookie = renewed(answer) ?? '';
      expect(await answer.text()).toMatch(says('desk.home.whoTitle'));
    }
    world.pass(30 * 60_000);
    expect(await isIn(world, cookie)).toBe(false);
  });

  test('ends after eight hours, however busy', async () => {
    const world = staffWorld();
    let cookie = await world.signedIn(staffOf.reader);
    for (let n = 1; n < 24; n += 1) {
      world.pass(20 * 60_000);
      const answer = await ask(world, home, { cookie });
      cookie = renewed(answer) ?? cookie;
      expect(await isIn(world, cookie), `${n * 20} minutes`).toBe(true);
    }
    world.pass(20 * 60_000);
    expect(await isIn(world, cookie)).toBe(false);
  });

  test('tells at most once a minute that it is used', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.reader);
    world.pass(59_999);
    expect(renewed(await ask(world, home, { cookie }))).toBeUndefined();
    world.pass(1);
    expect(renewed(await ask(world, home, { cookie }))).toBeDefined();
  });

  test('that has timed out leads to signing in, which says why and leads back', async () => {
    const page: DeskRoute = {
      method: 'GET',
      path: '/werkplek/zaak/HW-1234567',
      who: staffRoles,
      answer: (c) => c.text(''),
    };
    const world = staffWorld({ routes: [...deskRoutes, page] });
    const cookie = await world.signedIn(staffOf.coordinator);
    world.pass(30 * 60_000);
    const to = (await ask(world, page, { cookie })).headers.get('location') ?? '';
    expect(to).toBe('/werkplek?naar=/werkplek/zaak/HW-1234567&bericht=verlopen');
    const shown = await (await ask(world, { method: 'GET', path: to })).text();
    expect(shown).toMatch(says('desk.messages.verlopen'));
    expect(shown).toContain('href="/werkplek/inloggen?naar=/werkplek/zaak/HW-1234567"');
  });

  test('needs both its cookie and its mark in the table, unchanged', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.municipality);
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    expect(await isIn(world, cookie)).toBe(true);
    for (let at = 2; at < value.length; at += 7) {
      const changed = `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
      expect(await isIn(world, `${name}=${changed}`)).toBe(false);
    }
    // A value of ours that was sealed for something else, or by another key, is none.
    const session = JSON.stringify({
      id: 's1',
      staff: staffOf.coordinator,
      startedAt: world.now(),
      seenAt: world.now(),
    });
    const sealed = world.runtime as unknown as { staffSessions: { seal(name: string, text: string): string } };
    expect(await isIn(world, `${name}=${sealed.staffSessions.seal('staff-sign-in', session)}`)).toBe(false);
    expect(await isIn(world, `${name}=${createKeys('desk', { 1: 'other' }).seal('staff-session', session)}`)).toBe(
      false,
    );
    // Sealed rightly, but never opened: nobody signed in.
    expect(await isIn(world, `${name}=${sealed.staffSessions.seal('staff-session', session)}`)).toBe(false);
    await ask(world, { method: 'POST', path: signInPaths.out }, { cookie });
    expect(await isIn(world, cookie)).toBe(false);
  });

  test('its cookies are for this host alone, over TLS, out of reach of scripts, and of the whole site', async () => {
    const issuer = {
      address: async () => 'https://issuer.example/auth',
      redeem: async () => ({ result: 'known' as const, claims: { sub: 'x', 'cognito:groups': ['coordinator'] } }),
    };
    const world = staffWorld({ url: 'https://werk.example/werk', issuer });
    const begun = await ask(world, { method: 'GET', path: signInPaths.begin });
    expect(begun.headers.get('location')).toBe('https://issuer.example/auth');
    const kept = /^[^;]+/.exec(begun.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const done = await ask(world, { method: 'GET', path: `${signInPaths.back}?code=c&state=s` }, { cookie: kept });
    expect(done.headers.get('location')).toBe('/werk/werkplek');
    for (const line of [...begun.headers.getSetCookie(), ...done.headers.getSetCookie()]) {
      expect(line).toMatch(/^__Host-werkplek/);
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line.split('; ')).toContain(part);
      expect(line).not.toContain('Domain');
    }
    expect(done.headers.get('cache-control')).toBe('no-store');
  });
});

describe('before what cannot be undone', () => {
  /** Signs in where the issuer says that somebody proved who they are this many seconds before. */
  async function arriveAfter(proved: number | undefined, again: boolean) {
    const times = proved === undefined ? {} : { iat: 10_000, auth_time: 10_000 - proved };
    const issuer = {
      address: async () => 'https://issuer.example/auth',
      redeem: async () => ({
        result: 'known' as const,
        claims: { sub: 'x', 'cognito:groups': 'coordinator', ...times },
      }),
    };
    const world = staffWorld({ issuer });
    const begun = await ask(world, { method: 'GET', path: `${signInPaths.begin}${again ? '?opnieuw=ja' : ''}` });
    const cookie = /^[^;]+/.exec(begun.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const done = await ask(world, { method: 'GET', path: `${signInPaths.back}?code=c` }, { cookie });
    const line = done.headers.getSetCookie().find((one) => one.startsWith('__Host-werkplek='));
    const visit = await world.runtime.signInDesk.visit(/=([^;]+)/.exec(line ?? '')?.[1]);
    return { to: done.headers.get('location'), isFresh: visit && world.runtime.signInDesk.isFresh(visit) };
  }

  test.each([
    [0, true],
    [299, true],
    [300, false],
    [undefined, false],
  ])('proved %s seconds before: fresh is %s', async (proved, isFresh) => {
    expect(await arriveAfter(proved, false)).toEqual({ to: '/werkplek', isFresh });
  });

  test('an issuer that overlooks that it was asked for a new proof lets nobody in', async () => {
    expect(await arriveAfter(1, true)).toEqual({ to: '/werkplek', isFresh: true });
    for (const proved of [300, undefined]) {
      expect(await arriveAfter(proved, true)).toEqual({ to: '/werkplek?bericht=mislukt', isFresh: undefined });
    }
  });
});

describe('the first page', () => {
  const check: LoopCheck = {
    open: 37,
    withoutNextAction: 0,
    since: '2026-11-01T08:00:00.000Z',
    checkedAt: '2026-11-27T07:30:00.000Z',
    told: { about: 35, on: '2026-11-27' },
  };
  const shown = async (world: StaffWorld, cookie?: string, lang = 'nl') =>
    (await world.app.request(`/werkplek?lang=${lang}`, { headers: cookie === undefined ? {} : { cookie } })).text();

  test('shows the loop guarantee to anybody as it is published, and to the coordinator exactly', async () => {
    const world = staffWorld({ check });
    for (const cookie of [undefined, await world.signedIn(staffOf.reader)]) {
      const text = await shown(world, cookie);
      expect(text).toMatch(says('desk.loop.kept'));
      expect(text).toMatch(says('desk.loop.about', { open: 35 }));
      expect(text).not.toContain('37');
    }
    const exact = await shown(world, await world.signedIn(staffOf.coordinator));
    expect(exact).toContain('<dd>37</dd>');
    expect(exact).toContain('<dd>0</dd>');
  });

  test('says it when the guarantee is broken, and when nobody has looked for too long', async () => {
    const broken = await shown(staffWorld({ check: { ...check, withoutNextAction: 2 } }));
    expect(broken).toMatch(says('desk.loop.broken'));
    expect(broken).toContain('<dd>2</dd>');
    expect(await shown(staffWorld({ check: { ...check, checkedAt: '2026-11-26T08:00:00.000Z' } }))).toMatch(
      says('desk.loop.unknown'),
    );
    const never = await shown(staffWorld());
    expect(never).toMatch(says('desk.loop.never'));
    expect(never).not.toMatch(says('desk.loop.open'));
    const few = await shown(staffWorld({ check: { ...check, open: 3, told: { about: 5, on: '2026-11-27' } } }));
    expect(few).toMatch(says('desk.loop.few'));
  });

  test.each(staffRoles)('%s: who they are and what they may see, in both languages, as sound HTML', async (role) => {
    const world = staffWorld({ check });
    const cookie = await world.signedIn(staffOf[role]);
    for (const language of ['nl', 'en'] as const) {
      const text = await shown(world, cookie, language);
      expect(text).toMatch(says(`desk.roles.${role}`, {}, language));
      expect(await htmlProblems(text)).toEqual([]);
    }
    expect(await htmlProblems(await shown(world))).toEqual([]);
  });

  test('no page of the desk writes anything in the log about its visitor', async () => {
    const world = staffWorld({ check });
    await shown(world, await world.signedIn(staffOf.coordinator));
    expect(world.logged).toEqual([]);
  });
});
