import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingApp } from '../../functions/act-at-desk/handler.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { sealDevice, withProof } from '../../functions/cases/trusted-device.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import { deskApp } from '../../functions/serve-desk/handler.ts';
import { linksApp } from '../../functions/serve-links/handler.ts';
import { publicApp } from '../../functions/serve-public/handler.ts';
import { resultsApp } from '../../functions/serve-results/handler.ts';
import { deviceCookies } from '../../functions/web/device-cookies.ts';
import { adult, bare } from '../support/cast.ts';
import { demoKey, type Journey, openJourney } from '../support/journey.ts';
import { pathOf, type Route, routesOf } from '../support/routes-of.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { staffOf } from '../support/staff-world.ts';

/*
 * A key of the table has at most 2,048 bytes, and its second part 1,024. Whatever of a request becomes part of one is judged first: an
 * error of the table would be an error page for whoever likes, and those ring an alarm that takes a deployment back.
 */

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const long = 'A'.repeat(3000);
const tooLong = [long, `HW-${long}`];
const odd = ['é#/../\u0000\u{1f600}', 'R#x', '__proto__', 'constructor', ' '];
/** Names of fields in a page, but for those that it sealed itself. */
const fieldsOf = (html: string) => [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name))];

test('whatever stands in an address, a header, a cookie or a form, there is an answer and never an error', async () => {
  const { app } = journey;
  const reference = await journey.refer(adult);
  const coach = adult.situation.workCoachEmail;
  const token =
    bare(await journey.person(coach).newestLink(reference))
      .split('/')
      .at(-1) ?? '';
  const [links, now] = [app.runtime('serve-links'), app.clock.now()];
  const proven = withProof({ id: 'D', proofs: {} }, mailboxProof(links, coach), later(now, 3_600_000), now);
  const { device } = sealDevice(links.guards, proven, now);
  const devices = deviceCookies.map((name) => `__Host-${name}=${device}`);
  // A route before may have signed out.
  const signedIn = async () => {
    const { name, value } = await staffCookie(app, staffOf.coordinator);
    return [...devices, `${name}=${value}`].join('; ');
  };
  const apps = [
    publicApp(app.runtime('serve-public')),
    linksApp(links),
    actingApp(app.runtime('act-at-desk')),
    deskApp(app.runtime('serve-desk')),
    resultsApp(app.runtime('serve-results')),
  ];
  const known: Readonly<Record<string, string>> = { reference, token, kind: 'approve', n: '1', provider: 'kwintes' };
  const event = { requestContext: { identity: { sourceIp: '192.0.2.7' } } };
  const failed: string[] = [];

  for (const one of apps) {
    const statuses: number[] = [];
    let cookie = await signedIn();
    const request = async (
      { method }: Route,
      path: string,
      given: Readonly<Record<string, string>> = {},
      body?: string,
    ) => {
      const headers = { cookie, ...demoKey, origin: new URL(app.url).origin, ...given };
      const answer = await one.request(path, { method, headers, ...(body !== undefined && { body }) }, { event });
      statuses.push(answer.status);
      if (answer.status >= 500) failed.push(`${answer.status} ${method} ${path.slice(0, 60)} ${body?.slice(0, 60)}`);
      return answer.text();
    };
    const send = (route: Route, path: string, fields: readonly (readonly [string, string])[]) => {
      const text = new URLSearchParams(fields.map(([name, value]) => [name, value] as [string, string])).toString();
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      return route.method === 'POST' ? request(route, path, form, text) : request(route, `${path}?${text}`);
    };
    for (const route of routesOf(one)) {
      cookie = await signedIn();
      const plain = { ...route, path: route.path.replaceAll(/\{.*?\}+(?=\/|$)/g, '') };
      const usual = pathOf(plain, (name) => known[name] ?? 'x');
      const parameters = [...plain.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      // Each by itself with what is too long, since what is wrong first hides what comes after it; and all of them with what is odd.
      for (const name of parameters) {
        for (const value of tooLong)
          await request(
            route,
            pathOf(plain, (each) => (each === name ? value : (known[each] ?? 'x'))),
          );
      }
      for (const value of parameters.length > 0 ? odd : [])
        await request(
          route,
          pathOf(plain, () => encodeURIComponent(value)),
        );
      const cookies = deviceCookies.map((name) => `__Host-${name}=${long}`).join('; ');
      await request(route, usual, {
        'x-api-key': long,
        authorization: `Bearer ${long}`,
        'idempotency-key': long,
        cookie: cookies,
      });
      const fields = fieldsOf(await request({ ...route, method: 'GET' }, usual));
      const names = route.method === 'GET' ? ['na', ...fields] : fields;
      for (let at = 0; at < names.length; at += 9) {
        for (const value of [long, odd.join('')])
          await send(
            route,
            usual,
            names.slice(at, at + 9).map((name) => [name, value]),
          );
      }
    }
    // Pages were reached, and not their doors alone.
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
  }
  expect(failed).toEqual([]);
});
