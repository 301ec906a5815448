import { expect, test } from 'vitest';
import { eventsPath, regionPartPath, regionPath, subscriberPath } from '../../functions/domain/desk-paths.ts';
import type { ToldEvent } from '../../functions/domain/events/told-event.ts';
import { now } from '../adapters/sample.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { openedRegion } from '../support/region-forms.ts';
import { says } from '../support/says.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

const id = 'webhook.zaken';
const path = subscriberPath(id);
const dead = (referralId: string): ToldEvent => ({
  referralId,
  sequence: 2,
  to: id,
  kind: 'received',
  at: '2026-01-05T08:00:00.000Z',
  status: 'dead',
  attempts: 10,
  nextAt: now,
  fault: 'status',
  answered: 500,
});

/** A system that is told what happens, and the coordinator at its page. */
async function opened() {
  const at = await openedRegion();
  const { world, cookie, send } = at;
  await send('clients.nieuw', { 'value.name': 'Zaken', 'value.vouches': 'yes' });
  await send('clients.zaken.webhook', { 'value.url': 'https://zaken.example/hook', seen: '1' });
  const wish = async (choice: string, step = 'do', seen?: string) => {
    const asked = await world.post(path, cookie, { wish: choice, step: 'check' });
    const page = await asked.text();
    if (step === 'check') return { status: asked.status, page, headers: asked.headers };
    const known = seen ?? /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const answer = await world.post(path, cookie, { wish: choice, step, seen: known });
    return { status: answer.status, page: await answer.text(), headers: answer.headers };
  };
  return { ...at, wish };
}

test('says who is told, how it goes, and what to do about it, in words', async () => {
  const { world, get } = await opened();
  expect(await get(regionPath)).toContain(`href="${eventsPath}"`);
  expect(await get(eventsPath)).toMatch(says('desk-events.standings.quiet'));
  const cases = [
    [{ failingSince: now, fault: 'status', answered: 401 }, 'advices.secret', 'faults.status'],
    [{ failingSince: now, fault: 'status', answered: 302 }, 'advices.moved', 'standings.failing'],
    [{ failingSince: now, fault: 'status', answered: 404 }, 'advices.lost', 'standings.failing'],
    [{ failingSince: now, fault: 'timeout' }, 'advices.theirs', 'faults.timeout'],
    [{ failingSince: now, fault: 'address' }, 'advices.closed', 'faults.address'],
    [{ stoppedAt: now }, 'advices.gone', 'standings.stopped'],
    [{ deliveredAt: now }, 'standings.well', 'delivered'],
  ] as const;
  for (const [state, ...keys] of cases) {
    world.told.states.set(id, state);
    const pages = [await get(eventsPath), await get(path), await get(`${path}?lang=en`)];
    for (const key of keys) expect(pages[1]).toMatch(says(`desk-events.${key}`));
    for (const page of pages) expect(await htmlProblems(page)).toEqual([]);
  }
});

test('what was given up is sent again or left out, and the page says who did it', async () => {
  const { world, get, wish } = await opened();
  expect((await wish('again')).status).toBe(409);
  world.told.dead.add(dead('HW-AAAAAAA'));
  expect(await get(path)).toContain('HW-AAAAAAA');
  const asked = await wish('skip', 'check');
  expect(asked.page).toMatch(says('desk-events.means.skip'));
  expect(await htmlProblems(asked.page)).toEqual([]);
  // Nobody leaves out what they have not seen.
  const seen = /name="seen" value="([^"]*)"/.exec(asked.page)?.[1] ?? '';
  world.told.dead.add(dead('HW-BBBBBBB'));
  expect((await wish('skip', 'do', seen)).status).toBe(409);
  expect([world.told.dead.size, world.told.acts]).toEqual([2, []]);
  const done = await wish('again');
  expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?bericht=again`]);
  expect([world.told.dead.size, world.told.states.get(id)]).toEqual([0, {}]);
  expect(world.told.acts).toEqual([{ at: now, by: staffOf.coordinator.subject, to: id, what: 'again', count: 2 }]);
  const page = await get(`${path}?bericht=again`);
  expect(page).toMatch(says('desk-events.done.again'));
  expect(page).toContain(staffOf.coordinator.subject);
  // An address says nothing that was not done.
  expect(await get(`${path}?bericht=skip`)).not.toMatch(says('desk-events.done.skip'));
});

test('who said that it is gone is turned on again', async () => {
  const { world, wish } = await opened();
  world.told.states.set(id, { stoppedAt: now });
  expect((await wish('start')).status).toBe(303);
  expect(world.told.states.get(id)).toEqual({});
});

test('a secret is in the answer alone, is never stored, and is written down', async () => {
  const { world, get, wish } = await opened();
  const shown = await wish('secret');
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const secrets = shown.page.match(/whsec_[A-Za-z0-9+/=]+/g) ?? [];
  expect(secrets).toHaveLength(2);
  expect(await htmlProblems(shown.page)).toEqual([]);
  const places = [await get(path), await get(eventsPath), JSON.stringify([world.regionChanges, world.logged])];
  for (const place of places) expect(place).not.toContain('whsec_');
  expect(world.told.acts.map(({ what, count }) => [what, count])).toEqual([['secret', 0]]);
});

test('nothing is done without a sign-in of this moment, a choice, or the role', async () => {
  const { world, wish } = await opened();
  world.told.dead.add(dead('HW-AAAAAAA'));
  expect((await wish('')).status).toBe(400);
  const municipality = await world.signedIn(staffOf.municipality);
  for (const one of [eventsPath, path]) expect((await world.get(one, municipality)).status).toBe(403);
  expect((await world.post(path, municipality, { wish: 'secret', step: 'do' })).status).toBe(403);
  world.time.now = new Date(Date.parse(world.time.now) + 6 * 60_000).toISOString();
  for (const choice of ['again', 'skip', 'secret']) {
    const stale = await wish(choice);
    expect([choice, stale.status]).toEqual([choice, 403]);
    expect(stale.page).toMatch(says('desk-act.freshLink'));
    expect(stale.page).not.toContain('whsec_');
  }
  expect([world.told.dead.size, world.told.acts]).toEqual([1, []]);
});

test('the first page says that somebody hears nothing any more, to the coordinator', async () => {
  const state = new Map([['bus', { stoppedAt: now }]]);
  const home = async (toldStates: typeof state, role: keyof typeof staffOf) => {
    const world = staffWorld({ toldStates });
    const cookie = await world.signedIn(staffOf[role]);
    return (await world.app.request('/werkplek', { headers: { cookie } })).text();
  };
  const page = await home(state, 'coordinator');
  expect(page).toMatch(says('desk.home.untold', { count: 1 }));
  expect(page).toContain(`href="${eventsPath}"`);
  for (const other of [await home(state, 'municipality'), await home(new Map(), 'coordinator')]) {
    expect(other).not.toContain(eventsPath);
  }
});

test('an address of nobody is not found', async () => {
  const { world, cookie } = await opened();
  for (const one of [
    subscriberPath('webhook.ander'),
    subscriberPath('zgw.GM0355'),
    regionPartPath('berichten-uit.a.b'),
  ])
    expect([one, (await world.get(one, cookie)).status]).toEqual([one, 404]);
});
