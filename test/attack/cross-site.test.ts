import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReference } from '../../functions/domain/reference.ts';
import { linksApp } from '../../functions/serve-links/handler.ts';
import { publicApp } from '../../functions/serve-public/handler.ts';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { openBrowser, openSite, origin, region, selfAnswers, send, walk } from '../functions/serve-public-site.ts';
import { actWorld } from '../support/act-world.ts';
import { adult, bare, type Cast, openCast, told } from '../support/cast.ts';
import { ask, fakeDesks, publicUrl, token } from '../support/fake-links.ts';
import { fullForm } from '../support/full-form.ts';
import { caseOf, partiesOf, taskOf, worldUrl } from '../support/link-world.ts';
import { pathOf, routesOf } from '../support/routes-of.ts';
import { staffOf } from '../support/staff-world.ts';
import { tableButViews } from '../support/table.ts';

/** Headers of a post that another site's page caused, or whose origin the browser does not know. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another site': { Origin: 'https://kwaad.example', 'Sec-Fetch-Site': 'cross-site' },
  'another site, by an older browser': { Origin: 'https://kwaad.example' },
  'a site of the same owner': { Origin: 'https://andere.werk.example', 'Sec-Fetch-Site': 'same-site' },
  'a sandboxed frame': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'nobody knows where': { Origin: '' },
  'nowhere at all': {},
  'our own address with something behind it': { Origin: 'https://werk.example.kwaad.example' },
  'our own address on another port': { Origin: 'https://werk.example:8443' },
  'our own address without TLS': { Origin: 'http://werk.example' },
  'our own address in capitals': { Origin: 'HTTPS://WERK.EXAMPLE' },
  'a list of origins': { Origin: 'https://werk.example https://kwaad.example' },
  'a list of fetch sites': { Origin: 'https://werk.example', 'Sec-Fetch-Site': 'same-origin, cross-site' },
  'a referrer only': { Referer: 'https://werk.example/v/aanmelden' },
  'headers of a proxy': { 'X-Forwarded-Host': 'werk.example', Host: 'werk.example', 'X-Original-URL': '/' },
};
const bodies: readonly (readonly [type: string, body: string])[] = [
  ['application/x-www-form-urlencoded', new URLSearchParams(fullForm('approve')).toString()],
  ['text/plain', 'choice=approve'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="choice"\r\n\r\napprove\r\n--x--\r\n',
  ],
  ['application/json', JSON.stringify(fullForm('approve'))],
];

describe('a post that does not come from our own pages', () => {
  const links = routesOf(linksApp(fakeDesks({}).runtime)).filter(({ method }) => method === 'POST');
  const forms = routesOf(publicApp(openSite().runtime)).filter(({ method }) => method === 'POST');

  test.each(Object.entries(elsewhere))(
    'but from %s reaches no desk, at any address that takes posts',
    async (from, headers) => {
      expect(links.length).toBeGreaterThan(10);
      expect(forms.length).toBeGreaterThan(10);
      const ours = headers['Origin']?.startsWith('https://werk.example')
        ? { Origin: headers['Origin'].replace('werk', 'hoofdzaakwerk') }
        : {};
      for (const [type, body] of from === 'another site' ? bodies : bodies.slice(0, 1)) {
        for (const route of links) {
          const { runtime, calls } = fakeDesks({});
          const path = pathOf(route, () => token);
          const answer = await ask(runtime, {
            method: 'POST',
            path,
            form: body,
            headers: { Origin: '', ...headers, ...ours, 'Content-Type': type },
          });
          expect([route.path, answer.statusCode, calls]).toEqual([route.path, 403, []]);
        }
        for (const route of forms.filter(({ path }) => !path.startsWith('/v1'))) {
          const site = openSite();
          const answer = await send(
            site,
            'POST',
            pathOf(route, () => 'x'),
            { headers: { ...headers, 'Content-Type': type }, body },
          );
          expect([route.path, answer.status]).toEqual([route.path, 403]);
          expect([site.submissions, site.sentMails, site.stored.size, site.counters.size, answer.cookies]).toEqual([
            [],
            [],
            0,
            0,
            [],
          ]);
        }
      }
    },
  );

  test('does nothing where staff act, for the coordinator who is signed in, at any address that takes posts', async () => {
    const world = actWorld();
    const id = makeReference(() => 'AAAAAA');
    world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), partiesOf('Aardbei'));
    const cookie = await world.signedIn(staffOf.coordinator);
    const routes = routesOf(world.app).filter(({ method }) => method === 'POST');
    expect(routes.length).toBeGreaterThan(15);
    const known: Readonly<Record<string, string>> = { reference: id, kind: 'approve', n: '1', provider: 'kwintes' };
    for (const [from, headers] of Object.entries(elsewhere)) {
      const claimed = headers['Origin']?.replace('https://werk.example', worldUrl);
      const origin = claimed === undefined ? {} : { Origin: claimed };
      for (const route of routes) {
        const plain = { ...route, path: route.path.replaceAll(/\{.*?\}+(?=\/|$)/g, '') };
        const path = pathOf(plain, (name) => known[name] ?? 'x');
        for (const [type, body] of bodies) {
          const sent = { ...headers, ...origin, 'Content-Type': type, cookie };
          const answer = await world.app.request(path, { method: 'POST', headers: sent, body });
          expect([from, path, answer.status]).toEqual([from, path, 403]);
        }
      }
    }
    expect(world.changes).toEqual([]);
  });

  test('cannot refer anybody by the API either: a browser says where it comes from, and plain text is no JSON', async () => {
    const body = JSON.stringify(exampleRequest(region));
    for (const from of ['https://kwaad.example', 'null', 'https://werk.example.kwaad.example', 'http://werk.example']) {
      const site = openSite();
      for (const [type] of bodies) {
        const answer = await send(site, 'POST', '/v1/referrals', {
          headers: { Origin: from, 'Content-Type': type },
          body,
        });
        expect(answer.status).toBe(403);
        expect(answer.header('access-control-allow-origin')).toBeUndefined();
      }
      expect(site.submissions).toEqual([]);
    }
    const site = openSite();
    for (const type of ['text/plain', '', 'text/plain; application/json'])
      expect((await send(site, 'POST', '/v1/referrals', { headers: { 'Content-Type': type }, body })).status).toBe(415);
    // A form that is none is no JSON either.
    const parts = { headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body };
    expect((await send(site, 'POST', '/v1/referrals', parts)).status).toBe(400);
    expect(site.submissions).toEqual([]);
  });

  test('is told from one that does by nothing else: the same post from our own page is taken', async () => {
    const { runtime, calls } = fakeDesks({});
    for (const from of [{ Origin: new URL(publicUrl).origin }, { Origin: '', 'Sec-Fetch-Site': 'same-origin' }])
      await ask(runtime, { path: `/status/${token}/intrekken`, form: { sure: 'yes' }, headers: from });
    expect(calls.filter(({ method }) => method === 'status.withdraw')).toHaveLength(2);
    const site = openSite();
    expect((await walk(openBrowser(site), '/aanmelden/zelf', selfAnswers)).path).toBe('/aanmelden/verzonden');
    expect(new URL(site.runtime.publicUrl).origin).toBe(origin);
  });
});

describe('a mail scanner', () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast();
  });
  afterAll(() => cast.journey.close());

  test('that opens every address below every link, twice, and looks at every public page, changes nothing', async () => {
    const { journey, people } = cast;
    const { app } = journey;
    const asked = await journey.refer(adult);
    await journey.refer(told);
    await cast.referYouth();
    await journey.submitUnknown({
      referrer: { role: 'professional', name: 'Kim', profession: 'school', email: 'onbekend@school.example' },
    });
    await people.approver.newestLink(asked);
    const links = [...new Set((await journey.app.mails()).flatMap((mail) => mail.links).map(bare))];
    const tokens = links.filter((link) => /\/(taak|status)\//.test(link));
    expect(tokens.length).toBeGreaterThan(7);
    const below = routesOf(linksApp(app.runtime('serve-links'))).filter(
      ({ method, path }) => method === 'GET' && path.includes(':token'),
    );
    const ways = [
      ...new Set(
        below.map(({ path }) =>
          path
            .replace(/\{.*\}/, '')
            .split('/')
            .slice(3)
            .join('/'),
        ),
      ),
    ];
    const pages = routesOf(publicApp(app.runtime('serve-public')))
      .filter(({ method }) => method === 'GET')
      .map((route) => `${app.url}${pathOf(route, () => 'x')}`);
    const before = await tableButViews(app);
    const mails = (await app.mails()).length;
    for (const page of [
      ...tokens.flatMap((link) => ways.map((way) => `${link}/${way}?lang=en&bericht=ingetrokken&choice=approve`)),
      ...pages,
    ]) {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const headers = { 'user-agent': 'SafeLinks scan', 'sec-fetch-site': 'cross-site' };
        const answer = await fetch(page, { method, headers, redirect: 'manual' });
        await answer.arrayBuffer();
        expect([page, answer.status < 500]).toEqual([page, true]);
      }
    }
    await app.clock.idle();
    expect(await tableButViews(app)).toBe(before);
    expect((await app.mails()).length).toBe(mails);
  });
});
