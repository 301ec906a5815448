import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HTTP, type CloudEvent as LibraryEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test, vi } from 'vitest';
import { chanceFrom } from '../simulation/chance.ts';
import { openReceiver, type Receiver, storyOf, upTo } from '../support/event-receiver.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { dataOf, type KillPoint, referenceFile, templateDir } from './kill-life.ts';
import { freePort, live } from './kill-rounds.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const cases = ['first', 'second', 'third'] as const;

/** How a life of the sender ends: at a point of its own, or at a request that the receiver gets. */
type Death =
  | { readonly at: 'point'; readonly kill: KillPoint }
  | { readonly at: 'before' | 'after'; readonly nth: number };

/** Verifies everything that came by libraries that know nothing of us, each at the moment at which it was signed. */
function verify({ got }: Receiver, secret: string): void {
  const webhook = new Webhook(secret);
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    for (const { headers, body } of got) {
      vi.setSystemTime(Number(headers['webhook-timestamp']) * 1000);
      expect(webhook.verify(body, headers)).toEqual(JSON.parse(body));
      const event = HTTP.toEvent({ headers, body }) as LibraryEvent;
      expect(event.validate()).toBe(true);
      const { id, subject } = event;
      expect([id, `${subject}-${Number(event['sequence'])}`]).toEqual([headers['webhook-id'], id]);
    }
  } finally {
    vi.useRealTimers();
  }
}

test('a sender that is killed (kill -9) again and again while cases go on loses nothing and mixes up nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'events-kill-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const receiver = await openReceiver();
  ends.push(receiver.kill);
  const { below } = chanceFrom(18);
  const within = 'tell-events';
  const deaths: readonly Death[] = [
    // The receiver has it, and the sender never hears so.
    { at: 'before', nth: 1 + below(2) },
    { at: 'point', kill: { within, nth: 1 + below(30) } },
    { at: 'after', nth: 1 + below(3) },
    // The sender heard that it arrived, and did not note it.
    { at: 'point', kill: { within, operation: 'DeleteItem', phase: 'before', nth: 1 + below(2) } },
    { at: 'point', kill: { nth: 100 + below(150) } },
    { at: 'before', nth: 1 + below(2) },
  ];
  const sender = { folder, port: await freePort(), cases, webhook: receiver.url };
  for (const [life, death] of deaths.entries()) {
    const kill = death.at === 'point' ? death.kill : { nth: 0 };
    let left = death.at === 'point' ? 0 : death.nth;
    const isKilled = await live({ ...sender, life, kill }, (running) => {
      receiver.onGot = (moment) => {
        if (moment === death.at) left -= 1;
        if (moment === death.at && left === 0) running.kill('SIGKILL');
      };
    });
    expect([life, isKilled]).toEqual([life, true]);
  }
  delete receiver.onGot;
  expect(await live({ ...sender, life: deaths.length, kill: { nth: 0 } })).toBe(false);

  const journey: Journey = await openJourney({ dataDir: dataOf(folder), templateDir, webhook: receiver.url });
  ends.push(() => journey.close());
  verify(receiver, journey.app.webhookSecret ?? '');
  for (const name of cases) {
    const reference = readFileSync(referenceFile(folder, name), 'utf8');
    const { referral } = await journey.look(reference);
    expect(referral.closure).toBe('goal-reached');
    expect(storyOf(receiver.took, reference)).toEqual(upTo(referral.sequence ?? 0));
  }
  // What came twice has the same id and says the same.
  const bodies = new Map(receiver.got.map(({ headers, body }) => [headers['webhook-id'], body]));
  for (const { headers, body } of receiver.got) expect(body).toBe(bodies.get(headers['webhook-id']));
  expect(receiver.got.length).toBeGreaterThan(bodies.size);
  expect(await journey.app.runtime('tell-events').events.due('9999-01-01T00:00:00.000Z', 1)).toEqual([]);
});
