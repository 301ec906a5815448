import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HTTP, CloudEvent as LibraryEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { secretInWords, webhookSecrets } from '../../functions/adapters/webhooks/signature.ts';
import { loadKeys } from '../../local/secrets.ts';
import { openReceiver, storyOf, upTo } from '../support/event-receiver.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A moment that the libraries take for now: signatures are good for five minutes. */
const now = () => new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();

test('a receiver that is slow, broken, busy, killed or cut off, and a sender that is killed, lose nothing and mix up nothing', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'events-'));
  ends.push(() => rm(dataDir, { recursive: true }));
  const at = await openReceiver();
  ends.push(at.kill);
  const start = now();
  let journey: Journey = await openJourney({ dataDir, frozenAt: start, webhook: at.url });
  const close = () => journey.close();
  ends.push(() => close());
  const sequenceOf = async (reference: string) => (await journey.look(reference)).referral.sequence ?? 0;
  const later = async (iso: string) => void (await journey.app.clock.advanceBy(iso));

  // Taken at once, and what came verifies with libraries that know nothing of us.
  const first = await journey.refer();
  await later('PT2M');
  expect(storyOf(at.took, first)).toEqual(upTo(await sequenceOf(first)));
  const secrets = webhookSecrets((await loadKeys(join(dataDir, 'secrets.json'))).events, 'demo').map(secretInWords);
  for (const { headers, body } of at.got) {
    expect(new Webhook(secrets[0] ?? '').verify(body, headers)).toEqual(JSON.parse(body));
    const event = HTTP.toEvent({ headers, body }) as LibraryEvent;
    expect(event.validate()).toBe(true);
    expect(event).toMatchObject({ id: headers['webhook-id'], subject: first });
    expect(event.type).toMatch(/^nl\.hoofdzaakwerk\.referral\.[a-z-]+$/);
    expect(body).not.toMatch(/@|birth|name/i);
  }

  // What another way came in is nobody's to hear but the bus's, and this region has none.
  const stranger = await journey.submitUnknown();
  await later('PT2M');
  expect(at.got.some(({ body }) => body.includes(String(stranger.body['reference'])))).toBe(false);
  expect(journey.app.bus).toEqual([]);

  const all = [first];
  for (const how of [500, 'slow', 429, 'dies-after'] as const) {
    at.how = how;
    all.push(await journey.refer());
    // Each try at a slow receiver takes its whole time, in real seconds.
    await later(how === 'slow' ? 'PT1M' : 'PT3M');
  }
  // The sender stops in the middle of it and goes on from what it stored; the receiver is away meanwhile.
  await at.kill();
  all.push(await journey.refer());
  await later('PT2M');
  const stopped = journey.app.clock.now();
  const port = Number(new URL(journey.app.url).port);
  await journey.close();
  at.how = 'takes';
  journey = await openJourney({ dataDir, port, webhook: at.url, frozenAt: stopped });
  await later('PT10M');
  await at.revive();
  await later('P1D');
  for (const reference of all) {
    expect(storyOf(at.took, reference), reference).toEqual(upTo(await sequenceOf(reference)));
  }
  // What came twice has the same id and says the same.
  const bodies = new Map<string, string>();
  for (const { headers, body } of at.got) {
    const id = headers['webhook-id'] ?? '';
    expect(bodies.get(id) ?? body).toBe(body);
    bodies.set(id, body);
  }
  expect(at.got.length).toBeGreaterThan(bodies.size);
  const { events } = journey.app.runtime('tell-events');
  expect(await events.due('9999-01-01T00:00:00.000Z', 1)).toEqual([]);
  expect((await events.states()).get('webhook.demo')).toEqual({ deliveredAt: expect.any(String) });
});

test('a receiver that says that it is gone hears nothing more, and the coordinator a mail a day until somebody does something', async () => {
  const at = await openReceiver();
  ends.push(at.kill);
  at.how = 410;
  const journey = await openJourney({ frozenAt: now(), webhook: at.url });
  ends.push(() => journey.close());
  const reference = await journey.refer();
  await journey.app.clock.advanceBy('PT65M');
  expect(at.got).toHaveLength(1);
  const told = async () =>
    (await journey.app.mails()).filter(({ subject }) => says('desk-events.mail.subject.stopped').test(subject));
  const [mail] = await told();
  expect(mail?.to).toContain(journey.app.region.coordinator.mailbox);
  expect(mail?.text).toContain(`${journey.app.url}/werkplek/regio/berichten-uit/webhook-demo`);
  expect(mail?.text).not.toContain(reference);
  await journey.app.clock.advanceBy('P1D');
  expect(await told()).toHaveLength(2);
  at.how = 'takes';
  await journey.app.runtime('tell-events').events.start('webhook.demo');
  await journey.app.clock.advanceBy('P2D');
  expect(await told()).toHaveLength(2);
  // The receiver lives in the present, and takes what the test clock brought a day later.
  for (const { headers, body } of at.got) new Webhook(journey.app.webhookSecret ?? '').verify(body, headers);
  expect(storyOf(at.took, reference)).toEqual(upTo((await journey.look(reference)).referral.sequence ?? 0));
});

test('the bus hears of every referral where the region says so, whoever sent it', async () => {
  const quiet = await openJourney({ frozenAt: now() });
  ends.push(() => quiet.close());
  await quiet.refer();
  await quiet.app.clock.advanceBy('PT2M');
  expect(quiet.app.bus).toEqual([]);
  const { clients: _demo, ...content } = quiet.app.region;
  const heard = await openJourney({ frozenAt: now(), regionContent: { ...content, eventBus: true } });
  ends.push(() => heard.close());
  const reference = await heard.refer();
  await heard.app.clock.advanceBy('PT2M');
  const count = (await heard.look(reference)).referral.sequence ?? 0;
  expect(heard.app.bus.map(({ id }) => id)).toEqual(upTo(count).map((n) => `${reference}-${n}`));
  expect(await (await fetch(`${heard.app.url}/_local/events.json`)).json()).toEqual(heard.app.bus);
  for (const event of heard.app.bus) expect(new LibraryEvent({ ...event }, true).validate()).toBe(true);
});
