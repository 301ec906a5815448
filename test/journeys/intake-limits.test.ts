import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import midden from '../../regions/midden-utrecht.json' with { type: 'json' };
import { type BodyParts, demoKey, type Journey, openJourney } from '../support/journey.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeEach(async () => {
  // As shipped: test support lifts the limits for all other journeys.
  journey = await openJourney({ regionContent: { ...midden, intake: { networkPerHour: 12 } } });
});
afterEach(() => journey.close());

const victim = 'victim@post.example';
const aboutVictim = (sender: string): BodyParts => ({
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: sender },
  candidate: { birthDate: '2007-03-01', email: victim },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes' },
});
const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address).length;

async function statuses(posts: readonly Promise<{ readonly status: number }>[]): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { status } of await Promise.all(posts)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('too many referrals', () => {
  test('about one candidate are refused, also when they come at once and from many senders', async () => {
    const posts = Array.from({ length: 12 }, (_, n) => journey.submit(aboutVictim(`kim-${n}@school.example`)));
    expect(await statuses(posts)).toEqual({ 201: 5, 429: 7 });
    expect(await mailsTo(victim)).toBeLessThanOrEqual(5);
  });

  test('about one candidate are refused, also under ever other plus tags', async () => {
    const posts = Array.from({ length: 8 }, (_, n) => {
      const parts = aboutVictim('kim@school.example');
      return journey.submit({ ...parts, candidate: { ...parts.candidate, email: `victim+${n}@post.example` } });
    });
    expect(await statuses(posts)).toEqual({ 201: 5, 429: 3 });
  });

  test('are not made up for by giving an address afterwards, in one case after the other', async () => {
    for (let n = 0; n < 4; n += 1) {
      const [own, other] = [`noor-${n}@post.example`, `lou-${n}@post.example`];
      const { body } = await journey.submit({ referrer: { email: own }, candidate: { email: own } });
      const person = journey.person(own);
      const status = (await person.status(String(body['reference']))).url;
      for (const email of [victim, other, `victim+${n}@post.example`])
        await person.post(`${status}/contact`, { email });
    }
    const reached = (await journey.app.mails()).filter(({ to }) => /^victim/.test(to));
    expect(reached).toHaveLength(5);
  });

  test('in the name of one unknown sender are refused: they get three mails and no more', async () => {
    const posts = Array.from({ length: 6 }, () => journey.submitUnknown());
    expect(await statuses(posts)).toEqual({ 201: 3, 429: 3 });
    expect(await mailsTo('noor@post.example')).toBe(3);
    // The person can, by their real name, still be referred by who is known.
    expect((await journey.submit()).status).toBe(201);
  });

  test('from one network are refused, whatever a header says about where they come from', async () => {
    const posts = Array.from({ length: 12 }, (_, n) =>
      journey.submit(aboutVictim(`kim-${n}@school.example`), { 'x-forwarded-for': `198.51.100.${n}` }),
    );
    // Five about one candidate are let through of those that the network may send.
    expect(await statuses(posts)).toEqual({ 201: 5, 429: 7 });
    const others = Array.from({ length: 4 }, (_, n) =>
      journey.submitUnknown({ candidate: { email: `noor-${n}@post.example` } }),
    );
    expect(await statuses(others)).toEqual({ 429: 4 });
  });

  test('get a problem that says whom to call and when to come back', async () => {
    for (let n = 0; n < 3; n += 1) await journey.submitUnknown();
    const { status, headers, body } = await journey.submitUnknown();
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    expect(body).toMatchObject({ title: 'Too Many Requests', status: 429 });
    expect(body['detail']).toContain(midden.helpdesk.phone);
    expect(body['detail']).toContain('niets opgeslagen');
    await journey.app.clock.advanceBy('P2D');
    expect((await journey.submitUnknown()).status).toBe(201);
  });

  test('leave no address of person or network in the table', async () => {
    await journey.submitUnknown();
    const guards = (await allItems(journey.app)).filter(({ pk }) => String(pk).startsWith('G#'));
    expect(guards.length).toBeGreaterThan(0);
    expect(JSON.stringify(guards)).not.toMatch(/noor|127\.0\.0\.1|::1|::ffff/);
  });
});

describe('an idempotency key belongs to its client or network', () => {
  const headers = { 'idempotency-key': 'mijn-sleutel' };

  test('the same key of a client and of somebody without one are two keys', async () => {
    const first = await journey.submit({}, { ...headers, ...demoKey });
    const second = await journey.submit({ request: { goal: 'Iets anders doen.' } }, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body['reference']).not.toBe(first.body['reference']);
    const again = await journey.submit({}, { ...headers, ...demoKey });
    expect(again.body).toEqual(first.body);
  });

  test('within one of them it still is one', async () => {
    const first = await journey.submit({}, headers);
    expect((await journey.submit({}, headers)).body).toEqual(first.body);
    expect((await journey.submit({ request: { goal: 'Iets anders doen.' } }, headers)).status).toBe(422);
  });
});
