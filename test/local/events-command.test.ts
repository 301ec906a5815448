import { describe, expect, test } from 'vitest';
import { doEvents, type EventsPlace } from '../../admin/events/do-events.ts';
import { readEventsOptions } from '../../admin/events/events-options.ts';
import type { ToldEvent } from '../../functions/domain/events/told-event.ts';
import type { EventStore } from '../../functions/ports/event-store.ts';
import { midden } from '../domain/fixtures.ts';

const at = '2026-11-28T09:00:00.000Z';
const dead: ToldEvent = {
  referralId: 'HW-7K3M9P2',
  sequence: 2,
  to: 'webhook.zaken',
  kind: 'ended',
  at,
  status: 'dead',
  attempts: 10,
  nextAt: at,
  fault: 'status',
  answered: 500,
};

/** A region with two webhooks, one of which took nothing for days, and what is done about it. */
function place() {
  const done: string[] = [];
  const events = {
    states: async () =>
      new Map([['webhook.zaken', { deliveredAt: at, failingSince: at, fault: 'status' as const, answered: 500 }]]),
    // Of a client that the region no longer has there is nothing to do: the desk does not speak of it either.
    dead: async () => [dead, { ...dead, to: 'webhook.former' }],
    again: async ({ sequence }: ToldEvent) => done.push(`again ${sequence}`) > 0,
    skip: async ({ sequence }: ToldEvent) => done.push(`skip ${sequence}`) > 0,
    start: async (to: string) => void done.push(`start ${to}`),
  };
  const webhook = { url: 'https://zaken.example.org/' };
  const clients = ['zaken', 'other'].map((id) => ({ id, name: id, keyHashes: [], webhook }));
  const keys = { '1': 'b25l', '2': 'dHdv' };
  const own: EventsPlace = {
    events: events as unknown as EventStore,
    region: {
      ...midden(),
      clients,
      municipalities: midden().municipalities.map((one) => (one.code === 'GM0355' ? { ...one, caseSystem: {} } : one)),
    },
    clock: () => at,
    eventKeys: async () => keys,
  };
  return { own, done };
}

describe('npm run events', () => {
  test('says who is told, how it goes, and what was given up: which is no good news', async () => {
    const { lines, isWell } = await doEvents(place().own, { command: 'list' });
    expect(isWell).toBe(false);
    expect(lines).toEqual([
      `webhook.zaken: failing since ${at} (answered 500); something last arrived at ${at}`,
      'webhook.other: nothing has arrived yet',
      'zgw.GM0355: nothing has arrived yet',
      `Given up: HW-7K3M9P2-2 to webhook.zaken of ${at} (answered 500)`,
    ]);
  });

  test('says nothing of a client that is gone from the region', async () => {
    const { own } = place();
    const { lines, isWell } = await doEvents({ ...own, region: midden() }, { command: 'list' });
    expect({ lines, isWell }).toEqual({ lines: ['Nobody is told anything.'], isWell: true });
  });

  test('sends again, or leaves out, what was given up of that subscriber alone', async () => {
    const one = place();
    expect((await doEvents(one.own, { command: 'again', subscriber: 'webhook.zaken' })).isWell).toBe(true);
    expect((await doEvents(one.own, { command: 'skip', subscriber: 'webhook.zaken' })).isWell).toBe(true);
    await doEvents(one.own, { command: 'again', subscriber: 'webhook.other' });
    expect(one.done).toEqual(['again 2', 'start webhook.zaken', 'skip 2', 'start webhook.other']);
    const off = { ...one.own.events, states: async () => new Map([['webhook.other', { stoppedAt: at }]]) };
    const { lines } = await doEvents({ ...one.own, events: off }, { command: 'again', subscriber: 'webhook.other' });
    expect(lines).toEqual([
      expect.stringMatching(/^webhook\.other is turned on again: .* within an hour/),
      expect.stringMatching(/^webhook\.other: 0 of 0/),
    ]);
  });

  test('shows both secrets of a webhook, which are nobody else’s', async () => {
    const { own } = place();
    const secrets = async (name: string) => (await doEvents(own, { command: 'secret', subscriber: name })).lines;
    const [zaken, other] = [await secrets('webhook.zaken'), await secrets('webhook.other')];
    expect(new Set([...zaken, ...other]).size).toBe(4);
    for (const secret of zaken) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const known = await secrets('zgw.GM0355');
    expect(known.map((line) => line.split(':')[0])).toEqual(['keyVersion 2', 'keyVersion 1']);
    expect(new Set([...known, ...zaken].map((line) => line.split(/[ _]/).at(-1))).size).toBe(4);
    await expect(secrets('webhook.none')).rejects.toThrow(/webhook\.zaken, webhook\.other/);
  });

  test.each([[[]], [['again']], [['list', 'bus']], [['skip', 'bus', 'more']], [['list', '--what']]])(
    'refuses %j',
    (args) => expect(() => readEventsOptions(args)).toThrow(/Use: npm run events/),
  );

  test('reads what is asked', () => {
    expect(readEventsOptions(['secret', 'webhook.zaken'])).toMatchObject({
      ask: { command: 'secret', subscriber: 'webhook.zaken' },
    });
  });
});
