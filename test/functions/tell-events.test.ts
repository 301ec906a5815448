import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openLocalDynamo } from '../../engines/dynamodb/open-local-dynamo.ts';
import { eventWrites } from '../../functions/adapters/dynamodb/event-items.ts';
import { tellEvents } from '../../functions/cases/tell-events.ts';
import { InvariantError } from '../../functions/domain/errors.ts';
import type { CloudEvent } from '../../functions/domain/events/cloud-event.ts';
import { mostAttempts } from '../../functions/domain/events/retries.ts';
import type { TellAnswer } from '../../functions/domain/events/tell.ts';
import type { ToldEvent } from '../../functions/domain/events/told-event.ts';
import { ourTable, storesOn } from '../adapters/store-engine.ts';
import { midden } from '../domain/fixtures.ts';

const start = '2026-01-05T08:00:00.000Z';
let clock = start;
const pass = (ms: number) => {
  clock = new Date(Date.parse(clock) + ms).toISOString();
};
const minute = 60_000;

const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});

/** A table, a region with a bus and a client, and receivers that answer as a test says. */
async function world() {
  clock = start;
  const table = `events-${opened.length}`;
  const dynamo = await openLocalDynamo({ tables: [ourTable(table)], ttl: [], clock: () => clock });
  opened.push(dynamo);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'eu-west-1', credentials, requestHandler: dynamo.requestHandler });
  const { events, rawItems, putRaw } = storesOn({ client, table });
  const region = {
    ...midden(),
    eventBus: true as const,
    municipalities: midden().municipalities.map((one) => (one.code === 'GM0355' ? { ...one, caseSystem: {} } : one)),
    clients: [{ id: 'zaken', name: 'Zaken', keyHashes: [], webhook: { url: 'https://zaken.example.org/' } }],
  };
  const got: { readonly to: string; readonly event: CloudEvent }[] = [];
  const counted: string[] = [];
  let answers: (to: string, event: CloudEvent) => TellAnswer | Promise<TellAnswer> = () => ({ is: 'told' });
  const tell = async (to: string, event: CloudEvent) => {
    got.push({ to, event });
    return answers(to, event);
  };
  const runtime = {
    region,
    clock: () => clock,
    log: { info() {}, error() {}, count: (name: string) => void counted.push(name) },
    events,
    eventPlace: { source: 'urn:nld:oin:1:systeem:werk', publicUrl: 'https://werk.example.org' },
    tellers: {
      bus: (event: CloudEvent) => tell('bus', event),
      webhook: (event: CloudEvent) => tell('webhook.zaken', event),
      zgw: (event: CloudEvent) => tell('zgw.GM0355', event),
    },
  };
  return {
    events,
    rawItems,
    putRaw,
    region,
    got,
    counted,
    runtime,
    ids: (to: string) => got.filter((one) => one.to === to).map(({ event }) => event.id),
    answer(how: typeof answers) {
      answers = how;
    },
    run: (timeLeft = () => Number.POSITIVE_INFINITY) => tellEvents(runtime, timeLeft),
    async happens(referralId: string, sequence: number, ...to: readonly string[]) {
      const all = to.map(
        (one): ToldEvent => ({
          referralId,
          sequence,
          to: one,
          kind: 'received',
          at: clock,
          status: 'planned',
          attempts: 0,
          nextAt: clock,
        }),
      );
      const TransactItems = eventWrites(all).map((Item) => ({ Put: { TableName: table, Item } }));
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
    },
  };
}

const no = { is: 'fault', fault: 'status', answered: 500 } as const;
let it: Awaited<ReturnType<typeof world>>;
beforeEach(async () => {
  it = await world();
});

describe('telling other systems', () => {
  test('what was told is gone from the table, and it is known when', async () => {
    await it.happens('HW-A', 1, 'bus', 'webhook.zaken');
    await it.happens('HW-A', 2, 'bus');
    await it.run();
    expect(it.ids('bus')).toEqual(['HW-A-1', 'HW-A-2']);
    expect(it.ids('webhook.zaken')).toEqual(['HW-A-1']);
    expect([...(await it.events.states())]).toEqual([
      ['bus', { deliveredAt: start }],
      ['webhook.zaken', { deliveredAt: start }],
    ]);
    expect(await it.rawItems()).toHaveLength(2);
  });

  test('the case system of a municipality is told by its own way', async () => {
    await it.happens('HW-A', 1, 'zgw.GM0355');
    await it.run();
    expect(it.ids('zgw.GM0355')).toEqual(['HW-A-1']);
  });

  test('what fails holds back the same referral for the same subscriber, and nothing else', async () => {
    it.answer((to, { subject }) => (to !== 'bus' && subject === 'HW-A' ? no : { is: 'told' }));
    for (const referral of ['HW-A', 'HW-B']) {
      for (const n of [1, 2]) await it.happens(referral, n, 'bus', 'webhook.zaken');
    }
    await it.run();
    expect(it.ids('bus').toSorted()).toEqual(['HW-A-1', 'HW-A-2', 'HW-B-1', 'HW-B-2']);
    expect(it.ids('webhook.zaken').toSorted()).toEqual(['HW-A-1', 'HW-B-1', 'HW-B-2']);
    expect((await it.events.states()).get('webhook.zaken')).toMatchObject({ failingSince: start, answered: 500 });
    it.answer(() => ({ is: 'told' }));
    pass(2 * minute);
    await it.run();
    expect(it.ids('webhook.zaken').slice(3)).toEqual(['HW-A-1', 'HW-A-2']);
    expect((await it.events.states()).get('webhook.zaken')).toEqual({ deliveredAt: clock });
  });

  test('given up after days it waits for the desk with what comes after it, and goes on in order from there', async () => {
    it.answer(() => no);
    await it.happens('HW-A', 1, 'webhook.zaken');
    for (let run = 0; run < mostAttempts; run += 1) {
      await it.run();
      pass(27 * 60 * minute);
    }
    expect(it.ids('webhook.zaken')).toHaveLength(mostAttempts);
    expect(it.counted).toEqual(['eventsUndelivered']);
    it.answer(() => ({ is: 'told' }));
    await it.happens('HW-A', 2, 'webhook.zaken');
    await it.run();
    expect(it.ids('webhook.zaken')).toHaveLength(mostAttempts);
    const [dead] = await it.events.dead();
    expect(dead).toMatchObject({ sequence: 1, status: 'dead', answered: 500 });
    expect(await it.events.again(dead as ToldEvent, clock)).toBe(true);
    expect(await it.events.again(dead as ToldEvent, clock)).toBe(false);
    await it.run();
    expect(it.ids('webhook.zaken').slice(mostAttempts)).toEqual(['HW-A-1', 'HW-A-2']);
    expect(await it.events.dead()).toEqual([]);
  });

  test('one that is left out lets those after it through', async () => {
    it.answer((_, { sequence }) => (sequence === '1' ? no : { is: 'told' }));
    await it.happens('HW-A', 1, 'webhook.zaken');
    await it.happens('HW-A', 2, 'webhook.zaken');
    for (let run = 0; run < mostAttempts; run += 1) {
      await it.run();
      pass(27 * 60 * minute);
    }
    const [dead] = await it.events.dead();
    expect(await it.events.skip(dead as ToldEvent)).toBe(true);
    expect(await it.events.skip(dead as ToldEvent)).toBe(false);
    pass(60 * minute);
    await it.run();
    expect(it.ids('webhook.zaken').at(-1)).toBe('HW-A-2');
    expect(await it.events.dead()).toEqual([]);
  });

  test('what was given up of one that the region no longer has is listed nowhere any more', async () => {
    it.answer(() => no);
    await it.happens('HW-A', 1, 'webhook.zaken');
    await it.happens('HW-A', 2, 'webhook.zaken');
    for (let run = 0; run < mostAttempts; run += 1) {
      await it.run();
      pass(27 * 60 * minute);
    }
    expect(await it.events.dead()).toHaveLength(1);
    await tellEvents({ ...it.runtime, region: { ...it.region, clients: [] } }, () => Number.POSITIVE_INFINITY);
    expect(await it.events.dead()).toEqual([]);
    expect((await it.rawItems()).filter(({ to }) => to !== undefined)).toEqual([]);
  });

  test('a receiver that is gone is left alone until the desk turns it on, and loses nothing', async () => {
    it.answer(() => ({ is: 'gone' }));
    await it.happens('HW-A', 1, 'webhook.zaken');
    await it.happens('HW-B', 1, 'webhook.zaken');
    await it.run();
    pass(61 * minute);
    await it.run();
    expect(it.ids('webhook.zaken')).toHaveLength(1);
    expect(it.counted).toEqual(['eventsUndelivered']);
    await it.events.start('webhook.zaken');
    it.answer(() => ({ is: 'told' }));
    pass(61 * minute);
    await it.run();
    expect(it.ids('webhook.zaken').slice(1).toSorted()).toEqual(['HW-A-1', 'HW-B-1']);
  });

  test('a receiver that is down is asked three times in a run, and one that the region no longer has is told nothing', async () => {
    it.answer(() => no);
    for (let n = 0; n < 8; n += 1) await it.happens(`HW-${n}`, 1, 'webhook.zaken', 'webhook.former');
    await it.run();
    expect(it.got).toHaveLength(3);
    expect((await it.rawItems()).filter(({ to }) => to?.S === 'webhook.former')).toEqual([]);
  });

  test('a receiver that is down, with more behind it than a run looks at, keeps nobody else from hearing', async () => {
    it.answer((to) => (to === 'bus' ? { is: 'told' } : no));
    for (let n = 0; n < 250; n += 1) await it.happens(`HW-${n}`, 1, 'webhook.zaken');
    pass(minute);
    await it.happens('HW-NEW', 1, 'bus');
    await it.run();
    pass(minute);
    await it.run();
    expect(it.ids('bus')).toEqual(['HW-NEW-1']);
    expect(it.ids('webhook.zaken')).toHaveLength(6);
    // Nothing of it is lost.
    expect(await it.events.due('9999-01-01T00:00:00.000Z', 300)).toHaveLength(250);
  });

  test('one that takes the first of a referral and not the second has heard something, and goes on failing', async () => {
    it.answer((_, { sequence }) => (sequence === '1' ? { is: 'told' } : no));
    for (const referral of ['HW-A', 'HW-B', 'HW-C', 'HW-D']) {
      for (const n of [1, 2]) await it.happens(referral, n, 'webhook.zaken');
    }
    await it.run();
    // No three faults in a row: each line began with something that was taken.
    expect(it.got).toHaveLength(8);
    expect((await it.events.states()).get('webhook.zaken')).toMatchObject({ deliveredAt: start, failingSince: start });
  });

  test('a line of which nothing is left says nothing about its receiver', async () => {
    it.answer(() => no);
    await it.happens('HW-A', 1, 'webhook.zaken');
    await it.run();
    const failing = (await it.events.states()).get('webhook.zaken');
    // Another run told what the index still listed.
    const emptied = {
      ...it.runtime.events,
      due: async () => [{ referralId: 'HW-B', to: 'webhook.zaken', nextAt: start }],
    };
    await tellEvents({ ...it.runtime, events: emptied }, () => Number.POSITIVE_INFINITY);
    expect((await it.events.states()).get('webhook.zaken')).toEqual(failing);
  });

  test('a line that cannot be read holds up no other, and the run says that it failed', async () => {
    await it.happens('HW-A', 1, 'webhook.zaken');
    const spoilt = { pk: { S: 'H#HW-0' }, sk: { S: 'webhook.zaken#000001' }, kind: { S: 'of a later version' } };
    await it.putRaw({ ...spoilt, openShard: { S: 'OPEN#events' }, openAt: { S: '2026-01-01T00:00:00.000Z' } });
    await expect(it.run()).rejects.toThrow(InvariantError);
    expect(it.ids('webhook.zaken')).toEqual(['HW-A-1']);
    expect((await it.events.states()).get('webhook.zaken')).toEqual({ deliveredAt: start });
  });

  test('a run that has no time left begins nothing', async () => {
    await it.happens('HW-A', 1, 'bus');
    await it.run(() => 10_000);
    expect(it.got).toEqual([]);
  });

  test('whatever receivers do, and whenever a run is cut off: nothing is lost, and each referral comes in order', async () => {
    const how = fc.constantFrom<TellAnswer['is'] | 'cut' | 'cut-after'>('told', 'told', 'fault', 'cut', 'cut-after');
    await fc.assert(
      fc.asyncProperty(fc.array(how, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), async (plan, overlap) => {
        it = await world();
        const taken: string[] = [];
        const left = [...plan];
        it.answer((_, { id }) => {
          const next = left.shift() ?? 'told';
          if (next === 'cut') throw new Error('cut off');
          if (next === 'fault') return no;
          taken.push(id);
          if (next === 'cut-after') throw new Error('cut off');
          return { is: 'told' };
        });
        for (const n of [1, 2, 3]) for (const id of ['HW-A', 'HW-B']) await it.happens(id, n, 'webhook.zaken');
        for (let run = 0; run < 40 && (await it.events.due('9999-01-01T00:00:00.000Z', 1)).length > 0; run += 1) {
          // Several runs at once, each of which may be cut off.
          await Promise.allSettled(Array.from({ length: overlap }, () => it.run()));
          pass(25 * 60 * minute);
        }
        for (const id of ['HW-A', 'HW-B']) {
          const own = taken.filter((one) => one.startsWith(id));
          // What came twice came twice in a row.
          expect(own.filter((one, at) => one !== own[at - 1])).toEqual([1, 2, 3].map((n) => `${id}-${n}`));
        }
      }),
      { numRuns: 12 },
    );
  });
});
