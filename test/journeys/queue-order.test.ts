import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { changeCase, contextOf } from '../../functions/cases/change-case.ts';
import { serveQueue } from '../../functions/cases/serve-queue.ts';
import { givePlace } from '../../functions/domain/journey/placing.ts';
import type { Region } from '../../functions/domain/region.ts';
import { about, accept, approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed, regionWithPlaces } from '../support/regions.ts';
import { allItems } from '../support/table.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
const programme = 'sterk-met-werk';
let journey: Journey;
const folders: string[] = [];
afterEach(async () => {
  await journey.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-order-'));
  folders.push(folder);
  return folder;
}

/** Midden-Utrecht in which these providers, and no others, have Sterk met Werk, with so many places each. */
async function regionOf(
  places: Readonly<Record<string, number>>,
  municipalities: 'all' | string[] = 'all',
): Promise<Region> {
  const region = await regionNamed();
  const offer = (count: number) =>
    ({ programme, municipalities, capacity: { status: 'has-places', places: count } }) as const;
  return {
    ...region,
    providers: region.providers.map((provider) => {
      const others = provider.offers.filter((one) => one.programme !== programme);
      const count = places[provider.id];
      return { ...provider, offers: count === undefined ? others : [...others, offer(count)] };
    }),
  };
}

/** Approved, a minute after the one who was approved before. */
async function approved(mark: string): Promise<string> {
  const people = cast(mark);
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await journey.app.clock.advanceBy('PT1M');
  return reference;
}

const stages = (...references: string[]) => Promise.all(references.map((reference) => journey.stage(reference)));
const provider = async (reference: string) => (await journey.look(reference)).referral.provider;

describe('a provider that is added later', () => {
  test('takes the one who has waited longest, and anyone who comes then waits', async () => {
    const dataDir = await newFolder();
    journey = await openJourney({ dataDir, templateDir, regionContent: await regionOf({ kwintes: 1 }) });
    const [first, second, third] = [await approved('one'), await approved('two'), await approved('three')];
    expect(await stages(first, second, third)).toEqual(['offer', 'waiting', 'waiting']);
    await journey.close();

    journey = await openJourney({ dataDir, templateDir, regionContent: await regionOf({ kwintes: 1, lister: 1 }) });
    const fourth = await approved('four');
    expect(await stages(second, third, fourth)).toEqual(['offer', 'waiting', 'waiting']);
    expect(await provider(second)).toBe('lister');
  });

  test('takes them within a week also where nobody new comes', async () => {
    const dataDir = await newFolder();
    journey = await openJourney({ dataDir, templateDir, regionContent: await regionOf({ kwintes: 1 }) });
    const [first, second] = [await approved('one'), await approved('two')];
    await accept(journey, cast('one'), first);
    await journey.close();

    journey = await openJourney({ dataDir, templateDir, regionContent: await regionOf({ kwintes: 1, lister: 1 }) });
    await journey.app.clock.advanceBy('P8D');
    expect(await provider(second)).toBe('lister');
  });
});

describe('a provider that is gone from the region file', () => {
  /** Somebody waits for the only provider, which has said to be full; then the system runs with another file for a week. */
  async function waitsWhile(content: Region): Promise<string> {
    const dataDir = await newFolder();
    journey = await openJourney({ dataDir, templateDir, regionContent: await regionOf({ kwintes: 1 }) });
    const first = await approved('one');
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'no-capacity' }, about(first));
    const second = await approved('two');
    expect(await journey.stage(second)).toBe('waiting');
    await journey.close();
    journey = await openJourney({ dataDir, templateDir, regionContent: content });
    await journey.app.clock.advanceBy('P8D');
    return second;
  }

  test('strands nobody where another has room', async () => {
    const second = await waitsWhile(await regionOf({ lister: 1 }));
    const events = await journey.app.runtime('sweep-tasks').referrals.events(second);
    expect(events.filter(({ action }) => action === 'give-place').map(({ object }) => object)).toEqual(['lister']);
  });

  test('leaves the one who waited for it to the coordinator, who is told', async () => {
    const second = await waitsWhile(await regionOf({ lister: 1 }, ['GM0310']));
    const { referral, tasks } = await journey.look(second);
    expect(referral.stage).toBe('unplaced');
    expect(tasks.filter(({ kind }) => kind === 'resolve').map(({ owner }) => owner)).toEqual(['coordinator']);
    const entries = await journey.app.runtime('sweep-tasks').queue.waiting(programme);
    expect(entries.map(({ referralId }) => referralId)).not.toContain(second);
  });

  test('but anyone who waits for one that is full for now goes on waiting', async () => {
    const region = await regionOf({ kwintes: 1 });
    const full = region.providers.map((one) => ({
      ...one,
      offers: one.offers.map((offer) =>
        offer.programme === programme ? { ...offer, capacity: { status: 'full' as const, places: 0 } } : offer,
      ),
    }));
    const second = await waitsWhile({ ...region, providers: full });
    expect(await journey.stage(second)).toBe('waiting');
  });
});

test('anyone who was approved first goes first, also when the word of it to their execution was lost', async () => {
  let lost = false;
  journey = await openJourney({
    regionContent: await regionWithPlaces(1),
    faults: ({ service, operation, phase }) => {
      const isWake = service === 'states' && operation === 'SendTaskSuccess' && phase === 'before';
      if (lost && isWake) throw new Error('the network fails');
    },
  });
  lost = true;
  const first = await approved('one');
  lost = false;
  expect(await journey.stage(first)).toBe('placing');
  const second = await approved('two');
  expect(await stages(first, second)).toEqual(['offer', 'waiting']);

  await journey.app.clock.advanceBy('PT1H');
  await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(first));
  await journey.app.clock.advanceBy('PT1H');
  expect(await stages(first, second)).toEqual(['unplaced', 'offer']);
});

test('who loses a race for the last place of one provider gets that of another at once', async () => {
  let broken = false;
  let raced = '';
  const rivals: string[] = [];
  journey = await openJourney({
    regionContent: await regionOf({ kwintes: 1, lister: 1 }),
    onError: () => {},
    faults: async ({ service, operation, phase, request }) => {
      if (broken && service === 'functions' && operation === 'find-place') throw new Error('out of order');
      if (operation !== 'TransactWriteItems' || phase !== 'before' || rivals.length === 0) return;
      // Somebody else takes the very place that is being given.
      raced = /P#(\w+)/.exec(JSON.stringify(request?.input))?.[1] ?? '';
      await give(rivals.pop() ?? '', raced);
    },
  });
  const give = async (reference: string, to: string) => {
    const runtime = journey.app.runtime('sweep-tasks');
    const ctx = contextOf(runtime, { origin: 'sweeper', actor: 'system' });
    const receipt = { at: ctx.now, chosen: { provider: to, reasons: [] }, skipped: [] };
    await changeCase(runtime, reference, (from) => givePlace(from, { provider: to, receipt }, ctx));
  };
  broken = true;
  const [first, second] = [await approved('one'), await approved('two')];
  broken = false;
  rivals.push(second);
  const sweeper = journey.app.runtime('sweep-tasks');
  const ctx = contextOf(sweeper, { origin: 'sweeper', actor: 'system' });
  expect(await serveQueue(sweeper, programme, ctx)).toBe(1);
  expect(await stages(first, second)).toEqual(['offer', 'offer']);
  expect(await provider(second)).toBe(raced);
  expect([await provider(first), raced].toSorted()).toEqual(['kwintes', 'lister']);
});

test('anyone who is approved and takes it back before the machine comes leaves no trace in the queue', async () => {
  let broken = false;
  journey = await openJourney({
    regionContent: await regionWithPlaces(1),
    onError: () => {},
    faults: ({ service, operation }) => {
      if (broken && service === 'functions' && operation === 'find-place') throw new Error('out of order');
    },
  });
  broken = true;
  const first = await approved('one');
  const entries = () => journey.app.runtime('sweep-tasks').queue.waiting(programme);
  expect((await entries()).map(({ referralId, providers }) => [referralId, providers])).toEqual([[first, []]]);
  const own = journey.person(cast('one').candidate);
  await own.post(`${(await own.status(first)).url}/intrekken`, { sure: 'yes' });
  expect(await journey.stage(first)).toBe('closed');
  expect(await entries()).toEqual([]);
});

test('an entry that an earlier version wrote is served in its turn', async () => {
  journey = await openJourney({ regionContent: await regionWithPlaces(1) });
  const [first, second] = [await approved('one'), await approved('two')];
  const entry = (await allItems(journey.app)).find(
    ({ pk, sk }) => pk === `W#${programme}` && String(sk).endsWith(second),
  );
  await journey.app.clients.dynamodb.send(
    new UpdateItemCommand({
      TableName: journey.app.system.table.create.TableName,
      Key: marshall({ pk: entry?.['pk'], sk: entry?.['sk'] }),
      UpdateExpression: 'SET providers = :gone REMOVE ranked',
      ExpressionAttributeValues: marshall({ ':gone': ['lister'] }),
    }),
  );
  await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'too-far' }, about(first));
  await journey.app.clock.advanceBy('PT15M');
  expect(await provider(second)).toBe('kwintes');
});

test('a sweep reads a queue in which no place is free for anybody no further than those whom it visits', async () => {
  let whole = 0;
  let own = 0;
  journey = await openJourney({
    regionContent: await regionWithPlaces(1),
    observer: {
      request: (service, { operation, input }, pass) => {
        const text = JSON.stringify(input);
        if (service === 'dynamodb' && operation === 'Query' && text.includes(`"W#${programme}"`)) {
          if (text.includes('":sk"')) own += 1;
          else whole += 1;
        }
        return pass();
      },
      call: (_, __, work) => work(),
    },
  });
  const first = await approved('first');
  await accept(journey, cast('first'), first);
  for (let at = 0; at < 4; at += 1) {
    await approve(journey, cast(`w-${at}`), await journey.refer(bySelf(cast(`w-${at}`))));
  }
  await journey.app.clock.advanceBy('P8D');
  expect([whole, own > 0]).toEqual([0, true]);
});
