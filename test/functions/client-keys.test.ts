import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createApiClients } from '../../functions/adapters/secrets/api-clients.ts';
import { makeClientKey } from '../../functions/cases/client-key.ts';
import { regionHistoryPath, regionPartPath } from '../../functions/domain/desk-paths.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import { dateInWords } from '../../functions/web/words/dates.ts';
import { now } from '../adapters/sample.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { openedRegion, usual } from '../support/region-forms.ts';
import { says } from '../support/says.ts';

const part = 'clients.zaken.keyHashes';

test('a key says what it is: its beginning, and an end that follows from the rest', () => {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGH';
  const { key, hash } = makeClientKey((size) => letters.slice(0, size));
  expect(key).toMatch(/^hw_[0-9A-HJKMNP-TV-Z]{40}[0-9a-f]{8}$/);
  expect(key.slice(-8)).toBe(createHash('sha256').update(key.slice(0, -8)).digest('hex').slice(0, 8));
  expect(hash).toBe(createHash('sha256').update(key).digest('hex'));
});

async function opened() {
  const region = await openedRegion();
  const { world, cookie } = region;
  await region.send('clients.nieuw', { 'value.name': 'Zaken', 'value.vouches': 'yes' });
  let seen = '0';
  const page = async () => {
    const shown = await region.get(regionPartPath(part));
    seen = /name="seen" value="(\d+)"/.exec(shown)?.[1] ?? '';
    return shown;
  };
  const wish = async (value: string, signedIn = cookie) => {
    const answer = await world.post(regionPartPath(part), signedIn, { ...usual, seen, wish: value, step: 'do' });
    const body = await answer.text();
    return { status: answer.status, page: body, key: /<code>([^<]+)</.exec(body)?.[1] ?? '', headers: answer.headers };
  };
  const clientOf = (key: string) => {
    const { clients = [] } = regionAt(world.runtime.fileRegion, world.regionChanges, now).region;
    return createApiClients(clients, { keys: { isGood: async () => false }, clock: () => now }).byKey(key);
  };
  return { ...region, page, wish, clientOf };
}

test('a key is shown once, stored as its hash, renewed beside the other, and revoked', async () => {
  const { world, page, wish, clientOf, get } = await opened();
  await page();
  const first = await wish('new');
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await clientOf(first.key))?.id).toBe('zaken');
  expect(await htmlProblems(first.page)).toEqual([]);
  // The same page sent once more, as a reload would.
  expect([await wish('new')].map(({ status, key }) => [status, key])).toEqual([[409, '']]);
  await page();
  const second = await wish('new');
  const shown = await page();
  expect(await htmlProblems(shown)).toEqual([]);
  for (const { key } of [first, second]) {
    expect((await clientOf(key))?.id).toBe('zaken');
    const places = [shown, await get(regionHistoryPath), JSON.stringify([world.regionChanges, world.logged])];
    for (const place of places) expect(place).not.toContain(key);
  }
  const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
  expect(shown).toMatch(says('desk-client-keys.unused', { mark: hashOf(first.key).slice(0, 8) }));
  await world.runtime.keyUses.note(hashOf(second.key), '2026-12-05T23:30:00.000Z');
  const mark = hashOf(second.key).slice(0, 8);
  expect(await page()).toMatch(says('desk-client-keys.used', { mark, date: dateInWords('2026-12-06', 'nl') }));
  const third = await wish('new');
  expect([third.status, third.key]).toEqual([400, '']);
  expect(third.page).toMatch(says('desk-client-keys.full'));
  const hash = hashOf(first.key);
  expect((await wish(hash)).status).toBe(303);
  expect([await clientOf(first.key), (await clientOf(second.key))?.id]).toEqual([undefined, 'zaken']);
  // A key that was revoked does not come back by taking that back.
  const { n } = world.regionChanges.at(-1) ?? { n: 0 };
  expect(await get(regionHistoryPath)).not.toContain(`${regionHistoryPath}/${n}"`);
});

test('nor do the keys of a client that was taken away come back with it', async () => {
  const { world, page, wish, get, send, cookie, clientOf } = await opened();
  await page();
  const { key } = await wish('new');
  const seen = /name="seen" value="(\d+)"/.exec(await get(regionPartPath('clients.zaken')))?.[1] ?? '';
  expect([(await send('clients.zaken', { gone: 'yes', seen })).status, await clientOf(key)]).toEqual([303, undefined]);
  const { n } = world.regionChanges.at(-1) ?? { n: 0 };
  expect(await get(regionHistoryPath)).not.toContain(`${regionHistoryPath}/${n}"`);
  expect((await world.post(`${regionHistoryPath}/${n}`, cookie, { ...usual, step: 'do' })).status).toBe(409);
  expect(await clientOf(key)).toBeUndefined();
});

test('neither is done without a sign-in of that moment, a choice and a reason', async () => {
  const { world, page, wish } = await opened();
  await page();
  expect((await wish('')).status).toBe(400);
  expect((await wish('b'.repeat(64))).status).toBe(400);
  const made = world.regionChanges.length;
  world.time.now = new Date(Date.parse(world.time.now) + 6 * 60_000).toISOString();
  const stale = await wish('new');
  expect([stale.status, stale.key, world.regionChanges.length]).toEqual([403, '', made]);
  expect(stale.page).toMatch(says('desk-act.freshLink'));
});

test('a client may be called as one that every region has already: its id is another', async () => {
  const { world, send } = await openedRegion();
  for (const name of ['Sandbox', 'Demo', 'Canary']) {
    expect((await send('clients.nieuw', { 'value.name': name, 'value.vouches': 'yes' })).status).toBe(303);
  }
  const { clients = [] } = regionAt(world.runtime.fileRegion, world.regionChanges, now).region;
  expect(clients.map(({ id }) => id)).toEqual(expect.arrayContaining(['sandbox-2', 'demo-2', 'canary-2']));
});
