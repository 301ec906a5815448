import { describe, expect, test, vi } from 'vitest';
import { makeReference } from '../../functions/domain/reference.ts';
import { linksApp } from '../../functions/serve-links/handler.ts';
import { publicApp } from '../../functions/serve-public/handler.ts';
import { openBrowser, openSite, selfAnswers, send, walk } from '../functions/serve-public-site.ts';
import { actWorld } from '../support/act-world.ts';
import { ask, fakeDesks, openStatus, openView, token } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf, worldUrl } from '../support/link-world.ts';
import { pathOf, routesOf } from '../support/routes-of.ts';
import { staffOf } from '../support/staff-world.ts';

/*
 * Where an answer leads, and what it says about where it stands, comes from the configured public address: nothing that a
 * request brings along may have a say in it.
 */

/** Everything in an answer that a browser follows or loads. */
function targets(body: string, location: string | undefined): readonly string[] {
  const inPage = [...body.matchAll(/\s(?:href|src|action|formaction|data|poster)="([^"]*)"/g)].map(
    ([, url = '']) => url,
  );
  return [...inPage, ...(location === undefined ? [] : [location])];
}

/** Whether a target is on our own site, a phone number, or one of the few other sites that our texts link to. */
function isOurs(target: string): boolean {
  if (/^(#|tel:|mailto:|data:image\/svg\+xml,)/.test(target)) return true;
  const url = new URL(target, 'https://werk.example/v/');
  if (/^[\\/]{2}|^[\\/][\\/]|\\/.test(target)) return false;
  return url.origin === 'https://werk.example' ? url.pathname.startsWith('/v') : !/kwaad/.test(target);
}

const liars: Readonly<Record<string, string>> = {
  Host: 'kwaad.example',
  'X-Forwarded-Host': 'kwaad.example',
  'X-Forwarded-Proto': 'javascript',
  'X-Forwarded-Prefix': '//kwaad.example',
  'X-Forwarded-For': '203.0.113.9',
  'X-Original-URL': '//kwaad.example/',
  'X-Rewrite-URL': '//kwaad.example/',
  Forwarded: 'host=kwaad.example;proto=http',
  Referer: 'https://kwaad.example/',
  'X-Amzn-Trace-Id': 'Root=kwaad',
};
/** Values put into an address in the hope that an answer turns them into a link. */
const places = [
  '//kwaad.example',
  '/\\kwaad.example',
  'https:kwaad.example',
  'https://kwaad.example/%2e%2e',
  'javascript:kwaad',
  '%0d%0aLocation:%20https://kwaad.example',
  '%E2%80%A8Location: //kwaad.example',
  '..%2f..%2f/kwaad.example',
  '"><a href="//kwaad.example">',
];
const names = [
  'lang',
  'bericht',
  'wijzig',
  'voor',
  'gemaild',
  'nieuw',
  'bewaard',
  'back',
  'return',
  'next',
  'url',
  'redirect',
];

const publicRoutes = routesOf(publicApp(openSite().runtime));
const linkRoutes = routesOf(linksApp(fakeDesks({}).runtime));
const deskRoutes = routesOf(actWorld().app);
const deskCase = makeReference(() => 'AAAAAA');

/** The address of a route of the desk, of a case that is there. */
function deskPathOf(route: (typeof deskRoutes)[number]): string {
  const known: Readonly<Record<string, string>> = { reference: deskCase, kind: 'approve', n: '1', rest: 'sturen' };
  return pathOf({ ...route, path: route.path.replaceAll(/\{.*?\}+(?=\/|$)/g, '') }, (name) => known[name] ?? 'kwintes');
}

/** The desk at which staff act, with one case, and its coordinator's cookie. */
async function deskWorld() {
  const world = actWorld();
  world.add(caseOf(deskCase, [taskOf(deskCase, 'approve', 'approver')]), partiesOf('Aardbei'));
  return { world, cookie: await world.signedIn(staffOf.coordinator) };
}
const stableOnly = (body: string) => body.replace(/name="(form|until|carried)" value="[^"]*"/g, '');

describe('an answer leads to our own address', () => {
  test.each(places)('whatever stands in the path or the query: %s', async (place) => {
    const query = new URLSearchParams(
      Object.fromEntries(names.map((name) => [name, decodeURIComponent(place)])),
    ).toString();
    const site = openSite();
    for (const route of publicRoutes) {
      for (const path of [pathOf(route, () => encodeURIComponent(place)), `${pathOf(route, () => 'x')}?${query}`]) {
        const { status, body, header } = await send(site, route.method, path, {
          headers: { Origin: 'https://werk.example', 'Content-Type': 'application/x-www-form-urlencoded' },
          body: route.method === 'POST' ? query : null,
        });
        expect(status).toBeLessThan(500);
        expect([path, targets(body, header('location')).filter((one) => !isOurs(one))]).toEqual([path, []]);
      }
    }
    const desks = () => fakeDesks({ link: openView('approve'), status: openStatus });
    for (const route of linkRoutes) {
      const path = pathOf(route, (name) => (name === 'token' ? token : place));
      const one = await ask(desks().runtime, {
        method: route.method,
        path,
        query: Object.fromEntries(names.map((name) => [name, decodeURIComponent(place)])),
        ...(route.method === 'POST' ? { form: query } : {}),
      });
      const location = one.multiValueHeaders?.['location']?.[0]?.toString();
      const led = targets(one.body, location).map((target) => target.replace('https://hoofdzaakwerk', 'https://werk'));
      expect([path, led.filter((target) => !isOurs(target))]).toEqual([path, []]);
    }
  });

  test('also where staff act, whatever stands in the query or the form, and whatever a proxy says', async () => {
    expect(deskRoutes.length).toBeGreaterThan(30);
    const ours = (target: string) => isOurs(target.replace(worldUrl, 'https://werk.example/v'));
    let answered = 0;
    // Looking changes nothing, so all pages are looked at in one world; each route that is posted to gets one of its own.
    const looked = await deskWorld();
    const believers = await Promise.all([{}, liars].map(async (headers) => ({ headers, ...(await deskWorld()) })));
    for (const route of deskRoutes) {
      const path = deskPathOf(route);
      const { world, cookie } = route.method === 'GET' ? looked : await deskWorld();
      for (const place of places) {
        const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, decodeURIComponent(place)])));
        const address = `${path}?${query}`;
        const answer = await (route.method === 'GET' ? world.get(address, cookie) : world.post(address, cookie, query));
        if (answer.status !== 404) answered += 1;
        expect(answer.status).toBeLessThan(500);
        const led = targets(await answer.text(), answer.headers.get('location') ?? undefined);
        expect([address, led.filter((target) => target.startsWith('/') !== true && !ours(target))]).toEqual([
          address,
          [],
        ]);
        expect([address, led.filter((target) => /^[\\/]{2}|\\/.test(target))]).toEqual([address, []]);
      }
      if (route.method !== 'GET') continue;
      const bodies = await Promise.all(
        believers.map(async ({ headers, world, cookie }) => {
          const answer = await world.app.request(path, { headers: { ...headers, cookie } });
          return [answer.status, answer.headers.get('location'), await answer.text()];
        }),
      );
      expect([path, bodies[1]]).toEqual([path, bodies[0]]);
    }
    expect(answered).toBeGreaterThan(200);
  });

  test('whatever the host or a proxy says: every page is the same, byte for byte', async () => {
    const sites = [{}, liars].map((headers) => ({ headers, site: openSite() }));
    for (const route of publicRoutes.filter(({ method }) => method === 'GET')) {
      const path = pathOf(route, () => 'x');
      const [plain, lied] = await Promise.all(sites.map(({ headers, site }) => send(site, 'GET', path, { headers })));
      expect([path, stableOnly(lied?.body ?? '')]).toEqual([path, stableOnly(plain?.body ?? '')]);
      expect([path, lied?.status, lied?.header('location')]).toEqual([path, plain?.status, plain?.header('location')]);
    }
    for (const route of linkRoutes.filter(({ method }) => method === 'GET')) {
      const path = pathOf(route, () => token);
      const answers = await Promise.all(
        [{}, liars].map((headers) =>
          ask(fakeDesks({ link: openView('approve'), status: openStatus }).runtime, { path, headers }),
        ),
      );
      expect([path, answers[1]]).toEqual([path, answers[0]]);
    }
  });

  test('also in the mail and the receipt of a form that was filled in behind a lying proxy', async () => {
    const site = openSite();
    const browser = openBrowser(site);
    const lying = {
      ...browser,
      get: browser.get,
      post: (path: string, fields: Iterable<readonly [string, string]>) =>
        browser.post(path, fields, { ...liars, Origin: 'https://werk.example' }),
    };
    const at = await walk(lying as typeof browser, '/aanmelden/zelf', selfAnswers);
    expect(at.path).toBe('/aanmelden/verzonden');
    expect(JSON.stringify([site.sentMails, at.page.body])).not.toContain('kwaad');
    // Counts by network use the address that the gateway saw.
    expect(site.submissions.map(({ network }) => network)).toEqual(['192.0.2.7']);
  });
});

describe('a header of an answer', () => {
  const breaks = ['\r\n', '\n', '\r', '%0d%0a', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0'];

  test.each(breaks.map((one) => [JSON.stringify(one), one]))(
    'cannot be added by %s in a path, query, cookie or header',
    async (_, line) => {
      // The library logs what it cannot turn into a request, which may be a cookie.
      const written = vi.spyOn(console, 'error').mockImplementation(() => {});
      const evil = `x${line}X-Kwaad: ja${line}Set-Cookie: device-taak=kwaad`;
      const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, evil]))).toString();
      const looked = openSite();
      for (const route of publicRoutes) {
        const path = `${pathOf(route, () => encodeURIComponent(evil))}?${query}`;
        const headers = {
          Origin: 'https://werk.example',
          'Accept-Language': evil,
          'Idempotency-Key': evil,
          'X-API-Key': evil,
          Authorization: `Bearer ${evil}`,
          Cookie: `lang=${evil}; sent0=${evil}; answers0=${evil}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        };
        const site = route.method === 'GET' ? looked : openSite();
        const result = await site.handler({
          ...(await eventOf(route.method, path)),
          headers,
          multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
          body: route.method === 'POST' ? query : null,
        } as never);
        const said = JSON.stringify(result.multiValueHeaders ?? {});
        expect([route.path, /kwaad/i.test(said), result.statusCode < 500]).toEqual([route.path, false, true]);
      }
      expect(written).not.toHaveBeenCalled();
      written.mockRestore();
    },
  );
});

async function eventOf(method: string, path: string) {
  const url = new URL(path, 'https://werk.example');
  const query = Object.fromEntries(url.searchParams);
  return {
    httpMethod: method,
    path: url.pathname,
    resource: '/{proxy+}',
    queryStringParameters: query,
    multiValueQueryStringParameters: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    pathParameters: null,
    stageVariables: null,
    isBase64Encoded: false,
    requestContext: { stage: 'v', identity: { sourceIp: '192.0.2.7' } },
  };
}
