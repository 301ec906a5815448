import type { Context } from 'hono';
import { describe, expect, test } from 'vitest';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { createSignInDesk } from '../../functions/cases/sign-in-desk.ts';
import { provedPath, signInPaths } from '../../functions/domain/desk-paths.ts';
import type { LoopCheck } from '../../functions/domain/loop-check.ts';
import {
  type Claims,
  type StaffGrant,
  type StaffRole,
  staffMappingOf,
  staffRoles,
} from '../../functions/domain/staff.ts';
import type { StaffIssuer } from '../../functions/ports/staff-sign-in.ts';
import { deskRoutes } from '../../functions/serve-desk/handler.ts';
import type { DeskRoute } from '../../functions/web/desk/desk-route.ts';
import { midden } from '../domain/fixtures.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { says } from '../support/says.ts';
import { claimsOf, type StaffWorld, staffOf, staffWorld } from '../support/staff-world.ts';

const own = { origin: 'https://werk.example', 'sec-fetch-site': 'same-origin' };
const form = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
type Ask = (world: StaffWorld, route: Pick<DeskRoute, 'method' | 'path'>, headers?: object) => Promise<Response>;
/** An address of a route: of a case, that of one which does not exist. */
const addressOf = (path: string) =>
  path.replace(':reference', 'HW-0000000').replace(':file', 'facts').replace(':reader', 'iedereen');
const ask: Ask = async ({ app }, { method, path }, headers = {}) =>
  app.request(addressOf(path), { method, headers: { ...(method === 'POST' ? form : {}), ...headers } });

/** Who may use each address. A new line here is a decision. */
const expected: Readonly<Record<string, readonly StaffRole[] | 'anybody'>> = {
  'GET /werkplek': 'anybody',
  'GET /werkplek/zoek': ['coordinator', 'municipality', 'provider'],
  'POST /werkplek/zoek': ['coordinator', 'municipality', 'provider'],
  'GET /werkplek/wachttijden': ['coordinator', 'municipality', 'reader'],
  'GET /werkplek/uitkomsten': ['coordinator'],
  'GET /werkplek/uitkomsten/downloads': ['coordinator'],
  'GET /werkplek/uitkomsten/downloads/:file': ['coordinator'],
  'GET /werkplek/uitkomsten/downloads/bewijspakket/:reader': ['coordinator'],
  'GET /werkplek/inloggen': 'anybody',
  'GET /werkplek/terug': 'anybody',
  'GET /werkplek/geen-toegang': 'anybody',
  'GET /werkplek/bewezen': staffRoles,
  'GET /werkplek/aanmelding/:reference': ['coordinator', 'municipality', 'provider'],
  'POST /werkplek/uitloggen': staffRoles,
  'POST /werkplek/overal-uitloggen': staffRoles,
};

/** An issuer that says this of whoever comes back. */
const issuerSaying = (claims: () => Claims): StaffIssuer => ({
  issuer: 'https://issuer.example',
  address: async () => ({ result: 'known', address: 'https://issuer.example/auth' }),
  redeem: async () => ({ result: 'known', claims: claims() }),
});

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
  const renewed = (answer: Response) => /^__Secure-werkplek=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];

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

  test('is told to have ended by the redirect that ended it, once, and never by an address alone', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.coordinator);
    const look = async (headers: Readonly<Record<string, string>>) =>
      (await ask(world, { method: 'GET', path: '/werkplek?bericht=overal-uit' }, headers)).text();
    expect(await look({ cookie })).not.toMatch(says('desk.messages.overal-uit'));
    expect(await look({})).not.toMatch(says('desk.messages.overal-uit'));
    const ended = await ask(world, { method: 'POST', path: signInPaths.outEverywhere }, { cookie });
    const told = ended.headers.getSetCookie().find((one) => one.includes('werkplek-bericht=')) ?? '';
    const own = { cookie: told.split(';')[0] ?? '' };
    const answer = await ask(world, { method: 'GET', path: '/werkplek?bericht=overal-uit' }, own);
    expect(await answer.text()).toMatch(says('desk.messages.overal-uit'));
    expect(answer.headers.getSetCookie().join()).toMatch(/werkplek-bericht=;.*Max-Age=0/);
    expect(await (await ask(world, { method: 'GET', path: '/werkplek?bericht=mislukt' }, own)).text()).not.toMatch(
      says('desk.messages.mislukt'),
    );
  });

  test('that was proved anew in another tab leads back to the tab where everything typed still stands', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.coordinator);
    const page = await ask(world, { method: 'GET', path: provedPath }, { cookie });
    expect(await page.text()).toMatch(says('desk.proved.lead'));
    world.pass(6 * 60_000);
    const later = await ask(world, { method: 'GET', path: provedPath }, { cookie });
    expect(later.headers.get('location')).toBe('/werkplek');
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
    const shown = await (await ask(world, { method: 'GET', path: to }, { cookie })).text();
    expect(shown).toMatch(says('desk.messages.verlopen'));
    // Anybody can write such an address.
    const forged = await (await ask(world, { method: 'GET', path: to })).text();
    expect(forged).not.toMatch(says('desk.messages.verlopen'));
    expect(shown).toContain('href="/werkplek/inloggen?naar=/werkplek/zaak/HW-1234567"');
    // What was asked of a page comes along, and the filters of the first page, of which everybody sees something.
    const words = '?zoek=een+plek%20%C3%A9n';
    const searched = await ask(world, { method: 'GET', path: `${page.path}${words}` }, { cookie });
    const way = `naar=${page.path}${encodeURIComponent(words)}`;
    expect(searched.headers.get('location')).toBe(`/werkplek?${way}&bericht=verlopen`);
    const first = async (query: string) => (await ask(world, { method: 'GET', path: `/werkplek?${query}` })).text();
    expect(await first(way)).toContain(`href="/werkplek/inloggen?${way}"`);
    expect(await first('gemeente=GM0355&kwaad=ja')).toContain(
      `href="/werkplek/inloggen?naar=/werkplek${encodeURIComponent('?gemeente=GM0355')}"`,
    );
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
      issuer: 'https://issuer.example',
      claims: claimsOf(staffOf.coordinator),
      startedAt: world.now(),
      seenAt: world.now(),
      provedAt: world.now(),
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

  test('its cookies are for this host and the desk alone, over TLS, and out of reach of scripts', async () => {
    const issuer = issuerSaying(() => ({ ...claimsOf(staffOf.coordinator), iat: 10, auth_time: 10 }));
    const world = staffWorld({ url: 'https://werk.example/werk', issuer });
    const begun = await ask(world, { method: 'GET', path: signInPaths.begin });
    expect(begun.headers.get('location')).toBe('https://issuer.example/auth');
    const kept = /^[^;]+/.exec(begun.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const done = await ask(world, { method: 'GET', path: `${signInPaths.back}?code=c&state=s` }, { cookie: kept });
    expect(done.headers.get('location')).toBe('/werk/werkplek');
    for (const line of [...begun.headers.getSetCookie(), ...done.headers.getSetCookie()]) {
      expect(line).toMatch(/^__Secure-werkplek/);
      for (const part of ['Path=/werk/werkplek', 'HttpOnly', 'Secure', 'SameSite=Lax'])
        expect(line.split('; ')).toContain(part);
      expect(line).not.toContain('Domain');
    }
    expect(done.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a proof of who somebody is', () => {
  /** Claims of a coordinator who proved it this many seconds before the token was made. */
  const provedBefore = (seconds?: number, sub = 'c-1'): Claims => ({
    ...claimsOf({ ...staffOf.coordinator, subject: sub }),
    ...(seconds === undefined ? {} : { iat: 10_000, auth_time: 10_000 - seconds }),
  });

  function signingIn(claims: () => Claims) {
    const world = staffWorld({ issuer: issuerSaying(claims) });
    const cookieOf = (answer: Response, name: string) =>
      answer.headers
        .getSetCookie()
        .map((line) => /^[^;]+/.exec(line)?.[0] ?? '')
        .find((one) => one.startsWith(`__Secure-${name}=`) && !one.endsWith('='));
    return {
      world,
      /** Goes to the issuer; answers what the browser keeps meanwhile. */
      async begin(cookie = '', again = false) {
        const path = `${signInPaths.begin}${again ? '?opnieuw=ja' : ''}`;
        return cookieOf(await ask(world, { method: 'GET', path }, { cookie }), 'werkplek-inloggen') ?? '';
      },
      async back(...cookies: string[]) {
        const headers = { cookie: cookies.join('; ') };
        const done = await ask(world, { method: 'GET', path: `${signInPaths.back}?code=c` }, headers);
        return { to: done.headers.get('location'), session: cookieOf(done, 'werkplek') };
      },
      isFresh: async (session = '') => {
        const visit = await world.runtime.signInDesk.visit(/=(.+)/.exec(session)?.[1]);
        return visit && world.runtime.signInDesk.isFresh(visit);
      },
    };
  }

  test.each([
    [0, 0, true],
    [10, 0, true],
    [11, 0, false],
    [59, 60, true],
    [71, 60, false],
    [undefined, 0, false],
  ])('made %s seconds before the answer, %s seconds after the question: counts is %s', async (proved, took, counts) => {
    const { world, begin, back } = signingIn(() => provedBefore(proved));
    const kept = await begin();
    world.pass(took * 1000);
    const { to, session } = await back(kept);
    expect(to).toBe(counts ? '/werkplek' : '/werkplek?bericht=mislukt');
    expect(session !== undefined).toBe(counts);
  });

  test('is fresh for five minutes', async () => {
    const { world, begin, back, isFresh } = signingIn(() => provedBefore(0));
    const { session } = await back(await begin());
    expect(await isFresh(session)).toBe(true);
    world.pass(299_999);
    expect(await isFresh(session)).toBe(true);
    world.pass(1);
    expect(await isFresh(session)).toBe(false);
  });

  test('from before somebody signed out everywhere opens nothing, however late it comes back', async () => {
    let proved = 0;
    const { world, begin, back } = signingIn(() => provedBefore(proved));
    const { session: own = '' } = await back(await begin());
    const thief = await begin();
    world.pass(60_000);
    await ask(world, { method: 'POST', path: signInPaths.outEverywhere }, { cookie: own });
    world.pass(60_000);
    proved = 100;
    expect(await back(thief)).toEqual({ to: '/werkplek?bericht=mislukt', session: undefined });
    expect(world.logged.join('\n')).toContain('signed-out-since');
    proved = 0;
    expect((await back(await begin())).to).toBe('/werkplek');
  });

  test('asked for anew of somebody who is signed in is theirs, and nobody else’s', async () => {
    let sub = 'c-1';
    const { world, begin, back } = signingIn(() => provedBefore(0, sub));
    const { session: own = '' } = await back(await begin());
    const kept = await begin(own, true);
    sub = 'c-2';
    expect(await back(kept, own)).toEqual({ to: '/werkplek?bericht=mislukt', session: undefined });
    expect(world.logged.join('\n')).toContain('another-person');
    sub = 'c-1';
    const again = await back(await begin(own, true), own);
    expect(again.to).toBe('/werkplek');
    // Without that question a colleague may sign in at the same computer.
    sub = 'c-2';
    expect((await back(await begin(again.session), again.session ?? '')).to).toBe('/werkplek');
  });
});

describe('what a session may do', () => {
  const home = { method: 'GET', path: '/werkplek' } as const;

  test('is what the region file says today, and not when they signed in', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.coordinator);
    const shown = async () => (await ask(world, home, { cookie })).text();
    expect(await shown()).toMatch(says('desk.roles.coordinator'));
    const under = (change: (roles: StaffGrant[]) => StaffGrant[], claim?: 'roles') => {
      const mapping = staffMappingOf(midden());
      const region = { ...midden(), staff: { claim: claim ?? mapping?.claim, roles: change(mapping?.roles ?? []) } };
      const { staffSessions, staffIssuer } = world;
      const ports = { ...world.runtime, region, staffSessions, staffIssuer, newId: () => 'x' };
      return createSignInDesk(ports).visit(/=(.+)/.exec(cookie)?.[1]);
    };
    expect((await under((roles) => roles))?.staff.role).toBe('coordinator');
    expect(await under((roles) => roles.filter(({ role }) => role !== 'coordinator'))).toBeUndefined();
    const reader = await under((roles) => [{ value: 'coordinator', role: 'reader' }, ...roles.slice(1)]);
    expect(reader?.staff).toMatchObject({ role: 'reader', scope: 'figures' });
    expect(await under((roles) => roles, 'roles'), 'a value of another claim').toBeUndefined();
  });

  test('is nothing at a desk with another issuer', async () => {
    const world = staffWorld();
    const cookie = await world.signedIn(staffOf.coordinator);
    const { staffSessions, staffIssuer } = world;
    const moved = createSignInDesk({
      ...world.runtime,
      staffSessions,
      staffIssuer: { ...staffIssuer, issuer: 'https://other.example' },
      newId: () => 'x',
    });
    expect(await moved.visit(/=(.+)/.exec(cookie)?.[1])).toBeUndefined();
  });
});

describe('a step of signing in', () => {
  test.each([signInPaths.begin, signInPaths.back])('%s is not taken by a look without a page (HEAD)', async (path) => {
    const world = staffWorld({ issuer: issuerSaying(() => ({})) });
    const answer = await world.app.request(path, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    expect(answer.headers.get('set-cookie')).toBeNull();
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
      expect(text).not.toMatch(/\b37\b/);
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

test('an issuer that cannot be reached is counted, so that an alarm goes off', async () => {
  const world = staffWorld();
  const begun = await ask(world, { method: 'GET', path: signInPaths.begin });
  expect(begun.headers.get('location')).toContain('bericht=onbereikbaar');
  expect(world.counted).toEqual(['deskUnreachable']);
});
