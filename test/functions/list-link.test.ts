import { describe, expect, test } from 'vitest';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { isListLink, listLink, listLinkEnd } from '../../functions/cases/list-link.ts';
import { readDevice } from '../../functions/cases/trusted-device.ts';
import { createWorklistDesk } from '../../functions/cases/worklist-desk.ts';
import type { Link } from '../../functions/domain/mail.ts';
import type { GuardStore } from '../../functions/ports/guard-store.ts';
import type { LinkStore } from '../../functions/ports/link-store.ts';
import { openLinkWorld, worldRegion } from '../support/link-world.ts';

const publicUrl = 'https://site.example';
const coach = 'merel@zeist.example';
const issued = '2026-11-23T09:00:00.000Z';

/** Links by the keys of a secret, without a table: a link to a list is stored nowhere. */
function runtime(secret: Record<string, string> = { 1: 'one' }, now = issued) {
  const keys = createKeys('links', secret);
  const links = {
    keyVersion: keys.newest,
    token: ({ id, keyVersion }: Pick<Link, 'id' | 'keyVersion'>) => keys.token(id, keyVersion),
  } as LinkStore;
  const guards = { hash: (text) => keys.hash(text) } as GuardStore;
  return { links, guards, region: worldRegion, clock: () => now, publicUrl };
}
const tokenFor = (mailbox: string, from = runtime()) => listLink(from, mailbox).split('/').at(-1) ?? '';

describe('a link to a list', () => {
  test('belongs to the mailbox that it was mailed to, however that is typed', () => {
    const token = tokenFor(coach);
    expect(isListLink(runtime(), token, coach)).toBe(true);
    expect(isListLink(runtime(), token, 'Merel@Zeist.example')).toBe(true);
    expect(isListLink(runtime(), token, 'bram@zeist.example')).toBe(false);
  });

  test('says nothing of it: what stands there is a day and a hash, the same in each mail of the day', () => {
    const token = tokenFor(coach);
    expect(token).toMatch(/^2\d{3}-\d\d-\d\d-1-[\w-]{43}$/);
    expect(tokenFor(coach, runtime(undefined, '2026-11-23T13:00:00.000Z'))).toBe(token);
    expect(tokenFor(coach, runtime(undefined, '2026-11-25T09:00:00.000Z'))).not.toBe(token);
    expect(tokenFor('a@b.example')).toHaveLength(token.length);
  });

  test('works through its last day and not after', () => {
    const token = tokenFor(coach);
    const end = listLinkEnd(token);
    const at = (ms: number) => runtime(undefined, new Date(Date.parse(end) + ms).toISOString());
    expect(isListLink(at(-1), token, coach)).toBe(true);
    expect(isListLink(at(0), token, coach)).toBe(false);
  });

  test('made for a day that no mail of today could name is none, though its hash is right', () => {
    const ahead = tokenFor(coach, runtime(undefined, '2026-11-25T09:00:00.000Z'));
    expect(isListLink(runtime(), ahead, coach)).toBe(false);
    expect(isListLink(runtime(undefined, '2026-11-25T09:00:00.000Z'), ahead, coach)).toBe(true);
  });

  test.each([
    ['a later day', (token: string) => token.replace(/^\d{4}/, '2099')],
    ['no such day', (token: string) => token.replace(/^[\d-]{10}/, '9999-99-99')],
    ['another hash', (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['a key that is gone', (token: string) => token.replace(/-1-(?=.{43}$)/, '-7-')],
    ['a version that is no key', (token: string) => token.replace(/-1-(?=.{43}$)/, '-constructor-')],
    ['more at the end', (token: string) => `${token}A`],
    ['no key', (token: string) => token.slice(0, 11)],
    ['nothing', () => '-'],
  ])('with %s is none', (_, spoil) => {
    expect(isListLink(runtime(), spoil(tokenFor(coach)), coach)).toBe(false);
  });

  test('outlives a new key, and is none of the links that open a task', () => {
    const token = tokenFor(coach);
    const renewed = runtime({ 1: 'one', 2: 'two' });
    expect(isListLink(renewed, token, coach)).toBe(true);
    expect(tokenFor(coach, renewed)).toMatch(/^[\d-]{10}-2-/);
    expect(isListLink(runtime({ 2: 'two' }), token, coach)).toBe(false);
    const ofTask = renewed.links.token({ id: '0'.repeat(26), keyVersion: 1 });
    expect(isListLink(renewed, `2099-12-31-${ofTask}`, coach)).toBe(false);
  });
});

test('who mistypes the codes of a link too often can go on the next day, as the page says', async () => {
  const world = openLinkWorld();
  let at = issued;
  const desk = createWorklistDesk({ ...world.runtime, clock: () => at });
  const via = listLink(world.runtime, coach).split('/').at(-1) ?? '';
  // One device all along: it remembers another mailbox for weeks. Otherwise the next day's would be a new one anyway.
  let device = world.provenFor('kim@post.example');
  const ids = new Set<string>();
  const mistype = async () => {
    const visit = () => ({ language: 'nl', device }) as const;
    const sent = await desk.sendCode(coach, { ...visit(), via });
    if (sent.result === 'sent') device = sent.device;
    ids.add(readDevice(world.runtime.guards, device, at, () => 'another').id);
    let tried = await desk.enterCode('000000', visit());
    while (tried.result === 'wrong') tried = await desk.enterCode('000000', visit());
    return [sent.result, tried.result];
  };
  const hour = (n: number) => new Date(Date.parse(issued) + n * 3_600_000).toISOString();
  for (let round = 0; round < 30 / worldRegion.links.codeTries; round += 1) {
    at = hour(round / 4);
    expect(await mistype()).toEqual(['sent', 'gone']);
  }
  at = hour(3);
  expect(await mistype()).toEqual(['sent', 'worn-out']);
  at = hour(24);
  expect(await mistype()).toEqual(['sent', 'gone']);
  expect(ids.size).toBe(1);
});
